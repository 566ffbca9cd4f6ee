// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/entry_form.hpp"
#include "ui/widgets/entry_list.hpp"

namespace goalpost::ui {

/// The tools: where each works, what it costs, since when it is used, what it can and cannot do.
class ToolsTab : public QWidget {
    Q_OBJECT
  public:
    explicit ToolsTab(Session& session, QWidget* parent = nullptr);

    void refresh();
    bool reveal(const Id& subject);

  private:
    void add();
    void removeChosen();

    Session& m_session;
    EntryList* m_list;
    QLabel* m_fault;
    MoneyField* m_cost;
    EntryForm<model::Tool> m_form;
};

}  // namespace goalpost::ui
