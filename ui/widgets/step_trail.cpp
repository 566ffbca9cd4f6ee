// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/step_trail.hpp"

#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int Disc = 22;
constexpr int Line = 22;
constexpr int Space = 8;
constexpr int Height = 28;
constexpr double MarkSize = 14;

int widthOf(const QString& text) {
    return QFontMetrics(fontOf(paint::TextRole::BodyStrong)).horizontalAdvance(text);
}

}  // namespace

StepTrail::StepTrail(const QStringList& steps, QWidget* parent) : QWidget(parent), m_steps(steps) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStep(0);
}

void StepTrail::setStep(int step) {
    m_step = step;
    setAccessibleName(step < m_steps.size() ? tr("Step %1 of %2: %3")
                                                  .arg(QString::number(step + 1),
                                                       QString::number(m_steps.size()), m_steps.value(step))
                                            : tr("Done"));
    update();
}

QSize StepTrail::sizeHint() const {
    int width = 0;
    for (const QString& step : m_steps)
        width += scaled(Disc) + Space + widthOf(step) + Space + Line + Space;
    return {width - Line - Space, scaled(Height)};
}

void StepTrail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Theme& now = theme();
    const int wide = scaled(Disc);
    const double mark = scaled(MarkSize);
    double x = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRectF disc(x + 1, (height() - wide) / 2.0 + 1, wide - 2, wide - 2);
        const bool here = i == m_step;
        const bool behind = i < m_step;
        painter.setPen(behind ? QPen(Qt::NoPen) : QPen(here ? now.accent : now.borderStrong, 1.2));
        painter.setBrush(here ? now.accent : behind ? now.positiveTint : now.window);
        painter.drawEllipse(disc);
        if (behind) {
            paint::paintIcon(painter,
                             {disc.center().x() - mark / 2, disc.center().y() - mark / 2, mark, mark},
                             u"check"_s, now.positive);
        } else {
            painter.setPen(here ? now.onAccent : now.muted);
            painter.setFont(fontOf(paint::TextRole::Small));
            painter.drawText(disc, Qt::AlignCenter, QString::number(i + 1));
        }
        x += wide + Space;
        painter.setPen(here ? now.text : now.muted);
        painter.setFont(fontOf(here ? paint::TextRole::BodyStrong : paint::TextRole::Body));
        painter.drawText(QRectF(x, 0, widthOf(m_steps[i]) + 2, height()), Qt::AlignVCenter, m_steps[i]);
        x += widthOf(m_steps[i]) + Space;
        if (i + 1 < m_steps.size()) {
            painter.setPen(QPen(now.borderStrong, 1));
            painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + Line, height() / 2.0));
        }
        x += Line + Space;
    }
}

}  // namespace goalpost::ui
