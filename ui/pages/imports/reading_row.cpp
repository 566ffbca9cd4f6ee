// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/reading_row.hpp"

#include "imports/format.hpp"
#include "ui/look/look.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using imports::DateOrder;
using imports::Encoding;

namespace {

constexpr Encoding ReadEncodings[] = {Encoding::Utf8,        Encoding::Utf16le,     Encoding::Utf16be,
                                      Encoding::Windows1252, Encoding::Windows1250, Encoding::Windows1251};
constexpr const char* ReadDelimiters[] = {",", ";", "\t", "|"};
constexpr int AsFound = -1;  ///< in place of a header line
constexpr int LastHeaderLine = 1000;
constexpr int FormatLetters = 22;

QString nameOf(Encoding encoding) {
    imports::Sniff sniff;
    sniff.dialect.encoding = encoding;
    return encodingText(sniff);
}

QString quoteText(char quote) {
    return quote == '"'    ? ReadingRow::tr("Double quotes")
           : quote == '\'' ? ReadingRow::tr("Single quotes")
           : quote == '\0' ? ReadingRow::tr("None")
                           : QString(QChar::fromLatin1(quote));
}

}  // namespace

ReadingRow::ReadingRow() {
    m_row = new WrapRow;
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(M);
    setLayout(m_row);
    m_format = newChoice(u"readFormat"_s, tr("It is"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(FormatLetters);
    m_encoding = newChoice(u"readEncoding"_s, tr("Encoding"));
    m_delimiter = newChoice(u"readDelimiter"_s, tr("Separator"));
    m_quote = newChoice(u"readQuote"_s, tr("Quote sign"));
    m_header = new QSpinBox;
    m_header->setObjectName(u"readHeader"_s);
    m_header->setRange(AsFound, LastHeaderLine);
    m_header->setKeyboardTracking(false);
    m_header->setToolTip(tr("The line of the first table’s header; 0 where it has none."));
    add(tr("Header line"), m_header);
    connect(m_header, &QSpinBox::valueChanged, this, &ReadingRow::tell);
    m_decimal = newChoice(u"readDecimal"_s, tr("Decimal sign"));
    m_dates = newChoice(u"readDates"_s, tr("Dates"));
}

void ReadingRow::add(const QString& title, QWidget* field) {
    field->setAccessibleName(title);
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(S);
    auto* label = newLabel(title, paint::TextRole::Small, Tone::Muted);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    row->addStretch(1);
    m_row->addWidget(pair);
}

QComboBox* ReadingRow::newChoice(const QString& name, const QString& title) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    add(title, box);
    connect(box, &QComboBox::activated, this, &ReadingRow::tell);
    return box;
}

void ReadingRow::showFormats(const imports::Sniff& sniff) {
    const imports::Format* found = imports::find(sniff.format.id);
    m_format->clear();
    m_format->addItem(m_told.format ? tr("As it is found")
                      : found       ? tr("As found: %1").arg(coreText(found->name))
                                    : tr("No known export"));
    for (const imports::Format* format : imports::catalogue()) {
        const QString id = toQt(std::string(format->id));
        m_format->addItem(coreText(format->name), id);
        m_format->setItemData(m_format->count() - 1, coreText(format->description), Qt::ToolTipRole);
        if (m_told.format == format->id)
            m_format->setCurrentIndex(m_format->count() - 1);
    }
}

void ReadingRow::showHeader(const imports::Sniff& sniff) {
    const QSignalBlocker quiet(m_header);
    const std::int64_t line = sniff.tables.empty() ? 0 : sniff.tables.front().headerLine;
    m_header->setSpecialValueText(m_told.headerLine ? tr("As it is found")
                                  : line > 0        ? tr("As found: %1").arg(countText(line))
                                                    : tr("As found: none"));
    m_header->setValue(static_cast<int>(m_told.headerLine.value_or(AsFound)));
}

void ReadingRow::show(const imports::Sniff& sniff, const imports::SniffOptions& said) {
    m_told = said;
    const auto fill = [](QComboBox* box, const QString& found, bool isTold) {
        box->clear();
        box->addItem(isTold ? tr("As it is found") : tr("As found: %1").arg(found));
    };
    showFormats(sniff);
    showHeader(sniff);
    fill(m_quote, quoteText(sniff.dialect.quote), said.quote.has_value());
    for (const char sign : {'"', '\'', '\0'}) {
        m_quote->addItem(quoteText(sign), static_cast<int>(sign));
        if (said.quote == sign)
            m_quote->setCurrentIndex(m_quote->count() - 1);
    }
    fill(m_encoding, encodingText(sniff), said.encoding.has_value());
    for (const Encoding encoding : ReadEncodings) {
        m_encoding->addItem(nameOf(encoding), static_cast<int>(encoding));
        if (said.encoding == encoding)
            m_encoding->setCurrentIndex(m_encoding->count() - 1);
    }
    fill(m_delimiter, delimiterText(sniff.dialect.delimiter), said.delimiter.has_value());
    for (const char* delimiter : ReadDelimiters) {
        m_delimiter->addItem(delimiterText(delimiter), QString::fromLatin1(delimiter));
        if (said.delimiter == delimiter)
            m_delimiter->setCurrentIndex(m_delimiter->count() - 1);
    }
    fill(m_decimal, decimalText(sniff.decimal), said.decimal.has_value());
    for (const char sign : {'.', ','}) {
        m_decimal->addItem(decimalText(sign), QChar::fromLatin1(sign));
        if (said.decimal == sign)
            m_decimal->setCurrentIndex(m_decimal->count() - 1);
    }
    m_dates->clear();
    m_dates->addItem(tr("As they are found"));
    for (const auto& [order, text] : {std::pair(DateOrder::DayFirst, tr("Day first")),
                                      std::pair(DateOrder::MonthFirst, tr("Month first")),
                                      std::pair(DateOrder::YearFirst, tr("Year first"))}) {
        m_dates->addItem(text, static_cast<int>(order));
        if (said.dateOrder == order)
            m_dates->setCurrentIndex(m_dates->count() - 1);
    }
    // A workbook has none of these.
    const bool text = sniff.tables.empty() || sniff.tables.front().sheet.empty();
    m_encoding->setEnabled(text);
    m_delimiter->setEnabled(text);
    m_quote->setEnabled(text);
}

void ReadingRow::tell() {
    imports::SniffOptions said = m_told;
    const auto chosen = [](const QComboBox* box) { return box->currentData(); };
    said.encoding.reset();
    said.delimiter.reset();
    said.decimal.reset();
    said.dateOrder.reset();
    said.format.reset();
    said.quote.reset();
    said.headerLine.reset();
    if (const QVariant data = chosen(m_format); data.isValid())
        said.format = toStd(data.toString());
    if (const QVariant data = chosen(m_quote); data.isValid())
        said.quote = static_cast<char>(data.toInt());
    if (m_header->value() != AsFound)
        said.headerLine = m_header->value();
    if (const QVariant data = chosen(m_encoding); data.isValid())
        said.encoding = static_cast<Encoding>(data.toInt());
    if (const QVariant data = chosen(m_delimiter); data.isValid())
        said.delimiter = toStd(data.toString());
    if (const QVariant data = chosen(m_decimal); data.isValid())
        said.decimal = data.toChar().toLatin1();
    if (const QVariant data = chosen(m_dates); data.isValid())
        said.dateOrder = static_cast<DateOrder>(data.toInt());
    if (said != m_told)
        emit told(said);
}

}  // namespace goalpost::ui
