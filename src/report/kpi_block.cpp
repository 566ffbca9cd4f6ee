// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/kpi_block.hpp"

#include "report/objective_of.hpp"
#include "report/verdict.hpp"

namespace goalpost::report {
namespace {

std::string targetText(const Subject& subject, const kpi::Value& value, std::string_view currency) {
    std::string text = "Target " + formatted(*value.target, value.unit, currency);
    const kpi::Kpi* row = kpi::kpiOf(value);
    const auto period = subject.campaign.period();
    if (isTotal(value) && period)
        return text + " by " + dayAndMonth(period->to, subject.today);
    if (row && row->better == kpi::Better::Lower)
        return text + " or less";
    return text + " or more";
}

std::string baselineText(const Subject& subject, const kpi::Value& value, std::string_view currency) {
    std::string text = "Baseline " + formatted(*value.baseline, value.unit, currency);
    const model::Objective* objective = objectiveOf(subject.campaign, value.id, subject.today);
    if (objective && objective->baseline)
        if (const auto period = periodOf(*objective->baseline))
            text += " in " + periodName(*period, subject.plan.fiscalYearStartOf(subject.campaign));
    return text;
}

std::string forecastText(const kpi::Value& value, std::string_view currency) {
    if (!value.forecastLow || !value.forecastHigh)
        return "Forecast " + abbreviated(*value.forecast, value.unit, currency);
    return "Forecast " + rangeText(*value.forecastLow, *value.forecastHigh, value.unit, currency) +
           ", 80% range";
}

}  // namespace

std::string intervalText(const kpi::Value& value, std::string_view currency) {
    if (value.low && value.high)
        return "95% interval " + rangeText(*value.low, *value.high, value.unit, currency);
    return value.intervalWhy.text();
}

KpiBlock kpiBlockOf(const Subject& subject, const kpi::Value& value) {
    const std::string currency = subject.plan.currencyOf(subject.campaign);
    KpiBlock block{nameOf(value), formatted(value.value, value.unit, currency), {}, value.status, {}};
    if (value.value && value.unit == kpi::Unit::Seconds)
        block.unit = *value.value >= 3600 ? "h" : "min";
    const auto line = [&](std::string text) {
        if (!text.empty())
            block.lines.push_back(std::move(text));
    };
    if (!value.value)
        line(value.why.text());
    if (value.target)
        line(targetText(subject, value, currency));
    if (value.pace)
        line("Pace " + shareText(*value.pace));
    if (value.value && value.forecast)
        line(forecastText(value, currency));
    else if (value.value)
        line(intervalText(value, currency));
    if (value.baseline)
        line(baselineText(subject, value, currency));
    line(value.note.text());
    return block;
}

}  // namespace goalpost::report
