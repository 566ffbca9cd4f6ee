// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"

#include <QTextBrowser>

#include <vector>

namespace goalpost::ui {

/// The objective as one sentence, written as its fields are filled; each phrase is a link to its field. Tab
/// goes from phrase to phrase, Enter follows it.
class SentenceView : public QTextBrowser {
    Q_OBJECT
  public:
    explicit SentenceView(QWidget* parent = nullptr);

    void show(std::vector<method::Phrase> phrases);

  signals:
    void fieldWanted(const QString& field);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void write();
    void fit();

    std::vector<method::Phrase> m_phrases;
};

}  // namespace goalpost::ui
