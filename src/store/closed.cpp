// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/closed.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "model/exact_document.hpp"
#include "store/database.hpp"
#include "store/figure_source.hpp"
#include "store/post_rows.hpp"
#include "store/value_row.hpp"
#include "store/workspace.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace goalpost::store {

namespace {

using model::Plan;

/// Contact, consent, rates and absences are for reaching a creator, not for reading a report.
model::Creator shortened(const model::Creator& creator) {
    model::Creator kept;
    kept.id = creator.id;
    kept.name = creator.name;
    kept.niches = creator.niches;
    kept.country = creator.country;
    kept.languages = creator.languages;
    kept.accounts = creator.accounts;
    kept.audience = creator.audience;
    return kept;
}

std::vector<Id> accountsOf(Database& database, const Id& closing) {
    std::vector<Id> accounts;
    auto rows = database.prepare(
        "SELECT DISTINCT account_id FROM closed_post WHERE closing = ?1 AND account_id IS NOT NULL");
    rows.bindAll(closing);
    while (rows.step())
        accounts.push_back(rows.column<Id>(0));
    return accounts;
}

void keepRows(Database& database, const ToKeep& what) {
    const std::string columns(PostColumns);
    database.run("INSERT INTO closed_post (closing, " + columns + ") SELECT ?1, " + columns +
                     " FROM post WHERE campaign_id = ?2",
                 what.closing, what.campaign);
    for (const auto& [table, last] :
         {std::pair{"measurement", "NULL"}, std::pair{"booked_span", "m.last_day"}})
        database.run("INSERT INTO closed_value (closing, key, last_day, " + allMeasures() +
                         ") SELECT ?1, m.key, " + last + ", " + allColumns().list("m.%") +
                         " FROM post p CROSS JOIN " + table +
                         " m ON m.key BETWEEN p.handle << 19 AND (p.handle << 19) + 524287"
                         " WHERE p.campaign_id = ?2",
                     what.closing, what.campaign);
}

}  // namespace

Plan planToKeep(const Plan& plan, const model::Campaign& campaign, const std::vector<Id>& accounts) {
    Plan kept;
    kept.campaigns.push_back(campaign);
    if (const auto* brand = plan.brand(campaign.brand))
        kept.brands.push_back(*brand);
    std::set<std::string> wanted;
    for (const auto& partnership : campaign.partnerships)
        wanted.insert(partnership.creator.text);
    for (const auto& creator : plan.creators) {
        const bool posted =
            std::any_of(creator.accounts.begin(), creator.accounts.end(), [&](const auto& account) {
                return std::find(accounts.begin(), accounts.end(), account.id) != accounts.end();
            });
        if (posted || wanted.contains(creator.id.text))
            kept.creators.push_back(shortened(creator));
    }
    if (campaign.tools)
        for (const auto& id : campaign.tools->tools)
            if (const auto* tool = plan.tool(id))
                kept.tools.push_back(*tool);
    for (const auto& review : plan.reviews)
        if (!review.campaign.empty() && review.campaign == campaign.id)
            kept.reviews.push_back(review);
    const std::string subject = "campaign/" + campaign.name;
    for (const auto& reason : plan.reasons)
        if (reason.subject == subject || reason.subject.starts_with(subject + "/"))
            kept.reasons.push_back(reason);
    kept.customKpis = plan.customKpis;
    kept.goalProfiles = plan.goalProfiles;
    kept.benchmarks = plan.benchmarks;
    return kept;
}

void keepClosed(Database& database, const Plan& plan, const ToKeep& what) {
    const auto* campaign = plan.campaign(what.campaign);
    if (!campaign)
        throw Error("The campaign that was to be closed is not in the plan any more.");
    keepRows(database, what);
    const Plan kept = planToKeep(plan, *campaign, accountsOf(database, what.closing));
    const std::string text = model::exactDocumentOf(kept).dump();
    // What cannot be read again must not be kept: then the campaign is not closed.
    if (model::planOf(parseJson(text), "/plan") != kept)
        throw Error("The campaign's plan cannot be kept as it is; it was not closed.");
    const FigureSource source = figureSourceOf(database, what.campaign);
    const auto beside = measuredBeside(database);
    const auto mentions = mentionsOf(database, plan, *campaign, {Date{}, dateOfDay(LastDay)});
    database.run(
        "INSERT INTO closed_campaign (closing, campaign_id, plan, source, as_of, through, site, account, "
        "mentions) VALUES (?, ?, ?, ?, ?, (SELECT max(last_day) FROM campaign_day WHERE campaign_id = ?2), "
        "?, "
        "?, ?)",
        what.closing, what.campaign, text, source.source, source.asOf, beside.site, beside.account,
        textOf(mentions));
}

std::shared_ptr<const Closed> readClosed(Database& database, const model::Closing& closing) {
    auto rows = database.prepare(
        "SELECT campaign_id, plan, source, as_of, through, site, account, mentions FROM closed_campaign"
        " WHERE closing = ?1");
    rows.bindAll(closing.id);
    if (!rows.step())
        return nullptr;
    auto closed = std::make_shared<Closed>();
    closed->closing = closing.id;
    closed->campaign = rows.column<Id>(0);
    closed->on = closing.on.value_or(Date{});
    try {
        closed->plan = model::planOf(parseJson(rows.text(1)), "/plan");
        if (!rows.isNull(7))
            closed->mentions = mentionsFrom(rows.text(7));
    } catch (const InputError& error) {
        throw FileError(std::string("What was kept of a closed campaign cannot be read. ") + error.what());
    }
    if (!closed->plan.campaign(closed->campaign))
        throw FileError("What was kept of a closed campaign lacks the campaign itself.");
    closed->source = rows.text(2);
    closed->asOf = rows.column<std::optional<Date>>(3);
    closed->through = rows.column<std::optional<Date>>(4);
    closed->beside = {.site = rows.column<bool>(5), .account = rows.column<bool>(6)};
    return closed;
}

namespace {

/// Calls `take` with each closing whose kept plan cannot be read, and why.
template <class Take>
void eachUnreadable(Database& database, Take take) {
    auto rows = database.prepare("SELECT closing FROM closed_campaign ORDER BY closing");
    while (rows.step()) {
        model::Closing closing;
        closing.id = rows.column<Id>(0);
        try {
            readClosed(database, closing);
        } catch (const FileError& error) {
            take(closing.id, error.what());
        }
    }
}

}  // namespace

std::vector<Id> unreadableClosings(Database& database) {
    std::vector<Id> closings;
    eachUnreadable(database, [&](const Id& closing, const char*) { closings.push_back(closing); });
    return closings;
}

std::vector<std::string> closedFaultsOf(Database& database) {
    std::vector<std::string> faults;
    eachUnreadable(database, [&](const Id&, const char* why) { faults.emplace_back(why); });
    return faults;
}

std::optional<Date> lastBooked(const Workspace& workspace, const Id& campaign) {
    const auto at = workspace.database().value<std::string>(
        "SELECT max(at) FROM import_batch b WHERE undone = 0 AND EXISTS (SELECT 1 FROM post p JOIN "
        "batch_subject s ON s.batch = b.number AND s.subject = p.handle WHERE p.campaign_id = ?1)",
        campaign);
    return parseIsoDate(at.substr(0, 10));
}

Date judgedOn(const model::Campaign& campaign, Date closed) {
    return campaign.to ? std::max(closed, *campaign.to + std::chrono::days{1}) : closed;
}

model::Shown shownOf(const Workspace& workspace, const Id& campaign, Date today) {
    if (const auto closed = workspace.closed(campaign))
        return {{closed, &closed->plan},
                campaign,
                judgedOn(*closed->plan.campaign(closed->campaign), closed->on),
                true};
    return {{std::shared_ptr<const Plan>(), &workspace.plan()}, campaign, today, false};
}

}  // namespace goalpost::store
