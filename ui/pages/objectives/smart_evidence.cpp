// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/smart_evidence.hpp"

#include "kpi/promise.hpp"
#include "method/means.hpp"
#include "ui/pages/objectives/outlook_panel.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Smart", text);
}

struct About {
    const model::Plan& plan;
    const model::Campaign& campaign;
    const model::Objective& objective;
};

Verdict good(const QString& title, const QString& text) {
    return {Tone::Positive, u"check-circle"_s, title, text};
}

Verdict careful(const QString& title, const QString& text) {
    return {Tone::Warning, u"warn"_s, title, text};
}

Verdict quiet(const QString& title, const QString& text) {
    return {Tone::Muted, u"clock"_s, title, text};
}

bool belongsTo(Smart part, std::string_view rule) {
    switch (part) {
        case Smart::Specific:
            return rule == "SMART-S";
        case Smart::Measurable:
            return rule == "SMART-M" || rule == "SMART-BASELINE" || rule == "SMART-LIKE";
        case Smart::Achievable:
            return rule == "SMART-A";
        case Smart::Relevant:
            return rule == "SMART-R";
        case Smart::TimeBound:
            return rule == "SMART-T";
    }
    return false;
}

QString lackText(Smart part) {
    switch (part) {
        case Smart::Specific:
            return tr("Not specific yet");
        case Smart::Measurable:
            return tr("Not measurable yet");
        case Smart::Achievable:
            return tr("To be looked at");
        case Smart::Relevant:
            return tr("Not linked yet");
        case Smart::TimeBound:
            return tr("Not bound in time yet");
    }
    return {};
}

QString daysText(int days) {
    return days == 1 ? tr("one day") : tr("%1 days").arg(countText(days));
}

/// "The period has one day more than the baseline’s, so the change a day is +23.6%."
QString dailyText(const kpi::Promise& promise) {
    const auto daily = promise.unitChange(kpi::Effort::Days);
    if (!daily)
        return {};
    const int more = promise.days - promise.baselineDays;
    const QString sentence =
        more > 0 ? tr("The period has %1 more than the baseline’s, so the change a day is %2.")
                 : tr("The period has %1 less than the baseline’s, so the change a day is %2.");
    return u" "_s + sentence.arg(daysText(std::abs(more)), signedPercent(*daily));
}

/// "Like for like: −37.5% for each post, −25% for the same money."
QString likeForLikeText(const kpi::Promise& promise) {
    QStringList parts;
    for (const kpi::LikeForLike& one : promise.likeForLike) {
        const QString change = signedPercent(one.unitChange);
        switch (one.effort) {
            case kpi::Effort::Days:
                break;  // told with the days themselves
            case kpi::Effort::Posts:
                parts << tr("%1 for each post").arg(change);
                break;
            case kpi::Effort::Creators:
                parts << tr("%1 for each creator").arg(change);
                break;
            case kpi::Effort::Spend:
                parts << tr("%1 for the same money").arg(change);
                break;
        }
    }
    return parts.isEmpty() ? QString() : u" "_s + tr("Like for like: %1.").arg(parts.join(u", "_s));
}

/// What a warning is called; what refuses or lacks is called by its letter.
QString warningText(const method::Finding& finding, Smart part) {
    if (finding.refuses() || finding.state == method::State::Open)
        return lackText(part);
    if (finding.rule == "SMART-LIKE")
        return tr("Bigger, not better");
    return finding.rule == "SMART-A" ? tr("More than the means carry") : lackText(part);
}

Verdict measurable(const About& about) {
    const kpi::Kpi* kpi = kpi::find(about.plan, about.objective.kpi);
    if (about.objective.direction == model::Direction::Benchmark || !kpi)
        return {Tone::Accent, u"bench"_s, tr("Measured first"),
                tr("Nothing is promised in percent; this cycle sets the baseline.")};
    const kpi::Promise promise = kpi::promiseOf(*kpi, about.objective);
    const model::Baseline baseline = about.objective.baseline.value_or(model::Baseline{});
    if (!promise.change)
        return good(tr("An absolute target"), tr("It is compared with the figure measured at the end."));
    const QString value = valueText(baseline.value, kpi->unit, toQt(about.plan.currencyOf(about.campaign)));
    const QString text =
        (baseline.source.empty() ? tr("Baseline %1.").arg(value)
                                 : tr("Baseline %1, %2.").arg(value, toQt(baseline.source))) +
        dailyText(promise) + likeForLikeText(promise);
    const bool wrongWay = (about.objective.direction == model::Direction::Increase && *promise.change < 0) ||
                          (about.objective.direction == model::Direction::Decrease && *promise.change > 0);
    if (wrongWay)
        return careful(tr("The target lies the other way"), text);
    const QString size = percentText(std::abs(*promise.change), 1);
    return good(*promise.change < 0 ? tr("%1 below a real baseline").arg(size)
                                    : tr("%1 above a real baseline").arg(size),
                text);
}

Verdict affordable(const About& about) {
    const auto means = method::meansOf(about.plan, about.campaign, std::nullopt);
    const QString currency = toQt(about.plan.currencyOf(about.campaign));
    const auto budget = method::budgetOf(about.campaign);
    if (!budget)
        return quiet(tr("No budget told"), tr("Enter the budget to hold it against the partners’ fees."));
    if (means.areFeesTooLarge)
        return careful(tr("Fees exceed the budget"), tr("The partners’ fees are too large to be summed."));
    if (!means.fees)
        return quiet(tr("No fees yet"),
                     tr("Partners’ fees are held against the budget once they are noted."));
    const QString fees = exactMoneyText(*means.fees, currency);
    const QString told = exactMoneyText(*budget, currency);
    if (*means.fees > *budget)
        return careful(tr("Fees exceed the budget"),
                       tr("The partners’ fees come to %1, the budget is %2.").arg(fees, told));
    return good(tr("Affordable"), tr("The partners’ fees come to %1 of %2; %3 is free.")
                                      .arg(fees, told, exactMoneyText(*budget - *means.fees, currency)));
}

/// The chance before the money: what cannot be reached need not be paid.
Verdict achievable(const About& about, const report::Outlook* outlook) {
    const Verdict money = affordable(about);
    if (!outlook || !outlook->standing || money.tone == Tone::Warning)
        return money;
    QString text =
        tr("The target is reached in %1 of the forecasts.").arg(chanceText(*outlook->forecast.chance));
    const auto better = std::find_if(outlook->options.begin(), outlook->options.end(), [&](const auto& one) {
        return one.chance && *one.chance > *outlook->forecast.chance;
    });
    if (isWarning(*outlook->standing) && better != outlook->options.end())
        text += u" "_s + tr("%1: %2.").arg(coreText(better->what), chanceText(*better->chance));
    const QString title = standingText(*outlook->standing);
    return isWarning(*outlook->standing) ? careful(title, text) : good(title, text + u" "_s + money.text);
}

Verdict relevant(const About& about) {
    const model::Brand* brand = about.plan.brand(about.campaign.brand);
    if (brand)
        for (const model::BusinessObjective& served : brand->businessObjectives)
            if (served.id == about.objective.businessObjective)
                return good(tr("Linked"), served.owner.empty()
                                              ? tr("Serves “%1”.").arg(toQt(served.name))
                                              : tr("Serves “%1”, for which %2 answers.")
                                                    .arg(toQt(served.name), toQt(served.owner)));
    return good(tr("Linked"), {});
}

Verdict timeBound(const About& about) {
    const model::Objective& objective = about.objective;
    if (!objective.from || !objective.to || !objective.evaluate)
        return quiet(lackText(Smart::TimeBound), {});
    const int days = Period{*objective.from, *objective.to}.days();
    return good(tr("Ends %1").arg(dateText(*objective.to)),
                tr("%1, judged on %2.").arg(daysText(days), dateText(*objective.evaluate)));
}

}  // namespace

Verdict verdictOf(Smart part, const model::Plan& plan, const model::Campaign& campaign,
                  const model::Objective& objective, const std::vector<method::Finding>& findings,
                  const report::Outlook* outlook) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const method::Finding& finding) {
        return finding.entity == objective.id && belongsTo(part, finding.rule) && !finding.reasoned();
    });
    if (found != findings.end()) {
        const auto isForecast = [&](const method::Finding& finding) {
            const auto told =
                outlook && outlook->standing
                    ? method::judgeForecast(plan, campaign, objective, outlook->forecast, *outlook->standing)
                    : std::nullopt;
            return told && told->message == finding.message;
        };
        const bool refuses = found->refuses();
        const bool warns = !refuses && found->state == method::State::Broken;
        return {refuses ? Tone::Negative : Tone::Warning,
                refuses ? u"stop"_s
                : warns ? u"warn"_s
                        : u"clock"_s,
                isForecast(*found) ? standingText(*outlook->standing) : warningText(*found, part),
                coreText(warns ? found->message : found->fix)};
    }
    const About about{plan, campaign, objective};
    switch (part) {
        case Smart::Specific:
            return good(tr("One clear outcome"), tr("It names one KPI, a direction and what counts."));
        case Smart::Measurable:
            return measurable(about);
        case Smart::Achievable:
            return achievable(about, outlook);
        case Smart::Relevant:
            return relevant(about);
        case Smart::TimeBound:
            return timeBound(about);
    }
    return {};
}

}  // namespace goalpost::ui
