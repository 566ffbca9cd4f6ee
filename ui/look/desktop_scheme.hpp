// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace goalpost::ui {

/// Whether the desktop wants windows dark, as its portal tells it (org.freedesktop.appearance, color-scheme),
/// now and whenever it changes.
class DesktopScheme : public QObject {
    Q_OBJECT
  public:
    explicit DesktopScheme(QObject* parent = nullptr);

    /// Nothing where there is no portal, or no preference.
    std::optional<bool> isDark() const { return m_dark; }

  signals:
    void changed();

  private slots:
    /// The portal's SettingChanged.
    void take(const QString& space, const QString& key, const QDBusVariant& value);

  private:
    std::optional<bool> m_dark;
};

}  // namespace goalpost::ui
