// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/kpi_card.hpp"

#include "kpi/kpi.hpp"
#include "paint/marks.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"
#include "ui/words/where_text.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    withTextSize(this, [this] { setFixedSize(scaled(120), scaled(38)); });
}

bool Sparkline::show(std::vector<std::optional<double>> values, std::optional<double> target) {
    m_values = std::move(values);
    m_target = target;
    const auto told = std::ranges::count_if(m_values, [](const auto& value) { return value.has_value(); });
    update();
    return told >= 2;
}

void Sparkline::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::paintSparkline(painter, QRectF(rect()).adjusted(3, 4, -4, -4), m_values, m_target,
                          {theme(), QApplication::font()});
}

KpiCard::KpiCard(QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    m_column = new QVBoxLayout(this);
    m_column->setSpacing(3);
    m_name = new ElidedLabel(paint::TextRole::BodyStrong);
    m_pill = new Pill;
    m_head = new QHBoxLayout;
    m_head->addWidget(m_name, 1);
    m_head->addWidget(m_pill);
    m_column->addLayout(m_head);
    m_value = newLabel({}, paint::TextRole::KpiValue);
    m_unit = newLabel({}, paint::TextRole::Body, Tone::Muted);
    m_unit->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_spark = new Sparkline;
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(XS);
    m_middle->addStretch(1);
    m_middle->addWidget(m_spark);
    m_column->addLayout(m_middle);
    m_line = new QHBoxLayout;
    m_line->setSpacing(XS);
    m_target = newLabel({}, paint::TextRole::Small, Tone::Muted);
    m_pace = newLabel({}, paint::TextRole::Small, Tone::Muted);
    for (QLabel** label : {&m_targetValue, &m_paceValue}) {
        *label = newLabel({}, paint::TextRole::Small);
        withTextSize(*label, [figure = *label] {
            QFont strong = fontOf(paint::TextRole::Small);
            strong.setWeight(QFont::DemiBold);
            figure->setFont(strong);
        });
    }
    m_pace->setContentsMargins(S, 0, 0, 0);
    for (QLabel* label : {m_target, m_targetValue, m_pace, m_paceValue})
        m_line->addWidget(label);
    m_line->addStretch(1);
    m_column->addLayout(m_line);
    m_evidence = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    m_why = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_why->setObjectName(u"whyNoValue"_s);
    m_why->hide();
    m_column->addWidget(m_evidence);
    m_column->addWidget(m_why);
    m_column->addStretch(1);
    withTextSize(this, [this] { arrange(); });
}

void KpiCard::arrange() {
    const int edge = m_compact ? S : CardY;
    m_column->setContentsMargins(CardX, edge, CardX, edge);
    // As high as with a pill beside it, so that the cards of a row are level.
    m_name->setMinimumHeight(m_pill->fontMetrics().height() + 6);
    m_value->setFont(fontOf(m_compact ? paint::TextRole::PageTitle : paint::TextRole::KpiValue));
    m_unit->setContentsMargins(0, 0, 0, m_compact ? 2 : 5);
    QHBoxLayout* row = m_compact ? m_head : m_middle;
    const int at = m_compact ? 1 : 0;
    row->insertWidget(at, m_value);
    row->insertWidget(at + 1, m_unit);
    if (m_compact)
        m_line->insertWidget(4, m_evidence, 100);  // behind the four labels, before the stretch
    else
        m_column->insertWidget(3, m_evidence);
}

QString KpiCard::valueShown() const {
    return m_value->text();
}

void KpiCard::show(const Face& face) {
    const kpi::Value& value = face.value;
    m_name->setText(face.name);
    help::setTopic(this, u"kpi/"_s + toQt(value.id));
    m_pill->showStatus(value.status);
    m_value->setText(valueText(value.value, value.unit, face.currency));
    m_unit->setText(value.unit == kpi::Unit::Seconds && value.value ? tr("min") : QString());
    showTargetLine(face);
    m_evidence->setText(evidenceLine(face));
    m_why->setText(value.value ? QString() : m_evidence->text());
    m_why->setVisible(!m_compact && !value.value);
    m_evidence->setVisible(m_compact || value.value);
    std::vector<std::optional<double>> weeks;
    std::optional<double> target;
    if (face.weekly)
        for (const report::Series& series : face.weekly->series) {
            if (series.kind == report::LineKind::Actual)
                for (const report::Point& point : series.points)
                    weeks.push_back(point.y);
            if (series.kind == report::LineKind::Target && !series.points.empty())
                target = series.points.back().y;
        }
    m_hasCurve = m_spark->show(std::move(weeks), target);
    m_spark->setVisible(m_hasCurve && !m_compact);
    setAccessibleName(tr("%1: %2").arg(face.name, m_value->text()));
    const QString where = whereText(value, face.currency);
    setToolTip(where);
    setAccessibleDescription(evidenceLine(face) + u'\n' + where);
}

void KpiCard::showTargetLine(const Face& face) {
    const kpi::Value& value = face.value;
    const kpi::Kpi* row = kpi::kpiOf(value);
    m_target->setText(value.target ? tr("Target") : tr("No target"));
    QString target;
    if (value.target) {
        target = valueText(*value.target, value.unit, face.currency);
        if (row && row->isTotal() && face.period)
            target = tr("%1 by %2").arg(target, dayText(face.period->to, face.today));
        else
            target = row && row->better == kpi::Better::Lower ? tr("%1 or less").arg(target)
                                                              : tr("%1 or more").arg(target);
    }
    m_targetValue->setText(target);
    m_pace->setText(value.pace ? tr("Pace") : QString());
    m_paceValue->setText(value.pace ? percentText(*value.pace) : QString());
}

QString KpiCard::evidenceLine(const Face& face) {
    const kpi::Value& value = face.value;
    if (!value.value)
        return value.why.empty() ? tr("First data expected after an import") : coreText(value.why);
    QStringList parts;
    if (value.forecastLow && value.forecastHigh)
        parts << tr("Forecast %1–%2 at 80%")
                     .arg(shortText(*value.forecastLow, value.unit, face.currency),
                          shortText(*value.forecastHigh, value.unit, face.currency));
    else if (value.low && value.high)
        parts << tr("95% interval %1–%2")
                     .arg(valueText(*value.low, value.unit, face.currency),
                          valueText(*value.high, value.unit, face.currency));
    else if (!value.intervalWhy.empty())
        parts << coreText(value.intervalWhy);
    if (value.baseline)
        parts << tr("baseline %1").arg(valueText(*value.baseline, value.unit, face.currency));
    if (!value.note.empty())
        parts << coreText(value.note);
    return parts.join(u", "_s);
}

void KpiCard::setCompact(bool compact) {
    m_spark->setVisible(m_hasCurve && !compact);
    const bool judged = !m_targetValue->text().isEmpty();
    for (QLabel* label : {m_target, m_targetValue, m_pace, m_paceValue})
        label->setVisible(!label->text().isEmpty() && (!compact || judged));
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_why->setVisible(!m_compact && !m_why->text().isEmpty());
    m_evidence->setVisible(m_compact || m_why->text().isEmpty());
    arrange();
}

void KpiCard::setChosen(bool chosen) {
    m_chosen = chosen;
    update();
}

void KpiCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    if (!m_chosen && !hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, hasFocus() ? 2 : 1));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), paint::measure::CardRadius,
                            paint::measure::CardRadius);
}

void KpiCard::mouseReleaseEvent(QMouseEvent* event) {
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        emit chosen();
}

void KpiCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit chosen();
            return;
        case Qt::Key_Left:
            focusNextPrevChild(false);
            return;
        case Qt::Key_Right:
            focusNextPrevChild(true);
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

}  // namespace goalpost::ui
