// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/workbook.hpp"

#include "base/error.hpp"
#include "imports/sheets/archive.hpp"
#include "imports/sheets/ods.hpp"
#include "imports/sheets/xlsx.hpp"

#include <array>
#include <fstream>
#include <string>

namespace goalpost::imports::sheets {

namespace {

constexpr std::string_view ZipMark = "PK\x03\x04";
constexpr std::string_view EmptyZipMark = "PK\x05\x06";
constexpr std::string_view OldMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view OdsType = "application/vnd.oasis.opendocument.spreadsheet";

std::string nameIn(const std::filesystem::path& file) {
    return "\"" + file.string() + "\"";
}

std::string bytesAt(std::ifstream& in, std::streamoff at, std::size_t size) {
    std::string bytes(size, '\0');
    in.clear();
    in.seekg(at);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::string utf16(std::string_view text) {
    std::string wide;
    for (const char c : text)
        wide += {c, '\0'};
    return wide;
}

/// A file of streams, as Office wrote before 2007 and still does around encrypted ones: its directory, in the
/// sector that the header names, tells which.
[[noreturn]] void refuseOld(const std::filesystem::path& file, std::ifstream& in) {
    const std::string header = bytesAt(in, 0, 512);
    std::uint32_t sector = 0;
    if (header.size() == 512)
        for (int i = 3; i >= 0; --i)
            sector = sector << 8 | static_cast<unsigned char>(header[static_cast<std::size_t>(48 + i)]);
    const std::streamoff size = header.size() == 512 && header[30] == 12 ? 4096 : 512;
    const std::string directory = bytesAt(in, (static_cast<std::streamoff>(sector) + 1) * size, 8192);
    if (directory.find(utf16("EncryptedPackage")) != std::string::npos)
        throw FileError(nameIn(file) +
                        " is protected by a password; open it, remove the password, and save it again.");
    if (directory.find(utf16("WordDocument")) != std::string::npos)
        throw FileError(nameIn(file) +
                        " is a text document; save its table as a spreadsheet (.xlsx) or CSV.");
    throw FileError(
        nameIn(file) +
        " is a workbook of the old kind (.xls); open it in a spreadsheet program and save it as .xlsx "
        "or CSV.");
}

Kind kindOfArchive(const std::filesystem::path& file, Archive& archive) {
    if (archive.has("xl/workbook.bin"))
        throw FileError(nameIn(file) + " is a binary workbook (.xlsb); save it as .xlsx or CSV.");
    if (archive.has("[Content_Types].xml") || archive.has("_rels/.rels")) {
        if (hasWorkbook(archive))
            return Kind::Xlsx;
        throw FileError(nameIn(file) +
                        " is an Office document without a workbook; save its table as .xlsx or CSV.");
    }
    if (archive.has("content.xml")) {
        const std::string type = archive.textOf("mimetype");
        if (!type.empty() && !type.starts_with(OdsType))
            throw FileError(
                nameIn(file) +
                " is an OpenDocument file, but no spreadsheet; save its table as .ods, .xlsx or CSV.");
        return Kind::Ods;
    }
    if (archive.hasEnding(".iwa") || archive.has("index.zip") || archive.has("index.apxl"))
        throw FileError(nameIn(file) +
                        " is a Numbers document; export it as Excel (.xlsx) or CSV: File, Export To.");
    throw FileError(nameIn(file) + " is an archive; unpack it and import the files in it.");
}

}  // namespace

std::string_view idOf(Kind kind) {
    return kind == Kind::Xlsx ? "xlsx" : kind == Kind::Ods ? "ods" : "";
}

Kind kindOf(const std::filesystem::path& file, const Limits& limits) {
    std::ifstream in(file, std::ios::binary);
    const std::string beginning = bytesAt(in, 0, OldMark.size());
    if (beginning == OldMark)
        refuseOld(file, in);
    if (!beginning.starts_with(ZipMark) && !beginning.starts_with(EmptyZipMark))
        return Kind::None;
    in.close();
    Archive archive(file, limits);
    return kindOfArchive(file, archive);
}

std::unique_ptr<RowSource> openWorkbook(const std::filesystem::path& file, Kind kind, const Limits& limits) {
    if (kind == Kind::Ods)
        return openOds(file, limits);
    return openXlsx(file, limits);
}

}  // namespace goalpost::imports::sheets
