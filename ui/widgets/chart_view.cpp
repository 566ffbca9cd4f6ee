// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/chart_view.hpp"

#include "ui/look/look.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double Inset = 4;

paint::Ink ink() {
    return {theme(), QApplication::font()};
}

}  // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_rows = new QStandardItemModel(this);
    m_table = newTable(u"chartTable"_s, tr("The chart's figures"), m_rows, false, paint::measure::CompactRow);
    m_table->setParent(this);
    m_table->installEventFilter(this);
    m_table->hide();
}

void ChartView::show(std::optional<report::LineChart> chart) {
    m_chart = std::move(chart);
    // The painter knows no translation: names go to it as the user reads them.
    if (m_chart)
        for (report::Series& series : m_chart->series)
            series.name = {"%1", {toStd(coreText(series.name))}};
    m_step.reset();
    setAccessibleName(m_chart ? coreText(m_chart->conclusion) : tr("No chart"));
    setAccessibleDescription(tr("Arrow keys step through the points, Alt+T shows a table."));
    fillTable();
    update();
}

bool ChartView::isTable() const {
    return m_table->isVisibleTo(this);
}

void ChartView::setTable(bool table) {
    m_table->setVisible(table);
    if (table && hasFocus())
        m_table->setFocus();
    else if (!table && m_table->hasFocus())
        setFocus();
    update();
}

void ChartView::fillTable() {
    m_rows->clear();
    if (!m_chart)
        return;
    QStringList titles{tr("Date")};
    std::map<double, QStringList> lines;
    const auto count = static_cast<qsizetype>(m_chart->series.size());
    for (std::size_t i = 0; i < m_chart->series.size(); ++i) {
        const report::Series& series = m_chart->series[i];
        titles << coreText(series.name);
        for (const report::Point& point : series.points) {
            QStringList& line = lines.try_emplace(point.x, QStringList(count, unknownText())).first->second;
            if (point.y)
                line[static_cast<qsizetype>(i)] = valueText(*point.y, m_chart->unit, toQt(m_chart->currency));
        }
    }
    m_rows->setHorizontalHeaderLabels(titles);
    for (const auto& [day, values] : lines) {
        QList<QStandardItem*> row{
            new QStandardItem(dateText(dateOfDay(static_cast<std::int32_t>(std::lround(day)))))};
        for (const QString& value : values) {
            row << new QStandardItem(value);
            row.back()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_rows->appendRow(row);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

paint::LineChartGeometry ChartView::geometry() const {
    return paint::layout(*m_chart, QRectF(rect()).adjusted(Inset, Inset, -Inset, -Inset), ink());
}

QString ChartView::readOut() const {
    if (!m_chart || !m_step)
        return {};
    const auto shape = geometry();
    if (*m_step >= shape.steps.size())
        return {};
    return tr("%1 on %2").arg(shape.steps[*m_step].value, shape.steps[*m_step].date);
}

void ChartView::choose(std::optional<std::size_t> step) {
    if (step == m_step)
        return;
    m_step = step;
    if (m_step) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        setAccessibleDescription(readOut());
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void ChartView::paintEvent(QPaintEvent* /*event*/) {
    if (!m_chart || isTable())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shape = geometry();
    paint::paint(painter, shape, ink(), m_step);
    paintReadOut(painter, shape);
    if (hasFocus()) {
        painter.setPen(QPen(theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void ChartView::paintReadOut(QPainter& painter, const paint::LineChartGeometry& shape) const {
    if (!m_step || *m_step >= shape.steps.size())
        return;
    const paint::Step& step = shape.steps[*m_step];
    painter.setFont(fontOf(paint::TextRole::Small));
    const QString text = tr("%1 on %2").arg(step.value, step.date);
    const double width = painter.fontMetrics().horizontalAdvance(text) + 16;
    const double left = std::clamp(step.at.x() - width / 2, shape.plot.left(),
                                   std::max(shape.plot.left(), shape.plot.right() - width));
    const double above = step.at.y() - 34;
    const QRectF box(left, above > 0 ? above : step.at.y() + 12, width, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().text);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme().raised);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    if (!m_chart)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_T && (event->modifiers() & Qt::AltModifier))
        return setTable(!isTable());
    const std::size_t count = geometry().steps.size();
    if (count == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            return choose(m_step ? std::max<std::size_t>(*m_step, 1) - 1 : count - 1);
        case Qt::Key_Right:
            return choose(m_step ? std::min(*m_step + 1, count - 1) : 0);
        case Qt::Key_Home:
            return choose(0);
        case Qt::Key_End:
            return choose(count - 1);
        case Qt::Key_Escape:
            if (m_step)
                return choose(std::nullopt);
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    if (m_chart)
        choose(geometry().stepNear(event->position().x()));
}

void ChartView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    choose(std::nullopt);
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    choose(std::nullopt);
    update();
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_table->setGeometry(rect());
}

bool ChartView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_T && (key->modifiers() & Qt::AltModifier)) {
            setTable(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace goalpost::ui
