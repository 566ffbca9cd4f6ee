// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/value_book.hpp"

#include "store/database.hpp"
#include "store/value_statements.hpp"

#include <algorithm>
#include <bit>

namespace goalpost::store {

namespace {

constexpr std::size_t PreparedShapes = 64;
constexpr std::size_t LongestPacked = 10 * (model::MeasureCount + 4);

/// Little-endian groups of seven bits; small numbers of either sign take one byte.
void pack(std::uint8_t*& at, std::int64_t value) {
    auto rest = (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7U)
        *at++ = static_cast<std::uint8_t>(rest | 0x80U);
    *at++ = static_cast<std::uint8_t>(rest);
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

ValueBook::ValueBook(Database& database, std::int64_t batch, Rollups& rollups, ByHand byHand,
                     std::size_t rowsInMemory)
    : m_database(database),
      m_batch(batch),
      m_rollups(rollups),
      m_rows(std::filesystem::absolute(database.path()).parent_path(), rowsInMemory),
      m_byHand(byHand) {
    for (const FactTable& table : FactTables) {
        auto rows = database.prepare("SELECT key, manual FROM " + std::string{table.name} +
                                     " WHERE manual IS NOT NULL");
        while (rows.step())
            m_manual[static_cast<std::size_t>(table.kind)].emplace(
                rows.integer(0), static_cast<std::uint32_t>(rows.integer(1)));
    }
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
    m_shapes[static_cast<std::size_t>(place.table.kind)] |= mask;
    std::array<std::uint8_t, LongestPacked> packed;
    std::uint8_t* end = packed.data();
    pack(end, place.line);
    pack(end, mask);
    pack(end, place.campaign);
    pack(end, (place.isPost ? 1 : 0) | (place.postChanged ? 2 : 0) | (counts ? 4 : 0));
    for (auto rest = mask; rest != 0; rest &= rest - 1)
        pack(end, *values.list[static_cast<std::size_t>(std::countr_zero(rest))]);
    m_rows.add(static_cast<std::uint8_t>(place.table.kind), place.key, {packed.data(), end});
}

/// The row as it was gathered; its values go to m_told.
ValueBook::Gathered ValueBook::unpack(const Packed& packed) {
    const std::uint8_t* at = m_bytes + packed.offset;
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
    m_before.reset();
    m_rows.take([&](std::span<const Packed> rows, const std::uint8_t* bytes) {
        m_bytes = bytes;
        bookSorted(rows);
    });
    m_shapes = {};
}

void ValueBook::bookSorted(std::span<const Packed> rows) {
    while (!rows.empty()) {
        const auto block = blockOf(rows);
        rows = rows.subspan(block.size());
        // What comes next lies anywhere in the packed bytes: have it fetched meanwhile.
        for (const Packed& next : rows.first(std::min(rows.size(), ValueStatements::BlockRows))) {
            __builtin_prefetch(m_bytes + next.offset);
            __builtin_prefetch(m_bytes + next.offset + 31);
        }
        if (m_byHand != ByHand::No || block.size() < ValueStatements::BlockRows || !bookFree(block))
            bookEach(block);
    }
}

/// The first rows, as many as can be booked together: of one table, each with a key of its own.
std::span<const ValueBook::Packed> ValueBook::blockOf(std::span<const Packed> rest) {
    std::size_t rows = 1;
    while (rows < std::min(rest.size(), ValueStatements::BlockRows) && rest[rows].table == rest[0].table &&
           rest[rows].key != rest[rows - 1].key)
        ++rows;
    return rest.first(rows);
}

/// Books rows of a stretch of the table that is empty; false where it is not.
bool ValueBook::bookFree(std::span<const Packed> block) {
    ValueStatements& statements = statementsFor(block[0].table, m_shapes[block[0].table]);
    if (!statements.isFree(block.front().key, block.back().key))
        return false;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const Gathered row = begin(block[i]);
        statements.takeIntoBlock(i, row.key, row.mask, m_told.data());
        settle(row, Booked::New, m_told.data());
    }
    statements.insertBlock();
    return true;
}

/// The next row in the order of keys.
ValueBook::Gathered ValueBook::begin(const Packed& packed) {
    const std::pair key(packed.table, packed.key);
    if (m_before != key)
        m_toldBefore = 0;
    m_before = key;
    return unpack(packed);
}

void ValueBook::bookEach(std::span<const Packed> block) {
    const auto standing = standingIn(block);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const Gathered row = begin(block[i]);
        const auto booked = standing[i] ? Booked::Identical : book(row, m_told.data());
        settle(row, booked, m_growth.data());
    }
}

/// Which rows of the block stand in the table as they are told. Where other rows lie between them, they are
/// soon no longer looked for.
std::bitset<ValueStatements::BlockRows> ValueBook::standingIn(std::span<const Packed> block) {
    std::bitset<ValueStatements::BlockRows> standing;
    if (!m_expectKnown || block.size() < ValueStatements::BlockRows)
        return standing;
    const std::uint32_t shape = m_shapes[block[0].table];
    std::size_t at = 0;
    std::size_t others = 0;
    const auto take = [&](std::int64_t key) {
        while (at < block.size() && block[at].key < key)
            ++at;
        if (at < block.size() && block[at].key == key)
            standing[at] = isTold(block[at], shape);
        else
            ++others;
        return others <= block.size();
    };
    statementsFor(block[0].table, shape).eachRow(block.front().key, block.back().key, m_old, take);
    return standing;
}

/// True where the row tells nothing but what m_old holds.
bool ValueBook::isTold(const Packed& packed, std::uint32_t shape) {
    const Gathered row = unpack(packed);
    if (manualIn(row.table, row.key) != 0)
        return false;
    auto told = m_told.begin();
    auto old = m_old.begin();
    for (auto rest = shape; rest != 0; rest &= rest - 1, ++old)
        if ((rest & (~rest + 1) & row.mask) != 0 && *old != *told++)
            return false;
    return true;
}

/// Counts what became of a row and adds its growth to the sums.
void ValueBook::settle(const Gathered& row, Booked booked, const std::int64_t* growth) {
    if (booked == Booked::Clash) {
        clashes.push_back(row.line);
        if (clashed)
            clashed(row.line, toldBy(row));
        return;
    }
    m_toldBefore |= row.mask;
    if (booked == Booked::Identical && again != nullptr)
        again->note(row.table, row.key, row.mask);
    if (booked != Booked::Identical) {
        m_measures |= row.mask;
        m_written.insert(row.key >> FactTables[row.table].shift);
        if (row.isPost && row.table == 0)
            m_rollups.add(subjectOf(row.key), row.campaign, dayOf(row.key), deliveryOf(row.key), row.mask,
                          growth, booked == Booked::New ? 1 : 0);
    } else if (row.postChanged) {
        booked = Booked::Changed;
    }
    (booked == Booked::New || booked == Booked::More ? added
     : booked == Booked::Changed                     ? changed
                                                     : identical) += row.counts;
}

ValueStatements& ValueBook::statementsFor(int table, std::uint32_t mask) {
    if (m_last != nullptr && m_last->areFor(table, mask))
        return *m_last;
    const auto found = std::find_if(m_statements.begin(), m_statements.end(),
                                    [&](const auto& known) { return known->areFor(table, mask); });
    if (found != m_statements.end())
        return *(m_last = found->get());
    if (m_statements.size() >= PreparedShapes)
        m_statements.erase(m_statements.begin());
    m_statements.push_back(std::make_unique<ValueStatements>(m_database, table, mask, m_batch));
    return *(m_last = m_statements.back().get());
}

/// Books the row and leaves what it adds to sums in m_growth.
ValueBook::Booked ValueBook::book(const Gathered& row, const std::int64_t* told) {
    if (m_byHand == ByHand::KeepsMeasured)
        if (const auto known = bookWithoutMeasured(row, told))
            return *known;
    ValueStatements& statements = statementsFor(row.table, row.mask);
    m_growth.assign(told, told + statements.count());
    if (!m_expectKnown && statements.insert(row.key, told)) {
        markManual(row, 0);
        return Booked::New;
    }
    if (const auto known = compare(statements, row, told)) {
        m_expectKnown = true;
        return *known;
    }
    m_expectKnown = false;
    statements.insert(row.key, told);
    markManual(row, 0);
    return Booked::New;
}

/// Books a row that was entered by hand without those of its values beside which an export's stand; nothing
/// where there are none.
std::optional<ValueBook::Booked> ValueBook::bookWithoutMeasured(const Gathered& row,
                                                                const std::int64_t* told) {
    std::int64_t batch = 0;
    if (!statementsFor(row.table, row.mask).read(row.key, batch, m_old))
        return std::nullopt;
    const std::uint32_t manual = manualIn(row.table, row.key);
    Gathered rest = row;
    std::vector<std::int64_t> values;
    std::size_t at = 0;
    for (auto mask = row.mask; mask != 0; mask &= mask - 1, ++at) {
        const std::uint32_t bit = mask & (~mask + 1);
        const auto& old = m_old[at];
        if (!old || (manual & bit) != 0) {
            values.push_back(told[at]);
            continue;
        }
        rest.mask &= ~bit;
        if (*old != told[at])
            keptMeasured.push_back(
                {row.table, row.key, static_cast<model::Measure>(std::countr_zero(bit)), *old, told[at]});
    }
    if (rest.mask == row.mask)
        return std::nullopt;
    m_growth.assign(static_cast<std::size_t>(std::popcount(row.mask)), 0);
    if (rest.mask == 0)
        return Booked::Identical;
    ValueStatements& statements = statementsFor(rest.table, rest.mask);
    const auto growthOfAll = [&] {
        auto growth = std::move(m_growth);
        m_growth.assign(static_cast<std::size_t>(std::popcount(row.mask)), 0);
        std::size_t from = 0, to = 0;
        for (auto mask = row.mask; mask != 0; mask &= mask - 1, ++to)
            if ((rest.mask & mask & (~mask + 1)) != 0)
                m_growth[to] = growth[from++];
    };
    m_growth.assign(values.begin(), values.end());
    const auto booked = compare(statements, rest, values.data());
    growthOfAll();
    return booked;
}

std::uint32_t ValueBook::manualIn(int table, std::int64_t key) const {
    const auto& rows = m_manual[static_cast<std::size_t>(table)];
    if (rows.empty())
        return 0;
    const auto found = rows.find(key);
    return found == rows.end() ? 0 : found->second;
}

/// Notes which of the row's values were entered by hand, of those before and those just written.
void ValueBook::markManual(const Gathered& row, std::uint32_t before) {
    const std::uint32_t after = m_byHand == ByHand::No ? before & ~row.mask : before | row.mask;
    if (after == before)
        return;
    auto& rows = m_manual[row.table];
    if (after == 0)
        rows.erase(row.key);
    else
        rows[row.key] = after;
    m_database.run("UPDATE " + std::string{FactTables[row.table].name} + " SET manual = ?2 WHERE key = ?1",
                   row.key, after == 0 ? std::nullopt : std::optional<std::int64_t>(after));
}

/// Nothing where the row is not there yet.
std::optional<ValueBook::Booked> ValueBook::compare(ValueStatements& statements, const Gathered& row,
                                                    const std::int64_t* told) {
    std::int64_t batch = 0;
    if (!statements.read(row.key, batch, m_old))
        return std::nullopt;
    const bool ownRow = batch == m_batch;
    const std::uint32_t manual = manualIn(row.table, row.key);
    // That an export tells what was entered by hand is news as well.
    bool same = m_byHand != ByHand::No || (manual & row.mask) == 0;
    bool replaces = false;
    bool contradicts = false;
    std::uint32_t rest = row.mask;
    for (std::size_t i = 0; i < m_old.size(); ++i) {
        const auto& old = m_old[i];
        m_growth[i] = told[i] - old.value_or(0);
        same &= old == told[i];
        replaces |= old && old != told[i];
        contradicts |= old && old != told[i] && (m_toldBefore >> std::countr_zero(rest) & 1U) != 0;
        rest &= rest - 1;
    }
    if (same)
        return Booked::Identical;
    const FactTable& table = FactTables[row.table];
    if (contradicts || (ownRow && replaces && hasTold(row, told)))
        return Booked::Clash;
    noteReplaced(row, told, manual);
    if (!ownRow)
        shelve(table, row.key);
    auto update = m_database.prepare("UPDATE " + std::string{table.name} + " SET batch = ?, " +
                                     MeasureColumns(row.mask).list("% = ?") + " WHERE key = ?");
    update.bind(1, m_batch);
    for (int i = 0; i < statements.count(); ++i)
        update.bind(i + 2, told[i]);
    update.bind(statements.count() + 2, row.key);
    update.run();
    markManual(row, manual);
    return ownRow && !isShelved(row) ? Booked::More : Booked::Changed;
}

/// Where an export's value and one that was entered by hand are not the same, and one takes the place.
void ValueBook::noteReplaced(const Gathered& row, const std::int64_t* told, std::uint32_t manual) {
    const std::uint32_t contested = m_byHand == ByHand::No ? manual & row.mask : ~manual & row.mask;
    if (contested == 0)
        return;
    std::size_t at = 0;
    for (auto mask = row.mask; mask != 0; mask &= mask - 1, ++at)
        if (const auto& old = m_old[at]; (contested & mask & (~mask + 1)) != 0 && old && *old != told[at])
            replaced.push_back(
                {row.table, row.key, static_cast<model::Measure>(std::countr_zero(mask)), *old, told[at]});
}

bool ValueBook::isShelved(const Gathered& row) {
    return m_database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM value_shelf WHERE batch = ?1 AND kind = ?2 AND key = ?3)", m_batch,
        std::int64_t{row.table}, row.key);
}

/// Whether a value that the row would replace is this batch's own: one that is not the before-image's.
bool ValueBook::hasTold(const Gathered& row, const std::int64_t* told) {
    auto before = m_database.prepare("SELECT " + MeasureColumns(row.mask).list() +
                                     " FROM value_shelf WHERE batch = ?1 AND kind = ?2 AND key = ?3");
    before.bindAll(m_batch, std::int64_t{row.table}, row.key);
    const bool shelved = before.step();
    for (std::size_t i = 0; i < m_old.size(); ++i) {
        const auto& old = m_old[i];
        if (old && old != told[i] &&
            !(shelved && before.column<std::optional<std::int64_t>>(static_cast<int>(i)) == old))
            return true;
    }
    return false;
}

void ValueBook::shelve(const FactTable& table, std::int64_t key) {
    m_database.run(shelvingOf(table, "?2") + " WHERE key = ?3", m_batch, table.kind, key);
}

}  // namespace goalpost::store
