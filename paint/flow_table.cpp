// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/flow_box.hpp"
#include "paint/marks.hpp"
#include "paint/wrapped_text.hpp"

#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

namespace goalpost::paint {
namespace {

constexpr int MostLinesInCell = 12;
constexpr double CellGap = 12;
constexpr double RowPad = 5;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::vector<WrappedText::Piece> piecesOf(const report::Cell& cell) {
    std::vector<WrappedText::Piece> pieces{{text(cell.text), cell.strong, false}};
    if (!cell.note.empty())
        pieces.push_back(
            {(cell.text.empty() ? QString() : QStringLiteral(" ")) + text(cell.note), false, true});
    return pieces;
}

/// Where the printed columns stand.
class TableColumns {
  public:
    TableColumns(const report::Table& table, double width, const Ink& ink) : m_table(table), m_ink(ink) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].width > 0)
                m_shown.push_back(i);
        share(width);
    }

    const std::vector<std::size_t>& shown() const { return m_shown; }
    double left(std::size_t position) const { return m_left[position]; }
    double width(std::size_t position) const { return m_width[position]; }

  private:
    double textWidth(const report::Cell& cell) const {
        QFont font = m_ink.font(TextRole::Body);
        if (cell.strong)
            font.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics = m_ink.device ? QFontMetricsF(font, m_ink.device) : QFontMetricsF(font);
        return metrics.horizontalAdvance(text(cell.text));
    }

    /// What a column of numbers needs so that none is broken; words may break.
    double needed(std::size_t column) const {
        double most = 0;
        const QFontMetricsF head = m_ink.metrics(TextRole::Small);
        const QString title = text(m_table.columns[column].title);
        for (const QString& word : title.split(u' '))
            most = std::max(most, head.horizontalAdvance(word) * 1.08);
        if (m_table.columns[column].align == report::Align::Left)
            return most;
        for (const auto& row : m_table.rows)
            if (column < row.size())
                most = std::max(most, textWidth(row[column]));
        if (m_table.totals && column < m_table.totals->size())
            most = std::max(most, textWidth((*m_table.totals)[column]));
        return most + m_ink.px(2);
    }

    /// Widths by the columns' shares; a column that needs more takes it from those that have room.
    void share(double width) {
        const double gap = m_ink.px(CellGap);
        const double free = width - gap * static_cast<double>(m_shown.empty() ? 0 : m_shown.size() - 1);
        std::vector<double> need;
        double weights = 0;
        for (const std::size_t column : m_shown) {
            need.push_back(needed(column));
            weights += m_table.columns[column].width;
        }
        m_width.assign(m_shown.size(), 0);
        std::vector<bool> fixed(m_shown.size(), false);
        double rest = free;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < m_shown.size(); ++i) {
                if (fixed[i])
                    continue;
                m_width[i] = std::max(0.0, rest) * m_table.columns[m_shown[i]].width / weights;
                if (m_width[i] < need[i]) {
                    m_width[i] = need[i];
                    fixed[i] = changed = true;
                    rest -= need[i];
                    weights -= m_table.columns[m_shown[i]].width;
                    break;
                }
            }
        }
        const double sum = std::accumulate(m_width.begin(), m_width.end(), 0.0);
        double at = 0;
        for (double& one : m_width) {
            if (sum > free && sum > 0)
                one *= free / sum;
            m_left.push_back(at);
            at += one + gap;
        }
    }

    const report::Table& m_table;
    const Ink& m_ink;
    std::vector<std::size_t> m_shown;
    std::vector<double> m_left;
    std::vector<double> m_width;
};

struct PlacedText {
    WrappedText text;
    double left;
};

struct PlacedInterval {
    const report::TableColumn* column;
    const report::Cell* cell;
    double left;
    double width;
};

/// A row ready to draw.
struct Row {
    std::vector<PlacedText> texts;
    std::vector<PlacedInterval> intervals;
    std::optional<std::pair<kpi::Status, double>> pill;
    double height = 0;
};

Row rowOf(const report::Table& table, const TableColumns& columns, const std::vector<report::Cell>& cells,
          const Ink& ink) {
    static const report::Cell Empty;
    Row row;
    for (std::size_t i = 0; i < columns.shown().size(); ++i) {
        const std::size_t index = columns.shown()[i];
        const report::TableColumn& column = table.columns[index];
        const report::Cell& cell = index < cells.size() ? cells[index] : Empty;
        if (column.interval && (cell.middle || column.target))
            row.intervals.push_back({&column, &cell, columns.left(i), columns.width(i)});
        if (cell.status)
            row.pill = {*cell.status, columns.left(i)};
        if (column.interval && cell.middle)
            continue;
        const auto alignment = column.align == report::Align::Right ? Qt::AlignRight : Qt::AlignLeft;
        const QFont font = ink.font(column.interval ? TextRole::Caption : TextRole::Body);
        row.texts.push_back(
            {WrappedText(piecesOf(cell), font, columns.width(i), alignment, ink, MostLinesInCell),
             columns.left(i)});
        row.height = std::max(row.height, row.texts.back().text.height());
    }
    row.height = std::max(row.height, ink.metrics(TextRole::Body).height()) + 2 * ink.px(RowPad);
    return row;
}

void drawInterval(QPainter& painter, const PlacedInterval& placed, const QRectF& rect, bool withTarget,
                  const Ink& ink) {
    const QRectF cell(rect.left() + placed.left + ink.px(4), rect.top(), placed.width - ink.px(8),
                      rect.height());
    const Axis axis{placed.column->scaleFrom, placed.column->scaleTo};
    if (withTarget && placed.column->target)
        paintTarget(painter, cell, axis, *placed.column->target, ink);
    const report::Cell& values = *placed.cell;
    if (values.low && values.middle && values.high)
        paintInterval(painter, cell, axis, *values.low, *values.middle, *values.high, ink);
}

void drawRow(QPainter& painter, const Row& row, const QRectF& rect, bool withTarget, const Ink& ink) {
    const double top = rect.top() + ink.px(RowPad);
    for (const PlacedInterval& interval : row.intervals)
        drawInterval(painter, interval, rect, withTarget, ink);
    for (const PlacedText& placed : row.texts)
        placed.text.draw(painter, QPointF(rect.left() + placed.left, top));
    if (row.pill) {
        const double height = pillSize(row.pill->first, ink).height();
        paintPill(painter, QPointF(rect.left() + row.pill->second, rect.center().y() - height / 2),
                  row.pill->first, ink, true);
    }
}

void drawRule(QPainter& painter, double y, const QRectF& rect, const QColor& colour, const Ink& ink) {
    painter.setPen(QPen(colour, ink.px(1)));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

Box headerBox(const report::Table& table, const TableColumns& columns, const Ink& ink) {
    std::vector<PlacedText> titles;
    double height = 0;
    for (std::size_t i = 0; i < columns.shown().size(); ++i) {
        const report::TableColumn& column = table.columns[columns.shown()[i]];
        const auto alignment = column.align == report::Align::Right ? Qt::AlignRight : Qt::AlignLeft;
        QFont font = ink.font(TextRole::Small);
        font.setWeight(QFont::Medium);
        titles.push_back(
            {WrappedText({{text(column.title), false, true}}, font, columns.width(i), alignment, ink, 3),
             columns.left(i)});
        height = std::max(height, titles.back().text.height());
    }
    return {height + ink.px(6), ink.px(2), true, {}, [titles, ink](QPainter& painter, const QRectF& rect) {
                for (const PlacedText& title : titles)
                    title.text.draw(painter, QPointF(rect.left() + title.left,
                                                     rect.bottom() - ink.px(5) - title.text.height()));
                drawRule(painter, rect.bottom(), rect, ink.theme.borderStrong, ink);
            }};
}

Box rowBox(Row row, std::size_t header, bool total, const Ink& ink) {
    const double height = row.height;
    return {height, 0, false, header,
            [row = std::move(row), total, ink](QPainter& painter, const QRectF& rect) {
                drawRow(painter, row, rect, !total, ink);
                if (!total)
                    drawRule(painter, rect.bottom(), rect, ink.theme.border, ink);
            }};
}

}  // namespace

void appendBoxes(std::vector<Box>& boxes, const report::Table& table, double width, const Ink& ink) {
    const TableColumns columns(table, width, ink);
    if (columns.shown().empty())
        return;
    const std::size_t header = boxes.size();
    boxes.push_back(headerBox(table, columns, ink));
    for (const auto& cells : table.rows)
        boxes.push_back(rowBox(rowOf(table, columns, cells, ink), header, false, ink));
    if (table.totals) {
        boxes.back().keepWithNext = true;
        boxes.push_back(rowBox(rowOf(table, columns, *table.totals, ink), header, true, ink));
    }
    if (!table.note.empty()) {
        boxes.back().keepWithNext = true;
        const WrappedText note({{text(table.note), false, true}}, ink.font(TextRole::Small), width,
                               Qt::AlignLeft, ink);
        boxes.push_back({note.height(), ink.px(4), false, {}, [note](QPainter& painter, const QRectF& rect) {
                             note.draw(painter, rect.topLeft());
                         }});
    }
}

}  // namespace goalpost::paint
