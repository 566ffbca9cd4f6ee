// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/shots/contact_sheet.hpp"

#include <QPainter>

#include <algorithm>

namespace goalpost::ui {

namespace {

constexpr int Margin = 12;
constexpr int CaptionHeight = 20;

}  // namespace

void ContactSheet::add(const QString& name, const QImage& picture) {
    m_small.push_back({name, picture.scaledToWidth(PictureWidth, Qt::SmoothTransformation)});
}

QImage ContactSheet::image() const {
    if (m_small.empty())
        return {};
    int height = 0;
    for (const Small& small : m_small)
        height = std::max(height, small.picture.height());
    const int rows = (static_cast<int>(m_small.size()) + Across - 1) / Across;
    const QSize cell(PictureWidth + Margin, height + CaptionHeight + Margin);
    QImage sheet(cell.width() * Across + Margin, cell.height() * rows + Margin, QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (std::size_t i = 0; i < m_small.size(); ++i) {
        const int at = static_cast<int>(i);
        const QPoint corner(Margin + at % Across * cell.width(), Margin + at / Across * cell.height());
        painter.drawText(QRect(corner, QSize(PictureWidth, CaptionHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                         m_small[i].name);
        painter.drawImage(corner + QPoint(0, CaptionHeight), m_small[i].picture);
    }
    return sheet;
}

}  // namespace goalpost::ui
