// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/goal_foot.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/elided_label.hpp"

#include <QHBoxLayout>

namespace goalpost::ui {

using namespace paint::space;

FootLine::FootLine(const QString& name, const QString& title, QWidget* parent)
    : QFrame(parent), m_title(title) {
    setProperty("card", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(CardX, XS, S, XS);
    row->setSpacing(S);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* heading = new ElidedLabel(paint::TextRole::BodyStrong);
    heading->setText(title);
    m_note = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    m_note->setObjectName(name + QStringLiteral("Note"));
    words->addWidget(heading);
    words->addWidget(m_note);
    row->addLayout(words, 1);
    m_button = newButton(name, tr("Open"), ButtonKind::Small);
    m_button->setCheckable(true);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &FootLine::toggled);
    setOpen(false);
}

void FootLine::setNote(const QString& note, Tone tone) {
    m_note->setText(note);
    setTone(m_note, tone);
}

void FootLine::setOpen(bool open) {
    m_button->setChecked(open);
    m_button->setText(open ? tr("Close") : tr("Open"));
    m_button->setAccessibleName((open ? tr("Close: %1") : tr("Open: %1")).arg(m_title));
}

}  // namespace goalpost::ui
