// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "ui/session/drafts.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>

#include <functional>
#include <set>
#include <type_traits>

namespace goalpost::ui {

/// The fields of one entry of the plan, bound to its members. Each finished edit gives the whole entry to
/// `store`, which answers why it is refused, or nothing; a refusal stands beside its field, and what was
/// typed stays until it is mended.
template <class T>
class EntryForm {
  public:
    using Store = std::function<QString(const T&)>;

    /// `name` begins the object names of the fields: "tool" makes "toolOwner".
    EntryForm(QString name, int columns, Store store)
        : m_name(std::move(name)), m_columns(columns), m_store(std::move(store)), m_widget(new QWidget) {
        m_widget->setObjectName(m_name + QLatin1String("Form"));
        m_grid = new QGridLayout(m_widget);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(paint::space::M);
        m_grid->setVerticalSpacing(paint::space::S);
        for (int column = 0; column < columns; ++column)
            m_grid->setColumnStretch(column, 1);
    }

    QWidget* widget() const { return m_widget; }
    const T& entry() const { return m_shown; }

    template <class F, class Show, class Take>
    F* add(F* field, Show show, Take take, int span = 1) {
        if (m_next % m_columns + span > m_columns)
            m_next += m_columns - m_next % m_columns;
        m_grid->addWidget(field, m_next / m_columns, m_next % m_columns, 1, span, Qt::AlignTop);
        m_next += span;
        const std::size_t number = m_bindings.size();
        Binding binding{field,
                        [field, show](const T& entry) { show(field, entry); },
                        [field, take](T& entry) { take(field, entry); },
                        {}};
        if constexpr (std::is_base_of_v<LineField, F> || std::is_same_v<NotesField, F>)
            binding.keepDrafts = [field](Drafts& drafts, const QString& form) {
                field->keepDrafts(drafts, form + QLatin1Char('/') + field->editor()->objectName());
            };
        m_bindings.push_back(std::move(binding));
        QObject::connect(field, &Field::edited, &m_context, [this, number] { edited(number); });
        return field;
    }

    LineField* line(const char* name, const QString& label, std::string T::*member, int span = 1) {
        return add(
            new LineField(named(name), label),
            [member](LineField* field, const T& entry) { field->show(toQt(entry.*member)); },
            [member](LineField* field, T& entry) { entry.*member = toStd(field->text()); }, span);
    }
    NotesField* notes(const char* name, const QString& label, std::string T::*member, int lines,
                      int span = 1) {
        return add(
            new NotesField(named(name), label, lines),
            [member](NotesField* field, const T& entry) { field->show(toQt(entry.*member)); },
            [member](NotesField* field, T& entry) { entry.*member = toStd(field->text()); }, span);
    }
    CountField* count(const char* name, const QString& label, std::optional<int> T::*member, int span = 1) {
        return add(
            new CountField(named(name), label),
            [member](CountField* field, const T& entry) { field->showCount(entry.*member); },
            [member](CountField* field, T& entry) { entry.*member = field->count(); }, span);
    }
    NumberField* number(const char* name, const QString& label, std::optional<double> T::*member,
                        int span = 1) {
        return add(
            new NumberField(named(name), label),
            [member](NumberField* field, const T& entry) { field->showNumber(entry.*member); },
            [member](NumberField* field, T& entry) { entry.*member = field->number(); }, span);
    }
    ShareField* share(const char* name, const QString& label, std::optional<double> T::*member,
                      int span = 1) {
        return add(
            new ShareField(named(name), label),
            [member](ShareField* field, const T& entry) { field->showShare(entry.*member); },
            [member](ShareField* field, T& entry) { entry.*member = field->share(); }, span);
    }
    MoneyField* money(const char* name, const QString& label, std::optional<Amount> T::*member,
                      int span = 1) {
        return add(
            new MoneyField(named(name), label),
            [member](MoneyField* field, const T& entry) { field->showAmount(entry.*member); },
            [member](MoneyField* field, T& entry) { entry.*member = field->amount(); }, span);
    }
    WordsField* words(const char* name, const QString& label, std::vector<std::string> T::*member,
                      int span = 1) {
        return add(
            new WordsField(named(name), label),
            [member](WordsField* field, const T& entry) { field->showWords(entry.*member); },
            [member](WordsField* field, T& entry) { entry.*member = field->words(); }, span);
    }
    DateField* date(const char* name, const QString& label, std::optional<Date> T::*member, int span = 1) {
        return add(
            new DateField(named(name), label),
            [member](DateField* field, const T& entry) { field->showDate(entry.*member); },
            [member](DateField* field, T& entry) { entry.*member = field->date(); }, span);
    }
    template <class E>
    ChoiceField* choice(const char* name, const QString& label, std::optional<E> T::*member,
                        const QList<ChoiceField::Choice>& choices, int span = 1) {
        auto* field = new ChoiceField(named(name), label);
        field->setChoices(choices);
        return add(
            field,
            [member](ChoiceField* box, const T& entry) {
                box->show(entry.*member ? toQt(model::idOf(*(entry.*member))) : QString());
            },
            [member](ChoiceField* box, T& entry) { entry.*member = model::fromId<E>(toStd(box->id())); },
            span);
    }
    /// One of several texts, or an entry's id; the choices are set by the page.
    ChoiceField* reference(const char* name, const QString& label, Id T::*member, int span = 1) {
        return add(
            new ChoiceField(named(name), label),
            [member](ChoiceField* box, const T& entry) { box->show(toQt((entry.*member).text)); },
            [member](ChoiceField* box, T& entry) { entry.*member = Id{toStd(box->id())}; }, span);
    }
    ChoiceField* word(const char* name, const QString& label, std::string T::*member,
                      const QList<ChoiceField::Choice>& choices, int span = 1) {
        auto* field = new ChoiceField(named(name), label);
        field->setChoices(choices);
        return add(
            field, [member](ChoiceField* box, const T& entry) { box->show(toQt(entry.*member)); },
            [member](ChoiceField* box, T& entry) { entry.*member = toStd(box->id()); }, span);
    }

    void show(const T& entry, Drafts& drafts, const QString& form) {
        if (form != m_form) {
            m_refused.clear();
            for (const Binding& binding : m_bindings)
                binding.field->setFault({});
        }
        m_form = form;
        m_shown = entry;
        for (std::size_t i = 0; i < m_bindings.size(); ++i) {
            if (m_bindings[i].keepDrafts)
                m_bindings[i].keepDrafts(drafts, form);
            if (!m_refused.contains(i))
                m_bindings[i].show(entry);
        }
    }
    void setReadOnly(bool readOnly) {
        for (const Binding& binding : m_bindings)
            binding.field->setReadOnly(readOnly);
    }

  private:
    struct Binding {
        Field* field;
        std::function<void(const T&)> show;
        std::function<void(T&)> take;
        std::function<void(Drafts&, const QString&)> keepDrafts;
    };

    QString named(const char* name) const { return m_name + QLatin1String(name); }

    void edited(std::size_t number) {
        m_refused.insert(number);
        T next = m_shown;
        for (const std::size_t i : m_refused)
            m_bindings[i].take(next);
        const QString fault = m_store(next);
        if (!fault.isEmpty()) {
            m_bindings[number].field->setFault(fault);
            return;
        }
        for (const std::size_t i : m_refused)
            m_bindings[i].field->setFault({});
        m_refused.clear();
        m_shown = next;
    }

    QString m_name;
    int m_columns;
    Store m_store;
    QWidget* m_widget;  ///< belongs to the widget it is put into
    QGridLayout* m_grid;
    int m_next = 0;
    std::vector<Binding> m_bindings;
    std::set<std::size_t> m_refused;  ///< fields whose text the plan does not have
    T m_shown{};
    QString m_form;
    QObject m_context;  ///< fields outlive the form: nothing is told to it when it is gone
};

}  // namespace goalpost::ui
