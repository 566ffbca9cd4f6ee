// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/data_table.hpp"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

const QLabel* shownTip() {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel*>(widget);
    return nullptr;
}

}  // namespace

TEST_CASE("a tooltip shows a name out of the file letter by letter, never as markup") {
    const std::string name = "<b>x</b><img src=\"file:///etc/hostname\">";
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    model::Creator creator;
    creator.name = name;
    open.session().change([&](model::Plan plan) { return edit::addCreator(std::move(plan), creator); });
    open.settle();
    open.show("creators");
    auto* table = open.child<ui::DataTable>("allCreators");
    REQUIRE(table->model()->rowCount() == 1);
    const QModelIndex cell = table->model()->index(0, 0);
    REQUIRE(cell.data(Qt::ToolTipRole).toString().contains(QString::fromStdString(name)));
    const QPoint place = table->visualRect(cell).center();
    for (int time = 0; time < 2; ++time) {  // once made, once reused
        QHelpEvent hover(QEvent::ToolTip, place, table->viewport()->mapToGlobal(place));
        QApplication::sendEvent(table->viewport(), &hover);
        const QLabel* tip = shownTip();
        REQUIRE(tip);
        CHECK(tip->text().contains(QString::fromStdString(name)));
        CHECK(tip->textFormat() == Qt::PlainText);
    }
    QToolTip::hideText();
}
