// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/choice_field.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_box.hpp"

#include <QComboBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextDocument>

#include <utility>

namespace goalpost::ui {

namespace {

constexpr int ChoiceIdleMilliseconds = 1500;

}  // namespace

ChoiceField::ChoiceField(const QString& name, const QString& label, QWidget* parent) : Field(label, parent) {
    m_box = new ElidedBox;
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    setEditor(m_box, name);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_box->setToolTip(m_box->currentText());
        if (id() == m_stored)
            return;
        m_stored = id();
        emit edited();
    });
}

void ChoiceField::setChoices(const QList<Choice>& choices) {
    bool same = choices.size() == m_box->count();
    for (int i = 0; same && i < m_box->count(); ++i)
        same = m_box->itemData(i).toString() == choices[i].id && m_box->itemText(i) == choices[i].text;
    if (same)
        return;
    m_box->clear();
    for (const Choice& choice : choices)
        m_box->addItem(choice.text, choice.id);
    show(m_stored);
}

void ChoiceField::show(const QString& id) {
    m_stored = id;
    m_box->setCurrentIndex(m_box->findData(id));
    m_box->setToolTip(m_box->currentText());
}

QString ChoiceField::id() const {
    return m_box->currentData().toString();
}

NotesField::NotesField(const QString& name, const QString& label, int lines, QWidget* parent)
    : Field(label, parent) {
    m_box = new QPlainTextEdit;
    m_box->setTabChangesFocus(true);
    m_box->document()->setDocumentMargin(4);
    withTextSize(m_box, [this, lines] {
        m_box->setFixedHeight(m_box->fontMetrics().lineSpacing() * lines + scaled(18));
    });
    setEditor(m_box, name);
    m_box->installEventFilter(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(ChoiceIdleMilliseconds);
    connect(m_box->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
        if (modified)
            m_idle.start();
    });
    connect(m_box, &QPlainTextEdit::textChanged, this, [this] {
        if (m_box->document()->isModified())
            m_idle.start();
    });
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_box->document()->isModified())
            m_place.keep(m_box->toPlainText());
    });
}

bool NotesField::isBeingTyped() const {
    return m_box->document()->isModified();
}

void NotesField::show(const QString& text) {
    m_stored = m_before = text;
    if (isBeingTyped())
        return;
    if (m_box->toPlainText() != text)
        m_box->setPlainText(text);
    m_box->document()->setModified(false);
}

QString NotesField::text() const {
    return m_box->toPlainText().trimmed();
}

void NotesField::keepDrafts(Drafts& drafts, const QString& form) {
    if (m_place.is(drafts, form))
        return;
    if (m_idle.isActive())
        m_place.keep(m_box->toPlainText());
    m_idle.stop();
    const QString draft = m_place.moveTo(drafts, form);
    disconnect(m_refusals);
    m_refusals = connect(&drafts, &Drafts::refused, this,
                         [this](const QString& of, const QString& text, const QString& why) {
                             if (m_place.sent(of, text))
                                 comeBack(text, why);
                         });
    setFault({});
    m_box->document()->setModified(false);
    setNote(draft.isEmpty() ? QString() : tr("You were writing this. Ctrl+Enter keeps it, Esc drops it."));
    if (draft.isEmpty())
        return;
    m_box->setPlainText(draft);
    m_box->document()->setModified(true);
}

void NotesField::setReadOnly(bool readOnly) {
    m_box->setReadOnly(readOnly);
}

void NotesField::finish() {
    if (!isBeingTyped())
        return;
    m_idle.stop();
    setNote({});
    setFault({});
    const QString written = m_box->toPlainText();
    m_box->document()->setModified(false);
    if (text() == m_stored) {
        m_place.forget();
        return;
    }
    m_before = std::exchange(m_stored, text());
    const QPointer<NotesField> here(this);
    if (m_place.send(written, [this] { emit edited(); }) || !here)
        return;
    if (fault().isEmpty()) {
        m_place.forget();
        return;
    }
    m_place.keep(written);
    m_stored = m_before;
    m_box->document()->setModified(true);
}

/// The edit was not stored. Whoever writes again already is not disturbed.
void NotesField::comeBack(const QString& text, const QString& why) {
    if (isBeingTyped())
        return;
    m_stored = m_before;
    if (m_box->toPlainText() != text)
        m_box->setPlainText(text);
    m_box->document()->setModified(true);
    setFault(why);
}

bool NotesField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_box && event->type() == QEvent::FocusOut)
        finish();
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            finish();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_box->document()->isModified()) {
            m_idle.stop();
            m_place.forget();
            setNote({});
            setFault({});
            m_box->setPlainText(m_stored);
            m_box->document()->setModified(false);
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

}  // namespace goalpost::ui
