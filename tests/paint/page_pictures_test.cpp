// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/page_pictures.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <cstdlib>
#include <string>

using namespace goalpost;
using paint::PageSize;

namespace {

report::Document document() {
    report::Document one;
    one.kind = "Campaign results report";
    one.brand = "Juniper Row";
    one.title = "Summer Table 2026";
    one.subtitle = "Primary goal: Website Traffic.";
    one.footer = "Data through 30 August 2026.";
    one.status = kpi::Status::OnTrack;
    report::Table table;
    table.title = "Posts";
    table.columns = {{"Post", report::Align::Left, 4}, {"Sessions", report::Align::Right, 1}};
    for (int i = 1; i <= 60; ++i)
        table.rows.push_back({{.text = "Post number " + std::to_string(i)}, {.text = "1,234"}});
    one.blocks = {report::Heading{"Objective", 2},
                  report::Paragraph{{{"Increase website referral traffic by "}, {"25%", true}}, true}, table};
    return one;
}

/// The PDF's page as poppler draws it.
QImage drawnByPoppler(const std::filesystem::path& pdf, int page, const test::TempFolder& folder) {
    const auto out = (folder / ("page" + std::to_string(page))).string();
    const std::string command = "pdftoppm -r 96 -png -singlefile -f " + std::to_string(page) + " -l " +
                                std::to_string(page) + " '" + pdf.string() + "' '" + out + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    return QImage(QString::fromStdString(out + ".png"));
}

/// How dark each of the cells is that a picture is cut into, 0 to 255.
QImage coarse(const QImage& image) {
    return image.convertToFormat(QImage::Format_Grayscale8)
        .scaled(80, 112, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

TEST_CASE("the pictures of a report's pages show what another program draws of its PDF") {
    const test::TempFolder folder;
    for (const PageSize size : {PageSize::A4, PageSize::Letter}) {
        const auto pdf = folder / "report.pdf";
        paint::writePdf(document(), pdf, size);
        const paint::PagePictures pages(document(), size);
        REQUIRE(pages.count() > 1);
        const std::string count =
            "pdfinfo '" + pdf.string() + "' | grep -q 'Pages: *" + std::to_string(pages.count()) + "$'";
        CHECK(std::system(count.c_str()) == 0);
        for (int page = 0; page < pages.count(); ++page) {
            const QImage theirs = drawnByPoppler(pdf, page + 1, folder);
            const QImage ours = pages.picture(page, 96);
            CHECK(std::abs(ours.width() - theirs.width()) <= 1);
            CHECK(std::abs(ours.height() - theirs.height()) <= 1);
            const QImage a = coarse(ours);
            const QImage b = coarse(theirs);
            int most = 0;
            int darkest = 255;
            for (int y = 0; y < a.height(); ++y)
                for (int x = 0; x < a.width(); ++x) {
                    most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
                    darkest = std::min(darkest, qGray(a.pixel(x, y)));
                }
            CHECK(darkest < 200);  // of 255: a page that is not empty
            CHECK(most < 48);
        }
    }
}

TEST_CASE("a picture of a page is as large as its resolution asks for") {
    const paint::PagePictures pages(document(), PageSize::Letter);
    CHECK(pages.inches() == QSizeF(8.5, 11));
    CHECK(pages.picture(0, 50).size() == QSize(425, 550));
}
