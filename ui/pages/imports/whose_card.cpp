// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/whose_card.hpp"

#include "report/format.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int AnswerWidth = 240;
const QString Same = u"same"_s;
const QString New = u"new"_s;

}  // namespace

WhoseCard::WhoseCard() : Card(tr("Whose accounts are these?")) {
    body()->setSpacing(M);
    auto* said = newWrappedLabel(
        tr("The file tells them by a creator’s name alone. Rows of a list wait for the answer; "
           "figures are taken as that creator’s until you say otherwise."),
        paint::TextRole::Small, Tone::Muted);
    body()->addWidget(said);
    m_all = new ChoiceField(u"whoseAll"_s, tr("All of them"));
    m_all->setChoices({{QString(), tr("One by one")},
                       {Same, tr("Are the creators of these names")},
                       {New, tr("Are others of the same names")}});
    connect(m_all, &Field::edited, this, [this] {
        showState();
        emit changed();
    });
    body()->addWidget(m_all);
    auto* list = new QWidget;
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(S);
    m_list->addStretch(1);
    body()->addWidget(newScroll(list), 1);
    hide();
}

void WhoseCard::forget() {
    for (const Row& row : m_rows)
        delete row.widget;
    m_rows.clear();
    m_all->show({});
    hide();
}

void WhoseCard::ask(const std::vector<store::AskedAccount>& asked) {
    for (const store::AskedAccount& account : asked)
        if (!account.had && std::ranges::none_of(m_rows, [&](const Row& row) {
                return row.account.platform == account.platform && row.account.handle == account.handle;
            }))
            add(account);
    setVisible(!m_rows.empty());
    showState();
}

void WhoseCard::add(const store::AskedAccount& account) {
    Row row{account, new QWidget, new ChoiceField(u"whose%1"_s.arg(m_rows.size() + 1), tr("Whose"))};
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(M);
    const QString who = toQt(account.creator);
    auto* name =
        newWrappedLabel(tr("@%1 on %2, named %3")
                            .arg(toQt(account.handle), toQt(report::platformName(account.platform)), who),
                        paint::TextRole::Body);
    line->addWidget(name, 1);
    row.choice->hideLabel();
    row.choice->setChoices(
        {{QString(), account.taken ? tr("Taken as %1’s").arg(who) : tr("Not answered yet")},
         {Same, tr("It is %1").arg(who)},
         {New, tr("Somebody else")}});
    row.choice->box()->setAccessibleName(name->text());
    setScaledWidth(row.choice, AnswerWidth);
    line->addWidget(row.choice);
    connect(row.choice, &Field::edited, this, &WhoseCard::changed);
    m_list->insertWidget(m_list->count() - 1, row.widget);
    m_rows.push_back(row);
}

void WhoseCard::showState() {
    m_all->setVisible(m_rows.size() > 1);
    for (const Row& row : m_rows)
        row.choice->setReadOnly(!m_all->id().isEmpty());
    setNote(tr("%n account(s)", nullptr, static_cast<int>(m_rows.size())));
}

store::NamesakeAnswers WhoseCard::answers() const {
    store::NamesakeAnswers answers;
    answers.all = m_all->id() == Same  ? store::Namesakes::Same
                  : m_all->id() == New ? store::Namesakes::New
                                       : store::Namesakes::Ask;
    if (answers.all == store::Namesakes::Ask)
        for (const Row& row : m_rows)
            if (!row.choice->id().isEmpty())
                answers.accounts[store::accountKey(row.account.platform, row.account.handle)] =
                    row.choice->id() == New ? std::string() : row.account.creator;
    return answers;
}

int WhoseCard::open() const {
    if (!m_all->id().isEmpty())
        return 0;
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.choice->id().isEmpty(); }));
}

}  // namespace goalpost::ui
