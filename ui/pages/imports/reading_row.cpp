// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/reading_row.hpp"

#include "ui/look/look.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QHBoxLayout>

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

QString nameOf(Encoding encoding) {
    imports::Sniff sniff;
    sniff.dialect.encoding = encoding;
    return encodingText(sniff);
}

}  // namespace

ReadingRow::ReadingRow() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_encoding = newChoice(u"readEncoding"_s, tr("Encoding"));
    m_delimiter = newChoice(u"readDelimiter"_s, tr("Separator"));
    m_decimal = newChoice(u"readDecimal"_s, tr("Decimal sign"));
    m_dates = newChoice(u"readDates"_s, tr("Dates"));
    row->addStretch(1);
}

QComboBox* ReadingRow::newChoice(const QString& name, const QString& title) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = newLabel(title, paint::TextRole::Small, Tone::Muted);
    label->setBuddy(box);
    layout()->addWidget(label);
    layout()->addWidget(box);
    connect(box, &QComboBox::activated, this, &ReadingRow::tell);
    return box;
}

void ReadingRow::show(const imports::Sniff& sniff, const imports::SniffOptions& said) {
    m_told = said;
    const auto fill = [](QComboBox* box, const QString& found, bool isTold) {
        box->clear();
        box->addItem(isTold ? tr("As it is found") : tr("As found: %1").arg(found));
    };
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
    // A workbook has neither.
    const bool text = sniff.tables.empty() || sniff.tables.front().sheet.empty();
    m_encoding->setEnabled(text);
    m_delimiter->setEnabled(text);
}

void ReadingRow::tell() {
    imports::SniffOptions said = m_told;
    const auto chosen = [](const QComboBox* box) { return box->currentData(); };
    said.encoding.reset();
    said.delimiter.reset();
    said.decimal.reset();
    said.dateOrder.reset();
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
