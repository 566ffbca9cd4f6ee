// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace goalpost::ui {

/// A form for a campaign to be made: its name, its brand, the dates.
class NewCampaign : public QWidget {
    Q_OBJECT
  public:
    /// The fields' object names begin with `prefix`, so that two forms of a window can be told apart.
    NewCampaign(Session& session, const QString& title, const QString& prefix, QWidget* parent = nullptr);
    /// Offers the brands of the plan.
    void refresh();
    /// Empties the form and puts the keyboard into its first field.
    void begin();

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
