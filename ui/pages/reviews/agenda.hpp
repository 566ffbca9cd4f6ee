// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/entry_form.hpp"
#include "ui/widgets/entry_list.hpp"
#include "ui/widgets/pill.hpp"

namespace goalpost::ui {

/// What a review goes through: what the last one decided and whether it was done; does it save time, does
/// quality improve, does it contribute to the KPIs, each with the figures there are; what is changed now.
class ReviewAgenda : public QWidget {
    Q_OBJECT
  public:
    explicit ReviewAgenda(Session& session, QWidget* parent = nullptr);

    /// Null hides it.
    void show(const model::Review* review);
    /// The figures below the third question.
    void showKpis(const QString& figures);

  signals:
    void removeWanted();

  private:
    void addHead();
    void addLast();
    void addChanges();
    void showLast();
    void showEvidence();
    void showChanges();
    void close();
    void reopen();
    void addChange();
    void tell(QLabel* label, const QString& fault);

    Session& m_session;
    model::Review m_review;
    Id m_lastReview;
    QVBoxLayout* m_column;
    Card* m_head;
    Pill* m_state;
    DateField* m_held;
    QPushButton* m_close;
    QPushButton* m_reopen;
    QLabel* m_fault;
    EntryList* m_last;
    EntryList* m_changes;
    QLabel* m_changesFault;
    ChoiceField* m_time;
    ChoiceField* m_quality;
    ChoiceField* m_kpis;
    EntryForm<model::Review> m_form;
    EntryForm<model::ReviewChange> m_changeForm;
    EntryForm<model::ReviewChange> m_lastForm;
};

/// The tool's or the campaign's name.
QString subjectText(const model::Plan& plan, const model::Review& review);
/// "Held 9 Jul 2026", "3 days late", "Due in 5 days".
QString reviewStateText(const model::Review& review, Date today);
bool isLate(const model::Review& review, Date today);
/// "tool configuration", … in the user's language.
QString changeKindText(const std::string& kind);

}  // namespace goalpost::ui
