// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/figure_grid.hpp"

#include "base/amount.hpp"
#include "base/text.hpp"
#include "kpi/inputs.hpp"
#include "store/permalink.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace goalpost::edit {

namespace {

using model::Measure;

constexpr Measure Usual[] = {Measure::Impressions, Measure::Reach,  Measure::Views, Measure::Likes,
                             Measure::Comments,    Measure::Shares, Measure::Saves, Measure::Clicks};
constexpr double Milliseconds = 1000;

void addOnce(std::vector<Measure>& list, std::span<const Measure> more) {
    for (const Measure measure : more)
        if (std::find(list.begin(), list.end(), measure) == list.end())
            list.push_back(measure);
}

std::map<Id, model::Values> toldBy(const store::Workspace& workspace, const Id& campaign, Date today) {
    store::MeasuredQuery query;
    query.campaign = campaign;
    query.by = model::GroupBy::Post;
    query.period = {Date{}, std::max(Date{}, today)};
    query.withPosts = false;
    query.live = true;
    std::map<Id, model::Values> told;
    for (const auto& group : workspace.measured(query).groups)
        told[group.id] = group.sums;
    return told;
}

bool isMeant(const GridPost& post, std::string_view text, std::string_view key) {
    if (text == post.post.text || text == post.platformId || text == post.deliverable.text)
        return true;
    const bool address = text.find('/') != std::string_view::npos;
    if (address && !key.empty() &&
        (store::permalinkKey(post.permalink) == key ||
         store::permalinkKey(post.platform, post.platformId) == key))
        return true;
    return !address && foldCase(post.title) == foldCase(text);
}

}  // namespace

std::vector<GridPost> gridPosts(const store::Workspace& workspace, const model::Campaign& campaign,
                                Date today) {
    const model::Plan& plan = workspace.plan();
    const auto told = toldBy(workspace, campaign.id, today);
    std::map<Id, const model::Deliverable*> pieces;
    for (const auto& partnership : campaign.partnerships)
        for (const auto& piece : partnership.deliverables)
            pieces[piece.id] = &piece;
    std::vector<GridPost> posts;
    for (const model::Post& post : workspace.posts(campaign.id)) {
        const auto piece = pieces.find(post.deliverable);
        const model::Creator* creator = plan.creator(post.creator);
        const auto values = told.find(post.id);
        posts.push_back({post.id, post.deliverable,
                         !post.title.empty()       ? post.title
                         : piece != pieces.end()   ? piece->second->name
                         : !post.permalink.empty() ? post.permalink
                                                   : post.platformId,
                         post.platform, post.platformId, post.permalink, creator ? creator->name : "",
                         post.published, values == told.end() ? model::Values{} : values->second});
        if (piece != pieces.end())
            pieces.erase(piece);
    }
    for (const auto& partnership : campaign.partnerships) {
        const model::Creator* creator = plan.creator(partnership.creator);
        for (const auto& piece : partnership.deliverables)
            if (pieces.contains(piece.id) && (!piece.permalink.empty() || !piece.postId.empty()))
                posts.push_back(
                    {{},
                     piece.id,
                     piece.name,
                     creator && creator->accounts.size() == 1 ? creator->accounts.front().platform : "",
                     piece.postId,
                     piece.permalink,
                     creator ? creator->name : "",
                     std::nullopt,
                     {}});
    }
    return posts;
}

std::vector<Measure> gridMeasures(const model::Plan& plan, const model::Campaign& campaign) {
    std::vector<Measure> list;
    for (const auto role : {model::Role::Primary, model::Role::Contextual})
        for (const auto& choice : campaign.kpis) {
            const kpi::Kpi* row = choice.role == role ? kpi::find(plan, choice.kpi) : nullptr;
            if (!row)
                continue;
            const kpi::Inputs inputs = kpi::inputsOf(*row);
            addOnce(list, inputs.all);
            addOnce(list, row->optional);
            addOnce(list, inputs.oneOf);
        }
    if (list.empty())
        addOnce(list, Usual);
    return list;
}

std::optional<std::size_t> postMeant(std::span<const GridPost> posts, std::string_view text) {
    text = trim(text);
    if (text.empty())
        return std::nullopt;
    const std::string key = store::permalinkKey(text);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (!isMeant(posts[i], text, key))
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

std::optional<std::int64_t> storedFigure(Measure measure, std::string_view text) {
    text = trim(text);
    const char* const end = text.data() + text.size();
    const auto scale = model::rowOf(measure).scale;
    if (scale == model::Scale::Money) {
        const auto amount = Amount::parse(text);
        return amount ? std::optional(amount->tenThousandths) : std::nullopt;
    }
    if (scale == model::Scale::Time) {
        double seconds = 0;
        const auto [at, error] = std::from_chars(text.data(), end, seconds);
        if (error != std::errc() || at != end || !std::isfinite(seconds) || std::abs(seconds) > 1e12)
            return std::nullopt;
        return static_cast<std::int64_t>(std::llround(seconds * Milliseconds));
    }
    std::int64_t count = 0;
    const auto [at, error] = std::from_chars(text.data(), end, count);
    return error == std::errc() && at == end ? std::optional(count) : std::nullopt;
}

}  // namespace goalpost::edit
