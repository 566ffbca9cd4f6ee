// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/mapping_model.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/widgets/card.hpp"

class QComboBox;
class QLineEdit;

namespace goalpost::ui {

class DataTable;

/// What was recognised: the columns and what each goes to, the tables, the first lines. Columns that could
/// mean two things explain themselves and wait for a decision.
class ColumnStep : public QWidget {
    Q_OBJECT
  public:
    ColumnStep();

    void show(const FileLook& look);
    /// What a dry run said of the tables.
    void tell(const imports::ReadResult& read);
    /// The rest of the file is known, too, and is what its beginning told.
    void complete(const FileLook& look);
    const MappingModel& mapping() const { return m_mapping; }
    /// Goes to the next open question after where one is; false when none is open.
    bool goToQuestion();
    void takeFocus();

  signals:
    void changed();
    /// The file is to be read so: the other order of day and month, the other decimal sign.
    void told(const goalpost::imports::SniffOptions& told);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* newFinder();
    bool isFound(int row) const;
    void showFound();
    void showAllColumns();
    QWidget* newReason();
    void showTable(int table);
    void showRoles();
    void showRejected();
    void showReason();
    void readOtherwise();
    void showNote();
    int chosenColumn() const;
    void editTarget();

    MappingModel m_mapping;
    TablesModel m_tables;
    PreviewModel m_preview;
    FileLook m_look;
    std::vector<imports::Reject> m_rejects;
    Card* m_mappingCard;
    Card* m_tablesCard;
    Card* m_previewCard;
    DataTable* m_mappingTable;
    DataTable* m_tablesTable;
    DataTable* m_previewTable;
    QWidget* m_finder = nullptr;
    QLineEdit* m_find = nullptr;
    QComboBox* m_which = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_other = nullptr;
};

}  // namespace goalpost::ui
