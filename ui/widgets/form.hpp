// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.hpp"
#include "ui/session/drafts.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/shares_field.hpp"
#include "ui/words/text.hpp"

#include <functional>
#include <memory>
#include <vector>

/// Fields that show and change the members of one value of the plan: a creator, a payment, …
namespace goalpost::ui {

inline void put(LineField& field, const std::string& value) {
    field.show(toQt(value));
}
inline void take(const LineField& field, std::string& value) {
    value = toStd(field.text());
}
inline void put(CountField& field, const std::optional<int>& value) {
    field.showCount(value);
}
inline void take(const CountField& field, std::optional<int>& value) {
    value = field.count();
}
inline void put(ShareField& field, const std::optional<double>& value) {
    field.showShare(value);
}
inline void take(const ShareField& field, std::optional<double>& value) {
    value = field.share();
}
inline void put(MoneyField& field, const std::optional<Amount>& value) {
    field.showAmount(value);
}
inline void take(const MoneyField& field, std::optional<Amount>& value) {
    value = field.amount();
}
inline void put(DateField& field, const std::optional<Date>& value) {
    field.showDate(value);
}
inline void take(const DateField& field, std::optional<Date>& value) {
    value = field.date();
}
inline void put(WordsField& field, const std::vector<std::string>& value) {
    field.showWords(value);
}
inline void take(const WordsField& field, std::vector<std::string>& value) {
    value = field.words();
}
inline void put(SharesField& field, const std::map<std::string, double>& value) {
    field.showShares(value);
}
inline void take(const SharesField& field, std::map<std::string, double>& value) {
    value = field.shares();
}
inline void put(NotesField& field, const std::string& value) {
    field.show(toQt(value));
}
inline void take(const NotesField& field, std::string& value) {
    value = toStd(field.text());
}
template <class E>
void put(ChoiceField& field, const std::optional<E>& value) {
    field.show(value ? toQt(model::idOf(*value)) : QString());
}
template <class E>
void take(const ChoiceField& field, std::optional<E>& value) {
    value = model::fromId<E>(toStd(field.id()));
}

/// A member of a value, or of an optional part of it; a part that was emptied is taken away.
template <class Subject, class Value>
struct Member {
    std::function<Value(const Subject&)> read;
    std::function<void(Subject&, Value)> write;
};

template <class Subject, class Value>
Member<Subject, Value> member(Value Subject::*place) {
    return {[place](const Subject& subject) { return subject.*place; },
            [place](Subject& subject, Value value) { subject.*place = std::move(value); }};
}

template <class Subject, class Part, class Value>
Member<Subject, Value> member(std::optional<Part> Subject::*part, Value Part::*place) {
    return {[=](const Subject& subject) { return subject.*part ? (*(subject.*part)).*place : Value{}; },
            [=](Subject& subject, Value value) {
                auto& whole = subject.*part;
                if (!whole)
                    whole.emplace();
                (*whole).*place = std::move(value);
                if (whole == Part{})
                    whole.reset();
            }};
}

/// The fields of one value. A finished edit is handed on as a function that changes the value where it
/// stands by then, with the words for the act's name: "the email".
template <class Subject>
class Form {
  public:
    using Change = std::function<void(Subject&)>;
    using Sink = std::function<void(const char* what, Change change)>;

    explicit Form(Sink sink) : m_sink(std::make_shared<Sink>(std::move(sink))) {}

    /// The field belongs to its widget parent; it must live as long as show() is called.
    template <class F, class Value>
    F* add(F* field, const char* what, Member<Subject, Value> place) {
        m_show.push_back([field, place](const Subject& subject, bool readOnly) {
            put(*field, place.read(subject));
            field->setReadOnly(readOnly);
        });
        if constexpr (requires(Drafts & drafts) { field->keepDrafts(drafts, QString()); })
            m_drafts.push_back(
                [field, name = field->editor()->objectName()](Drafts& drafts, const QString& form) {
                    field->keepDrafts(drafts, form + QLatin1Char('/') + name);
                });
        QObject::connect(field, &Field::edited, field, [sink = m_sink, field, what, place] {
            Value value{};
            take(*field, value);
            (*sink)(what, [place, value](Subject& subject) { place.write(subject, value); });
        });
        return field;
    }

    /// What is to be set before the fields are shown: a currency.
    void first(std::function<void(const Subject&)> step) { m_first.push_back(std::move(step)); }

    /// `form` is the name under which half-typed text is kept.
    void show(const Subject& subject, Drafts& drafts, const QString& form, bool readOnly) {
        for (const auto& each : m_first)
            each(subject);
        for (const auto& each : m_drafts)
            each(drafts, form);
        for (const auto& each : m_show)
            each(subject, readOnly);
    }

  private:
    std::shared_ptr<Sink> m_sink;
    std::vector<std::function<void(const Subject&)>> m_first;
    std::vector<std::function<void(const Subject&, bool)>> m_show;
    std::vector<std::function<void(Drafts&, const QString&)>> m_drafts;
};

}  // namespace goalpost::ui
