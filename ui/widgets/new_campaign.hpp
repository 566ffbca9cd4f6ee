// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session.hpp"
#include "ui/widgets/card.hpp"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace goalpost::ui {

/// The first campaign of a workspace: its name, its brand, the dates.
class NewCampaign : public QWidget {
    Q_OBJECT
  public:
    explicit NewCampaign(Session& session, QWidget* parent = nullptr);
    /// Offers the brands of the plan.
    void refresh();

  private:
    void create();

    Session& m_session;
    QLineEdit* m_name;
    QComboBox* m_brand;
    QComboBox* m_currency;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QLabel* m_fault;
};

}  // namespace goalpost::ui
