// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/rehearsal.hpp"
#include "ui/look/look.hpp"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace goalpost::ui {

class Drafts;
class LineField;

/// One data source of a campaign in the tracking rehearsal: what its newest rehearsal showed, who delivers
/// it, what was tested by hand, and the button that reads a sample of it.
class RehearsalRow : public QWidget {
    Q_OBJECT
  public:
    /// `number` counts the rows and is part of the object names.
    explicit RehearsalRow(int number, QWidget* parent = nullptr);

    struct Shown {
        const model::Plan& plan;
        const model::Campaign& campaign;
        QString source;
        /// What the last reading told, where it was of this source; null otherwise.
        const edit::RehearsalReport* report = nullptr;
        bool writable = true;
        bool busy = false;
    };
    void show(const Shown& shown, Drafts& drafts);
    const QString& source() const { return m_source; }

  signals:
    void sampleWanted(const QString& source);
    void ownerNamed(const QString& source, const QString& owner);
    void linksTested(const QString& source, bool tested);
    void codesTested(const QString& source, bool tested);

  private:
    void showState(const Shown& shown);
    void showKpis(const Shown& shown);
    void showMarks(const Shown& shown);
    void addLine(const QString& text, Tone tone);

    QString m_source;
    QLabel* m_title;
    QLabel* m_state;
    QVBoxLayout* m_lines;
    LineField* m_owner;
    QCheckBox* m_links;
    QCheckBox* m_codes;
    QPushButton* m_sample;
};

}  // namespace goalpost::ui
