// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"

class QComboBox;

namespace goalpost::ui {

/// A form for a campaign to be made: its name, its brand, the dates. Enter in a line makes it, as the
/// button does; what is missing or cannot be read has its sentence below the field.
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
    void emptyName();
    /// The quarter after this one.
    void proposeDates();
    void compareDates();

    Session& m_session;
    LineField* m_name;
    Field* m_brandField;
    QComboBox* m_brand;
    QComboBox* m_currency;
    DateField* m_from;
    DateField* m_to;
};

}  // namespace goalpost::ui
