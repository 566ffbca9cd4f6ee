// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/flow_box.hpp"
#include "paint/line_chart.hpp"
#include "paint/marks.hpp"
#include "paint/wrapped_text.hpp"

#include <QtGui/QPainter>

#include <algorithm>

namespace goalpost::paint {
namespace {

constexpr double ChartHeight = 208;
constexpr double KeyWidth = 130;

std::vector<WrappedText::Piece> piecesOf(const report::Paragraph& paragraph) {
    std::vector<WrappedText::Piece> pieces;
    for (const report::Run& run : paragraph.runs)
        pieces.push_back({QString::fromStdString(run.text), run.strong, paragraph.muted});
    return pieces;
}

/// "Target 22,800 by 30 Sep" weighs what is promised; all other lines are notes.
WrappedText lineOf(const std::string& line, double width, const Ink& ink) {
    const std::string_view lead = "Target ";
    std::vector<WrappedText::Piece> pieces;
    if (line.starts_with(lead))
        pieces = {{QString::fromStdString(std::string(lead)), false, true},
                  {QString::fromStdString(line.substr(lead.size())), true, false}};
    else
        pieces = {{QString::fromStdString(line), false, true}};
    return WrappedText(pieces, ink.font(TextRole::Small), width, Qt::AlignLeft, ink, 3);
}

/// One KPI: its parts one below the other.
class KpiCell {
  public:
    KpiCell(const report::KpiBlock& block, double width, const Ink& ink)
        : m_block(block),
          m_ink(ink),
          m_name({{QString::fromStdString(block.name), true}}, ink.font(TextRole::Body), width, Qt::AlignLeft,
                 ink, 2) {
        for (const std::string& line : block.lines)
            m_lines.push_back(lineOf(line, width, ink));
    }

    double height() const {
        double total = m_name.height() + valueHeight();
        if (m_block.status)
            total += pillSize(*m_block.status, m_ink).height() + m_ink.px(6);
        for (const WrappedText& line : m_lines)
            total += line.height();
        return total;
    }

    void draw(QPainter& painter, QPointF at) const {
        m_name.draw(painter, at);
        at.ry() += m_name.height();
        drawValue(painter, at);
        at.ry() += valueHeight();
        if (m_block.status) {
            paintPill(painter, at, *m_block.status, m_ink, true);
            at.ry() += pillSize(*m_block.status, m_ink).height() + m_ink.px(6);
        }
        for (const WrappedText& line : m_lines) {
            line.draw(painter, at);
            at.ry() += line.height();
        }
    }

  private:
    double valueHeight() const { return m_ink.metrics(TextRole::KpiValue).height() + m_ink.px(2); }

    void drawValue(QPainter& painter, QPointF at) const {
        const QFontMetricsF metrics = m_ink.metrics(TextRole::KpiValue);
        const QPointF base = at + QPointF(0, metrics.ascent());
        painter.setFont(m_ink.font(TextRole::KpiValue));
        painter.setPen(m_ink.theme.text);
        painter.drawText(base, QString::fromStdString(m_block.value));
        if (m_block.unit.empty())
            return;
        painter.setFont(m_ink.font(TextRole::Body));
        painter.setPen(m_ink.theme.muted);
        painter.drawText(
            base + QPointF(metrics.horizontalAdvance(QString::fromStdString(m_block.value)) + m_ink.px(4), 0),
            QString::fromStdString(m_block.unit));
    }

    const report::KpiBlock& m_block;
    Ink m_ink;
    WrappedText m_name;
    std::vector<WrappedText> m_lines;
};

Box headingBox(const QString& title, TextRole role, double before, const Ink& ink) {
    const double height = ink.metrics(role).height() + ink.px(4);
    return {height, ink.px(before), true, {}, [title, role, ink](QPainter& painter, const QRectF& rect) {
                painter.setFont(ink.font(role));
                painter.setPen(ink.theme.text);
                painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextDontClip,
                                 title);
            }};
}

}  // namespace

void appendBoxes(std::vector<Box>& boxes, const report::Heading& heading, double, const Ink& ink) {
    if (heading.level >= 3)
        boxes.push_back(
            headingBox(QString::fromStdString(heading.text.text()), TextRole::BodyStrong, 12, ink));
    else
        boxes.push_back(headingBox(QString::fromStdString(heading.text.text()),
                                   heading.level == 2 ? TextRole::Section : TextRole::PageTitle, 18, ink));
}

void appendBoxes(std::vector<Box>& boxes, const report::Paragraph& paragraph, double width, const Ink& ink) {
    const double inset = paragraph.quoted ? ink.px(16) : 0;
    const double pad = paragraph.quoted ? ink.px(9) : 0;
    const QFont font = fontFor(TextRole::Body, [&] {
        QFont body = ink.body;
        if (paragraph.quoted || paragraph.leading)
            body.setPointSizeF(body.pointSizeF() * 1.08);
        return body;
    }());
    const WrappedText wrapped(piecesOf(paragraph), font, width - 2 * inset, Qt::AlignLeft, ink);
    const double spacing = ink.px(paragraph.quoted || paragraph.leading ? 3 : 1);
    const int lines = wrapped.lineCount();
    for (int i = 0; i < lines; ++i) {
        Box box;
        const double above = i == 0 ? pad : 0;
        const double below = i + 1 == lines ? pad : spacing;
        box.height = above + wrapped.lineHeight() + below;
        box.before = i == 0 ? ink.px(paragraph.quoted || paragraph.leading ? 12 : 8) : 0;
        // No line of a paragraph alone.
        box.keepWithNext =
            (i == 0 && lines > 1) || i == lines - 2 || (i == lines - 1 && paragraph.keepWithNext);
        box.draw = [wrapped, i, inset, above, quoted = paragraph.quoted, ink](QPainter& painter,
                                                                              const QRectF& rect) {
            if (quoted) {
                painter.fillRect(rect, ink.theme.window);
                painter.fillRect(QRectF(rect.topLeft(), QSizeF(ink.px(3), rect.height())), ink.theme.accent);
            }
            wrapped.drawLine(painter, i, rect.topLeft() + QPointF(inset, above));
        };
        boxes.push_back(std::move(box));
    }
}

void appendBoxes(std::vector<Box>& boxes, const report::KpiRow& row, double width, const Ink& ink) {
    if (row.blocks.empty())
        return;
    const double gap = ink.px(16);
    const auto columns = static_cast<double>(std::max<std::size_t>(row.blocks.size(), 3));
    const double column = (width + gap) / columns;
    std::vector<KpiCell> cells;
    double height = 0;
    for (const report::KpiBlock& block : row.blocks) {
        cells.emplace_back(block, column - gap, ink);
        height = std::max(height, cells.back().height());
    }
    boxes.push_back(
        {height, ink.px(16), false, {}, [cells, column, gap, ink](QPainter& painter, const QRectF& rect) {
             for (std::size_t i = 0; i < cells.size(); ++i) {
                 const double left = rect.left() + column * static_cast<double>(i);
                 if (i > 0) {
                     painter.setPen(QPen(ink.theme.border, ink.px(1)));
                     painter.drawLine(QPointF(left - gap, rect.top()), QPointF(left - gap, rect.bottom()));
                 }
                 cells[i].draw(painter, QPointF(left, rect.top()));
             }
         }});
}

void appendBoxes(std::vector<Box>& boxes, const report::LineChart& chart, double, const Ink& ink) {
    boxes.push_back(headingBox(QString::fromStdString(chart.title.text()), TextRole::Section, 18, ink));
    boxes.push_back(
        {ink.px(ChartHeight), ink.px(4), false, {}, [&chart, ink](QPainter& painter, const QRectF& rect) {
             paint(painter, layout(chart, rect, ink), ink);
         }});
}

void appendBoxes(std::vector<Box>& boxes, const report::KeyValue& pairs, double width, const Ink& ink) {
    const QFont font = ink.font(TextRole::Body);
    for (std::size_t i = 0; i < pairs.lines.size(); ++i) {
        const auto& [key, value] = pairs.lines[i];
        const double left = ink.px(KeyWidth);
        const WrappedText name({{QString::fromStdString(key), false, true}}, font, left - ink.px(10),
                               Qt::AlignLeft, ink);
        const WrappedText told({{QString::fromStdString(value)}}, font, width - left, Qt::AlignLeft, ink, 30);
        boxes.push_back({std::max(name.height(), told.height()),
                         ink.px(i == 0 ? 2 : 4),
                         false,
                         {},
                         [name, told, left](QPainter& painter, const QRectF& rect) {
                             name.draw(painter, rect.topLeft());
                             told.draw(painter, rect.topLeft() + QPointF(left, 0));
                         }});
    }
}

void appendBoxes(std::vector<Box>& boxes, const report::Bar& bar, double width, const Ink& ink) {
    boxes.push_back(headingBox(QString::fromStdString(bar.title.text()), TextRole::Section, 18, ink));
    const QFont font = ink.font(TextRole::Small);
    const WrappedText left({{QString::fromStdString(bar.left)}}, font, width * 0.45, Qt::AlignLeft, ink);
    const WrappedText right({{QString::fromStdString(bar.right), false, true}}, font, width * 0.53,
                            Qt::AlignRight, ink);
    const double barHeight = ink.px(14);
    const double height = barHeight + ink.px(6) + std::max(left.height(), right.height());
    const double share = bar.whole > 0 ? bar.filled / bar.whole : 0;
    const auto mark =
        bar.mark && bar.whole > 0 ? std::optional<double>(*bar.mark / bar.whole) : std::optional<double>();
    boxes.push_back({height,
                     ink.px(4),
                     false,
                     {},
                     [left, right, barHeight, share, mark, ink](QPainter& painter, const QRectF& rect) {
                         paintProgress(painter, QRectF(rect.topLeft(), QSizeF(rect.width(), barHeight)),
                                       share, mark, ink);
                         const double top = rect.top() + barHeight + ink.px(6);
                         left.draw(painter, QPointF(rect.left(), top));
                         right.draw(painter, QPointF(rect.left() + rect.width() * 0.47, top));
                     }});
}

}  // namespace goalpost::paint
