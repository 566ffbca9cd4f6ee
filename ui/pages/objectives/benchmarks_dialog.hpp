// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/entries.hpp"

#include <QDialog>

#include <memory>

namespace goalpost::ui {

/// What one post usually brings in the market of one KPI, entered from a source: forecasts take it where no
/// history is long enough. Every finished edit is saved.
class BenchmarksDialog : public QDialog {
    Q_OBJECT
  public:
    BenchmarksDialog(Session& session, std::string kpi, QWidget* parent);
    ~BenchmarksDialog() override;

  protected:
    /// Enter ends an edit, not the dialog.
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void change(const Id& id, const Form<model::Benchmark>::Change& step);
    void showAll();

    Session& m_session;
    std::string m_kpi;
    std::unique_ptr<Entries<model::Benchmark>> m_entries;
    QLabel* m_fault;
};

}  // namespace goalpost::ui
