// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace goalpost::ui {

class WrapRow;

/// How a file is read: what it is, encoding, separator, quote sign, header line, decimal sign and order of
/// dates, each as it was found or as somebody says.
class ReadingRow : public QWidget {
    Q_OBJECT
  public:
    ReadingRow();

    void show(const imports::Sniff& sniff, const imports::SniffOptions& told);

  signals:
    void told(const goalpost::imports::SniffOptions& told);

  private:
    void add(const QString& title, QWidget* field);
    QComboBox* newChoice(const QString& name, const QString& title);
    void showFormats(const imports::Sniff& sniff);
    void showHeader(const imports::Sniff& sniff);
    void tell();

    WrapRow* m_row;
    QComboBox* m_format;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_quote;
    QSpinBox* m_header;
    QComboBox* m_decimal;
    QComboBox* m_dates;
    imports::SniffOptions m_told;
};

}  // namespace goalpost::ui
