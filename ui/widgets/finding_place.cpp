// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/finding_place.hpp"

#include "method/campaign_view.hpp"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString wordsOf(const char* text) {
    return QCoreApplication::translate("FindingList", text);
}

bool isBelow(const method::Finding& finding, const model::Campaign& campaign, const char* part) {
    return finding.subject.starts_with("campaign/" + campaign.name + "/" + part);
}

}  // namespace

FindingPlace placeOf(const method::Finding& finding, const model::Campaign& campaign) {
    if (isBelow(finding, campaign, "objective/"))
        return {u"objectives"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to the objective"))};
    if (isBelow(finding, campaign, "tools"))
        return {u"tools"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to the tool decision"))};
    if (isBelow(finding, campaign, "partnership/"))
        return finding.rule == "ATTRIB-POST"
                   ? FindingPlace{u"content"_s,
                                  wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to the content"))}
                   : FindingPlace{u"partners"_s,
                                  wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to the partnership"))};
    if (isBelow(finding, campaign, "kpi/"))
        return {u"goal"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Show the KPI"))};
    const bool lacksObjective = finding.rule == "GOAL-FIRST" && campaign.primaryGoal() &&
                                !method::primaryKpis(campaign, *campaign.primaryGoal()).empty();
    if (lacksObjective)
        return {u"objectives"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to Objectives"))};
    if (isBelow(finding, campaign, "goal/"))
        return {u"goal"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to its KPIs"))};
    return {u"goal"_s, wordsOf(QT_TRANSLATE_NOOP("FindingList", "Go to the goal"))};
}

}  // namespace goalpost::ui
