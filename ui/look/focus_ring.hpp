// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace goalpost::ui {

/// Draws an accent ring around the button, check box or card that the keyboard is on. Fields, lists and
/// tables show their focus themselves. What is hidden, disabled or elsewhere has no ring.
class FocusRing : public QObject {
    Q_OBJECT
  public:
    static constexpr int Width = 2;
    static constexpr int Gap = 2;
    static constexpr int Reach = Width + Gap;

    explicit FocusRing(QObject* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void follow(QWidget* focused);

    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_watched;
};

/// The same ring along the inner edge of a place: where a list has the keyboard but no row to mark.
void drawRingInside(QPainter& painter, const QRect& place);

}  // namespace goalpost::ui
