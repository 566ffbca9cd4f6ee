// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/pilot_measures.hpp"

#include "ui/widgets/card.hpp"
#include "ui/words/text.hpp"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

enum class Better { Lower, Higher };

QString figure(double value) {
    return QLocale().toString(value, 'f', 1).replace(u'-', u'−');
}

QString signedFigure(double value) {
    return value > 0 ? u"+"_s + figure(value) : figure(value);
}

/// What one of the three charts is about.
struct Measure {
    QString title;
    Better better;
    std::optional<adoption::LoggedMean> mean;
    std::optional<double> before;
    QString beforeText;  ///< "was %1"
    QString baseline;    ///< the name of the line
    std::vector<report::Point> points;
    bool asShare = false;  ///< the change is told as a share of what was before
};

/// Words of the window, translated already, as the chart takes them.
Sentence asIs(const QString& text) {
    return {"%1", {toStd(text)}};
}

std::optional<report::LineChart> chartOf(const Measure& measure) {
    if (measure.points.empty())
        return std::nullopt;
    report::LineChart chart;
    chart.title = asIs(measure.title);
    const auto first = static_cast<std::int32_t>(measure.points.front().x);
    const auto last = static_cast<std::int32_t>(measure.points.back().x);
    chart.period = {dateOfDay(first), dateOfDay(std::max(last, first + 1))};
    chart.unit = kpi::Unit::Score;
    chart.series.push_back({asIs(PilotMeasures::tr("Weeks")), report::LineKind::Actual, measure.points});
    if (measure.before)
        chart.series.push_back({asIs(measure.baseline),
                                report::LineKind::Baseline,
                                {{static_cast<double>(first), measure.before},
                                 {static_cast<double>(dayNumber(chart.period.to)), measure.before}}});
    chart.conclusion = asIs(measure.title + u": "_s + meanText(measure.mean));
    return chart;
}

void showChange(Pill* pill, const Measure& measure) {
    const bool known = measure.mean && measure.before;
    pill->setVisible(known);
    if (!known)
        return;
    const double change = measure.mean->value - *measure.before;
    const bool lower = measure.better == Better::Lower;
    const bool surely =
        lower ? measure.mean->range.high < *measure.before : measure.mean->range.low > *measure.before;
    const bool worse =
        lower ? measure.mean->range.low > *measure.before : measure.mean->range.high < *measure.before;
    const QString text = measure.asShare && *measure.before > 0 ? signedPercent(change / *measure.before)
                                                                : signedFigure(change);
    pill->showTag(text,
                  surely  ? TagKind::Positive
                  : worse ? TagKind::Warning
                          : TagKind::Neutral,
                  surely  ? u"check"_s
                  : worse ? u"warn"_s
                          : QString());
}

template <class ValueOf>
std::vector<report::Point> pointsOf(const model::Pilot& pilot, ValueOf valueOf) {
    std::vector<report::Point> points;
    for (const model::PilotLog& week : pilot.log)
        if (const std::optional<double> value = valueOf(week); value && week.date)
            points.push_back({static_cast<double>(dayNumber(*week.date)), value});
    std::ranges::sort(points, {}, &report::Point::x);
    return points;
}

}  // namespace

QString rangeText(const adoption::LoggedMean& mean) {
    const QString low = figure(mean.range.low);
    const QString high = figure(mean.range.high);
    const QString weeks = PilotMeasures::tr("%n week(s)", nullptr, mean.weeks);
    const QString from =
        mean.cases > 0 ? PilotMeasures::tr("%1, %2 cases").arg(weeks, countText(mean.cases)) : weeks;
    return mean.isInterval
               ? PilotMeasures::tr("Mean; 95% interval %1 to %2, %3").arg(low, high, from)
               : PilotMeasures::tr("Mean; lowest to highest week %1 to %2, %3").arg(low, high, from);
}

QString meanText(const std::optional<adoption::LoggedMean>& mean) {
    return mean ? figure(mean->value) + u". "_s + rangeText(*mean) : unknownText();
}

PilotMeasures::PilotMeasures(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_columns[0] = newColumn(u"pilotTime"_s, tr("Minutes a case"));
    row->addWidget(newRule(Qt::Vertical));
    m_columns[1] = newColumn(u"pilotQuality"_s, tr("Quality"));
    row->addWidget(newRule(Qt::Vertical));
    m_columns[2] = newColumn(u"pilotFriction"_s, tr("Friction"));
}

PilotMeasures::Column PilotMeasures::newColumn(const QString& name, const QString& title) {
    auto* column = new QVBoxLayout;
    column->setSpacing(XS);
    auto* head = new QHBoxLayout;
    head->addWidget(newLabel(title, paint::TextRole::BodyStrong));
    head->addStretch(1);
    Column made{};
    made.change = new Pill;
    head->addWidget(made.change);
    column->addLayout(head);
    auto* figures = new QHBoxLayout;
    made.value = newLabel({}, paint::TextRole::KpiValue);
    made.value->setObjectName(name + u"Mean"_s);
    made.before = newLabel({}, paint::TextRole::Small, Tone::Muted);
    figures->addWidget(made.value);
    figures->addWidget(made.before, 1, Qt::AlignBottom);
    column->addLayout(figures);
    made.chart = new ChartView;
    made.chart->setObjectName(name + u"Chart"_s);
    made.chart->setMinimumSize(180, 110);
    column->addWidget(made.chart, 1);
    made.range = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    made.range->setObjectName(name + u"Range"_s);
    column->addWidget(made.range);
    static_cast<QHBoxLayout*>(layout())->addLayout(column, 1);
    return made;
}

void PilotMeasures::show(const model::Pilot& pilot) {
    const adoption::PilotFigures figures = adoption::figuresOf(pilot);
    const auto baseline = pilot.baseline.value_or(model::PilotBaseline{});
    const std::array<Measure, 3> measures{
        Measure{tr("Minutes a case"), Better::Lower, figures.minutes, baseline.minutesPerCase,
                tr("with review, was %1"), tr("Before"), pointsOf(pilot, adoption::minutesOf), true},
        Measure{tr("Quality"), Better::Higher, figures.quality, baseline.quality, tr("was %1"), tr("Before"),
                pointsOf(pilot, [](const model::PilotLog& week) { return week.quality; })},
        Measure{tr("Friction"), Better::Lower, figures.friction, figures.firstFriction,
                tr("lower is better; first week %1"), tr("First"),
                pointsOf(pilot, [](const model::PilotLog& week) { return week.friction; })}};
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const Measure& measure = measures[i];
        const Column& column = m_columns[i];
        column.value->setText(measure.mean ? figure(measure.mean->value) : unknownText());
        column.before->setText(measure.before ? measure.beforeText.arg(figure(*measure.before))
                                              : tr("nothing to compare with"));
        showChange(column.change, measure);
        column.chart->show(chartOf(measure));
        column.range->setText(measure.mean ? rangeText(*measure.mean) : tr("Nothing logged yet."));
    }
}

}  // namespace goalpost::ui
