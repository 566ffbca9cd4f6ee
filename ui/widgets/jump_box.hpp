// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"
#include "ui/models/jump_model.hpp"

#include <QFrame>
#include <QKeySequence>

#include <functional>

class QLineEdit;
class QListView;

namespace goalpost::ui {

/// Search or jump: a few letters lead to a page, a campaign, a creator, a post or a command. Lies over the
/// top of the window; the arrows choose, Enter goes there, Esc closes.
class JumpBox : public QFrame {
    Q_OBJECT
  public:
    explicit JumpBox(QWidget* window);

    void open(std::vector<JumpItem> items);
    /// More of them, while it is open: posts come from the file.
    void setItems(std::vector<JumpItem> items);
    JumpModel& model() { return m_model; }

  signals:
    void chosen(const goalpost::ui::JumpItem& item);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void place();
    void choose();
    void close();
    void showFirst();

    JumpModel m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_none;
    QPointer<QWidget> m_before;  ///< gets the keyboard back
};

/// The field in the menu bar that opens it.
QWidget* newJumpField(QWidget* parent, const QKeySequence& keys, std::function<void()> open);

}  // namespace goalpost::ui
