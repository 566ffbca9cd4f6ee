// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace goalpost::ui {

/// Draws an accent ring around the button, check box or card that the keyboard is on. Fields, lists and
/// tables show their focus themselves.
class FocusRing : public QObject {
    Q_OBJECT
  public:
    static constexpr int Width = 2;
    static constexpr int Gap = 2;
    static constexpr int Reach = Width + Gap;

    explicit FocusRing(QObject* parent);

  private:
    void follow(QWidget* focused);

    QPointer<QFocusFrame> m_frame;
};

}  // namespace goalpost::ui
