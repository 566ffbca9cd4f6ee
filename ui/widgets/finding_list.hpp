// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"
#include "model/plan.hpp"
#include "ui/look/look.hpp"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace goalpost::ui {

class Card;
class Pill;

/// The method's findings for one campaign: what blocks first, then warnings, what is still open, hints;
/// under them the rules that hold, folded, and
/// how many have nothing to judge yet.
class FindingList : public QFrame {
    Q_OBJECT
  public:
    explicit FindingList(QWidget* parent = nullptr);

    void show(const method::Checkup& checkup, const model::Campaign& campaign);

  signals:
    /// Somebody wants to mend it where it stands.
    void placeWanted(const QString& page, const goalpost::Id& entity, const QString& subject);
    /// Somebody wants to go on in spite of a warning and has to say why.
    void reasonWanted(const QString& rule, const QString& subject, const QString& message);

  private:
    QWidget* newRow(const method::Finding& finding, const model::Campaign& campaign);
    void showCounts(const std::vector<method::Finding>& findings);
    void showPassed(const method::Checkup& checkup);
    void setFolded(bool folded);

    QLabel* m_summary;
    std::vector<Pill*> m_counts;
    QVBoxLayout* m_rows;
    QWidget* m_content;
    QPushButton* m_fold;
    QWidget* m_passed = nullptr;
    bool m_folded = false;
};

}  // namespace goalpost::ui
