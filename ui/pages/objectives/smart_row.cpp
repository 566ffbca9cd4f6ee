// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/smart_row.hpp"

#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/wrap_row.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int BadgeSide = 24;
constexpr int LeastTitleWidth = 84;
constexpr int VerdictWidth = 160;
constexpr int FieldsWidth = 300;
constexpr int IconSide = 18;

QString titleOf(Smart part) {
    switch (part) {
        case Smart::Specific:
            return SmartRow::tr("Specific");
        case Smart::Measurable:
            return SmartRow::tr("Measurable");
        case Smart::Achievable:
            return SmartRow::tr("Achievable");
        case Smart::Relevant:
            return SmartRow::tr("Relevant");
        case Smart::TimeBound:
            return SmartRow::tr("Time-bound");
    }
    return {};
}

/// All rows' titles take the width of the longest, so that the fields stand in line.
int titleWidth() {
    const QFontMetrics metrics(fontOf(paint::TextRole::BodyStrong));
    int widest = scaled(LeastTitleWidth);
    for (const Smart part :
         {Smart::Specific, Smart::Measurable, Smart::Achievable, Smart::Relevant, Smart::TimeBound})
        widest = std::max(widest, metrics.horizontalAdvance(titleOf(part)) + 2);
    return widest;
}

QColor colourOf(Tone tone) {
    const paint::Theme& now = theme();
    switch (tone) {
        case Tone::Positive:
            return now.positive;
        case Tone::Warning:
            return now.warning;
        case Tone::Negative:
            return now.negative;
        case Tone::Accent:
            return now.accent;
        case Tone::Text:
        case Tone::Muted:
            return now.muted;
    }
    return now.text;
}

}  // namespace

SmartRow::SmartRow(Smart part, QWidget* parent) : QWidget(parent), m_part(part) {
    static constexpr std::array Rules{"rule/SMART-S", "rule/SMART-M", "rule/SMART-A", "rule/SMART-R",
                                      "rule/SMART-T"};
    help::setTopic(this, QString::fromLatin1(Rules.at(static_cast<std::size_t>(part))));
    auto* row = new WrapRow;
    setLayout(row);
    row->setContentsMargins(0, M, 0, M);
    row->setSpacing(M);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(S);
    const QString title = titleOf(part);
    QLabel* badge = newLabel(title.left(1), paint::TextRole::BodyStrong);
    badge->setProperty("badge", true);
    badge->setAlignment(Qt::AlignCenter);
    setScaledSquare(badge, BadgeSide);
    heading->addWidget(badge, 0, Qt::AlignTop);
    QLabel* name = newLabel(title, paint::TextRole::BodyStrong);
    withTextSize(name, [name] { name->setFixedWidth(titleWidth()); });
    setScaledMinimumHeight(name, BadgeSide);
    heading->addWidget(name, 0, Qt::AlignTop);
    heading->addStretch(1);
    auto* fields = new QWidget;
    setScaledMinimumWidth(fields, FieldsWidth);
    m_lines = new QVBoxLayout(fields);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(S);
    row->addLayout(heading);
    row->addWidget(fields, 1);
    auto* side = new QWidget;
    setScaledWidth(side, VerdictWidth);
    auto* verdict = new QHBoxLayout(side);
    verdict->setContentsMargins(0, 0, 0, 0);
    verdict->setSpacing(S);
    m_icon = new QLabel;
    m_icon->setTextFormat(Qt::PlainText);
    setScaledSquare(m_icon, IconSide);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = newWrappedLabel({}, paint::TextRole::Body);
    m_title->setObjectName(u"verdict"_s + title.left(1));
    m_text = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_text->setObjectName(u"evidence"_s + title.left(1));
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch(1);
    verdict->addLayout(words, 1);
    row->addWidget(side);
    withTextSize(this, [this] { drawIcon(); });
}

WrapRow* SmartRow::newLine() {
    auto* line = new WrapRow;
    line->setSpacing(S);
    m_lines->addLayout(line);
    return line;
}

void SmartRow::show(const Verdict& verdict) {
    m_verdict = verdict;
    m_title->setText(verdict.title);
    setTone(m_title, verdict.tone);
    m_text->setText(verdict.text);
    m_text->setVisible(!verdict.text.isEmpty());
    drawIcon();
}

void SmartRow::drawIcon() {
    m_icon->setPixmap(m_verdict.icon.isEmpty()
                          ? QPixmap()
                          : paint::iconPixmap(m_verdict.icon, scaled(IconSide), colourOf(m_verdict.tone),
                                              devicePixelRatioF()));
}

void SmartRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawIcon();
}

}  // namespace goalpost::ui
