// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/missing_card.hpp"

#include "ui/models/missing_figures_model.hpp"
#include "ui/words/text.hpp"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr std::size_t MostPeople = 2;

}  // namespace

MissingCard::MissingCard() : Card(tr("Still missing")) {
    m_said = newWrappedLabel({}, paint::TextRole::Body);
    m_said->setObjectName(u"missingSaid"_s);
    m_people = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_people->setObjectName(u"missingPeople"_s);
    m_list = newButton(u"missingList"_s, tr("Whom to ask…"), ButtonKind::SmallPrimary);
    m_enter = newButton(u"enterFigures"_s, tr("Enter figures…"), ButtonKind::Small, u"edit"_s);
    body()->setSpacing(S);
    body()->addWidget(m_said);
    body()->addWidget(m_people);
    body()->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    row->addWidget(m_list);
    row->addWidget(m_enter);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_list, &QPushButton::clicked, this, &MissingCard::listWanted);
    connect(m_enter, &QPushButton::clicked, this, &MissingCard::entryWanted);
    showNothing();
}

void MissingCard::showNothing() {
    m_said->setText(tr("Told as soon as there is a campaign with primary KPIs."));
    m_people->hide();
    m_list->hide();
    m_enter->hide();
}

void MissingCard::show(const QString& campaign, const report::MissingFigures& missing, Date today) {
    m_enter->show();
    m_list->setVisible(!missing.requests.empty());
    m_people->setVisible(!missing.requests.empty());
    if (missing.requests.empty()) {
        m_said->setText(missing.posts == 0
                            ? tr("%1: no post is known yet, and none was due.").arg(campaign)
                            : tr("%1: every post has the figures of the primary KPIs.").arg(campaign));
        return;
    }
    m_said->setText(tr("%1: figures of the primary KPIs are missing for %2 of %n post(s).", nullptr,
                       static_cast<int>(missing.posts))
                        .arg(campaign, countText(static_cast<qint64>(missing.lacking))));
    QStringList people;
    for (std::size_t i = 0; i < missing.requests.size() && i < MostPeople; ++i) {
        const report::Request& request = missing.requests[i];
        const QString posts =
            tr("%1: %n post(s)", nullptr, static_cast<int>(request.posts.size())).arg(personText(request));
        people << (!request.by             ? posts
                   : request.isLate(today) ? tr("%1, late since %2").arg(posts, dayText(*request.by, today))
                                           : tr("%1, by %2").arg(posts, dayText(*request.by, today)));
    }
    if (missing.requests.size() > MostPeople)
        people << tr("and %n more", nullptr, static_cast<int>(missing.requests.size() - MostPeople));
    m_people->setText(people.join(u'\n'));
}

}  // namespace goalpost::ui
