// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/xlsx_parts.hpp"

#include "base/error.hpp"
#include "imports/code_pages.hpp"
#include "imports/sheets/xml.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <optional>

namespace goalpost::imports::sheets {

namespace {

struct Relation {
    std::string type;
    std::string target;
};

std::string folderOf(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
}

/// A target as the relations of `part` write it, as a part's name: "/xl/a.xml", "../a.xml" and "a.xml" all
/// occur.
std::string resolved(std::string_view part, std::string_view target) {
    const std::string whole =
        target.starts_with('/') ? std::string(target) : folderOf(part) + std::string(target);
    std::vector<std::string_view> folders;
    std::string_view rest = whole;
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view folder = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (folder == ".." && !folders.empty())
            folders.pop_back();
        else if (!folder.empty() && folder != "." && folder != "..")
            folders.push_back(folder);
    }
    std::string name;
    for (const std::string_view folder : folders)
        name += (name.empty() ? "" : "/") + std::string(folder);
    return name;
}

class RelationsReader : public XmlHandler {
  public:
    void begin(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External")
            return;
        std::string_view type = attributes["Type"];
        type.remove_prefix(type.rfind('/') == std::string_view::npos ? 0 : type.rfind('/') + 1);
        relations[std::string(attributes["Id"])] = {std::string(type), std::string(attributes["Target"])};
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, Relation> relations;
};

std::map<std::string, Relation> relationsOf(Archive& archive, std::string_view part) {
    const std::string folder = folderOf(part);
    const std::string name = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    if (!archive.has(name))
        return {};
    RelationsReader reader;
    XmlReader(archive.open(name), reader).readAll();
    return reader.relations;
}

bool isTrue(std::string_view text) {
    return text == "1" || text == "true" || text == "on";
}

class WorkbookReader : public XmlHandler {
  public:
    explicit WorkbookReader(const std::map<std::string, Relation>& relations) : m_relations(relations) {}
    void begin(std::string_view name, const Attributes& attributes) override {
        if (name == "workbookPr") {
            workbook.from1904 = isTrue(attributes["date1904"]);
        } else if (name == "sheet") {
            const auto relation = m_relations.find(std::string(attributes.prefixed("id")));
            if (relation == m_relations.end() || relation->second.type != "worksheet")
                return;
            const std::string_view state = attributes["state"];
            workbook.sheets.push_back({std::string(attributes["name"]), relation->second.target,
                                       state == "hidden" || state == "veryHidden"});
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    Workbook workbook;

  private:
    const std::map<std::string, Relation>& m_relations;
};

class StylesReader : public XmlHandler {
  public:
    void begin(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmt") {
            const std::string_view code = attributes["formatCode"];
            m_codes[numberIn(attributes["numFmtId"])] = {styleOfCode(code),
                                                         std::string(currencyOfCode(code))};
        } else if (name == "cellXfs") {
            m_inside = true;
        } else if (name == "xf" && m_inside) {
            const int id = numberIn(attributes["numFmtId"]);
            const auto code = m_codes.find(id);
            styles.push_back(code == m_codes.end() ? CellFormat{styleOfBuiltIn(id), ""} : code->second);
        }
    }
    void end(std::string_view name) override {
        if (name == "cellXfs")
            m_inside = false;
    }
    void text(std::string_view) override {}

    std::vector<CellFormat> styles;

  private:
    static int numberIn(std::string_view text) {
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    std::map<int, CellFormat> m_codes;
    bool m_inside = false;
};

std::optional<std::string> targetOf(const std::map<std::string, Relation>& relations, std::string_view type) {
    for (const auto& [id, relation] : relations)
        if (relation.type == type)
            return relation.target;
    return std::nullopt;
}

}  // namespace

std::string workbookPart(Archive& archive) {
    const auto relations = relationsOf(archive, "");
    const auto target = targetOf(relations, "officeDocument");
    const std::string part = target ? resolved("", *target) : "xl/workbook.xml";
    return archive.has(part) ? part : "";
}

Workbook readWorkbook(Archive& archive) {
    const std::string part = workbookPart(archive);
    auto relations = relationsOf(archive, part);
    for (auto& [id, relation] : relations)
        relation.target = resolved(part, relation.target);
    WorkbookReader reader(relations);
    XmlReader(archive.open(part), reader).readAll();
    reader.workbook.sharedTexts = targetOf(relations, "sharedStrings").value_or("");
    reader.workbook.styles = targetOf(relations, "styles").value_or("");
    return std::move(reader.workbook);
}

std::vector<CellFormat> readStyles(Archive& archive, const std::string& part) {
    if (part.empty() || !archive.has(part))
        return {};
    StylesReader reader;
    XmlReader(archive.open(part), reader).readAll();
    return std::move(reader.styles);
}

class SharedTexts::Reader : public XmlHandler {
  public:
    Reader(SharedTexts& texts, std::unique_ptr<Part> part, const Archive& archive)
        : m_text(texts.m_text),
          m_ends(texts.m_ends),
          m_file(archive.file()),
          m_most(archive.limits().sharedText),
          m_xml(std::move(part), *this) {}
    bool readOn() { return m_xml.readOn(); }
    void begin(std::string_view name, const Attributes& attributes) override {
        m_runs.begin(name);
        std::uint64_t texts = 0;
        const std::string_view told = name == "sst" ? attributes["uniqueCount"] : std::string_view{};
        std::from_chars(told.data(), told.data() + told.size(), texts);
        m_ends.reserve(std::min(texts, m_text.capacity() / sizeof("<si><t/>")));
    }
    void end(std::string_view name) override {
        m_runs.end(name);
        if (name != "si")
            return;
        decodeEscapes(m_text, m_ends.empty() ? 0 : m_ends.back());
        m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
        check();
    }
    void text(std::string_view piece) override {
        m_runs.text(piece, m_text);
        check();
    }

  private:
    void check() const {
        if (m_text.size() + m_ends.size() * sizeof(std::uint32_t) > m_most)
            throw FileError(
                "\"" + m_file.string() +
                "\" has more text in its cells than can be held; save the sheet that is wanted as CSV.");
    }
    std::string& m_text;
    std::vector<std::uint32_t>& m_ends;
    const std::filesystem::path& m_file;
    std::uint64_t m_most;
    TextRuns m_runs;
    XmlReader m_xml;
};

SharedTexts::SharedTexts() = default;
SharedTexts::~SharedTexts() = default;

void SharedTexts::open(Archive& archive, const std::string& part) {
    if (part.empty() || !archive.has(part))
        return;
    auto shared = archive.open(part);
    // Room for more than comes costs no memory that is not touched, growing does.
    m_text.reserve(std::min(shared->toldSize(), archive.limits().sharedText));
    m_reader = std::make_unique<Reader>(*this, std::move(shared), archive);
}

bool SharedTexts::reach(std::size_t index) {
    while (index >= m_ends.size() && m_reader)
        if (!m_reader->readOn())
            m_reader.reset();
    return index < m_ends.size();
}

void SharedTexts::readRest() {
    reach(std::numeric_limits<std::size_t>::max());
}

void TextRuns::begin(std::string_view element) {
    m_phonetic += element == "rPh";
    m_text = m_phonetic == 0 && element == "t";
}

void TextRuns::end(std::string_view element) {
    m_phonetic -= element == "rPh";
    m_text = false;
}

void TextRuns::text(std::string_view piece, std::string& out) const {
    if (m_text)
        out += piece;
}

void decodeEscapes(std::string& text, std::size_t from) {
    std::size_t at = text.find("_x", from);
    if (at == std::string::npos)
        return;
    std::string decoded;
    std::size_t copied = from;
    for (; at != std::string::npos; at = text.find("_x", at)) {
        unsigned code = 0;
        const char* begin = text.data() + at + 2;
        const bool fits = at + 6 < text.size() && text[at + 6] == '_' &&
                          std::from_chars(begin, begin + 4, code, 16).ptr == begin + 4 && code != 0 &&
                          (code < 0xD800 || code > 0xDFFF);
        if (!fits) {
            at += 2;
            continue;
        }
        decoded.append(text, copied, at - copied);
        appendUtf8(decoded, code);
        at += 7;
        copied = at;
    }
    decoded.append(text, copied);
    text.replace(from, std::string::npos, decoded);
}

}  // namespace goalpost::imports::sheets
