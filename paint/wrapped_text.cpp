// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/wrapped_text.hpp"

#include <QtGui/QPainter>
#include <QtGui/QTextOption>

#include <algorithm>

namespace goalpost::paint {
namespace {

QString onOneLine(QString text) {
    for (QChar& c : text)
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    return text;
}

std::shared_ptr<QTextLayout> layoutOf(const QString& text, const QFont& font, const Ink& ink) {
    if (ink.device)
        return std::make_shared<QTextLayout>(text, font, const_cast<QPaintDevice*>(ink.device));
    return std::make_shared<QTextLayout>(text, font);
}

}  // namespace

WrappedText::WrappedText(const std::vector<Piece>& pieces, const QFont& font, double width,
                         Qt::Alignment alignment, const Ink& ink, int mostLines)
    : m_colour(ink.theme.text) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Piece& piece : pieces) {
        const QString part = onOneLine(piece.text);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(part.size());
        if (piece.strong)
            range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(piece.muted ? ink.theme.muted : ink.theme.text);
        formats.append(range);
        text += part;
    }
    m_layout = layoutOf(text, font, ink);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    m_lineHeight = (ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font)).height();
    breakLines(width, mostLines);
}

void WrappedText::breakLines(double width, int mostLines) {
    const auto lay = [&] {
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, 0));
        }
        m_layout->endLayout();
    };
    lay();
    while (m_layout->lineCount() > mostLines) {
        // Cut at the last allowed line's end and a little before it, for the ellipsis.
        const QTextLine last = m_layout->lineAt(mostLines - 1);
        const int keep = std::max(1, last.textStart() + last.textLength() - 2);
        m_layout->setText(m_layout->text().left(keep).trimmed() + QChar(0x2026));
        lay();
    }
}

double WrappedText::widest() const {
    double width = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

void WrappedText::draw(QPainter& painter, QPointF at) const {
    for (int i = 0; i < lineCount(); ++i)
        drawLine(painter, i, at + QPointF(0, m_lineHeight * i));
}

void WrappedText::drawLine(QPainter& painter, int line, QPointF at) const {
    painter.setPen(m_colour);
    m_layout->lineAt(line).draw(&painter, at);
}

}  // namespace goalpost::paint
