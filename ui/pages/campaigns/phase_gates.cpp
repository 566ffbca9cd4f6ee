// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/campaigns/phase_gates.hpp"

#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "ui/look/look.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/finding_place.hpp"
#include "ui/words/text.hpp"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

QString revisedText(const model::Plan& plan, const model::Revision& revision) {
    const auto what = revision.what.value_or(model::Revised::Target);
    const auto phase = [](const std::string& id) {
        const auto known = model::fromId<model::Phase>(id);
        return known ? phaseText(*known) : toQt(id);
    };
    if (what == model::Revised::Phase)
        return PhaseGates::tr("Phase: %1, then %2").arg(phase(revision.was), phase(revision.now));
    if (what == model::Revised::Goal)
        return PhaseGates::tr("Goal: %1, then %2").arg(toQt(revision.was), toQt(revision.now));
    const kpi::Kpi* known = kpi::find(plan, revision.kpi);
    return PhaseGates::tr("Target of %1: %2, then %3")
        .arg(known ? coreText(known->name) : toQt(revision.kpi), toQt(revision.was), toQt(revision.now));
}

}  // namespace

PhaseGates::PhaseGates(QWidget* parent) : QWidget(parent) {
    setObjectName(u"phaseGates"_s);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void PhaseGates::show(const model::Plan& plan, const model::Campaign& campaign, Date today) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const model::Phase leaving : {model::Phase::Goal, model::Phase::Tools, model::Phase::Execution})
        if (campaign.currentPhase() != model::Phase::Closed)
            addGate(plan, campaign, leaving, today);
    addClosed(campaign);
    addRevisions(plan, campaign);
}

void PhaseGates::addGate(const model::Plan& plan, const model::Campaign& campaign, model::Phase leaving,
                         Date today) {
    const auto holding = method::gate(plan, campaign, leaving, today);
    const int missing = static_cast<int>(holding.size());
    auto* title = newWrappedLabel(
        holding.empty() ? tr("%1: nothing is missing").arg(phaseText(leaving))
                        : tr("%1: %n thing(s) missing", nullptr, missing).arg(phaseText(leaving)),
        paint::TextRole::Small, holding.empty() ? Tone::Muted : Tone::Text);
    title->setObjectName(u"gate-%1"_s.arg(toQt(model::idOf(leaving))));
    m_rows->addWidget(title);
    if (leaving > campaign.currentPhase())
        return;  // what a later phase lacks is its own matter, once it has come
    for (const method::Finding& finding : holding) {
        const QString text = coreText(finding.fix);
        auto* link = newButton(u"missing-%1"_s.arg(toQt(finding.rule)), text, ButtonKind::Link);
        link->setToolTip(coreText(finding.message));
        connect(link, &QPushButton::clicked, this,
                [this, page = placeOf(finding, campaign).page, entity = finding.entity] {
                    emit placeWanted(page, entity);
                });
        m_rows->addWidget(link, 0, Qt::AlignLeft);
    }
}

void PhaseGates::addClosed(const model::Campaign& campaign) {
    if (campaign.currentPhase() != model::Phase::Closed)
        return;
    const auto on = campaign.closings.empty() ? std::nullopt : campaign.closings.back().on;
    auto* label = newWrappedLabel(
        on ? tr("Closed on %1. Its definitions, thresholds and figures stay as they were; what comes in "
                "later "
                "stands beside them.")
                 .arg(dateText(*on))
           : tr("Closed, with no closing on record: its figures follow what is planned and imported."),
        paint::TextRole::Small, Tone::Muted);
    label->setObjectName(u"closedNote"_s);
    m_rows->addWidget(label);
}

void PhaseGates::addRevisions(const model::Plan& plan, const model::Campaign& campaign) {
    if (campaign.revisions.empty())
        return;
    m_rows->addWidget(newLabel(tr("Decided anew"), paint::TextRole::BodyStrong));
    for (auto each = campaign.revisions.rbegin(); each != campaign.revisions.rend(); ++each) {
        QString text = revisedText(plan, *each) + u"\n"_s + toQt(each->why);
        if (each->on && !each->by.empty())
            text += u"\n"_s + tr("%1, %2").arg(dateText(*each->on), toQt(each->by));
        else if (each->on)
            text += u"\n"_s + dateText(*each->on);
        auto* label = newWrappedLabel(text, paint::TextRole::Small);
        label->setObjectName(u"revision"_s);
        m_rows->addWidget(label);
    }
}

}  // namespace goalpost::ui
