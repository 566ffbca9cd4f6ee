// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/profile.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/drawer.hpp"
#include "ui/widgets/form.hpp"

namespace goalpost::ui {

/// Which creators suit the goal that is looked at and how the tools are set for it: Goalpost's own words or
/// the user's, to be changed where they stand.
class ProfileDrawer : public Drawer {
    Q_OBJECT
  public:
    explicit ProfileDrawer(Surroundings around, QWidget* parent = nullptr);

    /// Of the looked-at campaign.
    void show(model::Goal goal);

  signals:
    void audienceWanted();

  private:
    using Change = Form<method::Profile>::Change;

    void buildFields();
    void buildAudience();
    void change(Change change);
    void showAudience();

    Session& m_session;
    model::Goal m_goal = model::Goal::BrandAwareness;
    Form<method::Profile> m_form;
    CountField* m_from = nullptr;
    CountField* m_to = nullptr;
    QLabel* m_audience = nullptr;
    QPushButton* m_reset;
};

/// "Goalpost’s own, 1 Jun 2026" or "yours, 16 Feb 2026".
QString profileSourceText(const method::Profile& profile);

}  // namespace goalpost::ui
