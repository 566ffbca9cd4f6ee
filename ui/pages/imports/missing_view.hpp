// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/missing_figures_model.hpp"
#include "ui/widgets/card.hpp"

class QPlainTextEdit;

namespace goalpost::ui {

class DataTable;
class EmptyState;

/// Which post lacks which figure, whom to ask, and what to write them.
class MissingView : public QWidget {
    Q_OBJECT
  public:
    MissingView();

    void show(const QString& campaign, const report::MissingFigures& missing, Date today);
    void takeFocus();

  signals:
    void leaveWanted();
    void entryWanted();
    void copied(const QString& what);

  private:
    QWidget* newPosts();
    QWidget* newMessage();
    void showChosen();

    MissingFiguresModel m_model;
    Card* m_posts = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_none = nullptr;
    Card* m_message = nullptr;
    QLabel* m_address = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_copyAddress = nullptr;
    Id m_creator;         ///< whose message is shown
    QStringList m_lines;  ///< of the message as it was made
    QString m_name;
};

}  // namespace goalpost::ui
