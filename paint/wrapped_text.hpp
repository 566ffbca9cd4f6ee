// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/ink.hpp"
#include "report/document.hpp"

#include <QtCore/QString>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace goalpost::paint {

/// Text broken into lines of one width; parts may be strong or muted.
class WrappedText {
  public:
    struct Piece {
        QString text;
        bool strong = false;
        bool muted = false;
    };
    /// More than `mostLines` lines end in an ellipsis.
    WrappedText(const std::vector<Piece>& pieces, const QFont& font, double width, Qt::Alignment alignment,
                const Ink& ink, int mostLines = 1000);

    double height() const { return m_lineHeight * lineCount(); }
    double lineHeight() const { return m_lineHeight; }
    int lineCount() const { return m_layout->lineCount(); }
    double widest() const;
    /// All lines, the first one's top at `at`.
    void draw(QPainter& painter, QPointF at) const;
    /// One line, its top at `at`.
    void drawLine(QPainter& painter, int line, QPointF at) const;

  private:
    void breakLines(double width, int mostLines);

    std::shared_ptr<QTextLayout> m_layout;  // shared: boxes hold copies
    QColor m_colour;
    double m_lineHeight;
};

}  // namespace goalpost::paint
