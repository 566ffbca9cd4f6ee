// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/column_widths.hpp"
#include "paint/flow_box.hpp"
#include "paint/marks.hpp"
#include "paint/wrapped_text.hpp"

#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>

#include <algorithm>

namespace goalpost::paint {
namespace {

constexpr int MostLinesInCell = 12;
constexpr double CellGap = 12;
constexpr double RowPad = 5;
constexpr double LeastInterval = 90;
/// A table this short is not spread over two pages.
constexpr std::size_t KeptTogether = 6;

std::vector<WrappedText::Piece> tablePiecesOf(const report::Cell& cell) {
    std::vector<WrappedText::Piece> pieces{{QString::fromStdString(cell.text), cell.strong, false}};
    if (!cell.note.empty())
        pieces.push_back(
            {(cell.text.empty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(cell.note), false,
             true});
    return pieces;
}

QFont headerFont(const Ink& ink) {
    QFont font = ink.font(TextRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

/// Measures texts in one font and its strong brother.
class TextNeeds {
  public:
    TextNeeds(const QFont& font, const Ink& ink)
        : m_plain(metricsOf(font, ink)), m_strong(metricsOf(strongOf(font), ink)) {}

    /// Widens a need to hold the pieces and returns their length on one line; `whole`: the first piece may
    /// not be broken at its blanks either.
    double widen(ColumnNeed& need, const std::vector<WrappedText::Piece>& pieces, bool whole) const {
        double line = 0;
        for (const WrappedText::Piece& piece : pieces) {
            const QFontMetricsF& metrics = piece.strong ? m_strong : m_plain;
            line += metrics.horizontalAdvance(piece.text);
            if (whole && &piece == &pieces.front())
                need.least = std::max(need.least, line);
            for (const QString& word : piece.text.split(blanks(), Qt::SkipEmptyParts))
                need.least = std::max(need.least, metrics.horizontalAdvance(word));
        }
        need.wanted = std::max(need.wanted, line);
        return line;
    }

  private:
    static const QRegularExpression& blanks() {
        static const QRegularExpression Blanks(QStringLiteral("[ \\t\\r\\n]"));
        return Blanks;
    }
    static QFont strongOf(QFont font) {
        font.setWeight(QFont::DemiBold);
        return font;
    }
    static QFontMetricsF metricsOf(const QFont& font, const Ink& ink) {
        return ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font);
    }

    QFontMetricsF m_plain;
    QFontMetricsF m_strong;
};

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
    void share(double width) {
        std::vector<ColumnNeed> needs;
        for (const std::size_t column : m_shown)
            needs.push_back(needOf(column));
        const double gap = m_ink.px(CellGap);
        m_width =
            columnWidths(needs, width - gap * static_cast<double>(m_shown.empty() ? 0 : m_shown.size() - 1));
        double at = 0;
        for (const double one : m_width) {
            m_left.push_back(at);
            at += one + gap;
        }
    }

    ColumnNeed needOf(std::size_t index) const {
        const report::TableColumn& column = m_table.columns[index];
        const TextNeeds body(m_ink.font(TextRole::Body), m_ink);
        ColumnNeed need{0, 0, 0, column.width};
        std::vector<double> lines;
        const auto take = [&](const std::vector<report::Cell>& cells) {
            if (index >= cells.size())
                return;
            lines.push_back(
                body.widen(need, tablePiecesOf(cells[index]), column.align == report::Align::Right));
            if (cells[index].status)
                need.least = std::max(need.least, pillSize(*cells[index].status, m_ink).width());
        };
        for (const auto& row : m_table.rows)
            take(row);
        if (m_table.totals)
            take(*m_table.totals);
        need.usual = usualOf(lines);
        widenForTitle(need, column);
        // Measuring and breaking round differently; a pixel of air keeps the last letter.
        need.least += m_ink.px(1);
        need.usual = std::max(need.usual + m_ink.px(1), need.least);
        need.wanted = std::max(need.wanted + m_ink.px(1), need.usual);
        return need;
    }

    /// A title may take several lines, except above intervals, where it tells their scale.
    void widenForTitle(ColumnNeed& need, const report::TableColumn& column) const {
        ColumnNeed title{0, 0, 0, 1};
        TextNeeds(headerFont(m_ink), m_ink).widen(title, {{QString::fromStdString(column.title)}}, false);
        need.least = std::max(need.least, title.least);
        if (!column.interval)
            return;
        need.least = std::max(need.least, m_ink.px(LeastInterval));
        need.usual = std::max(need.usual, title.wanted);
    }

    /// What nine of ten lines fit into.
    static double usualOf(std::vector<double>& lines) {
        if (lines.empty())
            return 0;
        const auto nth = lines.begin() + static_cast<std::ptrdiff_t>((lines.size() * 9 + 9) / 10 - 1);
        std::ranges::nth_element(lines, nth);
        return *nth;
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
            {WrappedText(tablePiecesOf(cell), font, columns.width(i), alignment, ink, MostLinesInCell),
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
        titles.push_back({WrappedText({{QString::fromStdString(column.title), false, true}}, headerFont(ink),
                                      columns.width(i), alignment, ink, 3),
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

Box rowBox(Row row, std::optional<std::size_t> header, bool total, const Ink& ink) {
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
    const bool titled =
        std::ranges::any_of(columns.shown(), [&](std::size_t i) { return !table.columns[i].title.empty(); });
    const auto header = titled ? std::optional(boxes.size()) : std::nullopt;
    if (titled)
        boxes.push_back(headerBox(table, columns, ink));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        boxes.push_back(rowBox(rowOf(table, columns, table.rows[i], ink), header, false, ink));
        boxes.back().keepWithNext = table.rows.size() <= KeptTogether && i + 1 < table.rows.size();
    }
    if (table.totals) {
        boxes.back().keepWithNext = true;
        boxes.push_back(rowBox(rowOf(table, columns, *table.totals, ink), header, true, ink));
    }
    if (!table.note.empty()) {
        boxes.back().keepWithNext = true;
        const WrappedText note({{QString::fromStdString(table.note), false, true}}, ink.font(TextRole::Small),
                               width, Qt::AlignLeft, ink);
        boxes.push_back({note.height(), ink.px(4), false, {}, [note](QPainter& painter, const QRectF& rect) {
                             note.draw(painter, rect.topLeft());
                         }});
    }
}

}  // namespace goalpost::paint
