// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "ui/look/look.hpp"
#include "ui/session/drafts.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace goalpost::ui {

/// A labelled place to write or choose one value, with its message beside it. Nothing is saved by a
/// button: when a person is done with it and it can be read, edited() is emitted once; what cannot be read
/// stays as typed, with a sentence that names the fix, and is kept as a draft.
class Field : public QWidget {
    Q_OBJECT
  public:
    /// A sentence of the page itself ("The last day is before the first one; put it later."); empty clears.
    void setFault(const QString& sentence);
    QString fault() const;
    /// Muted evidence under the field; empty hides it. A fault takes its place.
    void setNote(const QString& note);
    QLabel* label() const { return m_label; }
    QWidget* editor() const { return m_editor; }
    /// Without the label above, in tables and toolbars; it is still spoken.
    void hideLabel();
    virtual void setReadOnly(bool readOnly);

  signals:
    void edited();

  protected:
    Field(const QString& label, QWidget* parent);
    /// To be called once, by the constructor of what is shown below the label. `name` is the object name.
    void setEditor(QWidget* editor, const QString& name);
    virtual void markInvalid(bool invalid);

  private:
    void showMessage();

    QVBoxLayout* m_column;
    QLabel* m_label;
    QWidget* m_editor = nullptr;
    QLabel* m_message;
    QString m_fault;
    QString m_note;
};

/// One line of text.
class LineField : public Field {
    Q_OBJECT
  public:
    explicit LineField(const QString& name, const QString& label, QWidget* parent = nullptr);

    /// What is stored; does not disturb somebody who is typing.
    void show(const QString& text);
    /// As typed, without blanks at the ends.
    QString text() const;
    void setPlaceholder(const QString& text);
    /// Empty is refused with this sentence.
    void setRequired(const QString& sentence) { m_required = sentence; }
    /// Half-typed text is kept under this name; what was kept is shown when the name is set. Call it
    /// before show() when the form turns to something else. It is forgotten once the edit made of it is
    /// stored; where that is refused the text comes back with the reason.
    void keepDrafts(Drafts& drafts, const QString& form);
    /// The page cannot take what edited() told: it stays as typed, with the sentence, and is offered again
    /// when the field is left. show() the stored value afterwards.
    void refuse(const QString& sentence);
    /// Takes a refusal back: what is typed is right now.
    void accept();
    /// Says what is wrong with the text as it stands, also where nobody typed: before a form is sent.
    void check();
    QLineEdit* line() const { return m_line; }
    void setReadOnly(bool readOnly) override;
    bool isBeingTyped() const;

  protected:
    /// Why the text cannot be taken, as a sentence that names the fix; empty when it can. Never asked for
    /// an empty text.
    virtual QString faultOf(const QString& text) const;
    /// The text as it is shown once it is taken.
    virtual QString normal(const QString& text) const;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void markInvalid(bool invalid) override;

  private:
    void finish();
    void typed();
    void takeBack();
    void comeBack(const QString& text, const QString& why);
    QString wholeFault(const QString& text) const;

    QLineEdit* m_line;
    QString m_stored;
    QString m_before;  ///< what is known to be stored: shown last
    QString m_required;
    DraftPlace m_place;
    QMetaObject::Connection m_refusals;
    QTimer m_idle;
    bool m_broughtBack = false;  ///< the line has a draft that is neither kept nor dropped yet
};

/// A whole number from 0 on.
class CountField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void showCount(std::optional<int> count);
    std::optional<int> count() const;

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;
};

/// A number from 0 on, with decimals.
class NumberField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void showNumber(std::optional<double> number);
    std::optional<double> number() const;

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;
};

/// A share, written as percent: 25 % is 0.25.
class ShareField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void showShare(std::optional<double> share);
    std::optional<double> share() const;
    /// Also below 0 and above 100 %: a change.
    void setSigned(bool isSigned) { m_signed = isSigned; }

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;

  private:
    bool m_signed = false;
};

/// An amount in a currency.
class MoneyField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void setCurrency(const QString& currency) { m_currency = currency; }
    void showAmount(std::optional<Amount> amount);
    std::optional<Amount> amount() const;

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;

  private:
    std::optional<Amount> read(const QString& text) const;

    QString m_currency;
};

/// Texts separated by commas.
class WordsField : public LineField {
    Q_OBJECT
  public:
    using LineField::LineField;
    void showWords(const std::vector<std::string>& words);
    std::vector<std::string> words() const;

  protected:
    QString normal(const QString& text) const override;
};

/// A day, typed or chosen in a calendar (Alt+Down); may be empty.
class DateField : public LineField {
    Q_OBJECT
  public:
    explicit DateField(const QString& name, const QString& label, QWidget* parent = nullptr);
    void showDate(std::optional<Date> date);
    std::optional<Date> date() const;
    /// Where the calendar opens while there is no day; else today.
    void setOpensAt(std::optional<Date> day) { m_opensAt = day; }

  protected:
    QString faultOf(const QString& text) const override;
    QString normal(const QString& text) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void openCalendar();

    std::optional<Date> m_opensAt;
};

}  // namespace goalpost::ui
