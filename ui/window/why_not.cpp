// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/why_not.hpp"

#include "method/campaign_view.hpp"
#include "ui/look/look.hpp"
#include "ui/main_window.hpp"
#include "ui/models/lane_model.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/window/edit_keys.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui::why {

namespace {

using edit_keys::Part;

QString tr(const char* text) {
    return QCoreApplication::translate("WhyNot", text);
}

/// The first of the checks that says something.
template <class... Check>
QString firstOf(MainWindow& window, Check... check) {
    QString reason;
    static_cast<void>(((reason = check(window), !reason.isEmpty()) || ...));
    return reason;
}

/// Only with a campaign at hand.
const model::Campaign& campaignOf(MainWindow& window) {
    return *window.session().campaign();
}

QString unless(bool possible, const char* reason) {
    return possible ? QString() : tr(reason);
}

/// For the Edit menu: something that has the keyboard and can do it.
QString unlessFocusCan(MainWindow& window, Part part, const char* reason) {
    return unless(edit_keys::canDo(window.keyboardTarget(), part), reason);
}

}  // namespace

QString noWorkspace(MainWindow& window) {
    return unless(window.session().isOpen(), QT_TRANSLATE_NOOP("WhyNot", "Open a workspace first."));
}

QString notWritable(MainWindow& window) {
    if (const QString reason = noWorkspace(window); !reason.isEmpty())
        return reason;
    const Session::FileState& file = window.session().file();
    if (!file.readOnly)
        return {};
    return file.readOnlyReason.isEmpty() ? tr("This workspace is open for reading only.")
                                         : tr("Open for reading only: %1").arg(file.readOnlyReason);
}

QString noCampaign(MainWindow& window) {
    if (const QString reason = noWorkspace(window); !reason.isEmpty())
        return reason;
    return unless(window.session().campaign(), QT_TRANSLATE_NOOP("WhyNot", "Make a campaign first."));
}

QString notPlanning(MainWindow& window) {
    return firstOf(window, notWritable, noCampaign);
}

QString noData(MainWindow& window) {
    if (const QString reason = noCampaign(window); !reason.isEmpty())
        return reason;
    return unless(window.session().file().dataThrough.has_value(),
                  QT_TRANSLATE_NOOP("WhyNot", "There are no results yet. Import a file first."));
}

QString noUndo(MainWindow& window) {
    if (const QString reason = notWritable(window); !reason.isEmpty())
        return reason;
    return unless(!window.session().file().undoLabel.isEmpty(),
                  QT_TRANSLATE_NOOP("WhyNot", "Nothing was changed yet."));
}

QString noRedo(MainWindow& window) {
    if (const QString reason = notWritable(window); !reason.isEmpty())
        return reason;
    return unless(!window.session().file().redoLabel.isEmpty(),
                  QT_TRANSLATE_NOOP("WhyNot", "Nothing was undone."));
}

QString noImportToUndo(MainWindow& window) {
    if (const QString reason = notWritable(window); !reason.isEmpty())
        return reason;
    return unless(window.session().file().undoesImport,
                  QT_TRANSLATE_NOOP("WhyNot", "The last step was no import; Undo goes back step by step."));
}

QString noGoal(MainWindow& window) {
    if (const QString reason = notPlanning(window); !reason.isEmpty())
        return reason;
    return unless(campaignOf(window).primaryGoal().has_value(),
                  QT_TRANSLATE_NOOP("WhyNot", "Choose the campaign's goal first."));
}

QString noSuggestion(MainWindow& window) {
    if (const QString reason = noGoal(window); !reason.isEmpty())
        return reason;
    const model::Campaign& campaign = campaignOf(window);
    return unless(choicesFor(campaign, *campaign.primaryGoal()).empty(),
                  QT_TRANSLATE_NOOP("WhyNot", "The goal has its KPIs already."));
}

QString objectivesComplete(MainWindow& window) {
    if (const QString reason = noGoal(window); !reason.isEmpty())
        return reason;
    const model::Campaign& campaign = campaignOf(window);
    bool any = false;
    for (const model::Goal goal : method::goalsOf(campaign))
        for (const model::KpiChoice* choice : method::primaryKpis(campaign, goal)) {
            any = true;
            if (std::ranges::none_of(campaign.objectives, [&](const model::Objective& objective) {
                    return objective.kpi == choice->kpi;
                }))
                return {};
        }
    return any ? tr("Every primary KPI has its objective.") : tr("Choose a primary KPI first.");
}

QString noObjective(MainWindow& window) {
    if (const QString reason = notPlanning(window); !reason.isEmpty())
        return reason;
    return unless(!campaignOf(window).objectives.empty(),
                  QT_TRANSLATE_NOOP("WhyNot", "The campaign has no objective yet."));
}

QString toolsLocked(MainWindow& window) {
    if (const QString reason = notPlanning(window); !reason.isEmpty())
        return reason;
    return pages::lockOf(*pages::find(u"tools"_s), window.session());
}

QString noDecision(MainWindow& window) {
    if (const QString reason = toolsLocked(window); !reason.isEmpty())
        return reason;
    return unless(campaignOf(window).tools.has_value(),
                  QT_TRANSLATE_NOOP("WhyNot", "There is no decision on tools yet."));
}

QString noPartner(MainWindow& window) {
    if (const QString reason = notPlanning(window); !reason.isEmpty())
        return reason;
    return unless(!campaignOf(window).partnerships.empty(),
                  QT_TRANSLATE_NOOP("WhyNot", "Add a creator to the campaign first."));
}

QString nothingToReview(MainWindow& window) {
    if (const QString reason = notWritable(window); !reason.isEmpty())
        return reason;
    return unless(window.session().campaign() || !window.session().plan()->tools.empty(),
                  QT_TRANSLATE_NOOP("WhyNot", "Make a campaign or add a tool first."));
}

QString noPilot(MainWindow& window) {
    if (const QString reason = notWritable(window); !reason.isEmpty())
        return reason;
    return unless(!window.session().plan()->pilots.empty(),
                  QT_TRANSLATE_NOOP("WhyNot", "There is no pilot yet."));
}

QString nothingToCut(MainWindow& window) {
    return unlessFocusCan(window, Part::Cut,
                          QT_TRANSLATE_NOOP("WhyNot", "Select text in a field that can be edited."));
}

QString nothingToCopy(MainWindow& window) {
    return unlessFocusCan(window, Part::Copy,
                          QT_TRANSLATE_NOOP("WhyNot", "Select text or rows of a table first."));
}

QString noRowsToCopy(MainWindow& window) {
    return unless(edit_keys::hasRows(window.keyboardTarget()),
                  QT_TRANSLATE_NOOP("WhyNot", "Select rows of a table first."));
}

QString nothingToPaste(MainWindow& window) {
    return unlessFocusCan(
        window, Part::Paste,
        QT_TRANSLATE_NOOP("WhyNot", "Copy text, then go to a field or to a table that takes rows."));
}

QString nothingToDelete(MainWindow& window) {
    return unlessFocusCan(
        window, Part::Delete,
        QT_TRANSLATE_NOOP("WhyNot", "Choose an entry of a list, or go to a field with text."));
}

QString nothingToSelect(MainWindow& window) {
    return unlessFocusCan(window, Part::SelectAll,
                          QT_TRANSLATE_NOOP("WhyNot", "Go to a field or a table of several rows first."));
}

QString nothingToFind(MainWindow& window) {
    return unless(window.filterOnPage(), QT_TRANSLATE_NOOP("WhyNot", "This page has nothing to filter."));
}

QString noChart(MainWindow& window) {
    return unless(window.chartOnPage(), QT_TRANSLATE_NOOP("WhyNot", "This page shows no chart."));
}

QString notSample(MainWindow& window) {
    return unless(window.session().isOpen() && window.session().file().sample,
                  QT_TRANSLATE_NOOP("WhyNot", "The tour is through the sample: explore it first."));
}

QString narrowWindow(MainWindow& window) {
    return unless(window.mayExpandNavigation(),
                  QT_TRANSLATE_NOOP("WhyNot", "The window is too narrow for more than symbols."));
}

QString largestText(MainWindow& /*window*/) {
    return unless(Look::instance().textSize() != Look::TextSizes.back(),
                  QT_TRANSLATE_NOOP("WhyNot", "The text is as large as it goes."));
}

QString smallestText(MainWindow& /*window*/) {
    return unless(Look::instance().textSize() != Look::TextSizes.front(),
                  QT_TRANSLATE_NOOP("WhyNot", "The text has its ordinary size."));
}

}  // namespace goalpost::ui::why
