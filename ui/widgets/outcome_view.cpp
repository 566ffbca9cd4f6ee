// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/outcome_view.hpp"

#include "paint/outcomes.hpp"
#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int CurveHeight = 150;
constexpr int CurveWidth = 220;
/// Steps: what nine, eight, … one of ten simulations reach.
constexpr int Steps = 9;
constexpr double Edge = 2;

}  // namespace

QString chanceText(double chance) {
    constexpr double Sure = 0.99;
    if (chance > Sure)
        return OutcomeView::tr("over 99%");
    if (chance < 1 - Sure)
        return OutcomeView::tr("under 1%");
    return percentText(chance);
}

OutcomeView::OutcomeView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(u"outcomes"_s);
}

QSize OutcomeView::minimumSizeHint() const {
    return {scaled(CurveWidth), scaled(CurveHeight)};
}

void OutcomeView::show(kpi::Forecast forecast, const kpi::Kpi& kpi, std::optional<double> target,
                       const QString& currency) {
    m_forecast = std::move(forecast);
    m_kpi = &kpi;
    m_target = target;
    m_currency = currency;
    m_step.reset();
    const auto words = [&](double value) { return valueText(value, kpi.unit, currency); };
    QString name = tr("Forecast %1, from %2 to %3 in eight of ten simulations.")
                       .arg(words(*m_forecast.middle), words(*m_forecast.low), words(*m_forecast.high));
    if (target && m_forecast.chance)
        name += u" "_s +
                tr("The target of %1 is reached in %2.").arg(words(*target), chanceText(*m_forecast.chance));
    setAccessibleName(name);
    setAccessibleDescription(tr("Arrow keys step through what so many of ten simulations reach."));
    setToolTip(name);
    update();
}

double OutcomeView::valueAtStep(int step) const {
    const auto& all = m_forecast.outcomes;
    const double at = (step + 1) / 10.0 * static_cast<double>(all.size() - 1);
    return all[static_cast<std::size_t>(std::lround(at))];
}

QString OutcomeView::readOut() const {
    if (!m_step || !m_kpi)
        return {};
    const bool lower = m_kpi->better == kpi::Better::Lower;
    const int reaching = lower ? *m_step + 1 : Steps - *m_step;
    return tr("%1 of 10 reach %2")
        .arg(reaching)
        .arg(valueText(valueAtStep(*m_step), m_kpi->unit, m_currency));
}

void OutcomeView::paintEvent(QPaintEvent* /*event*/) {
    if (!m_kpi || m_forecast.outcomes.empty())
        return;
    const auto label = [this](double value) { return shortText(value, m_kpi->unit, m_currency); };
    paint::Outcomes outcomes;
    outcomes.values = m_forecast.outcomes;
    outcomes.low = *m_forecast.low;
    outcomes.middle = *m_forecast.middle;
    outcomes.high = *m_forecast.high;
    outcomes.target = m_target;
    outcomes.lowerIsBetter = m_kpi->better == kpi::Better::Lower;
    outcomes.unit = m_kpi->unit;
    outcomes.label = label;
    if (m_target)
        outcomes.targetText = tr("Target %1").arg(label(*m_target));
    if (m_forecast.chance)
        outcomes.chanceText = chanceText(*m_forecast.chance);
    const paint::Ink ink{theme(), QApplication::font(), scaled(1.0)};
    const auto geometry = paint::layout(outcomes, QRectF(rect()).adjusted(Edge, Edge, -Edge, -Edge), ink);
    QPainter painter(this);
    paint::paint(painter, geometry, ink, m_step ? std::optional(valueAtStep(*m_step)) : std::nullopt);
    if (!m_step)
        return;
    painter.setFont(fontOf(paint::TextRole::Small));
    const QString text = readOut();
    QRectF box = painter.boundingRect(rect(), Qt::AlignLeft | Qt::AlignTop, text).adjusted(0, 0, 12, 6);
    box.moveCenter(QPointF(geometry.x(valueAtStep(*m_step)), geometry.plot.center().y()));
    box.moveLeft(std::clamp(box.left(), 1.0, std::max(1.0, width() - box.width() - 1)));
    painter.setPen(theme().borderStrong);
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme().text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void OutcomeView::keyPressEvent(QKeyEvent* event) {
    const int last = Steps - 1;
    const int now = m_step.value_or(event->key() == Qt::Key_Left ? Steps : -1);
    if (event->key() == Qt::Key_Right)
        m_step = std::min(last, now + 1);
    else if (event->key() == Qt::Key_Left)
        m_step = std::max(0, now - 1);
    else if (event->key() == Qt::Key_Home)
        m_step = 0;
    else if (event->key() == Qt::Key_End)
        m_step = last;
    else if (event->key() == Qt::Key_Escape && m_step)
        m_step.reset();
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
    QAccessibleEvent told(this, QAccessible::NameChanged);
    if (m_step)
        setAccessibleDescription(readOut());
    QAccessible::updateAccessibility(&told);
}

void OutcomeView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_step.reset();
    update();
}

}  // namespace goalpost::ui
