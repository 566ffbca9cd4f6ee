// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace goalpost::ui {

class Session;

/// The status bar: saved or not, the file and its size, how far the data reach, what is chosen in a table.
/// It takes the keyboard when one steps through the regions, so that it can be read out.
class FileStatus : public QStatusBar {
    Q_OBJECT
  public:
    explicit FileStatus(const Session& session, QWidget* parent = nullptr);

    void refresh();
    void showChosen(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QLabel* newPart(const char* name);
    void sayAloud();

    const Session& m_session;
    QLabel* m_saved;
    QLabel* m_fileName;
    QLabel* m_dataThrough;
    QLabel* m_chosen;
    QLabel* m_promise;
    QProgressBar* m_working;
};

}  // namespace goalpost::ui
