// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/baseline_figures.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <array>
#include <functional>

class QStackedWidget;

namespace goalpost::ui {

class ChoiceField;
class CountField;
class DateField;
class KpiValueField;
class LineField;
class MoneyField;

/// What an objective is compared with: imported figures of a period, a value that somebody brings, or
/// nothing, which makes the cycle a benchmark.
class BaselinePanel : public Card {
    Q_OBJECT
  public:
    enum class Kind { Data, Manual, None };

    explicit BaselinePanel(Surroundings around, QWidget* parent = nullptr);

    void show(const Id& campaign, const Id& objective);
    void takeFocus();

  signals:
    void importWanted();

  private:
    QWidget* newKinds();
    QWidget* newDataPart();
    QWidget* newManualPart();
    QWidget* newNonePart();
    const model::Campaign* campaign() const;
    const model::Objective* objective() const;
    void store(std::optional<model::Baseline> baseline);
    void changeManual(std::function<void(model::Baseline&)> change);
    void choose(Kind kind);
    void setManualDates(DateField* edited);

    void showKind(Kind kind);
    void showPill();
    void showNone(const model::Objective& now);
    /// What a benchmark has measured so far, or in the end.
    void showPreliminary(const model::Objective& now);
    void offerSource();
    void showManual();
    void ask();
    void showFigures(const BaselineFigures& figures);
    void useFigures();

    Session& m_session;
    Prompts& m_prompts;
    Id m_campaign;
    Id m_objective;
    std::optional<model::Baseline> m_shown;  ///< the baseline for which the kind was chosen
    Kind m_kind = Kind::None;
    Pill* m_pill;
    std::array<QPushButton*, 3> m_kinds{};
    QStackedWidget* m_parts;
    ChoiceField* m_dataCampaign = nullptr;
    DateField* m_dataFrom = nullptr;
    DateField* m_dataTo = nullptr;
    QLabel* m_figure = nullptr;
    QLabel* m_evidence = nullptr;
    QPushButton* m_use = nullptr;
    std::optional<BaselineFigures> m_figures;
    int m_asked = 0;  ///< counts questions, so that a late answer is dropped
    KpiValueField* m_value = nullptr;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    LineField* m_source = nullptr;
    MoneyField* m_spend = nullptr;
    CountField* m_posts = nullptr;
    QLabel* m_preliminary = nullptr;
    int m_askedPreliminary = 0;
    QLabel* m_whyTitle = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_benchmark = nullptr;
};

}  // namespace goalpost::ui
