// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "ui/figures/import_effect.hpp"
#include "ui/widgets/card.hpp"

class QProgressBar;

namespace goalpost::ui {

class EffectLines;

/// What will change, under every step: rows, the leading KPIs before and after, and the buttons that go on.
class SummaryBar : public QWidget {
    Q_OBJECT
  public:
    SummaryBar();

    enum class State { Counting, Open, Importing, Done };
    struct Face {
        State state = State::Open;
        bool first = true;
        bool last = false;
        bool nextLocked = false;
        bool moreFiles = false;  ///< waiting after this one
        QString reason;          ///< why Import is locked; empty: it is not
    };
    void show(const Face& face);
    void showReport(const edit::ImportReport& report, const std::vector<KpiEffect>& effects,
                    const QString& currency);
    void forget();
    /// `rate`: rows a second; 0 while it cannot be told.
    void setProgress(int percent, qint64 rate);
    /// Puts the keyboard on the button that goes on.
    void takeFocus();
    /// The same for Import alone; false where it is locked.
    bool takeImportFocus();

  signals:
    void back();
    void next();
    void import();
    void cancel();
    void results();

  private:
    QLayout* newCounts();
    QLayout* newButtons();

    std::vector<QLabel*> m_counts;
    EffectLines* m_effects;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_import;
    QPushButton* m_results;
    QLabel* m_reason;
    QLabel* m_keys;
};

}  // namespace goalpost::ui
