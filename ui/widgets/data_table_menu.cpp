// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// What is offered for the chosen rows of a table.
#include "ui/widgets/data_table.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// Tells the keys that do the same without the menu.
QAction* withKeys(QAction* action, const QKeySequence& keys, bool enabled) {
    action->setShortcut(keys);
    action->setEnabled(enabled);
    return action;
}

}  // namespace

void DataTable::offer(QAbstractButton* button) {
    m_offered << button;
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"tableMenu"_s);
    menu->setToolTipsVisible(true);
    addActs(*menu);
    menu->addSeparator();
    addCells(*menu);
    menu->addSeparator();
    QMenu* columns = newColumnsMenu(menu);
    columns->setTitle(tr("Columns"));
    menu->addMenu(columns);
    const QRect current = visualRect(currentIndex()) & viewport()->rect();
    menu->popup(
        event->reason() == QContextMenuEvent::Keyboard
            ? viewport()->mapToGlobal(current.isValid() ? current.center() : viewport()->rect().center())
            : event->globalPos());
}

void DataTable::addActs(QMenu& menu) {
    const bool any = !chosenRows().isEmpty();
    if (!m_openText.isEmpty() && isSignalConnected(QMetaMethod::fromSignal(&DataTable::opened)))
        withKeys(menu.addAction(m_openText, this,
                                [this] {
                                    if (currentIndex().isValid())
                                        emit opened(sourceOf(currentIndex()));
                                }),
                 QKeySequence(Qt::Key_Return), any && currentIndex().isValid());
    for (const QPointer<QAbstractButton>& button : std::as_const(m_offered)) {
        // Taken away by its page; a page that was never shown hides nothing.
        if (!button || (button->isHidden() && button->testAttribute(Qt::WA_WState_ExplicitShowHide)))
            continue;
        QAction* press = menu.addAction(button->text(), button, &QAbstractButton::click);
        press->setEnabled(button->isEnabled());
        press->setToolTip(button->toolTip());
    }
    if (any)
        emit menuWanted(&menu);
    if (mayDelete())
        withKeys(menu.addAction(tr("Delete"), this, &DataTable::deleteWanted), QKeySequence::Delete, any);
}

void DataTable::addCells(QMenu& menu) {
    const bool any = !chosenRows().isEmpty();
    withKeys(menu.addAction(tr("Copy"), this, [this] { copy(false); }), QKeySequence::Copy, any);
    withKeys(menu.addAction(tr("Copy with column titles"), this, [this] { copy(true); }),
             QKeySequence(u"Ctrl+Shift+C"_s), any);
    if (mayPaste())
        withKeys(menu.addAction(tr("Paste rows"), this, &DataTable::paste), QKeySequence::Paste,
                 QApplication::clipboard()->mimeData()->hasText());
}

bool DataTable::mayPaste() const {
    return isSignalConnected(QMetaMethod::fromSignal(&DataTable::pasted));
}

bool DataTable::mayDelete() const {
    return isSignalConnected(QMetaMethod::fromSignal(&DataTable::deleteWanted));
}

}  // namespace goalpost::ui
