// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/sentence.hpp"

#include "base/text.hpp"

#include <cctype>

namespace goalpost {

namespace {

std::string textOf(const Word& word) {
    std::string text(word.literal);
    if (word.how == Word::Case::Small)
        return foldCase(text);
    const bool acronym = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1])) != 0;
    if (word.how == Word::Case::Inside && !text.empty() && !acronym)
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

std::string textOf(const Day& day) {
    switch (day.form) {
        case Day::Form::Long:
            return longDate(day.date);
        case Day::Form::Short:
            return shortDate(day.date);
        case Day::Form::WithoutYear:
            return dayAndMonth(day.date);
        case Day::Form::Iso:
            return isoDate(day.date);
    }
    return {};
}

std::string textOf(const Days& days) {
    const Period& period = days.period;
    switch (days.form) {
        case Days::Form::Named:
            return periodName(period, days.fiscalYearStartMonth);
        case Days::Form::Long:
            return longSpan(period.from, period.to);
        case Days::Form::Short: {
            const auto yearOf = [](Date date) { return std::chrono::year_month_day{date}.year(); };
            const bool sameYear = yearOf(period.from) == yearOf(period.to);
            return (sameYear ? dayAndMonth(period.from) : shortDate(period.from)) + " – " +
                   shortDate(period.to);
        }
    }
    return {};
}

/// Puts the phrases of a sentence behind one another; neighbours of the same field are one.
class Writing {
  public:
    void add(const Sentence& sentence, std::string_view field) {
        eachPart(
            sentence.literal, sentence.arguments.size(),
            [&](std::string_view text) { add(std::string(text), field); },
            [&](std::size_t index) {
                const Argument& argument = sentence.arguments[index];
                add(argument, argument.field.empty() ? field : argument.field);
            });
    }
    std::vector<Phrase> take() { return std::move(m_phrases); }

  private:
    void add(const Argument& argument, std::string_view field) {
        if (const auto* part = std::get_if<Argument::Part>(&argument.value)) {
            for (const Sentence& sentence : *part)
                add(sentence, field);
        } else if (const auto* text = std::get_if<std::string>(&argument.value)) {
            add(*text, field);
        } else if (const auto* word = std::get_if<Word>(&argument.value)) {
            add(textOf(*word), field);
        } else if (const auto* figure = std::get_if<Figure>(&argument.value)) {
            add(goalpost::textOf(*figure), field);
        } else if (const auto* day = std::get_if<Day>(&argument.value)) {
            add(textOf(*day), field);
        } else {
            add(textOf(std::get<Days>(argument.value)), field);
        }
    }
    void add(const std::string& text, std::string_view field) {
        if (text.empty())
            return;
        if (m_phrases.empty() || m_phrases.back().field != field)
            m_phrases.push_back({{}, std::string(field)});
        m_phrases.back().text += text;
    }

    std::vector<Phrase> m_phrases;
};

}  // namespace

std::string Sentence::text() const {
    std::string text;
    for (const Phrase& phrase : phrasesOf(*this))
        text += phrase.text;
    return text;
}

bool Sentence::operator==(const Sentence& other) const {
    return literal == other.literal && arguments == other.arguments;
}

std::vector<Phrase> phrasesOf(const Sentence& sentence) {
    Writing writing;
    writing.add(sentence, {});
    return writing.take();
}

Figure plain(std::size_t count) {
    return {.value = static_cast<double>(count), .form = Figure::Form::Plain};
}

Sentence listed(const std::vector<Sentence>& parts, std::string_view between, std::string_view last) {
    Sentence list;
    for (std::size_t i = 0; i < parts.size(); ++i)
        list = i == 0 ? parts[i] : Sentence(i + 1 == parts.size() ? last : between, {list, parts[i]});
    return list;
}

}  // namespace goalpost
