// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QString>

#include <vector>

/// What goalpost-window-benchmarks measures in a process of its own; each prints its numbers, one a line.
namespace goalpost::benchmarks {

/// Measures every event of the window's thread.
class TimedApplication : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    struct Longest {
        double milliseconds = 0;
        const char* receiver = "";
        int event = 0;
    };
    /// The longest event since the last call.
    Longest takeLongest();

  private:
    int m_depth = 0;
    Longest m_longest;
};

/// When the window was painted first, when it was at rest with its workspace open, and the peak of memory
/// in MB. The file may be "sample", or empty for none.
int tellFirstPaint(const QString& file);
/// Milliseconds in which the Results page has its figures, nine times, and in which it shows them, nine
/// times.
int tellResults(const QString& file);
/// "step milliseconds milliseconds" for each thing done to a table of that many rows, and to a plain view of
/// Qt.
int tellTable(int rows);
/// "page milliseconds event receiver" for each page, while it is opened and used.
int tellPages(TimedApplication& application, const QString& file);
/// When a data file's preview stands in an import's review, when all of the file is read, and the longest
/// event meanwhile.
int tellPreview(TimedApplication& application, const QString& file);

}  // namespace goalpost::benchmarks
