// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

class ChoiceField;
class DateField;
class LineField;
class WhoseCard;

/// "30 Aug 2026, when the file was last changed".
QString asOfText(const imports::AsOfDay& asOf);

/// Where the figures go: which campaign, which posts of the file belong to it, whose posts they are where
/// the file does not say it, and of which day its totals are.
class WhereStep : public QWidget {
    Q_OBJECT
  public:
    WhereStep();

    /// The campaigns and creators of the workspace; what was chosen stays.
    void offer(const Session& session);
    void show(const FileLook& look);
    /// Whether rows say whose they are; if not, it has to be said here.
    void setAccountTold(bool told);
    /// What a dry run asks of accounts, and up to which day its totals count.
    void tell(const edit::ImportReport& report);
    /// Accounts of which nobody has said whose they are.
    int unanswered() const;
    /// Why it cannot be imported so; empty when it can.
    QString reason() const;
    void fill(edit::ImportOptions& options) const;
    /// As if “All posts of this file” was chosen.
    void countAllPosts();
    Id campaign() const;
    void takeFocus();

  signals:
    void changed();

  private:
    void showNotes();
    void showPeriod();
    QString faultOfCreator() const;
    QString faultOfPeriod() const;

    ChoiceField* m_campaign;
    ChoiceField* m_assign;
    LineField* m_creator;
    DateField* m_asOf;
    DateField* m_from;  ///< of totals whose days nothing in the file tells, with m_to
    DateField* m_to;
    LineField* m_shop;  ///< of files with orders alone
    WhoseCard* m_whose;
    QLabel* m_explained;
    Session::Snapshot m_plan;
    QString m_platform;  ///< of the recognised format; empty: rows name it
    bool m_told = true;
    bool m_asOfCounts = true;  ///< some rows tell no day
    bool m_lacksPeriod = false;
};

}  // namespace goalpost::ui
