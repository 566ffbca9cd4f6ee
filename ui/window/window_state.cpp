// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/window_state.hpp"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui::window_state {

namespace {

constexpr qsizetype Remembered = 24;
const QString GeometryKey = u"window/geometry"_s;
const QString ListKey = u"window/geometries"_s;  // name, geometry, name, geometry, …, newest first

const QString PagesKey = u"window/pages"_s;  // name, page, name, page, …, newest first

/// Not the path itself: where a file lies is nobody's business once it is off the recent list.
QString nameOf(const QString& workspace) {
    return QString::fromLatin1(
        QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

/// Puts a pair in front of a list of them, in the place of the one of that name.
void remember(const QString& key, const QString& name, const QVariant& value) {
    QSettings settings;
    QVariantList list = settings.value(key).toList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        if (list[i].toString() == name) {
            list.remove(i, 2);
            break;
        }
    list.prepend(value);
    list.prepend(name);
    settings.setValue(key, list.first(std::min(list.size(), 2 * Remembered)));
}

QVariant remembered(const QString& key, const QString& name) {
    const QVariantList list = QSettings().value(key).toList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        if (list[i].toString() == name)
            return list[i + 1];
    return {};
}

}  // namespace

void remember(const QMainWindow& window, const QString& workspace) {
    const QByteArray geometry = window.saveGeometry();
    QSettings().setValue(GeometryKey, geometry);
    if (!workspace.isEmpty())
        remember(ListKey, nameOf(workspace), geometry);
}

bool restore(QMainWindow& window, const QString& workspace) {
    if (!workspace.isEmpty())
        if (const QVariant own = remembered(ListKey, nameOf(workspace)); own.isValid())
            return window.restoreGeometry(own.toByteArray());
    const QSettings settings;
    return settings.contains(GeometryKey) &&
           window.restoreGeometry(settings.value(GeometryKey).toByteArray());
}

void rememberPage(const QString& workspace, const QString& page) {
    remember(PagesKey, nameOf(workspace), page);
}

QString pageOf(const QString& workspace) {
    return remembered(PagesKey, nameOf(workspace)).toString();
}

}  // namespace goalpost::ui::window_state
