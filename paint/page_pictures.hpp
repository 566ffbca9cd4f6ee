// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/pdf_writer.hpp"

#include <QtCore/QSizeF>
#include <QtGui/QImage>

#include <memory>

namespace goalpost::paint {

/// The pages of a report as writePdf() would write them, as pictures: laid out on the PDF's own sheet, so
/// that every line and every page ends where it does in the file. To be asked from the thread that made it:
/// laid out text keeps fonts that end with their thread.
class PagePictures {
  public:
    PagePictures(const report::Document& document, PageSize size);
    ~PagePictures();
    PagePictures(const PagePictures&) = delete;
    PagePictures& operator=(const PagePictures&) = delete;

    int count() const;
    /// Of a sheet, in inches.
    QSizeF inches() const;
    /// Pages count from 0.
    QImage picture(int page, double dotsPerInch) const;

  private:
    struct Sheet;
    std::unique_ptr<Sheet> m_sheet;
};

}  // namespace goalpost::paint
