// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/brands_model.hpp"
#include "ui/models/campaigns_model.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/data_table.hpp"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>

using namespace goalpost;
using test::OpenWindow;

namespace {

const model::Plan& planOf(OpenWindow& open) {
    return *open.session().plan();
}

int rowsOf(OpenWindow& open, const char* table) {
    return open.child<ui::DataTable>(table)->model()->rowCount();
}

QStringList switcherOf(OpenWindow& open) {
    QStringList names;
    const auto* box = open.child<QComboBox>("campaignSwitcher");
    for (int i = 0; i < box->count(); ++i)
        names << box->itemText(i);
    return names;
}

}  // namespace

TEST_CASE("several campaigns are made by keyboard, each is chosen when it is there, and undo takes it back") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    CHECK(rowsOf(open, "campaignTable") == 1);
    auto* button = open.child<QPushButton>("newCampaign");
    QTest::keyClick(button, Qt::Key_Space);
    test::type(open, "newCampaignName", QStringLiteral("Autumn Table"));
    REQUIRE(planOf(open).campaigns.size() == 2);
    CHECK(planOf(open).campaigns[1].brand == planOf(open).brands[0].id);
    CHECK(rowsOf(open, "campaignTable") == 2);
    CHECK(test::lineText(open, "detailName") == QStringLiteral("Autumn Table"));
    test::undo(open);
    CHECK(planOf(open).campaigns.size() == 1);
    test::redo(open);
    CHECK(planOf(open).campaigns.size() == 2);
}

TEST_CASE("an empty workspace offers to make a campaign with its brand") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("campaigns");
    open.child<QLineEdit>("newBrandEdit")->setText(QStringLiteral("Juniper Row"));
    test::type(open, "newCampaignName", QStringLiteral("Launch"));
    REQUIRE(planOf(open).campaigns.size() == 1);
    CHECK(planOf(open).brands.at(0).name == "Juniper Row");
}

TEST_CASE("a campaign's fields are stored one by one, and what cannot be taken stays with its message") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    test::type(open, "detailName", QStringLiteral("Late Summer"));
    test::type(open, "detailBudget", QStringLiteral("$15,000"));
    test::type(open, "detailOwner", QStringLiteral("Lena Fischer"));
    test::type(open, "detailCountries", QStringLiteral("DE, AT"));
    const auto& campaign = planOf(open).campaigns.at(0);
    CHECK(campaign.name == "Late Summer");
    CHECK(campaign.budget == Amount::parse("15000"));
    CHECK(campaign.owner == "Lena Fischer");
    CHECK(campaign.targetAudience->countries == std::vector<std::string>{"DE", "AT"});

    test::type(open, "detailTo", QStringLiteral("2026-06-01"));  // it begins on 1 July
    CHECK(planOf(open).campaigns.at(0).to == parseIsoDate("2026-09-30"));
    CHECK(test::messageOf(open, "detailTo").contains(QStringLiteral("before the first")));
    CHECK(test::lineText(open, "detailTo") == QStringLiteral("1 Jun 2026"));
    test::type(open, "detailTo", QStringLiteral("2026-10-31"));
    CHECK(planOf(open).campaigns.at(0).to == parseIsoDate("2026-10-31"));
    CHECK(test::messageOf(open, "detailTo").isEmpty());
}

TEST_CASE("a phase that the method does not open is refused with what is missing") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    test::choose(open, "detailPhase", QStringLiteral("execution"));
    CHECK(planOf(open).campaigns.at(0).currentPhase() == model::Phase::Goal);
    CHECK(open.child<QComboBox>("detailPhase")->currentData().toString() == QStringLiteral("goal"));
    bool told = false;
    for (const ui::Banner* banner : open.window().findChildren<ui::Banner*>())
        told = told || (banner->isVisible() && banner->text().contains(QStringLiteral("primary goal")));
    CHECK(told);
}

TEST_CASE("an archived campaign is out of the way in table and switcher until it is asked for") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    open.click("newCampaign");
    test::type(open, "newCampaignName", QStringLiteral("Autumn Table"));
    open.click("archiveCampaign");
    CHECK(planOf(open).campaigns.at(1).archived == todayFromClock());
    CHECK(rowsOf(open, "campaignTable") == 1);
    CHECK(switcherOf(open) == QStringList{QStringLiteral("Summer Table 2026")});
    open.child<QCheckBox>("withArchived")->click();
    CHECK(rowsOf(open, "campaignTable") == 2);
    open.click("archiveCampaign");  // now says "Bring back"
    CHECK_FALSE(planOf(open).campaigns.at(1).archived);
}

TEST_CASE("a deleted campaign comes back by the notice's undo") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("campaigns");
    const auto before = planOf(open);
    open.click("deleteCampaign");
    CHECK(planOf(open).campaigns.size() == before.campaigns.size() - 1);
    CHECK(open.child<QLabel>("noticeText")->text().contains(QStringLiteral("Removed campaign")));
    open.click("noticeAction");
    CHECK(planOf(open) == before);
}

TEST_CASE("a duplicate moves its days to where it begins and has partners as shortlisted") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    open.window().prompts().answerNext(QStringLiteral("2026-10-01"));
    open.click("duplicateCampaign");
    REQUIRE(planOf(open).campaigns.size() == 2);
    const auto& copy = planOf(open).campaigns[1];
    CHECK(copy.name == "Summer Table 2026 (copy)");
    CHECK(copy.from == parseIsoDate("2026-10-01"));
    CHECK(copy.to == parseIsoDate("2026-12-31"));
    CHECK(test::lineText(open, "detailName") == QStringLiteral("Summer Table 2026 (copy)"));
    open.window().prompts().answerNext(QStringLiteral("some day"));
    open.click("duplicateCampaign");
    CHECK(planOf(open).campaigns.size() == 2);
    CHECK(open.window().prompts().asked().constLast().contains(QStringLiteral("is no day")));
}

TEST_CASE("brands are added, renamed, given business objectives, and kept while they have campaigns") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    open.window().prompts().answerNext(QStringLiteral("Harbour Linen"));
    open.click("newBrand");
    REQUIRE(planOf(open).brands.size() == 2);
    CHECK(open.child<QTabWidget>("campaignTabs")->currentIndex() == 1);
    test::type(open, "brandDetailName", QStringLiteral("Harbour & Linen"));
    test::type(open, "brandDetailCurrency", QStringLiteral("eur"));
    test::choose(open, "brandDetailFiscalYear", QStringLiteral("4"));
    test::type(open, "brandDetailCompetitors", QStringLiteral("Oak Table, Field & Fork"));
    const model::Brand brand = planOf(open).brands[1];
    CHECK(brand.name == "Harbour & Linen");
    CHECK(brand.currency == "EUR");
    CHECK(brand.fiscalYearStartMonth == 4);
    CHECK(brand.competitors.size() == 2);
    test::type(open, "brandDetailCurrency", QStringLiteral("euros"));
    CHECK(test::messageOf(open, "brandDetailCurrency").contains(QStringLiteral("three letters")));

    open.child<QLineEdit>("newBusinessOwner")->setText(QStringLiteral("Mika Sato"));
    test::type(open, "newBusinessObjective", QStringLiteral("Own shop first"));
    REQUIRE(planOf(open).brands[1].businessObjectives.size() == 1);
    CHECK(planOf(open).brands[1].businessObjectives[0].owner == "Mika Sato");
    test::type(open, "businessOwner1", QStringLiteral("Lena Fischer"));
    CHECK(planOf(open).brands[1].businessObjectives[0].owner == "Lena Fischer");
    open.click("removeBusinessObjective1");
    CHECK(planOf(open).brands[1].businessObjectives.empty());
    open.click("deleteBrand");
    CHECK(planOf(open).brands.size() == 1);
    open.click("deleteBrand");  // Juniper Row has a campaign
    CHECK(planOf(open).brands.size() == 1);
    CHECK(open.window().prompts().asked().constLast().contains(QStringLiteral("remove its campaigns first")));
}

TEST_CASE("a currency change of a brand with amounts says that nothing is converted") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("campaigns");
    open.child<QTabWidget>("campaignTabs")->setCurrentIndex(1);
    open.window().prompts().answerNext(false);
    test::type(open, "brandDetailCurrency", QStringLiteral("EUR"));
    CHECK(planOf(open).brands.at(0).currency == "USD");
    CHECK(test::lineText(open, "brandDetailCurrency") == QStringLiteral("USD"));
    open.window().prompts().answerNext(true);
    test::type(open, "brandDetailCurrency", QStringLiteral("EUR"));
    CHECK(planOf(open).brands.at(0).currency == "EUR");
}

TEST_CASE("campaigns and brands models keep the rules of item models while they fill and empty") {
    OpenWindow open(OpenWindow::With::Sample);
    ui::CampaignsModel campaigns;
    ui::BrandsModel brands;
    QAbstractItemModelTester first(&campaigns, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester second(&brands, QAbstractItemModelTester::FailureReportingMode::Fatal);
    campaigns.show(open.session().plan(), false, todayFromClock());
    brands.show(open.session().plan());
    CHECK(campaigns.rowCount() == 2);
    CHECK(brands.rowCount() == 1);
    CHECK(campaigns.rowOf(campaigns.idAt(1)) == 1);
    CHECK(campaigns.rowOf(Id::create()) == -1);
    campaigns.show(nullptr, true, todayFromClock());
    brands.show(nullptr);
    CHECK(campaigns.rowCount() + brands.rowCount() == 0);
}

TEST_CASE(
    "the form of a new campaign gives way to the first campaign, and keeps nothing of another workspace") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("campaigns");
    auto* brand = open.child<QComboBox>("newBrandName");
    brand->setCurrentText(QStringLiteral("Arcane"));
    test::addCampaign(open.session());
    open.settle();
    CHECK(open.child<QPushButton>("deleteCampaign")->isVisible());
    open.session().openSample();
    open.settle();
    open.click("newCampaign");
    CHECK(brand->currentText() != QStringLiteral("Arcane"));
    CHECK(brand->findText(QStringLiteral("Juniper Row")) >= 0);
}
