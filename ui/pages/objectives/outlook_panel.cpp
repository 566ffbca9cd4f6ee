// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/outlook_panel.hpp"

#include "ui/help/help_topic.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

QString chanceOf(std::optional<double> chance) {
    return chance ? chanceText(*chance) : unknownText();
}

QString costText(const report::Option& option, const QString& currency) {
    if (!option.cost)
        return unknownText();
    const QString money = moneyText(*option.cost, currency);
    return option.cost->tenThousandths > 0 ? u"+"_s + money : money;
}

QString basisText(const report::Outlook& outlook, bool isRunning) {
    std::size_t own = 0;
    std::size_t others = 0;
    QStringList markets;
    for (const kpi::Basis& basis : outlook.forecast.bases) {
        if (basis.history == kpi::HistoryOf::Market) {
            markets << OutlookPanel::tr("%1, %2").arg(toQt(basis.source), dateText(*basis.asOf));
            continue;
        }
        (kpi::isOwn(basis.history) ? own : others) += static_cast<std::size_t>(basis.planned.posts);
    }
    QString text =
        OutlookPanel::tr("%1 planned posts, simulated from what earlier posts brought.").arg(outlook.posts);
    if (others > 0)
        text += u" "_s +
                OutlookPanel::tr(
                    "For %1 of them the creators have too few posts of their own; other creators’ stand in.")
                    .arg(others);
    markets.removeDuplicates();
    if (!markets.isEmpty())
        text += u" "_s + OutlookPanel::tr("Where no history is long enough, the market stands in (%1).")
                             .arg(markets.join(u"; "_s));
    if (isRunning)
        text += u" "_s + OutlookPanel::tr(
                             "This is how it looked before the start; Results tells what the "
                             "campaign itself has brought since.");
    if (outlook.isSpread)
        text += u" "_s + OutlookPanel::tr("Posts that are nobody’s yet are spread evenly over the partners.");
    return text;
}

}  // namespace

QString standingText(kpi::Standing standing) {
    switch (standing) {
        case kpi::Standing::Unambitious:
            return OutlookPanel::tr("Unambitious");
        case kpi::Standing::Likely:
            return OutlookPanel::tr("Likely");
        case kpi::Standing::WithinReach:
            return OutlookPanel::tr("Within reach");
        case kpi::Standing::Ambitious:
            return OutlookPanel::tr("Ambitious");
        case kpi::Standing::OutOfRange:
            return OutlookPanel::tr("Out of range");
    }
    return {};
}

bool isWarning(kpi::Standing standing) {
    return standing != kpi::Standing::Likely && standing != kpi::Standing::WithinReach;
}

OutlookPanel::OutlookPanel(Surroundings around, QWidget* parent)
    : Card(tr("Achievability"), parent), m_session(around.session), m_prompts(around.prompts) {
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
    m_warning = newWrappedLabel({}, paint::TextRole::Small, Tone::Warning);
    m_warning->setObjectName(u"outlookWarning"_s);
    body()->addWidget(m_warning);
    m_reason = newButton(u"outlookReason"_s, tr("Write a reason…"));
    body()->addWidget(m_reason, 0, Qt::AlignLeft);
    connect(m_reason, &QPushButton::clicked, this,
            [this] { giveReason(m_session, m_prompts, u"SMART-A"_s, m_subject, m_message); });
    showWhy({});
}

void OutlookPanel::wait() {
    showWhy(tr("Being worked out…"));
}

void OutlookPanel::showWhy(const QString& why) {
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_pill, m_outcomes, m_options, m_basis, m_warning, m_reason})
        part->hide();
    m_range->setText(why);
    makeRoom(m_range);
}

void OutlookPanel::show(const model::Campaign& campaign, const model::Objective& objective,
                        const report::Outlook& outlook) {
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), objective.kpi);
    if (outlook.needed) {
        showNeeds(objective, outlook);
        return;
    }
    if (!kpi || !outlook.forecast.middle) {
        showWhy(coreText(outlook.forecast.why));
        return;
    }
    const QString currency = toQt(m_session.plan()->currencyOf(campaign));
    const auto brief = [&](double value) { return shortText(value, kpi->unit, currency); };
    m_range->setText(tr("Forecast %1 (%2 – %3, 80%)")
                         .arg(brief(*outlook.forecast.middle), brief(*outlook.forecast.low),
                              brief(*outlook.forecast.high)));
    m_outcomes->show(outlook.forecast, *kpi, outlook.target, currency);
    m_outcomes->setVisible(true);
    showPill(outlook);
    showOptions(outlook, currency);
    m_basis->setText(basisText(outlook, objective.from && *objective.from < todayFromClock()));
    m_basis->setVisible(true);
    const auto findings = report::findingsOf(*m_session.plan(), campaign, {&outlook, 1});
    const auto* finding = findings.empty() ? nullptr : &findings.front();
    m_warning->setVisible(finding);
    m_reason->setVisible(finding && !finding->reasoned() && !m_session.file().readOnly);
    m_subject = finding ? toQt(finding->subject) : QString();
    m_message = finding ? coreText(finding->message) : QString();
    if (finding)
        m_warning->setText(finding->reasoned() ? tr("Reason given: %1").arg(toQt(finding->reason))
                                               : coreText(finding->fix));
    makeRoom(m_basis);
    makeRoom(m_warning);
}

void OutlookPanel::showNeeds(const model::Objective& objective, const report::Outlook& outlook) {
    const kpi::PostsNeeded& needed = *outlook.needed;
    QString text = needed.known > 0
                       ? tr("A useful baseline needs %1 posts, as widely as %2 earlier posts differ.")
                             .arg(countText(needed.posts), countText(static_cast<qint64>(needed.known)))
                       : tr("A useful baseline needs %1 posts, the least there is: too few earlier posts are "
                            "known to tell how they differ.")
                             .arg(countText(needed.posts));
    const int wanted = objective.postsNeeded.value_or(needed.posts);
    if (outlook.posts < wanted)
        text += u" "_s + (outlook.posts == 0 ? tr("None is planned yet.")
                                             : tr("%n post(s) planned.", nullptr, outlook.posts));
    showWhy(text);
    const bool enough = outlook.posts >= wanted;
    m_pill->setVisible(true);
    m_pill->showTag(enough ? tr("Enough posts") : tr("Too few posts"),
                    enough ? TagKind::Positive : TagKind::Warning, enough ? u"check"_s : u"warn"_s);
}

void OutlookPanel::showPill(const report::Outlook& outlook) {
    m_pill->setVisible(outlook.standing.has_value());
    if (outlook.standing)
        m_pill->showTag(standingText(*outlook.standing),
                        isWarning(*outlook.standing) ? TagKind::Warning : TagKind::Positive,
                        isWarning(*outlook.standing) ? u"warn"_s : u"check"_s);
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

}  // namespace goalpost::ui
