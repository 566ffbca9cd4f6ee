// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/file_look.hpp"

#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::size_t PreviewLines = 12;

QString word(const char* text) {
    return QCoreApplication::translate("files", text);
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

FileLook lookInto(const QString& file) {
    FileLook look;
    look.file = file;
    look.sniff = imports::sniff(toPath(file));
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
    return look;
}

QString encodingText(const imports::Sniff& sniff) {
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
    return toQt(delimiter);
}

QString decimalText(char decimal) {
    return decimal == ',' ? word(QT_TRANSLATE_NOOP("files", "Comma"))
                          : word(QT_TRANSLATE_NOOP("files", "Point"));
}

}  // namespace goalpost::ui
