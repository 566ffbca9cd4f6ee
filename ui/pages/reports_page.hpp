// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/page_pictures.hpp"
#include "ui/models/saved_reports.hpp"
#include "ui/pages/page.hpp"
#include "ui/session/report_file.hpp"
#include "ui/widgets/card.hpp"

#include <memory>

class QProgressBar;
class QStackedLayout;

namespace goalpost::ui {

class ChoiceField;
class DataTable;
class PreviewCard;

/// A report as it will be printed, before it is saved: which one, of which campaign, on which paper; as
/// PDF, CSV or JSON. Below, those that were saved last.
class ReportsPage : public Page {
    Q_OBJECT
  public:
    explicit ReportsPage(Surroundings around);

  protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;

  private:
    /// A report that was built, with its pages.
    struct Draft {
        report::Document document;
        std::unique_ptr<paint::PagePictures> pages;
    };

    QWidget* newChoices();
    QWidget* newSaved();
    void choose();
    void build();
    void show(std::shared_ptr<const Draft> draft);
    void showWorking(bool working);
    void save(ReportForm form);
    void print();
    void saved(const QString& file);
    void tellFailure(const QString& message);
    void showSavedChoice();
    paint::PageSize paper() const;

    PageHeader* m_header;
    Banner* m_banner;
    QStackedLayout* m_stack;
    ChoiceField* m_kind = nullptr;
    ChoiceField* m_campaign = nullptr;
    ChoiceField* m_paper = nullptr;
    QLabel* m_contents = nullptr;
    QProgressBar* m_progress = nullptr;
    std::vector<QPushButton*> m_outputs;
    PreviewCard* m_preview = nullptr;
    SavedReports m_savedReports;
    DataTable* m_savedTable = nullptr;
    QPushButton* m_openFile = nullptr;
    QPushButton* m_openFolder = nullptr;
    std::shared_ptr<const Draft> m_draft;
    int m_question = 0;
};

}  // namespace goalpost::ui
