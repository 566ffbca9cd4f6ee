// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sheets/limits.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace goalpost::imports::sheets {

/// One part of an archive, inflated piece by piece.
class Part {
  public:
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part();

    /// Up to `size` bytes into `out`; 0 at the end. Throws FileError for a damaged part and past its limit.
    std::size_t read(char* out, std::size_t size);
    const std::string& name() const { return m_name; }
    const std::filesystem::path& file() const { return m_file; }
    /// Bytes of the file that stand behind what was read so far, about.
    std::int64_t packedRead() const;
    /// What the archive says; may be wrong.
    std::uint64_t toldSize() const { return m_toldSize; }

  private:
    friend class Archive;
    Part(std::filesystem::path file, std::string name, std::uint64_t limit, std::uint64_t* total,
         std::uint64_t totalLimit);

    std::filesystem::path m_file;
    std::string m_name;
    void* m_zip = nullptr;
    std::uint64_t m_read = 0;
    std::uint64_t m_limit;
    std::uint64_t* m_total;
    std::uint64_t m_totalLimit;
    std::uint64_t m_toldSize = 0;
    std::uint64_t m_packedSize = 0;
    bool m_ended = false;
};

/// A ZIP file as spreadsheets use it. Names of parts are compared without case, with "/" between folders.
class Archive {
  public:
    /// Throws FileError where it is no archive, damaged, or holds too many entries.
    Archive(const std::filesystem::path& file, const Limits& limits);

    bool has(std::string_view name) const { return m_entries.contains(key(name)); }
    /// True where a part's name ends so.
    bool hasEnding(std::string_view ending) const;
    /// A part whose inflated bytes count; throws FileError where it is missing or encrypted.
    std::unique_ptr<Part> open(std::string_view name);
    /// The same part once more, to look something up: its bytes do not count again.
    std::unique_ptr<Part> openAgain(std::string_view name);
    /// The whole of a small part; empty where there is none.
    std::string textOf(std::string_view name);

    const std::filesystem::path& file() const { return m_file; }
    const Limits& limits() const { return m_limits; }
    std::int64_t bytesInAll() const { return m_bytes; }

  private:
    struct Entry {
        std::uint64_t place = 0;
        std::uint64_t number = 0;
    };
    static std::string key(std::string_view name);
    std::unique_ptr<Part> openEntry(std::string_view name, std::uint64_t limit, std::uint64_t* total);

    std::filesystem::path m_file;
    Limits m_limits;
    std::unordered_map<std::string, Entry> m_entries;
    std::uint64_t m_inflated = 0;
    std::int64_t m_bytes = 0;
};

}  // namespace goalpost::imports::sheets
