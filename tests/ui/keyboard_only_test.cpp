// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QLineEdit>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// Someone with a keyboard and no mouse: every key goes where the keyboard is.
class Typist {
  public:
    explicit Typist(OpenWindow& open) : m_open(open) {
        open.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    }

    QWidget* target() const {
        QWidget* focused = QApplication::focusWidget();
        return focused ? focused : &m_open.window();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(target(), key, modifiers);
        m_open.settle();
    }

    void type(const QString& text) {
        QTest::keyClicks(target(), text);
        m_open.settle();
    }

    /// Tab until the keyboard is in the widget of this name; the test fails if it never gets there.
    void goTo(const char* name) {
        constexpr int MostSteps = 200;
        for (int step = 0; step < MostSteps && !isAt(name); ++step)
            press(Qt::Key_Tab);
        INFO(name << ", the keyboard is in " << target()->objectName().toStdString());
        REQUIRE(isAt(name));
    }

  private:
    bool isAt(const char* name) const {
        const QString wanted = QString::fromLatin1(name);
        const QWidget* now = target();
        return now->objectName() == wanted ||
               (now->parentWidget() && now->parentWidget()->objectName() == wanted &&
                qobject_cast<const QLineEdit*>(now));
    }

    OpenWindow& m_open;
};

void addKpi(OpenWindow& open, Typist& typist, const QString& name) {
    typist.goTo("addKpi");
    typist.press(Qt::Key_A, Qt::ControlModifier);
    typist.type(name);
    typist.press(Qt::Key_Return);
    INFO(name.toStdString());
    const auto& kpis = open.session().campaign()->kpis;
    REQUIRE_FALSE(kpis.empty());
    CHECK(kpis.back().role == model::Role::Primary);
}

}  // namespace

TEST_CASE("a campaign is planned by keyboard alone, from New to the first report") {
    OpenWindow open(OpenWindow::With::Nothing);
    Typist typist(open);
    open.window().prompts().answerNext(ui::pathText(open.folder() / "Spring.goalpost"));
    typist.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(open.session().isOpen());

    typist.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(open.window().currentPage() == QStringLiteral("goal"));
    typist.goTo("campaignName");
    typist.type(QStringLiteral("Spring Table"));
    typist.goTo("brandName");
    typist.type(QStringLiteral("Juniper Row"));
    typist.goTo("createCampaign");
    typist.press(Qt::Key_Space);
    REQUIRE(open.session().campaign());
    CHECK(open.session().campaign()->name == "Spring Table");

    typist.goTo("goal-brand-awareness");  // the five goals are one stop
    typist.press(Qt::Key_Right);
    typist.press(Qt::Key_Right);
    typist.goTo("goal-website-traffic");
    typist.press(Qt::Key_Space);
    REQUIRE(open.session().campaign()->primaryGoal() == model::Goal::WebsiteTraffic);
    addKpi(open, typist, QStringLiteral("referral sessions"));
    addKpi(open, typist, QStringLiteral("session duration"));
    typist.goTo("lane-primary");
    for (int row = 0; row < 2; ++row) {
        typist.press(Qt::Key_Home);
        if (row > 0)
            typist.press(Qt::Key_Down);
        open.window().prompts().answerNext(QStringLiteral("web analytics export"));
        typist.press(Qt::Key_Return);
    }
    for (const model::KpiChoice& choice : open.session().campaign()->kpis)
        CHECK(choice.dataSource == "web analytics export");

    typist.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(open.window().currentPage() == QStringLiteral("objectives"));
    typist.goTo("addObjective");
    typist.press(Qt::Key_Space);
    REQUIRE(open.session().campaign()->objectives.size() == 1);
    CHECK(open.session().campaign()->objectives.front().direction == model::Direction::Benchmark);
    typist.goTo("objectiveScope");
    typist.type(QStringLiteral("from creator campaigns"));
    typist.press(Qt::Key_Return);
    CHECK(open.session().campaign()->objectives.front().scope == "from creator campaigns");

    typist.press(Qt::Key_3, Qt::AltModifier);
    REQUIRE(open.window().currentPage() == QStringLiteral("tools"));
    typist.goTo("newToolName");
    typist.type(QStringLiteral("CreatorLens"));
    typist.press(Qt::Key_Return);
    REQUIRE(open.session().campaign()->tools);
    CHECK(open.session().campaign()->tools->tools.size() == 1);

    typist.press(Qt::Key_7, Qt::ControlModifier);
    REQUIRE(open.window().currentPage() == QStringLiteral("reports"));
    typist.goTo("reportKind");
    typist.press(Qt::Key_End);
    const auto report = open.folder() / "plan.pdf";
    open.window().prompts().answerNext(ui::pathText(report));
    typist.goTo("savePdf");
    typist.press(Qt::Key_Space);
    GOALPOST_UNTIL(std::filesystem::exists(report));
    CHECK(test::readFile(report).starts_with("%PDF"));
}
