// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// goalpost-shots [options] FOLDER [CSV…]: pictures of every page, empty and on the sample, light and dark,
// in two sizes, one by one and on contact sheets.
#include "ui/help/tour.hpp"
#include "ui/look/look.hpp"
#include "ui/main_window.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/shots/contact_sheet.hpp"
#include "ui/shots/gallery.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/pipeline_lane.hpp"
#include "ui/window/menus.hpp"
#include "ui/words/plurals.hpp"
#include "ui/words/pseudo.hpp"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string_view>

using namespace Qt::Literals::StringLiterals;
using namespace std::string_view_literals;
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

/// Where the pictures go, and which pages are wanted: all unless some are named.
struct Album {
    QDir folder;
    QStringList pages;
    std::map<QString, ContactSheet> sheets;

    bool wants(const QString& page) const { return pages.isEmpty() || pages.contains(page); }
};

/// `turn` is done in each size: parts of a page may lie elsewhere in a low window.
void shoot(
    MainWindow& window, Album& album, const QString& what, const std::function<void()>& turn = [] {}) {
    const std::pair<Appearance, QString> looks[] = {{Appearance::Light, u"light"_s},
                                                    {Appearance::Dark, u"dark"_s}};
    for (const auto& [appearance, look] : looks) {
        Look::instance().setAppearance(appearance);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            window.resize(size);
            settle(window);
            turn();
            settle(window);
            const QString kind = u"%1-%2"_s.arg(look).arg(size.width());
            const QImage picture = window.grab().toImage();
            picture.save(album.folder.filePath(u"%1-%2.png"_s.arg(what, kind)));
            album.sheets[kind].add(what, picture);
        }
    }
}

/// What lies behind the other tabs of the shown page.
void shootTabs(MainWindow& window, Album& album, const QString& what) {
    for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
        if (!tabs->isVisible())
            continue;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            shoot(window, album, what + u"-tab%1"_s.arg(tab + 1), [tabs, tab] {
                if (tab < tabs->count())
                    tabs->setCurrentIndex(tab);
            });
        }
        tabs->setCurrentIndex(0);
    }
}

void shootPages(MainWindow& window, Album& album, const QString& state) {
    for (const pages::Entry& entry : pages::catalogue()) {
        const QString id = QString::fromLatin1(entry.id);
        if (!album.wants(id) || (entry.needsWorkspace && !window.session().isOpen()))
            continue;
        window.showPage(id);
        settle(window);
        shoot(window, album, id + u'-' + state);
        shootTabs(window, album, id + u'-' + state);
    }
}

/// The creators' page with the details of a creator and of a partnership open.
void shootCreators(MainWindow& window, Album& album) {
    if (!album.wants(u"creators"_s))
        return;
    window.showPage(u"creators"_s);
    settle(window);
    if (auto* table = window.findChild<DataTable*>(u"allCreators"_s)) {
        table->choose(0);
        emit table->opened(table->model()->index(0, 0));
        settle(window);
        shoot(window, album, u"creators-details"_s);
    }
    window.showPage(u"partners"_s);
    settle(window);
    auto* lane = window.findChild<PipelineView*>(u"pipeline-active"_s);
    if (lane && lane->model()->rowCount() > 0) {
        emit lane->openWanted(lane->model()->index(0, 0).data(PipelineModel::IdRole).toString());
        settle(window);
        shoot(window, album, u"partners-details"_s);
    }
}

/// What the Help menu opens: windows of their own, and the tour over the sample.
void shootHelp(MainWindow& window, Album& album) {
    if (!album.wants(u"help"_s))
        return;
    const std::pair<QString, QString> shown[] = {{u"helpWindow"_s, u"helpContents"_s},
                                                 {u"keyboardSheet"_s, u"keyboardSheet"_s},
                                                 {u"aboutBox"_s, u"about"_s}};
    for (const auto& [name, command] : shown) {
        window.menus().action(command)->trigger();
        settle(window);
        if (auto* opened = window.findChild<QWidget*>(name)) {
            opened->grab().save(album.folder.filePath(name + u".png"_s));
            opened->close();
        }
    }
    window.menus().action(u"takeTour"_s)->trigger();
    for (int step = 1; step <= Tour::steps(); ++step) {
        settle(window);
        shoot(window, album, u"tour-%1"_s.arg(step));
        if (auto* next = window.findChild<QPushButton*>(u"tourNext"_s))
            next->click();
    }
}

/// The widgets by themselves.
void shootGallery(Album& album) {
    if (!album.wants(u"gallery"_s))
        return;
    Gallery gallery;
    for (const auto& [appearance, look] :
         {std::pair(Appearance::Light, u"light"_s), std::pair(Appearance::Dark, u"dark"_s)}) {
        Look::instance().setAppearance(appearance);
        gallery.show();
        QApplication::processEvents();
        gallery.widget()->grab().save(album.folder.filePath(u"gallery-%1.png"_s.arg(look)));
    }
}

void press(MainWindow& window, const QString& button) {
    auto* found = window.findChild<QPushButton*>(button);
    if (found && found->isVisible() && found->isEnabled())
        found->click();
    settle(window);
}

/// Every step of an import's review, and how the file can be read otherwise.
void shootReview(MainWindow& window, Album& album, const QString& file, const QString& number) {
    window.openFile(file);
    settle(window);
    press(window, u"queueCancel"_s);  // with a review that was left it would wait in the list
    window.openFile(file);
    settle(window);
    for (const QString& step : {u"columns"_s, u"where"_s, u"changes"_s}) {
        shoot(window, album, u"imports-%1-%2"_s.arg(step, number));
        press(window, u"importNext"_s);
    }
    press(window, u"howRead"_s);
    shoot(window, album, u"imports-otherwise-"_s + number);
    press(window, u"cancelImport"_s);
    shoot(window, album, u"imports-left-"_s + number);
}

/// Several files at once, before and after they are imported; what is still missing, and the grid for
/// figures.
void shootQueue(MainWindow& window, Album& album, const QStringList& files) {
    if (files.size() < 2)
        return;
    for (const QString& file : files)
        window.openFile(file);
    settle(window);
    shoot(window, album, u"imports-queue"_s);
    press(window, u"queueImport"_s);
    shoot(window, album, u"imports-queue-done"_s);
    press(window, u"queueTakeBack"_s);
    press(window, u"queueCancel"_s);
    for (const auto& [button, back] :
         {std::pair(u"missingList"_s, u"missingBack"_s), std::pair(u"enterFigures"_s, u"entryBack"_s)}) {
        press(window, button);
        shoot(window, album, u"imports-"_s + button);
        press(window, back);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt reads it before there is a parser.
    if (std::any_of(argv, argv + argc, [](const char* given) { return given == "--dense"sv; }))
        qputenv("QT_FONT_DPI", "192");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"Goalpost shots"_s);
    QApplication::setOrganizationName(u"Goalpost"_s);
    QSettings().clear();

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"pseudo"_s, u"In a language nobody speaks: longer, accented, in brackets."_s},
                       {u"mirrored"_s, u"From right to left."_s},
                       {u"dense"_s, u"As on a screen of twice the density."_s},
                       {u"text"_s, u"With text of this size, in percent."_s, u"percent"_s, u"100"_s},
                       {u"pages"_s, u"Only these pages."_s, u"id,id"_s}});
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.addPositionalArgument(u"csv"_s, u"Exports whose import is shown."_s, u"[CSV...]"_s);
    parser.process(application);
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) {
        std::fputs("goalpost-shots: no folder given; goalpost-shots --help tells how.\n", stderr);
        return 2;
    }

    const auto language = parser.isSet(u"pseudo"_s) ? std::unique_ptr<QTranslator>(new PseudoTranslator)
                                                    : std::make_unique<EnglishPlurals>();
    QApplication::installTranslator(language.get());
    if (parser.isSet(u"mirrored"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Look::instance().setTextSize(parser.value(u"text"_s).toInt());
    Album album{QDir(arguments.takeFirst()), parser.value(u"pages"_s).split(u',', Qt::SkipEmptyParts), {}};
    album.folder.mkpath(u"."_s);
    QTemporaryDir work;
    MainWindow window;
    window.prompts().setSilent(true);
    window.show();
    shootPages(window, album, u"closed"_s);
    window.session().create(work.filePath(u"Juniper Row 2026.goalpost"_s));
    settle(window);
    shootPages(window, album, u"empty"_s);
    window.session().create(work.filePath(u"Harbour Linen, agency.goalpost"_s));
    settle(window);
    QFile::remove(work.filePath(u"Juniper Row 2026.goalpost"_s));
    window.session().openSample();
    settle(window);
    shootPages(window, album, u"sample"_s);
    shootCreators(window, album);
    shootHelp(window, album);
    shootGallery(album);
    for (qsizetype i = 0; i < arguments.size(); ++i)
        shootReview(window, album, arguments[i], QString::number(i + 1));
    shootQueue(window, album, arguments);
    for (const auto& [kind, sheet] : album.sheets)
        sheet.image().save(album.folder.filePath(u"sheet-%1.png"_s.arg(kind)));
    for (const QString& message : window.prompts().asked())
        std::fprintf(stderr, "%s\n", qPrintable(message));
    return 0;
}
