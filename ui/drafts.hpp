// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <map>

namespace goalpost::ui {

/// Text that somebody began to type and has not finished, by the form's name ("campaign/<id>/name"). It
/// stands in the workspace's file within two seconds, so that it survives whatever happens to the program.
class Drafts : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Empty when there is none.
    QString of(const QString& form) const;
    /// An empty text forgets the draft.
    void keep(const QString& form, const QString& text);
    void forget(const QString& form) { keep(form, {}); }
    /// What the file held when it was opened.
    void adopt(std::map<QString, QString> texts) { m_texts = std::move(texts); }

  signals:
    void changed(const QString& form, const QString& text);

  private:
    std::map<QString, QString> m_texts;
};

}  // namespace goalpost::ui
