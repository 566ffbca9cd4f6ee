// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <functional>

namespace goalpost::ui {

class ChoiceField;
class DateField;
class LineField;
class MoneyField;
class PhaseGates;
class WordsField;

/// The chosen campaign's own fields and what can be done with it.
class CampaignDetails : public Card {
    Q_OBJECT
  public:
    explicit CampaignDetails(Surroundings around, QWidget* parent = nullptr);

    /// An id that names nothing empties the form.
    void show(const Id& campaign);

  signals:
    void openWanted();
    void brandWanted(const goalpost::Id& brand);
    /// Where something that the phase lacks is done.
    void placeWanted(const QString& page, const goalpost::Id& subject);

  private:
    void buildFields();
    void buildAudience();
    void buildActions();
    void connectFields();
    const model::Campaign* campaign() const;
    void change(std::function<void(model::Campaign&)> change);
    void showFields(const model::Campaign& campaign);
    void showPhase(const model::Campaign& campaign);
    void setDates(DateField* edited);
    void setPhase();
    /// Tells what is frozen and what each objective came to, and closes the campaign when that is confirmed.
    void askToClose();
    void sendPhase(model::Phase phase);
    void planNextCycle();
    void duplicate();
    void toggleArchived();
    void remove();

    Session& m_session;
    Prompts& m_prompts;
    Id m_id;
    QWidget* m_form;
    LineField* m_name;
    ChoiceField* m_brand;
    DateField* m_from;
    DateField* m_to;
    MoneyField* m_budget;
    LineField* m_owner;
    ChoiceField* m_phase;
    WordsField* m_countries;
    WordsField* m_ages;
    WordsField* m_interests;
    QPushButton* m_currency;
    QPushButton* m_open;
    PhaseGates* m_gates;
    QPushButton* m_close;
    QPushButton* m_next;
    QPushButton* m_duplicate;
    QPushButton* m_archive;
    QPushButton* m_delete;
};

}  // namespace goalpost::ui
