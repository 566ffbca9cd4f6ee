// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/order_credits.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/post_book.hpp"
#include "store/query_value.hpp"
#include "store/told_orders.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goalpost::store {

namespace {

std::string_view textIn(const ListingRow& order, OrderPlace place) {
    const auto* text = std::get_if<std::string>(&order[place]);
    return text ? std::string_view{*text} : std::string_view{};
}

std::vector<std::string> codesOf(const ListingRow& order) {
    std::vector<std::string> codes;
    if (const auto text = textIn(order, OrderCodes); !text.empty())
        for (const auto& code : parseJson(text))
            codes.push_back(foldCase(code.get<std::string>()));
    return codes;
}

/// The tag of the link, as its own column tells it or the address at which the customer came in.
std::string tagOf(const ListingRow& order) {
    if (const auto tag = trim(textIn(order, OrderUtmContent)); !tag.empty())
        return std::string{tag};
    return std::string{trim(queryValue(textIn(order, OrderLanding), "utm_content"))};
}

}  // namespace

OrderCredits::OrderCredits(const Workspace& workspace, const Id& campaign, PostBook& posts)
    : m_database(workspace.database()),
      m_workspace(workspace),
      m_campaign(campaign ? workspace.plan().campaign(campaign) : nullptr),
      m_book(posts) {
    if (m_campaign == nullptr)
        return;
    m_currency = foldCase(workspace.plan().currencyOf(*m_campaign));
    for (const auto& partnership : m_campaign->partnerships) {
        const auto* creator = workspace.plan().creator(partnership.creator);
        if (creator == nullptr)
            continue;
        Partner& partner = m_partners.emplace_back();
        partner.creator = creator->id;
        partner.name = foldCase(trim(creator->name));
        partner.code = foldCase(trim(partnership.promoCode));
        for (const auto& account : creator->accounts) {
            partner.accounts.push_back(account.id);
            partner.handles.push_back(foldCase(bareHandle(account.handle)));
        }
        if (!creator->accounts.empty())
            partner.platform = creator->accounts.front().platform;
        for (const auto& piece : partnership.deliverables) {
            const auto told = std::ranges::find_if(creator->accounts, [&](const auto& account) {
                return !account.platform.empty() &&
                       piece.permalink.find(account.platform) != std::string::npos;
            });
            partner.pieces.push_back(
                {piece.id, piece.due, std::string{trim(piece.utmContent)},
                 told == creator->accounts.end() ? partner.platform : foldCase(told->platform)});
        }
    }
}

OrderCredits::Found OrderCredits::byCode(const ListingRow& order) {
    Found found;
    for (const auto& code : codesOf(order))
        for (auto& partner : m_partners)
            if (!partner.code.empty() && partner.code == code) {
                if (found.partner == nullptr)
                    found.partner = &partner;
                else if (found.partner != &partner)
                    ++m_result.claimedTwice;
            }
    return found;
}

OrderCredits::Found OrderCredits::byLink(const ListingRow& order) {
    const auto tag = tagOf(order);
    if (tag.empty())
        return {};
    for (auto& partner : m_partners) {
        for (const auto& piece : partner.pieces)
            if (piece.utmContent == tag)
                return {&partner, &piece};
        if (!partner.code.empty() && partner.code == foldCase(tag))
            return {&partner, nullptr};
    }
    return {};
}

OrderCredits::Found OrderCredits::byCreator(const ListingRow& order) {
    const auto account = textIn(order, OrderAccount);
    const auto named = foldCase(bareHandle(textIn(order, OrderCreator)));
    if (account.empty() && named.empty())
        return {};
    for (auto& partner : m_partners)
        if (std::ranges::any_of(partner.accounts, [&](const Id& id) { return id.text == account; }) ||
            (!named.empty() &&
             (named == partner.name || std::ranges::find(partner.handles, named) != partner.handles.end())))
            return {&partner, nullptr};
    return {};
}

void OrderCredits::credit(ListingRow& order) {
    const std::string before{textIn(order, OrderPost)};
    note(before);
    if (m_campaign == nullptr) {
        ++(before.empty() ? m_result.without : m_result.elsewhere);
        return;
    }
    Found found = byCode(order);
    const Found linked = byLink(order);
    if (found.partner != nullptr && linked.partner == found.partner)
        found.piece = linked.piece;
    else if (found.partner != nullptr)
        m_result.claimedTwice += linked.partner != nullptr;
    else
        found = linked.partner != nullptr ? linked : byCreator(order);
    if (found.partner != nullptr && isElsewhere(before)) {
        ++m_result.elsewhere;
        return;
    }
    const Id post = found.partner == nullptr ? Id{} : creditedPost(found, order);
    if (post) {
        order[OrderPost] = post.text;
        note(post.text);
        auto& credited = m_credited[handleOf(post.text)];
        credited.orders += earnedBy(textIn(order, OrderStatus), {}, {}, {}).has_value();
        credited.revenue = model::sumOf(credited.revenue, revenueOf(order));
        credited.byDay += m_isByDay;
    } else if (!isElsewhere(before)) {
        order[OrderPost] = {};
    }
    if (found.partner == nullptr)
        ++m_result.without;
}

CreditedOrders OrderCredits::result(const HandleSet& gaveWay) const {
    CreditedOrders result = m_result;
    for (const auto& [post, credited] : m_credited)
        if (!gaveWay.contains(post)) {
            result.orders += credited.orders;
            result.revenue = model::sumOf(result.revenue, credited.revenue);
            result.byDay += credited.byDay;
        }
    return result;
}

/// Nothing where the order does not count for the campaign.
Id OrderCredits::creditedPost(const Found& found, const ListingRow& order) {
    const auto day = static_cast<std::int32_t>(std::get<std::int64_t>(order[OrderDay]));
    if (const auto period = m_campaign->period(); period && !period->contains(dateOfDay(day))) {
        ++m_result.outside;
        return {};
    }
    if (const auto currency = foldCase(textIn(order, OrderCurrency));
        !currency.empty() && currency != m_currency) {
        ++m_result.otherCurrency;
        return {};
    }
    return postOf(found, day);
}

/// The piece that the link or a lone deliverable tells; of several the one that came out last before.
Id OrderCredits::postOf(const Found& found, std::int32_t day) {
    Partner& partner = *found.partner;
    m_isByDay = false;
    const auto* piece = found.piece;
    if (piece == nullptr && partner.pieces.size() == 1)
        piece = &partner.pieces.front();
    if (piece == nullptr) {
        readPosts(partner);
        m_isByDay = true;
        if (!partner.posts.empty()) {
            const Id newest = newestPost(partner, dateOfDay(day));
            m_result.early += newest.empty();
            return newest;
        }
        if (partner.pieces.empty()) {
            ++m_result.without;
            return {};
        }
        piece = &*std::ranges::min_element(partner.pieces, {},
                                           [](const Piece& one) { return one.due.value_or(Date::max()); });
    }
    const Id post = made(partner, *piece, day);
    m_result.without += post.empty();
    return post;
}

void OrderCredits::readPosts(Partner& partner) {
    if (partner.arePostsRead)
        return;
    auto rows = m_database.prepare(
        "SELECT published, id, account_id, deliverable_id FROM post WHERE campaign_id = ?1 ORDER BY "
        "published IS NOT NULL, published, handle");
    rows.bindAll(m_campaign->id);
    while (rows.step()) {
        const Id account = rows.column<Id>(2), piece = rows.column<Id>(3);
        if (std::ranges::find(partner.accounts, account) != partner.accounts.end() ||
            std::ranges::find(partner.pieces, piece, &Piece::id) != partner.pieces.end())
            partner.posts.emplace_back(rows.column<std::optional<Date>>(0), rows.column<Id>(1));
    }
    partner.arePostsRead = true;
}

/// Of those that were out by then the last; else one of which the day is not known; else none.
Id OrderCredits::newestPost(const Partner& partner, Date day) {
    Id newest;
    for (const auto& [published, id] : partner.posts)
        if (published ? *published <= day : newest.empty())
            newest = id;
    return newest;
}

/// The piece's post; where it is not known yet, it is made as a link's is.
Id OrderCredits::made(Partner& partner, const Piece& piece, std::int32_t day) {
    model::Record record;
    record.platform = piece.platform.empty() ? std::string_view("website") : piece.platform;
    record.deliverable = piece.id.text;
    record.day = day;
    const Handle handle = m_book.post(record).handle;
    const auto row = findPost(m_database, "handle = ?1", handle);
    if (!row || (row->post.campaign != m_campaign->id))
        return {};
    if (partner.arePostsRead && std::ranges::find(partner.posts, row->post.id, [](const auto& one) {
                                    return one.second;
                                }) == partner.posts.end())
        partner.posts.emplace_back(row->post.published, row->post.id);
    return row->post.id;
}

void OrderCredits::note(const std::string& post) {
    if (const auto handle = post.empty() ? 0 : handleOf(post); handle != 0)
        m_posts.insert(handle);
}

Handle OrderCredits::handleOf(const std::string& post) {
    const auto [found, isNew] = m_handles.try_emplace(post, 0);
    if (isNew)
        found->second = m_database.value<Handle>("SELECT handle FROM post WHERE id = ?1", post);
    return found->second;
}

/// True where a post of another campaign of the plan has the order.
bool OrderCredits::isElsewhere(const std::string& post) {
    if (post.empty() || handleOf(post) == 0)
        return false;
    const auto campaign = m_database.value<Id>("SELECT campaign_id FROM post WHERE id = ?1", post);
    return !campaign.empty() && campaign != m_campaign->id &&
           m_workspace.plan().campaign(campaign) != nullptr;
}

}  // namespace goalpost::store
