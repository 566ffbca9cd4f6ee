// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/creator_history.hpp"

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>
#include <QPushButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

/// What a history tells of a campaign's posts, in this order, as far as it was measured.
constexpr std::array Told{model::Measure::Impressions, model::Measure::Views,    model::Measure::Likes,
                          model::Measure::Clicks,      model::Measure::Sessions, model::Measure::Leads,
                          model::Measure::Orders,      model::Measure::Revenue};
constexpr std::size_t MostTold = 4;

QString totalsText(const CampaignHistory& history) {
    QStringList parts;
    for (const model::Measure measure : Told) {
        const auto total = history.totals[measure];
        if (!total || static_cast<std::size_t>(parts.size()) == MostTold)
            continue;
        const model::MeasureRow& row = model::rowOf(measure);
        const auto unit = row.scale == model::Scale::Money ? kpi::Unit::Money : kpi::Unit::Count;
        parts << u"%1 %2"_s.arg(shortText(model::natural(measure, *total), unit, history.currency),
                                coreText(row.name).toLower());
    }
    return parts.join(u"  ·  "_s);
}

}  // namespace

CreatorHistory::CreatorHistory(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void CreatorHistory::ask(const Id& creator) {
    const int question = ++m_question;
    m_session.ask(
        this, [creator](store::Workspace& workspace) { return historyOf(workspace, creator); },
        [this, question](std::vector<CampaignHistory> histories) {
            if (question == m_question)
                show(histories);
        },
        [this, question, creator](const QString& message) {
            if (question == m_question)
                fail(message, creator);
        });
}

void CreatorHistory::begin() {
    delete m_box;
    m_box = new QWidget;
    m_box->setObjectName(u"creatorHistory"_s);
    m_column->addWidget(m_box);
}

void CreatorHistory::fail(const QString& message, const Id& creator) {
    begin();
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(XS);
    column->addWidget(newWrappedLabel(message, paint::TextRole::Small, Tone::Muted));
    auto* again = newButton(u"historyAgain"_s, tr("Try again"), ButtonKind::Link);
    column->addWidget(again, 0, Qt::AlignLeft);
    connect(again, &QPushButton::clicked, this, [this, creator] { ask(creator); });
}

void CreatorHistory::show(const std::vector<CampaignHistory>& histories) {
    begin();
    auto* grid = new QGridLayout(m_box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    int row = 0;
    bool anyTotal = false;
    for (const CampaignHistory& history : histories) {
        auto* name = new ElidedLabel(paint::TextRole::Body, Tone::Text);
        name->setText(history.name);
        grid->addWidget(name, row, 0);
        grid->addWidget(newLabel(tr("%n post(s)", nullptr, static_cast<int>(history.posts)),
                                 paint::TextRole::Small, Tone::Muted),
                        row, 1, Qt::AlignRight);
        grid->addWidget(newLabel(history.fee ? moneyText(*history.fee, history.currency) : unknownText(),
                                 paint::TextRole::Body),
                        row, 2, Qt::AlignRight);
        QString second = totalsText(history);
        anyTotal = anyTotal || !second.isEmpty();
        if (history.status)
            second = second.isEmpty() ? partnershipStatusText(*history.status)
                                      : partnershipStatusText(*history.status) + u"  ·  "_s + second;
        if (!second.isEmpty())
            grid->addWidget(newWrappedLabel(second, paint::TextRole::Small, Tone::Muted), row + 1, 0, 1, 3);
        grid->setRowMinimumHeight(row + 2, XS);
        row += 3;
    }
    if (anyTotal)
        grid->addWidget(
            newLabel(tr("Organic figures, without boosts."), paint::TextRole::Caption, Tone::Muted), row, 0,
            1, 3);
    if (histories.empty())
        grid->addWidget(newWrappedLabel(tr("No campaign together yet, and no imported post."),
                                        paint::TextRole::Small, Tone::Muted),
                        0, 0);
}

}  // namespace goalpost::ui
