// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/field.hpp"

#include <QList>

class QComboBox;
class QPlainTextEdit;

namespace goalpost::ui {

/// One of several words; the choice is taken as soon as it is made.
class ChoiceField : public Field {
    Q_OBJECT
  public:
    ChoiceField(const QString& name, const QString& label, QWidget* parent = nullptr);

    struct Choice {
        QString id;  ///< empty: nothing is chosen
        QString text;
    };
    void setChoices(const QList<Choice>& choices);
    /// An id that is no choice shows as an empty field.
    void show(const QString& id);
    QString id() const;
    QComboBox* box() const { return m_box; }

  private:
    QComboBox* m_box;
    QString m_stored;
};

/// Several lines of text. Ctrl+Enter or leaving the field ends the writing.
class NotesField : public Field {
    Q_OBJECT
  public:
    NotesField(const QString& name, const QString& label, int lines = 3, QWidget* parent = nullptr);

    void show(const QString& text);
    QString text() const;
    /// As LineField::keepDrafts().
    void keepDrafts(Drafts& drafts, const QString& form);
    QPlainTextEdit* box() const { return m_box; }
    /// Something is written that is not stored.
    bool isBeingTyped() const;
    void setReadOnly(bool readOnly) override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void finish();
    void comeBack(const QString& text, const QString& why);

    QPlainTextEdit* m_box;
    QString m_stored;
    QString m_before;  ///< what was stored before the last edit
    DraftPlace m_place;
    QMetaObject::Connection m_refusals;
    QTimer m_idle;
};

}  // namespace goalpost::ui
