// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/import_models.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace goalpost::ui {

/// From a file to booked figures: choose or drop it, see what was recognised and what would change,
/// import, look at what was refused. Under it the imports made before.
class ImportsPage : public Page {
    Q_OBJECT
  public:
    explicit ImportsPage(Surroundings around);

    bool offer(const QString& file) override;

  protected:
    void refresh() override;

  private:
    /// What was read of a chosen file before anything is booked.
    struct Look {
        imports::Sniff sniff;
        QStringList firstValues;
        std::vector<PreviewModel::Line> lines;
    };
    static Look lookInto(const QString& file);

    QWidget* newStart();
    QWidget* newReview();
    QWidget* newFileCard();
    QWidget* newMappingCard();
    QWidget* newOptionsCard();
    QWidget* newSummaryCard();

    void chooseFile();
    void showLook(const Look& look);
    void showFacts(const Look& look);
    void tryImport();
    void import();
    void leaveReview();
    void showReport(const edit::ImportReport& report, bool done);
    void showProgress(bool working);
    void forgetReport();
    void saveRejects();
    edit::ImportOptions options() const;

    PageHeader* m_header;
    Banner* m_banner;
    QStackedWidget* m_stack;
    BatchesModel m_batches;
    MappingModel m_mapping;
    PreviewModel m_preview;
    RejectsModel m_rejects;
    QTableView* m_batchesTable = nullptr;
    QTableView* m_mappingTable = nullptr;
    QTableView* m_previewTable = nullptr;
    QTableView* m_rejectsTable = nullptr;
    QPushButton* m_undoLast = nullptr;
    Card* m_mappingCard = nullptr;
    Card* m_previewCard = nullptr;
    Card* m_rejectsCard = nullptr;
    ElidedLabel* m_fileName = nullptr;
    ElidedLabel* m_folder = nullptr;
    std::vector<QLabel*> m_facts;
    Pill* m_sure = nullptr;
    QComboBox* m_campaign = nullptr;
    QCheckBox* m_all = nullptr;
    QLineEdit* m_creator = nullptr;
    std::vector<QLabel*> m_counts;
    QLabel* m_consequence = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_results = nullptr;
    QString m_file;
    std::shared_ptr<const edit::ImportReport> m_report;
    int m_looking = 0;
    bool m_done = false;
};

}  // namespace goalpost::ui
