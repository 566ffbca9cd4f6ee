// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/objectives/smart_row.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/words/named_periods.hpp"

#include <functional>
#include <vector>

namespace goalpost::ui {

class ChangeField;
class CountField;
class DateField;
class KpiValueField;
class LineField;
class MoneyField;

/// The fields of one objective in five rows, each with its verdict.
class ObjectiveForm : public Card {
    Q_OBJECT
  public:
    explicit ObjectiveForm(Surroundings around, QWidget* parent = nullptr);

    void show(const Id& campaign, const Id& objective);
    /// What is known of reaching the objective; null while it is being worked out.
    void showOutlook(const report::Outlook* outlook);
    /// Puts the keyboard into the field of a phrase; false when the field is not in this form.
    bool focusField(const QString& phrase);
    const std::vector<SmartRow*>& rows() const { return m_rows; }

  private:
    void buildSpecific();
    void buildMeasurable();
    void buildAchievable();
    void buildRelevant();
    void buildTimeBound();
    void connectPromise();
    void connectMeans();
    void connectTimes();
    SmartRow* newRow(Smart part);

    const model::Campaign* campaign() const;
    const model::Objective* objective() const;
    void change(std::function<void(model::Objective&)> change);
    /// Asks why where less would be promised than was settled; what is stored shows again without an answer.
    void send(Session::Verb verb);
    void setDirection();
    void setKpi();
    void setChange();
    void setTarget();
    void choosePeriod();
    void setDates(DateField* edited);
    void addBusinessObjective();
    void nameSource();

    void showSpecific(const model::Campaign& campaign, const model::Objective& objective);
    void showMeasurable(const model::Campaign& campaign, const model::Objective& objective);
    void showMeans(const model::Campaign& campaign, const model::Objective& objective);
    void showTimes(const model::Campaign& campaign, const model::Objective& objective);
    void keepDrafts(const model::Objective& objective);

    Session& m_session;
    Prompts& m_prompts;
    Id m_campaign;
    Id m_objective;
    std::vector<SmartRow*> m_rows;
    std::vector<NamedPeriod> m_periods;
    ChoiceField* m_direction;
    ChoiceField* m_kpi;
    LineField* m_scope;
    ChangeField* m_change;
    KpiValueField* m_target;
    LineField* m_source;
    QLabel* m_history;  ///< what was promised first, and what came of it
    MoneyField* m_budget;
    CountField* m_partnerships;
    CountField* m_needed = nullptr;  ///< of a benchmark only
    CountField* m_posts;
    MoneyField* m_ceiling;
    LineField* m_stop;
    ChoiceField* m_business;
    QPushButton* m_newBusiness;
    ChoiceField* m_period;
    DateField* m_from;
    DateField* m_to;
    DateField* m_evaluate;
};

}  // namespace goalpost::ui
