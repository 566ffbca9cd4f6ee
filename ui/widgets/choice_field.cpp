// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/choice_field.hpp"

#include "ui/drafts.hpp"
#include "ui/widgets/elided_box.hpp"

#include <QComboBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextDocument>

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
    m_box->setFixedHeight(m_box->fontMetrics().lineSpacing() * lines + 18);
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
        if (m_drafts && m_box->document()->isModified())
            m_drafts->keep(m_form, m_box->toPlainText());
    });
}

void NotesField::show(const QString& text) {
    m_stored = text;
    if (m_box->document()->isModified())
        return;
    if (m_box->toPlainText() != text)
        m_box->setPlainText(text);
    m_box->document()->setModified(false);
}

QString NotesField::text() const {
    return m_box->toPlainText().trimmed();
}

void NotesField::keepDrafts(Drafts& drafts, const QString& form) {
    if (m_form == form && m_drafts == &drafts)
        return;
    if (m_idle.isActive() && m_drafts)
        m_drafts->keep(m_form, m_box->toPlainText());
    m_idle.stop();
    m_drafts = &drafts;
    m_form = form;
    m_box->document()->setModified(false);
    const QString draft = drafts.of(form);
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
    if (!m_box->document()->isModified())
        return;
    m_idle.stop();
    if (m_drafts)
        m_drafts->forget(m_form);
    setNote({});
    m_box->document()->setModified(false);
    if (text() != m_stored) {
        m_stored = text();
        emit edited();
    }
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
            if (m_drafts)
                m_drafts->forget(m_form);
            setNote({});
            m_box->setPlainText(m_stored);
            m_box->document()->setModified(false);
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

}  // namespace goalpost::ui
