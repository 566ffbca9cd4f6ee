// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/listings.hpp"

#include "base/text.hpp"
#include "imports/header_units.hpp"
#include "imports/place.hpp"
#include "imports/platforms.hpp"
#include "imports/recognise.hpp"
#include "imports/records.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace goalpost::imports {

namespace {

using model::Listing;
using model::Record;

constexpr std::int64_t TenThousandths = 10'000;

std::optional<std::int64_t> roundedTo(const Decimal& number, std::int64_t factor) {
    if (const auto exact = wholeTimes(number, factor))
        return exact;
    std::int64_t divisor = 1;
    for (int i = 0; i < number.scale && i < 18; ++i)
        divisor *= 10;
    if (number.digits > std::int64_t{9'000'000'000'000} || number.digits < 0)
        return std::nullopt;
    return (number.digits * factor + divisor / 2) / divisor;
}

std::optional<std::int64_t> flagOf(std::string_view cell) {
    cell = trim(cell);
    if (const auto told = booleanOf(cell))
        return *told ? 1 : 0;
    const auto word = foldCase(cell);
    for (const std::string_view yes : {"1", "new", "y", "first", "first-time", "sponsored", "ad", "paid"})
        if (word == yes)
            return 1;
    for (const std::string_view no : {"0", "returning", "n", "repeat", "existing", "organic"})
        if (word == no)
            return 0;
    return std::nullopt;
}

}  // namespace

/// What a target means: where it goes, and how its cells are read.
struct ListingMaker::Field {
    enum class Kind : std::uint8_t {
        RecordText,
        Text,
        Handle,
        Count,
        Average,
        Money,
        Rate,
        Flag,
        Day,
        Platform
    };
    std::string_view id;
    Kind kind = Kind::Text;
    std::string_view Record::*recordText = nullptr;
    std::string_view Listing::*text = nullptr;
    Listing::Number Listing::*number = nullptr;
};

namespace {

using ListingField = ListingMaker::Field;
using FieldKind = ListingMaker::Field::Kind;

constexpr ListingField ofRecord(std::string_view id, std::string_view Record::*text,
                                FieldKind kind = FieldKind::RecordText) {
    return {id, kind, text, nullptr, nullptr};
}
constexpr ListingField ofText(std::string_view id, std::string_view Listing::*text) {
    return {id, FieldKind::Text, nullptr, text, nullptr};
}
constexpr ListingField ofNumber(std::string_view id, FieldKind kind, Listing::Number Listing::*number) {
    return {id, kind, nullptr, nullptr, number};
}

constexpr std::array ListingFields{
    ofRecord("creator", &Record::account, FieldKind::Handle),
    ofRecord("creator-name", &Record::accountName),
    ofRecord("creator-id", &Record::accountId),
    ofRecord("post-id", &Record::postId),
    ofRecord("permalink", &Record::permalink),
    ofRecord("title", &Record::title),
    ofRecord("utm-content", &Record::utmContent),
    ListingField{"date", FieldKind::Day, nullptr, nullptr, nullptr},
    ListingField{"published", FieldKind::Day, nullptr, nullptr, nullptr},
    ListingField{"platform", FieldKind::Platform, nullptr, nullptr, nullptr},
    ofText("order-id", &Listing::number),
    ofText("order-long-number", &Listing::longId),
    ofText("order-source", &Listing::source),
    ofText("currency", &Listing::currency),
    ofText("order-status", &Listing::status),
    ofText("promo-code", &Listing::codes),
    ofNumber("net-amount", FieldKind::Money, &Listing::net),
    ofNumber("revenue", FieldKind::Money, &Listing::total),
    ofNumber("refunded-amount", FieldKind::Money, &Listing::refunded),
    ofNumber("discount-amount", FieldKind::Money, &Listing::discount),
    ofNumber("item-amount", FieldKind::Money, &Listing::itemNet),
    ofNumber("new-customer", FieldKind::Flag, &Listing::newCustomer),
    ofText("utm-source", &Listing::utmSource),
    ofText("utm-medium", &Listing::utmMedium),
    ofText("utm-campaign", &Listing::utmCampaign),
    ofText("landing-page", &Listing::landing),
    ofText("referrer", &Listing::referrer),
    ofText("comment-id", &Listing::number),
    ofText("mention-id", &Listing::number),
    ofText("author", &Listing::author),
    ofText("comment-text", &Listing::text),
    ofText("mention-text", &Listing::text),
    ofText("parent-comment", &Listing::parent),
    ofText("brand", &Listing::brand),
    ofText("sentiment", &Listing::sentiment),
    ofNumber("likes", FieldKind::Count, &Listing::likes),
    ofNumber("comments", FieldKind::Count, &Listing::replies),
    ofNumber("reach", FieldKind::Count, &Listing::reach),
    ofNumber("engagements", FieldKind::Count, &Listing::engagements),
    ofNumber("sponsored", FieldKind::Flag, &Listing::sponsored),
    ofText("country", &Listing::country),
    ofText("category", &Listing::category),
    ofText("email", &Listing::email),
    ofNumber("followers", FieldKind::Average, &Listing::followers),
    ofNumber("average-views", FieldKind::Average, &Listing::averageViews),
    ofNumber("average-likes", FieldKind::Average, &Listing::averageLikes),
    ofNumber("average-comments", FieldKind::Average, &Listing::averageComments),
    ofNumber("average-shares", FieldKind::Average, &Listing::averageShares),
    ofNumber("engagement-rate", FieldKind::Rate, &Listing::engagementRate),
};

const ListingField* listingFieldOf(std::string_view id) {
    const auto found = std::ranges::find(ListingFields, id, &ListingField::id);
    return found == ListingFields.end() ? nullptr : &*found;
}

}  // namespace

bool isListing(Subject subject) {
    return subject == Subject::Order || subject == Subject::Creator || subject == Subject::Comment ||
           subject == Subject::Mention;
}

namespace {

/// Thousands or millions, as the header says.
std::int64_t factorIn(const Column& column, model::Scale scale) {
    const Unit unit = column.target.unit != Unit::Natural ? column.target.unit : unitIn(column.name, scale);
    return unit == Unit::Thousands ? 1000 : unit == Unit::Millions ? 1'000'000 : 1;
}

}  // namespace

bool isListingField(std::string_view id) {
    return listingFieldOf(id) != nullptr && !model::measureWithId(id);
}

ListingMaker::ListingMaker(const TableShape& table, const Format& format, const ReadOptions& options,
                           Date asOf)
    : m_format(&format),
      m_shop(!options.shop.empty()     ? options.shop
             : format.platform.empty() ? "orders"
                                       : std::string(format.platform)),
      m_asOf(dayNumber(asOf)) {
    m_platform = foldCase(!format.platform.empty()  ? format.platform
                          : !table.platform.empty() ? std::string_view(table.platform)
                                                    : std::string_view(options.platform));
    bool tellsPlatform = !m_platform.empty();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        m_names.push_back(column.name);
        if (m_platform.empty())
            m_platform = platformNamedIn(column.name);
        const Field* field = listingFieldOf(column.target.id());
        if (!field)
            continue;
        tellsPlatform = tellsPlatform || field->kind == FieldKind::Platform || field->id == "permalink";
        Binding binding{field,
                        i,
                        column.decimal,
                        column.isFraction,
                        dateReadingOf(column),
                        column.roundedIds,
                        column.decimalUnknown};
        if (field->kind == FieldKind::Money || field->kind == FieldKind::Count ||
            field->kind == FieldKind::Average)
            binding.factor =
                factorIn(column, field->kind == FieldKind::Money ? model::Scale::Money : model::Scale::Count);
        const bool ownOrder =
            format.dateOrder == DateOrder::DayFirst || format.dateOrder == DateOrder::MonthFirst;
        if (column.ambiguousDate && ownOrder)
            binding.date.order = format.dateOrder;
        if (field->kind == FieldKind::Money && !column.currency.empty())
            m_currency = column.currency;
        m_bindings.push_back(binding);
    }
    if (m_platform.empty() && !tellsPlatform)
        m_platform = options.platformHint;
    if (!hasRequired(format, table))
        m_why = "it lacks columns that the format \"" + std::string(format.name) + "\" needs";
}

std::string ListingMaker::bookedAs() const {
    if (!m_why.empty())
        return "not imported: " + m_why;
    switch (m_format->subject) {
        case Subject::Order:
            return "orders";
        case Subject::Creator:
            return "creators, with follower counts as estimates";
        case Subject::Comment:
            return "comments";
        default:
            return "mentions";
    }
}

bool ListingMaker::fail(const Binding& binding, std::string_view cell, std::string reason) {
    m_reject.column = m_names[binding.column];
    m_reject.value = shortened(cell, 200);
    m_reject.reason = std::move(reason);
    return false;
}

bool ListingMaker::take(const Binding& binding, std::string_view cell, Record& record, Listing& told) {
    const Field& field = *binding.field;
    cell = trim(cell);
    const auto number = [&](const std::optional<Decimal>& read, std::int64_t factor, bool exact) {
        if (!read)
            return fail(binding, cell,
                        "This is no number that can be read exactly; correct it or leave it blank.");
        auto& slot = told.*field.number;
        slot = exact ? wholeTimes(*read, factor) : roundedTo(*read, factor);
        return slot.has_value() || fail(binding, cell, "This number cannot be kept exactly; round it.");
    };
    if (field.id.ends_with("-id") && (isRuinedId(cell) || (binding.roundedIds && roundedBits(cell))))
        return fail(binding, cell, std::string(RuinedIdReason));
    switch (field.kind) {
        case FieldKind::RecordText:
            record.*field.recordText = isMissingMark(cell) ? std::string_view() : cell;
            return true;
        case FieldKind::Text:
            // The order has its number beside it, so that a ruined one is no loss.
            if (field.text == &Listing::longId &&
                (isRuinedId(cell) || (binding.roundedIds && roundedBits(cell))))
                return true;
            told.*field.text = isMissingMark(cell) && field.id != "comment-text" ? std::string_view() : cell;
            return true;
        case FieldKind::Handle:
            if (!takeAddress(cell, record))
                record.account = cell.starts_with('@') ? cell.substr(1) : cell;
            return true;
        case FieldKind::Platform: {
            if (cell.empty())
                return true;
            const auto known = platformNamedIn(cell);
            const std::string folded = known.empty() ? foldCase(cell) : std::string(known);
            auto found = std::ranges::find(m_platforms, folded);
            if (found == m_platforms.end())
                found = m_platforms.insert(m_platforms.end(), folded);
            record.platform = *found;
            told.isPlatformTold = true;
            return true;
        }
        case FieldKind::Day: {
            if (isMissingMark(cell))
                return true;
            const auto date = dateInColumn(cell, binding.date, dateOfDay(m_asOf));
            if (!date)
                return fail(binding, cell,
                            "This is no date in the way the column's other dates are written.");
            if (field.id == "date" || record.day < 0)
                record.day = dayNumber(*date);
            return true;
        }
        case FieldKind::Flag:
            told.*field.number = flagOf(cell);
            return true;
        default:
            break;
    }
    // Spreadsheets leave "#VALOR!" where a formula failed.
    if (isMissingMark(cell) || cell.starts_with('#'))
        return true;
    if (binding.decimalUnknown && leavesDecimalOpen(cell))
        return fail(binding, cell,
                    "Nothing in the file tells whether this has thousands or decimals; say which sign "
                    "decimals are written with.");
    if (binding.factor != 1 && isShortened(cell))
        return fail(binding, cell, "The header has a unit already, and this cell has one of its own.");
    switch (field.kind) {
        case FieldKind::Money:
            return number(parseMoney(cell, binding.decimal), TenThousandths * binding.factor, true);
        case FieldKind::Rate: {
            std::string_view digits = cell;
            const bool percent = digits.ends_with('%');
            if (percent)
                digits = trim(digits.substr(0, digits.size() - 1));
            if (isMissingMark(digits))
                return true;
            return number(parseNumber(digits, binding.decimal),
                          binding.fraction && !percent ? 1'000'000 : 10'000, false);
        }
        case FieldKind::Count:
        case FieldKind::Average:
            return number(parseAbbreviated(cell, binding.decimal), binding.factor,
                          field.kind == FieldKind::Count);
        default:
            break;
    }
    return true;
}

/// Of a cell that should hold a handle and holds an address; false for any other.
bool ListingMaker::takeAddress(std::string_view cell, Record& record) {
    const auto account = accountOfAddress(cell);
    if (account.handle.empty() && account.accountId.empty())
        return false;
    record.account = account.handle;
    if (record.accountId.empty())
        record.accountId = account.accountId;
    if (record.permalink.empty())
        record.permalink = cell;
    return true;
}

/// The address's host tells the platform where no cell of the row does, whatever the file's name says; that
/// of a creator's page tells whose it is.
void ListingMaker::takeAddressOf(Record& record, const Listing& told) {
    const auto account = accountOfAddress(record.permalink);
    if (account.platform.empty())
        return;
    if (!told.isPlatformTold)
        record.platform = account.platform;
    if (record.kind != model::SubjectKind::Creator || record.platform != account.platform)
        return;
    if (record.account.empty())
        record.account = account.handle;
    if (record.accountId.empty())
        record.accountId = account.accountId;
}

void ListingMaker::make(std::span<const std::string_view> cells, std::int64_t line, std::size_t table,
                        Batch& batch) {
    Batch::Made& made = batch.made.emplace_back();
    Listing& told = batch.listings.emplace_back();
    made.line = line;
    made.table = table;
    Record& record = made.record;
    record.line = placeOf(batch.rows.sheet.number, line);
    record.kind = m_format->subject == Subject::Order     ? model::SubjectKind::Order
                  : m_format->subject == Subject::Creator ? model::SubjectKind::Creator
                  : m_format->subject == Subject::Comment ? model::SubjectKind::Comment
                                                          : model::SubjectKind::Mention;
    record.platform = m_platform;
    record.day = -1;
    record.listing = &told;
    told.asOf = m_asOf;
    told.currency = m_currency;
    if (record.kind == model::SubjectKind::Order) {
        told.source = m_shop;
        told.unnamed = m_format->platform.empty() ? std::string_view("orders") : m_format->platform;
    }
    bool good = true;
    for (const Binding& binding : m_bindings) {
        const auto cell = binding.column < cells.size() ? cells[binding.column] : std::string_view();
        if (!(good = take(binding, cell, record, told)))
            break;
    }
    if (good && m_format->platform.empty())
        takeAddressOf(record, told);
    if (good && m_format->complete)
        m_format->complete(record, [&](std::string text) -> std::string_view {
            return batch.texts.emplace_back(std::move(text));
        });
    if (good && record.platform.empty() && record.kind == model::SubjectKind::Creator) {
        good = false;
        m_reject.reason =
            "The row names no platform; add a column Platform, or give the file a name with the platform in "
            "it, as "
            "instagram-ranking.csv.";
    }
    if (record.kind == model::SubjectKind::Creator && record.day < 0)
        record.day = m_asOf;
    if (!good) {
        m_reject.line = line;
        m_reject.sheet = batch.rows.sheet.name;
        batch.rejects.push_back(std::exchange(m_reject, {}));
        batch.made.pop_back();
        batch.listings.pop_back();
    }
}

}  // namespace goalpost::imports
