// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/records.hpp"

#include "base/digits.hpp"
#include "base/fnv.hpp"
#include "base/text.hpp"
#include "imports/currencies.hpp"
#include "imports/header_units.hpp"
#include "imports/number_parts.hpp"
#include "imports/place.hpp"
#include "imports/platforms.hpp"
#include "imports/recognise.hpp"
#include "imports/time_of_day.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace goalpost::imports {

namespace {

using model::Record;

struct TextField {
    std::string_view id;
    std::string_view Record::*text;
};
constexpr std::array<TextField, 6> TextFields = {{{"permalink", &Record::permalink},
                                                  {"title", &Record::title},
                                                  {"creator-name", &Record::accountName},
                                                  {"creator-id", &Record::accountId},
                                                  {"utm-content", &Record::utmContent},
                                                  {"promo-code", &Record::promoCode}}};

/// Of the measure's stored unit: amounts in ten thousandths, times in milliseconds.
std::int64_t factorOf(model::Measure measure, Unit unit) {
    const auto scale = model::rowOf(measure).scale;
    const std::int64_t one = scale == model::Scale::Money ? 10'000 : scale == model::Scale::Time ? 1'000 : 1;
    switch (unit) {
        case Unit::Days:
            return 86'400 * one;
        case Unit::Hours:
            return 3'600 * one;
        case Unit::Minutes:
            return 60 * one;
        case Unit::Milliseconds:
            return 1;
        case Unit::Thousands:
            return 1'000 * one;
        case Unit::Millions:
            return 1'000'000 * one;
        case Unit::Natural:
            break;
    }
    return one;
}

/// Addresses of one platform on another; Meta's two have addresses of each other.
bool areApart(std::string_view linked, std::string_view told) {
    const auto isOfMeta = [](std::string_view platform) {
        return platform == "instagram" || platform == "facebook";
    };
    return !linked.empty() && !told.empty() && linked != told && !(isOfMeta(linked) && isOfMeta(told));
}

}  // namespace

void Batch::clear() {
    due.clear();
    texts.clear();
    listings.clear();
    made.clear();
    rejects.clear();
    std::fill(shares.begin(), shares.end(), Share{});
}

RecordMaker::RecordMaker(const TableShape& table, const Format& format, const ReadOptions& options, Date asOf)
    : m_format(&format),
      m_fixes(options.fixes),
      m_asOf(asOf),
      m_day(dayNumber(asOf)),
      m_isAccountTold(!options.accounts.empty()),
      m_currency(options.currency) {
    m_platform = foldCase(!format.platform.empty()  ? format.platform
                          : !table.platform.empty() ? std::string_view(table.platform)
                                                    : std::string_view(options.platform));
    for (const Column& column : table.columns)
        m_names.push_back(column.name);
    tellGuesses(table, options);
    if (isListing(format.subject)) {
        m_listing = std::make_shared<ListingMaker>(table, format, options, asOf);
        return;
    }
    nameAccount(table, options);
    bind(table);
    decideBooking(table);
}

/// One export may hold a page's and an account's tables: both are of whom was named for the file.
void RecordMaker::nameAccount(const TableShape& table, const ReadOptions& options) {
    const bool told = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.target.field.starts_with("creator");
    });
    if (told || table.platform.empty() || options.accounts.empty() ||
        foldCase(options.accounts.front().first) == m_platform)
        return;
    m_account = options.accounts.front().second;
    m_accountName = options.creator;
    for (const auto& [platform, handle] : options.accounts)
        if (foldCase(platform) == m_platform)
            m_account = handle;
}

bool RecordMaker::hasOwnDateOrder() const {
    return m_format->dateOrder == DateOrder::DayFirst || m_format->dateOrder == DateOrder::MonthFirst;
}

void RecordMaker::tellGuesses(const TableShape& table, const ReadOptions& options) {
    const bool isAsOfTold = options.asOf || table.period;
    for (const Column& column : table.columns)
        if (!column.target.empty() &&
            (column.ambiguousDecimal || (column.ambiguousDate && !hasOwnDateOrder()) ||
             (column.lacksYear && !isAsOfTold)))
            m_guesses.push_back(column.guess);
}

std::optional<RecordMaker::Binding> RecordMaker::bindingFor(const Column& column, std::size_t index) const {
    Binding binding;
    binding.column = index;
    binding.decimal = column.decimal;
    binding.decimalUnknown = column.decimalUnknown;
    binding.date = dateReadingOf(column);
    binding.roundedIds = column.roundedIds;
    binding.ofNumbers = column.type == CellType::Integer || column.type == CellType::Decimal;
    if (column.ambiguousDate && hasOwnDateOrder())
        binding.date.order = m_format->dateOrder;
    const Target& target = column.target;
    if (target.measure) {
        binding.kind = Kind::Measure;
        binding.measure = *target.measure;
        const auto scale = model::rowOf(*target.measure).scale;
        const Unit unit = target.unit != Unit::Natural ? target.unit : unitIn(column.name, scale);
        binding.scale = scale;
        binding.factor = factorOf(*target.measure, unit);
        binding.unitTold = unit != Unit::Natural;
        binding.ofHours = unit == Unit::Hours;
        // What was spent for delivery is of the paid part, whatever else the row tells.
        binding.paid =
            target.paid || (*target.measure == model::Measure::AdSpend && m_format->subject != Subject::Ad);
        binding.clock = column.type == CellType::Duration;
        if (scale == model::Scale::Money) {
            binding.currency = column.currency;
            // A sign alone is that of every dollar.
            if (column.currency == "USD" && isDollar(m_currency) &&
                column.name.find("USD") == std::string::npos)
                binding.currency = m_currency;
            binding.currencyInCells = column.mixedCurrencies;
        }
        return binding;
    }
    static constexpr std::array<std::pair<std::string_view, Kind>, 10> Fields = {
        {{"post-id", Kind::PostId},
         {"creator", Kind::Handle},
         {"date", Kind::Date},
         {"nth-day", Kind::NthDay},
         {"published", Kind::Published},
         {"platform", Kind::Platform},
         {"currency", Kind::Currency},
         {"delivery", Kind::Delivery},
         {"period-from", Kind::PeriodFrom},
         {"period-to", Kind::PeriodTo}}};
    for (const auto& [id, kind] : Fields)
        if (target.field == id) {
            binding.kind = kind;
            return binding;
        }
    for (const TextField& field : TextFields)
        if (target.field == field.id) {
            binding.text = field.text;
            return binding;
        }
    if (target.field.starts_with("dimension:")) {
        binding.kind = Kind::Dimension;
        return binding;
    }
    return std::nullopt;
}

void RecordMaker::bind(const TableShape& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Target& target = table.columns[i].target;
        const auto binding = bindingFor(table.columns[i], i);
        if (!binding)
            continue;
        if (binding->kind == Kind::Dimension)
            m_dimension += (m_dimension.empty() ? "" : "+") + target.field.substr(target.field.find(':') + 1);
        m_dayColumn = m_dayColumn || binding->kind == Kind::Date || binding->kind == Kind::NthDay;
        m_periodColumns = m_periodColumns || binding->kind == Kind::PeriodFrom;
        m_hasPaid = m_hasPaid || binding->paid;
        m_tellsCurrency = m_tellsCurrency || binding->kind == Kind::Currency || !binding->currency.empty() ||
                          binding->currencyInCells;
        if (target.measure &&
            std::find(m_measures.begin(), m_measures.end(), *target.measure) == m_measures.end())
            m_measures.push_back(*target.measure);
        m_identifiesPosts = m_identifiesPosts || target.field == "post-id" || target.field == "permalink" ||
                            target.field == "utm-content";
        m_bindings.push_back(*binding);
    }
    // A site's rows by link text are a breakdown like any other.
    if (isOfSite())
        for (const Binding& binding : m_bindings)
            if (binding.text == &Record::utmContent) {
                Binding element = binding;
                element.kind = Kind::Dimension;
                m_dimension += m_dimension.empty() ? "utm-content" : "+utm-content";
                m_bindings.push_back(element);
                break;
            }
}

void RecordMaker::refuse(std::string why) {
    m_books = false;
    m_bookedAs = "not imported: " + std::move(why);
}

void RecordMaker::leaveOut(std::string why) {
    m_listing.reset();
    refuse(std::move(why));
}

bool RecordMaker::tellsTags() const {
    return std::ranges::any_of(m_bindings,
                               [](const Binding& binding) { return binding.text == &Record::utmContent; });
}

bool RecordMaker::countsAsOf() const {
    if (m_listing || !m_books)
        return m_listing && m_listing->books();
    return m_format->booking == Booking::Lifetime ||
           (m_span == model::Span::Lifetime && m_format->booking != Booking::Snapshot);
}

void RecordMaker::decideBooking(const TableShape& table) {
    const bool measures = std::any_of(m_bindings.begin(), m_bindings.end(),
                                      [](const Binding& b) { return b.kind == Kind::Measure; });
    if (m_format->booking == Booking::None)
        return refuse(std::string(m_format->notBooked));
    if (!measures)
        return refuse("none of its columns is a measure that is kept");
    if (!hasRequired(*m_format, table))
        return refuse("it lacks columns that the format \"" + std::string(m_format->name) + "\" needs");
    const bool posts =
        m_format->subject == Subject::Post || (m_format->subject == Subject::Any && m_identifiesPosts);
    m_kind = posts ? model::SubjectKind::Post
             : m_format->subject == Subject::Site || m_format->subject == Subject::Ad
                 ? model::SubjectKind::Site
                 : model::SubjectKind::Account;
    decideSpan(table, posts                                ? "posts"
                      : m_format->subject == Subject::Site ? "the site"
                      : m_format->subject == Subject::Ad   ? "ads"
                                                           : "the account");
}

void RecordMaker::decideSpan(const TableShape& table, std::string_view of) {
    const std::string subject(of);
    const std::string by = m_dimension.empty() ? "row" : m_dimension;
    const bool lifetime = m_format->booking == Booking::Lifetime;
    if (m_format->booking == Booking::Snapshot) {
        m_span = model::Span::Lifetime;
        m_bookedAs = "totals of " + subject + " as they stood on each row's day";
    } else if (m_dayColumn) {
        m_span = model::Span::Day;
        m_bookedAs =
            lifetime ? "lifetime totals, or values of days where dated, of " + subject
                     : "values of days of " + subject + (addsUp() ? ", rows of one ad and day added up" : "");
    } else if (lifetime) {
        m_span = model::Span::Lifetime;
        m_bookedAs = "lifetime totals of " + subject;
    } else if (table.period || m_periodColumns) {
        m_span = model::Span::Period;
        m_bookedAs = (table.period ? "totals of the period by " : "totals of each row's period by ") + by;
    } else if (table.allTime) {
        m_span = model::Span::Lifetime;
        m_bookedAs = "lifetime totals by " + by;
    } else {
        m_lacksPeriod = true;
        return refuse("neither a column nor the lines above the table tell its days; say which these are");
    }
    if (table.period) {
        m_day = dayNumber(table.period->from);
        m_lastDay = dayNumber(table.period->to);
    }
}

void RecordMaker::begin(Record& record) const {
    record.kind = m_kind;
    record.span = m_span;
    if (m_format->subject == Subject::Ad)
        record.delivery = model::Delivery::Paid;
    record.platform = m_platform;
    record.account = m_account;
    record.accountName = m_accountName;
    record.dimension = m_dimension;
    record.day = m_day;
    record.lastDay = m_span == model::Span::Period ? m_lastDay : 0;
}

/// Adds up the measures that the table has; only they can be told.
void RecordMaker::count(const model::Values& values, model::Values& totals) const {
    for (const model::Measure measure : m_measures)
        if (const auto& value = values[measure])
            totals[measure] = model::sumOf(totals[measure].value_or(0), *value);
}

/// A list that has posts' titles and days, or the minutes at which they were published, and nothing that
/// names them: these together are the name, so that the same list tells the same posts again. When another
/// file tells the post's own id, that takes its place (store/same_post.hpp).
void RecordMaker::nameUntold(Record& record, Batch& batch) const {
    if (!record.postId.empty() || !record.permalink.empty() || !record.utmContent.empty() ||
        (record.title.empty() && record.publishedMinute < 0) || record.published < 0)
        return;
    Fnv hash;
    hash.add(record.title);
    if (record.title.empty())
        hash.add(std::to_string(record.publishedMinute));
    // Two creators may post the same words on one day.
    for (const auto& who : {record.account, record.accountName, record.accountId})
        hash.add(who);
    record.postId =
        batch.texts.emplace_back(std::string(model::MadeUpId) + isoDate(dateOfDay(record.published)) + "-" +
                                 std::to_string(hash.value() % 1'000'000'000ULL));
}

/// Rows often have the host and the platform of the row before.
bool RecordMaker::isLinkedElsewhere(const Record& record) {
    const auto host = hostOf(record.permalink);
    if (host.empty())
        return false;
    if (host != m_linked.host || record.platform != m_linked.told)
        m_linked = {std::string(host), std::string(record.platform),
                    areApart(platformOfAddress(record.permalink), platformOfName(record.platform))};
    return m_linked.apart;
}

/// In people's own lists an address tells what no column does, and whose post it is more surely than a name.
void RecordMaker::nameByAddress(Record& record) const {
    const bool isNamed = record.account.find(' ') == std::string_view::npos && !record.account.empty();
    if (record.permalink.empty() || (!record.platform.empty() && (isNamed || !m_format->proposed)))
        return;
    const AddressAccount of = accountOfAddress(record.permalink);
    if (record.platform.empty())
        record.platform = of.platform;
    if (!m_format->proposed || m_isAccountTold || isNamed || of.handle.empty() ||
        of.platform != record.platform)
        return;
    if (record.accountName.empty())
        record.accountName = record.account;
    record.account = of.handle;
}

void RecordMaker::countAhead(const Record& record, Batch::Share& share) const {
    const std::int32_t day = std::max(record.published, record.span == model::Span::Day ? record.day : -1);
    // Where the file was made, the next day may have begun.
    if (day > dayNumber(m_asOf) + 1)
        share.ahead.add({1, day});
}

bool RecordMaker::finish(Record& record, Batch& batch) {
    if (m_format->complete)
        m_format->complete(record, [&](std::string text) -> std::string_view {
            return batch.texts.emplace_back(std::move(text));
        });
    if (m_format->subject == Subject::Ad && !m_dimension.empty() && record.element.empty())
        return fail("", "",
                    "The row names no campaign or ad: it is the sum of the others, or lacks its name.");
    if (record.kind == model::SubjectKind::Site)
        return true;
    if (m_format->proposed && record.kind == model::SubjectKind::Post)
        nameUntold(record, batch);
    if (record.kind == model::SubjectKind::Post && record.postId.empty() && record.permalink.empty() &&
        record.utmContent.empty())
        return fail("", "", "The row names no post: both its id and its permalink are missing.");
    nameByAddress(record);
    if (record.kind == model::SubjectKind::Post && isLinkedElsewhere(record))
        return fail("", record.permalink,
                    "The address is of another platform than the row is taken for; map the column that "
                    "names the platform, or read the file as a spreadsheet of posts.");
    if (record.platform.empty())
        return fail(
            "", "",
            "The row names no platform; add a column Platform, or name the account for the whole file.");
    return true;
}

void RecordMaker::make(std::span<const std::string_view> cells, std::int64_t line, std::size_t table,
                       Batch& batch) {
    if (m_listing)
        return m_listing->make(cells, line, table, batch);
    Batch::Made& made = batch.made.emplace_back();
    made.line = line;
    made.table = table;
    made.record.line = placeOf(batch.rows.sheet.number, line);
    begin(made.record);
    if (m_hasPaid)
        m_paid = {};
    m_rowCurrency.clear();
    bool good = true;
    const bool fixed = m_fixes.concerns(line);
    for (Binding& binding : m_bindings) {
        std::string_view cell = binding.column < cells.size() ? cells[binding.column] : std::string_view();
        if (fixed)
            cell = m_fixes.valueOf(line, batch.rows.sheet.name, m_names[binding.column]).value_or(cell);
        if (!(good = take(binding, cell, made.record, batch)))
            break;
    }
    good = good && finish(made.record, batch);
    if (!good) {
        m_reject.line = line;
        m_reject.sheet = batch.rows.sheet.name;
        batch.rejects.push_back(std::exchange(m_reject, {}));
        batch.made.pop_back();
        return;
    }
    Batch::Share& share = batch.shares[table];
    count(made.record.values, share.totals);
    countAhead(made.record, share);
    if (m_tellsCurrency && !m_currency.empty())
        leaveForeign(made.record, cells, share);
    if (!m_hasPaid || m_paid.empty())
        return;
    Batch::Made paid = made;
    paid.record.delivery = model::Delivery::Paid;
    paid.record.values = m_paid;
    count(m_paid, batch.shares[table].totals);
    batch.made.push_back(std::move(paid));
}

}  // namespace goalpost::imports
