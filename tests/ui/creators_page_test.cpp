// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"
#include "edit/partnership.hpp"
#include "support/catch.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/drawer.hpp"
#include "ui/widgets/pipeline_lane.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// Creators with one Instagram account each, named like their handle.
void addCreators(OpenWindow& open, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        model::Creator creator;
        creator.name = name;
        model::Account& account = creator.accounts.emplace_back();
        account.platform = "instagram";
        account.handle = ui::toStd(QString::fromLatin1(name).toLower());
        open.session().change(
            [creator](model::Plan plan) { return edit::addCreator(std::move(plan), creator); });
    }
    open.settle();
}

void addPartner(OpenWindow& open, std::size_t creator) {
    open.session().change([creator](model::Plan plan) {
        const Id who = plan.creators[creator].id;
        const Id campaign = plan.campaigns[0].id;
        return edit::addPartners(std::move(plan), campaign, {who});
    });
    open.settle();
}

const model::Creator& creatorAt(OpenWindow& open, std::size_t number) {
    return open.session().plan()->creators.at(number);
}

const model::Partnership& partnershipAt(OpenWindow& open, std::size_t number) {
    return open.session().plan()->campaigns.at(0).partnerships.at(number);
}

/// Types into a field of this name and finishes with Enter.
void type(OpenWindow& open, const char* field, const QString& text) {
    auto* line = open.child<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    if (QWidget* completions = QApplication::activePopupWidget())
        completions->close();
    open.settle();
}

void trigger(OpenWindow& open, const char* action) {
    open.child<QAction>(action)->trigger();
    open.settle();
}

ui::DataTable* tableOf(OpenWindow& open) {
    return open.child<ui::DataTable>("allCreators");
}

QStringList shownNames(OpenWindow& open) {
    QStringList names;
    const auto* rows = tableOf(open)->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        names << rows->index(row, 0).data().toString();
    return names;
}

/// Makes the row current and opens its details by Enter.
void openDetails(OpenWindow& open, int row) {
    tableOf(open)->choose(row);
    QTest::keyClick(tableOf(open), Qt::Key_Return);
    open.settle();
}

QString bannerText(OpenWindow& open) {
    QString text;
    for (const auto* banner : open.window().findChildren<ui::Banner*>())
        if (banner->isVisible())
            text += banner->text();
    return text;
}

}  // namespace

TEST_CASE("a creator is added, described, taken back and done again by keyboard") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("creators");
    open.window().prompts().answerNext(QStringLiteral("Maya Lindqvist"));
    open.click("addCreator");
    REQUIRE(open.session().plan()->creators.size() == 1);
    REQUIRE(open.child<QWidget>("creatorDrawer")->isVisible());
    CHECK(open.child<QLabel>("creatorDrawerTitle")->text() == QStringLiteral("Maya Lindqvist"));
    type(open, "creatorEmail", QStringLiteral("maya@example.com"));
    type(open, "creatorNiches", QStringLiteral("food, baking"));
    type(open, "audienceCountries", QStringLiteral("se 27%, de 34 %"));
    CHECK(creatorAt(open, 0).email == "maya@example.com");
    CHECK(creatorAt(open, 0).niches == std::vector<std::string>{"food", "baking"});
    CHECK(creatorAt(open, 0).audience->countries ==
          std::map<std::string, double>{{"DE", 0.34}, {"SE", 0.27}});
    CHECK(open.child<QLineEdit>("audienceCountries")->text() == QStringLiteral("DE 34%, SE 27%"));
    trigger(open, "undo");
    CHECK_FALSE(creatorAt(open, 0).audience);
    CHECK(open.child<QLineEdit>("audienceCountries")->text().isEmpty());
    trigger(open, "redo");
    CHECK(creatorAt(open, 0).audience);
}

TEST_CASE("a share that makes more than a whole stays as typed and is not stored") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    open.show("creators");
    openDetails(open, 0);
    type(open, "audienceAges", QStringLiteral("18-24 80%, 25-34 40%"));
    CHECK_FALSE(creatorAt(open, 0).audience);
    CHECK(open.child<QLabel>("audienceAgesMessage")->text().contains(QStringLiteral("120%")));
    type(open, "audienceAges", QStringLiteral("18-24 60%, 25-34 40%"));
    CHECK(creatorAt(open, 0).audience->ages.at("25-34") == 0.4);
}

TEST_CASE("accounts, quotes and absences are added, written and deleted, and undo brings them back") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    open.show("creators");
    openDetails(open, 0);
    open.click("accountAdd");
    REQUIRE(creatorAt(open, 0).accounts.size() == 2);
    type(open, "account1Platform", QStringLiteral("TikTok"));
    type(open, "account1Handle", QStringLiteral("@mayacooks"));
    type(open, "account1Followers", QStringLiteral("12,500"));
    CHECK(creatorAt(open, 0).accounts[1].platform == "tiktok");
    CHECK(creatorAt(open, 0).accounts[1].handle == "mayacooks");
    CHECK(creatorAt(open, 0).accounts[1].followers == 12500);
    open.click("quoteAdd");
    type(open, "quote0Fee", QStringLiteral("290"));
    type(open, "quote0Currency", QStringLiteral("eur"));
    CHECK(creatorAt(open, 0).rates.at(0).fee == Amount::parse("290.00"));
    CHECK(creatorAt(open, 0).rates.at(0).currency == "EUR");
    open.click("absenceAdd");
    type(open, "absence0From", QStringLiteral("2026-09-10"));
    type(open, "absence0To", QStringLiteral("2026-09-01"));
    CHECK_FALSE(creatorAt(open, 0).availability.at(0).awayTo);
    CHECK(bannerText(open).contains(QStringLiteral("ends before it begins")));
    open.click("account1Delete");
    CHECK(creatorAt(open, 0).accounts.size() == 1);
    trigger(open, "undo");
    CHECK(creatorAt(open, 0).accounts.size() == 2);
}

TEST_CASE("a handle of somebody else is refused and that creator is offered") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya", "Theo"});
    open.show("creators");
    openDetails(open, 1);
    type(open, "account0Handle", QStringLiteral("Maya"));
    CHECK(creatorAt(open, 1).accounts[0].handle == "theo");
    CHECK(bannerText(open).contains(QStringLiteral("belongs to Maya")));
    for (auto* banner : open.window().findChildren<ui::Banner*>())
        if (banner->isVisible())
            emit banner->acted();
    open.settle();
    CHECK(open.child<QLabel>("creatorDrawerTitle")->text() == QStringLiteral("Maya"));
}

TEST_CASE("Delete removes the chosen creators in one act, and Escape closes the details") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya", "Theo", "Nia"});
    open.show("creators");
    openDetails(open, 0);
    QTest::keyClick(open.child<QWidget>("creatorName"), Qt::Key_Escape);
    CHECK_FALSE(open.child<QWidget>("creatorDrawer")->isVisible());
    tableOf(open)->choose(0);
    QTest::keyClick(tableOf(open), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(tableOf(open), Qt::Key_Delete);
    open.settle();
    CHECK(shownNames(open) == QStringList{QStringLiteral("Nia")});
    CHECK(open.session().file().undoLabel == QStringLiteral("Remove 2 creators"));
    trigger(open, "undo");
    CHECK(open.session().plan()->creators.size() == 3);
    CHECK(tableOf(open)->model()->rowCount() == 3);
}

TEST_CASE("a partner is not deleted and the sentence names the campaign") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    addPartner(open, 0);
    open.show("creators");
    tableOf(open)->choose(0);
    QTest::keyClick(tableOf(open), Qt::Key_Delete);
    open.settle();
    CHECK(open.session().plan()->creators.size() == 1);
    CHECK(bannerText(open).contains(QStringLiteral("Summer Table 2026")));
}

TEST_CASE("the filter column and the words narrow the table, and clearing them shows all") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("creators");
    const auto all = shownNames(open).size();
    REQUIRE(all == 5);
    open.child<QCheckBox>("filterPlatform-youtube")->click();
    CHECK(shownNames(open) == QStringList{QStringLiteral("Theo Brandt")});
    open.click("creatorsFilterClear");
    CHECK(shownNames(open).size() == all);
    type(open, "filterFollowersFrom", QStringLiteral("100000"));
    CHECK(shownNames(open).size() < all);
    CHECK(shownNames(open).contains(QStringLiteral("Theo Brandt")));           // 184,000 on YouTube
    CHECK_FALSE(shownNames(open).contains(QStringLiteral("Maya Lindqvist")));  // 96,500 on Instagram
    open.click("creatorsFilterClear");
    auto* words = open.child<QLineEdit>("allCreatorsFilter");
    words->setText(QStringLiteral("@mayasets"));
    CHECK(shownNames(open) == QStringList{QStringLiteral("Maya Lindqvist")});
    words->setText(QStringLiteral("nobody of that name"));
    CHECK(open.child<QLabel>("noCreators")->isVisible());
    open.click("clearCreatorFilters");
    CHECK(shownNames(open).size() == all);
}

TEST_CASE("the details stay with a creator that a filter leaves, and go to the next one or close else") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya", "Theo", "Nia"});
    open.show("creators");
    openDetails(open, 1);
    auto* words = open.child<QLineEdit>("allCreatorsFilter");
    words->setText(QStringLiteral("theo"));
    CHECK(open.child<QLineEdit>("creatorName")->text() == QStringLiteral("Theo"));
    words->clear();
    CHECK(open.child<QLineEdit>("creatorName")->text() == QStringLiteral("Theo"));
    words->setText(QStringLiteral("nia"));
    CHECK(shownNames(open) == QStringList{QStringLiteral("Nia")});
    CHECK(open.child<QLineEdit>("creatorName")->text() == QStringLiteral("Nia"));
    words->setText(QStringLiteral("nobody"));
    CHECK_FALSE(open.child<QWidget>("creatorDrawer")->isVisible());
}

TEST_CASE("pasted rows are shown before they are added and those that are known are named") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    open.show("creators");
    QApplication::clipboard()->setText(QStringLiteral(
        "Handle\tCreator\tNetwork\tFollowers\tX\n@theobakes\tTheo Brandt\tYouTube\t184,000\t1\n"
        "maya\tMaya L.\tInstagram\t96500\t2\nnia\tNia\tTikTok\tmany\t3\n"
        "lea\tLea\tTikTok\t12.500\t4\n"));
    open.window().prompts().answerNext(true);
    QTest::keyClick(tableOf(open), Qt::Key_V, Qt::ControlModifier);
    open.settle();
    const QString question = open.window().prompts().asked().constLast();
    CHECK(question.contains(QStringLiteral("1 will be added: Theo Brandt.")));
    CHECK(question.contains(QStringLiteral("Maya L. (there already as Maya)")));
    CHECK(question.contains(QStringLiteral("“many” is no number of followers")));
    CHECK(question.contains(QStringLiteral("“12.500” could be two numbers")));
    REQUIRE(open.session().plan()->creators.size() == 2);
    CHECK(creatorAt(open, 1).name == "Theo Brandt");
    CHECK(creatorAt(open, 1).accounts.at(0).platform == "youtube");
    CHECK(creatorAt(open, 1).accounts.at(0).handle == "theobakes");
    CHECK(creatorAt(open, 1).accounts.at(0).followers == 184000);
    trigger(open, "undo");
    CHECK(open.session().plan()->creators.size() == 1);
}

TEST_CASE("rows without a header are read as name, platform, handle and followers") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("creators");
    QApplication::clipboard()->setText(QStringLiteral("Theo Brandt\tyoutube\ttheobakes\t184000\n"));
    open.window().prompts().answerNext(true);
    open.click("pasteCreators");
    REQUIRE(open.session().plan()->creators.size() == 1);
    CHECK(creatorAt(open, 0).accounts.at(0).followers == 184000);
}

TEST_CASE("chosen creators are shortlisted and their cards go from stage to stage by keyboard") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya", "Theo"});
    open.show("creators");
    tableOf(open)->choose(0);
    QTest::keyClick(tableOf(open), Qt::Key_Down, Qt::ShiftModifier);
    open.click("addToCampaign");
    REQUIRE(open.session().campaign()->partnerships.size() == 2);
    open.show("partners");
    auto* shortlisted = open.child<ui::PipelineView>("pipeline-shortlisted");
    REQUIRE(shortlisted->model()->rowCount() == 2);
    shortlisted->setCurrentIndex(shortlisted->model()->index(0, 0));
    QTest::keyClick(shortlisted, Qt::Key_Right, Qt::AltModifier);
    open.settle();
    CHECK(partnershipAt(open, 0).status == model::PartnershipStatus::Vetted);
    auto* vetted = open.child<ui::PipelineView>("pipeline-vetted");
    QTest::keyClick(vetted, Qt::Key_Right, Qt::ControlModifier);
    open.settle();
    CHECK(partnershipAt(open, 0).status == model::PartnershipStatus::Contacted);
    trigger(open, "undo");
    CHECK(partnershipAt(open, 0).status == model::PartnershipStatus::Vetted);
    CHECK(open.window().currentPage() == QStringLiteral("partners"));
    trigger(open, "redo");
    CHECK(partnershipAt(open, 0).status == model::PartnershipStatus::Contacted);
}

TEST_CASE("contracting before the tool decision is refused, and the lane says what opens it") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    addPartner(open, 0);
    open.show("partners");
    CHECK(open.child<QWidget>("lock-contracted")->isVisible());
    CHECK(open.child<QLabel>("lockReason-contracted")->text().contains(QStringLiteral("GOAL-FIRST")));
    CHECK_FALSE(open.child<QWidget>("lock-negotiating")->isVisible());
    auto* shortlisted = open.child<ui::PipelineView>("pipeline-shortlisted");
    emit shortlisted->moveWanted(ui::toQt(partnershipAt(open, 0).id.text),
                                 model::PartnershipStatus::Contracted);
    open.settle();
    CHECK(partnershipAt(open, 0).status == model::PartnershipStatus::Shortlisted);
    CHECK(bannerText(open).contains(QStringLiteral("tool decision")));
    CHECK(shortlisted->model()->rowCount() == 1);
}

TEST_CASE("what was agreed is written in the details of the partnership and a card is taken out again") {
    OpenWindow open(OpenWindow::With::Campaign);
    addCreators(open, {"Maya"});
    addPartner(open, 0);
    open.show("partners");
    auto* shortlisted = open.child<ui::PipelineView>("pipeline-shortlisted");
    shortlisted->setCurrentIndex(shortlisted->model()->index(0, 0));
    QTest::keyClick(shortlisted, Qt::Key_Return);
    REQUIRE(open.child<QWidget>("partnershipDrawer")->isVisible());
    type(open, "partnershipFee", QStringLiteral("4,200"));
    type(open, "utmSource", QStringLiteral("instagram"));
    type(open, "exclusivityCategory", QStringLiteral("cookware"));
    CHECK(partnershipAt(open, 0).fee == Amount::parse("4200.00"));
    CHECK(partnershipAt(open, 0).utm->source == "instagram");
    CHECK(partnershipAt(open, 0).exclusivity->category == "cookware");
    open.click("costAdd");
    type(open, "cost0Kind", QStringLiteral("Product"));
    type(open, "cost0Amount", QStringLiteral("95"));
    CHECK(partnershipAt(open, 0).costs.at(0).kind == "product");
    // Nothing is contracted: the cost alone is committed, the fee is asked.
    CHECK(open.child<QLabel>("budgetSentence")->text() ==
          QStringLiteral("$0 paid, $95 committed, $4,200 more asked, no budget is set"));
    open.click("paymentAdd");
    type(open, "payment0Due", QStringLiteral("2026-09-30"));
    CHECK(partnershipAt(open, 0).payments.at(0).due == makeDate(2026, 9, 30));
    open.click("payment0Delete");
    CHECK(partnershipAt(open, 0).payments.empty());
    CHECK(open.session().file().undoLabel.startsWith(QStringLiteral("Delete a payment of ")));
    trigger(open, "undo");
    CHECK(partnershipAt(open, 0).payments.size() == 1);
    open.click("partnershipRemove");
    CHECK(open.session().campaign()->partnerships.empty());
    CHECK_FALSE(open.child<QWidget>("partnershipDrawer")->isVisible());
    trigger(open, "undo");
    CHECK(open.session().campaign()->partnerships.size() == 1);
}

TEST_CASE("the creator's history tells campaigns and posts of the sample") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("creators");
    openDetails(open, 0);
    QStringList texts;
    for (const QLabel* label : open.child<QWidget>("creatorHistory")->findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.contains(QStringLiteral("Kitchen Basics")));
    CHECK(texts.contains(QStringLiteral("The Long Table")));
    CHECK(texts.contains(QStringLiteral("$3,600")));
}

TEST_CASE("one page shows both entries: the table of all creators and the partners of the campaign") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("creators");
    CHECK(tableOf(open)->isVisible());
    open.click("viewPipeline");
    CHECK(open.window().currentPage() == QStringLiteral("partners"));
    CHECK_FALSE(tableOf(open)->isVisible());
    CHECK(open.child<ui::PipelineView>("pipeline-active")->model()->rowCount() == 4);
    CHECK_FALSE(open.child<QWidget>("lock-contracted")->isVisible());
    open.click("viewTable");
    CHECK(open.window().currentPage() == QStringLiteral("creators"));
    CHECK(tableOf(open)->isVisible());
}

TEST_CASE("the filter names platforms only where there are some to choose") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("creators");
    model::Creator creator;
    creator.name = "Ana";
    open.session().change([&](model::Plan plan) { return edit::addCreator(std::move(plan), creator); });
    open.settle();
    const auto* platforms = open.child<QWidget>("filterPlatforms");
    CHECK(platforms->isHidden());
    addCreators(open, {"Ben"});
    CHECK_FALSE(platforms->isHidden());
    CHECK(open.child<QCheckBox>("filterPlatform-instagram")->isVisible());
}
