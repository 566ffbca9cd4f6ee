// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <functional>

namespace goalpost::ui {

class DateField;
class LineField;
class NotesField;

class KpiValueField;

/// What speaks for and against an objective being realistic: budget, cost of one unit, partners, their
/// absences, and what is noted of the market.
class MeansPanel : public Card {
    Q_OBJECT
  public:
    explicit MeansPanel(Surroundings around, QWidget* parent = nullptr);

    void show(const Id& campaign, const Id& objective);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Line {
        QLabel* icon = nullptr;
        QLabel* text = nullptr;
        Tone tone = Tone::Muted;
    };
    Line newLine(const QString& name, const QString& title);
    void tell(Line& line, Tone tone, const QString& text);
    void draw(const Line& line);
    void drawIcons();
    void showBudget(const model::Campaign& campaign);
    void showUnitCost(const model::Campaign& campaign, const model::Objective& objective);
    void showPartners(const model::Campaign& campaign, const model::Objective& objective);
    void showMarket(const model::Objective& objective);
    void setRange();
    void changeMarket(std::function<void(model::MarketNote&)> change);

    Session& m_session;
    Id m_campaign;
    Id m_objective;
    std::string m_kpi;  ///< of the objective
    QVBoxLayout* m_lines = nullptr;
    QList<QLabel*> m_titles;
    Line m_budget;
    Line m_unitCost;
    Line m_partners;
    Line m_away;
    NotesField* m_note;
    LineField* m_source;
    KpiValueField* m_low;
    KpiValueField* m_high;
    DateField* m_asOf;
    QPushButton* m_benchmarks;
};

}  // namespace goalpost::ui
