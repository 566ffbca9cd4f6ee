// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QLabel>

namespace goalpost::ui {

/// One line of plain text that ends in "…" where it does not fit; the whole text is then the tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
  public:
    explicit ElidedLabel(paint::TextRole role = paint::TextRole::Body, Tone tone = Tone::Text,
                         Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);

    void setText(const QString& text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showWholeTextWhereElided();

    Qt::TextElideMode m_mode;
};

}  // namespace goalpost::ui
