// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <QWidget>

class QComboBox;

namespace goalpost::ui {

/// How a file is read: encoding, separator, decimal sign and order of dates, each as it was found or as
/// somebody says.
class ReadingRow : public QWidget {
    Q_OBJECT
  public:
    ReadingRow();

    void show(const imports::Sniff& sniff, const imports::SniffOptions& told);

  signals:
    void told(const goalpost::imports::SniffOptions& told);

  private:
    QComboBox* newChoice(const QString& name, const QString& title);
    void tell();

    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_decimal;
    QComboBox* m_dates;
    imports::SniffOptions m_told;
};

}  // namespace goalpost::ui
