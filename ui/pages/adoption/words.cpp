// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/words.hpp"

#include "ui/words/text.hpp"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using model::Stage;

QString tr(const char* text) {
    return QCoreApplication::translate("Adoption", text);
}

template <class E, class TextOf>
QList<ChoiceField::Choice> choicesOf(TextOf textOf) {
    QList<ChoiceField::Choice> choices{{QString(), unknownText()}};
    for (const auto& [value, id] : model::Words<E>::List)
        choices << ChoiceField::Choice{toQt(id), textOf(value)};
    return choices;
}

}  // namespace

QString stageText(Stage stage) {
    switch (stage) {
        case Stage::Discovery:
            return tr("Discovery");
        case Stage::Vetting:
            return tr("Vetting");
        case Stage::Outreach:
            return tr("Outreach");
        case Stage::Negotiation:
            return tr("Negotiation");
        case Stage::ContentApproval:
            return tr("Content approval");
        case Stage::CampaignMonitoring:
            return tr("Campaign monitoring");
        case Stage::PerformanceReporting:
            return tr("Performance reporting");
        case Stage::Payment:
            return tr("Payment");
    }
    return {};
}

QString stageText(std::optional<Stage> stage) {
    return stage ? stageText(*stage) : unknownText();
}

QString stageIcon(Stage stage) {
    switch (stage) {
        case Stage::Discovery:
            return u"search"_s;
        case Stage::Vetting:
            return u"shield"_s;
        case Stage::Outreach:
            return u"mail"_s;
        case Stage::Negotiation:
            return u"swap"_s;
        case Stage::ContentApproval:
            return u"check-circle"_s;
        case Stage::CampaignMonitoring:
            return u"gauge"_s;
        case Stage::PerformanceReporting:
            return u"report"_s;
        case Stage::Payment:
            return u"card"_s;
    }
    return {};
}

QString integrationText(model::IntegrationPoint point) {
    switch (point) {
        case model::IntegrationPoint::Discovery:
            return tr("Discovery");
        case model::IntegrationPoint::Vetting:
            return tr("Vetting");
        case model::IntegrationPoint::Outreach:
            return tr("Outreach");
        case model::IntegrationPoint::PerformanceTracking:
            return tr("Performance tracking");
    }
    return {};
}

QString outcomeText(model::PilotOutcome outcome) {
    switch (outcome) {
        case model::PilotOutcome::Expand:
            return tr("Expand to a stage");
        case model::PilotOutcome::Adjust:
            return tr("Adjust and repeat");
        case model::PilotOutcome::Stop:
            return tr("Stop");
    }
    return {};
}

QString answerText(model::Answer answer) {
    switch (answer) {
        case model::Answer::Yes:
            return tr("Yes");
        case model::Answer::No:
            return tr("No");
        case model::Answer::Unclear:
            return tr("Unclear");
    }
    return {};
}

QList<ChoiceField::Choice> stageChoices() {
    return choicesOf<Stage>([](Stage stage) { return stageText(stage); });
}

QList<ChoiceField::Choice> integrationChoices() {
    return choicesOf<model::IntegrationPoint>(integrationText);
}

QList<ChoiceField::Choice> outcomeChoices() {
    return choicesOf<model::PilotOutcome>(outcomeText);
}

QList<ChoiceField::Choice> answerChoices() {
    return choicesOf<model::Answer>(answerText);
}

QList<ChoiceField::Choice> toolChoices(const model::Plan& plan) {
    QList<ChoiceField::Choice> choices{{QString(), unknownText()}};
    for (const model::Tool& tool : plan.tools)
        choices << ChoiceField::Choice{toQt(tool.id.text), toQt(tool.name)};
    return choices;
}

QString workingCurrency(const Session& session) {
    if (const model::Campaign* campaign = session.campaign())
        return toQt(session.plan()->currencyOf(*campaign));
    if (session.isOpen())
        for (const model::Brand& brand : session.plan()->brands)
            if (!brand.currency.empty())
                return toQt(brand.currency);
    return u"USD"_s;
}

}  // namespace goalpost::ui
