// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/pdf_writer.hpp"

#include "base/error.hpp"
#include "paint/page_flow.hpp"
#include "paint/paper.hpp"
#include "paint/save_file.hpp"

#include <QtCore/QFile>
#include <QtCore/QMarginsF>
#include <QtCore/QSaveFile>
#include <QtGui/QFontDatabase>
#include <QtGui/QPageLayout>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace goalpost::paint {

QFont reportFont() {
    const QString family = QStringLiteral("Noto Sans");
    QFont font = QFontDatabase::hasFamily(family) ? QFont(family)
                                                  : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(BodyPoints);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing at all switches ligatures off, which searching and copying would stumble over; the
    // smallest that Qt can hold is 1/64.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

void setUp(QPdfWriter& writer, PageSize size) {
    writer.setPageSize(QPageSize(size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(PaperResolution);
}

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const QString& reason) {
    throw FileError("The report could not be written to " + path.string() + ": " + reason.toStdString() +
                    ". Choose another place or free some room, and try again.");
}

}  // namespace

void paintPages(const report::Document& document, QPagedPaintDevice& device) {
    const Ink ink{Theme::light(), reportFont(), device.logicalDpiX() / DesignResolution, &device};
    const PageFlow flow(document, QSizeF(device.width(), device.height()), ink);
    QPainter painter;
    if (!painter.begin(&device))
        throw FileError("The pages cannot be painted: the printer or the file takes nothing.");
    for (std::size_t page = 0; page < flow.pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            throw FileError("Page " + std::to_string(page + 1) + " cannot be begun.");
        flow.paintPage(painter, page);
    }
}

void writePdf(const report::Document& document, const std::filesystem::path& path, PageSize size) {
    const QString name = QFile::decodeName(path.c_str());
    if (QFile::encodeName(name) != path.c_str())
        refuse(path, QStringLiteral("its name has bytes that are no text"));
    QSaveFile file(name);
    if (!openToSave(file))
        refuse(path, file.errorString());
    QPdfWriter writer(&file);
    setUp(writer, size);
    writer.setTitle(QString::fromStdString(document.title));
    writer.setCreator(QStringLiteral("Goalpost"));
    paintPages(document, writer);
    if (file.error() != QFileDevice::NoError || !file.commit())
        refuse(path, file.errorString());
}

}  // namespace goalpost::paint
