// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/card.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_label.hpp"

namespace goalpost::ui {

using namespace paint::space;

Card::Card(const QString& title, QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    m_all = new QVBoxLayout(this);
    m_all->setContentsMargins(CardX, CardY, CardX, CardY);
    m_all->setSpacing(S);
    m_heading = new QHBoxLayout;
    m_heading->setSpacing(S);
    m_title = newLabel({}, paint::TextRole::Section);
    m_note = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_note);
    m_heading->addStretch(1);
    m_body = new QVBoxLayout;
    m_body->setSpacing(S);
    m_all->addLayout(m_heading);
    m_all->addLayout(m_body, 1);
    setTitle(title);
    setNote({});
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::setFlush(bool flush) {
    m_all->setContentsMargins(flush ? 1 : CardX, CardY, flush ? 1 : CardX, flush ? S : CardY);
    m_heading->setContentsMargins(flush ? CardX - 1 : 0, 0, flush ? CardX - 1 : 0, 0);
}

QPushButton* newButton(const QString& name, const QString& text, ButtonKind kind, const QString& icon) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    const bool primary = kind == ButtonKind::Primary || kind == ButtonKind::SmallPrimary;
    if (primary)
        button->setProperty("primary", true);
    if (kind == ButtonKind::Small || kind == ButtonKind::SmallPrimary)
        button->setProperty("small", true);
    if (kind == ButtonKind::Link) {
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
    }
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon, primary));
    withTextSize(button, [button] { button->setIconSize(QSize(scaled(16), scaled(16))); });
    QString spoken = text;
    button->setAccessibleName(spoken.remove(u'&'));
    return button;
}

QFrame* newRule(Qt::Orientation orientation) {
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    if (orientation == Qt::Horizontal)
        rule->setFixedHeight(1);
    else
        rule->setFixedWidth(1);
    return rule;
}

}  // namespace goalpost::ui
