// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/saved_reports.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/widgets/page_view.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

using namespace goalpost;
using test::OpenWindow;

namespace {

ui::PageView* preview(OpenWindow& open) {
    auto* view = open.child<ui::PageView>("reportPreview");
    GOALPOST_UNTIL(view->isDrawn());
    return view;
}

void untilIdle(OpenWindow& open) {
    GOALPOST_UNTIL(open.child<QPushButton>("savePdf")->isEnabled());
    open.settle();
}

QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

int pagesOf(const std::filesystem::path& pdf) {
    const QString told = outputOf(QStringLiteral("pdfinfo"), {ui::pathText(pdf)});
    return told.section(QStringLiteral("Pages:"), 1).section(QLatin1Char('\n'), 0, 0).trimmed().toInt();
}

void save(OpenWindow& open, const char* button, const std::filesystem::path& file) {
    untilIdle(open);
    open.window().prompts().answerNext(ui::pathText(file));
    open.click(button);
    untilIdle(open);
}

void choose(OpenWindow& open, const char* field, const char* id) {
    auto* box = open.child<QComboBox>(field);
    box->setCurrentIndex(box->findData(QString::fromLatin1(id)));
    emit box->activated(box->currentIndex());
    open.settle();
    untilIdle(open);
}

}  // namespace

TEST_CASE("the preview has the pages of the PDF that is saved, on either paper") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    untilIdle(open);
    for (const char* paper : {"a4", "letter"}) {
        choose(open, "reportPaper", paper);
        ui::PageView* view = preview(open);
        const auto pdf = open.folder() / "report.pdf";
        save(open, "savePdf", pdf);
        REQUIRE(view->count() > 1);
        CHECK(pagesOf(pdf) == view->count());
        CHECK(outputOf(QStringLiteral("pdfinfo"), {ui::pathText(pdf)})
                  .contains(QLatin1String(paper) == QLatin1String("a4") ? QStringLiteral("(A4)")
                                                                        : QStringLiteral("(letter)")));
    }
}

TEST_CASE("a report's figures are those of Results, in PDF and JSON alike") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("results");
    GOALPOST_UNTIL(!open.window().findChildren<ui::KpiCard*>().isEmpty());
    QStringList values;
    for (const ui::KpiCard* card : open.window().findChildren<ui::KpiCard*>())
        values << card->valueShown();
    REQUIRE_FALSE(values.isEmpty());
    open.show("reports");
    choose(open, "reportKind", "results");
    save(open, "savePdf", open.folder() / "report.pdf");
    save(open, "saveJson", open.folder() / "report.json");
    const QString printed = outputOf(QStringLiteral("pdftotext"),
                                     {ui::pathText(open.folder() / "report.pdf"), QStringLiteral("-")});
    const auto json =
        QJsonDocument::fromJson(QByteArray::fromStdString(test::readFile(open.folder() / "report.json")));
    REQUIRE(json.isObject());
    const QString told = QString::fromUtf8(json.toJson());
    for (const QString& value : values) {
        INFO(value.toStdString());
        CHECK(printed.contains(value));
        CHECK(told.contains(value));
    }
}

TEST_CASE("pages are turned and enlarged by the keyboard") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    untilIdle(open);
    ui::PageView* view = preview(open);
    REQUIRE(view->count() > 1);
    view->setFocus();
    CHECK(view->page() == 0);
    QTest::keyClick(view, Qt::Key_PageDown);
    CHECK(view->page() == 1);
    CHECK(open.child<QLabel>("previewPage")->text().startsWith(QStringLiteral("2 ")));
    QTest::keyClick(view, Qt::Key_PageUp);
    CHECK(view->page() == 0);
    QTest::keyClick(view, Qt::Key_End);
    CHECK(view->page() == view->count() - 1);
    QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier);
    CHECK(view->zoom() == 1);
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(view->zoom() == 1.25);
    CHECK(open.child<QLabel>("previewZoom")->text() == QStringLiteral("125%"));
    GOALPOST_UNTIL(view->isDrawn());
    open.click("fitPage");
    CHECK(view->fit() == ui::PageView::Fit::Page);
    CHECK(view->zoom() < 1);
}

TEST_CASE("another kind of report is another document, which stays chosen") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    choose(open, "reportKind", "results");
    const auto results = open.folder() / "results.csv";
    save(open, "saveCsv", results);
    choose(open, "reportKind", "plan");
    const auto plan = open.folder() / "plan.csv";
    save(open, "saveCsv", plan);
    CHECK(test::readFile(results) != test::readFile(plan));
    CHECK(open.child<QLabel>("reportContents")->text().contains(QStringLiteral("Plan as of")));
}

TEST_CASE("a saved report stands in the list, whose folder can be opened") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    CHECK_FALSE(open.child<QPushButton>("openReportFolder")->isEnabled());
    // The ending is added where it was left away.
    save(open, "savePdf", open.folder() / "first");
    REQUIRE(std::filesystem::exists(open.folder() / "first.pdf"));
    auto* list = open.child<QTableView>("savedReports");
    REQUIRE(list->model()->rowCount() == 1);
    CHECK(list->model()->index(0, 0).data().toString() == QStringLiteral("first.pdf"));
    open.click("openReportFolder");
    CHECK(QFileInfo(open.window().prompts().asked().constLast()) ==
          QFileInfo(ui::pathText(open.folder().path())));
}

TEST_CASE("a report is printed with all its pages") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    untilIdle(open);
    const int pages = preview(open)->count();
    const auto pdf = open.folder() / "printed.pdf";
    save(open, "printReport", pdf);
    CHECK(pagesOf(pdf) == pages);
}

TEST_CASE("a place that cannot be written to is told in one sentence, and nothing is listed") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    save(open, "saveCsv", open.folder() / "no such folder" / "report.csv");
    bool told = false;
    for (const ui::Banner* each : open.window().findChildren<ui::Banner*>())
        told = told || (each->isVisible() && each->text().contains(QStringLiteral("could not be written")));
    CHECK(told);
    CHECK(open.child<QTableView>("savedReports")->model()->rowCount() == 0);
}

TEST_CASE("a report saved from Results is listed among those saved last") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    CHECK(open.child<QWidget>("noSavedReports")->isVisible());
    open.show("results");
    GOALPOST_UNTIL(open.child<QPushButton>("exportCsv")->isEnabled());
    const auto file = open.folder() / "results.csv";
    open.window().prompts().answerNext(ui::pathText(file));
    open.click("exportCsv");
    GOALPOST_UNTIL(std::filesystem::exists(file));
    open.settle();
    open.show("reports");
    CHECK_FALSE(open.child<QWidget>("noSavedReports")->isVisible());
    CHECK(open.child<QTableView>("savedReports")->model()->index(0, 0).data().toString() ==
          QStringLiteral("results.csv"));
}
