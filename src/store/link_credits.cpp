// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/link_credits.hpp"

#include "store/booking.hpp"
#include "store/handle_set.hpp"
#include "store/post_book.hpp"
#include "store/value_book.hpp"

namespace goalpost::store {

void LinkCredits::add(const model::Record& record, PostBook& posts) {
    model::Record link;
    link.platform = record.platform.empty() ? std::string_view("website") : record.platform;
    link.utmContent = record.utmContent;
    link.promoCode = record.utmContent;
    link.day = record.day;
    const auto& post = posts.post(link);
    const auto& table = FactTables[static_cast<int>(record.span)];
    const auto key = record.span == model::Span::Period
                         ? periodKey(post.handle, record.day, record.lastDay, record.delivery)
                         : dayKey(post.handle, record.day, record.delivery);
    const auto [place, isFirst] =
        m_sums.try_emplace({table.kind, key}, Sum{post.campaign, record.line, std::string{record.dimension}});
    Sum& sum = place->second;
    if (!isFirst && sum.dimension != record.dimension)
        return;
    ++sum.rows;
    sum.values.add(record.values);
}

void LinkCredits::book(ValueBook& values, BookingResult& result) {
    if (m_sums.empty())
        return;
    const auto added = values.added, changed = values.changed, identical = values.identical;
    HandleSet posts;
    for (auto& [place, sum] : m_sums) {
        const auto& [table, key] = place;
        // People who came by several ways are not added up.
        for (const auto& row : model::measures())
            if (!row.additive && sum.rows > 1)
                sum.values[row.measure].reset();
        if (sum.values.empty())
            continue;
        values.add({FactTables[table], key, sum.campaign, true, false, sum.line}, sum.values);
        if (posts.insert(key >> FactTables[table].shift))
            ++result.creditedPosts;
    }
    values.flush();
    result.creditedNew = values.added - added + values.changed - changed;
    values.added = added;
    values.changed = changed;
    values.identical = identical;
}

}  // namespace goalpost::store
