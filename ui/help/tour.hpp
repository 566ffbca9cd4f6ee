// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace goalpost::ui {

class MainWindow;

/// A walk through the sample: a note beside one control after the other. Enter goes on, Left and Right go
/// back and forth; Esc ends it from anywhere in the window, after whatever else Esc closes. Who goes to
/// another page by hand is followed where a step is about it; elsewhere the tour ends. Nothing in it moves
/// by itself.
class Tour : public QFrame {
    Q_OBJECT
  public:
    explicit Tour(MainWindow& window);
    ~Tour() override;

    static int steps();
    int step() const { return m_step; }
    /// What the note is about; null where the control is not on screen.
    QWidget* target() const { return m_target; }
    void end();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void goTo(int step);
    void showStep(int step);
    void goAlong(const QString& page);
    void point();
    void place();
    QRect placeOfTarget() const;

    MainWindow& m_window;
    int m_step = 0;
    bool m_turning = false;  ///< the tour itself turns the page
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
    QRect m_placed;              ///< where the target was when the note was put beside it
    QPointer<QWidget> m_before;  ///< gets the keyboard back
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
};

}  // namespace goalpost::ui
