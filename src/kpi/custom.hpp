// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/formula.hpp"
#include "kpi/kpi.hpp"

#include <deque>

/// KPIs that people define over the measures: what a definition comes to among those of the catalogue.
namespace goalpost::kpi {

/// A definition with the KPI that is made of it. A sum, a rate of two sums, or a cost per sum is computed as
/// those of the catalogue are, with their interval and pace; any other formula out of the group's sums.
class CustomRow {
  public:
    explicit CustomRow(model::CustomKpi definition);
    CustomRow(const CustomRow&) = delete;
    CustomRow& operator=(const CustomRow&) = delete;

    const Kpi& kpi() const { return m_kpi; }

  private:
    void shape();
    std::string_view keep(std::string text);

    model::CustomKpi m_definition;
    std::optional<Formula> m_formula;
    std::deque<std::string> m_texts;  ///< that the KPI points to
    Kpi m_kpi;
};

/// The formula of a KPI of the catalogue as people would write it; nothing, with the reason, where it has a
/// part that formulas cannot have.
struct WrittenFormula {
    std::string text;
    std::string base;
    Sentence why;  ///< set where there is none
};
WrittenFormula formulaFor(const Kpi& kpi);

}  // namespace goalpost::kpi
