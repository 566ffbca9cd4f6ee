// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "window_measures.hpp"

#include "first_paint.hpp"
#include "generated.hpp"
#include "ui/figures/results.hpp"
#include "ui/look/look.hpp"
#include "ui/main_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::benchmarks {

namespace {

constexpr int Times = 9;
constexpr int PatienceMilliseconds = 60'000;
constexpr int QuietRounds = 15;

/// Of this program alone: getrusage() would tell the parent's where that is larger.
double peakMegabytes() {
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void openIn(ui::MainWindow& window, const QString& file) {
    if (file == u"sample"_s)
        window.session().openSample();
    else if (!file.isEmpty())
        window.openFile(file);
}

/// Runs the event loop until the condition holds; without sleeping, as the measurement ends there.
template <class Condition>
bool runUntil(Condition condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > PatienceMilliseconds)
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return true;
}

/// Runs the event loop until nothing has been under way for a while.
void settle(ui::MainWindow& window) {
    QElapsedTimer clock;
    clock.start();
    for (int quiet = 0; quiet < QuietRounds && clock.elapsed() < PatienceMilliseconds;) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(10);
        quiet = window.session().isBusy() ? 0 : quiet + 1;
    }
}

void useTable(QAbstractItemView& table) {
    for (QScrollBar* bar : {table.verticalScrollBar(), table.horizontalScrollBar()})
        for (const int part : {4, 2, 1, 0}) {
            bar->setValue(part == 0 ? bar->minimum() : bar->maximum() / part);
            QApplication::processEvents();
        }
    if (auto* rows = qobject_cast<QTableView*>(&table); rows && rows->isSortingEnabled() && rows->model())
        for (int column = 0; column < rows->model()->columnCount(); ++column) {
            rows->sortByColumn(column, Qt::DescendingOrder);
            QApplication::processEvents();
        }
}

void type(QLineEdit& field) {
    for (const QString& text : {u"c"_s, u"cr"_s, u"crea"_s, QString()}) {
        field.setText(text);
        emit field.textEdited(text);
        QApplication::processEvents();
    }
}

/// Scrolls, sorts and filters what the page has, turns to its tabs and changes the window's size.
void use(ui::MainWindow& window) {
    for (auto* tabs : window.findChildren<QTabWidget*>())
        for (int tab = tabs->isVisible() ? tabs->count() : 0; tab-- > 0;) {
            tabs->setCurrentIndex(tab);
            settle(window);
        }
    for (auto* table : window.findChildren<QAbstractItemView*>())
        if (table->isVisible())
            useTable(*table);
    for (auto* field : window.findChildren<QLineEdit*>())
        if (field->isVisible() && field->objectName().contains(u"filter"_s, Qt::CaseInsensitive))
            type(*field);
    for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
        window.resize(size);
        settle(window);
    }
}

}  // namespace

bool TimedApplication::notify(QObject* receiver, QEvent* event) {
    if (QThread::currentThread() != thread())  // the file's thread comes this way too
        return QApplication::notify(receiver, event);
    const Longest what{0, receiver->metaObject()->className(), event->type()};
    const double start = now();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (const double took = now() - start; m_depth == 0 && took > m_longest.milliseconds)
        m_longest = {took, what.receiver, what.event};
    return handled;
}

TimedApplication::Longest TimedApplication::takeLongest() {
    return std::exchange(m_longest, {});
}

int tellFirstPaint(const QString& file) {
    ui::Look::instance().restore();
    ui::MainWindow window;
    window.prompts().setSilent(true);
    window.resize(1440, 900);
    bool isPainted = false;
    FirstPaint paint(window, [&] {
        tellNow();
        isPainted = true;
    });
    window.show();
    openIn(window, file);
    if (!runUntil([&] { return isPainted && (file.isEmpty() || window.session().isOpen()); }) ||
        !runUntil([&] { return !window.session().isBusy(); }))
        return 1;
    QApplication::processEvents();
    tellNow();
    std::printf("%.1f\n", peakMegabytes());
    return 0;
}

int tellResults(const QString& file) {
    {
        const std::filesystem::path path = ui::toPath(file);
        const auto workspace = store::Workspace::open(path, quietly(path));
        for (int i = 0; i < Times; ++i) {
            const double start = now();
            const auto results =
                ui::resultsOf(*workspace, workspace->plan().campaigns.front().id, *makeDate(2026, 5, 30));
            std::printf("%.3f\n", now() - start);
            if (!results.hasData())
                return 1;
        }
    }
    ui::MainWindow window;
    window.prompts().setSilent(true);
    window.resize(1440, 900);
    window.show();
    openIn(window, file);
    if (!runUntil([&] { return window.session().isOpen() && !window.session().isBusy(); }))
        return 1;
    window.showPage(u"results"_s);
    settle(window);
    const auto* ready = window.findChild<QAbstractButton*>(u"exportCsv"_s);
    for (int i = 0; i < Times && ready; ++i) {
        const double start = now();
        emit window.session().planChanged();
        if (!runUntil([&] { return ready->isEnabled() && !window.session().isBusy(); }))
            return 1;
        std::printf("%.3f\n", now() - start);
        settle(window);
    }
    return ready ? 0 : 1;
}

int tellPages(TimedApplication& application, const QString& file) {
    ui::Look::instance().restore();
    ui::MainWindow window;
    window.prompts().setSilent(true);
    window.resize(1440, 900);
    window.show();
    openIn(window, file);
    runUntil([&] { return window.session().isOpen(); });
    settle(window);
    const auto tell = [&](const char* what) {
        const auto longest = application.takeLongest();
        std::printf("%s %.1f %d %s\n", what, longest.milliseconds, longest.event, longest.receiver);
        std::fflush(stdout);
    };
    tell("opening");
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        window.showPage(QString::fromLatin1(entry.id));
        settle(window);
        use(window);
        tell(entry.id);
    }
    return 0;
}

}  // namespace goalpost::benchmarks
