// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT

// goalpost-minimal-window: the least that a window of Qt is, the yardstick of goalpost-window-benchmarks.

#include "first_paint.hpp"

#include <QApplication>
#include <QLabel>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QLabel window(QStringLiteral("A window"));
    window.resize(1440, 900);
    goalpost::benchmarks::FirstPaint paint(window, [] {
        goalpost::benchmarks::tellNow();
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
