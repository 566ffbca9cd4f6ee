// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace goalpost::ui {

/// Text that somebody began to type and has not finished, by the form's name ("campaign/<id>/name"). It
/// stands in the workspace's file within two seconds, so that it survives whatever happens to the program.
/// It is forgotten when the edit made of it is stored, not before.
class Drafts : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Text on its way to the file as an edit.
    struct Sent {
        QString form;
        QString text;
        int workspace;
    };

    /// Empty when there is none, or when it is on its way.
    QString of(const QString& form) const;
    /// An empty text forgets the draft.
    void keep(const QString& form, const QString& text);
    void forget(const QString& form) { keep(form, {}); }
    /// What the file held when it was opened.
    void adopt(std::map<QString, QString> texts);
    /// Another one for each workspace that is opened: a form's name may be the same in several.
    int workspace() const { return m_workspace; }

    /// Lets `edit` make an edit of the text. True when that took the text along: it ends in stored() or in
    /// refuse().
    bool send(const QString& form, const QString& text, const std::function<void()>& edit);
    /// For whoever stores edits: the text that the edit being made comes from.
    std::optional<Sent> takeSent();
    void stored(const Sent& sent);
    /// The workspace in which the text was sent has been left and is open again: the text is on its way in
    /// what was adopted since, unless its form was typed in anew.
    void bringBack(Sent& sent);
    /// The text is a draft again, and its field is told why.
    void refuse(const Sent& sent, const QString& why);

  signals:
    void changed(const QString& form, const QString& text);
    void refused(const QString& form, const QString& text, const QString& why);

  private:
    bool arrive(const Sent& sent);

    std::map<QString, QString> m_texts;
    std::map<QString, QString> m_adopted;
    std::map<QString, QString> m_underWay;
    std::optional<Sent> m_sending;
    int m_workspace = 0;
};

/// The form of one workspace to which a field's half-typed text belongs.
class DraftPlace {
  public:
    bool is(const Drafts& drafts, const QString& form) const;
    /// Turns to another form and tells the draft that is there.
    QString moveTo(Drafts& drafts, const QString& form);
    /// Both do nothing once another workspace is open.
    void keep(const QString& text);
    void forget() { keep({}); }
    bool send(const QString& text, const std::function<void()>& edit);
    /// This is what was sent from here.
    bool sent(const QString& form, const QString& text) const { return form == m_form && text == m_sent; }

  private:
    bool isOpen() const { return m_drafts && m_workspace == m_drafts->workspace(); }

    QPointer<Drafts> m_drafts;
    QString m_form;
    QString m_sent;
    int m_workspace = 0;
};

}  // namespace goalpost::ui
