// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/missing_figures.hpp"

#include "base/text.hpp"
#include "report/figure_request.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace goalpost::report {

namespace {

using model::Measure;

/// A primary KPI that can be computed, and who delivers its data.
struct Wanted {
    const kpi::Kpi* kpi = nullptr;
    std::string dataOwner;
};

std::vector<Wanted> wantedBy(const model::Plan& plan, const model::Campaign& campaign) {
    std::vector<Wanted> list;
    for (const auto& choice : campaign.kpis) {
        const kpi::Kpi* row = choice.role == model::Role::Primary ? kpi::find(plan, choice.kpi) : nullptr;
        if (row && !kpi::inputsOf(*row).empty())
            list.push_back({row, choice.dataOwner});
    }
    return list;
}

/// What the website or the shop counts; a platform shows its creators the rest.
bool isCountedAtHome(Measure measure) {
    switch (measure) {
        case Measure::Sessions:
        case Measure::EngagedSessions:
        case Measure::SessionTime:
        case Measure::FormStarts:
        case Measure::FormCompletions:
        case Measure::SignUps:
        case Measure::Leads:
        case Measure::QualifiedLeads:
        case Measure::LeadPoints:
        case Measure::Orders:
        case Measure::Revenue:
        case Measure::BrandMentions:
        case Measure::PageViews:
        case Measure::Users:
        case Measure::NewUsers:
        case Measure::Events:
        case Measure::KeyEvents:
        case Measure::Commission:
        case Measure::AdSpend:
            return true;
        default:
            return false;
    }
}

/// What a platform shows nobody: asking its creators for it is in vain.
bool isUntold(std::string_view platform, Measure measure) {
    return platform == "x" && measure == Measure::Reach;
}

void addOnce(std::vector<Measure>& list, const std::vector<Measure>& more) {
    for (const Measure measure : more)
        if (std::ranges::find(list, measure) == list.end())
            list.push_back(measure);
}

/// Adds what a KPI lacks; of what it may be divided by, what two KPIs can share.
void add(kpi::Inputs& all, const kpi::Inputs& more) {
    addOnce(all.all, more.all);
    if (all.oneOf.empty()) {
        all.oneOf = more.oneOf;
        return;
    }
    std::vector<Measure> both;
    for (const Measure measure : all.oneOf)
        if (std::ranges::find(more.oneOf, measure) != more.oneOf.end())
            both.push_back(measure);
    if (!both.empty())
        all.oneOf = std::move(both);
    else if (!more.oneOf.empty())
        addOnce(all.all, {more.oneOf.front()});
}

/// What is wanted anyway need not be one of several.
void settle(kpi::Inputs& inputs) {
    const auto isWanted = [&](Measure measure) {
        return std::ranges::find(inputs.all, measure) != inputs.all.end();
    };
    if (std::ranges::any_of(inputs.oneOf, isWanted))
        inputs.oneOf.clear();
    if (inputs.oneOf.size() == 1)
        addOnce(inputs.all, std::exchange(inputs.oneOf, {}));
}

struct Piece {
    const model::Partnership* partnership = nullptr;
    const model::Deliverable* deliverable = nullptr;
};

bool isStory(std::string_view type, std::string_view permalink) {
    return foldCase(type).find("story") != std::string::npos || foldCase(type) == "stories" ||
           permalink.find("/stories/") != std::string_view::npos;
}

std::optional<Date> firstOf(std::optional<Date> a, std::optional<Date> b) {
    return a && b ? std::min(a, b) : a ? a : b;
}

class Finder {
  public:
    Finder(const model::Plan& plan, const model::Campaign& campaign, const std::vector<model::Post>& posts,
           const model::Measured& measured, Date today)
        : m_plan(plan),
          m_campaign(campaign),
          m_posts(posts),
          m_today(today),
          m_wanted(wantedBy(plan, campaign)) {
        for (const model::Group& group : measured.groups) {
            m_groups.emplace(group.id, &group);
            m_told.add(group.sums);
        }
        for (const auto& partnership : campaign.partnerships)
            for (const auto& deliverable : partnership.deliverables)
                m_pieces.emplace(deliverable.id, Piece{&partnership, &deliverable});
    }

    MissingFigures find() {
        if (m_wanted.empty())
            return {};
        for (const model::Post& post : m_posts)
            look(post);
        for (const auto& partnership : m_campaign.partnerships)
            if (partnership.status != model::PartnershipStatus::Declined)
                for (const auto& deliverable : partnership.deliverables)
                    look(partnership, deliverable);
        return finish();
    }

  private:
    struct Person {
        Id creator;
        std::string name;
        auto operator<=>(const Person&) const = default;
    };

    std::optional<Date> reviewAfter(std::optional<Date> published) const {
        std::optional<Date> next;
        for (const auto& review : m_plan.reviews)
            if (review.campaign == m_campaign.id && !review.held && review.due && published &&
                *review.due > *published)
                next = firstOf(next, review.due);
        return next;
    }

    std::optional<Date> byOf(std::optional<Date> published, bool expires) const {
        if (!published)
            return std::nullopt;
        const int days = expires ? DaysForStories : DaysForPosts;
        const Date last = dateOfDay(dayNumber(*published) + days);
        return expires ? last : firstOf(last, reviewAfter(published));
    }

    void look(const model::Post& post) {
        // What was published outside of the campaign's dates counts for no KPI of it.
        if (const auto period = m_campaign.period();
            period && post.published && !period->contains(*post.published))
            return;
        ++m_found.posts;
        const auto piece = m_pieces.find(post.deliverable);
        LackingPost lacking;
        lacking.post = post.id;
        lacking.deliverable = post.deliverable;
        lacking.title = !post.title.empty()       ? post.title
                        : piece != m_pieces.end() ? piece->second.deliverable->name
                        : !post.permalink.empty() ? post.permalink
                                                  : post.platformId;
        lacking.platform = post.platform;
        lacking.permalink = post.permalink;
        lacking.published = post.published;
        lacking.expires =
            isStory(piece != m_pieces.end() ? piece->second.deliverable->type : "", post.permalink);
        lacking.by = byOf(post.published, lacking.expires);
        const auto group = m_groups.find(post.id);
        ask(std::move(lacking), post.creator, group == m_groups.end() ? model::Group{} : *group->second);
    }

    void look(const model::Partnership& partnership, const model::Deliverable& deliverable) {
        const auto isOfIt = [&](const model::Post& post) { return post.deliverable == deliverable.id; };
        if (!deliverable.due || *deliverable.due >= m_today || std::ranges::any_of(m_posts, isOfIt))
            return;
        ++m_found.posts;
        LackingPost lacking;
        lacking.deliverable = deliverable.id;
        lacking.title = deliverable.name;
        lacking.permalink = deliverable.permalink;
        lacking.due = deliverable.due;
        lacking.expires = isStory(deliverable.type, deliverable.permalink);
        lacking.by = byOf(deliverable.due, lacking.expires);
        const model::Creator* creator = m_plan.creator(partnership.creator);
        if (creator && creator->accounts.size() == 1)
            lacking.platform = creator->accounts.front().platform;
        else if (creator)
            for (const auto& account : creator->accounts)
                if (!account.platform.empty() &&
                    deliverable.permalink.find(account.platform) != std::string::npos)
                    lacking.platform = account.platform;
        ask(std::move(lacking), partnership.creator, {});
    }

    /// Mentions are of the brand, and a shop's orders come in one list: where any post has orders, one
    /// without has none.
    bool isOfWhole(Measure measure) const {
        return measure == Measure::BrandMentions ||
               ((measure == Measure::Orders || measure == Measure::Revenue) && m_told[measure]);
    }

    /// Files what the post lacks under those who have it.
    void ask(LackingPost post, const Id& creator, const model::Group& group) {
        std::map<Person, LackingPost> asked;
        for (const Wanted& wanted : m_wanted) {
            kpi::Inputs missing = kpi::missingIn(*wanted.kpi, group);
            std::erase_if(missing.all, [&](Measure measure) {
                return isOfWhole(measure) || isUntold(post.platform, measure);
            });
            std::erase_if(missing.oneOf, [&](Measure measure) { return isUntold(post.platform, measure); });
            if (std::ranges::any_of(missing.oneOf, [&](Measure measure) { return isOfWhole(measure); }))
                missing.oneOf.clear();
            kpi::Inputs shown, counted;
            for (const Measure measure : missing.all)
                (isCountedAtHome(measure) ? counted : shown).all.push_back(measure);
            const bool home = std::ranges::any_of(missing.oneOf, isCountedAtHome);
            (home ? counted : shown).oneOf = missing.oneOf;
            const std::string& owner = wanted.dataOwner.empty() ? m_campaign.owner : wanted.dataOwner;
            take(asked, creator.empty() ? Person{{}, owner} : Person{creator, {}}, post, *wanted.kpi, shown);
            take(asked, {{}, owner}, post, *wanted.kpi, counted);
        }
        if (!asked.empty())
            ++m_found.lacking;
        for (auto& [person, lacking] : asked) {
            settle(lacking.figures);
            m_requests[person].posts.push_back(std::move(lacking));
        }
    }

    static void take(std::map<Person, LackingPost>& asked, const Person& person, const LackingPost& post,
                     const kpi::Kpi& row, const kpi::Inputs& inputs) {
        if (inputs.empty())
            return;
        LackingPost& lacking = asked.try_emplace(person, post).first->second;
        add(lacking.figures, inputs);
        lacking.kpis.emplace_back(row.id);
    }

    MissingFigures finish() {
        for (auto& [person, request] : m_requests) {
            request.creator = person.creator;
            request.name = person.name;
            std::ranges::stable_sort(request.posts, [](const LackingPost& a, const LackingPost& b) {
                return std::tuple(!a.by, a.by, a.published) < std::tuple(!b.by, b.by, b.published);
            });
            request.by = request.posts.front().by;
            if (const model::Creator* creator = m_plan.creator(person.creator))
                tell(request, *creator);
            request.message = messageFor(request, m_plan, m_campaign, m_today);
            m_found.requests.push_back(std::move(request));
        }
        std::ranges::stable_sort(m_found.requests, [](const Request& a, const Request& b) {
            return std::tuple(!a.by, a.by, a.name) < std::tuple(!b.by, b.by, b.name);
        });
        return std::move(m_found);
    }

    static void tell(Request& request, const model::Creator& creator) {
        request.name = creator.name;
        request.email = creator.email;
        for (const auto& account : creator.accounts) {
            const bool isAbout = std::ranges::any_of(request.posts, [&](const LackingPost& post) {
                return post.platform.empty() || post.platform == account.platform;
            });
            if (isAbout && !account.handle.empty())
                request.accounts.push_back(account.platform + ": @" + account.handle);
        }
    }

    const model::Plan& m_plan;
    const model::Campaign& m_campaign;
    const std::vector<model::Post>& m_posts;
    Date m_today;
    std::vector<Wanted> m_wanted;
    std::map<Id, const model::Group*> m_groups;
    model::Values m_told;  ///< of all posts
    std::map<Id, Piece> m_pieces;
    std::map<Person, Request> m_requests;
    MissingFigures m_found;
};

}  // namespace

MissingFigures missingFiguresOf(const model::Plan& plan, const model::Campaign& campaign,
                                const std::vector<model::Post>& posts, const model::Measured& measured,
                                Date today) {
    return Finder(plan, campaign, posts, measured, today).find();
}

}  // namespace goalpost::report
