// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/small_disk.hpp"
#include "ui/look/look.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QSettings>

using namespace goalpost;
using test::OpenWindow;

TEST_CASE("every page of the catalogue opens on an empty workspace and on the sample") {
    for (const auto with : {OpenWindow::With::EmptyWorkspace, OpenWindow::With::Sample}) {
        OpenWindow open(with);
        for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
            open.show(entry.id);
            CHECK(open.window().currentPage() == QLatin1String(entry.id));
        }
        CHECK(open.window().prompts().asked().isEmpty());
    }
}

TEST_CASE("page ids and titles are unique") {
    QStringList seen;
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        CHECK_FALSE(seen.contains(QLatin1String(entry.id)));
        seen << QLatin1String(entry.id);
        CHECK(ui::pages::find(QLatin1String(entry.id)) == &entry);
    }
}

TEST_CASE("the title names the workspace, and pages that need one wait for it") {
    OpenWindow open(OpenWindow::With::Nothing);
    CHECK(open.window().windowTitle() == QStringLiteral("Goalpost"));
    open.show("results");
    CHECK(open.window().currentPage() == QStringLiteral("home"));
    open.session().create(ui::pathText(open.folder() / "Juniper.goalpost"));
    open.settle();
    CHECK(open.window().windowTitle() == QStringLiteral("Juniper — Goalpost"));
    CHECK(open.child<QLabel>("savedState")->text().startsWith(QStringLiteral("Saved")));
}

TEST_CASE("a workspace opens on the page on which it was left, a new one on its first step") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    CHECK(open.window().currentPage() == QStringLiteral("goal"));
    open.show("imports");
    const QString first = open.session().file().path;
    open.session().create(ui::pathText(open.folder() / "Second.goalpost"));
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("goal"));
    open.show("portfolio");
    open.session().open(first);
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("imports"));
    open.session().openSample();
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("results"));
}

TEST_CASE("the sample shows primary KPIs with values and a trend that the keyboard reads out") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("results");
    const auto cards = open.window().findChildren<ui::KpiCard*>();
    REQUIRE(cards.size() >= 2);
    bool anyValue = false;
    for (const ui::KpiCard* card : cards)
        anyValue = anyValue || card->valueShown() != ui::unknownText();
    CHECK(anyValue);
    auto* chart = open.child<ui::ChartView>("trendChart");
    CHECK_FALSE(chart->accessibleName().isEmpty());
    QTest::keyClick(chart, Qt::Key_Home);
    const QString first = chart->readOut();
    CHECK_FALSE(first.isEmpty());
    QTest::keyClick(chart, Qt::Key_Right);
    CHECK(chart->readOut() != first);
    QTest::keyClick(chart, Qt::Key_T, Qt::AltModifier);
    CHECK(chart->isTable());
}

TEST_CASE("changes to the sample are not kept") {
    OpenWindow open(OpenWindow::With::Sample);
    const std::size_t campaigns = open.session().plan()->campaigns.size();
    test::addCampaign(open.session());
    open.settle();
    open.session().openSample();
    open.settle();
    CHECK(open.session().plan()->campaigns.size() == campaigns);
}

TEST_CASE("results are written as CSV and as PDF where the user says") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("results");
    const QString csv = ui::pathText(open.folder() / "out.csv");
    const QString pdf = ui::pathText(open.folder() / "out.pdf");
    open.window().prompts().answerNext(csv);
    open.click("exportCsv");
    GOALPOST_UNTIL(QFile::exists(csv));
    open.window().prompts().answerNext(pdf);
    open.click("exportPdf");
    GOALPOST_UNTIL(QFile::exists(pdf));
    CHECK(test::readFile(open.folder() / "out.pdf").starts_with("%PDF-"));
}

TEST_CASE("Ctrl+B collapses the navigation, a narrow window does so by itself") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    auto* navigation = open.child<ui::Navigation>("navigation");
    CHECK_FALSE(navigation->isCollapsed());
    open.child<QAction>("collapseNavigation")->trigger();
    CHECK(navigation->isCollapsed());
    open.child<QAction>("collapseNavigation")->trigger();
    CHECK_FALSE(navigation->isCollapsed());
    open.window().resize(1280, 720);
    QCoreApplication::processEvents();
    CHECK(navigation->isCollapsed());
}

TEST_CASE("the appearance changes at run time") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    ui::Look::instance().setAppearance(ui::Appearance::Dark);
    CHECK(open.window().palette().color(QPalette::Window) == paint::Theme::dark().window);
    ui::Look::instance().setAppearance(ui::Appearance::Light);
    CHECK(open.window().palette().color(QPalette::Window) == paint::Theme::light().window);
}

TEST_CASE("a missing recent workspace keeps its row until it is removed") {
    OpenWindow open(OpenWindow::With::Nothing);
    const QString path = ui::pathText(open.folder() / "Gone.goalpost");
    open.session().create(path);
    open.settle();
    open.session().close();
    open.settle();
    QFile::remove(path);
    open.show("home");
    auto* list = open.child<QListView>("recentList");
    open.window().show();
    REQUIRE(list->model()->rowCount() == 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(list->model()->rowCount() == 0);
}

TEST_CASE("the window works where its settings cannot be written, and says that they are not kept") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    REQUIRE(disk.makeReadOnly());
    struct SettingsAt {
        explicit SettingsAt(const QString& folder) { set(folder); }
        ~SettingsAt() { set(before); }
        static void set(const QString& folder) {
            QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
        }
        const QString before = QFileInfo(QFileInfo(QSettings().fileName()).path()).path();
    };
    {
        const SettingsAt there(ui::pathText(disk.path()));
        OpenWindow open(OpenWindow::With::Sample);
        const auto* notice = open.window().findChild<ui::Notice*>();
        REQUIRE(notice);
        CHECK(notice->text().startsWith(QSettings().fileName() + QStringLiteral(" cannot be written:")));
        CHECK(QSettings().fileName().startsWith(ui::pathText(disk.path())));
        open.show("results");
        CHECK(open.window().currentPage() == QStringLiteral("results"));
        CHECK(open.window().close());
    }
    OpenWindow open(OpenWindow::With::Nothing);
    CHECK(open.window().findChild<ui::Notice*>()->text().isEmpty());
}

TEST_CASE("what was done is told over the status bar and covers nothing of the page") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1280, 720);
    open.show("portfolio");
    for (const int percent : {100, 200}) {
        ui::Look::instance().setTextSize(percent);
        open.settle();
        auto* notice = open.window().findChild<ui::Notice*>();
        REQUIRE(notice);
        notice->tell(QStringLiteral("Deleted creator Maya"), QStringLiteral("Undo"));
        REQUIRE(notice->isVisible());
        const QWidget* pages = open.child<QWidget>("pages");
        const int foot = pages->mapTo(&open.window(), QPoint(0, pages->height())).y();
        INFO(percent);
        CHECK(notice->geometry().top() >= foot - paint::space::M);
        CHECK(notice->geometry().bottom() < open.window().height());
    }
    ui::Look::instance().setTextSize(100);
}
