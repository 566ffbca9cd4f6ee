// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <vector>

class QAbstractItemModel;

namespace goalpost::ui {

/// The first cell of a row answers it where filtering by words shall look at something else than at the
/// texts of all cells: one text, case folded.
constexpr int WordsRole = Qt::UserRole + 260;

/// The text of each row of a model in which words are looked for: of all its cells, case folded. Each is
/// read once, when it is asked for or ahead of that, a few milliseconds at a time.
class RowTexts {
  public:
    const QString& of(const QAbstractItemModel& model, int row);
    /// True when all that is to be read was read before the time was up.
    bool readAhead(const QAbstractItemModel& model, std::chrono::milliseconds time);
    /// True when at most so many rows may still have to be read.
    bool isReadBut(const QAbstractItemModel& model, int rows) const;
    void takeIn(int first, int last);
    void takeOut(int first, int last);
    void forget(int first, int last);
    void clear();

  private:
    std::vector<QString> m_texts;  ///< null: not read; fewer than the model's rows until the first is read
    std::size_t m_ahead = 0;       ///< so many of the first were read ahead
};

}  // namespace goalpost::ui
