// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/pages/page.hpp"

#include <QAbstractScrollArea>
#include <QLayout>

#include <algorithm>

using namespace goalpost;
using test::OpenWindow;

namespace {

bool takesTab(const QWidget* widget) {
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() &&
           widget->isEnabled() && !widget->focusProxy();
}

/// A part of a page on its ground: a widget, or a layout with what it lays out.
struct Part {
    QRect place;
    QWidget* widget = nullptr;
    QLayout* layout = nullptr;
};

std::vector<Part> partsOf(QLayout* layout) {
    std::vector<Part> parts;
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (QWidget* widget = item->widget(); widget && widget->isVisible())
            parts.push_back({widget->geometry(), widget, nullptr});
        else if (QLayout* inner = item->layout(); inner && !inner->isEmpty())
            parts.push_back({inner->geometry(), nullptr, inner});
    }
    return parts;
}

/// Children that no layout places: of splitters, scroll areas, tabs.
std::vector<Part> partsOf(const QWidget* widget) {
    if (widget->layout())
        return partsOf(widget->layout());
    std::vector<Part> parts;
    for (QObject* child : widget->children())
        if (auto* each = qobject_cast<QWidget*>(child); each && each->isVisible() && !each->isWindow())
            parts.push_back({each->geometry(), each, nullptr});
    return parts;
}

/// Rows from top to bottom, each from left to right. What overlaps at least half of the lower one's height
/// stands in one row.
void sortAsRead(std::vector<Part>& parts) {
    std::ranges::stable_sort(parts, {}, [](const Part& part) { return part.place.top(); });
    for (auto first = parts.begin(); first != parts.end();) {
        QRect row = first->place;
        auto end = first + 1;
        for (; end != parts.end(); ++end) {
            const int shared = std::min(row.bottom(), end->place.bottom()) - end->place.top() + 1;
            if (2 * shared < std::min(row.height(), end->place.height()))
                break;
            row |= QRect(row.left(), end->place.top(), 1, end->place.height());
        }
        std::stable_sort(first, end,
                         [](const Part& a, const Part& b) { return a.place.left() < b.place.left(); });
        first = end;
    }
}

void collect(std::vector<Part> parts, QList<QWidget*>& order);

void collect(QWidget* widget, QList<QWidget*>& order) {
    if (takesTab(widget))
        order << widget;
    collect(partsOf(widget), order);
}

void collect(std::vector<Part> parts, QList<QWidget*>& order) {
    sortAsRead(parts);
    for (const Part& part : parts)
        if (part.widget)
            collect(part.widget, order);
        else
            collect(partsOf(part.layout), order);
}

QStringList namesOf(const QList<QWidget*>& widgets) {
    QStringList names;
    for (const QWidget* widget : widgets)
        names << (widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                 : widget->objectName());
    return names;
}

/// From the page's first control around the whole window and back to it; what lies on the page.
QList<QWidget*> walkedByTab(QWidget* page, QWidget* first) {
    constexpr int Most = 400;
    QList<QWidget*> walked;
    first->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < Most; ++step) {
        QWidget* now = page->window()->focusWidget();
        INFO("after " << step << " steps");
        REQUIRE(now);
        if (now == first && step > 0)
            return walked;
        // The links of a text are walked inside it.
        if (page->isAncestorOf(now) && (walked.isEmpty() || walked.constLast() != now))
            walked << now;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    FAIL("Tab never comes round");
    return walked;
}

}  // namespace

TEST_CASE("Tab goes over every page as it is read, to each control once, and comes round") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        open.show(entry.id);
        QWidget* page = open.window().shownPage();
        REQUIRE(page);
        QList<QWidget*> read;
        collect(page, read);
        REQUIRE_FALSE(read.isEmpty());
        const QStringList wanted = namesOf(read);
        const QStringList walked = namesOf(walkedByTab(page, read.constFirst()));
        INFO(entry.id);
        INFO("read:   " << wanted.join(QStringLiteral(" ")).toStdString());
        INFO("walked: " << walked.join(QStringLiteral(" ")).toStdString());
        CHECK(walked == wanted);
        if (read.size() < 2)
            continue;
        read[1]->setFocus();
        QTest::keyClick(read[1], Qt::Key_Backtab, Qt::ShiftModifier);
        CHECK(open.window().focusWidget() == read[0]);
    }
}
