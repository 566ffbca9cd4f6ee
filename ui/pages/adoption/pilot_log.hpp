// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/entry_form.hpp"
#include "ui/widgets/entry_list.hpp"

namespace goalpost::ui {

/// The logged weeks of a pilot as a table; the chosen week is written below. Rows copied from a spreadsheet
/// are pasted: date, cases, minutes, review minutes, quality, friction, note.
class PilotLogPart : public QWidget {
    Q_OBJECT
  public:
    explicit PilotLogPart(Session& session, QWidget* parent = nullptr);

    void show(const model::Pilot& pilot);
    /// A new week after the last one, the keyboard in its cases.
    void logWeek();
    QString text() const { return m_fault->text(); }

  private:
    void removeChosen();
    void paste(const QList<QStringList>& rows);
    void showChosen();

    Session& m_session;
    model::Pilot m_pilot;
    EntryList* m_list;
    QLabel* m_fault;
    EntryForm<model::PilotLog> m_form;
};

}  // namespace goalpost::ui
