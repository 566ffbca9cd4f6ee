// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/rehearsal.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/drawer.hpp"

#include <vector>

class QProgressBar;

namespace goalpost::ui {

class RehearsalRow;

/// The tracking rehearsal of the looked-at campaign: for each data source of its primary KPIs what a sample
/// export has shown. Samples are read beside the window's thread; nothing of them stays but the outcome.
class RehearsalDrawer : public Drawer {
    Q_OBJECT
  public:
    explicit RehearsalDrawer(Surroundings around, QWidget* parent = nullptr);

    void show();

  private:
    void chooseSamples(const QString& source);
    void rehearse(const QString& source, const QStringList& files);
    void keep(const edit::RehearsalReport& report);
    void noteTested(const QString& source, std::optional<model::Answer> model::Rehearsal::*what, bool tested);
    void setBusy(bool busy);
    RehearsalRow* rowAt(std::size_t index);

    Session& m_session;
    Prompts& m_prompts;
    QVBoxLayout* m_place;
    QLabel* m_none;
    QLabel* m_fault;
    QProgressBar* m_working;
    QPushButton* m_all;
    std::vector<RehearsalRow*> m_rows;
    std::optional<edit::RehearsalReport> m_report;  ///< of the last reading
    bool m_busy = false;
};

/// How many of the campaign's primary KPIs that a sample can show have computed in their newest rehearsal.
struct RehearsalCount {
    int shown = 0;
    int all = 0;
};
RehearsalCount rehearsalCount(const model::Plan& plan, const model::Campaign& campaign);
/// The data sources of the primary KPIs, each once, in their order.
QStringList dataSourcesOf(const model::Campaign& campaign);

}  // namespace goalpost::ui
