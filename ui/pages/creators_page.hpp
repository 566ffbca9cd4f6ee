// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace goalpost::ui {

class CreatorsTable;
class PartnershipDrawer;
class Pipeline;

/// Creators in two views: the table of all of them, a page of the workspace, and the pipeline of those who
/// are partners of the campaign, a step of its path.
class CreatorsPage : public Page {
    Q_OBJECT
  public:
    explicit CreatorsPage(Surroundings around);

    /// A creator: its row, or its card in the campaign.
    void reveal(const Id& subject) override;
    void takeKeyboard() override;
    /// "creators" is the table, "partners" the pipeline.
    void enter(const QString& entry) override;
    Q_INVOKABLE bool pasteCreators();
    Q_INVOKABLE bool clearCreatorFilters();

  protected:
    void refresh() override;

  private:
    enum class View { Table, Pipeline };
    void buildHeader();
    QWidget* newPipeline();
    void connectParts();
    void showView();
    void focusPipeline();
    void openPartnership(const Id& partnership);
    void openPartnershipOf(const Id& creator);
    void closePartnership();
    void removePartnership(const Id& partnership);
    void goToTools();
    void tellProblem(const QString& sentence, const Id& creator);
    void showRefusal(const QString& rule, const QString& message);
    const model::Partnership* partnershipOf(const Id& creator) const;

    View m_view = View::Table;
    PageHeader* m_header;
    Banner* m_banner;
    QPushButton* m_tableButton;
    QPushButton* m_pipelineButton;
    QPushButton* m_add;
    QPushButton* m_addPartners;
    QLineEdit* m_words;
    QStackedWidget* m_stack;
    QStackedWidget* m_board;
    CreatorsTable* m_table;
    QSplitter* m_splitter;
    Pipeline* m_pipeline;
    PartnershipDrawer* m_drawer;
    Id m_named;  ///< whom the banner's action opens
};

}  // namespace goalpost::ui
