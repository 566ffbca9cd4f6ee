// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/currencies.hpp"
#include "imports/number_parts.hpp"
#include "imports/platforms.hpp"
#include "imports/records.hpp"
#include "imports/time_of_day.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// What single cells give to a record.
namespace goalpost::imports {

namespace {

std::string_view wholeReason(model::Measure measure) {
    switch (model::rowOf(measure).scale) {
        case model::Scale::Money:
            return "This amount has more than four decimals or is too large; give it as it was paid.";
        case model::Scale::Time:
            return "This time is not a whole number of milliseconds; give it with fewer decimals.";
        case model::Scale::Count:
            break;
    }
    return "This is not a whole number, and things that are counted are whole.";
}

bool mayBeNegative(model::Measure measure) {
    return measure == model::Measure::Follows || measure == model::Measure::Revenue ||
           measure == model::Measure::Commission;
}

std::optional<std::int64_t> nearestTimes(const Decimal& number, std::int64_t factor) {
    const long double times = static_cast<long double>(number.digits) * static_cast<long double>(factor) /
                              std::pow(10.0L, number.scale);
    constexpr long double Most = 9e15L;
    return std::abs(times) < Most ? std::optional(static_cast<std::int64_t>(std::llround(times)))
                                  : std::nullopt;
}

/// A number in a column that somebody has said to hold dates: its digits tell how it counts.
std::optional<Date> countedDay(std::string_view number) {
    const std::string_view whole = number.substr(0, number.find('.'));
    switch (whole.size()) {
        case 5:
            return parseDate(number, DateOrder::Serial);
        case 8:
            return parseDate(number, DateOrder::Compact);
        case 10:
            return parseDate(number, DateOrder::UnixSeconds);
        case 13:
            return parseDate(number, DateOrder::UnixMilliseconds);
        default:
            return std::nullopt;
    }
}

}  // namespace

using model::Record;

bool RecordMaker::fail(std::string_view column, std::string_view value, std::string reason) {
    m_reject.column = std::string(column);
    m_reject.value = shortened(value, 200);
    m_reject.reason = std::move(reason);
    return false;
}

/// Shortened as "1.2k" is only where the header has no unit of its own; of times, "m" is a minute.
std::optional<Decimal> RecordMaker::numberIn(const Binding& binding, std::string_view cell) const {
    if (binding.unitTold && isShortened(cell))
        return std::nullopt;
    if (binding.scale == model::Scale::Money)
        return parseMoney(cell, binding.decimal);
    if (binding.scale == model::Scale::Time && parseDuration(cell))
        return std::nullopt;
    return parseAbbreviated(cell, binding.decimal);
}

bool RecordMaker::takeMeasure(const Binding& binding, std::string_view cell, Record& record) {
    auto& slot = binding.paid ? m_paid[binding.measure] : record.values[binding.measure];
    if (binding.factor == 1 && !binding.clock)
        if (const auto count = parseCount(cell);
            count && binding.decimal == '.' && *count <= model::mostOf(binding.measure) &&
            !(binding.decimalUnknown && cell.size() > 4 && cell[cell.size() - 4] == '.')) {
            slot = count;
            return true;
        }
    const std::string& name = m_names[binding.column];
    if (isMissingMark(cell))
        return true;
    if (binding.decimalUnknown && leavesDecimalOpen(cell))
        return fail(
            name, cell,
            "Nothing in the file tells whether this has thousands or decimals; say which sign decimals "
            "are written with.");
    const auto number = numberIn(binding, cell);
    if (number) {
        slot = wholeTimes(*number, binding.factor);
    } else if (const auto duration =
                   binding.scale == model::Scale::Time && (binding.clock || !binding.unitTold)
                       ? parseDuration(cell)
                       : std::nullopt) {
        slot = binding.ofHours && std::count(cell.begin(), cell.end(), ':') == 1 ? *duration * 60 : *duration;
    } else if (binding.clock) {
        return fail(name, cell, "This is no duration such as 0:04:34.");
    } else {
        return fail(name, cell,
                    "This is no number that can be read exactly; correct it, or leave the cell blank where "
                    "nothing was measured.");
    }
    // Advertising is billed in fractions that no currency has.
    if (number && !slot && binding.measure == model::Measure::AdSpend)
        slot = nearestTimes(*number, binding.factor);
    if (!slot)
        return fail(name, cell, std::string(wholeReason(binding.measure)));
    if (*slot < 0 && !mayBeNegative(binding.measure))
        return fail(name, cell, "This is negative, and what is counted here cannot be.");
    if (*slot > model::mostOf(binding.measure) || *slot < -model::mostOf(binding.measure))
        return fail(name, cell, "This is more than anything has ever had; correct it.");
    return true;
}

bool RecordMaker::takeId(const Binding& binding, std::string_view cell, std::string_view& id) {
    id = trim(cell);
    if (!isRuinedId(id) && !(binding.roundedIds && roundedBits(id)))
        return true;
    if (id.starts_with('#'))
        return fail(m_names[binding.column], cell,
                    "A spreadsheet has taken this id for a formula and lost it; export the file again and "
                    "import it without opening it in a spreadsheet first, or format the column as text "
                    "there.");
    return fail(m_names[binding.column], cell, std::string(RuinedIdReason));
}

bool RecordMaker::takeDate(Binding& binding, std::string_view cell, std::int32_t& day) {
    if (cell == binding.lastText && binding.lastDay >= 0) {
        day = binding.lastDay;
        return true;
    }
    auto date = dateInColumn(cell, binding.date, m_asOf);
    if (!date && binding.ofNumbers)
        date = countedDay(trim(cell));
    if (!date)
        return false;
    day = dayNumber(*date);
    binding.lastText.assign(cell);
    binding.lastDay = day;
    return true;
}

bool RecordMaker::takePublished(Binding& binding, std::string_view cell, Record& record) {
    const bool same = cell == binding.lastText && binding.lastDay >= 0;
    if (!takeDate(binding, cell, record.published))
        return false;
    if (!same)
        binding.lastMinute = minuteOfDay(cell, binding.date.order).value_or(-1);
    record.publishedMinute = binding.lastMinute;
    return true;
}

bool RecordMaker::takeDay(Binding& binding, std::string_view cell, Record& record) {
    const bool lifetime = m_format->booking == Booking::Lifetime;
    // Meta writes "Lifetime" or "Total" into the date column of totals.
    if (lifetime && !hasDigit(cell)) {
        record.span = model::Span::Lifetime;
        return true;
    }
    record.span = m_format->booking == Booking::Snapshot ? model::Span::Lifetime : model::Span::Day;
    if (takeDate(binding, cell, record.day))
        return true;
    return fail(m_names[binding.column], cell,
                trim(cell).empty() ? "The date is missing, so the row belongs to no day."
                                   : "This is no date in the way the column's other dates are written.");
}

bool RecordMaker::takePeriodEnd(Binding& binding, std::string_view cell, std::int32_t& day) {
    // Where the rows have days, or the lines above tell the period, these columns say it again.
    if (m_span != model::Span::Period)
        return true;
    return takeDate(binding, cell, day) ||
           fail(m_names[binding.column], cell,
                "This is no date in the way the column's other dates are written.");
}

bool RecordMaker::takeNthDay(const Binding& binding, std::string_view cell, Record& record) {
    const auto nth = parseCount(trim(cell));
    if (!nth || *nth > 36'600)
        return fail(m_names[binding.column], cell, "This is no number of a day, counted from 0.");
    record.day = m_day + static_cast<std::int32_t>(*nth);
    return true;
}

bool RecordMaker::takePlatform(std::string_view cell, Record& record) {
    if (cell != m_rowPlatform || m_rowPlatformFolded.empty()) {
        const std::string_view known = platformOfName(cell);
        std::string folded = known.empty() ? foldCase(trim(cell)) : std::string(known);
        m_rowPlatform.assign(cell);
        m_rowPlatformFolded = *m_platforms.insert(std::move(folded)).first;
    }
    if (!m_rowPlatformFolded.empty())
        record.platform = m_rowPlatformFolded;
    return true;
}

void RecordMaker::takeDimension(std::string_view cell, Record& record, Batch& batch) {
    if (record.element.empty())
        record.element = cell;
    else
        record.element = batch.texts.emplace_back(std::string(record.element) + " | " + std::string(cell));
}

bool RecordMaker::take(Binding& binding, std::string_view cell, Record& record, Batch& batch) {
    switch (binding.kind) {
        case Kind::Measure:
            return takeMeasure(binding, cell, record);
        case Kind::Text:
            if (binding.text == &Record::accountId)
                return takeId(binding, cell, record.accountId);
            record.*binding.text = trim(cell);
            return true;
        case Kind::Handle:
            cell = trim(cell);
            record.account = cell.starts_with('@') ? cell.substr(1) : cell;
            return true;
        case Kind::PostId:
            return takeId(binding, cell, record.postId);
        case Kind::Date:
            return takeDay(binding, cell, record);
        case Kind::NthDay:
            return takeNthDay(binding, cell, record);
        case Kind::Published:
            if (isMissingMark(cell))
                return true;
            if (takePublished(binding, cell, record))
                return true;
            return fail(m_names[binding.column], cell,
                        "This is no date in the way the column's other dates are written.");
        case Kind::Platform:
            return takePlatform(cell, record);
        case Kind::Currency:
            takeCurrency(cell);
            return true;
        case Kind::Delivery: {
            const std::string word = foldCase(trim(cell));
            if (word == "paid")
                record.delivery = model::Delivery::Paid;
            return word.empty() || word == "paid" || word == "organic" ||
                   fail(m_names[binding.column], cell, "Delivery is either organic or paid.");
        }
        case Kind::Dimension:
            takeDimension(cell, record, batch);
            return true;
        case Kind::PeriodFrom:
            return takePeriodEnd(binding, cell, record.day);
        case Kind::PeriodTo:
            return takePeriodEnd(binding, cell, record.lastDay);
    }
    return true;
}

void RecordMaker::takeCurrency(std::string_view cell) {
    cell = trim(cell);
    if (cell == m_rowCurrency)
        return;
    std::string code(cell);
    std::ranges::transform(code, code.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    m_rowCurrency = isCurrencyCode(code) ? code : std::string();
}

/// Amounts of another currency are told and not booked: nobody has said what they are worth in this one.
void RecordMaker::leaveForeign(Record& record, std::span<const std::string_view> cells, Batch::Share& share) {
    bool any = false;
    for (const Binding& binding : m_bindings) {
        if (binding.kind != Kind::Measure || binding.scale != model::Scale::Money)
            continue;
        auto& slot = binding.paid ? m_paid[binding.measure] : record.values[binding.measure];
        std::string_view currency = m_rowCurrency.empty() ? binding.currency : m_rowCurrency;
        if (binding.currencyInCells && binding.column < cells.size())
            if (const auto parts = takeApart(visible(cells[binding.column]));
                parts && !parts->currency.empty())
                currency = parts->currency;
        if (!slot || currency.empty() || currency == m_currency)
            continue;
        auto& total = share.foreign.totals[binding.measure];
        total = model::sumOf(total.value_or(0), *slot);
        slot.reset();
        any = true;
        if (share.foreign.currency.empty()) {
            share.foreign.currency = currency;
            share.foreign.wanted = m_currency;
        }
    }
    share.foreign.rows += any;
}

}  // namespace goalpost::imports
