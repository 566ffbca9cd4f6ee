// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue.hpp"
#include "ui/pages/page.hpp"

namespace goalpost::ui {

/// What stands in place of a step of the path that is not open yet: why, and the way to what opens it.
class LockedPage : public QWidget {
    Q_OBJECT
  public:
    explicit LockedPage(QWidget* parent = nullptr);

    /// `unlocker` may be null.
    void show(const pages::Entry& entry, const QString& reason, const pages::Entry* unlocker,
              const QString& crumb);
    QString reason() const { return m_reason; }

  signals:
    void goTo(const QString& pageId);

  private:
    QVBoxLayout* m_column;
    QString m_reason;
};

}  // namespace goalpost::ui
