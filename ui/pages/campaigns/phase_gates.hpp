// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QWidget>

class QVBoxLayout;

namespace goalpost::ui {

/// A campaign's way from Goal over Tools and Execution to Closed: of each phase whether its gate is open,
/// else what is missing, each with a link to where it is done; under it what was decided anew, and why.
class PhaseGates : public QWidget {
    Q_OBJECT
  public:
    explicit PhaseGates(QWidget* parent = nullptr);

    void show(const model::Plan& plan, const model::Campaign& campaign, Date today);

  signals:
    /// The page on which the missing thing is done, and what it is about.
    void placeWanted(const QString& page, const goalpost::Id& subject);

  private:
    void addGate(const model::Plan& plan, const model::Campaign& campaign, model::Phase leaving, Date today);
    void addClosed(const model::Campaign& campaign);
    void addRevisions(const model::Plan& plan, const model::Campaign& campaign);

    QVBoxLayout* m_rows;
};

}  // namespace goalpost::ui
