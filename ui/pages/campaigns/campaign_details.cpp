// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/campaigns/campaign_details.hpp"

#include "edit/campaign_life.hpp"
#include "edit/closing.hpp"
#include "edit/remove.hpp"
#include "kpi/kpi.hpp"
#include "report/addendum.hpp"
#include "ui/models/campaigns_model.hpp"
#include "ui/pages/campaigns/phase_gates.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

CampaignDetails::CampaignDetails(Surroundings around, QWidget* parent)
    : Card({}, parent), m_session(around.session), m_prompts(around.prompts) {
    m_form = new QWidget;
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(3, 3, M, 3);
    column->setSpacing(M);
    QScrollArea* scroll = newScroll(m_form);
    body()->addWidget(scroll, 1);
    buildFields();
    buildAudience();
    column->addStretch(1);
    buildActions();
    connectFields();
}

void CampaignDetails::buildFields() {
    auto* column = static_cast<QVBoxLayout*>(m_form->layout());
    m_name = new LineField(u"detailName"_s, tr("Name"));
    m_name->setRequired(tr("A campaign needs a name; write one."));
    m_brand = new ChoiceField(u"detailBrand"_s, tr("Brand"));
    m_from = new DateField(u"detailFrom"_s, tr("First day"));
    m_to = new DateField(u"detailTo"_s, tr("Last day"));
    m_budget = new MoneyField(u"detailBudget"_s, tr("Budget"));
    m_owner = new LineField(u"detailOwner"_s, tr("Owner"));
    m_phase = new ChoiceField(u"detailPhase"_s, tr("Phase"));
    m_currency = newButton(u"detailCurrency"_s, {}, ButtonKind::Link);
    column->addWidget(m_name);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(M);
    grid->setVerticalSpacing(M);
    grid->addWidget(m_brand, 0, 0, Qt::AlignTop);
    grid->addWidget(m_phase, 0, 1, Qt::AlignTop);
    grid->addWidget(m_from, 1, 0, Qt::AlignTop);
    grid->addWidget(m_to, 1, 1, Qt::AlignTop);
    grid->addWidget(m_budget, 2, 0, Qt::AlignTop);
    grid->addWidget(m_owner, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addWidget(m_currency, 0, Qt::AlignLeft);
    m_gates = new PhaseGates;
    column->addWidget(m_gates);
}

void CampaignDetails::buildAudience() {
    auto* column = static_cast<QVBoxLayout*>(m_form->layout());
    column->addWidget(newRule());
    column->addWidget(newLabel(tr("Target audience"), paint::TextRole::BodyStrong));
    m_countries = new WordsField(u"detailCountries"_s, tr("Countries"));
    m_countries->setPlaceholder(tr("DE, AT"));
    m_ages = new WordsField(u"detailAges"_s, tr("Ages"));
    m_ages->setPlaceholder(tr("25-34, 35-44"));
    m_interests = new WordsField(u"detailInterests"_s, tr("Interests"));
    m_interests->setPlaceholder(tr("home cooking, interior"));
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    row->addWidget(m_countries, 1, Qt::AlignTop);
    row->addWidget(m_ages, 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_interests);
}

void CampaignDetails::buildActions() {
    body()->addWidget(newRule());
    m_open = newButton(u"openCampaign"_s, tr("Open its path"), ButtonKind::SmallPrimary, u"right"_s);
    m_close = newButton(u"closeCampaign"_s, tr("Close campaign…"), ButtonKind::Small);
    m_next = newButton(u"nextCycle"_s, tr("Next cycle…"), ButtonKind::SmallPrimary, u"plus"_s);
    m_duplicate = newButton(u"duplicateCampaign"_s, tr("Duplicate…"), ButtonKind::Small, u"plus"_s);
    m_archive = newButton(u"archiveCampaign"_s, tr("Archive"), ButtonKind::Small);
    m_delete = newButton(u"deleteCampaign"_s, tr("Delete"), ButtonKind::Small);
    auto* grid = new QGridLayout;
    grid->setSpacing(6);
    grid->addWidget(m_open, 0, 0);
    grid->addWidget(m_duplicate, 0, 1);
    grid->addWidget(m_archive, 1, 0);
    grid->addWidget(m_delete, 1, 1);
    grid->addWidget(m_close, 2, 0, 1, 2);
    grid->addWidget(m_next, 3, 0, 1, 2);
    body()->addLayout(grid);
    connect(m_open, &QPushButton::clicked, this, &CampaignDetails::openWanted);
    connect(m_close, &QPushButton::clicked, this, &CampaignDetails::askToClose);
    connect(m_next, &QPushButton::clicked, this, &CampaignDetails::planNextCycle);
    connect(m_gates, &PhaseGates::placeWanted, this, &CampaignDetails::placeWanted);
    connect(m_duplicate, &QPushButton::clicked, this, &CampaignDetails::duplicate);
    connect(m_archive, &QPushButton::clicked, this, &CampaignDetails::toggleArchived);
    connect(m_delete, &QPushButton::clicked, this, &CampaignDetails::remove);
    connect(m_currency, &QPushButton::clicked, this, [this] {
        if (const model::Campaign* now = campaign())
            emit brandWanted(now->brand);
    });
}

void CampaignDetails::connectFields() {
    connect(m_name, &Field::edited, this, [this] {
        change([name = toStd(m_name->text())](model::Campaign& campaign) { campaign.name = name; });
    });
    connect(m_brand, &Field::edited, this, [this] {
        change([brand = Id{toStd(m_brand->id())}](model::Campaign& campaign) { campaign.brand = brand; });
    });
    for (DateField* field : {m_from, m_to})
        connect(field, &Field::edited, this, [this, field] { setDates(field); });
    connect(m_budget, &Field::edited, this, [this] {
        change([budget = m_budget->amount()](model::Campaign& campaign) { campaign.budget = budget; });
    });
    connect(m_owner, &Field::edited, this, [this] {
        change([owner = toStd(m_owner->text())](model::Campaign& campaign) { campaign.owner = owner; });
    });
    connect(m_phase, &Field::edited, this, &CampaignDetails::setPhase);
    for (WordsField* field : {m_countries, m_ages, m_interests})
        connect(field, &Field::edited, this, [this] {
            const model::TargetAudience audience{m_countries->words(), m_ages->words(), m_interests->words()};
            change([audience](model::Campaign& campaign) { campaign.targetAudience = audience; });
        });
}

const model::Campaign* CampaignDetails::campaign() const {
    return m_session.plan() ? m_session.plan()->campaign(m_id) : nullptr;
}

void CampaignDetails::change(std::function<void(model::Campaign&)> change) {
    m_session.change([id = m_id, change = std::move(change)](model::Plan plan) {
        return edit::changeCampaign(std::move(plan), id, change);
    });
}

void CampaignDetails::show(const Id& id) {
    m_id = id;
    const model::Campaign* now = campaign();
    setTitle(now ? toQt(now->name) : tr("No campaign chosen"));
    setNote(now ? campaignStateText(*now, todayFromClock()) : QString());
    const bool writable = now && !m_session.file().readOnly;
    m_form->setVisible(now != nullptr);
    m_open->setEnabled(now != nullptr);
    for (QPushButton* button : {m_duplicate, m_archive, m_delete})
        button->setEnabled(writable);
    if (!now)
        return;
    for (Field* field : std::initializer_list<Field*>{m_name, m_brand, m_from, m_to, m_budget, m_owner,
                                                      m_phase, m_countries, m_ages, m_interests})
        field->setReadOnly(!writable);
    showFields(*now);
    showPhase(*now);
}

void CampaignDetails::showFields(const model::Campaign& now) {
    const QString form = u"campaign/%1/"_s.arg(toQt(now.id.text));
    for (LineField* field : std::initializer_list<LineField*>{m_name, m_from, m_to, m_budget, m_owner,
                                                              m_countries, m_ages, m_interests})
        field->keepDrafts(m_session.drafts(), form + field->line()->objectName());
    QList<ChoiceField::Choice> brands{{{}, tr("No brand")}};
    for (const model::Brand& brand : m_session.plan()->brands)
        brands << ChoiceField::Choice{toQt(brand.id.text), toQt(brand.name)};
    m_brand->setChoices(brands);
    const QString currency = toQt(m_session.plan()->currencyOf(now));
    m_name->show(toQt(now.name));
    m_brand->show(toQt(now.brand.text));
    m_from->showDate(now.from);
    m_to->showDate(now.to);
    m_budget->setCurrency(currency);
    m_budget->showAmount(now.budget);
    m_owner->show(toQt(now.owner));
    const model::TargetAudience audience = now.targetAudience.value_or(model::TargetAudience{});
    m_countries->showWords(audience.countries);
    m_ages->showWords(audience.ages);
    m_interests->showWords(audience.interests);
    m_currency->setText(now.brand.empty() ? tr("Amounts in %1, until a brand says another").arg(currency)
                                          : tr("Amounts in %1, the brand’s currency").arg(currency));
    m_currency->setAccessibleName(m_currency->text());
    m_currency->setEnabled(!now.brand.empty());
    m_archive->setText(now.archived ? tr("Bring back") : tr("Archive"));
    m_archive->setAccessibleName(m_archive->text());
}

void CampaignDetails::showPhase(const model::Campaign& now) {
    QList<ChoiceField::Choice> phases;
    for (const auto& [phase, id] : model::Words<model::Phase>::List)
        phases << ChoiceField::Choice{toQt(id), phaseText(phase)};
    m_phase->setChoices(phases);
    const model::Phase phase = now.currentPhase();
    m_phase->show(toQt(model::idOf(phase)));
    const auto holding = phase == model::Phase::Closed
                             ? std::vector<method::Finding>{}
                             : method::gate(*m_session.plan(), now, phase, todayFromClock());
    m_phase->setNote(phase == model::Phase::Closed ? QString()
                     : holding.empty()             ? tr("The next phase is open.")
                                                   : tr("Next: %1").arg(coreText(holding.front().fix)));
    m_gates->show(*m_session.plan(), now, todayFromClock());
    const bool writable = !m_session.file().readOnly;
    m_close->setVisible(writable && phase == model::Phase::Execution);
    m_next->setVisible(writable && phase == model::Phase::Closed);
}

void CampaignDetails::setDates(DateField* edited) {
    const model::Campaign* now = campaign();
    const auto from = m_from->date();
    const auto to = m_to->date();
    if (now && from && to && *to < *from) {
        const bool isEnd = edited == m_to;
        edited->refuse(isEnd ? tr("The last day is before the first one; put it later.")
                             : tr("The first day is after the last one; put it earlier."));
        edited->showDate(isEnd ? now->to : now->from);
        return;
    }
    for (DateField* field : {m_from, m_to})
        field->accept();
    change([from, to](model::Campaign& campaign) {
        campaign.from = from;
        campaign.to = to;
    });
}

void CampaignDetails::setPhase() {
    const auto phase = model::fromId<model::Phase>(toStd(m_phase->id()));
    const model::Campaign* now = campaign();
    if (!phase || !now)
        return;
    if (*phase == model::Phase::Closed && now->currentPhase() != model::Phase::Closed)
        askToClose();
    else
        sendPhase(*phase);
}

void CampaignDetails::sendPhase(model::Phase phase) {
    const bool sent = changeExplained(m_session, m_prompts, m_id, [id = m_id, phase](model::Plan plan) {
        return edit::setPhase(std::move(plan), id, phase, todayFromClock());
    });
    if (!sent && campaign())
        showPhase(*campaign());
}

void CampaignDetails::askToClose() {
    using Result = std::pair<std::string, std::optional<model::Baseline>>;
    m_session.ask(
        this,
        [id = m_id](store::Workspace& workspace) {
            std::vector<Result> results;
            if (const model::Campaign* now = workspace.plan().campaign(id))
                for (const model::Objective& objective : now->objectives)
                    results.emplace_back(objective.kpi, edit::resultOf(workspace, workspace.plan(), *now,
                                                                       objective, todayFromClock()));
            return results;
        },
        [this, id = m_id](const std::vector<Result>& results) {
            const model::Campaign* now = campaign();
            if (!now || m_id != id)
                return;
            const QString currency = toQt(m_session.plan()->currencyOf(*now));
            QStringList lines;
            for (const auto& [kpiId, result] : results) {
                const kpi::Kpi* known = kpi::find(*m_session.plan(), kpiId);
                const QString name = known ? coreText(known->name) : toQt(kpiId);
                lines << (result && known
                              ? tr("%1: %2").arg(name, valueText(result->value, known->unit, currency))
                              : tr("%1: nothing was measured").arg(name));
            }
            QString question =
                tr("Definitions, thresholds and figures stay as they are now, also after "
                   "later imports; those stand beside them as an addendum. Going back "
                   "needs a reason.");
            if (const auto early = report::closedEarly(*now, todayFromClock()))
                question.prepend(coreText(*early) + u"\n\n"_s);
            const QString told = lines.isEmpty() ? question
                                                 : question + u"\n\n"_s + tr("The objectives came to:") +
                                                       u"\n"_s + lines.join(u'\n');
            if (m_prompts.confirm(tr("Close “%1”?").arg(toQt(now->name)), told, tr("Close the campaign")))
                sendPhase(model::Phase::Closed);
            else if (const model::Campaign* still = campaign())  // the plan may be another one by now
                showPhase(*still);
        });
}

void CampaignDetails::planNextCycle() {
    const model::Campaign* now = campaign();
    if (!now)
        return;
    const QString proposed = now->to ? dateText(*now->to + std::chrono::days{1}) : dateText(todayFromClock());
    const auto answer = m_prompts.text(tr("The next cycle of “%1”").arg(toQt(now->name)),
                                       tr("Goal, KPIs, partners and objectives are taken over; what this "
                                          "cycle came to is their baseline. On "
                                          "which day does the next one begin?"),
                                       proposed);
    if (!answer)
        return;
    const auto start = typedDate(*answer, todayFromClock());
    if (!start) {
        m_prompts.tell(tr("Goalpost"),
                       tr("Nothing was planned. %1").arg(dateFault(*answer, todayFromClock())));
        return;
    }
    m_session.change(
        [id = m_id, start](model::Plan plan) { return edit::nextCycle(std::move(plan), id, {}, start); });
}

void CampaignDetails::duplicate() {
    const model::Campaign* now = campaign();
    if (!now)
        return;
    const QString proposed = now->from ? dateText(*now->from) : QString();
    const auto answer = m_prompts.text(
        tr("Duplicate “%1”").arg(toQt(now->name)),
        tr("The plan is copied without results: partners as shortlisted, no contracts, no tool decision. "
           "On which day does the copy begin? All planned days move along; the same day keeps them."),
        proposed);
    if (!answer)
        return;
    const auto start = typedDate(*answer, todayFromClock());
    if (!start && !answer->trimmed().isEmpty()) {
        m_prompts.tell(tr("Goalpost"),
                       tr("Nothing was copied. %1").arg(dateFault(*answer, todayFromClock())));
        return;
    }
    m_session.change([id = m_id, start](model::Plan plan) {
        return edit::duplicateCampaign(std::move(plan), id, {}, start);
    });
}

void CampaignDetails::toggleArchived() {
    const model::Campaign* now = campaign();
    if (!now)
        return;
    m_session.change([id = m_id, archived = now->archived.has_value()](model::Plan plan) {
        return archived ? edit::unarchiveCampaign(std::move(plan), id)
                        : edit::archiveCampaign(std::move(plan), id, todayFromClock());
    });
}

void CampaignDetails::remove() {
    if (campaign())
        m_session.change([id = m_id](model::Plan plan) { return edit::removeCampaign(std::move(plan), id); },
                         Session::Notice::OfferUndo);
}

}  // namespace goalpost::ui
