// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/imports/file_look.hpp"
#include "ui/pages/page.hpp"

class QStackedWidget;

namespace goalpost::ui {

class ImportReview;
class ImportStart;
class StepTrail;

/// From files to booked figures: choose or drop them, see what each is, where it goes and what would
/// change, import. Under it the imports made before.
class ImportsPage : public Page {
    Q_OBJECT
  public:
    explicit ImportsPage(Surroundings around);

    bool offer(const QString& file) override;
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
    void look(const QString& file);
    void showLook(const FileLook& look);
    void nextFile();
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
    QStackedWidget* m_stack;
    ImportStart* m_start;
    ImportReview* m_review;
    QStringList m_queue;  ///< the file under review first
    int m_behind = 0;     ///< files of the queue that were dealt with
    bool m_hasReview = false;
    int m_looking = 0;
};

}  // namespace goalpost::ui
