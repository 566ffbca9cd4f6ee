// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/trend.hpp"

#include "report/objective_of.hpp"
#include "report/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace goalpost::report {
namespace {

constexpr int BandSteps = 24;

double dayOf(Date date) {
    return dayNumber(date);
}

/// The KPI of each group, under the group's key.
std::map<std::string, double> valuesByKey(const Subject& subject, const model::Measured& measured,
                                          std::string_view id) {
    std::map<std::string, double> list;
    const kpi::Table table = kpi::evaluate(subject.plan, subject.campaign, measured, nullptr, subject.today,
                                           {.kpis = std::span(&id, 1), .intervals = false});
    for (const kpi::Row& row : table.rows)
        for (const kpi::Value& value : row.kpis)
            if (value.id == id && value.value)
                list.emplace(row.key, *value.value);
    return list;
}

/// The days of a week put together, each week under its Monday.
model::Measured weekly(const model::Measured& daily) {
    model::Measured weeks{.period = daily.period,
                          .by = model::GroupBy::Week,
                          .groups = {},
                          .source = daily.source,
                          .asOf = daily.asOf,
                          .withPosts = false};
    for (const model::Group& day : daily.groups) {
        const auto date = parseIsoDate(day.key);
        if (!date)
            continue;
        const std::string monday = isoDate(mondayOf(*date));
        if (weeks.groups.empty() || weeks.groups.back().key != monday) {
            model::Group week;
            week.key = monday;
            week.label = monday;
            weeks.groups.push_back(std::move(week));
        }
        model::Group& week = weeks.groups.back();
        week.sums.add(day.sums);
        week.postCount = std::max(week.postCount, day.postCount);
        week.followers = day.followers;
    }
    return weeks;
}

std::vector<double> publishedDays(const Subject& subject, Period period) {
    std::vector<double> days;
    for (const model::Post& post : subject.evidence.published)
        if (post.published && period.contains(*post.published))
            days.push_back(dayOf(*post.published));
    std::ranges::sort(days);
    return days;
}

/// Day by day the sum so far; days without a value before the first stay out, later ones keep the sum.
std::vector<Point> cumulative(const std::map<std::string, double>& byDay, Period period, Date last) {
    std::vector<Point> points;
    double sum = 0;
    for (Date day = period.from; day <= last; day += std::chrono::days{1}) {
        if (const auto found = byDay.find(isoDate(day)); found != byDay.end())
            sum += found->second;
        points.push_back({dayOf(day), sum});
    }
    return points;
}

/// The straight line of a total that is `total` after all days of the period, one point a day apart.
Series straight(Sentence name, LineKind kind, Period period, double total) {
    const double first = total / period.days();
    return {std::move(name), kind, {{dayOf(period.from), first}, {dayOf(period.to), total}}};
}

Series level(Sentence name, LineKind kind, Period period, double y) {
    return {std::move(name), kind, {{dayOf(period.from), y}, {dayOf(period.to), y}}};
}

/// From the last day's total to the forecast at the end. The band widens like the forecast's own
/// interval, which grows with √(m + m²/d) of the m days ahead and the d days seen.
std::optional<Series> forecastOf(const kpi::Value& value, Period period, Point last) {
    if (!value.forecast || !last.y || last.x >= dayOf(period.to))
        return std::nullopt;
    Series series{"Forecast", LineKind::Forecast, {last, {dayOf(period.to), value.forecast}}};
    if (!value.forecastLow || !value.forecastHigh)
        return series;
    const double ahead = dayOf(period.to) - last.x;
    const double seen = std::max(1.0, last.x - dayOf(period.from) + 1);
    const auto growth = [&](double days) { return std::sqrt(days + days * days / seen); };
    for (int step = 0; step <= BandSteps; ++step) {
        const double part = static_cast<double>(step) / BandSteps;
        const double middle = *last.y + (*value.forecast - *last.y) * part;
        const double wide = growth(ahead * part) / growth(ahead);
        const double x = last.x + ahead * part;
        series.low.push_back({x, middle + (*value.forecastLow - *value.forecast) * wide});
        series.high.push_back({x, middle + (*value.forecastHigh - *value.forecast) * wide});
    }
    return series;
}

/// What the promised period would bring at the baseline's daily rate.
std::optional<Series> baselinePace(const Subject& subject, const kpi::Value& value, Period period) {
    const model::Objective* objective = objectiveOf(subject.campaign, value.id, subject.today);
    if (!objective || !objective->baseline || !objective->baseline->value)
        return std::nullopt;
    const auto before = periodOf(*objective->baseline);
    if (!before)
        return straight("Baseline", LineKind::Baseline, period, *objective->baseline->value);
    const std::string name = periodName(*before, subject.plan.fiscalYearStartOf(subject.campaign));
    Sentence pace("Baseline pace");
    if (name.size() <= 12)
        pace = {"%1 pace", {name.substr(0, name.find(' '))}};
    return straight(std::move(pace), LineKind::Baseline, period,
                    *objective->baseline->value / before->days() * period.days());
}

Sentence conclusionOf(const kpi::Value& value, const LineChart& chart, double last, double day) {
    const auto figure = [&](double number) { return Figure{number, value.unit, chart.currency}; };
    Sentence forecast;
    if (value.forecast && chart.series.size() > 1)
        forecast = {" Forecast for %1: %2.", {Day{chart.period.to}, figure(*value.forecast)}};
    if (!forecast.empty() && value.forecastLow && value.forecastHigh)
        forecast = {" Forecast for %1: %2 (80% range %3 to %4).",
                    {Day{chart.period.to}, figure(*value.forecast), figure(*value.forecastLow),
                     figure(*value.forecastHigh)}};
    Sentence target;
    if (value.target)
        target = {" Target: %1.", {figure(*value.target)}};
    return {"%1: %2 on %3.%4%5",
            {kpi::nameOfValue(value), figure(last), Day{dateOfDay(static_cast<std::int32_t>(day))}, forecast,
             target}};
}

/// `how` as the title has it, `byPost` where totals of posts stand on the days of their publishing.
LineChart emptyChart(const Subject& subject, const kpi::Value& value, Period period, std::string_view how,
                     std::string_view byPost) {
    LineChart chart;
    chart.title = {hasTotals(subject.evidence) ? byPost : how, {kpi::nameOfValue(value)}};
    chart.period = period;
    chart.withYears = !liesInYearOf(period, subject.today);
    chart.unit = value.unit;
    chart.currency = subject.plan.currencyOf(subject.campaign);
    chart.ticks = publishedDays(subject, period);
    if (period.contains(subject.today))
        chart.today = subject.today;
    return chart;
}

/// The last day of the evidence that lies in the period.
std::optional<Date> lastDay(const std::map<std::string, double>& byDay, Period period) {
    for (auto entry = byDay.rbegin(); entry != byDay.rend(); ++entry)
        if (const auto date = parseIsoDate(entry->first); date && period.contains(*date))
            return date;
    return std::nullopt;
}

std::optional<LineChart> cumulativeTrend(const Subject& subject, const kpi::Value& value, Period period) {
    const auto byDay = valuesByKey(subject, subject.evidence.daily, value.id);
    auto last = lastDay(byDay, period);
    if (!last || !value.value)
        return std::nullopt;
    // Totals of posts have grown until the day they are of, which alone can be held against a straight line.
    const bool byPost = hasTotals(subject.evidence);
    if (byPost)
        last = std::max(*last, std::min(period.to, dataThrough(subject.evidence).value_or(*last)));
    LineChart chart =
        emptyChart(subject, value, period, "%1, cumulative", "%1, cumulative by day of publishing");
    chart.fromZero = true;
    chart.series.push_back(
        {{"%1", {kpi::nameOfValue(value)}}, LineKind::Actual, cumulative(byDay, period, *last)});
    const Point end = chart.series.front().points.back();
    // Figures that do not add up over days (people reached) have no honest running total.
    if (std::abs(*end.y - *value.value) > std::abs(*value.value) * 1e-6 + 1e-6)
        return std::nullopt;
    if (auto forecast = forecastOf(value, period, end))
        chart.series.push_back(std::move(*forecast));
    if (value.target)
        chart.series.push_back(byPost ? level("Target", LineKind::Target, period, *value.target)
                                      : straight("Target", LineKind::Target, period, *value.target));
    if (auto pace = byPost ? std::nullopt : baselinePace(subject, value, period))
        chart.series.push_back(std::move(*pace));
    if (byPost)
        chart.asOf = dataThrough(subject.evidence);
    chart.conclusion = conclusionOf(value, chart, *end.y, chart.asOf ? dayOf(*chart.asOf) : end.x);
    if (byPost)
        chart.conclusion = {subject.evidence.total.onFileDay.empty()
                                ? "%1 Totals stand on the day on which their post was published."
                                : "%1 Totals stand on the day on which their post was published; without a "
                                  "publish date, on the day of their file.",
                            {chart.conclusion}};
    return chart;
}

std::optional<LineChart> byWeek(const Subject& subject, const kpi::Value& value, Period period) {
    const auto weeks = valuesByKey(subject, weekly(subject.evidence.daily), value.id);
    Series actual{{"%1", {kpi::nameOfValue(value)}}, LineKind::Actual, {}};
    const Date end = std::min(period.to, subject.today);
    for (Date monday = mondayOf(period.from); monday <= end; monday += std::chrono::days{7}) {
        const auto found = weeks.find(isoDate(monday));
        const double x = dayOf(std::max(monday, period.from));
        actual.points.push_back({x, found == weeks.end() ? std::nullopt : std::optional(found->second)});
    }
    const auto last = std::find_if(actual.points.rbegin(), actual.points.rend(),
                                   [](const Point& point) { return point.y.has_value(); });
    if (last == actual.points.rend())
        return std::nullopt;
    LineChart chart = emptyChart(subject, value, period, "%1, weekly", "%1 by week of publishing");
    chart.fromZero = isTotal(value);
    const Point newest = *last;
    chart.series.push_back(std::move(actual));
    if (value.target && !isTotal(value))
        chart.series.push_back(level("Target", LineKind::Target, period, *value.target));
    if (value.baseline && !isTotal(value))
        chart.series.push_back(level("Baseline", LineKind::Baseline, period, *value.baseline));
    chart.conclusion = {hasTotals(subject.evidence)
                            ? "%1 of the posts of each week; of the last one, from %2: %3."
                            : "%1, week by week; the last one, from %2: %3.",
                        {kpi::nameOfValue(value), Day{dateOfDay(static_cast<std::int32_t>(newest.x))},
                         Figure{*newest.y, value.unit, chart.currency}}};
    return chart;
}

}  // namespace

std::optional<LineChart> trendOf(const Subject& subject, const kpi::Value& value) {
    const auto period = subject.campaign.period();
    if (!period)
        return std::nullopt;
    return isTotal(value) ? cumulativeTrend(subject, value, *period) : byWeek(subject, value, *period);
}

std::optional<LineChart> weeklyTrendOf(const Subject& subject, const kpi::Value& value) {
    const auto period = subject.campaign.period();
    return period ? byWeek(subject, value, *period) : std::nullopt;
}

}  // namespace goalpost::report
