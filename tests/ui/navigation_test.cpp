// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign_life.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"

#include <QAction>
#include <QApplication>
#include <QListView>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// What a screen reader says of an entry.
QString spoken(OpenWindow& open, const char* list, const QString& title) {
    const auto* model = open.child<QListView>(list)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == title)
            return model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return {};
}

QString regionOf(const QStringList& names) {
    for (const QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (names.contains(widget->objectName()))
            return widget->objectName();
    return {};
}

}  // namespace

TEST_CASE("the navigation counts campaigns and creators and says it aloud") {
    OpenWindow open(OpenWindow::With::Campaign);
    CHECK(spoken(open, "pageList", u"Campaigns"_s) == u"Campaigns, 1 campaign"_s);
    CHECK(spoken(open, "pageList", u"All creators"_s) == u"All creators, 0 creators"_s);
    CHECK(spoken(open, "pageList", u"Reports"_s) == u"Reports"_s);
    const Id campaign = open.session().plan()->campaigns.front().id;
    open.session().change([campaign](model::Plan plan) {
        return edit::archiveCampaign(std::move(plan), campaign, *makeDate(2026, 10, 1));
    });
    open.settle();
    CHECK(spoken(open, "pageList", u"Campaigns"_s) == u"Campaigns, 0 campaigns"_s);
}

TEST_CASE("steps of the path are done, open or locked in words") {
    {
        OpenWindow open(OpenWindow::With::Campaign);
        CHECK(spoken(open, "pathList", u"Goal and KPIs"_s) == u"Goal and KPIs, Not chosen yet"_s);
        CHECK(spoken(open, "pathList", u"Tools"_s).startsWith(u"Tools, locked, Needs "_s));
    }
    OpenWindow open(OpenWindow::With::Sample);
    CHECK(spoken(open, "pathList", u"Tools"_s).startsWith(u"Tools, done, "_s));
    CHECK(spoken(open, "pathList", u"Creators"_s).startsWith(u"Creators, done, "_s));
}

TEST_CASE("F6 steps through navigation, campaign bar, page, details and status bar, and back") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("creators");
    open.window().activateWindow();
    auto* table = open.child<QAbstractItemView>("allCreators");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    open.settle();
    const QStringList names{u"creatorDrawer"_s, u"fileStatus"_s, u"pageList"_s, u"campaignBar"_s,
                            u"allCreators"_s};
    open.child<QListView>("pageList")->setFocus();
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        seen << regionOf(names);
        open.child<QAction>("nextRegion")->trigger();
    }
    INFO(seen.join(u' ').toStdString());
    CHECK(seen[0] == u"pageList"_s);
    CHECK(seen[1] == u"campaignBar"_s);
    CHECK(seen[2] != u"creatorDrawer"_s);
    CHECK(seen[3] == u"creatorDrawer"_s);
    CHECK(seen[4] == u"fileStatus"_s);
    CHECK(regionOf(names) == u"pageList"_s);
    open.child<QAction>("previousRegion")->trigger();
    CHECK(regionOf(names) == u"fileStatus"_s);
    CHECK(QApplication::focusWidget()->accessibleName().startsWith(u"Status: Saved"_s));
    // Coming back finds the control that had the keyboard there.
    table->setFocus();
    open.child<QAction>("nextRegion")->trigger();
    open.child<QAction>("previousRegion")->trigger();
    CHECK(QApplication::focusWidget() == table);
}
