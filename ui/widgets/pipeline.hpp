// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/pipeline_lane.hpp"

class QScrollArea;

namespace goalpost::ui {

/// What the partnerships of a campaign cost against its budget: paid, committed, still only asked for.
class BudgetBar : public QWidget {
    Q_OBJECT
  public:
    explicit BudgetBar(QWidget* parent = nullptr);
    void show(const model::Campaign& campaign, const QString& currency, Date today);
    QString text() const;

  private:
    QLabel* m_title;
    QLabel* m_sentence;
    QWidget* m_track;
    Pill* m_over;
};

/// The campaign's partnerships as one lane for each stage, with the budget above them.
class Pipeline : public QWidget {
    Q_OBJECT
  public:
    explicit Pipeline(Surroundings around, QWidget* parent = nullptr);

    void refresh();
    void setWords(const QString& words);
    /// Brings the card into view and makes it the current one.
    void choose(const Id& partnership);
    /// Scrolls to the lane with the card.
    void bringIntoView(const Id& partnership);
    /// Puts the keyboard on the first lane that has cards.
    void takeFocus();
    /// After the next refresh this card has the keyboard.
    void follow(const Id& partnership) { m_followed = partnership; }

  signals:
    void openWanted(const goalpost::Id& partnership);
    void removeWanted(const goalpost::Id& partnership);
    void unlockWanted();

  private:
    void connectLane(std::size_t number);
    void move(const QString& partnership, model::PartnershipStatus status);
    void stepFrom(std::size_t number, int step);
    QString lockOf(model::PartnershipStatus status) const;

    Surroundings m_around;
    BudgetBar* m_budget;
    QScrollArea* m_scroll;
    std::vector<PipelineLane*> m_lanes;
    QString m_words;
    Id m_followed;
};

}  // namespace goalpost::ui
