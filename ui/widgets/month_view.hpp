// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "ui/look/look.hpp"

#include <QWidget>

#include <vector>

namespace goalpost::ui {

/// A month as a sheet of days with what falls on each. The arrows step through the days, Page Up and Page
/// Down through the months, Home goes to today; Enter opens the first thing of the day.
class MonthView : public QWidget {
    Q_OBJECT
  public:
    struct Entry {
        Date day;
        Id id;
        QString text;
        Tone tone = Tone::Muted;
        bool done = false;  ///< drawn with a check
    };

    explicit MonthView(QWidget* parent = nullptr);

    void show(std::vector<Entry> entries, Date today);
    void goTo(Date day);
    Date day() const { return m_day; }
    QString title() const;
    void step(int months);

    QSize minimumSizeHint() const override;

  signals:
    void dayChanged();
    void chosen(const goalpost::Id& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QDate firstShown() const;
    QRectF cellOf(int place) const;
    int placeAt(QPointF point) const;
    std::vector<const Entry*> entriesOn(QDate day) const;
    void paintDay(QPainter& painter, const QRectF& cell, QDate day) const;
    void tell();

    std::vector<Entry> m_entries;
    Date m_today{};
    Date m_day{};
};

}  // namespace goalpost::ui
