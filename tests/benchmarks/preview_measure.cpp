// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "first_paint.hpp"
#include "ui/look/look.hpp"
#include "ui/main_window.hpp"
#include "window_measures.hpp"

#include <QElapsedTimer>
#include <QLabel>
#include <QTableView>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::benchmarks {

namespace {

constexpr int LongestReading = 300'000;
/// So long the window has been left alone before a file comes.
constexpr int Settled = 1'500;

/// Runs the event loop until the condition holds; milliseconds since `begin`, or nothing where it never does.
template <class Condition>
double whenIt(double begin, Condition condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < LongestReading)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    return now() - begin;
}

}  // namespace

int tellPreview(TimedApplication& application, const QString& file) {
    ui::Look::instance().restore();
    ui::MainWindow window;
    window.prompts().setSilent(true);
    window.resize(1440, 900);
    window.show();
    window.session().openSample();
    whenIt(now(), [&] { return window.session().isOpen() && !window.session().isBusy(); });
    const auto label = [&](const char* name) {
        const auto* found = window.findChild<QLabel*>(QString::fromLatin1(name));
        return found ? found->text() : QString();
    };
    QElapsedTimer opened;
    opened.start();
    whenIt(now(), [&] { return opened.elapsed() > Settled; });
    application.takeLongest();
    const double begin = now();
    window.openFile(file);
    const double taken = now() - begin;
    const double shown = whenIt(begin, [&] {
        const auto* preview = window.findChild<QTableView*>(u"previewTable"_s);
        return preview && preview->isVisible() && preview->model()->rowCount() > 0;
    });
    QApplication::processEvents();  // paints it
    const double painted = now() - begin;
    const double read =
        whenIt(begin, [&] { return !label("fact6").isEmpty() && label("fact6").front().isDigit(); });
    const auto longest = application.takeLongest();
    std::printf(
        "taken %.0f ms, preview %.0f ms, painted %.0f ms, all read %.0f ms, "
        "longest event %.1f ms (%d, %s)\n",
        taken, shown, painted, read, longest.milliseconds, longest.event, longest.receiver);
    return 0;
}

}  // namespace goalpost::benchmarks
