// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/failed_read.hpp"

#include "ui/widgets/card.hpp"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

FailedRead::FailedRead(const QString& name, QWidget* parent)
    : EmptyState(u"warn"_s, tr("This could not be read"), {}, parent) {
    setObjectName(name + u"Failed"_s);
    auto* button = newButton(name + u"Again"_s, tr("Try again"));
    connect(button, &QPushButton::clicked, this, &FailedRead::again);
    addAction(button);
}

}  // namespace goalpost::ui
