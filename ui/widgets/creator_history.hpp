// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creators/creator_list.hpp"

#include <QWidget>

class QVBoxLayout;

namespace goalpost::ui {

class Session;

/// What was done with a creator so far: each campaign with its posts, fee and totals, and the creator's own
/// posts.
class CreatorHistory : public QWidget {
    Q_OBJECT
  public:
    explicit CreatorHistory(Session& session, QWidget* parent = nullptr);
    void ask(const Id& creator);

  private:
    void begin();
    void fail(const QString& message, const Id& creator);
    void show(const std::vector<CampaignHistory>& histories);

    Session& m_session;
    QVBoxLayout* m_column;
    QWidget* m_box = nullptr;
    int m_question = 0;
};

}  // namespace goalpost::ui
