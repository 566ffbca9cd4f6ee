// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/page_flow.hpp"

#include "paint/flow_box.hpp"
#include "paint/icon.hpp"
#include "paint/marks.hpp"

#include <QtGui/QPainter>

#include <algorithm>

namespace goalpost::paint {
namespace {

// In design pixels.
constexpr double MarginX = 48;
constexpr double MarginTop = 40;
constexpr double MarginBottom = 34;
constexpr double FirstHead = 52;  // and the title's lines
constexpr double NextHead = 38;
constexpr double Foot = 30;
constexpr int MostTitleLines = 3;

/// Draws at the left and returns where it ends.
double drawLeft(QPainter& painter, QPointF base, const QString& what, const QFont& font, const QColor& colour,
                const Ink& ink) {
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(base, what);
    return base.x() +
           (ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font)).horizontalAdvance(what);
}

void drawRight(QPainter& painter, QPointF base, const QString& what, const QFont& font, const QColor& colour,
               const Ink& ink) {
    const QFontMetricsF metrics = ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font);
    drawLeft(painter, base - QPointF(metrics.horizontalAdvance(what), 0), what, font, colour, ink);
}

/// The program's mark: two posts and a bar.
void drawMark(QPainter& painter, const QRectF& rect, const Ink& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.theme.accent);
    painter.drawRoundedRect(rect, rect.width() * 0.22, rect.width() * 0.22);
    painter.setPen(QPen(ink.theme.onAccent, rect.width() * 0.1, Qt::SolidLine, Qt::RoundCap));
    const auto at = [&](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    painter.drawLine(at(0.3, 0.27), at(0.3, 0.73));
    painter.drawLine(at(0.7, 0.27), at(0.7, 0.73));
    painter.drawLine(at(0.3, 0.56), at(0.7, 0.56));
    painter.restore();
}

}  // namespace

PageFlow::PageFlow(const report::Document& document, QSizeF page, const Ink& ink)
    : m_document(document),
      m_ink(ink),
      m_sheet(QRectF(QPointF(0, 0), page)
                  .adjusted(ink.px(MarginX), ink.px(MarginTop), -ink.px(MarginX), -ink.px(MarginBottom))) {
    for (const report::Block& block : m_document.blocks)
        std::visit([&](const auto& one) { appendBoxes(m_boxes, one, m_sheet.width(), m_ink); }, block);
    layOut();
}

PageFlow::~PageFlow() = default;

double PageFlow::top(std::size_t page) const {
    return m_sheet.top() + (page == 0 ? m_ink.px(FirstHead) + titleOf().height() +
                                            (m_document.subtitle.empty() ? 0 : subtitleOf().height())
                                      : m_ink.px(NextHead));
}

/// Repeats a box's header at the top of the last page; returns its height.
double PageFlow::placeHeader(std::size_t box, double y) {
    const auto header = m_boxes[box].header;
    if (!header)
        return 0;
    m_pages.back().push_back({*header, y});
    return m_boxes[*header].height;
}

void PageFlow::layOut() {
    const double bottom = m_sheet.bottom() - m_ink.px(Foot);
    m_pages.emplace_back();
    double y = top(0);
    for (std::size_t first = 0; first < m_boxes.size();) {
        // What must stand together: the boxes up to the first that may be the last on its page.
        std::size_t last = first;
        double height = 0;
        while (true) {
            height += m_boxes[last].height + (last == first ? 0 : m_boxes[last].before);
            if (!m_boxes[last].keepWithNext || last + 1 == m_boxes.size())
                break;
            ++last;
        }
        const bool empty = m_pages.back().empty();
        if (!empty && y + m_boxes[first].before + height > bottom) {
            m_pages.emplace_back();
            y = top(m_pages.size() - 1);
            y += placeHeader(first, y);
        } else if (!empty) {
            y += m_boxes[first].before;
        }
        for (std::size_t i = first; i <= last; ++i) {
            y += i == first ? 0 : m_boxes[i].before;
            if (i > first && y + m_boxes[i].height > bottom) {  // together they fill more than a page
                m_pages.emplace_back();
                y = top(m_pages.size() - 1);
                y += placeHeader(i, y);
            }
            m_pages.back().push_back({i, y});
            y += m_boxes[i].height;
        }
        first = last + 1;
    }
}

WrappedText PageFlow::titleOf() const {
    double room = m_sheet.width();
    if (m_document.status)
        room -= pillSize(*m_document.status, m_ink).width() + m_ink.px(16);
    return WrappedText({{QString::fromStdString(m_document.title)}}, m_ink.font(TextRole::KpiValue), room,
                       Qt::AlignLeft, m_ink, MostTitleLines);
}

WrappedText PageFlow::subtitleOf() const {
    return WrappedText({{QString::fromStdString(m_document.subtitle), false, true}},
                       m_ink.font(TextRole::Body), m_sheet.width(), Qt::AlignLeft, m_ink, MostTitleLines);
}

/// A bold name at the left with the report's kind behind it, the span at the right; the name gives way.
void PageFlow::paintRunningHead(QPainter& painter, QPointF base, const std::string& name) const {
    const Ink& ink = m_ink;
    const QFontMetricsF body = ink.metrics(TextRole::Body);
    const double room = m_sheet.right() - base.x() - ink.px(8 + 24) -
                        body.horizontalAdvance(QString::fromStdString(m_document.kind)) -
                        body.horizontalAdvance(QString::fromStdString(m_document.span));
    double x = drawLeft(
        painter, base,
        ink.metrics(TextRole::BodyStrong).elidedText(QString::fromStdString(name), Qt::ElideRight, room),
        ink.font(TextRole::BodyStrong), ink.theme.text, ink);
    x += name.empty() ? 0 : ink.px(8);
    drawLeft(painter, QPointF(x, base.y()), QString::fromStdString(m_document.kind), ink.font(TextRole::Body),
             ink.theme.muted, ink);
    drawRight(painter, QPointF(m_sheet.right(), base.y()), QString::fromStdString(m_document.span),
              ink.font(TextRole::Body), ink.theme.muted, ink);
}

void PageFlow::paintFirstHead(QPainter& painter) const {
    const Ink& ink = m_ink;
    const double base = m_sheet.top() + ink.px(13);
    drawMark(painter, QRectF(m_sheet.left(), m_sheet.top(), ink.px(17), ink.px(17)), ink);
    paintRunningHead(painter, QPointF(m_sheet.left() + ink.px(26), base), m_document.brand);
    painter.setPen(QPen(ink.theme.text, ink.px(1.5)));
    const double rule = m_sheet.top() + ink.px(27);
    painter.drawLine(QPointF(m_sheet.left(), rule), QPointF(m_sheet.right(), rule));

    if (m_document.status) {
        const QSizeF size = pillSize(*m_document.status, ink);
        paintPill(painter, QPointF(m_sheet.right() - size.width(), rule + ink.px(16)), *m_document.status,
                  ink, true);
    }
    const WrappedText title = titleOf();
    const QPointF at(m_sheet.left(), rule + ink.px(10));
    title.draw(painter, at);
    subtitleOf().draw(painter, at + QPointF(0, title.height() + ink.px(1)));
}

void PageFlow::paintNextHead(QPainter& painter) const {
    const Ink& ink = m_ink;
    paintRunningHead(painter, QPointF(m_sheet.left(), m_sheet.top() + ink.px(11)), m_document.title);
    painter.setPen(QPen(ink.theme.border, ink.px(1)));
    const double rule = m_sheet.top() + ink.px(22);
    painter.drawLine(QPointF(m_sheet.left(), rule), QPointF(m_sheet.right(), rule));
}

void PageFlow::paintFoot(QPainter& painter, std::size_t page) const {
    const Ink& ink = m_ink;
    const double rule = m_sheet.bottom() - ink.px(18);
    painter.setPen(QPen(ink.theme.border, ink.px(1)));
    painter.drawLine(QPointF(m_sheet.left(), rule), QPointF(m_sheet.right(), rule));
    const QFontMetricsF metrics = ink.metrics(TextRole::Small);
    const QString number = QStringLiteral("Page %1 of %2").arg(page + 1).arg(m_pages.size());
    const double base = m_sheet.bottom();
    const double room = m_sheet.width() - metrics.horizontalAdvance(number) - ink.px(16);
    drawLeft(painter, QPointF(m_sheet.left(), base),
             metrics.elidedText(QString::fromStdString(m_document.footer), Qt::ElideRight, room),
             ink.font(TextRole::Small), ink.theme.muted, ink);
    drawRight(painter, QPointF(m_sheet.right(), base), number, ink.font(TextRole::Small), ink.theme.muted,
              ink);
}

void PageFlow::paintPage(QPainter& painter, std::size_t page) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (page == 0)
        paintFirstHead(painter);
    else
        paintNextHead(painter);
    for (const Placed& placed : m_pages[page]) {
        const Box& box = m_boxes[placed.box];
        box.draw(painter, QRectF(m_sheet.left(), placed.top, m_sheet.width(), box.height));
    }
    paintFoot(painter, page);
    painter.restore();
}

}  // namespace goalpost::paint
