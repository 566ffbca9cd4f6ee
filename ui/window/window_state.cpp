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

/// Not the path itself: where a file lies is nobody's business once it is off the recent list.
QString nameOf(const QString& workspace) {
    return QString::fromLatin1(
        QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

}  // namespace

void remember(const QMainWindow& window, const QString& workspace) {
    QSettings settings;
    const QByteArray geometry = window.saveGeometry();
    settings.setValue(GeometryKey, geometry);
    if (workspace.isEmpty())
        return;
    QVariantList list = settings.value(ListKey).toList();
    const QString name = nameOf(workspace);
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        if (list[i].toString() == name) {
            list.remove(i, 2);
            break;
        }
    list.prepend(geometry);
    list.prepend(name);
    settings.setValue(ListKey, list.first(std::min(list.size(), 2 * Remembered)));
}

bool restore(QMainWindow& window, const QString& workspace) {
    const QSettings settings;
    const QVariantList list = settings.value(ListKey).toList();
    for (qsizetype i = 0; i + 1 < list.size() && !workspace.isEmpty(); i += 2)
        if (list[i].toString() == nameOf(workspace))
            return window.restoreGeometry(list[i + 1].toByteArray());
    return settings.contains(GeometryKey) &&
           window.restoreGeometry(settings.value(GeometryKey).toByteArray());
}

}  // namespace goalpost::ui::window_state
