// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/figures_grid_model.hpp"
#include "ui/session/prompts.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <QStringList>

class QCheckBox;

namespace goalpost::ui {

class DataTable;
class DateField;
class ChoiceField;
class ElidedLabel;
class EmptyState;
class LineField;

/// Figures read off a screen: typed cell by cell or pasted as a block, with who read them, of which day, and
/// pictures as evidence. What is saved is one step of undo.
class FiguresEntry : public QWidget {
    Q_OBJECT
  public:
    FiguresEntry(Session& session, Prompts& prompts);

    /// Shows the campaign that the window looks at.
    void refresh();
    bool hasTyped() const { return m_model.figures() + m_model.faults() > 0; }
    /// Whether figures of the campaign that the window looks at wait in the workspace to be saved.
    static bool isWaiting(Session& session);
    void takeFocus();

  signals:
    void leaveWanted();
    void saved(const QString& what, const QString& rest);
    void failed(const QString& message);

  protected:
    void hideEvent(QHideEvent* event) override;

  private:
    /// What stands in an open cell is taken into the grid.
    void endCell();
    QString draftForm() const;
    /// What is not saved yet is a draft of the workspace, which outlives the page and the program.
    void keepDraft();
    void restoreDraft();
    void forgetWorkspace();
    /// Note, pictures and all else that was said of the figures.
    void forgetAround();
    QWidget* newGrid();
    QWidget* newFoot();
    void ask();
    void paste(const QList<QStringList>& block);
    void chooseEvidence();
    void save();
    void showState();

    Session& m_session;
    Prompts& m_prompts;
    FiguresGridModel m_model;
    Id m_campaign;
    bool m_restored = false;  ///< what waits of the campaign stands in the grid again
    QStringList m_evidence;
    bool m_saving = false;
    QString m_pasted;
    Card* m_card = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_none = nullptr;
    QCheckBox* m_lacking = nullptr;
    DateField* m_asOf = nullptr;
    ChoiceField* m_span = nullptr;
    LineField* m_by = nullptr;
    LineField* m_note = nullptr;
    QCheckBox* m_over = nullptr;
    ElidedLabel* m_pictures = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_forget = nullptr;
};

}  // namespace goalpost::ui
