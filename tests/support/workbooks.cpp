// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/workbooks.hpp"

#include <algorithm>
#include <minizip/zip.h>
#include <stdexcept>

namespace goalpost::test {

namespace {

constexpr std::string_view Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view Package = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + Office + "/" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& all) {
    return "<Relationships xmlns=\"" + std::string(Package) + "\">" + all + "</Relationships>";
}

std::string mergeElements(const std::string& merges) {
    if (merges.empty())
        return "";
    std::string text = "<mergeCells>";
    for (std::size_t from = 0; from < merges.size();) {
        const std::size_t to = std::min(merges.find(' ', from), merges.size());
        text += "<mergeCell ref=\"" + merges.substr(from, to - from) + "\"/>";
        from = to + 1;
    }
    return text + "</mergeCells>";
}

}  // namespace

std::filesystem::path writeArchive(const std::filesystem::path& file, const Parts& parts) {
    zipFile zip = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
    if (!zip)
        throw std::runtime_error("no archive could be written");
    for (const auto& [name, bytes] : parts) {
        const zip_fileinfo info{};
        if (zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                Z_DEFAULT_COMPRESSION) != ZIP_OK ||
            zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size())) != ZIP_OK ||
            zipCloseFileInZip(zip) != ZIP_OK)
            throw std::runtime_error("a part could not be written");
    }
    zipClose(zip, nullptr);
    return file;
}

Parts Xlsx::parts() const {
    std::string list;
    std::string targets =
        relation("s", "styles", "styles.xml") + relation("t", "sharedStrings", "sharedStrings.xml");
    std::string shared = "<sst xmlns=\"" + std::string(Main) + "\">";
    for (const std::string& text : texts)
        shared += "<si>" + text + "</si>";
    std::string codes;
    std::string styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const bool builtIn = formats[i].find_first_not_of("0123456789") == std::string::npos;
        const std::string id = builtIn ? formats[i] : std::to_string(164 + i);
        if (!builtIn)
            codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + formats[i] + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\" applyNumberFormat=\"1\"/>";
    }
    Parts parts = {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations(relation("w", "officeDocument", "xl/workbook.xml"))},
        {"xl/sharedStrings.xml", shared + "</sst>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + std::string(Main) + "\"><numFmts>" + codes +
                              "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                              styles + "</cellXfs></styleSheet>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        const std::string n = std::to_string(i + 1);
        list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + n + "\" r:id=\"r" + n + "\"" +
                (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
        targets += relation("r" + n, "worksheet", "worksheets/sheet" + n + ".xml");
        parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                           "<worksheet xmlns=\"" + std::string(Main) + "\"><sheetData>" + sheet.rows +
                               "</sheetData>" + mergeElements(sheet.merges) + "</worksheet>");
    }
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations(targets));
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + std::string(Main) + "\" xmlns:r=\"" +
                                              Office + "\">" + workbookPr + "<sheets>" + list +
                                              "</sheets></workbook>");
    return parts;
}

std::string textRow(const std::vector<std::string>& texts) {
    std::string row = "<row>";
    for (const std::string& text : texts)
        row += text.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return row + "</row>";
}

std::filesystem::path writeOds(const std::filesystem::path& file, const std::string& tables,
                               const std::string& styles) {
    const std::string content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
        "<office:automatic-styles>" +
        styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
        "</office:spreadsheet></office:body></office:document-content>";
    return writeArchive(
        file, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

}  // namespace goalpost::test
