// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/banner.hpp"

namespace goalpost::ui {

/// What the open workspace's file warns of (a network drive, another version beside it, no backup), across
/// the window until it is dismissed; told again only when it changes.
class FileWarnings : public Banner {
    Q_OBJECT
  public:
    explicit FileWarnings(const Session& session, QWidget* parent = nullptr);

  private:
    /// `another` workspace: what was dismissed counts again.
    void tellOf(bool another);

    const Session& m_session;
    QStringList m_told;
};

}  // namespace goalpost::ui
