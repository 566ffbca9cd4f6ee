// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/reader.hpp"

#include "base/error.hpp"
#include "imports/batch_source.hpp"
#include "imports/place.hpp"
#include "imports/prefetch.hpp"
#include "imports/row_sums.hpp"

#include <algorithm>
#include <unordered_map>

namespace goalpost::imports {

namespace {

constexpr std::int64_t LargeFile = 1024 * 1024;

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
            else if (m_source.addsUp(i))
                m_result.tables[i].totals.add(batch.shares[i].foreign.totals);
            m_result.tables[i].foreign.add(batch.shares[i].foreign);
            m_result.tables[i].ahead.add(batch.shares[i].ahead);
        }
        const std::size_t before = m_result.rejects.size();
        for (const Reject& reject : batch.rejects)
            m_result.list(reject);
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
            m_result.rejected += std::pair(record.line, table) != m_lastRefused;
            m_lastRefused = {record.line, table};
            m_result.list({lineOf(record.line), "", "", error.what(), m_source.sheetOf(table)});
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
    std::pair<std::int64_t, std::size_t> m_lastRefused{-1, 0};
};

}  // namespace

void ReadResult::list(Reject reject) {
    if (rejects.size() < MostRejects)
        rejects.push_back(std::move(reject));
    else
        ++unlisted;
}

void ForeignMoney::add(const ForeignMoney& other) {
    rows += other.rows;
    if (currency.empty())
        currency = other.currency;
    if (wanted.empty())
        wanted = other.wanted;
    totals.add(other.totals);
}

void DaysAhead::add(const DaysAhead& other) {
    rows += other.rows;
    last = std::max(last, other.last);
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
    const auto handle = [&](Batch& batch) {
        source.make(batch);
        desk.take(batch);
        if (progress && !progress(batch.rows.bytesRead, source.bytesInAll()))
            throw Cancelled();
    };
    if (source.bytesInAll() < LargeFile) {
        Batch batch;
        while (source.fetch(batch))
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
