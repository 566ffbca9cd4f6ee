// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/reader.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/beginning.hpp"
#include "imports/place.hpp"
#include "imports/proposal.hpp"
#include "imports/recognise.hpp"
#include "imports/records.hpp"
#include "imports/row_sums.hpp"
#include "imports/table_rows.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

namespace goalpost::imports {

namespace {

constexpr std::int64_t LargeFile = 1024 * 1024;
constexpr std::size_t BatchesAtOnce = 4;

const Format& formatFor(const Sniff& sniff, const ReadOptions& options) {
    const std::string& id = options.format.empty() ? sniff.format.id : options.format;
    constexpr double SureToTake = 0.6;
    if (const Format* format = find(id)) {
        if (sniff.format.proposed && options.format.empty() && options.mapping.empty() &&
            sniff.format.confidence < SureToTake)
            throw InputError("", "\"" + sniff.file.filename().string() +
                                     "\" is none of the known exports; it looks like \"" +
                                     std::string(format->name) + "\". Name the format " + id +
                                     " if it is that, or map its columns.");
        return *format;
    }
    std::vector<std::string> ids;
    for (const Format* format : catalogue())
        ids.emplace_back(format->id);
    if (!id.empty()) {
        const auto meant = nearest(id, ids);
        throw InputError(
            "", "There is no import format \"" + id + "\"" +
                    (meant ? "; did you mean \"" + *meant + "\"?" : "; there are: " + join(ids, ", ") + "."));
    }
    if (!options.mapping.empty())
        return *find("goalpost-daily");
    throw InputError("", "\"" + sniff.file.filename().string() +
                             "\" is none of the known exports; name its format or map its columns.");
}

Date fileDate(const std::filesystem::path& file) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    if (error)
        throw FileError("\"" + file.string() + "\" tells no date of its last change; name the as-of date.");
    const auto time = std::chrono::file_clock::to_sys(written);
    return std::chrono::floor<std::chrono::days>(time);
}

/// The day up to which lifetime totals count: as asked, else the end of the period in the preamble,
/// else the day of the file's last change. Dates in file names are of many meanings and not asked.
Date asOfDate(const Sniff& sniff, const TableShape& table, const ReadOptions& options) {
    if (options.asOf)
        return *options.asOf;
    return table.period ? table.period->to : fileDate(sniff.file);
}

/// Goes through the file block by block and makes records of the rows of every table that is booked.
class BatchSource {
  public:
    BatchSource(const Sniff& sniff, const ReadOptions& options)
        : m_tables(sniff.tables), m_rows(openRows(sniff.file, sniff.dialect)) {
        const Format& format = formatFor(sniff, options);
        const bool recognised = format.id == sniff.format.id;
        // Of an unknown file what is proposed stays, and the mapping comes over it.
        if (!recognised && !options.format.empty())
            for (TableShape& table : m_tables)
                mapColumns(format, table);
        applyMapping(options, m_tables);
        if (!options.mapping.empty() && options.format.empty() &&
            (sniff.format.id.empty() || sniff.format.proposed))
            for (TableShape& table : m_tables)
                table.format = formatOfMapping(sniff, table);
        if (sniff.dialect.assumed)
            m_proof.emplace(sniff);
        for (const TableShape& table : m_tables) {
            m_lines.emplace_back(m_proof ? m_proof->table() : table);
            const Format* own = recognised || options.format.empty() ? find(table.format) : nullptr;
            m_makers.emplace_back(table, own ? *own : format, options, asOfDate(sniff, table, options));
        }
    }

    bool next(Batch& batch) {
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
        for (const Row& row : batch.rows.rows) {
            while (!m_proof && m_at < m_tables.size() &&
                   placeOf(sheet, row.line) > placeOf(m_tables[m_at].sheetNumber, m_tables[m_at].lastLine))
                ++m_at;
            if (m_at == m_tables.size() || m_tables[m_at].sheetNumber != sheet)
                break;
            const auto cells = batch.rows.cellsOf(row);
            makeOf(m_at, cells, row.line, batch);
            for (std::size_t beside = m_at + 1; beside < m_tables.size() && m_tables[beside].beside &&
                                                m_tables[beside].lastLine == m_tables[m_at].lastLine;
                 ++beside)
                makeOf(beside, cells, row.line, batch);
        }
        return true;
    }

    std::int64_t bytesInAll() const { return m_rows->bytesInAll(); }
    std::vector<TableRead> tables() const {
        std::vector<TableRead> list;
        for (std::size_t i = 0; i < m_tables.size(); ++i)
            list.push_back({m_tables[i].index, 0, m_makers[i].bookedAs(), {}, m_makers[i].isOfSnapshots()});
        return list;
    }
    const std::string& sheetOf(std::size_t table) const { return m_tables[table].sheet; }
    bool addsUp(std::size_t table) const { return m_makers[table].addsUp(); }
    /// Breakdowns of a site cut the same traffic; an account's days are those of its posts, too.
    bool overlaps() const {
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
    bool booksAny() const {
        return std::any_of(m_makers.begin(), m_makers.end(), [](const auto& maker) { return maker.books(); });
    }

  private:
    void makeOf(std::size_t table, std::span<const std::string_view> rowsCells, std::int64_t line,
                Batch& batch) {
        const TableShape& shape = m_tables[table];
        const auto cells = ownCells(shape, rowsCells);
        if (!m_makers[table].books() || !m_lines[table].isRecord(cells, line))
            return;
        ++batch.shares[table].rows;
        if (const auto beyond = cells.size() > shape.columns.size() ? cellBeyond(shape, cells) : std::nullopt)
            return batch.rejects.push_back(
                {line, "", shortened(*beyond, 200),
                 "The row has " + std::to_string(cells.size()) + " cells, and the table " +
                     counted(static_cast<long long>(shape.columns.size()), "column", "columns") +
                     ": a delimiter too many has moved its values; put quotes around the cell that holds it.",
                 shape.sheet});
        m_makers[table].make(cells, line, table, batch);
    }

    std::vector<TableShape> m_tables;
    std::unique_ptr<RowSource> m_rows;
    std::optional<Proof> m_proof;
    std::vector<RecordLines> m_lines;
    std::vector<RecordMaker> m_makers;
    std::size_t m_at = 0;
};

/// A second thread that fills batches while the caller books the ones before. A few batches go round;
/// an exception of the source comes out of next().
class Prefetch {
  public:
    explicit Prefetch(BatchSource& source) : m_source(source), m_batches(BatchesAtOnce) {
        for (Batch& batch : m_batches)
            m_free.push_back(&batch);
        m_thread = std::thread([this] { run(); });
    }
    ~Prefetch() {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Prefetch(const Prefetch&) = delete;
    Prefetch& operator=(const Prefetch&) = delete;

    /// The next full batch, to be given back; null at the end.
    Batch* next() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_full.empty() || m_done; });
        if (m_full.empty()) {
            if (m_error)
                std::rethrow_exception(m_error);
            return nullptr;
        }
        Batch* batch = m_full.front();
        m_full.pop_front();
        return batch;
    }
    void giveBack(Batch* batch) {
        {
            const std::lock_guard lock(m_mutex);
            m_free.push_back(batch);
        }
        m_changed.notify_all();
    }

  private:
    Batch* takeFree() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_free.empty() || m_stop; });
        if (m_stop)
            return nullptr;
        Batch* batch = m_free.front();
        m_free.pop_front();
        return batch;
    }
    void run() {
        try {
            while (Batch* batch = takeFree()) {
                if (!m_source.next(*batch))
                    break;
                const std::lock_guard lock(m_mutex);
                m_full.push_back(batch);
                m_changed.notify_all();
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_error = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        m_done = true;
        m_changed.notify_all();
    }

    BatchSource& m_source;
    std::vector<Batch> m_batches;
    std::deque<Batch*> m_free;
    std::deque<Batch*> m_full;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::exception_ptr m_error;
    bool m_done = false;
    bool m_stop = false;
    std::thread m_thread;
};

void takeBack(model::Values& totals, const model::Values& values) {
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (values.list[i] && totals.list[i])
            totals.list[i] = model::differenceOf(*totals.list[i], *values.list[i]);
}

/// The tables of a site's report cut the same traffic by page, event, channel, …: each measure's total
/// is that of the table which holds most of it, where totals of posts are added.
model::Values totalOf(const ReadResult& result) {
    model::Values total;
    for (const TableRead& table : result.tables) {
        if (!result.overlapping) {
            total.add(table.totals);
            continue;
        }
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            if (const auto& value = table.totals.list[i];
                value && (!total.list[i] || *total.list[i] < *value))
                total.list[i] = value;
    }
    return total;
}

/// Hands records on: as they come, or added up where rows are parts of one figure (ads), and keeps what stood
/// last where rows are snapshots.
class Desk {
  public:
    Desk(const BatchSource& source, const std::function<void(const model::Record&)>& book, ReadResult& result)
        : m_source(source), m_book(book), m_result(result), m_newest(result.tables.size()) {}

    void take(const Batch& batch) {
        for (std::size_t i = 0; i < batch.shares.size(); ++i) {
            m_result.tables[i].rows += batch.shares[i].rows;
            m_result.read += batch.shares[i].rows;
            if (!m_result.tables[i].snapshots && !m_source.addsUp(i))
                m_result.tables[i].totals.add(batch.shares[i].totals);
        }
        const std::size_t before = m_result.rejects.size();
        m_result.rejects.insert(m_result.rejects.end(), batch.rejects.begin(), batch.rejects.end());
        m_result.rejected += static_cast<std::int64_t>(batch.rejects.size());
        for (const Batch::Made& made : batch.made)
            if (m_source.addsUp(made.table))
                m_sums.add(made.record, made.table);
            else
                book(made.record, made.table);
        sortRejects(before);
    }

    void finish() {
        m_sums.each([this](const model::Record& record, std::size_t table) {
            m_result.tables[table].totals.add(record.values);
            book(record, table);
        });
        for (std::size_t i = 0; i < m_newest.size(); ++i)
            for (const auto& [post, standing] : m_newest[i])
                m_result.tables[i].totals.add(standing.second);
    }

  private:
    void book(const model::Record& record, std::size_t table) {
        try {
            m_book(record);
        } catch (const InputError& error) {
            if (!m_result.tables[table].snapshots)
                takeBack(m_result.tables[table].totals, record.values);
            // A row's paid part may be refused after its organic one: still one row.
            m_result.rejected += record.line != m_lastRefused;
            m_lastRefused = record.line;
            m_result.rejects.push_back({lineOf(record.line), "", "", error.what(), m_source.sheetOf(table)});
            return;
        }
        if (!m_result.tables[table].snapshots)
            return;
        auto& standing =
            m_newest[table]
                .try_emplace(std::string(record.postId.empty() ? record.permalink : record.postId), -1,
                             model::Values())
                .first->second;
        if (record.day > standing.first)
            standing = {record.day, record.values};
    }
    void sortRejects(std::size_t from) {
        std::stable_sort(m_result.rejects.begin() + static_cast<std::ptrdiff_t>(from), m_result.rejects.end(),
                         [](const Reject& a, const Reject& b) { return a.line < b.line; });
    }

    const BatchSource& m_source;
    const std::function<void(const model::Record&)>& m_book;
    ReadResult& m_result;
    RowSums m_sums;
    std::vector<std::unordered_map<std::string, std::pair<std::int32_t, model::Values>>> m_newest;
    std::int64_t m_lastRefused = -1;
};

}  // namespace

void applyMapping(const ReadOptions& options, std::vector<TableShape>& tables) {
    for (const auto& [header, id] : options.mapping) {
        const auto target = targetWithId(id);
        if (!target)
            throw InputError("", "\"" + id + "\", to which the column \"" + header +
                                     "\" is mapped, is neither a measure nor a field.");
        bool found = false;
        for (TableShape& table : tables)
            for (Column& column : table.columns) {
                const bool meant = foldHeader(column.name) == foldHeader(header);
                found = found || meant;
                if (meant)
                    column.target = *target;
                else if (!target->empty() && column.target == *target)
                    column.target = {};
            }
        if (!found)
            throw InputError("", "No column is named \"" + header + "\", to which the mapping refers.");
    }
}

ReadResult read(const Sniff& sniff, const ReadOptions& options,
                const std::function<void(const model::Record&)>& book,
                const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    BatchSource source(sniff, options);
    ReadResult result;
    result.tables = source.tables();
    if (!source.booksAny())
        return result;
    Desk desk(source, book, result);
    const auto handle = [&](const Batch& batch) {
        desk.take(batch);
        if (progress && !progress(batch.rows.bytesRead, source.bytesInAll()))
            throw Cancelled();
    };
    if (source.bytesInAll() < LargeFile) {
        Batch batch;
        while (source.next(batch))
            handle(batch);
    } else {
        Prefetch prefetch(source);
        while (Batch* batch = prefetch.next()) {
            handle(*batch);
            prefetch.giveBack(batch);
        }
    }
    desk.finish();
    result.overlapping = source.overlaps();
    result.totals = totalOf(result);
    return result;
}

void leaveOut(ReadResult& result, const std::vector<model::Values>& ofTables) {
    for (std::size_t i = 0; i < std::min(ofTables.size(), result.tables.size()); ++i)
        if (!result.tables[i].snapshots)
            takeBack(result.tables[i].totals, ofTables[i]);
    result.totals = totalOf(result);
}

}  // namespace goalpost::imports
