// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/import_effect.hpp"

#include <QWidget>

#include <vector>

class QLabel;

namespace goalpost::ui {

class ElidedLabel;
class Pill;

/// The first KPIs of a campaign before and after, one line each; empty where none is measured.
class EffectLines : public QWidget {
    Q_OBJECT
  public:
    /// `names`: of its labels, "effect" makes "effectBefore0".
    explicit EffectLines(const QString& names);

    void show(const std::vector<KpiEffect>& effects, const QString& currency);
    void forget();

  private:
    struct Line {
        ElidedLabel* name;
        QLabel* before;
        QLabel* arrow;
        QLabel* after;
        Pill* pill;
    };
    std::vector<Line> m_lines;
};

}  // namespace goalpost::ui
