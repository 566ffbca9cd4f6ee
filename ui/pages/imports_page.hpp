// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/imports/file_look.hpp"
#include "ui/pages/page.hpp"

namespace goalpost::ui {

class FiguresEntry;
class ImportQueue;
class ImportReview;
class ImportStart;
class LeastStack;
class MissingView;
class StepTrail;
class WatchedFolder;

/// From files to booked figures: choose or drop them, see what each is, where it goes and what would
/// change, import. One file is reviewed at once; several wait in a list in which those that ask nothing are
/// imported together. Under it the imports made before, and what is still missing.
class ImportsPage : public Page {
    Q_OBJECT
  public:
    explicit ImportsPage(Surroundings around);

    /// Whether it is a data file or a folder, which stands for the data files in it.
    static bool takes(const QString& path);
    void offer(const QString& path) override;
    Q_INVOKABLE bool chooseFiles();
    /// False while no file is under review.
    Q_INVOKABLE bool goToQuestion();

  protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void connectReview();
    void connectQueue();
    void connectMissing();
    void take(const QStringList& paths);
    void offerAll(const QStringList& files, bool byThemselves = false);
    void look(const QString& file, const imports::SniffOptions& told = {});
    /// What is being read is not waited for any more.
    void stopLooking();
    void showLook(FileLook look);
    void showQueue();
    void leaveQueue();
    void forgetFiles();
    void turnToWorkspace();
    void lookIntoFolder();
    void showMissing();
    void showEntry();
    void offerFigures();
    void showStart();
    void askMissing();
    void tellOthers(const QStringList& others);
    void enterReview();
    void leaveReview();
    void endReview();
    void showTrail();
    void saveRejects();
    bool isReviewing() const;
    bool isTakenBack() const;

    PageHeader* m_header;
    StepTrail* m_trail;
    Banner* m_banner;
    LeastStack* m_stack;
    ImportStart* m_start;
    ImportReview* m_review;
    ImportQueue* m_queue;
    MissingView* m_missing;
    FiguresEntry* m_entry;
    WatchedFolder* m_watched;
    QString m_workspace;  ///< for which files were brought
    QString m_reviewed;   ///< the file that is reviewed, or is being read for it; empty: none
    bool m_hasReview = false;
    StopLooking m_looking;  ///< of the file that is being read
    bool m_isRead = true;   ///< it is shown, or its beginning
};

}  // namespace goalpost::ui
