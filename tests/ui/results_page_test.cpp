// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"
#include "support/catch.hpp"
#include "ui/figures/import_effect.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/words/text.hpp"

#include <QLabel>
#include <QLineEdit>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

void chooseKpis(OpenWindow& open, const char* goal, const QStringList& kpis) {
    open.show("goal");
    open.click(goal);
    auto* search = open.child<QLineEdit>("addKpi");
    for (const QString& kpi : kpis) {
        search->setText(kpi);
        QTest::keyClick(search, Qt::Key_Return);
        open.settle();
    }
}

void import(OpenWindow& open, std::string_view text, std::optional<Date> asOf = std::nullopt) {
    edit::ImportOptions options;
    options.campaign = "Summer Table 2026";
    options.assignAll = true;
    options.asOf = asOf;
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.session().importFile(ui::pathText(open.folder().write("results.csv", text)), options);
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    open.show("results");
}

QString bannerText(OpenWindow& open) {
    QString text;
    for (const ui::Banner* each : open.window().findChildren<ui::Banner*>())
        if (each->isVisible())
            text += each->text();
    return text;
}

// 900 + 600 = 1,500 views of one creator; nobody tells impressions.
constexpr auto ViewsOnly =
    "Date,Published,Platform,Account,Post ID,Views\r\n"
    "2026-07-09,2026-07-08,Instagram,mayasets,E1,900\r\n"
    "2026-07-10,2026-07-08,Instagram,mayasets,E2,600\r\n";

}  // namespace

TEST_CASE("Results lead with what was measured, and the creators' note tells how much of it they have") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseKpis(open, "goal-brand-awareness", {u"impressions"_s, u"views"_s});
    import(open, ViewsOnly);
    const auto* views = open.child<ui::KpiCard>("kpi-views");
    const auto* impressions = open.child<ui::KpiCard>("kpi-impressions");
    CHECK(views->valueShown() == u"1,500"_s);
    CHECK(views->x() < impressions->x());
    const auto* table = open.child<ui::DataTable>("creatorsTable");
    CHECK(table->model()->headerData(2, Qt::Horizontal).toString() == u"Views"_s);
    CHECK(open.child<QLabel>("creatorsNote")->text() ==
          u"Views: the creators have all 1,500 of the campaign."_s);
    open.window().resize(1280, 720);  // the tables are tabs then
    open.settle();
    CHECK(open.child<QLabel>("creatorsNote")->isVisible());
}

TEST_CASE("what an import will change begins with what is measured then") {
    const auto value = [](const char* id, std::optional<double> figure) {
        kpi::Value made;
        made.id = id;
        made.value = figure;
        return made;
    };
    const auto effects = ui::effectsOf({value("impressions", {}), value("views", {}), value("reach", {})},
                                       {value("views", 1500), value("impressions", {})});
    REQUIRE(effects.size() == 3);
    CHECK(effects[0].before.id == "views");
    CHECK(effects[0].after->value == std::optional<double>(1500));
    CHECK(effects[1].before.id == "impressions");
    CHECK(effects[2].before.id == "reach");
    CHECK_FALSE(effects[2].after);
}

TEST_CASE("Results tell posts that count on the day of their file") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseKpis(open, "goal-engagement", {u"likes"_s});
    import(open,
           "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
           "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\r\n"
           "179,178,mayasets,Maya,Leaves,30,,https://www.instagram.com/p/E1/,IG reel,,Lifetime,"
           "900,800,40,1,2,3,0\r\n",
           makeDate(2026, 8, 20));
    CHECK(open.child<ui::KpiCard>("kpi-likes")->valueShown() == u"40"_s);
    CHECK(bannerText(open).contains(
        u"1 post of this campaign has no publish date and is counted on the day of its file, 20 Aug 2026"_s));
}

TEST_CASE("Results say why figures of a website that were imported count for no campaign") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseKpis(open, "goal-engagement", {u"likes"_s});
    import(open,
           "# ----------------------------------------\n# Pages\n# Account: Tea\n# Property: Tea\n"
           "# ----------------------------------------\n#\n# All Users\n# Start date: 20260701\n"
           "# End date: 20260707\n\nPage path + query string and screen class,Views\n/,257\n/tea,43\n");
    CHECK(bannerText(open).contains(u"The imported figures of a website belong to no post"_s));
}
