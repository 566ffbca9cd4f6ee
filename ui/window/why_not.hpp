// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// Why a command is not possible now, in a sentence that says what makes it so; empty when it is possible.
namespace goalpost::ui {

class MainWindow;

namespace why {

QString noWorkspace(MainWindow& window);
QString notWritable(MainWindow& window);
QString noCampaign(MainWindow& window);
/// A campaign of a workspace that may be changed.
QString notPlanning(MainWindow& window);
QString noData(MainWindow& window);
QString noUndo(MainWindow& window);
QString noRedo(MainWindow& window);
QString noImportToUndo(MainWindow& window);
QString noSuggestion(MainWindow& window);
QString noGoal(MainWindow& window);
QString objectivesComplete(MainWindow& window);
QString noObjective(MainWindow& window);
QString toolsLocked(MainWindow& window);
QString noDecision(MainWindow& window);
QString noPartner(MainWindow& window);
QString nothingToReview(MainWindow& window);
QString noPilot(MainWindow& window);
QString nothingToCut(MainWindow& window);
QString nothingToCopy(MainWindow& window);
QString noRowsToCopy(MainWindow& window);
QString nothingToPaste(MainWindow& window);
QString nothingToDelete(MainWindow& window);
QString nothingToSelect(MainWindow& window);
QString nothingToFind(MainWindow& window);
QString noChart(MainWindow& window);
QString notSample(MainWindow& window);
QString narrowWindow(MainWindow& window);
QString largestText(MainWindow& window);
QString smallestText(MainWindow& window);

}  // namespace why
}  // namespace goalpost::ui
