// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/custom_kpi.hpp"
#include "ui/widgets/choice_field.hpp"

#include <QWidget>

#include <vector>

class QListWidget;

namespace goalpost::ui {

/// What defines a KPI of one's own: its words, its formula, and the lane for each goal with a reason. It says
/// what is wrong as one types; storing is its dialog's matter.
class CustomKpiForm : public QWidget {
    Q_OBJECT
  public:
    explicit CustomKpiForm(QWidget* parent = nullptr);

    void show(const model::CustomKpi& definition);
    /// As it is typed.
    model::CustomKpi definition() const;
    /// What faultOf() says, beside its field; nothing clears.
    void tell(const std::optional<edit::CustomKpiFault>& fault);
    /// The value of the shown campaign under the formula.
    void showExample(const QString& text);
    void setReadOnly(bool readOnly);

  signals:
    void changed();

  private:
    struct LaneChoice {
        ChoiceField* role;
        LineField* why;
    };

    QWidget* newMeasures();
    QWidget* newLanes();
    void insert(const QString& word);
    void showWhys();
    Field* fieldOf(const std::string& place) const;

    model::CustomKpi m_shown;
    bool m_filling = false;
    LineField* m_name;
    LineField* m_meaning;
    LineField* m_formula;
    QListWidget* m_measures = nullptr;
    ChoiceField* m_unit;
    ChoiceField* m_better;
    LineField* m_base;
    std::vector<std::pair<model::Goal, LaneChoice>> m_lanes;
};

}  // namespace goalpost::ui
