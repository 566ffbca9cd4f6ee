// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/key_habits.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace goalpost::ui {

namespace {

/// Enter alone; with Ctrl it belongs to the form, and one that is held down presses once.
bool pressesButton(QObject* watched, const QKeyEvent& key) {
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enter || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    return qobject_cast<QPushButton*>(watched) || qobject_cast<QToolButton*>(watched);
}

/// Item views take every key with a text for a search, Esc as well.
bool passesBy(const QObject* watched, const QKeyEvent& key) {
    if (key.key() != Qt::Key_Escape || key.modifiers() != Qt::NoModifier)
        return false;
    const auto* view = qobject_cast<const QAbstractItemView*>(watched);
    return view && view->parentWidget() && view->window()->windowType() != Qt::Popup;
}

/// Text fields take the keys of undo and redo even where they have nothing to take back.
bool leavesUndo(const QObject* watched, const QKeyEvent& key) {
    const bool undo = key.matches(QKeySequence::Undo);
    if (!undo && !key.matches(QKeySequence::Redo))
        return false;
    const auto* box = qobject_cast<const QComboBox*>(watched);  // has the keyboard of its line
    if (const auto* line = box ? box->lineEdit() : qobject_cast<const QLineEdit*>(watched))
        return !(undo ? line->isUndoAvailable() : line->isRedoAvailable());
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(watched))
        return !(undo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable());
    return false;
}

}  // namespace

KeyHabits::KeyHabits(QObject* application) : QObject(application) {
    application->installEventFilter(this);
}

bool KeyHabits::eventFilter(QObject* watched, QEvent* event) {
    const bool override = event->type() == QEvent::ShortcutOverride;
    if ((event->type() != QEvent::KeyPress && !override) || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (override) {
        if (!leavesUndo(watched, *key))
            return QObject::eventFilter(watched, event);
        key->ignore();  // so that it is the window's shortcut
        return true;
    }
    if (pressesButton(watched, *key)) {
        key->accept();
        if (!key->isAutoRepeat())
            static_cast<QAbstractButton*>(watched)->click();
        return true;
    }
    if (passesBy(watched, *key)) {
        key->ignore();  // so that it goes on to the parent
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace goalpost::ui
