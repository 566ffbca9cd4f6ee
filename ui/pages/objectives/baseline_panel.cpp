// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/baseline_panel.hpp"

#include "edit/objective.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

/// How a baseline that came from imported figures names its source.
const char* const Measured = "measured";

QHBoxLayout* sideBySide(QWidget* left, QWidget* right) {
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    return row;
}

QVBoxLayout* newColumn(QWidget* part) {
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, S, 0, 0);
    column->setSpacing(S);
    return column;
}

BaselinePanel::Kind kindOf(const std::optional<model::Baseline>& baseline) {
    if (!baseline)
        return BaselinePanel::Kind::None;
    return baseline->source == Measured ? BaselinePanel::Kind::Data : BaselinePanel::Kind::Manual;
}

}  // namespace

BaselinePanel::BaselinePanel(Surroundings around, QWidget* parent)
    : Card(tr("Baseline"), parent), m_session(around.session), m_prompts(around.prompts) {
    help::setTopic(this, u"rule/SMART-BASELINE"_s);
    m_pill = new Pill;
    m_pill->setObjectName(u"baselinePill"_s);
    heading()->addWidget(m_pill);
    body()->addWidget(newKinds());
    m_parts = new QStackedWidget;
    m_parts->addWidget(newDataPart());
    m_parts->addWidget(newManualPart());
    m_parts->addWidget(newNonePart());
    body()->addWidget(m_parts);
}

QWidget* BaselinePanel::newKinds() {
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    const std::pair<QString, QString> names[] = {{u"baselineFromData"_s, tr("From data")},
                                                 {u"baselineManual"_s, tr("Manual")},
                                                 {u"baselineNone"_s, tr("None")}};
    const QString places[] = {u"first"_s, u"middle"_s, u"last"_s};
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        auto* button = newButton(names[i].first, names[i].second);
        button->setCheckable(true);
        button->setProperty("segment", places[i]);
        group->addButton(button);
        row->addWidget(button, 1);
        m_kinds[i] = button;
        connect(button, &QPushButton::clicked, this, [this, i] { choose(static_cast<Kind>(i)); });
    }
    return area;
}

QWidget* BaselinePanel::newDataPart() {
    auto* part = new QWidget;
    QVBoxLayout* column = newColumn(part);
    m_dataCampaign = new ChoiceField(u"baselineCampaign"_s, tr("Figures of"));
    m_dataFrom = new DateField(u"baselineDataFrom"_s, tr("From"));
    m_dataTo = new DateField(u"baselineDataTo"_s, tr("To"));
    column->addWidget(m_dataCampaign);
    column->addLayout(sideBySide(m_dataFrom, m_dataTo));
    m_figure = newLabel({}, paint::TextRole::KpiValue);
    m_figure->setObjectName(u"baselineFigure"_s);
    m_evidence = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_evidence->setObjectName(u"baselineEvidence"_s);
    column->addWidget(m_figure);
    column->addWidget(m_evidence);
    m_use = newButton(u"useBaseline"_s, tr("Use as baseline"), ButtonKind::SmallPrimary, u"check"_s);
    column->addWidget(m_use, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_dataCampaign, &Field::edited, this, [this] {
        if (const model::Campaign* from = m_session.plan()->campaign({toStd(m_dataCampaign->id())})) {
            m_dataFrom->showDate(from->from);
            m_dataTo->showDate(from->to);
        }
        ask();
    });
    for (DateField* field : {m_dataFrom, m_dataTo})
        connect(field, &Field::edited, this, &BaselinePanel::ask);
    connect(m_use, &QPushButton::clicked, this, &BaselinePanel::useFigures);
    return part;
}

QWidget* BaselinePanel::newManualPart() {
    auto* part = new QWidget;
    QVBoxLayout* column = newColumn(part);
    m_value = new KpiValueField(u"baselineValue"_s, tr("Value"));
    m_source = new LineField(u"baselineSource"_s, tr("Where it comes from"));
    m_from = new DateField(u"baselineFrom"_s, tr("From"));
    m_to = new DateField(u"baselineTo"_s, tr("To"));
    m_spend = new MoneyField(u"baselineSpend"_s, tr("Spend then"));
    m_posts = new CountField(u"baselinePosts"_s, tr("Posts then"));
    column->addWidget(m_value);
    column->addWidget(m_source);
    column->addLayout(sideBySide(m_from, m_to));
    column->addLayout(sideBySide(m_spend, m_posts));
    column->addStretch(1);
    connect(m_value, &Field::edited, this, [this] {
        changeManual([value = m_value->value()](model::Baseline& baseline) { baseline.value = value; });
    });
    connect(m_source, &Field::edited, this, [this] {
        changeManual(
            [source = toStd(m_source->text())](model::Baseline& baseline) { baseline.source = source; });
    });
    for (DateField* field : {m_from, m_to})
        connect(field, &Field::edited, this, [this, field] { setManualDates(field); });
    connect(m_spend, &Field::edited, this, [this] {
        changeManual([spend = m_spend->amount()](model::Baseline& baseline) { baseline.spend = spend; });
    });
    connect(m_posts, &Field::edited, this, [this] {
        changeManual([posts = m_posts->count()](model::Baseline& baseline) { baseline.posts = posts; });
    });
    return part;
}

QWidget* BaselinePanel::newNonePart() {
    auto* part = new QWidget;
    QVBoxLayout* column = newColumn(part);
    m_whyTitle = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_whyTitle->setObjectName(u"benchmarkTitle"_s);
    column->addWidget(m_whyTitle);
    m_why = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_why->setObjectName(u"benchmarkWhy"_s);
    column->addWidget(m_why);
    m_preliminary = newWrappedLabel({}, paint::TextRole::Small);
    m_preliminary->setObjectName(u"benchmarkPreliminary"_s);
    m_preliminary->hide();
    column->addWidget(m_preliminary);
    auto* import = newButton(u"baselineImport"_s, tr("Import past data"), ButtonKind::Small, u"import"_s);
    m_benchmark = newButton(u"baselineBenchmark"_s, tr("Measure first"), ButtonKind::Small, u"bench"_s);
    m_benchmark->setToolTip(tr("Takes the target away; this cycle becomes the benchmark"));
    column->addWidget(import, 0, Qt::AlignLeft);
    column->addWidget(m_benchmark, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_benchmark, &QPushButton::clicked, this, [this] { choose(Kind::None); });
    connect(import, &QPushButton::clicked, this, &BaselinePanel::importWanted);
    return part;
}

const model::Campaign* BaselinePanel::campaign() const {
    return m_session.plan() ? m_session.plan()->campaign(m_campaign) : nullptr;
}

const model::Objective* BaselinePanel::objective() const {
    if (const model::Campaign* now = campaign())
        for (const model::Objective& each : now->objectives)
            if (each.id == m_objective)
                return &each;
    return nullptr;
}

void BaselinePanel::store(std::optional<model::Baseline> baseline) {
    changeExplained(
        m_session, m_prompts, m_campaign,
        [campaign = m_campaign, id = m_objective, baseline = std::move(baseline)](model::Plan plan) {
            return edit::setBaseline(std::move(plan), campaign, id, baseline);
        });
}

void BaselinePanel::changeManual(std::function<void(model::Baseline&)> change) {
    m_session.change([campaign = m_campaign, id = m_objective, change = std::move(change)](model::Plan plan) {
        model::Baseline baseline;
        for (const model::Objective& each : plan.campaign(campaign)->objectives)
            if (each.id == id && each.baseline)
                baseline = *each.baseline;
        if (baseline.source == Measured)
            baseline.source.clear();
        change(baseline);
        return edit::setBaseline(std::move(plan), campaign, id, baseline);
    });
}

void BaselinePanel::setManualDates(DateField* edited) {
    const model::Objective* now = objective();
    const auto from = m_from->date();
    const auto to = m_to->date();
    if (now && from && to && *to < *from) {
        const model::Baseline stored = now->baseline.value_or(model::Baseline{});
        edited->refuse(edited == m_to ? tr("The last day is before the first one; put it later.")
                                      : tr("The first day is after the last one; put it earlier."));
        edited->showDate(edited == m_to ? stored.to : stored.from);
        return;
    }
    for (DateField* field : {m_from, m_to})
        field->accept();
    changeManual([from, to](model::Baseline& baseline) {
        baseline.from = from;
        baseline.to = to;
    });
}

void BaselinePanel::choose(Kind kind) {
    const model::Objective* now = objective();
    showKind(kind);
    if (now && kind == Kind::None && (now->baseline || now->direction != model::Direction::Benchmark))
        store(std::nullopt);
}

void BaselinePanel::show(const Id& campaignId, const Id& objectiveId) {
    const bool other = m_objective != objectiveId || m_campaign != campaignId;
    m_campaign = campaignId;
    m_objective = objectiveId;
    const model::Objective* now = objective();
    if (!now)
        return;
    const bool readOnly = m_session.file().readOnly;
    for (QPushButton* button : m_kinds)
        button->setEnabled(!readOnly);
    for (Field* field : m_parts->widget(1)->findChildren<Field*>())
        field->setReadOnly(readOnly);
    if (other || m_shown != now->baseline) {
        // An emptied value leaves the part in which it is being written.
        const bool stays = !other && !now->baseline && m_kind == Kind::Manual;
        m_shown = now->baseline;
        if (!stays)
            m_kind = kindOf(now->baseline);
    }
    if (other)
        offerSource();
    showManual();
    showKind(m_kind);
}

void BaselinePanel::takeFocus() {
    switch (m_kind) {
        case Kind::Data:
            m_dataCampaign->editor()->setFocus(Qt::ShortcutFocusReason);
            break;
        case Kind::Manual:
            m_value->editor()->setFocus(Qt::ShortcutFocusReason);
            break;
        case Kind::None:
            m_kinds.back()->setFocus(Qt::ShortcutFocusReason);
            break;
    }
}

}  // namespace goalpost::ui
