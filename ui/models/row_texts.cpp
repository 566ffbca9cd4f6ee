// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/row_texts.hpp"

#include "ui/widgets/cell_delegate.hpp"

#include <QAbstractItemModel>

#include <algorithm>

namespace goalpost::ui {

namespace {

QString wordsOf(const QAbstractItemModel& model, int row) {
    const QVariant own = model.index(row, 0).data(WordsRole);
    if (own.isValid())
        return own.toString();
    QString text;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex index = model.index(row, column);
        text +=
            index.data().toString() + QLatin1Char('\n') + index.data(NoteRole).toString() + QLatin1Char('\n');
    }
    return text.toCaseFolded();
}

}  // namespace

const QString& RowTexts::of(const QAbstractItemModel& model, int row) {
    if (m_texts.empty())
        m_texts.resize(static_cast<std::size_t>(model.rowCount()));
    QString& text = m_texts.at(static_cast<std::size_t>(row));
    if (text.isNull()) {
        text = wordsOf(model, row);
        if (text.isNull())
            text = QLatin1String("");
    }
    return text;
}

bool RowTexts::readAhead(const QAbstractItemModel& model, std::chrono::milliseconds time) {
    using Clock = std::chrono::steady_clock;
    const auto rows = static_cast<std::size_t>(model.rowCount());
    for (const auto until = Clock::now() + time; m_ahead < rows; ++m_ahead) {
        if (m_ahead % 32 == 0 && Clock::now() >= until)
            return false;
        of(model, static_cast<int>(m_ahead));
    }
    return true;
}

bool RowTexts::isReadBut(const QAbstractItemModel& model, int rows) const {
    return model.rowCount() - static_cast<int>(m_ahead) <= rows;
}

void RowTexts::takeIn(int first, int last) {
    if (!m_texts.empty())
        m_texts.insert(m_texts.begin() + first, static_cast<std::size_t>(last - first + 1), QString());
    m_ahead = std::min(m_ahead, static_cast<std::size_t>(first));
}

void RowTexts::takeOut(int first, int last) {
    if (!m_texts.empty())
        m_texts.erase(m_texts.begin() + first, m_texts.begin() + last + 1);
    m_ahead = std::min(m_ahead, static_cast<std::size_t>(first));
}

void RowTexts::forget(int first, int last) {
    if (m_texts.empty())
        return;
    for (int row = first; row <= last; ++row)
        m_texts[static_cast<std::size_t>(row)] = QString();
    m_ahead = std::min(m_ahead, static_cast<std::size_t>(first));
}

void RowTexts::clear() {
    m_texts.clear();
    m_ahead = 0;
}

}  // namespace goalpost::ui
