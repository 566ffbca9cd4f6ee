// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/drafts.hpp"

#include <utility>

namespace goalpost::ui {

namespace {

QString textIn(const std::map<QString, QString>& texts, const QString& form) {
    const auto found = texts.find(form);
    return found == texts.end() ? QString() : found->second;
}

}  // namespace

QString Drafts::of(const QString& form) const {
    return m_underWay.contains(form) ? QString() : textIn(m_texts, form);
}

void Drafts::keep(const QString& form, const QString& text) {
    m_underWay.erase(form);  // typed since
    if (form.isEmpty() || textIn(m_texts, form) == text)
        return;
    if (text.isEmpty())
        m_texts.erase(form);
    else
        m_texts[form] = text;
    emit changed(form, text);
}

void Drafts::adopt(std::map<QString, QString> texts) {
    m_adopted = texts;
    m_texts = std::move(texts);
    m_underWay.clear();
    ++m_workspace;
}

bool Drafts::send(const QString& form, const QString& text, const std::function<void()>& edit) {
    m_sending = Sent{form, text, m_workspace};
    edit();
    return !std::exchange(m_sending, std::nullopt);
}

std::optional<Drafts::Sent> Drafts::takeSent() {
    auto sent = std::exchange(m_sending, std::nullopt);
    if (sent)
        m_underWay[sent->form] = sent->text;
    return sent;
}

bool Drafts::arrive(const Sent& sent) {
    const auto found = m_underWay.find(sent.form);
    if (sent.workspace != m_workspace || found == m_underWay.end() || found->second != sent.text)
        return false;
    m_underWay.erase(found);
    return true;
}

void Drafts::bringBack(Sent& sent) {
    if (sent.workspace == m_workspace || textIn(m_texts, sent.form) != textIn(m_adopted, sent.form))
        return;
    sent.workspace = m_workspace;
    m_underWay[sent.form] = sent.text;
}

void Drafts::stored(const Sent& sent) {
    if (arrive(sent))
        forget(sent.form);
}

void Drafts::refuse(const Sent& sent, const QString& why) {
    if (!arrive(sent))
        return;
    keep(sent.form, sent.text);
    emit refused(sent.form, sent.text, why);
}

bool DraftPlace::is(const Drafts& drafts, const QString& form) const {
    return m_drafts == &drafts && m_form == form && m_workspace == drafts.workspace();
}

QString DraftPlace::moveTo(Drafts& drafts, const QString& form) {
    m_drafts = &drafts;
    m_form = form;
    m_workspace = drafts.workspace();
    m_sent.clear();
    return drafts.of(form);
}

void DraftPlace::keep(const QString& text) {
    if (isOpen())
        m_drafts->keep(m_form, text);
}

bool DraftPlace::send(const QString& text, const std::function<void()>& edit) {
    if (!isOpen()) {
        edit();
        return false;
    }
    m_sent = text;
    return m_drafts->send(m_form, text, edit);
}

}  // namespace goalpost::ui
