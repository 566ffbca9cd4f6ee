// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/value_book.hpp"

#include "store/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <tuple>

namespace goalpost::store {

namespace {

constexpr std::size_t PreparedShapes = 64;
constexpr std::size_t GatheredRows = 1'000'000;
constexpr std::size_t GatheredBytes = 26U << 20U;

/// Little-endian groups of seven bits; small numbers of either sign take one byte.
void pack(std::vector<std::uint8_t>& bytes, std::int64_t value) {
    auto rest = (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7U)
        bytes.push_back(static_cast<std::uint8_t>(rest | 0x80U));
    bytes.push_back(static_cast<std::uint8_t>(rest));
}

std::int64_t unpackNumber(const std::uint8_t*& at) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint64_t byte = *at++;
        value |= (byte & 0x7FU) << shift;
        if (byte < 0x80)
            break;
    }
    return static_cast<std::int64_t>((value >> 1U) ^ (0 - (value & 1U)));
}

}  // namespace

/// What rows are sorted by; the rest of a row begins at `offset` of the packed bytes.
struct ValueBook::Packed {
    std::int64_t key = 0;
    std::uint32_t offset = 0;
    std::uint8_t table = 0;
    bool operator<(const Packed& other) const {
        return std::tie(table, key, offset) < std::tie(other.table, other.key, other.offset);
    }
};

struct ValueBook::Gathered {
    std::int64_t key = 0;
    std::int64_t line = 0;
    std::uint32_t mask = 0;
    std::int32_t campaign = -1;
    std::uint8_t table = 0;
    bool isPost = true;
    bool postChanged = false;
    bool counts = true;  ///< false for the paid part of a row whose organic part counts
};

/// The statements for rows that tell exactly these measures: a million rows mostly have a few shapes, and
/// naming only what is told is a third faster than thirty columns.
struct ValueBook::Prepared {
    /// Ends a raw statement when it goes.
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Raw = std::unique_ptr<sqlite3_stmt, Finalize>;
    static Raw prepare(Database& database, const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(database.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                            &statement, nullptr);
        if (code != SQLITE_OK)
            database.fail(code, "booking values");
        return Raw(statement);
    }

    int table;
    std::uint32_t mask;
    int count;
    Raw insert;
    Raw select;
};

ValueBook::ValueBook(Database& database, std::int64_t batch, Rollups& rollups)
    : m_database(database), m_batch(batch), m_rollups(rollups) {
    m_bytes.reserve(GatheredBytes + 512);  // touched, and so taken, only as rows come
    m_rows.reserve(GatheredRows);
}
ValueBook::~ValueBook() = default;

void ValueBook::add(const Place& place, const model::Values& values) {
    const bool counts = place.line == 0 || place.line != m_lastLine;
    m_lastLine = place.line;
    const std::uint32_t mask = maskOf(values);
    if (mask == 0) {
        (place.postChanged ? changed : identical) += counts;
        return;
    }
    m_rows.push_back(
        {place.key, static_cast<std::uint32_t>(m_bytes.size()), static_cast<std::uint8_t>(place.table.kind)});
    pack(m_bytes, place.line);
    pack(m_bytes, mask);
    pack(m_bytes, place.campaign);
    pack(m_bytes, (place.isPost ? 1 : 0) | (place.postChanged ? 2 : 0) | (counts ? 4 : 0));
    for (const auto& value : values.list)
        if (value)
            pack(m_bytes, *value);
    if (m_rows.size() >= GatheredRows || m_bytes.size() >= GatheredBytes)
        flush();
}

/// The row as it was gathered; its values go to m_told.
ValueBook::Gathered ValueBook::unpack(const Packed& packed) {
    const std::uint8_t* at = m_bytes.data() + packed.offset;
    Gathered row;
    row.key = packed.key;
    row.table = packed.table;
    row.line = unpackNumber(at);
    row.mask = static_cast<std::uint32_t>(unpackNumber(at));
    row.campaign = static_cast<std::int32_t>(unpackNumber(at));
    const auto flags = unpackNumber(at);
    row.isPost = (flags & 1) != 0;
    row.postChanged = (flags & 2) != 0;
    row.counts = (flags & 4) != 0;
    m_told.clear();
    for (auto rest = row.mask; rest != 0; rest &= rest - 1)
        m_told.push_back(unpackNumber(at));
    return row;
}

model::Values ValueBook::toldBy(const Gathered& row) const {
    model::Values values;
    auto told = m_told.begin();
    for (auto rest = row.mask; rest != 0; rest &= rest - 1)
        values.list[static_cast<std::size_t>(std::countr_zero(rest))] = *told++;
    return values;
}

void ValueBook::flush() {
    std::sort(m_rows.begin(), m_rows.end());
    const Packed* before = nullptr;
    for (const Packed& packed : m_rows) {
        const Gathered row = unpack(packed);
        if (before == nullptr || before->table != packed.table || before->key != packed.key)
            m_toldBefore = 0;
        before = &packed;
        auto booked = book(row, m_told.data());
        if (booked == Booked::Clash) {
            clashes.push_back(row.line);
            if (clashed)
                clashed(row.line, toldBy(row));
            continue;
        }
        m_toldBefore |= row.mask;
        if (booked != Booked::Identical) {
            m_measures |= row.mask;
            m_written.insert(row.key >> FactTables[row.table].shift);
            if (row.isPost && row.table == 0)
                m_rollups.add(subjectOf(row.key), row.campaign, dayOf(row.key), deliveryOf(row.key), row.mask,
                              m_growth.data(), booked == Booked::New ? 1 : 0);
        } else if (row.postChanged) {
            booked = Booked::Changed;
        }
        (booked == Booked::New || booked == Booked::More ? added
         : booked == Booked::Changed                     ? changed
                                                         : identical) += row.counts;
    }
    m_rows.clear();
    m_bytes.clear();
}

ValueBook::Prepared& ValueBook::preparedFor(int table, std::uint32_t mask) {
    const auto fits = [&](const Prepared* p) { return p->table == table && p->mask == mask; };
    if (m_last != nullptr && fits(m_last))
        return *m_last;
    const auto found =
        std::find_if(m_prepared.begin(), m_prepared.end(), [&](const auto& p) { return fits(p.get()); });
    if (found != m_prepared.end())
        return *(m_last = found->get());
    if (m_prepared.size() >= PreparedShapes)
        m_prepared.erase(m_prepared.begin());

    const MeasureColumns columns(mask);
    const std::string name{FactTables[table].name};
    std::string insert = "INSERT OR IGNORE INTO " + name + " (key, batch, " + columns.list() +
                         ") VALUES (?, " + std::to_string(m_batch);
    for (std::size_t i = 0; i < columns.count(); ++i)
        insert += ", ?";
    m_prepared.push_back(std::make_unique<Prepared>(
        Prepared{table, mask, static_cast<int>(columns.count()), Prepared::prepare(m_database, insert + ")"),
                 Prepared::prepare(m_database,
                                   "SELECT batch, " + columns.list() + " FROM " + name + " WHERE key = ?")}));
    return *(m_last = m_prepared.back().get());
}

/// Books the row and leaves what it adds to sums in m_growth.
ValueBook::Booked ValueBook::book(const Gathered& row, const std::int64_t* told) {
    Prepared& prepared = preparedFor(row.table, row.mask);
    m_growth.assign(told, told + prepared.count);
    if (!m_expectKnown && insert(prepared, row.key, told))
        return Booked::New;
    if (const auto known = compare(prepared, row, told)) {
        m_expectKnown = true;
        return *known;
    }
    m_expectKnown = false;
    insert(prepared, row.key, told);
    return Booked::New;
}

bool ValueBook::insert(Prepared& prepared, std::int64_t key, const std::int64_t* told) {
    sqlite3_stmt* statement = prepared.insert.get();
    sqlite3_bind_int64(statement, 1, key);
    for (int i = 0; i < prepared.count; ++i)
        sqlite3_bind_int64(statement, i + 2, told[i]);
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        m_database.fail(code, "booking values");
    return sqlite3_changes(m_database.handle()) != 0;
}

/// Nothing where the row is not there yet.
std::optional<ValueBook::Booked> ValueBook::compare(Prepared& prepared, const Gathered& row,
                                                    const std::int64_t* told) {
    sqlite3_stmt* statement = prepared.select.get();
    sqlite3_bind_int64(statement, 1, row.key);
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW) {
        sqlite3_reset(statement);
        if (code != SQLITE_DONE)
            m_database.fail(code, "comparing values");
        return std::nullopt;
    }
    const bool ownRow = sqlite3_column_int64(statement, 0) == m_batch;
    bool same = true;
    bool replaces = false;
    bool contradicts = false;
    std::uint32_t rest = row.mask;
    m_old.assign(static_cast<std::size_t>(prepared.count), std::nullopt);
    for (int i = 0; i < prepared.count; ++i) {
        auto& old = m_old[static_cast<std::size_t>(i)];
        if (sqlite3_column_type(statement, i + 1) != SQLITE_NULL)
            old = sqlite3_column_int64(statement, i + 1);
        m_growth[static_cast<std::size_t>(i)] = told[i] - old.value_or(0);
        same &= old == told[i];
        replaces |= old && old != told[i];
        contradicts |= old && old != told[i] && (m_toldBefore >> std::countr_zero(rest) & 1U) != 0;
        rest &= rest - 1;
    }
    sqlite3_reset(statement);
    if (same)
        return Booked::Identical;
    const FactTable& table = FactTables[row.table];
    if (contradicts || (ownRow && replaces && hasTold(prepared, row, told)))
        return Booked::Clash;
    if (!ownRow)
        shelve(table, row.key);
    auto update = m_database.prepare("UPDATE " + std::string{table.name} + " SET batch = ?, " +
                                     MeasureColumns(row.mask).list("% = ?") + " WHERE key = ?");
    update.bind(1, m_batch);
    for (int i = 0; i < prepared.count; ++i)
        update.bind(i + 2, told[i]);
    update.bind(prepared.count + 2, row.key);
    update.run();
    return ownRow && !isShelved(row) ? Booked::More : Booked::Changed;
}

bool ValueBook::isShelved(const Gathered& row) {
    return m_database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM value_shelf WHERE batch = ?1 AND kind = ?2 AND key = ?3)", m_batch,
        std::int64_t{row.table}, row.key);
}

/// Whether a value that the row would replace is this batch's own: one that is not the before-image's.
bool ValueBook::hasTold(const Prepared& prepared, const Gathered& row, const std::int64_t* told) {
    auto before = m_database.prepare("SELECT " + MeasureColumns(row.mask).list() +
                                     " FROM value_shelf WHERE batch = ?1 AND kind = ?2 AND key = ?3");
    before.bindAll(m_batch, std::int64_t{row.table}, row.key);
    const bool shelved = before.step();
    for (int i = 0; i < prepared.count; ++i) {
        const auto& old = m_old[static_cast<std::size_t>(i)];
        if (old && old != told[i] && !(shelved && before.column<std::optional<std::int64_t>>(i) == old))
            return true;
    }
    return false;
}

void ValueBook::shelve(const FactTable& table, std::int64_t key) {
    m_database.run("INSERT INTO value_shelf (batch, kind, key, row_batch, " + allMeasures() +
                       ") SELECT ?1, ?2, key, batch, " + allMeasures() + " FROM " + std::string{table.name} +
                       " WHERE key = ?3",
                   m_batch, table.kind, key);
}

}  // namespace goalpost::store
