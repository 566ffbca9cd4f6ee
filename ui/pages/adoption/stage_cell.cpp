// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/stage_cell.hpp"

#include "paint/marks.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double PadX = 10;
constexpr double HeadHeight = 54;
constexpr double BarRow = 30;
constexpr int LeadingRanks = 2;

}  // namespace

StageCell::StageCell(model::Stage stage, QWidget* parent) : QAbstractButton(parent), m_stage(stage) {
    setObjectName(u"stage-"_s + toQt(model::idOf(stage)));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(stageText(stage));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageCell::show(const model::WorkflowStep* step, const adoption::RankedStage& ranked, bool inPilot) {
    const auto percent = [](const std::optional<double>& share) {
        return share ? percentText(*share) : unknownText();
    };
    const auto hours = step ? step->hoursPerMonth : std::nullopt;
    m_bars = {{tr("Hours a month"),
               hours ? QLocale().toString(*hours, 'f', QLocale::FloatingPointShortest) : unknownText(),
               ranked.hours},
              {tr("Errors"), percent(step ? step->errorRate : std::nullopt), ranked.errors},
              {tr("By hand"), percent(step ? step->manualShare : std::nullopt), ranked.manual}};
    m_score = ranked.score;
    m_rank = ranked.rank;
    m_pilot = inPilot;
    QStringList spoken{stageText(m_stage)};
    for (const Bar& bar : m_bars)
        spoken << bar.name + u' ' + bar.value;
    if (m_rank)
        spoken << tr("Rank %1").arg(*m_rank);
    if (m_pilot)
        spoken << tr("Pilot");
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(spoken.join(u'\n'));
    update();
}

QSize StageCell::sizeHint() const {
    return {scaled(148), scaled(178)};
}

QSize StageCell::minimumSizeHint() const {
    return {scaled(118), scaled(178)};
}

void StageCell::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        emit stepWanted(event->key() == Qt::Key_Left ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StageCell::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        painter.fillRect(rect(), theme().accentTint);
    // From the stage before and from the row above.
    painter.setPen(QPen(theme().border, 1));
    if (isRightToLeft() ? geometry().right() < parentWidget()->width() - 2 : x() > 1)
        painter.drawLine(QPointF(isRightToLeft() ? width() - 0.5 : 0.5, 0),
                         QPointF(isRightToLeft() ? width() - 0.5 : 0.5, height()));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const QRectF area = QRectF(rect()).adjusted(PadX, 8, -PadX, -8);
    const double head = scaled(HeadHeight);
    paintHead(painter, {area.left(), area.top(), area.width(), head});
    paintBars(painter, {area.left(), area.top() + head, area.width(), 3 * scaled(BarRow)});
    paintFoot(painter, {area.left(), area.bottom() - scaled(20.0), area.width(), scaled(20.0)});
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
}

void StageCell::paintHead(QPainter& painter, const QRectF& area) const {
    const bool leads = m_rank && *m_rank <= LeadingRanks;
    const double side = scaled(17.0);
    paint::paintIcon(painter, {area.left(), area.top(), side, side}, stageIcon(m_stage),
                     leads ? theme().accent : theme().muted);
    painter.setFont(fontOf(leads ? paint::TextRole::BodyStrong : paint::TextRole::Small));
    painter.setPen(leads ? theme().text : theme().muted);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), side), Qt::AlignRight | Qt::AlignVCenter,
                     m_rank ? tr("Rank %1").arg(*m_rank) : tr("Not ranked"));
    painter.setFont(fontOf(paint::TextRole::BodyStrong));
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.top() + side + 1, area.width(), area.height() - side - 3),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
}

void StageCell::paintBars(QPainter& painter, const QRectF& area) const {
    const bool leads = m_rank && *m_rank <= LeadingRanks;
    double top = area.top();
    for (const Bar& bar : m_bars) {
        const QRectF line(area.left(), top, area.width(), scaled(16.0));
        painter.setFont(fontOf(paint::TextRole::Small));
        painter.setPen(theme().muted);
        const int room =
            static_cast<int>(area.width()) - painter.fontMetrics().horizontalAdvance(bar.value) - 4;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, room));
        painter.setPen(theme().text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, bar.value);
        const QRectF track(area.left(), top + scaled(18.0), area.width(), scaled(7.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().sunken);
        painter.drawRoundedRect(track, 2, 2);
        if (bar.share && *bar.share > 0) {
            QColor colour = theme().c1;
            colour.setAlphaF(leads ? 1.0F : 0.6F);
            painter.setBrush(colour);
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), track.width() * *bar.share, track.height()), 2, 2);
        }
        top += scaled(BarRow);
    }
}

void StageCell::paintFoot(QPainter& painter, const QRectF& area) const {
    painter.setFont(fontOf(paint::TextRole::Small));
    painter.setPen(theme().muted);
    const QString name = tr("Score");
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    const double left = painter.fontMetrics().horizontalAdvance(name) + 8;
    painter.setFont(fontOf(paint::TextRole::BodyStrong));
    painter.setPen(theme().text);
    painter.drawText(area.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_score ? QString::number(std::lround(*m_score * 100)) : unknownText());
    if (!m_pilot)
        return;
    const PillLook look = tagLook(tr("Pilot"), TagKind::Bench, u"beaker"_s);
    paintPill(painter, look, {area.right() - pillSize(look).width(), area.center().y()});
}

}  // namespace goalpost::ui
