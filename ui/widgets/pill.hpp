// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "ui/look/look.hpp"

#include <QWidget>

#include <optional>

namespace goalpost::ui {

/// A symbol and a word on a coloured ground. Statuses are pills with round ends, sources and counts tags
/// with slightly rounded corners.
struct PillLook {
    QString text;
    QString icon;  ///< may be empty
    QColor front;
    QColor ground;
    bool round = true;
    bool strong = true;
};

enum class TagKind { Neutral, Accent, Positive, Warning, Negative, Bench };
PillLook statusLook(kpi::Status status);
PillLook tagLook(const QString& text, TagKind kind, const QString& icon = {});

QSize pillSize(const PillLook& look);
/// Drawn with its left edge and vertical middle at the given place.
void paintPill(QPainter& painter, const PillLook& look, QPointF leftMiddle);

class Pill : public QWidget {
    Q_OBJECT
  public:
    explicit Pill(QWidget* parent = nullptr);

    /// With a count in front where there are several: "2 On track".
    void showStatus(std::optional<kpi::Status> status, int count = 0);
    void showTag(const QString& text, TagKind kind, const QString& icon = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    PillLook look() const;

    std::optional<kpi::Status> m_status;
    int m_statusCount = 0;
    QString m_text;
    QString m_icon;
    TagKind m_kind = TagKind::Neutral;
};

}  // namespace goalpost::ui
