// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/drafts.hpp"

namespace goalpost::ui {

QString Drafts::of(const QString& form) const {
    const auto found = m_texts.find(form);
    return found == m_texts.end() ? QString() : found->second;
}

void Drafts::keep(const QString& form, const QString& text) {
    if (form.isEmpty() || of(form) == text)
        return;
    if (text.isEmpty())
        m_texts.erase(form);
    else
        m_texts[form] = text;
    emit changed(form, text);
}

}  // namespace goalpost::ui
