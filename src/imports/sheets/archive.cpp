// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/archive.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <minizip/unzip.h>
#include <utility>

namespace goalpost::imports::sheets {

namespace {

[[noreturn]] void refuseDamaged(const std::filesystem::path& file, const std::string& part = "") {
    throw FileError("\"" + file.string() + "\" is damaged" + (part.empty() ? "" : " in its part " + part) +
                    "; save it again in the spreadsheet program, or as CSV.");
}

[[noreturn]] void refuseSize(const std::filesystem::path& file) {
    throw FileError("\"" + file.string() +
                    "\" grows to more than any export when it is unpacked, so it is not read; save the sheet "
                    "that is wanted as CSV.");
}

struct ZipCloser {
    void operator()(void* zip) const { unzClose(zip); }
};
using Zip = std::unique_ptr<void, ZipCloser>;

Zip openZip(const std::filesystem::path& file) {
    Zip zip(unzOpen64(file.c_str()));
    if (!zip)
        refuseDamaged(file);
    return zip;
}

}  // namespace

Part::Part(std::filesystem::path file, std::string name, std::uint64_t limit, std::uint64_t* total,
           std::uint64_t totalLimit)
    : m_file(std::move(file)),
      m_name(std::move(name)),
      m_limit(limit),
      m_total(total),
      m_totalLimit(totalLimit) {}

Part::~Part() {
    if (!m_zip)
        return;
    unzCloseCurrentFile(m_zip);
    unzClose(m_zip);
}

std::size_t Part::read(char* out, std::size_t size) {
    if (m_ended)
        return 0;
    const int got =
        unzReadCurrentFile(m_zip, out, static_cast<unsigned>(std::min<std::size_t>(size, 1 << 20)));
    if (got < 0)
        refuseDamaged(m_file, m_name);
    if (got == 0) {
        m_ended = true;
        if (m_read < m_toldSize || unzCloseCurrentFile(m_zip) != UNZ_OK)  // which compares the checksum
            refuseDamaged(m_file, m_name);
    }
    m_read += static_cast<std::uint64_t>(got);
    if (m_total)
        *m_total += static_cast<std::uint64_t>(got);
    if (m_read > m_limit || (m_total && *m_total > m_totalLimit))
        refuseSize(m_file);
    return static_cast<std::size_t>(got);
}

std::int64_t Part::packedRead() const {
    if (m_ended || m_read >= m_toldSize)
        return static_cast<std::int64_t>(m_packedSize);
    return static_cast<std::int64_t>(static_cast<double>(m_packedSize) * static_cast<double>(m_read) /
                                     static_cast<double>(m_toldSize));
}

Archive::Archive(const std::filesystem::path& file, const Limits& limits) : m_file(file), m_limits(limits) {
    std::error_code error;
    m_bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    const Zip zip = openZip(file);
    unz_global_info64 all{};
    if (unzGetGlobalInfo64(zip.get(), &all) != UNZ_OK)
        refuseDamaged(file);
    if (all.number_entry > limits.entries)
        throw FileError("\"" + file.string() + "\" holds " + std::to_string(all.number_entry) +
                        " parts, which no spreadsheet does; it is not read.");
    std::array<char, 1024> name{};
    int at = unzGoToFirstFile(zip.get());
    for (; at == UNZ_OK; at = unzGoToNextFile(zip.get())) {
        unz64_file_pos place{};
        if (unzGetCurrentFileInfo64(zip.get(), nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr,
                                    0) != UNZ_OK ||
            unzGetFilePos64(zip.get(), &place) != UNZ_OK)
            refuseDamaged(file);
        m_entries.try_emplace(key(name.data()), Entry{place.pos_in_zip_directory, place.num_of_file});
        if (m_entries.size() > limits.entries)
            refuseDamaged(file);
    }
    if (at != UNZ_END_OF_LIST_OF_FILE)
        refuseDamaged(file);
}

std::string Archive::key(std::string_view name) {
    while (name.starts_with('/'))
        name.remove_prefix(1);
    std::string key(name);
    for (char& c : key)
        c = c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

bool Archive::hasEnding(std::string_view ending) const {
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const auto& entry) { return entry.first.ends_with(ending); });
}

std::unique_ptr<Part> Archive::openEntry(std::string_view name, std::uint64_t limit, std::uint64_t* total) {
    const auto entry = m_entries.find(key(name));
    if (entry == m_entries.end())
        throw FileError("\"" + m_file.string() + "\" lacks its part " + std::string(name) +
                        "; save it again in the spreadsheet program, or as CSV.");
    std::unique_ptr<Part> part(new Part(m_file, std::string(name), limit, total, m_limits.inflated));
    part->m_zip = openZip(m_file).release();
    unz64_file_pos place{entry->second.place, entry->second.number};
    unz_file_info64 info{};
    if (unzGoToFilePos64(part->m_zip, &place) != UNZ_OK ||
        unzGetCurrentFileInfo64(part->m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        refuseDamaged(m_file, part->m_name);
    if ((info.flag & 1) != 0)
        throw FileError("\"" + m_file.string() +
                        "\" is protected by a password; remove it and save the file again.");
    if (unzOpenCurrentFile(part->m_zip) != UNZ_OK)
        refuseDamaged(m_file, part->m_name);
    part->m_toldSize = info.uncompressed_size;
    part->m_packedSize = info.compressed_size;
    return part;
}

std::unique_ptr<Part> Archive::open(std::string_view name) {
    return openEntry(name, m_limits.inflated, &m_inflated);
}

std::unique_ptr<Part> Archive::openAgain(std::string_view name) {
    return openEntry(name, m_limits.inflated, nullptr);
}

std::string Archive::textOf(std::string_view name) {
    if (!has(name))
        return "";
    const auto part = openEntry(name, m_limits.smallPart, &m_inflated);
    std::string text;
    std::array<char, 16 * 1024> piece{};
    while (const std::size_t got = part->read(piece.data(), piece.size()))
        text.append(piece.data(), got);
    return text;
}

}  // namespace goalpost::imports::sheets
