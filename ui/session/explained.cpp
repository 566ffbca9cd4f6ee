// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/explained.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/settled.hpp"
#include "kpi/kpi.hpp"
#include "ui/session/prompts.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <utility>
#include <vector>

namespace goalpost::ui {

namespace {

QString explainedText(const char* text) {
    return QCoreApplication::translate("Explained", text);
}

/// Empty also where the method refuses the change: then it says so itself.
std::vector<edit::Anew> unexplained(const model::Plan& plan, const Id& campaignId,
                                    const Session::Verb& verb) {
    const model::Campaign* before = plan.campaign(campaignId);
    if (!before)
        return {};
    try {
        const edit::Act act = verb(plan);
        const model::Campaign* after = act.plan.campaign(campaignId);
        return after ? edit::decidedAnew(plan, *before, *after) : std::vector<edit::Anew>{};
    } catch (const Error&) {
        return {};
    }
}

QString titleOf(const edit::Anew& anew) {
    switch (anew.what) {
        case model::Revised::Phase:
            return explainedText(QT_TRANSLATE_NOOP("Explained", "Why does the campaign go back?"));
        case model::Revised::Goal:
            return explainedText(QT_TRANSLATE_NOOP("Explained", "Why is the goal another one?"));
        case model::Revised::Target:
            break;
    }
    return explainedText(QT_TRANSLATE_NOOP("Explained", "Why is less promised?"));
}

QString questionOf(const model::Plan& plan, const edit::Anew& anew) {
    switch (anew.what) {
        case model::Revised::Phase:
            return explainedText(
                       QT_TRANSLATE_NOOP("Explained",
                                         "From %1 back to %2. What the campaign has stays as it is; the "
                                         "reason stands in its plan from now on."))
                .arg(phaseText(*model::fromId<model::Phase>(anew.was)),
                     phaseText(*model::fromId<model::Phase>(anew.now)));
        case model::Revised::Goal:
            return explainedText(
                QT_TRANSLATE_NOOP("Explained",
                                  "The goal was settled when its phase was left. The reason stands in the "
                                  "plan from now on."));
        case model::Revised::Target:
            break;
    }
    const kpi::Kpi* known = kpi::find(plan, anew.kpi);
    return explainedText(QT_TRANSLATE_NOOP("Explained",
                                           "The objective for %1 was settled when the Goal phase was left. "
                                           "What it promised first is kept beside the new promise, with this "
                                           "reason."))
        .arg(known ? coreText(known->name) : toQt(anew.kpi));
}

}  // namespace

bool changeExplained(Session& session, Prompts& prompts, Id campaign, Session::Verb verb,
                     Session::Notice notice, const QString& losses) {
    std::vector<std::pair<edit::Anew, std::string>> reasons;
    if (const auto plan = session.plan())
        for (const edit::Anew& anew : unexplained(*plan, campaign, verb)) {
            QString question = questionOf(*plan, anew);
            if (anew.what == model::Revised::Goal && !losses.isEmpty())
                question.prepend(losses + QLatin1String("\n\n"));
            const auto why = prompts.text(titleOf(anew), question, {}, true);
            if (!why)
                return false;
            reasons.emplace_back(anew, toStd(*why));
        }
    session.change(
        [verb = std::move(verb), campaign, reasons = std::move(reasons)](model::Plan plan) {
            edit::Act act = verb(std::move(plan));
            for (const auto& [anew, why] : reasons)
                act = edit::because(std::move(act), campaign, anew.what, anew.kpi, why);
            return act;
        },
        notice);
    return true;
}

void giveReason(Session& session, Prompts& prompts, const QString& rule, const QString& subject,
                const QString& message) {
    const auto reason =
        prompts.text(explainedText(QT_TRANSLATE_NOOP("Explained", "Continue with a reason")),
                     message + QLatin1String("\n\n") +
                         explainedText(QT_TRANSLATE_NOOP(
                             "Explained", "Why is it right here? The reason is kept and printed.")),
                     {}, true);
    if (!reason)
        return;
    const QString by =
        qEnvironmentVariable("USER", explainedText(QT_TRANSLATE_NOOP("Explained", "Somebody")));
    session.change([rule = toStd(rule), subject = toStd(subject), reason = toStd(*reason),
                    by = toStd(by)](model::Plan plan) {
        return edit::writeReason(std::move(plan), rule, subject, reason, by, todayFromClock());
    });
}

}  // namespace goalpost::ui
