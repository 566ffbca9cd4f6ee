// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/field.hpp"

#include <map>

namespace goalpost::ui {

/// Parts of one whole by name, written "DE 61%, AT 12%".
class SharesField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void showShares(const std::map<std::string, double>& shares);
    std::map<std::string, double> shares() const;
    /// Names are written in capitals: country codes.
    void setUpperCase(bool upperCase) { m_upperCase = upperCase; }

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;

  private:
    std::optional<std::map<std::string, double>> read(const QString& text) const;

    bool m_upperCase = false;
};

/// A currency's code: EUR.
class CurrencyField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;
};

/// The same text for tables: the largest first.
QString sharesText(const std::map<std::string, double>& shares);

}  // namespace goalpost::ui
