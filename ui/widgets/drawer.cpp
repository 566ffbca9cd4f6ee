// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/drawer.hpp"

#include "ui/look/text_size.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

Drawer::Drawer(const QString& name, QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    setObjectName(name);
    setScaledMinimumWidth(this, 312);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, CardY, 1, CardY);
    column->setSpacing(S);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(CardX, 0, S, 0);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_title = new ElidedLabel(paint::TextRole::Section, Tone::Text);
    m_title->setObjectName(name + u"Title"_s);
    m_under = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    names->addWidget(m_title);
    names->addWidget(m_under);
    head->addLayout(names, 1);
    auto* close = newButton(name + u"Close"_s, {}, ButtonKind::Link, u"x"_s);
    close->setAccessibleName(tr("Close the details"));
    close->setToolTip(tr("Close the details (Esc)"));
    connect(close, &QPushButton::clicked, this, &Drawer::closed);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(newRule());
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    body->setObjectName(u"scrolled"_s);
    m_parts = new QVBoxLayout(body);
    m_parts->setContentsMargins(CardX, XS, CardX, S);
    m_parts->setSpacing(M);
    m_parts->addStretch(1);
    m_scroll->setWidget(body);
    column->addWidget(m_scroll, 1);
    column->addWidget(newRule());
    m_actions = new QHBoxLayout;
    m_actions->setContentsMargins(CardX, 0, CardX, 0);
    m_actions->setSpacing(S);
    column->addLayout(m_actions);
}

void Drawer::setHead(const QString& title, const QString& under) {
    m_title->setText(title);
    m_under->setText(under);
}

QVBoxLayout* Drawer::addPart(const QString& title) {
    auto* part = new QVBoxLayout;
    part->setSpacing(S);
    if (!title.isEmpty())
        part->addWidget(newLabel(title, paint::TextRole::BodyStrong));
    m_parts->insertLayout(m_parts->count() - 1, part);
    return part;
}

void Drawer::addAction(QWidget* button) {
    m_actions->addWidget(button);
}

void Drawer::scrollToTop() {
    m_scroll->verticalScrollBar()->setValue(0);
}

void Drawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace goalpost::ui
