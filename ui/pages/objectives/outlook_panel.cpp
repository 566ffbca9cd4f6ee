// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/outlook_panel.hpp"

#include "ui/figures/outlook_figures.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

/// A target that nearly all simulations pass by this much asks for too little.
constexpr double FarBelow = 0.8;
constexpr double Sure = 0.99;

const kpi::Kpi* kpiOf(const model::Plan& plan, const Id& campaignId, const Id& objectiveId) {
    if (const model::Campaign* campaign = plan.campaign(campaignId))
        for (const model::Objective& objective : campaign->objectives)
            if (objective.id == objectiveId)
                return kpi::find(objective.kpi);
    return nullptr;
}

QString chanceOf(std::optional<double> chance) {
    return chance ? chanceText(*chance) : unknownText();
}

QString costText(const report::Option& option, const QString& currency) {
    if (!option.cost)
        return unknownText();
    const QString money = moneyText(*option.cost, currency);
    return option.cost->tenThousandths > 0 ? u"+"_s + money : money;
}

}  // namespace

OutlookPanel::OutlookPanel(Surroundings around, QWidget* parent)
    : Card(tr("Achievability"), parent), m_session(around.session) {
    setObjectName(u"outlookPanel"_s);
    help::setTopic(this, u"rule/SMART-A"_s);
    m_pill = new Pill;
    heading()->addWidget(m_pill);
    m_range = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_range->setObjectName(u"outlookRange"_s);
    body()->addWidget(m_range);
    m_outcomes = new OutcomeView;
    body()->addWidget(m_outcomes);
    m_options = new QWidget;
    m_options->setObjectName(u"outlookOptions"_s);
    body()->addWidget(m_options);
    m_basis = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_basis->setObjectName(u"outlookBasis"_s);
    body()->addWidget(m_basis);
    showWhy({});
}

void OutlookPanel::show(const Id& campaignId, const Id& objectiveId) {
    if (m_objective != objectiveId)
        showWhy(tr("Being worked out…"));
    m_campaign = campaignId;
    m_objective = objectiveId;
    const int asked = ++m_asked;
    m_session.ask(
        this,
        [campaignId, objectiveId](store::Workspace& workspace) {
            return outlookFigures(workspace, campaignId, objectiveId, todayFromClock());
        },
        [this, asked](const report::Outlook& outlook) {
            if (asked == m_asked)
                showOutlook(outlook);
        },
        [this, asked](const QString& message) {
            if (asked == m_asked)
                showWhy(message);
        });
}

void OutlookPanel::showWhy(const QString& why) {
    m_pill->hide();
    m_outcomes->hide();
    m_options->hide();
    m_basis->hide();
    m_range->setText(why);
    makeRoom(m_range);
}

void OutlookPanel::showOutlook(const report::Outlook& outlook) {
    const kpi::Kpi* kpi = kpiOf(*m_session.plan(), m_campaign, m_objective);
    if (!kpi || !outlook.forecast.middle) {
        showWhy(coreText(outlook.forecast.why));
        return;
    }
    const model::Campaign* campaign = m_session.plan()->campaign(m_campaign);
    const QString currency = toQt(m_session.plan()->currencyOf(*campaign));
    const auto brief = [&](double value) { return shortText(value, kpi->unit, currency); };
    m_range->setText(tr("Forecast %1 (%2 – %3, 80%)")
                         .arg(brief(*outlook.forecast.middle), brief(*outlook.forecast.low),
                              brief(*outlook.forecast.high)));
    m_outcomes->show(outlook.forecast, *kpi, outlook.target, currency);
    m_outcomes->setVisible(true);
    showPill(outlook);
    showOptions(outlook, currency);
    m_basis->setText(basisText(outlook));
    m_basis->setVisible(true);
    makeRoom(m_basis);
}

void OutlookPanel::showPill(const report::Outlook& outlook) {
    const auto& forecast = outlook.forecast;
    m_pill->setVisible(forecast.chance.has_value());
    if (!forecast.chance)
        return;
    const double chance = *forecast.chance;
    const bool lower = *outlook.target > *forecast.middle;
    const bool easy = chance > Sure && (lower ? *outlook.target * FarBelow > *forecast.high
                                              : *outlook.target < FarBelow * *forecast.low);
    if (easy)
        m_pill->showTag(tr("Unambitious"), TagKind::Warning, u"warn"_s);
    else if (chance >= 0.5)
        m_pill->showTag(chance >= 0.8 ? tr("Likely") : tr("Within reach"), TagKind::Positive, u"check"_s);
    else
        m_pill->showTag(chance >= 0.1 ? tr("Ambitious") : tr("Above the range"), TagKind::Warning, u"warn"_s);
}

void OutlookPanel::showOptions(const report::Outlook& outlook, const QString& currency) {
    qDeleteAll(m_options->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_options->layout();
    m_options->setVisible(outlook.forecast.chance.has_value());
    if (!outlook.forecast.chance)
        return;
    auto* grid = new QGridLayout(m_options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(S);
    grid->setVerticalSpacing(XS);
    grid->setColumnStretch(0, 1);
    const auto add = [&](int row, const QString& what, const QString& chance, const QString& cost,
                         Tone tone) {
        grid->addWidget(newWrappedLabel(what, paint::TextRole::Small, tone), row, 0);
        grid->addWidget(newLabel(chance, paint::TextRole::Small, tone), row, 1,
                        Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(newLabel(cost, paint::TextRole::Small, tone), row, 2, Qt::AlignRight | Qt::AlignTop);
    };
    add(0, tr("What would help"), tr("Chance"), tr("Cost"), Tone::Muted);
    add(1, tr("As planned"), chanceOf(outlook.forecast.chance), {}, Tone::Text);
    int row = 2;
    for (const report::Option& option : outlook.options)
        add(row++, coreText(option.what), chanceOf(option.chance), costText(option, currency), Tone::Text);
}

QString OutlookPanel::basisText(const report::Outlook& outlook) const {
    std::size_t own = 0;
    std::size_t others = 0;
    for (const kpi::Basis& basis : outlook.forecast.bases) {
        (kpi::isOwn(basis.history) ? own : others) += static_cast<std::size_t>(basis.planned.posts);
    }
    QString text = tr("%1 planned posts, simulated from what earlier posts brought.").arg(outlook.posts);
    if (others > 0)
        text += u" "_s +
                tr("For %1 of them the creators have too few posts of their own; other creators’ stand in.")
                    .arg(others);
    if (outlook.isSpread)
        text += u" "_s + tr("Posts that are nobody’s yet are spread evenly over the partners.");
    return text;
}

}  // namespace goalpost::ui
