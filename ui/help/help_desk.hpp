// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

namespace goalpost::ui {

class HelpWindow;
class KeyboardSheet;
class MainWindow;
class Tour;

/// What the Help menu offers: the help itself, the keyboard sheet, the tour, About, the diagnostics.
class HelpDesk : public QObject {
    Q_OBJECT
  public:
    explicit HelpDesk(MainWindow& window);

    void open(const QString& page);
    /// The page that belongs to what has the keyboard, else that of the page shown.
    void openForKeyboard();
    void showKeys();
    void showAbout();
    void copyDiagnostics();
    void startTour();
    /// The tour begins by itself the first time the sample is explored.
    void offerTour();

  private:
    MainWindow& m_window;
    HelpWindow* m_help = nullptr;
    QPointer<KeyboardSheet> m_sheet;
    QPointer<Tour> m_tour;
};

}  // namespace goalpost::ui
