// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/fixes.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/reader.hpp"
#include "imports/values.hpp"

#include <utility>

namespace goalpost::imports {

namespace {

/// The one run of digits and signs between them; empty where there are several or none.
std::string_view onlyNumberIn(std::string_view text) {
    const auto first = text.find_first_of("0123456789");
    if (first == std::string_view::npos)
        return {};
    auto end = first;
    for (auto at = first; at < text.size(); ++at) {
        if (isDigit(text[at]))
            end = at + 1;
        else if (text[at] != '.' && text[at] != ',' && text[at] != '\'')
            break;
    }
    const bool more = text.substr(end).find_first_of("0123456789") != std::string_view::npos;
    const bool negative = first > 0 && text[first - 1] == '-';
    return more || negative ? std::string_view{} : text.substr(first, end - first);
}

/// True where beside the number stand signs alone, or the column's own name: "134 likes". Any other word may
/// change it: "about 3k", "2oo", "3 thousand".
bool isNamedOnly(std::string_view text, std::string_view number, std::string_view column) {
    const auto at = static_cast<std::size_t>(number.data() - text.data());
    std::string words;
    const auto take = [&](std::string_view part) {
        for (const char c : part)
            if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                (c == ' ' && !words.empty()))
                words += c;
    };
    const std::string_view after = text.substr(at + number.size());
    take(text.substr(0, at));
    take(after);
    const std::string word = foldHeader(words);
    return word.empty() || (word == foldHeader(column) && (after.empty() || after.front() == ' '));
}

/// Written so that it is read again whatever the column's decimal sign is: a whole number in digits alone.
std::string plainWhole(const Decimal& number) {
    const auto whole = wholeTimes(number, 1);
    return whole ? std::to_string(*whole) : std::string{};
}

}  // namespace

CellFixes::CellFixes(const std::vector<CellFix>& fixes) {
    for (const CellFix& fix : fixes)
        m_lines[fix.line].push_back(fix);
}

std::optional<std::string_view> CellFixes::valueOf(std::int64_t line, std::string_view sheet,
                                                   std::string_view column) const {
    const auto found = m_lines.find(line);
    if (found != m_lines.end())
        for (const CellFix& fix : found->second)
            if (fix.column == column && fix.sheet == sheet)
                return fix.value;
    return std::nullopt;
}

std::optional<ProposedFix> obviousFix(const Reject& reject, const Target& target, char decimal, Date asOf) {
    const auto with = [&](std::string value) {
        return CellFix{reject.line, reject.column, std::move(value), reject.sheet};
    };
    const std::string_view value = trim(reject.value);
    if (reject.column.empty())
        return std::nullopt;
    if (target.field == "date" && value.empty())
        return ProposedFix{FixKind::TakeAsOf, with(isoDate(asOf))};
    if (!target.measure || value.empty())
        return std::nullopt;
    const std::string_view number = onlyNumberIn(value);
    if (number.empty())
        return value.find_first_of("0123456789") == std::string_view::npos
                   ? std::optional(ProposedFix{FixKind::LeaveOut, with({})})
                   : std::nullopt;
    if (!isNamedOnly(value, number, reject.column))
        return std::nullopt;
    if (model::rowOf(*target.measure).scale != model::Scale::Count || target.unit != Unit::Natural)
        return std::nullopt;
    for (const char sign : {decimal, decimal == '.' ? ',' : '.'}) {
        const auto read = parseNumber(number, sign);
        const std::string whole = read ? plainWhole(*read) : std::string{};
        if (!whole.empty() && whole != value)
            return ProposedFix{sign == decimal ? FixKind::TakeNumber : FixKind::OtherSign, with(whole)};
    }
    return std::nullopt;
}

}  // namespace goalpost::imports
