// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/imports/file_look.hpp"
#include "ui/pages/imports/summary_bar.hpp"
#include "ui/session/session.hpp"

#include <QElapsedTimer>
#include <QPointer>

#include <memory>

namespace goalpost::ui {

class ChangeStep;
class ColumnStep;
class FileCard;
class LeastStack;
class WhereStep;

/// One file on its way into the workspace: what it is, where it goes, what it would change. A dry run
/// counts that as soon as nothing is left to decide, and again after each change.
class ImportReview : public QWidget {
    Q_OBJECT
  public:
    explicit ImportReview(Session& session);

    enum Step { Columns, Where, Changes };

    /// `number` of `count` files in a row.
    void show(const FileLook& look, int number, int count);
    /// The whole of the file that is shown was read: counts are filled in where its beginning told the same,
    /// else it is shown anew.
    void complete(FileLook look);
    /// The workspace changed under it.
    void refresh();
    /// Whether more files wait behind this one.
    void setPlace(int number, int count);
    bool isDone() const { return m_done; }
    bool isImporting() const { return m_importing; }
    QString file() const { return m_look.file; }
    int step() const;
    const edit::ImportReport* report() const { return m_report.get(); }
    std::shared_ptr<const edit::ImportReport> sharedReport() const { return m_report; }
    /// The dry run that is under way ends; nothing else changes.
    void rest();
    bool goToQuestion();

  signals:
    void moreWanted();
    void leaveWanted();
    void nextFileWanted();
    void resultsWanted();
    void saveRejectsWanted();
    /// The file is to be read again, so.
    void toldOtherwise(const QString& file, const goalpost::imports::SniffOptions& told);
    void stepped();
    void importedFile(qint64 rows);
    void failed(const QString& message);
    void cancelled();

  private:
    void connectSession();
    void connectParts();
    void decide();
    void setFixes(std::vector<imports::CellFix> fixes);
    std::vector<RejectsModel::Fix> obviousFixes(const edit::ImportReport& report) const;
    void showRate(int percent);
    void tryImport();
    void import();
    void take(const std::shared_ptr<const edit::ImportReport>& report);
    /// A job of the session ended; true when what it told still counts.
    bool ended();
    void forgetReport();
    void showState();
    void goTo(int step);
    void focusImport();
    /// Why nothing of the file can be taken, whatever is decided; empty where something can.
    QString refusal() const;
    QString lock() const;
    edit::ImportOptions options() const;

    Session& m_session;
    FileCard* m_fileCard;
    LeastStack* m_steps;
    ColumnStep* m_columns;
    WhereStep* m_where;
    ChangeStep* m_changes;
    SummaryBar* m_summary;
    FileLook m_look;
    std::vector<imports::CellFix> m_fixes;  ///< cells that are read as if they held something else
    QElapsedTimer m_since;                  ///< the import began
    int m_number = 1;
    int m_count = 1;
    std::shared_ptr<const edit::ImportReport> m_report;
    std::shared_ptr<std::vector<KpiEffect>> m_effects;  ///< written on the file's thread until it was tried
    QString m_failure;      ///< what the last dry run said when it did not come through
    bool m_trying = false;  ///< a dry run is under way
    bool m_again = false;   ///< and what it tells is out of date already
    bool m_importing = false;
    QPointer<QWidget> m_waits;  ///< has the keyboard until Import can have it
    bool m_done = false;
};

}  // namespace goalpost::ui
