// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"

#include <QTextBrowser>

#include <vector>

namespace goalpost::ui {

/// The objective as one sentence, written as its fields are filled; each phrase is a link to its field. Tab
/// goes from phrase to phrase, Enter follows it.
class SentenceView : public QTextBrowser {
    Q_OBJECT
  public:
    explicit SentenceView(QWidget* parent = nullptr);

    void show(const Sentence& sentence);

  signals:
    void fieldWanted(const QString& field);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// A run of the text that comes from one field of the plan, or from none.
    struct Run {
        QString text;
        QString field;
    };
    static void collect(const Sentence& sentence, std::vector<Run>& runs);
    void write();
    void fit();

    std::vector<Run> m_runs;
};

}  // namespace goalpost::ui
