// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "ui/models/effects_model.hpp"
#include "ui/models/import_models.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

class DataTable;
class EmptyState;

/// What an import would change: the campaign's KPIs before and after, posts and creators, and every row
/// that is refused, in full.
class ChangeStep : public QWidget {
    Q_OBJECT
  public:
    ChangeStep();

    /// How posts come to count for the campaign the import is for.
    struct Campaign {
        bool chosen = false;
        bool allPosts = false;  ///< every post of the file, not only those that match
        bool deliverables = false;
    };

    /// `fixes`: one or none for each rejected row; `fixed`: cells that are read repaired already.
    void show(const edit::ImportReport& report, std::vector<KpiEffect> effects, const QString& currency,
              const Campaign& campaign, std::vector<RejectsModel::Fix> fixes, std::size_t fixed);
    /// So many accounts are known by a creator's name alone, and nobody has said whose they are.
    void askWhose(int accounts);
    /// It was imported: nothing is left to decide.
    void tellDone();
    /// Nothing is known yet, or not any more.
    void forget();
    /// Puts the keyboard on the first table that has rows, else on no control of it.
    void takeFocus();
    bool hasRejects() const { return m_rejects.rowCount() > 0; }

  signals:
    void allPostsWanted();
    void whoseWanted();
    void saveRejectsWanted();
    void fixesWanted(const std::vector<goalpost::imports::CellFix>& fixes);
    void unfixWanted();

  private:
    QWidget* newEffects();
    QWidget* newRejects();
    void showFacts(const edit::ImportReport& report, bool hasCampaign);
    void offerAllPosts(const edit::ImportReport& report, const Campaign& campaign);
    QWidget* newFixes();
    void showReject();

    EffectsModel m_effects;
    RejectsModel m_rejects;
    Card* m_effectsCard;
    QLabel* m_noEffects;
    DataTable* m_effectsTable;
    QLabel* m_facts;
    QLabel* m_whose = nullptr;
    QPushButton* m_answer = nullptr;
    QLabel* m_noneCounts;
    QPushButton* m_allPosts;
    Card* m_rejectsCard;
    DataTable* m_rejectsTable;
    EmptyState* m_noRejects;
    QLabel* m_reject;
    QPushButton* m_save;
    QWidget* m_fixes;
    QLabel* m_fixed;
    QPushButton* m_fix;
    QPushButton* m_fixAll;
    QPushButton* m_unfix;
};

}  // namespace goalpost::ui
