// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/gathered_rows.hpp"

#include "base/error.hpp"

#include <queue>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <future>
#include <string>
#include <sys/mman.h>
#include <tuple>
#include <unistd.h>

namespace goalpost::store {

namespace {

constexpr std::size_t GatheredBytes = 26U << 20U;
constexpr std::size_t ManyRows = 100'000;       ///< from here on, two threads sort
constexpr std::size_t MergeBytes = 24U << 20U;  ///< of all runs together while they are merged
constexpr std::size_t LeastRunBytes = 64U << 10U;
constexpr std::size_t WindowRows = 5'000;  ///< merged at a time
constexpr std::size_t RowHead = sizeof(std::int64_t) + sizeof(std::uint16_t) + sizeof(std::uint8_t);

/// Has a buffer that will be filled taken in large pages, where the system has them: a page's first use costs
/// more than the rows that fit in it.
template <class Row>
void takeInLargePages(std::vector<Row>& buffer) {
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t Page = 1U << 21U;
    const auto from = (reinterpret_cast<std::uintptr_t>(buffer.data()) + Page - 1) / Page * Page;
    const auto end = reinterpret_cast<std::uintptr_t>(buffer.data() + buffer.capacity()) / Page * Page;
    if (from < end)
        ::madvise(reinterpret_cast<void*>(from), end - from, MADV_HUGEPAGE);
#endif
}

template <class Number>
void put(std::vector<std::uint8_t>& bytes, Number number) {
    const auto at = bytes.size();
    bytes.resize(at + sizeof number);
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

template <class Number>
Number numberAt(const std::uint8_t*& at) {
    Number number;
    std::memcpy(&number, at, sizeof number);
    at += sizeof number;
    return number;
}

}  // namespace

bool GatheredRows::Packed::operator<(const Packed& other) const {
    if (key != other.key && table == other.table)
        return key < other.key;
    return std::tie(table, key, offset, length) <
           std::tie(other.table, other.key, other.offset, other.length);
}

/// A file that has no name any more, so that nothing is left of it whatever happens.
class GatheredRows::SpillFile {
  public:
    explicit SpillFile(const std::filesystem::path& folder) : m_folder(folder) {
        std::string name = (folder / ".goalpost-sorting-XXXXXX").string();
        m_file = ::mkstemp(name.data());
        if (m_file < 0)
            fail();
        ::unlink(name.c_str());
    }
    ~SpillFile() { ::close(m_file); }
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    void append(const std::vector<std::uint8_t>& bytes) {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto wrote =
                ::pwrite(m_file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(m_size));
            if (wrote < 0 && errno == EINTR)
                continue;
            if (wrote <= 0)
                fail();
            done += static_cast<std::size_t>(wrote);
            m_size += static_cast<std::uint64_t>(wrote);
        }
    }
    void read(std::uint64_t from, std::uint8_t* to, std::size_t count) const {
        while (count > 0) {
            const auto got = ::pread(m_file, to, count, static_cast<off_t>(from));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                fail();
            from += static_cast<std::uint64_t>(got);
            to += got;
            count -= static_cast<std::size_t>(got);
        }
    }
    std::uint64_t size() const { return m_size; }

  private:
    [[noreturn]] void fail() const {
        const std::string why = std::strerror(errno);
        throw Error("So many rows need room in " + m_folder.string() +
                    " while they are sorted, and it cannot " + "be used (" + why +
                    "). Make room there or import the file in parts.");
    }

    std::filesystem::path m_folder;
    int m_file = -1;
    std::uint64_t m_size = 0;
};

/// One sorted million in the file, read a piece at a time.
class GatheredRows::Run {
  public:
    Run(const SpillFile& file, std::uint64_t from, std::uint64_t end, std::size_t room)
        : m_file(file), m_next(from), m_end(end), m_buffer(room) {
        next();
    }
    bool isOver() const { return m_isOver; }
    const Packed& row() const { return m_row; }
    const std::uint8_t* rest() const { return m_rest; }

    void next() {
        if (!has(RowHead)) {
            m_isOver = true;
            return;
        }
        m_row.key = numberAt<std::int64_t>(m_at);
        m_row.length = numberAt<std::uint16_t>(m_at);
        m_row.table = numberAt<std::uint8_t>(m_at);
        has(m_row.length);
        m_rest = m_at;
        m_at += m_row.length;
    }

  private:
    /// Whether so many bytes more are there; they are read where they are not in the buffer.
    bool has(std::size_t count) {
        auto kept = static_cast<std::size_t>(m_filled - m_at);
        if (kept >= count)
            return true;
        std::copy(m_at, m_filled, m_buffer.data());
        const auto more =
            static_cast<std::size_t>(std::min<std::uint64_t>(m_end - m_next, m_buffer.size() - kept));
        m_file.read(m_next, m_buffer.data() + kept, more);
        m_next += more;
        kept += more;
        m_at = m_buffer.data();
        m_filled = m_at + kept;
        return kept >= count;
    }

    const SpillFile& m_file;
    std::uint64_t m_next, m_end;
    std::vector<std::uint8_t> m_buffer;
    const std::uint8_t* m_at = m_buffer.data();
    const std::uint8_t* m_filled = m_at;
    const std::uint8_t* m_rest = nullptr;
    Packed m_row;
    bool m_isOver = false;
};

GatheredRows::GatheredRows(std::filesystem::path folder, std::size_t most)
    : m_folder(std::move(folder)), m_most(most) {
    m_bytes.reserve(GatheredBytes + 512);  // touched, and so taken, only as rows come
    m_rows.reserve(m_most);
    takeInLargePages(m_bytes);
    takeInLargePages(m_rows);
}
GatheredRows::~GatheredRows() = default;

void GatheredRows::add(std::uint8_t table, std::int64_t key, std::span<const std::uint8_t> rest) {
    if (m_rows.size() >= m_most || m_bytes.size() + rest.size() > GatheredBytes)
        spill();
    m_rows.push_back(
        {key, static_cast<std::uint32_t>(m_bytes.size()), static_cast<std::uint16_t>(rest.size()), table});
    m_bytes.insert(m_bytes.end(), rest.begin(), rest.end());
}

/// Gives the rows in memory in their order; the first part while another thread still sorts the rest.
void GatheredRows::sortAll(const std::function<void(std::span<const Packed>)>& take) {
    const auto part =
        static_cast<std::ptrdiff_t>(m_rows.size() < ManyRows ? m_rows.size() : m_rows.size() / 8);
    const auto rest = m_rows.begin() + part;
    std::future<void> restSorted;
    if (rest != m_rows.end()) {
        std::nth_element(m_rows.begin(), rest, m_rows.end());
        restSorted = std::async(std::launch::async, [&] { std::sort(rest, m_rows.end()); });
    }
    std::sort(m_rows.begin(), rest);
    take({m_rows.begin(), rest});
    if (restSorted.valid()) {
        restSorted.get();
        take({rest, m_rows.end()});
    }
    m_rows.clear();
}

void GatheredRows::spill() {
    constexpr std::size_t Piece = 1U << 20U;
    if (!m_file)
        m_file = std::make_unique<SpillFile>(m_folder);
    const auto from = m_file->size();
    std::vector<std::uint8_t> piece;
    piece.reserve(Piece + 1024);
    sortAll([&](std::span<const Packed> rows) {
        for (const Packed& row : rows) {
            put(piece, row.key);
            put(piece, row.length);
            put(piece, row.table);
            const auto* rest = m_bytes.data() + row.offset;
            piece.insert(piece.end(), rest, rest + row.length);
            if (piece.size() >= Piece) {
                m_file->append(piece);
                piece.clear();
            }
        }
    });
    m_file->append(piece);
    m_bytes.clear();
    m_runs.emplace_back(from, m_file->size());
}

void GatheredRows::take(const Take& take) {
    if (m_runs.empty()) {
        sortAll([&](std::span<const Packed> rows) { take(rows, m_bytes.data()); });
        m_bytes.clear();
        return;
    }
    spill();
    merge(take);
    m_runs.clear();
    m_file.reset();
}

void GatheredRows::merge(const Take& take) {
    // Their memory is what the runs are read into.
    m_rows = std::vector<Packed>();
    m_bytes = std::vector<std::uint8_t>();
    std::vector<std::unique_ptr<Run>> runs;
    const std::size_t room = std::max(MergeBytes / m_runs.size(), LeastRunBytes);
    for (const auto& [from, end] : m_runs)
        runs.push_back(std::make_unique<Run>(*m_file, from, end, room));
    const auto isLater = [&](std::size_t one, std::size_t other) {
        const Packed& first = runs[one]->row();
        const Packed& second = runs[other]->row();
        return std::tie(first.table, first.key, one) > std::tie(second.table, second.key, other);
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(isLater)> nearest(isLater);
    for (std::size_t run = 0; run < runs.size(); ++run)
        if (!runs[run]->isOver())
            nearest.push(run);

    const auto giveOut = [&] {
        take(m_rows, m_bytes.data());
        m_rows.clear();
        m_bytes.clear();
    };
    while (!nearest.empty()) {
        const auto run = nearest.top();
        nearest.pop();
        Packed row = runs[run]->row();
        row.offset = static_cast<std::uint32_t>(m_bytes.size());
        m_rows.push_back(row);
        m_bytes.insert(m_bytes.end(), runs[run]->rest(), runs[run]->rest() + row.length);
        runs[run]->next();
        if (!runs[run]->isOver())
            nearest.push(run);
        if (m_rows.size() == WindowRows)
            giveOut();
    }
    giveOut();
}

}  // namespace goalpost::store
