// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/creators/creator_list.hpp"

#include "kpi/value.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

const Period Always{*makeDate(1970, 1, 1), *makeDate(2199, 12, 31)};

model::Measured measuredOf(const store::Workspace& workspace, const Id& campaign, model::GroupBy by,
                           bool withPosts) {
    store::MeasuredQuery query;
    query.campaign = campaign;
    query.by = by;
    query.period = Always;
    query.withPosts = withPosts;
    query.delivery = model::Delivery::Organic;
    return workspace.measured(query);
}

const model::Account* largestOf(const model::Creator& creator) {
    const model::Account* largest = nullptr;
    for (const model::Account& account : creator.accounts)
        if (!largest || account.followers.value_or(-1) > largest->followers.value_or(-1))
            largest = &account;
    return largest;
}

const model::Rate* quoteOf(const model::Creator& creator) {
    const model::Rate* latest = nullptr;
    for (const model::Rate& rate : creator.rates)
        if (rate.fee && (!latest || rate.quoted >= latest->quoted))
            latest = &rate;
    return latest;
}

void count(CreatorList& list, const model::Creator& creator) {
    std::set<QString> platforms;
    for (const model::Account& account : creator.accounts)
        if (!account.platform.empty())
            platforms.insert(toQt(account.platform));
    for (const QString& platform : platforms)
        ++list.platforms[platform];
    if (!creator.country.empty())
        ++list.countries[toQt(creator.country)];
    for (const std::string& niche : creator.niches)
        ++list.niches[toQt(niche)];
}

bool looksTheSame(const CreatorLine& a, const CreatorLine& b) {
    const auto statusOf = [](const CreatorLine& line) {
        return line.partnership ? std::optional(line.partnership->status) : std::nullopt;
    };
    return *a.creator == *b.creator && a.engagement == b.engagement && statusOf(a) == statusOf(b);
}

QString wordsOf(const CreatorLine& line) {
    const model::Creator& creator = *line.creator;
    QString words = toQt(creator.name);
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            words += u'\n' + toQt(text);
    };
    for (const model::Account& account : creator.accounts) {
        add(account.platform);
        if (!account.handle.empty())
            words += u"\n@"_s + toQt(account.handle);
    }
    for (const std::string& niche : creator.niches)
        add(niche);
    for (const std::string& language : creator.languages)
        add(language);
    for (const std::string* text : {&creator.country, &creator.email, &creator.note})
        add(*text);
    if (line.partnership && line.partnership->status)
        words += u'\n' + partnershipStatusText(*line.partnership->status);
    return words.toCaseFolded();
}

/// Those of unchanged lines are taken over.
void fillWords(std::vector<CreatorLine>& lines, const ListChange& change, const CreatorList* before) {
    std::size_t changed = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int row = static_cast<int>(i);
        const bool isChanged = changed < change.changed.size() && change.changed[changed] == row;
        changed += isChanged ? 1 : 0;
        const bool isNew = row >= change.start && row < change.start + change.come;
        if (!before || isChanged || isNew) {
            lines[i].words = wordsOf(lines[i]);
            continue;
        }
        const std::size_t old = row < change.start ? i : i + before->lines.size() - lines.size();
        lines[i].words = before->lines[old].words;
    }
}

ListChange changeOf(const std::vector<CreatorLine>& before, const std::vector<CreatorLine>& after) {
    const auto same = [](const CreatorLine& a, const CreatorLine& b) {
        return a.creator->id == b.creator->id;
    };
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t start = 0;
    while (start < most && same(before[start], after[start]))
        ++start;
    std::size_t end = 0;
    while (end < most - start && same(before[before.size() - 1 - end], after[after.size() - 1 - end]))
        ++end;
    ListChange change{static_cast<int>(start),
                      static_cast<int>(before.size() - start - end),
                      static_cast<int>(after.size() - start - end),
                      {}};
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (i >= start && i < after.size() - end)
            continue;
        const std::size_t old = i < start ? i : i + before.size() - after.size();
        if (!looksTheSame(before[old], after[i]))
            change.changed.push_back(static_cast<int>(i));
    }
    return change;
}

CampaignHistory historyIn(const model::Plan& plan, const model::Campaign& campaign, const Id& creator) {
    CampaignHistory history;
    history.campaign = campaign.id;
    history.name = toQt(campaign.name);
    history.currency = toQt(plan.currencyOf(campaign));
    for (const model::Partnership& partnership : campaign.partnerships)
        if (partnership.creator == creator) {
            history.status = partnership.status;
            history.fee = partnership.fee;
        }
    return history;
}

}  // namespace

Engagements engagementsOf(const store::Workspace& workspace) {
    Engagements engagements;
    const kpi::Kpi* rate = kpi::find("engagement-rate");
    store::MeasuredQuery query;
    query.by = model::GroupBy::Creator;
    query.period = Always;
    query.delivery = model::Delivery::Organic;
    const model::Measured measured = workspace.measured(query);
    const kpi::GroupCost noCost{};
    for (const model::Group& group : measured.groups) {
        if (group.id.empty() || !rate)
            continue;
        const kpi::Value value = kpi::valueOf(*rate, {group, model::GroupBy::Creator, noCost, 0});
        engagements[group.id] = {value.value, value.base, value.value ? value.note : value.why,
                                 group.postCount};
    }
    return engagements;
}

std::shared_ptr<const CreatorList> creatorList(std::shared_ptr<const model::Plan> plan, const Id& campaign,
                                               std::shared_ptr<const Engagements> engagements,
                                               const CreatorList* before) {
    auto list = std::make_shared<CreatorList>();
    list->plan = std::move(plan);
    list->campaign = campaign;
    list->engagements = std::move(engagements);
    std::unordered_map<Id, const model::Partnership*> partners;
    if (const model::Campaign* looked = list->plan->campaign(campaign))
        for (const model::Partnership& partnership : looked->partnerships)
            partners.emplace(partnership.creator, &partnership);
    list->lines.reserve(list->plan->creators.size());
    for (const model::Creator& creator : list->plan->creators) {
        CreatorLine line{&creator, largestOf(creator), quoteOf(creator), nullptr, {}, {}};
        if (const auto partner = partners.find(creator.id); partner != partners.end())
            line.partnership = partner->second;
        if (const auto known = list->engagements->find(creator.id); known != list->engagements->end())
            line.engagement = known->second;
        list->lines.push_back(std::move(line));
        count(*list, creator);
    }
    list->base = before;
    if (before)
        list->change = changeOf(before->lines, list->lines);
    else
        list->change.come = static_cast<int>(list->lines.size());
    fillWords(list->lines, list->change, before);
    return list;
}

std::vector<CampaignHistory> historyOf(const store::Workspace& workspace, const Id& creator) {
    std::vector<CampaignHistory> histories;
    const model::Plan& plan = workspace.plan();
    model::Values inCampaigns;
    std::size_t postsInCampaigns = 0;
    const auto takeFrom = [&](const model::Measured& measured, CampaignHistory& history) {
        for (const model::Group& group : measured.groups)
            if (group.id == creator) {
                history.posts = group.postCount;
                history.totals = group.sums;
            }
    };
    for (auto campaign = plan.campaigns.rbegin(); campaign != plan.campaigns.rend(); ++campaign) {
        CampaignHistory history = historyIn(plan, *campaign, creator);
        takeFrom(measuredOf(workspace, campaign->id, model::GroupBy::Creator, false), history);
        if (!history.status && history.posts == 0)
            continue;
        postsInCampaigns += history.posts;
        inCampaigns.add(history.totals);
        histories.push_back(std::move(history));
    }
    CampaignHistory own;
    takeFrom(measuredOf(workspace, {}, model::GroupBy::Creator, false), own);
    if (own.posts <= postsInCampaigns)
        return histories;
    own.name = QCoreApplication::translate("creators", "Own history");
    own.posts -= postsInCampaigns;
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (own.totals.list[i] && inCampaigns.list[i]) {
            *own.totals.list[i] -= *inCampaigns.list[i];
            if (*own.totals.list[i] == 0)
                own.totals.list[i].reset();
        }
    histories.push_back(std::move(own));
    return histories;
}

QString partnershipStatusText(model::PartnershipStatus status) {
    using enum model::PartnershipStatus;
    const char* text = "";
    switch (status) {
        case Shortlisted:
            text = QT_TRANSLATE_NOOP("creators", "Shortlisted");
            break;
        case Vetted:
            text = QT_TRANSLATE_NOOP("creators", "Vetted");
            break;
        case Contacted:
            text = QT_TRANSLATE_NOOP("creators", "Contacted");
            break;
        case Negotiating:
            text = QT_TRANSLATE_NOOP("creators", "Negotiating");
            break;
        case Contracted:
            text = QT_TRANSLATE_NOOP("creators", "Contracted");
            break;
        case Active:
            text = QT_TRANSLATE_NOOP("creators", "Active");
            break;
        case Complete:
            text = QT_TRANSLATE_NOOP("creators", "Complete");
            break;
        case Declined:
            text = QT_TRANSLATE_NOOP("creators", "Declined");
            break;
    }
    return QCoreApplication::translate("creators", text);
}

}  // namespace goalpost::ui
