// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/edit_keys.hpp"

#include "ui/widgets/data_table.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <optional>

namespace goalpost::ui::edit_keys {

namespace {

constexpr auto Deletable = "deletesChosen";

struct TextState {
    bool selected = false;
    bool writable = false;
    bool empty = true;
};

bool clipboardHasText() {
    const QMimeData* data = QApplication::clipboard()->mimeData();  // null while it was never used
    return data && data->hasText();
}

std::optional<TextState> textIn(const QWidget* focus) {
    if (const auto* line = qobject_cast<const QLineEdit*>(focus))
        return TextState{line->hasSelectedText(), !line->isReadOnly(), line->text().isEmpty()};
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(focus))
        return TextState{text->textCursor().hasSelection(), !text->isReadOnly(), text->document()->isEmpty()};
    if (const auto* text = qobject_cast<const QTextEdit*>(focus))
        return TextState{text->textCursor().hasSelection(), !text->isReadOnly(), text->document()->isEmpty()};
    return std::nullopt;
}

bool textCan(const TextState& text, Part part) {
    switch (part) {
        case Part::Copy:
            return text.selected;
        case Part::Cut:
            return text.selected && text.writable;
        case Part::Paste:
            return text.writable && clipboardHasText();
        case Part::Delete:
            return text.writable && !text.empty;
        case Part::SelectAll:
            return !text.empty;
    }
    return false;
}

bool tableCan(const DataTable& table, Part part) {
    switch (part) {
        case Part::Copy:
            return !table.chosenRows().isEmpty();
        case Part::Paste:
            return table.mayPaste() && clipboardHasText();
        case Part::Delete:
            return table.mayDelete() && !table.chosenRows().isEmpty();
        case Part::SelectAll:
            return table.selectionMode() != QAbstractItemView::SingleSelection &&
                   table.model()->rowCount() > 0;
        case Part::Cut:
            break;
    }
    return false;
}

}  // namespace

bool canDo(const QWidget* focus, Part part) {
    if (const auto text = textIn(focus))
        return textCan(*text, part);
    if (const auto* table = qobject_cast<const DataTable*>(focus))
        return tableCan(*table, part);
    const auto* view = qobject_cast<const QAbstractItemView*>(focus);
    return view && part == Part::Delete && view->property(Deletable).toBool() &&
           view->currentIndex().isValid();
}

bool hasRows(const QWidget* focus) {
    const auto* table = qobject_cast<const DataTable*>(focus);
    return table && !table->chosenRows().isEmpty();
}

void send(QWidget* focus, const QKeySequence& keys) {
    if (!focus || keys.isEmpty())
        return;
    const QKeyCombination combination = keys[0];
    QKeyEvent press(QEvent::KeyPress, combination.key(), combination.keyboardModifiers());
    QKeyEvent release(QEvent::KeyRelease, combination.key(), combination.keyboardModifiers());
    QApplication::sendEvent(focus, &press);
    QApplication::sendEvent(focus, &release);
}

void openMenu(QWidget* focus) {
    if (!focus)
        return;
    const QPoint at = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, at, focus->mapToGlobal(at));
    QApplication::sendEvent(focus, &wanted);
}

void markDeletable(QWidget* list) {
    list->setProperty(Deletable, true);
}

}  // namespace goalpost::ui::edit_keys
