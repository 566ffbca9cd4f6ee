// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/field.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStyle>
#include <QVBoxLayout>

namespace goalpost::ui {

namespace {

constexpr int IdleMilliseconds = 1500;

}  // namespace

Field::Field(const QString& label, QWidget* parent) : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(paint::space::XS);
    m_label = newLabel(label, paint::TextRole::Small, Tone::Muted);
    m_message = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_message->hide();
    m_column->addWidget(m_label);
    m_column->addWidget(m_message);
}

void Field::setEditor(QWidget* editor, const QString& name) {
    m_editor = editor;
    editor->setObjectName(name);
    editor->setAccessibleName(m_label->text());
    m_label->setBuddy(editor);
    m_message->setObjectName(name + QLatin1String("Message"));
    m_column->insertWidget(1, editor);
    setFocusProxy(editor);
}

void Field::hideLabel() {
    m_label->hide();
}

QString Field::fault() const {
    return m_fault;
}

void Field::setFault(const QString& sentence) {
    if (m_fault == sentence)
        return;
    m_fault = sentence;
    markInvalid(!sentence.isEmpty());
    showMessage();
}

void Field::setNote(const QString& note) {
    m_note = note;
    showMessage();
}

void Field::showMessage() {
    const QString text = m_fault.isEmpty() ? m_note : m_fault;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    setTone(m_message, m_fault.isEmpty() ? Tone::Muted : Tone::Negative);
    if (m_editor)
        m_editor->setAccessibleDescription(text);
}

void Field::markInvalid(bool /*invalid*/) {}

void Field::setReadOnly(bool readOnly) {
    m_editor->setEnabled(!readOnly);
}

LineField::LineField(const QString& name, const QString& label, QWidget* parent) : Field(label, parent) {
    m_line = new QLineEdit;
    setEditor(m_line, name);
    m_line->installEventFilter(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleMilliseconds);
    connect(m_line, &QLineEdit::textEdited, this, &LineField::typed);
    connect(m_line, &QLineEdit::editingFinished, this, &LineField::finish);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_place.keep(m_line->text()); });
}

bool LineField::isBeingTyped() const {
    return m_line->isModified() && (m_line->hasFocus() || !fault().isEmpty() || m_broughtBack);
}

void LineField::show(const QString& text) {
    m_stored = m_before = text;
    if (isBeingTyped())
        return;
    // Whoever has just come here by Tab keeps the selected text.
    if (m_line->text() != text) {
        const bool selected = m_line->hasFocus() && m_line->selectedText() == m_line->text();
        m_line->setText(text);
        m_line->setCursorPosition(0);
        if (selected)
            m_line->selectAll();
    } else if (!m_line->hasFocus()) {
        m_line->setCursorPosition(0);
    }
    if (!m_required.isEmpty() || fault().isEmpty())
        setFault({});
}

void LineField::keepDrafts(Drafts& drafts, const QString& form) {
    if (m_place.is(drafts, form))
        return;
    if (m_idle.isActive())
        m_place.keep(m_line->text());
    m_idle.stop();
    const QString draft = m_place.moveTo(drafts, form);
    disconnect(m_refusals);
    m_refusals = connect(&drafts, &Drafts::refused, this,
                         [this](const QString& of, const QString& text, const QString& why) {
                             if (m_place.sent(of, text))
                                 comeBack(text, why);
                         });
    setFault({});
    m_line->setModified(false);
    m_broughtBack = !draft.isEmpty();
    setNote(draft.isEmpty() ? QString() : tr("You were typing this. Enter keeps it, Esc drops it."));
    if (draft.isEmpty())
        return;
    m_line->setText(draft);
    m_line->setModified(true);
    setFault(wholeFault(draft.trimmed()));
}

QString LineField::text() const {
    return m_line->text().trimmed();
}

void LineField::setPlaceholder(const QString& text) {
    m_line->setPlaceholderText(text);
}

void LineField::refuse(const QString& sentence) {
    setFault(sentence);
    m_line->setModified(true);
}

void LineField::accept() {
    setFault({});
    m_line->setModified(false);
}

void LineField::check() {
    setFault(wholeFault(text()));
}

void LineField::setReadOnly(bool readOnly) {
    m_line->setReadOnly(readOnly);
    m_line->setEnabled(!readOnly);
}

QString LineField::faultOf(const QString& /*text*/) const {
    return {};
}

QString LineField::normal(const QString& text) const {
    return text;
}

QString LineField::wholeFault(const QString& text) const {
    return text.isEmpty() ? m_required : faultOf(text);
}

void LineField::typed() {
    m_idle.start();
    if (!fault().isEmpty() && wholeFault(text()).isEmpty())
        setFault({});
}

void LineField::finish() {
    if (!m_line->isModified())
        return;
    const QString written = m_line->text();
    const QString typed = text();
    const QString problem = wholeFault(typed);
    setFault(problem);
    m_idle.stop();
    if (!problem.isEmpty()) {
        m_place.keep(written);
        return;
    }
    m_broughtBack = false;
    setNote({});
    m_line->setText(typed.isEmpty() ? typed : normal(typed));
    m_line->setModified(false);
    if (m_line->text() == m_stored) {
        m_place.forget();
        return;
    }
    m_stored = m_line->text();
    const QPointer<LineField> here(this);
    if (m_place.send(written, [this] { emit edited(); }) || !here)
        return;
    if (fault().isEmpty())
        m_place.forget();
    else
        m_place.keep(written);
}

/// The edit was not stored. Whoever types again already is not disturbed.
void LineField::comeBack(const QString& text, const QString& why) {
    if (m_line->isModified())
        return;
    m_stored = m_before;
    m_line->setText(text);
    m_line->setModified(true);
    setFault(why);
}

void LineField::takeBack() {
    m_idle.stop();
    m_place.forget();
    m_broughtBack = false;
    setFault({});
    setNote({});
    m_line->setText(m_stored);
    m_line->setModified(false);
    m_line->selectAll();
}

bool LineField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_line->isModified()) {
        takeBack();
        return true;
    }
    return Field::eventFilter(watched, event);
}

void LineField::markInvalid(bool invalid) {
    m_line->setProperty("invalid", invalid);
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

}  // namespace goalpost::ui
