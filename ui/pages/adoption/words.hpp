// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/choice_field.hpp"

#include <QString>

/// How the pages about tools name stages, integration points and outcomes.
namespace goalpost::ui {

QString stageText(model::Stage stage);
QString stageText(std::optional<model::Stage> stage);
QString stageIcon(model::Stage stage);
QString integrationText(model::IntegrationPoint point);
QString outcomeText(model::PilotOutcome outcome);
QString answerText(model::Answer answer);

/// With an empty first choice.
QList<ChoiceField::Choice> stageChoices();
QList<ChoiceField::Choice> integrationChoices();
QList<ChoiceField::Choice> outcomeChoices();
QList<ChoiceField::Choice> answerChoices();
QList<ChoiceField::Choice> toolChoices(const model::Plan& plan);

/// What amounts that belong to no campaign are in: the currency of the looked-at campaign, else of the
/// first brand.
QString workingCurrency(const Session& session);
/// "New tool", or "New tool 2" where that is taken.
template <class List>
std::string freeName(const List& list, const QString& name) {
    for (int number = 1;; ++number) {
        const std::string wanted =
            (number == 1 ? name : name + QLatin1Char(' ') + QString::number(number)).toStdString();
        bool taken = false;
        for (const auto& entry : list)
            taken = taken || entry.name == wanted;
        if (!taken)
            return wanted;
    }
}

}  // namespace goalpost::ui
