// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "ui/widgets/field.hpp"

namespace goalpost::ui {

/// A value in a KPI's unit: a count, a percentage, an amount, a duration such as 1:38.
class KpiValueField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;

    /// Before showValue(), when the form turns to another KPI.
    void setUnit(kpi::Unit unit, const QString& currency);
    void showValue(std::optional<double> value);
    std::optional<double> value() const;

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;

  private:
    std::optional<double> typed(const QString& text) const;
    QString shown(double value) const;

    kpi::Unit m_unit = kpi::Unit::Count;
    QString m_currency;
};

/// For forms (ui/widgets/form.hpp).
inline void put(KpiValueField& field, const std::optional<double>& value) {
    field.showValue(value);
}
inline void take(const KpiValueField& field, std::optional<double>& value) {
    value = field.value();
}

}  // namespace goalpost::ui
