// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/help_topic.hpp"

#include "ui/help/help_pages.hpp"

#include <QAbstractItemView>

namespace goalpost::ui::help {

namespace {

constexpr auto Topic = "helpPage";

QString known(const QString& page) {
    return find(page) ? page : QString();
}

}  // namespace

void setTopic(QWidget* widget, const QString& page) {
    widget->setProperty(Topic, page);
}

QString topicOf(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            if (const QString page = known(view->currentIndex().data(TopicRole).toString()); !page.isEmpty())
                return page;
        if (const QString page = known(widget->property(Topic).toString()); !page.isEmpty())
            return page;
        if (widget->isWindow())
            break;
    }
    return {};
}

void show(QWidget* from, const QString& page) {
    for (QWidget* window = from->window(); window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr)
        if (window->metaObject()->indexOfMethod("showHelp(QString)") >= 0) {
            QMetaObject::invokeMethod(window, "showHelp", Q_ARG(QString, page));
            return;
        }
}

}  // namespace goalpost::ui::help
