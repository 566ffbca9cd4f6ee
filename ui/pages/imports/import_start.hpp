// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/import_models.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

class DataTable;
class ElidedLabel;
class MissingCard;
class WatchedFolder;

/// Where an import begins: drop files or choose them, look at what is new in the watched folder, see what is
/// still missing. Under it the imports made before, with what each did.
class ImportStart : public QWidget {
    Q_OBJECT
  public:
    ImportStart(Session& session, WatchedFolder& watched);

    void refresh();
    /// Figures of that campaign wait to be saved; empty: none do.
    void offerFigures(const QString& campaign);
    /// A review that was left and can be gone on with; empty: there is none.
    void offerReview(const QString& file);
    MissingCard* missing() const { return m_missing; }

  signals:
    void filesWanted();
    void reviewWanted();
    void figuresWanted();
    void undoWanted();
    void watchFolderWanted();
    void watchLookWanted();

  private:
    QWidget* newDrop();
    QWidget* newPast();
    QWidget* newDetails();
    void showDetails();

    Session& m_session;
    BatchesModel m_batches;
    DataTable* m_table = nullptr;
    QPushButton* m_undo = nullptr;
    MissingCard* m_missing = nullptr;
    Card* m_figures = nullptr;
    ElidedLabel* m_waiting = nullptr;
    Card* m_left = nullptr;
    ElidedLabel* m_leftFile = nullptr;
    Card* m_details = nullptr;
    QLabel* m_detailText = nullptr;
};

}  // namespace goalpost::ui
