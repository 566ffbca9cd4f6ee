// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace goalpost::store {

/// Rows that come in any order and are handed out in the order of their tables and keys, those of one key as
/// they came. A row is its key and a few bytes that only its owner understands. Up to a million rows wait in
/// memory; of more, each million goes sorted to a file without a name beside the workspace, and all are
/// merged, so that the time grows with the rows and the memory does not.
class GatheredRows {
  public:
    /// What rows are sorted by; the rest of a row is `length` bytes from `offset` on.
    struct Packed {
        std::int64_t key = 0;
        std::uint32_t offset = 0;
        std::uint16_t length = 0;
        std::uint8_t table = 0;
        bool operator<(const Packed& other) const;
    };
    /// Gets rows in their order, and the bytes that their offsets count in. Both hold during the call only.
    using Take = std::function<void(std::span<const Packed>, const std::uint8_t* bytes)>;

    /// Rows that do not fit into memory go to a file in this folder. `most`: how many rows do.
    explicit GatheredRows(std::filesystem::path folder, std::size_t most = 1'000'000);
    ~GatheredRows();
    GatheredRows(const GatheredRows&) = delete;
    GatheredRows& operator=(const GatheredRows&) = delete;

    /// Throws Error where the folder has no room for rows that do not fit into memory.
    void add(std::uint8_t table, std::int64_t key, std::span<const std::uint8_t> rest);
    /// Hands out everything that was added since the last time. Throws Error as `add` does.
    void take(const Take& take);

  private:
    class Run;
    class SpillFile;
    void spill();
    void sortAll(const std::function<void(std::span<const Packed>)>& take);
    void merge(const Take& take);

    std::filesystem::path m_folder;
    std::size_t m_most;
    std::vector<Packed> m_rows;
    std::vector<std::uint8_t> m_bytes;  ///< the rest of each row, one after the other
    std::unique_ptr<SpillFile> m_file;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_runs;  ///< where each begins and ends in the file
};

}  // namespace goalpost::store
