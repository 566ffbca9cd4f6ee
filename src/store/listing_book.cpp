// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/listing_book.hpp"

#include "base/error.hpp"
#include "base/fnv.hpp"
#include "base/text.hpp"
#include "model/measure.hpp"
#include "store/database.hpp"
#include "store/permalink.hpp"
#include "store/told_orders.hpp"
#include "store/value_row.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace goalpost::store {

namespace {

constexpr std::size_t LongestText = 4000;

std::string hashOf(std::initializer_list<std::string_view> parts) {
    Fnv a;
    std::uint64_t b = 1099511628211ULL * 31;
    for (const auto part : parts)
        for (const auto piece : {part, std::string_view("\x1F")}) {
            a.add(piece);
            for (const char c : piece)
                b = (b + static_cast<unsigned char>(c)) * 6364136223846793005ULL + 1442695040888963407ULL;
        }
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text = "#";
    for (const auto half : {a.value(), b})
        for (int shift = 60; shift >= 0; shift -= 4)
            text += Digits[half >> static_cast<unsigned>(shift) & 15U];
    return text;
}

/// On one line, in bounds; what is empty is not told.
ListingCell textCell(std::string_view text, std::size_t most = 500) {
    text = trim(text);
    if (text.empty())
        return {};
    std::string clean = text.size() > most ? shortened(text, most) : std::string{text};
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
        ' ');
    return clean;
}

/// Bundles hold what is let in: amounts end there, and their other numbers are exact up to 2^53.
ListingCell numberCell(const std::optional<std::int64_t>& number) {
    const auto most = model::mostOf(model::Measure::Revenue);
    if (number && (*number > most || *number < -most))
        throw InputError("", "A number of the row is larger than anything that is counted; correct it.");
    return number ? ListingCell{*number} : ListingCell{};
}

ListingCell dayCell(std::int32_t day) {
    return day >= 0 && day <= LastDay ? ListingCell{std::int64_t{day}} : ListingCell{};
}

/// "SUMMER10, VIP" as a JSON array, each code once.
std::vector<std::string> codesIn(std::string_view told) {
    std::vector<std::string> codes;
    for (const char mark : {',', ';', '|'})
        if (told.find(mark) != std::string_view::npos) {
            for (const auto& part : split(told, mark))
                if (const auto code = trim(part); !code.empty())
                    codes.emplace_back(code);
            return codes;
        }
    if (!trim(told).empty())
        codes.emplace_back(trim(told));
    return codes;
}

int rankOf(std::string_view kind) {
    return kind == "measured" ? 2 : kind == "manual" ? 1 : 0;
}

}  // namespace

ListingBook::ListingBook(Database& database, std::int64_t batch, std::string kind, AccountBook& accounts)
    : m_database(database),
      m_kind(std::move(kind)),
      m_accounts(accounts),
      m_writer(database, batch),
      m_keys(database, m_writer) {}
ListingBook::~ListingBook() = default;

void ListingBook::book(const model::Record& record) {
    const model::Listing none;
    const auto& told = record.listing ? *record.listing : none;
    switch (record.kind) {
        case model::SubjectKind::Order:
            return bookOrder(record, told);
        case model::SubjectKind::Comment:
            return bookComment(record, told);
        case model::SubjectKind::Mention:
            return bookMention(record, told);
        default:
            throw InputError("", "The row is no order, comment or mention.");
    }
}

void ListingBook::bookOrder(const model::Record& record, const model::Listing& told) {
    const auto number = trim(told.number);
    if (number.empty())
        throw InputError("", "The row names no order: its number is missing.");
    ListingRow row{textCell(told.source.empty() ? "orders" : told.source),
                   textCell(number, 200),
                   m_kind,
                   std::int64_t{told.asOf},
                   dayCell(record.day),
                   textCell(told.currency),
                   numberCell(told.net),
                   numberCell(told.total),
                   numberCell(told.refunded),
                   numberCell(told.discount),
                   {},
                   textCell(foldCase(told.status)),
                   numberCell(told.newCustomer),
                   {},
                   textCell(record.account.empty() ? record.accountName : record.account),
                   textCell(told.utmSource),
                   textCell(told.utmMedium),
                   textCell(told.utmCampaign),
                   textCell(record.utmContent),
                   textCell(told.landing, 1000),
                   textCell(told.referrer, 1000),
                   textCell(told.longId, 200),
                   {}};
    if (const auto account = m_accounts.known(record); account)
        row[OrderAccount] = account->account.text;
    if (!m_orders.has(row)) {
        if (!isTold(row[OrderDay]))
            throw InputError("", "The order's date is missing or outside the years 1970 to 2149.");
        if (!isTold(row[OrderSecondNumber]))
            m_keys.require(row);
        if (!told.unnamed.empty())
            requireNoOther(row, told.unnamed);
    }
    m_orders.take(std::move(row), codesIn(told.codes), told.itemNet);
}

/// The same order under its shop's name and without one would count twice. `unnamed` is what stands for a
/// shop that nobody named.
void ListingBook::requireNoOther(const ListingRow& order, std::string_view unnamed) {
    if (!m_shops) {
        m_shops.emplace();
        auto rows = m_database.prepare("SELECT DISTINCT source FROM customer_order");
        while (rows.step())
            m_shops->emplace_back(rows.text(0));
    }
    const auto& own = std::get<std::string>(order[OrderSource]);
    const auto standing = [&](const std::string& shop) {
        auto found = m_writer.standing(ListingKind::Order, ListingCell{shop}, order[OrderNumber]);
        if (!found && isTold(order[OrderSecondNumber]))
            found = m_writer.standing(ListingKind::Order, ListingCell{shop}, order[OrderSecondNumber]);
        return found;
    };
    if (standing(own))
        return;
    for (const auto& shop : *m_shops) {
        if (shop == own || (shop != unnamed && own != unnamed))
            continue;
        const auto other = standing(shop);
        if (other && isSameOrder(order, *other))
            throw InputError("", own == unnamed
                                     ? "This order stands already under the shop \"" + shop +
                                           "\" and would count twice; name that shop for this file as well."
                                     : "This order stands already without its shop's name and would count "
                                       "twice; undo the import that brought it first.");
    }
}

void ListingBook::flush(const std::function<void(ListingRow&)>& credit) {
    m_orders.each([&](ListingRow row, std::int64_t linesOfFile) {
        ListingRow stored;
        m_keys.tell(row);
        const auto booked = m_writer.write(ListingKind::Order, std::move(row), &stored, credit);
        count(ListingKind::Order, booked, linesOfFile);
        const auto* currency = std::get_if<std::string>(&stored[OrderCurrency]);
        auto& revenue = revenues[currency ? *currency : std::string{}];
        revenue = model::sumOf(revenue, revenueOf(stored));
    });
    m_told.clear();
}

/// Writes a comment or mention. The first of two rows of a file counts, so that the same file again finds
/// everything as it is.
void ListingBook::bookOnce(ListingKind kind, ListingRow row, const char* contradiction) {
    const std::hash<std::string> hash;
    const auto key = hash(std::to_string(static_cast<int>(kind)) + packed({row[0], row[1]}));
    const auto whole = hash(packed(row));
    const auto [first, isFirst] = m_told.try_emplace(key, whole);
    if (!isFirst && first->second != whole)
        throw InputError("", contradiction);
    count(kind, m_writer.write(kind, std::move(row)), 1);
}

void ListingBook::bookComment(const model::Record& record, const model::Listing& told) {
    const auto platform = foldCase(trim(record.platform));
    if (trim(told.text).empty() && trim(told.author).empty())
        throw InputError("", "The row is no comment: both its text and its author are missing.");
    auto key = permalinkKey(trim(record.permalink));
    if (key.empty())
        key = permalinkKey(platform, trim(record.postId));
    const auto number =
        trim(told.number).empty()
            ? hashOf({trim(record.postId), key, told.author, std::to_string(record.day), told.text})
            : std::string{trim(told.number)};
    bookOnce(ListingKind::Comment,
             {textCell(platform.empty() ? "unknown" : platform), textCell(number, 200), m_kind,
              std::int64_t{told.asOf}, textCell(record.postId), textCell(key, 1000), textCell(told.author),
              dayCell(record.day), textCell(told.text, LongestText), numberCell(told.likes),
              numberCell(told.replies), textCell(told.parent)},
             "An earlier row tells other values for the same comment.");
}

void ListingBook::bookMention(const model::Record& record, const model::Listing& told) {
    const auto platform = foldCase(trim(record.platform));
    const auto address = trim(record.permalink);
    if (trim(told.text).empty() && address.empty() && trim(told.number).empty())
        throw InputError("", "The row is no mention: its text, its address and its id are missing.");
    const auto source = textCell(platform.empty() ? "web" : platform);
    bookOnce(
        ListingKind::Mention,
        {source, mentionNumber(record, told, source), m_kind, std::int64_t{told.asOf}, textCell(told.brand),
         textCell(address, 1000), textCell(permalinkKey(address), 1000), textCell(told.author),
         dayCell(record.day), textCell(told.text, LongestText), numberCell(told.reach),
         numberCell(told.engagements), textCell(foldCase(told.sentiment)), numberCell(told.sponsored)},
        "An earlier row tells other values for the same mention.");
}

/// What a mention is known by: its id, else its address, else what it says; and the brand it names, since
/// one text may name several.
ListingCell ListingBook::mentionNumber(const model::Record& record, const model::Listing& told,
                                       const ListingCell& source) {
    const auto address = addressKey(trim(record.permalink));
    std::string number{trim(told.number)};
    if (number.empty() && address.empty())
        return hashOf({told.brand, told.author, std::to_string(record.day), told.text});
    // Workspaces from before know it without the brand and by an address without its query.
    const auto before = textCell(number.empty() ? permalinkKey(trim(record.permalink)) : number, 1000);
    if (number.empty())
        number = address;
    if (const auto brand = foldCase(trim(told.brand)); !brand.empty())
        number += "#" + brand;
    const auto now = textCell(number, 1000);
    if (now == before || !isTold(before) || m_writer.standing(ListingKind::Mention, source, now))
        return now;
    const auto standing = m_writer.standing(ListingKind::Mention, source, before);
    const auto text = [](const ListingCell& cell) {
        const auto* value = std::get_if<std::string>(&cell);
        return value ? std::string_view{*value} : std::string_view{};
    };
    constexpr std::size_t Brand = 4, Permalink = 5;
    const bool isSame = standing && text((*standing)[Brand]) == text(textCell(told.brand)) &&
                        addressKey(text((*standing)[Permalink])) == address;
    return isSame ? before : now;
}

ListingBook::Told ListingBook::countsOf(const model::Listing& told) {
    return {told.followers,       told.averageViews,  told.averageLikes,
            told.averageComments, told.averageShares, told.engagementRate};
}

void ListingBook::requireCounts(const model::Listing& told) {
    for (const auto& number : countsOf(told))
        numberCell(number);
}

void ListingBook::requireSame(const Id& account, std::int32_t day, const model::Listing& told) const {
    const auto counts = countsOf(told);
    const auto first = m_followersTold.find({account.text, day});
    if (first != m_followersTold.end() && counts != Told{} && first->second != counts)
        throw InputError("", "An earlier row tells other values for the same creator and day.");
}

void ListingBook::bookFollowers(const Id& account, std::int32_t day, const model::Listing& told) {
    const auto counts = countsOf(told);
    if (counts == Told{})
        return;
    // The first of two rows of a file counts, so that the same file again finds everything as it is.
    requireSame(account, day, told);
    m_followersTold.try_emplace({account.text, day}, counts);
    auto standing = m_database.prepare("SELECT kind FROM follower_count WHERE account_id = ?1 AND day = ?2");
    standing.bindAll(account, day);
    if (standing.step() && rankOf(standing.text(0)) > rankOf(m_kind)) {
        ++surerFollowers;
        return;
    }
    standing.reset();
    const auto booked = m_writer.write(
        ListingKind::Followers,
        {account.text, std::int64_t{day}, m_kind, numberCell(told.followers), numberCell(told.averageViews),
         numberCell(told.averageLikes), numberCell(told.averageComments), numberCell(told.averageShares),
         numberCell(told.engagementRate)});
    auto& became = rows[static_cast<std::size_t>(ListingKind::Followers)];
    ++(booked == ListingWriter::Booked::New       ? became.added
       : booked == ListingWriter::Booked::Changed ? became.changed
                                                  : became.identical);
}

void ListingBook::count(ListingKind kind, ListingWriter::Booked booked, std::int64_t linesOfFile) {
    auto& counts = rows[static_cast<std::size_t>(kind)];
    const auto add = [&](ListingCounts& to, std::int64_t many) {
        (booked == ListingWriter::Booked::New       ? to.added
         : booked == ListingWriter::Booked::Changed ? to.changed
                                                    : to.identical) += many;
    };
    add(counts, 1);
    add(lines, linesOfFile);
}

}  // namespace goalpost::store
