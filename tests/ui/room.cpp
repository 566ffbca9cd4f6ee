// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/room.hpp"

#include "support/catch.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/elided_label.hpp"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::test {

QString placeOf(const QWidget& widget) {
    QString place = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (!above->objectName().isEmpty())
            return place + u" in "_s + above->objectName();
    return place;
}

namespace {

bool isCutOff(const QLabel& label) {
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 2;
    return label.sizeHint().width() > label.width() + 1;
}

bool isCutOff(const QAbstractButton& button) {
    const bool plain = qobject_cast<const QPushButton*>(&button) || qobject_cast<const QCheckBox*>(&button) ||
                       qobject_cast<const QRadioButton*>(&button) ||
                       qobject_cast<const QToolButton*>(&button);
    return plain && !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1;
}

}  // namespace

QStringList cutOff(QWidget& window) {
    QStringList list;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || qobject_cast<const ui::ElidedLabel*>(widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if ((label && isCutOff(*label)) || (button && isCutOff(*button)))
            list << (label ? label->text() : button->text()) + u" ("_s + placeOf(*widget) + u')';
    }
    return list;
}

void checkRoom(OpenWindow& open, bool scrolls) {
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        open.window().resize(size);
        for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
            open.show(entry.id);
            // A layout may ask for another round where a text's height depends on its width.
            QStringList list;
            const bool fits =
                QTest::qWaitFor([&] { return (list = cutOff(open.window())).isEmpty(); }, 2'000);
            INFO(entry.id << " at " << size.width() << ":\n" << list.join(u'\n').toStdString());
            CHECK(fits);
            CHECK(open.window().width() == size.width());
            auto* scroll = open.child<QStackedWidget>("pages")->currentWidget();
            const auto* area = qobject_cast<QScrollArea*>(scroll);
            REQUIRE(area);
            INFO(entry.id << " needs " << area->widget()->width() << " across");
            CHECK((scrolls || area->horizontalScrollBar()->maximum() == 0));
        }
    }
}

}  // namespace goalpost::test
