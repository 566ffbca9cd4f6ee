// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/field.hpp"

#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/session/drafts.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;

namespace {

const Date Today = *makeDate(2026, 8, 31);

/// A form with one field and another place for the keyboard.
struct Form {
    QWidget window;
    QVBoxLayout* column = new QVBoxLayout(&window);
    QLineEdit* elsewhere = new QLineEdit;

    template <class F>
    F* add(F* field) {
        column->addWidget(field);
        column->addWidget(elsewhere);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        field->editor()->setFocus();
        return field;
    }
    void leave() { elsewhere->setFocus(); }
};

}  // namespace

TEST_CASE("days are read as people write them, and nothing is guessed") {
    CHECK(ui::typedDate(u"2026-07-01"_s, Today) == makeDate(2026, 7, 1));
    CHECK(ui::typedDate(u" 1 Jul 2026 "_s, Today) == makeDate(2026, 7, 1));
    CHECK(ui::typedDate(u"1 Jul"_s, Today) == makeDate(2026, 7, 1));
    CHECK(ui::typedDate(u"1.7.2026"_s, Today) == makeDate(2026, 7, 1));
    CHECK(ui::typedDate(u"today"_s, Today) == Today);
    CHECK_FALSE(ui::typedDate(u"31 Feb 2026"_s, Today));
    CHECK_FALSE(ui::typedDate(u"soon"_s, Today));
    CHECK_FALSE(ui::typedDate(u""_s, Today));
}

TEST_CASE("figures are read with their signs, units and groups") {
    CHECK(ui::typedAmount(u"$15,000"_s) == Amount{150'000'000});
    CHECK(ui::typedAmount(u"1,234.50 EUR"_s) == Amount{12'345'000});
    CHECK(ui::typedCount(u"12,500"_s) == 12'500);
    CHECK_FALSE(ui::typedCount(u"12.5"_s));
    CHECK_FALSE(ui::typedCount(u"about 12"_s));
    CHECK(ui::typedCount(u"60M"_s) == 60'000'000);
    CHECK(ui::typedCount(u"1.5k"_s) == 1'500);
    CHECK(ui::typedAmount(u"$12k"_s) == Amount{120'000'000});
    CHECK(ui::typedAmount(u"−$5"_s) == Amount{-50'000});
    CHECK(ui::typedAmount(u"12 500 kr"_s) == Amount{125'000'000});
    for (const QString& unclear : {u"1e6"_s, u"12/2025"_s, u"5 or 6"_s, u"2 m 3"_s, u"k"_s}) {
        INFO(unclear.toStdString());
        CHECK_FALSE(ui::typedNumber(unclear));
    }
    CHECK_FALSE(ui::typedSeconds(u"5m"_s));
    CHECK(*ui::typedShare(u"+25 %"_s) == Approx(0.25));
    CHECK(*ui::typedShare(u"−10%"_s) == Approx(-0.10));
    CHECK(ui::typedSeconds(u"1:38"_s) == 98.0);
    CHECK(ui::typedSeconds(u"98"_s) == 98.0);
    CHECK_FALSE(ui::typedSeconds(u"1:75"_s));
}

TEST_CASE("a field tells that it was edited once, when it is left, and not while typing") {
    Form form;
    auto* field = form.add(new ui::MoneyField(u"fee"_s, u"Fee"_s));
    field->setCurrency(u"USD"_s);
    field->showAmount(Amount{4'200'000});
    CHECK(field->text() == u"$420"_s);
    QSignalSpy edited(field, &ui::Field::edited);
    field->line()->selectAll();
    QTest::keyClicks(field->line(), u"1500.5"_s);
    CHECK(edited.isEmpty());
    form.leave();
    CHECK(edited.size() == 1);
    CHECK(field->text() == u"$1,500.50"_s);
    CHECK(field->amount() == Amount{15'005'000});
    field->line()->setFocus();
    form.leave();
    CHECK(edited.size() == 1);
}

TEST_CASE("what cannot be read stays as typed with a message, and the message goes once it can") {
    Form form;
    auto* field = form.add(new ui::CountField(u"posts"_s, u"Posts"_s));
    field->showCount(4);
    QSignalSpy edited(field, &ui::Field::edited);
    field->line()->selectAll();
    QTest::keyClicks(field->line(), u"many"_s);
    form.leave();
    CHECK(field->text() == u"many"_s);
    CHECK(field->fault().contains(u"whole number"_s));
    CHECK(field->line()->property("invalid").toBool());
    field->showCount(4);
    CHECK(field->text() == u"many"_s);
    field->line()->setFocus();
    field->line()->selectAll();
    QTest::keyClicks(field->line(), u"7"_s);
    CHECK(field->fault().isEmpty());
    form.leave();
    CHECK(edited.size() == 1);
    CHECK(field->count() == 7);
}

TEST_CASE("Esc gives back what is stored") {
    Form form;
    auto* field = form.add(new ui::LineField(u"name"_s, u"Name"_s));
    field->show(u"Summer Table"_s);
    QTest::keyClicks(field->line(), u" nonsense"_s);
    QTest::keyClick(field->line(), Qt::Key_Escape);
    CHECK(field->text() == u"Summer Table"_s);
}

TEST_CASE("a day is empty, or is written out once it is taken") {
    Form form;
    auto* field = form.add(new ui::DateField(u"due"_s, u"Due"_s));
    field->showDate(std::nullopt);
    QTest::keyClicks(field->line(), u"2026-07-01"_s);
    form.leave();
    CHECK(field->text() == u"1 Jul 2026"_s);
    CHECK(field->date() == makeDate(2026, 7, 1));
    field->line()->setFocus();
    field->line()->selectAll();
    QTest::keyClick(field->line(), Qt::Key_Delete);
    form.leave();
    CHECK_FALSE(field->date());
    CHECK(field->fault().isEmpty());
}

TEST_CASE("half-typed text is kept as a draft, comes back, and ends with the edit") {
    ui::Drafts before;
    ui::Drafts drafts;
    {
        Form form;
        auto* field = form.add(new ui::LineField(u"name"_s, u"Name"_s));
        field->keepDrafts(before, u"campaign/1/name"_s);
        field->show(u"Summer"_s);
        QSignalSpy kept(&before, &ui::Drafts::changed);
        QTest::keyClick(field->line(), Qt::Key_End);
        QTest::keyClicks(field->line(), u" Ta"_s);
        GOALPOST_UNTIL(!kept.isEmpty());
        CHECK(before.of(u"campaign/1/name"_s) == u"Summer Ta"_s);
        // What the file would hold if the program died now.
        drafts.adopt({{u"campaign/1/name"_s, before.of(u"campaign/1/name"_s)}});
    }
    Form form;
    auto* field = form.add(new ui::LineField(u"name"_s, u"Name"_s));
    field->keepDrafts(drafts, u"campaign/1/name"_s);
    field->show(u"Summer"_s);
    CHECK(field->text() == u"Summer Ta"_s);
    QTest::keyClick(field->line(), Qt::Key_End);
    QSignalSpy edited(field, &ui::Field::edited);
    QTest::keyClicks(field->line(), u"ble"_s);
    form.leave();
    CHECK(edited.size() == 1);
    CHECK(drafts.of(u"campaign/1/name"_s).isEmpty());
}

TEST_CASE("a draft that came back stays until it is kept or dropped, wherever the keyboard is") {
    ui::Drafts drafts;
    drafts.adopt({{u"campaign/1/name"_s, u"Summer Ta"_s}});
    Form form;
    auto* other = form.add(new ui::LineField(u"other"_s, u"Other"_s));
    auto* field = form.add(new ui::LineField(u"name"_s, u"Name"_s));
    other->line()->setFocus();
    field->keepDrafts(drafts, u"campaign/1/name"_s);
    field->show(u"Summer"_s);
    field->show(u"Summer"_s);
    REQUIRE(field->text() == u"Summer Ta"_s);
    QSignalSpy edited(field, &ui::Field::edited);
    field->line()->setFocus();
    QTest::keyClick(field->line(), Qt::Key_Return);
    CHECK(edited.size() == 1);
    CHECK(drafts.of(u"campaign/1/name"_s).isEmpty());
    field->show(u"Autumn"_s);
    CHECK(field->text() == u"Autumn"_s);
}

TEST_CASE("drafts of a workspace are there when it is opened again") {
    test::OpenWindow open(test::OpenWindow::With::EmptyWorkspace);
    const QString path = open.session().file().path;
    open.session().drafts().keep(u"campaign/1/name"_s, u"Summer Ta"_s);
    open.settle();
    open.session().close();
    open.settle();
    CHECK(open.session().drafts().of(u"campaign/1/name"_s).isEmpty());
    open.session().open(path);
    open.settle();
    CHECK(open.session().drafts().of(u"campaign/1/name"_s) == u"Summer Ta"_s);
}

TEST_CASE("a choice is taken as soon as it is made, notes when they are left") {
    Form form;
    auto* choice = form.add(new ui::ChoiceField(u"phase"_s, u"Phase"_s));
    choice->setChoices({{u"goal"_s, u"Goal"_s}, {u"tools"_s, u"Tools"_s}});
    choice->show(u"goal"_s);
    QSignalSpy chosen(choice, &ui::Field::edited);
    QTest::keyClick(choice->box(), Qt::Key_Down);
    CHECK(choice->id() == u"tools"_s);
    CHECK(chosen.size() == 1);
    Form other;
    auto* notes = other.add(new ui::NotesField(u"note"_s, u"Note"_s));
    notes->show(u"Old"_s);
    QSignalSpy written(notes, &ui::Field::edited);
    QTest::keyClicks(notes->box(), u"New "_s);
    other.leave();
    CHECK(written.size() == 1);
    CHECK(notes->text() == u"New Old"_s);
}

TEST_CASE("a draft is forgotten when its edit is stored, not when it is sent") {
    Form form;
    ui::Drafts drafts;
    auto* field = form.add(new ui::LineField(u"name"_s, u"Name"_s));
    field->keepDrafts(drafts, u"creator/1/name"_s);
    field->show(u"Maya"_s);
    std::optional<ui::Drafts::Sent> sent;
    QObject::connect(field, &ui::Field::edited, field, [&] { sent = drafts.takeSent(); });
    field->line()->selectAll();
    QTest::keyClicks(field->line(), u"Mira"_s);
    drafts.keep(u"creator/1/name"_s, u"Mira"_s);  // somebody rested while typing
    QSignalSpy changed(&drafts, &ui::Drafts::changed);
    QTest::keyClick(field->line(), Qt::Key_Return);
    REQUIRE(sent);
    CHECK(changed.isEmpty());
    CHECK(drafts.of(u"creator/1/name"_s).isEmpty());  // it is not offered meanwhile
    SECTION("stored") {
        drafts.stored(*sent);
        CHECK(changed.size() == 1);
        CHECK(changed.front() == QVariantList{u"creator/1/name"_s, QString()});
        CHECK(field->fault().isEmpty());
    }
    SECTION("refused") {
        drafts.refuse(*sent, u"There is another Mira."_s);
        field->show(u"Maya"_s);
        CHECK(field->text() == u"Mira"_s);
        CHECK(field->fault() == u"There is another Mira."_s);
        CHECK(drafts.of(u"creator/1/name"_s) == u"Mira"_s);
        sent.reset();
        QTest::keyClick(field->line(), Qt::Key_Return);
        REQUIRE(sent);
        CHECK(field->fault().isEmpty());
    }
    SECTION("refused, while the field is typed in again") {
        QTest::keyClicks(field->line(), u"nda"_s);
        drafts.refuse(*sent, u"There is another Mira."_s);
        CHECK(field->text() == u"Miranda"_s);
    }
    SECTION("refused after a second edit that is refused too, then given up") {
        const ui::Drafts::Sent first = *sent;
        field->line()->selectAll();
        QTest::keyClicks(field->line(), u"Milo"_s);
        QTest::keyClick(field->line(), Qt::Key_Return);
        drafts.refuse(first, u"There is another Mira."_s);
        drafts.refuse(*sent, u"There is another Milo."_s);
        QTest::keyClick(field->line(), Qt::Key_Escape);
        CHECK(field->text() == u"Maya"_s);
    }
    SECTION("refused, given up with Esc") {
        drafts.refuse(*sent, u"There is another Mira."_s);
        QTest::keyClick(field->line(), Qt::Key_Escape);
        CHECK(field->text() == u"Maya"_s);
        CHECK(drafts.of(u"creator/1/name"_s).isEmpty());
    }
}

TEST_CASE("a draft of one workspace does not come back in another whose form is called the same") {
    Form form;
    ui::Drafts drafts;
    auto* field = form.add(new ui::CountField(u"posts"_s, u"Posts"_s));
    auto* notes = new ui::NotesField(u"notes"_s, u"Notes"_s);
    form.column->addWidget(notes);
    field->keepDrafts(drafts, u"workflow/vetting/posts"_s);
    notes->keepDrafts(drafts, u"workflow/vetting/notes"_s);
    QTest::keyClicks(field->line(), u"many"_s);
    notes->box()->setFocus();
    QTest::keyClicks(notes->box(), u"half of a"_s);
    CHECK(drafts.of(u"workflow/vetting/posts"_s) == u"many"_s);
    drafts.adopt({});
    field->keepDrafts(drafts, u"workflow/vetting/posts"_s);
    field->showCount({});
    notes->keepDrafts(drafts, u"workflow/vetting/notes"_s);
    notes->show({});
    CHECK(field->text().isEmpty());
    CHECK(field->fault().isEmpty());
    CHECK(notes->text().isEmpty());
    CHECK(drafts.of(u"workflow/vetting/posts"_s).isEmpty());
    CHECK(drafts.of(u"workflow/vetting/notes"_s).isEmpty());
}
