// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/row_sums.hpp"

#include <array>

namespace goalpost::imports {

std::string_view RowSums::keep(std::string_view text) {
    return text.empty() ? std::string_view() : std::string_view(m_texts.emplace_back(text));
}

void RowSums::add(const model::Record& record, std::size_t table) {
    m_key = std::to_string(table) + ' ' + std::to_string(record.day) + ' ' + std::to_string(record.lastDay) +
            ' ' + std::to_string(static_cast<int>(record.span)) +
            std::to_string(static_cast<int>(record.delivery));
    for (const std::string_view part :
         {record.platform, record.account, record.postId, record.utmContent, record.element})
        (m_key += '\n') += part;
    const auto [place, isNew] = m_known.try_emplace(m_key, nullptr);
    if (isNew) {
        Sum& sum = m_sums.emplace_back(Sum{record, table});
        static constexpr std::array Texts = {
            &model::Record::platform,  &model::Record::account,    &model::Record::accountName,
            &model::Record::accountId, &model::Record::postId,     &model::Record::permalink,
            &model::Record::title,     &model::Record::utmContent, &model::Record::dimension,
            &model::Record::element,   &model::Record::promoCode};
        for (const auto text : Texts)
            sum.record.*text = keep(record.*text);
        place->second = &sum;
        return;
    }
    model::Values& values = place->second->record.values;
    values.add(record.values);
    for (const model::MeasureRow& row : model::measures())
        if (!row.additive)
            values[row.measure].reset();
}

void RowSums::each(const std::function<void(const model::Record&, std::size_t)>& book) const {
    for (const Sum& sum : m_sums)
        book(sum.record, sum.table);
}

}  // namespace goalpost::imports
