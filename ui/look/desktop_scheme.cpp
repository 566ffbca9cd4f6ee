// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/desktop_scheme.hpp"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

const QString Portal = u"org.freedesktop.portal.Desktop"_s;
const QString Place = u"/org/freedesktop/portal/desktop"_s;
const QString Settings = u"org.freedesktop.portal.Settings"_s;
const QString Space = u"org.freedesktop.appearance"_s;
const QString Key = u"color-scheme"_s;

/// 1 is dark, 2 light; anything else is no preference. Read() wraps the value twice.
std::optional<bool> darkOf(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    return scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
}

}  // namespace

DesktopScheme::DesktopScheme(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Portal, Place, Settings, u"SettingChanged"_s, this,
                SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(Portal, Place, Settings, u"Read"_s);
    question << Space << Key;
    constexpr int PatienceMilliseconds = 250;
    const QDBusMessage answer = bus.call(question, QDBus::Block, PatienceMilliseconds);
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
        m_dark = darkOf(answer.arguments().constFirst());
}

void DesktopScheme::take(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space != Space || key != Key)
        return;
    const auto dark = darkOf(value.variant());
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

}  // namespace goalpost::ui
