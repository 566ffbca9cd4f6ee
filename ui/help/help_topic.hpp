// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

/// Which page of the help belongs to what has the keyboard.
namespace goalpost::ui::help {

/// Models tell the page of an entry under this role: "kpi/likes".
inline constexpr int TopicRole = Qt::UserRole + 1000;

/// The page for the widget and all inside it that says nothing else; empty takes it back.
void setTopic(QWidget* widget, const QString& page);
/// The nearest page around the widget that there is; empty when nothing around it has one.
QString topicOf(const QWidget* widget);
/// Opens a page in the help of the widget's window.
void show(QWidget* from, const QString& page);

}  // namespace goalpost::ui::help
