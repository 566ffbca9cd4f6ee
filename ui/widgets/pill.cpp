// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pill.hpp"

#include "paint/marks.hpp"
#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double IconGap = 5;

double iconSide() {
    return scaled(14.0);
}

QFont pillFont(const PillLook& look) {
    QFont shape = fontOf(look.round ? paint::TextRole::Small : paint::TextRole::Caption);
    shape.setWeight(look.strong ? QFont::DemiBold : QFont::Medium);
    return shape;
}

double padding(const PillLook& look) {
    return look.round ? 9 : 6;
}

}  // namespace

PillLook statusLook(kpi::Status status) {
    const paint::PillLook look = paint::lookOf(status, theme());
    return {statusText(status), look.icon, look.front, look.ground};
}

PillLook tagLook(const QString& text, TagKind kind, const QString& icon) {
    const paint::Theme& now = theme();
    switch (kind) {
        case TagKind::Neutral:
            return {text, icon, now.muted, now.sunken, false, false};
        case TagKind::Accent:
            return {text, icon, now.accent, now.accentTint, false, false};
        case TagKind::Positive:
            return {text, icon, now.positive, now.positiveTint, false, false};
        case TagKind::Warning:
            return {text, icon, now.warning, now.warningTint, false, false};
        case TagKind::Negative:
            return {text, icon, now.negative, now.negativeTint, false, false};
        case TagKind::Bench:
            return {text, icon, now.bench, now.benchTint, false, false};
    }
    return {};
}

QSize pillSize(const PillLook& look) {
    const QFontMetricsF metrics(pillFont(look));
    const double icon = look.icon.isEmpty() ? 0 : iconSide() + IconGap;
    const double width = metrics.horizontalAdvance(look.text) + icon + 2 * padding(look);
    const double height = metrics.height() + (look.round ? 6 : 3);
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

void paintPill(QPainter& painter, const PillLook& look, QPointF leftMiddle) {
    const QSize size = pillSize(look);
    const QRectF box(leftMiddle.x(), leftMiddle.y() - size.height() / 2.0, size.width(), size.height());
    const double radius = look.round ? box.height() / 2 : 3;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box, radius, radius);
    QRectF inside = box.adjusted(padding(look), 0, -padding(look), 0);
    if (!look.icon.isEmpty()) {
        paint::paintIcon(painter, {inside.left(), box.center().y() - iconSide() / 2, iconSide(), iconSide()},
                         look.icon, look.front);
        inside.setLeft(inside.left() + iconSide() + IconGap);
    }
    painter.setPen(look.front);
    painter.setFont(pillFont(look));
    painter.drawText(inside.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     look.text);
    painter.restore();
}

Pill::Pill(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::showStatus(std::optional<kpi::Status> status, int count) {
    m_status = status;
    m_statusCount = count;
    m_text.clear();
    setVisible(status.has_value());
    setAccessibleName(status ? look().text : QString());
    updateGeometry();
    update();
}

void Pill::showTag(const QString& text, TagKind kind, const QString& icon) {
    m_status.reset();
    m_text = text;
    m_kind = kind;
    m_icon = icon;
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    updateGeometry();
    update();
}

PillLook Pill::look() const {
    if (!m_status)
        return tagLook(m_text, m_kind, m_icon);
    PillLook look = statusLook(*m_status);
    if (m_statusCount > 0)
        look.text = tr("%1 %2", "count and status").arg(QString::number(m_statusCount), look.text);
    return look;
}

QSize Pill::sizeHint() const {
    return pillSize(look());
}

void Pill::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintPill(painter, look(), QPointF(0, height() / 2.0));
}

}  // namespace goalpost::ui
