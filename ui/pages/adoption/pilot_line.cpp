// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/pilot_line.hpp"

#include "adoption/pilot_figures.hpp"
#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace goalpost::ui {

namespace {

constexpr double BarHeight = 8;
constexpr double BarTop = 6;
constexpr int LineHeight = 46;

}  // namespace

PilotLine::PilotLine(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("pilotLine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PilotLine::sizeHint() const {
    return {scaled(400), scaled(LineHeight)};
}

QSize PilotLine::minimumSizeHint() const {
    return {scaled(200), scaled(LineHeight)};
}

void PilotLine::show(const model::Pilot& pilot, Date today) {
    m_from = pilot.from;
    m_to = pilot.to;
    m_today = today;
    if (!m_from) {
        m_text = tr("No start yet: write the dates under Plan.");
    } else {
        const int day = Period{*m_from, std::max(*m_from, m_today)}.days();
        const auto days = adoption::plannedDays(pilot);
        const QString from = tr("Begins %1.").arg(dateText(*m_from));
        const QString now = m_today < *m_from         ? tr("Not begun.")
                            : m_to && *m_to < m_today ? tr("Ended %1.").arg(dateText(*m_to))
                                                      : tr("Today is day %1.").arg(day);
        const QString length = days ? tr("%n day(s) planned; 30 to 60 is a heuristic.", nullptr, *days)
                                    : tr("No end yet; 30 to 60 days is a heuristic.");
        m_text = from + QLatin1Char(' ') + now + QLatin1Char(' ') + length;
    }
    setAccessibleName(m_text);
    setToolTip(m_text);
    update();
}

int PilotLine::lastDay() const {
    const int planned = m_to && *m_from <= *m_to ? Period{*m_from, *m_to}.days() : 0;
    return std::max(adoption::LongestPilot, planned);
}

double PilotLine::at(Date date, const QRectF& bar) const {
    const double days = static_cast<double>((date - *m_from).count()) + 1;
    return bar.left() + bar.width() * std::clamp(days / lastDay(), 0.0, 1.0);
}

void PilotLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(paint::TextRole::Small));
    painter.setPen(theme().muted);
    if (!m_from) {
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_text);
        return;
    }
    const QRectF bar(0, BarTop, width(), scaled(BarHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().sunken);
    painter.drawRoundedRect(bar, 2, 2);
    const auto day = [&](int number) { return at(*m_from + std::chrono::days{number - 1}, bar); };
    painter.setBrush(theme().benchTint);
    painter.drawRect(QRectF(QPointF(day(adoption::ShortestPilot), bar.top()),
                            QPointF(day(adoption::LongestPilot), bar.bottom())));
    if (m_today >= *m_from) {
        const Date end = m_to ? std::min(m_today, *m_to) : m_today;
        painter.setBrush(theme().bench);
        painter.drawRoundedRect(QRectF(bar.topLeft(), QPointF(at(end, bar), bar.bottom())), 2, 2);
    }
    if (m_to) {
        painter.setPen(QPen(theme().text, 2));
        painter.drawLine(QPointF(at(*m_to, bar), bar.top() - 4), QPointF(at(*m_to, bar), bar.bottom() + 4));
    }
    paintLabels(painter, bar);
}

void PilotLine::paintLabels(QPainter& painter, const QRectF& bar) const {
    struct Label {
        double x;
        QString text;
        bool strong;
    };
    std::vector<Label> labels{{bar.left(), dayText(*m_from), false}};
    const bool runs = m_today >= *m_from && (!m_to || m_today <= *m_to);
    labels.push_back(
        {at(*m_from + std::chrono::days{adoption::ShortestPilot - 1}, bar), tr("Day 30"), false});
    if (runs)
        labels.push_back({at(m_today, bar), tr("Day %1, today").arg(Period{*m_from, m_today}.days()), true});
    if (m_to)
        labels.push_back({at(*m_to, bar), tr("%1, planned end").arg(dayText(*m_to)), true});
    labels.push_back({at(*m_from + std::chrono::days{adoption::LongestPilot - 1}, bar), tr("Day 60"), false});
    const double top = bar.bottom() + 6;
    std::vector<QRectF> taken;
    // What matters most keeps its place; a label that would touch it is left out, the tooltip has it.
    std::ranges::stable_sort(labels, [](const Label& a, const Label& b) { return a.strong && !b.strong; });
    for (const Label& label : labels) {
        painter.setFont(fontOf(label.strong ? paint::TextRole::BodyStrong : paint::TextRole::Small));
        const double width = painter.fontMetrics().horizontalAdvance(label.text) + 2;
        const double left =
            std::clamp(label.x - width / 2, bar.left(), std::max(bar.left(), bar.right() - width));
        const QRectF place(left, top, width, scaled(18.0));
        if (std::ranges::any_of(
                taken, [&](const QRectF& other) { return other.adjusted(-10, 0, 10, 0).intersects(place); }))
            continue;
        taken.push_back(place);
        painter.setPen(label.strong ? theme().text : theme().muted);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

}  // namespace goalpost::ui
