// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/batch_source.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/place.hpp"
#include "imports/proposal.hpp"
#include "imports/recognise.hpp"
#include "imports/rejected_rows.hpp"
#include "imports/sniff_parts.hpp"
#include "imports/untold.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::imports {

namespace {

const Format& formatFor(const Sniff& sniff, const ReadOptions& options) {
    const std::string& id = options.format.empty() ? sniff.format.id : options.format;
    constexpr double SureToTake = 0.6;
    if (const Format* format = find(id)) {
        if (sniff.format.proposed && options.format.empty() && options.mapping.empty() &&
            sniff.format.confidence < SureToTake)
            throw Untold(Untold::What::Format, id,
                         "\"" + sniff.file.filename().string() +
                             "\" is none of the known exports; it looks like \"" + std::string(format->name) +
                             "\", which has to be confirmed.");
        return *format;
    }
    if (!id.empty())
        throw InputError("", noSuchFormat(id));
    if (!options.mapping.empty())
        return *find("goalpost-daily");
    throw Untold(Untold::What::Format, "",
                 "\"" + sniff.file.filename().string() +
                     "\" is none of the known exports; its format or its columns have to be named.");
}

Date fileDate(const std::filesystem::path& file) {
    const auto written = writtenOn(file);
    if (!written)
        throw FileError("\"" + file.string() + "\" tells no date of its last change; name the as-of date.");
    return *written;
}

/// The end of the period that other tables of the file tell, where they tell the same.
std::optional<Date> lastDayTold(const Sniff& sniff) {
    std::optional<Date> last;
    for (const TableShape& table : sniff.tables) {
        if (table.period && last && *last != table.period->to)
            return std::nullopt;
        if (table.period)
            last = table.period->to;
    }
    return last;
}

/// The day up to which lifetime totals count: as asked, else the end of the period that the lines above the
/// table or other tables of the file tell, else the day of the file's last change. Dates in file names are of
/// many meanings and not asked.
AsOfDay asOfDate(const Sniff& sniff, const TableShape& table, const ReadOptions& options) {
    if (options.asOf || options.period)
        return {options.asOf ? *options.asOf : options.period->to, AsOfFrom::Said};
    if (table.period)
        return {table.period->to, AsOfFrom::File};
    const auto last = lastDayTold(sniff);
    return last ? AsOfDay{*last, AsOfFrom::File} : AsOfDay{fileDate(sniff.file), AsOfFrom::Change};
}

std::vector<std::string> columnsLeftOut(const TableShape& table) {
    std::vector<std::string> names;
    for (const Column& column : ownColumns(table))
        if (column.target.empty() && !column.name.empty())
            names.push_back(column.name);
    return names;
}

std::string noSuchColumn(const std::string& header, const std::vector<TableShape>& tables) {
    std::vector<std::string> names;
    for (const TableShape& table : tables)
        for (const Column& column : ownColumns(table))
            if (!column.name.empty() && std::ranges::find(names, column.name) == names.end())
                names.push_back(column.name);
    const auto meant = nearest(header, names);
    constexpr std::size_t MostNamed = 30;
    if (names.size() > MostNamed) {
        names.resize(MostNamed);
        names.emplace_back("…");
    }
    return "No column is named \"" + header + "\", to which the mapping refers; " +
           (meant ? "did you mean \"" + *meant + "\"?" : "the file has: " + join(names, ", ") + ".");
}

std::string noSuchTarget(const std::string& id, const std::string& header) {
    std::vector<std::string> ids;
    for (const model::MeasureRow& row : model::measures())
        ids.emplace_back(row.id);
    for (const std::string_view field : {"post-id", "permalink", "title", "published", "date", "creator",
                                         "creator-name", "platform", "delivery", "utm-content", "promo-code"})
        ids.emplace_back(field);
    const auto meant = nearest(id, ids);
    return "\"" + id + "\", to which the column \"" + header +
           "\" is mapped, is neither a measure nor a field; " +
           (meant ? "did you mean \"" + *meant + "\"?" : "there are: " + join(ids, ", ") + ".");
}

}  // namespace

BatchSource::BatchSource(const Sniff& sniff, const ReadOptions& options)
    : m_tables(sniff.tables), m_rows(openRows(sniff.file, sniff.dialect)) {
    const Format& format = formatFor(sniff, options);
    const bool recognised = format.id == sniff.format.id;
    m_proposed = sniff.format.proposed && options.format.empty() && options.mapping.empty();
    // Of an unknown file what is proposed stays, and the mapping comes over it.
    if (!recognised && !options.format.empty())
        for (TableShape& table : m_tables)
            mapColumns(format, table);
    applyMapping(options, m_tables);
    if (!options.mapping.empty() && options.format.empty() &&
        (sniff.format.id.empty() || sniff.format.proposed))
        for (TableShape& table : m_tables)
            table.format = formatOfMapping(sniff, table);
    const auto isMapped = [](const Column& column) { return !column.target.empty(); };
    const bool byTable = recognised && !sniff.format.proposed && sniff.tables.size() > 1;
    if (byTable)  // a table of no known export that somebody has mapped
        for (TableShape& table : m_tables)
            if (table.format.empty() && std::ranges::any_of(table.columns, isMapped))
                table.format = formatOfMapping(sniff, table);
    if (options.period)
        for (TableShape& table : m_tables)
            table.period = options.period;
    if (sniff.dialect.assumed)
        m_proof.emplace(sniff);
    for (const TableShape& table : m_tables) {
        m_lines.emplace_back(m_proof ? m_proof->table() : table);
        const Format* own = recognised || options.format.empty() ? find(table.format) : nullptr;
        m_asOf.push_back(asOfDate(sniff, table, options));
        m_guarded.push_back(noteColumns(table) > 0);
        m_makers.emplace_back(table, own ? *own : format, options, m_asOf.back().day);
        if (byTable && own == nullptr)
            m_makers.back().leaveOut("no known export has its columns");
    }
}

bool BatchSource::fetch(Batch& batch) {
    batch.clear();
    batch.shares.resize(m_tables.size());
    if (!m_rows->next(batch.rows)) {
        if (m_proof && !m_proof->isComplete())
            throw OtherThanBegun();
        return false;
    }
    if (m_proof)
        m_proof->take(batch.rows, batch.rows.bytesRead == bytesInAll());
    const int sheet = batch.rows.sheet.number;
    const auto& rows = batch.rows.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        while (!m_proof && m_at < m_tables.size() &&
               placeOf(sheet, rows[i].line) > placeOf(m_tables[m_at].sheetNumber, m_tables[m_at].lastLine))
            ++m_at;
        if (m_at == m_tables.size() || m_tables[m_at].sheetNumber != sheet)
            break;
        findRecord(m_at, i, batch);
        for (std::size_t beside = m_at + 1; beside < m_tables.size() && m_tables[beside].beside &&
                                            m_tables[beside].lastLine == m_tables[m_at].lastLine;
             ++beside)
            findRecord(beside, i, batch);
    }
    return true;
}

void BatchSource::findRecord(std::size_t table, std::size_t row, Batch& batch) {
    const auto cells = ownCells(m_tables[table], batch.rows.cellsOf(batch.rows.rows[row]));
    if (m_makers[table].books() && m_lines[table].isRecord(cells, batch.rows.rows[row].line))
        batch.due.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(table)});
}

void BatchSource::make(Batch& batch) {
    for (const Batch::Due& due : batch.due) {
        const TableShape& shape = m_tables[due.table];
        const Row& row = batch.rows.rows[due.row];
        auto cells = ownCells(shape, batch.rows.cellsOf(row));
        if (m_guarded[due.table]) {
            m_unguarded.clear();
            std::ranges::transform(cells, std::back_inserter(m_unguarded), unguarded);
            cells = m_unguarded;
        }
        ++batch.shares[due.table].rows;
        if (const auto beyond = cells.size() > shape.columns.size() ? cellBeyond(shape, cells) : std::nullopt)
            batch.rejects.push_back(
                {row.line, "", shortened(*beyond, 200),
                 "The row has " + std::to_string(cells.size()) + " cells, and the table " +
                     counted(static_cast<long long>(shape.columns.size()), "column", "columns") +
                     ": a delimiter too many has moved its values; put quotes around the cell that holds it.",
                 shape.sheet});
        else
            m_makers[due.table].make(cells, row.line, due.table, batch);
    }
}

std::vector<TableRead> BatchSource::tables() const {
    std::vector<TableRead> list;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        list.push_back({m_tables[i].index,
                        0,
                        m_makers[i].bookedAs(),
                        {},
                        m_makers[i].guesses(),
                        m_proposed ? columnsLeftOut(m_tables[i]) : std::vector<std::string>(),
                        m_makers[i].isOfSnapshots(),
                        m_tables[i].sheet,
                        m_tables[i].format,
                        columnsLeftOut(m_tables[i]),
                        m_makers[i].countsAsOf() ? std::optional(m_asOf[i]) : std::nullopt,
                        m_makers[i].lacksPeriod(),
                        m_makers[i].tellsTags()});
    return list;
}

bool BatchSource::overlaps() const {
    const RecordMaker* first = nullptr;
    for (const RecordMaker& maker : m_makers) {
        if (maker.isOfSite())
            return true;
        if (!maker.books())
            continue;
        if (first != nullptr && first->kind() != maker.kind())
            return true;
        first = &maker;
    }
    return false;
}

bool BatchSource::booksAny() const {
    return std::any_of(m_makers.begin(), m_makers.end(), [](const auto& maker) { return maker.books(); });
}

void applyMapping(const ReadOptions& options, std::vector<TableShape>& tables) {
    for (const auto& [header, id] : options.mapping) {
        const auto target = targetWithId(id);
        if (!target)
            throw InputError("", noSuchTarget(id, header));
        const auto isMeant = [folded = foldHeader(header)](const Column& column) {
            return foldHeader(column.name) == folded;
        };
        bool found = false;
        for (TableShape& table : tables) {
            if (std::ranges::none_of(table.columns, isMeant))
                continue;  // what other tables have stays theirs
            found = true;
            for (Column& column : table.columns) {
                if (isMeant(column))
                    column.target = *target;
                else if (!target->empty() && column.target == *target)
                    column.target = {};
            }
        }
        if (!found)
            throw InputError("", noSuchColumn(header, tables));
    }
}

}  // namespace goalpost::imports
