// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// goalpost-shots FOLDER [CSV…]: pictures of every page, empty and on the sample, light and dark, in two
// sizes.
#include "ui/look.hpp"
#include "ui/main_window.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/plurals.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/pipeline_lane.hpp"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace goalpost::ui;

namespace {

constexpr int PatienceMilliseconds = 20'000;
/// What is drawn beside the file's thread does not count as busy.
constexpr int QuietRounds = 15;
constexpr int RoundMilliseconds = 10;

/// Runs the event loop until nothing is under way any more.
void settle(MainWindow& window) {
    QElapsedTimer clock;
    clock.start();
    int quiet = 0;
    while (quiet < QuietRounds && clock.elapsed() < PatienceMilliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents();
        QThread::msleep(RoundMilliseconds);
        quiet = window.session().isBusy() ? 0 : quiet + 1;
    }
}

void shoot(MainWindow& window, const QDir& folder, const QString& what) {
    const std::pair<Appearance, QString> looks[] = {{Appearance::Light, u"light"_s},
                                                    {Appearance::Dark, u"dark"_s}};
    for (const auto& [appearance, look] : looks) {
        Look::instance().setAppearance(appearance);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            window.resize(size);
            settle(window);
            const QString name = u"%1-%2-%3.png"_s.arg(what, look).arg(size.width());
            window.grab().save(folder.filePath(name));
        }
    }
}

/// What lies behind the other tabs of the shown page.
void shootTabs(MainWindow& window, const QDir& folder, const QString& what) {
    for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
        if (!tabs->isVisible())
            continue;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            settle(window);
            shoot(window, folder, what + u"-tab%1"_s.arg(tab + 1));
        }
        tabs->setCurrentIndex(0);
    }
}

void shootPages(MainWindow& window, const QDir& folder, const QString& state) {
    for (const pages::Entry& entry : pages::catalogue()) {
        const QString id = QString::fromLatin1(entry.id);
        if (entry.needsWorkspace && !window.session().isOpen())
            continue;
        window.showPage(id);
        settle(window);
        shoot(window, folder, id + u'-' + state);
        shootTabs(window, folder, id + u'-' + state);
    }
}

/// The creators' page with the details of a creator and of a partnership open.
void shootCreators(MainWindow& window, const QDir& folder) {
    window.showPage(u"creators"_s);
    settle(window);
    if (auto* table = window.findChild<DataTable*>(u"allCreators"_s)) {
        table->choose(0);
        emit table->opened(table->model()->index(0, 0));
        settle(window);
        shoot(window, folder, u"creators-details"_s);
    }
    window.showPage(u"partners"_s);
    settle(window);
    auto* lane = window.findChild<PipelineView*>(u"pipeline-active"_s);
    if (lane && lane->model()->rowCount() > 0) {
        emit lane->openWanted(lane->model()->index(0, 0).data(PipelineModel::IdRole).toString());
        settle(window);
        shoot(window, folder, u"partners-details"_s);
    }
}

/// Every step of an import's review.
void shootReview(MainWindow& window, const QDir& folder, const QString& file, const QString& number) {
    window.openFile(file);
    settle(window);
    for (const QString& step : {u"columns"_s, u"where"_s, u"changes"_s}) {
        shoot(window, folder, u"imports-%1-%2"_s.arg(step, number));
        auto* next = window.findChild<QPushButton*>(u"importNext"_s);
        if (next && next->isVisible() && next->isEnabled())
            next->click();
        settle(window);
    }
    if (auto* leave = window.findChild<QPushButton*>(u"cancelImport"_s))
        leave->click();
    settle(window);
    shoot(window, folder, u"imports-left-"_s + number);
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"Goalpost shots"_s);
    QApplication::setOrganizationName(u"Goalpost"_s);
    QSettings().clear();
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: goalpost-shots FOLDER [CSV...]\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(u"."_s);
    QTemporaryDir work;
    MainWindow window;
    window.prompts().setSilent(true);
    window.show();
    shootPages(window, folder, u"closed"_s);
    window.session().create(work.filePath(u"Juniper Row 2026.goalpost"_s));
    settle(window);
    shootPages(window, folder, u"empty"_s);
    window.session().create(work.filePath(u"Harbour Linen, agency.goalpost"_s));
    settle(window);
    QFile::remove(work.filePath(u"Juniper Row 2026.goalpost"_s));
    window.session().openSample();
    settle(window);
    shootPages(window, folder, u"sample"_s);
    shootCreators(window, folder);
    for (qsizetype i = 2; i < arguments.size(); ++i)
        shootReview(window, folder, arguments[i], QString::number(i - 1));
    for (const QString& message : window.prompts().asked())
        std::fprintf(stderr, "%s\n", qPrintable(message));
    return 0;
}
