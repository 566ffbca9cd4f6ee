// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/listing_book.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/permalink.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace goalpost::store {

namespace {

constexpr std::size_t LongestText = 4000;

/// Places in the tables' columns (store/listing_tables.cpp).
enum OrderPlace {
    OrderKind = 2,
    OrderAsOf,
    OrderDay,
    Currency,
    Net,
    Total,
    Refunded,
    Discount,
    Codes,
    Status
};

std::string hashOf(std::initializer_list<std::string_view> parts) {
    std::uint64_t a = 14695981039346656037ULL, b = 1099511628211ULL * 31;
    const auto take = [&](unsigned char c) {
        a = (a ^ c) * 1099511628211ULL;
        b = (b + c) * 6364136223846793005ULL + 1442695040888963407ULL;
    };
    for (const auto part : parts) {
        for (const char c : part)
            take(static_cast<unsigned char>(c));
        take(0x1F);
    }
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text = "#";
    for (const auto half : {a, b})
        for (int shift = 60; shift >= 0; shift -= 4)
            text += Digits[half >> static_cast<unsigned>(shift) & 15U];
    return text;
}

/// On one line, in bounds; what is empty is not told.
template <class Cell>
Cell textCell(std::string_view text, std::size_t most = 500) {
    text = trim(text);
    if (text.empty())
        return {};
    std::string clean = text.size() > most ? shortened(text, most) : std::string{text};
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
        ' ');
    return clean;
}

template <class Cell>
Cell numberCell(const std::optional<std::int64_t>& number) {
    return number ? Cell{*number} : Cell{};
}

template <class Cell>
Cell dayCell(std::int32_t day) {
    return day >= 0 && day <= LastDay ? Cell{std::int64_t{day}} : Cell{};
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

/// An order whose lines are still coming.
struct ListingBook::Open {
    Row row;
    std::vector<std::string> codes;
    std::optional<std::int64_t> itemNet;
    std::int64_t lines = 0;
    bool isOf(const Row& other) const { return row[0] == other[0] && row[1] == other[1]; }
};

struct ListingBook::Statements {
    Statement find, insert, update;
};

ListingBook::ListingBook(Database& database, std::int64_t batch, std::string kind, AccountBook& accounts)
    : m_database(database), m_batch(batch), m_kind(std::move(kind)), m_accounts(accounts) {}
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
    Row row{textCell<Cell>(told.source.empty() ? "orders" : told.source),
            textCell<Cell>(number, 200),
            m_kind,
            std::int64_t{told.asOf},
            dayCell<Cell>(record.day),
            textCell<Cell>(told.currency),
            numberCell<Cell>(told.net),
            numberCell<Cell>(told.total),
            numberCell<Cell>(told.refunded),
            numberCell<Cell>(told.discount),
            Cell{},
            textCell<Cell>(foldCase(told.status)),
            numberCell<Cell>(told.newCustomer),
            Cell{},
            textCell<Cell>(record.account.empty() ? record.accountName : record.account),
            textCell<Cell>(told.utmSource),
            textCell<Cell>(told.utmMedium),
            textCell<Cell>(told.utmCampaign),
            textCell<Cell>(record.utmContent),
            textCell<Cell>(told.landing, 1000),
            textCell<Cell>(told.referrer, 1000)};
    if (const auto account = m_accounts.known(record); account)
        row[13] = account->account.text;
    if (!m_order || !m_order->isOf(row)) {
        if (std::holds_alternative<std::monostate>(row[OrderDay]))
            throw InputError("", "The order's date is missing or outside the years 1970 to 2149.");
        flush();
        m_order = std::make_unique<Open>();
        m_order->row = std::move(row);
    } else {
        for (const auto place : {Net, Total, Refunded})
            if (!std::holds_alternative<std::monostate>(row[place]) &&
                !std::holds_alternative<std::monostate>(m_order->row[place]) &&
                row[place] != m_order->row[place])
                throw InputError("", "An earlier row tells another amount for the same order.");
        for (std::size_t i = 0; i < row.size(); ++i)
            if (std::holds_alternative<std::monostate>(m_order->row[i]))
                m_order->row[i] = std::move(row[i]);
    }
    ++m_order->lines;
    if (told.itemNet)
        m_order->itemNet = m_order->itemNet.value_or(0) + *told.itemNet;
    for (auto& code : codesIn(told.codes))
        if (std::ranges::find(m_order->codes, code) == m_order->codes.end())
            m_order->codes.push_back(std::move(code));
}

void ListingBook::flush() {
    if (!m_order)
        return;
    const auto order = std::move(m_order);
    auto& row = order->row;
    if (!order->codes.empty())
        row[Codes] = Json(order->codes).dump();
    if (std::holds_alternative<std::monostate>(row[Net]) &&
        std::holds_alternative<std::monostate>(row[Total]) && order->itemNet)
        row[Net] = *order->itemNet;
    std::int64_t rowid = 0;
    Row stored;
    const auto before = revenue;
    const auto booked = write(ListingKind::Order, std::move(row), &rowid, &stored);
    if (m_seenOrders.insert(rowid)) {
        count(ListingKind::Order, booked, order->lines);
        revenue = before + revenueOf(stored);
    } else {  // more lines of an order that came before
        (booked == Booked::Identical ? lines.identical : lines.changed) += order->lines;
    }
}

/// Goods after discounts where they are told, else all that was paid; less what was paid back. An order that
/// was voided or cancelled brings nothing.
std::int64_t ListingBook::revenueOf(const Row& order) {
    const auto amount = [&](std::size_t place) {
        const auto* value = std::get_if<std::int64_t>(&order[place]);
        return value ? std::optional(*value) : std::nullopt;
    };
    if (const auto* status = std::get_if<std::string>(&order[Status]);
        status && (*status == "voided" || *status == "cancelled" || *status == "canceled"))
        return 0;
    const auto paid = amount(Net) ? amount(Net) : amount(Total);
    return paid.value_or(0) - amount(Refunded).value_or(0);
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
    const auto booked =
        write(ListingKind::Comment,
              {textCell<Cell>(platform.empty() ? "unknown" : platform), textCell<Cell>(number, 200), m_kind,
               std::int64_t{told.asOf}, textCell<Cell>(record.postId), textCell<Cell>(key, 1000),
               textCell<Cell>(told.author), dayCell<Cell>(record.day), textCell<Cell>(told.text, LongestText),
               numberCell<Cell>(told.likes), numberCell<Cell>(told.replies), textCell<Cell>(told.parent)});
    count(ListingKind::Comment, booked, 1);
}

void ListingBook::bookMention(const model::Record& record, const model::Listing& told) {
    const auto platform = foldCase(trim(record.platform));
    const auto address = trim(record.permalink);
    const auto key = permalinkKey(address);
    if (trim(told.text).empty() && address.empty() && trim(told.number).empty())
        throw InputError("", "The row is no mention: its text, its address and its id are missing.");
    const auto number = !trim(told.number).empty() ? std::string{trim(told.number)}
                        : !key.empty()
                            ? key
                            : hashOf({told.brand, told.author, std::to_string(record.day), told.text});
    const auto booked =
        write(ListingKind::Mention,
              {textCell<Cell>(platform.empty() ? "web" : platform), textCell<Cell>(number, 1000), m_kind,
               std::int64_t{told.asOf}, textCell<Cell>(told.brand), textCell<Cell>(address, 1000),
               textCell<Cell>(key, 1000), textCell<Cell>(told.author), dayCell<Cell>(record.day),
               textCell<Cell>(told.text, LongestText), numberCell<Cell>(told.reach),
               numberCell<Cell>(told.engagements), textCell<Cell>(foldCase(told.sentiment)),
               numberCell<Cell>(told.sponsored)});
    count(ListingKind::Mention, booked, 1);
}

void ListingBook::bookFollowers(const Id& account, std::int32_t day, const model::Listing& told) {
    if (!told.followers && !told.averageViews && !told.averageLikes && !told.averageComments &&
        !told.averageShares && !told.engagementRate)
        return;
    // The first of two rows of a file counts, so that the same file again finds everything as it is.
    const Told values = {told.followers,       told.averageViews,  told.averageLikes,
                         told.averageComments, told.averageShares, told.engagementRate};
    const auto [first, isFirst] = m_followersTold.try_emplace({account.text, day}, values);
    if (!isFirst && first->second != values)
        throw InputError("", "An earlier row tells other values for the same creator and day.");
    auto standing = m_database.prepare("SELECT kind FROM follower_count WHERE account_id = ?1 AND day = ?2");
    standing.bindAll(account, day);
    if (standing.step() && rankOf(standing.text(0)) > rankOf(m_kind)) {
        ++surerFollowers;
        return;
    }
    standing.reset();
    const auto booked = write(ListingKind::Followers,
                              {account.text, std::int64_t{day}, m_kind, numberCell<Cell>(told.followers),
                               numberCell<Cell>(told.averageViews), numberCell<Cell>(told.averageLikes),
                               numberCell<Cell>(told.averageComments), numberCell<Cell>(told.averageShares),
                               numberCell<Cell>(told.engagementRate)});
    auto& counts = rows[static_cast<std::size_t>(ListingKind::Followers)];
    ++(booked == Booked::New ? counts.added : booked == Booked::Changed ? counts.changed : counts.identical);
}

void ListingBook::count(ListingKind kind, Booked booked, std::int64_t linesOfFile) {
    auto& counts = rows[static_cast<std::size_t>(kind)];
    const auto add = [&](ListingCounts& to, std::int64_t many) {
        (booked == Booked::New ? to.added : booked == Booked::Changed ? to.changed : to.identical) += many;
    };
    add(counts, 1);
    add(lines, linesOfFile);
}

/// Adds the row, or what it tells anew to the one with its key. `stored` is the row as it then stands.
ListingBook::Booked ListingBook::write(ListingKind kind, Row row, std::int64_t* rowid, Row* stored) {
    const auto& table = tableOf(kind);
    const std::string name{table.name};
    auto& ready = m_statements[static_cast<std::size_t>(kind)];
    if (!ready) {
        const auto keys = split(table.key, ',');
        const std::string where =
            " WHERE " + std::string{trim(keys[0])} + " = ?1 AND " + std::string{trim(keys[1])} + " = ?2";
        std::string places = "?", sets;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            places += ", ?";
            sets += std::string{table.columns[i].name} + " = ?" + std::to_string(i + 2) + ", ";
        }
        sets += "batch = ?" + std::to_string(table.columns.size() + 2);
        ready = std::make_unique<Statements>(Statements{
            m_database.prepare("SELECT rowid, " + table.list() + " FROM " + name + where),
            m_database.prepare("INSERT INTO " + name + " (" + table.list() + ") VALUES (" + places + ")"),
            m_database.prepare("UPDATE " + name + " SET " + sets + " WHERE rowid = ?1")});
    }
    const auto bind = [](Statement& to, int place, const Cell& cell) {
        if (const auto* number = std::get_if<std::int64_t>(&cell))
            to.bind(place, *number);
        else if (const auto* text = std::get_if<std::string>(&cell))
            to.bind(place, *text);
        else
            to.bind(place, nullptr);
    };
    const auto columns = table.columns.size();
    bind(ready->find, 1, row[0]);
    bind(ready->find, 2, row[1]);
    if (!ready->find.step()) {
        ready->find.reset();
        for (std::size_t i = 0; i < columns; ++i)
            bind(ready->insert, static_cast<int>(i) + 1, row[i]);
        ready->insert.bind(static_cast<int>(columns) + 1, m_batch);
        ready->insert.run();
        if (rowid)
            *rowid = m_database.lastRowId();
        if (stored)
            *stored = std::move(row);
        return Booked::New;
    }
    const auto id = ready->find.integer(0);
    Row standing(columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const int place = static_cast<int>(i) + 1;
        if (!ready->find.isNull(place))
            standing[i] = table.columns[i].type == ListingType::Text
                              ? Cell{ready->find.column<std::string>(place)}
                              : Cell{ready->find.integer(place)};
    }
    const auto batch = ready->find.integer(static_cast<int>(columns) + 1);
    ready->find.reset();
    if (rowid)
        *rowid = id;
    const auto placeOf = [&](std::string_view column) {
        const auto found = std::ranges::find(table.columns, column, &ListingColumn::name);
        return found == table.columns.end() ? std::string::npos
                                            : static_cast<std::size_t>(found - table.columns.begin());
    };
    const auto kindAt = placeOf("kind"), asOfAt = placeOf("as_of");
    // An export from before the one that stands only adds what that one did not tell.
    const bool older = asOfAt != std::string::npos &&
                       std::get<std::int64_t>(row[asOfAt]) < std::get<std::int64_t>(standing[asOfAt]);
    const bool onlyFills = older || batch == m_batch;
    Row next = standing;
    bool differs = false;
    for (std::size_t i = table.keys; i < columns; ++i) {
        if (i == kindAt || i == asOfAt || std::holds_alternative<std::monostate>(row[i]) ||
            row[i] == standing[i])
            continue;
        if (onlyFills && !std::holds_alternative<std::monostate>(standing[i]))
            continue;
        next[i] = std::move(row[i]);
        differs = true;
    }
    if (differs && !older) {
        next[kindAt] = row[kindAt];
        if (asOfAt != std::string::npos)
            next[asOfAt] = row[asOfAt];
    }
    if (differs) {
        if (batch != m_batch)
            m_database.run("INSERT INTO " + table.shelf() + " (shelf, " + table.list() + ") SELECT ?1, " +
                               table.list() + " FROM " + name + " WHERE rowid = ?2",
                           m_batch, id);
        ready->update.bind(1, id);
        for (std::size_t i = 0; i < columns; ++i)
            bind(ready->update, static_cast<int>(i) + 2, next[i]);
        ready->update.bind(static_cast<int>(columns) + 2, m_batch);
        ready->update.run();
    }
    if (stored)
        *stored = std::move(next);
    return differs ? Booked::Changed : Booked::Identical;
}

}  // namespace goalpost::store
