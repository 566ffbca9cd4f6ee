// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/page_pictures.hpp"

#include "paint/page_flow.hpp"
#include "paint/paper.hpp"

#include <QtCore/QBuffer>
#include <QtCore/QMutex>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <cmath>

namespace goalpost::paint {

namespace {

constexpr double InchesPerMetre = 1 / 0.0254;

}  // namespace

/// The writer is never painted on: it only tells how wide letters are on its paper.
struct PagePictures::Sheet {
    Sheet(const report::Document& document, PageSize size) : writer(&nowhere) {
        setUp(writer, size);
        area = QSizeF(writer.width(), writer.height());
        flow =
            std::make_unique<PageFlow>(document, area, Ink{Theme::light(), reportFont(), PaperUnit, &writer});
    }

    QBuffer nowhere;
    QPdfWriter writer;
    QSizeF area;
    std::unique_ptr<PageFlow> flow;
    QMutex painting;
};

PagePictures::PagePictures(const report::Document& document, PageSize size)
    : m_sheet(std::make_unique<Sheet>(document, size)) {}

PagePictures::~PagePictures() = default;

int PagePictures::count() const {
    return static_cast<int>(m_sheet->flow->pageCount());
}

QSizeF PagePictures::inches() const {
    return m_sheet->area / PaperResolution;
}

QImage PagePictures::picture(int page, double dotsPerInch) const {
    const QMutexLocker alone(&m_sheet->painting);
    const QSizeF size = inches() * dotsPerInch;
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    // Fonts have sizes in points: to have the sheet's proportions, the picture has the sheet's resolution.
    const int dotsPerMetre = static_cast<int>(std::lround(PaperResolution * InchesPerMetre));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(dotsPerInch / PaperResolution, dotsPerInch / PaperResolution);
    m_sheet->flow->paintPage(painter, static_cast<std::size_t>(page));
    painter.end();
    return image;
}

}  // namespace goalpost::paint
