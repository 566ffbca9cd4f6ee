// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/shots/gallery.hpp"

#include "report/document.hpp"
#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/widgets/lane.hpp"
#include "ui/widgets/month_view.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/step_trail.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

// Developers alone read it: its words are not translated.
namespace goalpost::ui {

namespace {

using namespace paint::space;

constexpr kpi::Status Statuses[] = {kpi::Status::Planning, kpi::Status::Ahead,    kpi::Status::OnTrack,
                                    kpi::Status::AtRisk,   kpi::Status::OffTrack, kpi::Status::Benchmarking,
                                    kpi::Status::Achieved, kpi::Status::Missed};

/// A row that breaks nothing: its parts stand side by side from the left.
QHBoxLayout* newRow(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    column.addLayout(row);
    return row;
}

Card* newCard(QVBoxLayout& column, const QString& title) {
    auto* card = new Card(title);
    column.addWidget(card);
    return card;
}

Date day(int month, int number) {
    return *makeDate(2026, month, number);
}

kpi::Value rate() {
    kpi::Value value;
    value.id = "click-through-rate";
    value.unit = kpi::Unit::Percent;
    value.value = 0.0172;
    value.low = 0.0151;
    value.high = 0.0195;
    value.target = 0.016;
    value.status = kpi::Status::OnTrack;
    return value;
}

kpi::Value total() {
    kpi::Value value;
    value.id = "referral-sessions";
    value.value = 15940;
    value.target = 22800;
    value.pace = 1.04;
    value.forecastLow = 21100;
    value.forecastHigh = 25600;
    value.status = kpi::Status::AtRisk;
    return value;
}

kpi::Value missing() {
    kpi::Value value;
    value.id = "referral-sessions";
    value.why = {"No file with sessions was imported."};
    return value;
}

/// Two creators' planned posts, each creator with two kinds of earlier ones.
kpi::Forecast forecastFor(double target) {
    std::vector<kpi::PastPost> history;
    for (int i = 0; i < 20; ++i)
        history.push_back({.creator = Id{i % 2 == 0 ? "a" : "b"},
                           .platform = "youtube",
                           .published = day(5, 1 + i),
                           .numerator = 500.0 + 90 * (i % 7)});
    const kpi::PlannedPosts planned[] = {{Id{"a"}, "youtube", 15}, {Id{"b"}, "youtube", 14}};
    return kpi::forecast(*kpi::find("referral-sessions"), history, planned, target);
}

report::LineChart chart() {
    report::LineChart shown;
    shown.title = {"Sessions"};
    shown.conclusion = {"Sessions grow towards the target."};
    shown.period = {day(7, 1), day(7, 31)};
    shown.fromZero = true;
    shown.today = day(7, 20);
    report::Series actual{{"Sessions"}, report::LineKind::Actual, {}};
    report::Series forecast{{"Forecast"}, report::LineKind::Forecast, {}};
    report::Series target{{"Target"}, report::LineKind::Target, {}};
    for (int number = 1; number <= 31; ++number) {
        const double x = dayNumber(day(7, number));
        target.points.push_back({x, 780.0 * number});
        if (number <= 20) {
            actual.points.push_back({x, 700.0 * number + 40 * (number % 5)});
            continue;
        }
        forecast.points.push_back({x, 700.0 * number});
        forecast.low.push_back({x, 700.0 * number - 120 * (number - 20)});
        forecast.high.push_back({x, 700.0 * number + 120 * (number - 20)});
    }
    shown.series = {actual, forecast, target};
    shown.ticks = {dayNumber(day(7, 3)) + 0.0, dayNumber(day(7, 11)) + 0.0};
    return shown;
}

}  // namespace

Gallery::Gallery(QWidget* parent) : QScrollArea(parent) {
    setObjectName(u"gallery"_s);
    setWindowTitle(u"Goalpost: widgets"_s);
    setWidgetResizable(true);
    auto* sheet = new QWidget;
    sheet->setObjectName(u"pageBody"_s);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(XL, XL, XL, XL);
    column->setSpacing(M);
    addButtons(*column);
    addPills(*column);
    addFields(*column);
    addMessages(*column);
    addKpiCards(*column);
    addGoalCards(*column);
    addLanes(*column);
    addCells(*column);
    addCharts(*column);
    column->addStretch(1);
    setWidget(sheet);
    resize(1280, 900);
}

Gallery::~Gallery() = default;

void Gallery::addButtons(QVBoxLayout& column) {
    Card* card = newCard(column, u"Buttons and steps"_s);
    card->setNote(u"a note beside the title"_s);
    QHBoxLayout* row = newRow(*card->body());
    row->addWidget(newButton(u"galleryPlain"_s, u"Plain"_s));
    row->addWidget(newButton(u"galleryPrimary"_s, u"Primary"_s, ButtonKind::Primary, u"plus"_s));
    row->addWidget(newButton(u"gallerySmall"_s, u"Small"_s, ButtonKind::Small));
    row->addWidget(newButton(u"gallerySmallPrimary"_s, u"Small primary"_s, ButtonKind::SmallPrimary));
    row->addWidget(newButton(u"galleryLink"_s, u"Link"_s, ButtonKind::Link));
    auto* disabled = newButton(u"galleryDisabled"_s, u"Disabled"_s, ButtonKind::Plain, u"lock"_s);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    auto* check = new QCheckBox(u"Checked"_s);
    check->setChecked(true);
    row->addWidget(check);
    auto* radio = new QRadioButton(u"Chosen"_s);
    radio->setChecked(true);
    row->addWidget(radio);
    row->addStretch(1);
    auto* steps = new StepTrail({u"Columns"_s, u"Where it belongs"_s, u"What changes"_s, u"Done"_s});
    steps->setStep(1);
    card->body()->addWidget(steps);
}

void Gallery::addPills(QVBoxLayout& column) {
    Card* card = newCard(column, u"Pills and tags"_s);
    QHBoxLayout* statuses = newRow(*card->body());
    for (const kpi::Status status : Statuses) {
        auto* pill = new Pill;
        pill->showStatus(status, status == kpi::Status::OnTrack ? 2 : 0);
        statuses->addWidget(pill);
    }
    statuses->addStretch(1);
    QHBoxLayout* tags = newRow(*card->body());
    const std::pair<TagKind, QString> kinds[] = {
        {TagKind::Neutral, u"Neutral"_s},   {TagKind::Accent, u"Accent"_s},
        {TagKind::Positive, u"Positive"_s}, {TagKind::Warning, u"Warning"_s},
        {TagKind::Negative, u"Negative"_s}, {TagKind::Bench, u"Benchmarking"_s}};
    for (const auto& [kind, text] : kinds) {
        auto* pill = new Pill;
        pill->showTag(text, kind, kind == TagKind::Negative ? u"stop"_s : QString());
        tags->addWidget(pill);
    }
    tags->addStretch(1);
}

void Gallery::addFields(QVBoxLayout& column) {
    Card* card = newCard(column, u"Fields"_s);
    QHBoxLayout* row = newRow(*card->body());
    auto* line = new LineField(u"galleryLine"_s, u"With a note"_s);
    line->show(u"Summer Table 2026"_s);
    line->setNote(u"As it stands in reports."_s);
    auto* invalid = new DateField(u"galleryInvalid"_s, u"That cannot be taken"_s);
    invalid->line()->setText(u"31 June"_s);
    invalid->setFault(u"June has 30 days; write an earlier day."_s);
    auto* fixed = new LineField(u"galleryFixed"_s, u"Read only"_s);
    fixed->show(u"Only to read"_s);
    fixed->setReadOnly(true);
    auto* choice = new ChoiceField(u"galleryChoice"_s, u"A choice"_s);
    choice->setChoices({{u"a"_s, u"Once a week"_s}, {u"b"_s, u"Once a month"_s}});
    choice->show(u"a"_s);
    auto* share = new ShareField(u"galleryShare"_s, u"A share"_s);
    share->showShare(0.25);
    for (Field* field : std::initializer_list<Field*>{line, invalid, fixed, choice, share})
        row->addWidget(field, 1, Qt::AlignTop);
}

void Gallery::addMessages(QVBoxLayout& column) {
    const std::pair<Banner::Kind, QString> kinds[] = {{Banner::Kind::Note, u"Note."_s},
                                                      {Banner::Kind::Positive, u"Done."_s},
                                                      {Banner::Kind::Warning, u"Look closer."_s},
                                                      {Banner::Kind::Negative, u"This blocks."_s}};
    for (const auto& [kind, strong] : kinds) {
        auto* banner = new Banner;
        banner->tell(kind, strong, u"One sentence that says what it is and what to do."_s, u"Do it"_s);
        column.addWidget(banner);
    }
    auto* nothing = new EmptyState(u"import"_s, u"No results yet"_s,
                                   u"Import an export of a platform, and its figures appear here."_s);
    nothing->addAction(newButton(u"galleryEmptyAction"_s, u"Import results"_s, ButtonKind::Primary));
    newCard(column, u"Nothing there yet"_s)->body()->addWidget(nothing);
}

void Gallery::addKpiCards(QVBoxLayout& column) {
    QHBoxLayout* row = newRow(column);
    const std::pair<QString, kpi::Value> faces[] = {
        {u"Click-through rate"_s, rate()}, {u"Sessions"_s, total()}, {u"Sessions"_s, missing()}};
    for (const bool compact : {false, true})
        for (const auto& [name, value] : faces) {
            auto* card = new KpiCard;
            KpiCard::Face face{value,        name,      u"USD"_s, Period{day(7, 1), day(9, 30)},
                               std::nullopt, day(7, 20)};
            if (value.value)
                face.weekly = chart();
            card->show(face);
            card->setCompact(compact);
            card->setChosen(!compact && value.id == "click-through-rate");
            row->addWidget(card, 1, Qt::AlignTop);
            if (row->count() == 3)
                row = newRow(column);
        }
}

void Gallery::addGoalCards(QVBoxLayout& column) {
    QHBoxLayout* row = newRow(column);
    for (const model::Goal goal : {model::Goal::BrandAwareness, model::Goal::Engagement,
                                   model::Goal::WebsiteTraffic, model::Goal::Sales}) {
        auto* card = new GoalCard(goal);
        card->show(goal == model::Goal::WebsiteTraffic ? GoalCard::State::Primary
                   : goal == model::Goal::Engagement   ? GoalCard::State::Secondary
                                                       : GoalCard::State::Free,
                   true);
        card->setCompact(goal == model::Goal::Sales);
        row->addWidget(card, 1, Qt::AlignTop);
    }
}

void Gallery::addLanes(QVBoxLayout& column) {
    QHBoxLayout* row = newRow(column);
    model::Campaign campaign;
    campaign.goal = model::GoalChoice{};
    campaign.goal->primary = model::Goal::WebsiteTraffic;
    const auto choose = [&campaign](const char* kpi, model::Role role, const char* source) {
        model::KpiChoice choice;
        choice.id = {kpi};
        choice.kpi = kpi;
        choice.goal = model::Goal::WebsiteTraffic;
        choice.role = role;
        choice.dataSource = source;
        campaign.kpis.push_back(choice);
    };
    choose("referral-sessions", model::Role::Primary, "GA4 traffic report");
    choose("click-through-rate", model::Role::Primary, "");
    choose("clicks", model::Role::Contextual, "");
    for (const model::Role role : {model::Role::Primary, model::Role::Contextual, model::Role::Noise}) {
        auto* lane = new Lane(role, u"What this lane is for."_s);
        lane->model()->show(model::Plan{}, &campaign, model::Goal::WebsiteTraffic);
        lane->view()->setPlaceText(u"Drop a KPI here"_s);
        lane->refresh(true);
        setScaledMinimumHeight(lane, 260);
        row->addWidget(lane, 1);
    }
}

void Gallery::addCells(QVBoxLayout& column) {
    auto* model = new QStandardItemModel(4, 6, this);
    model->setHorizontalHeaderLabels(
        {u"Text"_s, u"Two lines"_s, u"Bar"_s, u"Interval"_s, u"Tag"_s, u"Status"_s});
    for (int line = 0; line < model->rowCount(); ++line) {
        const auto put = [model, line](int at, CellKind kind, const QString& text) {
            auto* item = new QStandardItem(text);
            item->setData(static_cast<int>(kind), KindRole);
            item->setEditable(false);
            model->setItem(line, at, item);
            return item;
        };
        put(0, CellKind::Text, u"Row %1"_s.arg(line + 1))->setData(line == 0, StrongRole);
        put(1, CellKind::TwoLines, u"Maya Okafor"_s)->setData(u"instagram, youtube"_s, NoteRole);
        QStandardItem* bar = put(2, CellKind::Bar, QString::number(1200 * (line + 1)));
        bar->setData(1200.0 * (line + 1), NumberRole);
        bar->setData(4800.0, MostRole);
        QStandardItem* interval = put(3, CellKind::Interval, u"1.72%"_s);
        interval->setData(0.0172, NumberRole);
        interval->setData(line == 3 ? QVariant() : QVariant(0.012), LowRole);
        interval->setData(line == 3 ? QVariant() : QVariant(0.021), HighRole);
        interval->setData(0.016, TargetRole);
        interval->setData(0.0, ScaleFromRole);
        interval->setData(0.03, ScaleToRole);
        interval->setData(u"too few posts"_s, NoteRole);
        put(4, CellKind::Tag, u"Method"_s)->setData(static_cast<int>(TagKind::Accent), TagRole);
        put(5, CellKind::Status, {})->setData(static_cast<int>(Statuses[line]), StatusRole);
    }
    DataTable* table = newTable(u"galleryTable"_s, u"Cells"_s, model, true, paint::measure::TwoLineRow);
    for (int at = 0; at < model->columnCount(); ++at)
        table->setColumnWidth(at, scaled(190));
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + 4 * table->rowHeight(0) + 2);
    Card* card = newCard(column, u"Cells of tables"_s);
    card->setFlush(true);
    card->body()->addWidget(table);
}

void Gallery::addCharts(QVBoxLayout& column) {
    QHBoxLayout* row = newRow(column);
    for (const bool asTable : {false, true}) {
        auto* card = new Card(asTable ? u"The same as a table"_s : u"A trend"_s);
        auto* view = new ChartView;
        view->show(chart());
        view->setTable(asTable);
        setScaledMinimumHeight(view, 260);
        card->body()->addWidget(view);
        row->addWidget(card, 1);
    }
    QHBoxLayout* outcomes = newRow(column);
    for (const double target : {20'500.0, 23'500.0}) {
        auto* forecast = new Card(u"What is forecast"_s);
        auto* view = new OutcomeView;
        view->show(forecastFor(target), *kpi::find("referral-sessions"), target, {});
        forecast->body()->addWidget(view);
        outcomes->addWidget(forecast, 1);
    }
    Card* card = newCard(column, u"A month"_s);
    auto* month = new MonthView;
    month->show({{day(7, 3), {"one"}, u"Reel: draft due"_s, Tone::Warning, false},
                 {day(7, 3), {"two"}, u"Short goes live"_s, Tone::Muted, true},
                 {day(7, 20), {"three"}, u"Payment"_s, Tone::Negative, false}},
                day(7, 20));
    setScaledMinimumHeight(month, 520);
    card->body()->addWidget(month);
}

}  // namespace goalpost::ui
