// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/change_field.hpp"

#include <QLineEdit>

namespace goalpost::ui {

ChangeField::ChangeField(const QString& name, const QString& label, QWidget* parent)
    : ShareField(name, label, parent) {
    setSigned(true);
}

void ChangeField::setHasBaseline(bool hasBaseline) {
    const bool waited = hasBaseline && !m_hasBaseline && line()->isModified() && !fault().isEmpty();
    m_hasBaseline = hasBaseline;
    if (waited)
        emit line()->editingFinished();
}

QString ChangeField::faultOf(const QString& text) const {
    const QString problem = ShareField::faultOf(text);
    if (!problem.isEmpty() || m_hasBaseline)
        return problem;
    return tr("A percentage needs a baseline. Enter a baseline, or clear the change.");
}

}  // namespace goalpost::ui
