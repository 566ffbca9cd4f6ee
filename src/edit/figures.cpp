// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/figures.hpp"

#include "base/error.hpp"
#include "edit/lookup.hpp"
#include "store/booking.hpp"

#include <algorithm>
#include <set>

namespace goalpost::edit {

namespace {

using namespace model;

struct Piece {
    const Deliverable* deliverable = nullptr;
    const Creator* creator = nullptr;
};

Piece pieceOf(const Plan& plan, const HandFigures& figures) {
    const Campaign* campaign = plan.campaign(figures.campaign);
    if (campaign)
        for (const Partnership& partnership : campaign->partnerships)
            for (const Deliverable& deliverable : partnership.deliverables)
                if (deliverable.id == figures.deliverable)
                    return {&deliverable, plan.creator(partnership.creator)};
    throw Error("This deliverable is not in the plan any more; choose another one.");
}

/// The account the piece is published on: by the address where it names the platform, else the first.
const Account* accountOf(const Piece& piece) {
    if (!piece.creator || piece.creator->accounts.empty())
        return nullptr;
    for (const Account& account : piece.creator->accounts)
        if (piece.deliverable->permalink.find(account.platform) != std::string::npos)
            return &account;
    return &piece.creator->accounts.front();
}

/// The row as booking takes it.
struct HandRow {
    std::string platform, handle, postId, permalink, title;
};

HandRow handRowOf(const store::Workspace& workspace, const FiguresOf& row) {
    const Plan& plan = workspace.plan();
    if (row.post) {
        const auto post = store::knownPost(workspace, row.post);
        if (!post)
            throw Error("the post is not in the workspace any more; choose another one.");
        if (post->platformId.empty() && post->permalink.empty())
            throw Error("the post has neither an address nor an id; write its address first.");
        HandRow told{post->platform, {}, post->platformId, post->permalink, {}};
        for (const Creator& creator : plan.creators)
            for (const Account& account : creator.accounts)
                if (account.id == post->account)
                    told.handle = account.handle;
        return told;
    }
    const Piece piece = pieceOf(plan, {row.campaign, row.deliverable, row.day, {}});
    if (piece.deliverable->permalink.empty() && piece.deliverable->postId.empty())
        throw Error("\"" + piece.deliverable->name +
                    "\" has no address yet; write the address of the published post first.");
    const Account* account = accountOf(piece);
    if (!account)
        throw Error("the creator of \"" + piece.deliverable->name +
                    "\" has no account; add one on the Creators page first.");
    return {account->platform, account->handle, piece.deliverable->postId, piece.deliverable->permalink,
            piece.deliverable->name};
}

void bookRow(store::Booking& booking, const store::Workspace& workspace, const FiguresOf& row,
             std::int64_t line) {
    const HandRow told = handRowOf(workspace, row);
    Record record;
    record.span = row.span;
    record.delivery = row.delivery;
    record.platform = told.platform;
    record.account = told.handle;
    record.postId = told.postId;
    record.permalink = told.permalink;
    record.title = told.title;
    record.day = dayNumber(row.day);
    record.line = line;
    record.values = row.values;
    booking.book(record);
}

void requireFigures(const FiguresOf& row, Date today) {
    if (row.span == Span::Period)
        throw Error("figures of a period come from exports; write those of a day, or totals.");
    if (row.day > today)
        throw Error("figures cannot be of a day that is still to come; choose today or an earlier day.");
    if (row.values.empty())
        throw Error("no figure was written; write at least one.");
    for (const auto& measure : measures()) {
        const auto& value = row.values[measure.measure];
        const bool signedOne = measure.measure == Measure::Follows || measure.measure == Measure::Revenue;
        if (value &&
            (*value > mostOf(measure.measure) || *value < (signedOne ? -mostOf(measure.measure) : 0)))
            throw Error(std::string{measure.name} + " cannot be " +
                        std::to_string(natural(measure.measure, *value)) + "; correct it.");
    }
}

bool isSameRow(const FiguresOf& a, const FiguresOf& b) {
    return a.post == b.post && a.deliverable == b.deliverable && a.span == b.span && a.day == b.day &&
           a.delivery == b.delivery;
}

/// The campaign that new posts go to: that of the deliverables.
Id campaignOf(std::span<const FiguresOf> rows) {
    Id campaign;
    for (const auto& row : rows) {
        if (row.post)
            continue;
        if (campaign && campaign != row.campaign)
            throw Error("The figures are of deliverables of two campaigns; enter those of one at a time.");
        campaign = row.campaign;
    }
    return campaign;
}

std::string labelOf(std::span<const FiguresOf> rows, const std::string& begin) {
    std::set<Id> posts;
    for (const auto& row : rows)
        posts.insert(row.post ? row.post : row.deliverable);
    return begin + " figures of " + std::to_string(posts.size()) + (posts.size() == 1 ? " post" : " posts");
}

void bookRows(store::Booking& booking, const store::Workspace& workspace, std::span<const FiguresOf> rows,
              Date today) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        try {
            requireFigures(rows[i], today);
            if (std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const FiguresOf& before) { return isSameRow(before, rows[i]); }))
                throw Error("the same post and day stand in an earlier row; keep one of both.");
            bookRow(booking, workspace, rows[i], static_cast<std::int64_t>(i) + 1);
        } catch (const Error& error) {
            throw Error("Row " + std::to_string(i + 1) + ": " + error.what());
        }
}

}  // namespace

store::BookingResult enterFigures(store::Workspace& workspace, std::span<const FiguresOf> rows,
                                  const HandEntry& entry, Date today) {
    if (rows.empty())
        throw Error("No figure was written; write at least one.");
    store::BookingOptions options;
    options.file = "By hand";
    options.format = "by-hand";
    options.source = "manual";
    options.campaign = campaignOf(rows);
    options.who = entry.who.empty() ? workspace.actor() : entry.who;
    options.note = entry.note;
    options.evidence = entry.evidence;
    options.saidLabel = labelOf(rows, "Note on");
    options.overMeasured = entry.overMeasured;
    options.dryRun = entry.dryRun;
    for (const auto& row : rows)
        options.asOf = std::max(options.asOf.value_or(row.day), row.day);
    try {
        store::Booking booking(workspace, std::move(options));
        bookRows(booking, workspace, rows, today);
        return booking.finish(labelOf(rows, "Enter"));
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
}

void bookFigures(store::Workspace& workspace, const HandFigures& figures, Date today) {
    const Piece piece = pieceOf(workspace.plan(), figures);
    const std::string name = "\"" + piece.deliverable->name + "\"";
    if (piece.deliverable->permalink.empty() && piece.deliverable->postId.empty())
        throw Error(name + " has no address yet; write the address of the published post first.");
    if (figures.asOf > today)
        throw Error("Figures cannot be of a day that is still to come; choose today or an earlier day.");
    if (figures.values.empty())
        throw Error("No figure was written for " + name + "; write at least one.");
    const Account* account = accountOf(piece);
    if (!account)
        throw Error("The creator of " + name + " has no account; add one on the Creators page first.");
    store::BookingOptions options;
    options.file = "By hand";
    options.format = "by-hand";
    options.asOf = figures.asOf;
    options.source = "manual";
    options.campaign = figures.campaign;
    options.platform = account->platform;
    options.handle = account->handle;
    const FiguresOf row{{}, figures.campaign, figures.deliverable, Span::Lifetime, figures.asOf,
                        {}, figures.values};
    try {
        auto rehearsal = options;
        rehearsal.dryRun = true;
        store::Booking trial(workspace, std::move(rehearsal));
        bookRow(trial, workspace, row, 1);
        if (const auto tried = trial.finish("").keptMeasured; !tried.empty())
            throw Error("An export tells another value of " + std::string{rowOf(tried.front().measure).name} +
                        " for that day, and stays; leave the figure out or choose another day.");
        store::Booking booking(workspace, std::move(options));
        bookRow(booking, workspace, row, 1);
        booking.finish("Write figures of " + name);
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
}

}  // namespace goalpost::edit
