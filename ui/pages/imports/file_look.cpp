// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/file_look.hpp"

#include "edit/import_mapping.hpp"
#include "imports/beginning.hpp"
#include "imports/fingerprint.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::size_t PreviewLines = 12;

QString word(const char* text) {
    return QCoreApplication::translate("files", text);
}

void readFirst(FileLook& look) {
    for (const imports::TableShape& table : look.sniff.tables) {
        std::vector<PreviewModel::Line> lines;
        imports::readTable(look.sniff, table.index, [&](const imports::Cells& cells) {
            PreviewModel::Line line{cells.line, {}};
            for (const std::string_view value : cells.values)
                line.values << toQt(value);
            lines.push_back(std::move(line));
            return lines.size() < PreviewLines;
        });
        look.lines.push_back(std::move(lines));
    }
}

}  // namespace

std::int64_t FileLook::rows() const {
    std::int64_t rows = 0;
    for (const imports::TableShape& table : sniff.tables)
        rows += table.rows;
    return rows;
}

std::vector<QStringList> FileLook::firstValues() const {
    std::vector<QStringList> values;
    for (const auto& table : lines)
        values.push_back(table.empty() ? QStringList() : table.front().values);
    return values;
}

bool isDataFile(const QString& file) {
    static const QStringList Endings{u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"ods"_s, u"xls"_s};
    return Endings.contains(QFileInfo(file).suffix().toLower());
}

QString dataFileFilter() {
    return word(QT_TRANSLATE_NOOP("files", "Data files (*.csv *.tsv *.txt *.xlsx *.ods *.xls)"));
}

std::optional<FileLook> lookAtBeginning(const QString& file, const imports::SniffOptions& told) {
    FileLook look;
    look.file = file;
    look.told = told;
    std::optional<imports::Sniff> begun;
    if (told == imports::SniffOptions{})
        begun = imports::sniffBeginning(toPath(file));
    look.isGlance = !begun;
    if (!begun)
        begun = imports::glance(toPath(file), told);
    if (!begun)
        return std::nullopt;
    look.sniff = std::move(*begun);
    look.isWhole = false;
    readFirst(look);
    return look;
}

bool isSame(const FileLook& beginning, const FileLook& whole) {
    const auto& a = beginning.sniff;
    const auto& b = whole.sniff;
    return a.format.id == b.format.id &&
           std::ranges::equal(a.tables, b.tables, [](const auto& one, const auto& other) {
               return std::ranges::equal(one.columns, other.columns, [](const auto& left, const auto& right) {
                   return left.name == right.name && left.target == right.target &&
                          left.ambiguousDate == right.ambiguousDate;
               });
           });
}

FileLook lookInto(const QString& file, const imports::SniffOptions& told, const StopLooking& stop) {
    FileLook look;
    look.file = file;
    look.told = told;
    look.changed = QFileInfo(file).lastModified();
    look.sniff = imports::sniff(toPath(file), told, [&] { return stop && stop->load(); });
    look.found = std::make_shared<const imports::Sniff>(look.sniff);
    readFirst(look);
    return look;
}

void useFound(const FileLook& look, edit::ImportOptions& options) {
    if (look.found && QFileInfo(look.file).lastModified() == look.changed)
        options.sniffed = look.found;
}

void applyRemembered(FileLook& look, const model::Plan& plan) {
    const model::ImportMapping* mapping = edit::rememberedFor(plan, look.sniff);
    if (!mapping || look.remembered || look.told.format)
        return;
    const std::vector<imports::TableShape> found = look.sniff.tables;
    if (!imports::applyMapping(*mapping, look.sniff))
        return;
    look.remembered.emplace();
    for (std::size_t t = 0; t < found.size(); ++t)
        for (std::size_t c = 0; c < found[t].columns.size(); ++c) {
            const imports::Column& column = look.sniff.tables[t].columns[c];
            const std::string target = column.target.id();
            const bool isNew =
                std::ranges::find(*look.remembered, column.name,
                                  &std::pair<std::string, std::string>::first) == look.remembered->end();
            if (isNew && target != found[t].columns[c].target.id())
                look.remembered->emplace_back(column.name, target);
        }
}

QString encodingText(const imports::Sniff& sniff) {
    if (!sniff.container.empty())
        return word(QT_TRANSLATE_NOOP("files", "Spreadsheet, %1")).arg(toQt(sniff.container).toUpper());
    const QString name = toQt(imports::idOf(sniff.dialect.encoding)).toUpper();
    return name.startsWith(u"WINDOWS"_s) ? u"Windows"_s + name.mid(7) : name;
}

QString delimiterText(const std::string& delimiter) {
    if (delimiter == ",")
        return word(QT_TRANSLATE_NOOP("files", "Comma"));
    if (delimiter == ";")
        return word(QT_TRANSLATE_NOOP("files", "Semicolon"));
    if (delimiter == "\t")
        return word(QT_TRANSLATE_NOOP("files", "Tab"));
    if (delimiter == "|")
        return word(QT_TRANSLATE_NOOP("files", "Bar"));
    if (delimiter.empty())
        return word(QT_TRANSLATE_NOOP("files", "Cells"));
    return toQt(delimiter);
}

QString decimalText(char decimal) {
    return decimal == ',' ? word(QT_TRANSLATE_NOOP("files", "Comma"))
                          : word(QT_TRANSLATE_NOOP("files", "Point"));
}

}  // namespace goalpost::ui
