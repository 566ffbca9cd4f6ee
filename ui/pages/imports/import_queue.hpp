// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/import_queue_model.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/pages/imports/import_run.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>

class QProgressBar;

namespace goalpost::ui {

class ChoiceField;
class DataTable;
class EffectLines;

/// Many files at once: each is read and what it would change is counted while one looks on; those that ask
/// nothing are imported by one button, the others say what they ask.
class ImportQueue : public QWidget {
    Q_OBJECT
  public:
    explicit ImportQueue(Session& session);
    ~ImportQueue() override;

    /// `byThemselves`: those that ask nothing are imported as soon as all are judged.
    void add(const QStringList& files, bool byThemselves = false);
    /// What was read of it, where it was read.
    const FileLook* lookOf(const QString& file) const;
    bool contains(const QString& file) const { return m_model.rowOf(file) >= 0; }
    /// It is in the list as it is on the disk now, and is to be decided.
    bool isWaiting(const QString& file) const;
    bool isEmpty() const { return m_model.rowCount() == 0; }
    /// Files that still wait.
    int open() const;
    bool isImporting() const { return m_run != nullptr; }
    /// The workspace changed: what files would change is counted anew.
    void refresh();
    /// A file was imported elsewhere.
    void tellImported(const QString& file, const edit::ImportReport& report);
    void clear();
    QStringList importedFiles() const;
    /// Those that were imported, cannot be or bring nothing.
    QStringList filesThatAreOver() const;
    /// Stops the import that runs.
    void cancel();
    void takeFocus();

  signals:
    void moreWanted();
    void reviewWanted(const QString& file);
    void leaveWanted();
    void leftOut(const QString& file);
    void resultsWanted();
    /// The files that were imported, and how they are taken back together.
    void imported(int files, qint64 rows);
    void takenBack();
    void failed(const QString& message);
    void cancelled(int imported);

  private:
    struct Facts {
        FileLook read{};    ///< as it was found
        FileLook look{};    ///< with what is remembered of such files
        QString creator{};  ///< as somebody chose it
        bool accepted = false;
        bool lacksAccount = false;  ///< a dry run told so
        Id batch{};                 ///< of its import
        bool byItself = false;
    };
    QWidget* newFiles();
    QWidget* newFoot();
    QWidget* newBar();
    void readNext();
    void stopReading();
    void judge(const QString& file);
    bool isTakenBack(const QString& file) const;
    FileVerdict verdictOf(const QString& file) const;
    void count(const QString& file);
    void countNext();
    void leaveRun();
    void settle();
    void stopCounting();
    /// Counts in a private copy what all ready files would make of the campaign's KPIs together.
    void rehearse();
    void stopRehearsal();
    std::shared_ptr<ImportRun> newRun(bool onlyByThemselves) const;
    edit::ImportOptions optionsOf(const QString& file) const;
    void importReady(bool onlyByThemselves);
    void end(const std::shared_ptr<ImportRun>& run);
    void showProgress();
    void showChosen();
    void showState();
    void showEffects();
    QString chosenFile() const;
    void setFile(const QString& file, QueuedFile::State state, const QString& says);

    Session& m_session;
    ImportQueueModel m_model;
    QHash<QString, Facts> m_facts;
    QSet<QString> m_unread;
    QString m_beingRead;
    StopLooking m_stopReading;
    std::shared_ptr<std::atomic<bool>> m_stopCounting;
    QStringList m_toCount;  ///< one after the other, so that an edit waits for one at most
    bool m_counting = false;
    std::shared_ptr<ImportRun> m_run;
    std::vector<Id> m_batches;         ///< of the last run
    std::vector<KpiEffect> m_effects;  ///< of the last run
    std::shared_ptr<ImportRun> m_rehearsal;
    std::vector<KpiEffect> m_foreseen;  ///< of all ready files
    QElapsedTimer m_since;
    QTimer m_tick;
    Card* m_card = nullptr;
    ChoiceField* m_campaign = nullptr;
    DataTable* m_table = nullptr;
    QLabel* m_says = nullptr;
    ChoiceField* m_creator = nullptr;
    QPushButton* m_review = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_kpis = nullptr;
    EffectLines* m_effectLines = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_results = nullptr;
};

}  // namespace goalpost::ui
