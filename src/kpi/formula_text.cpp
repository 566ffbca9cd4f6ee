// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/formula_text.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cctype>

namespace goalpost::kpi {

namespace {

using Kind = FormulaToken::Kind;

/// Longer ones are nothing that a person reads.
constexpr std::size_t MostCharacters = 400;
constexpr std::size_t MostDigits = 15;

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}

Figure place(std::size_t at) {
    return plain(at);
}

std::optional<FormulaName> nameOfWord(std::string_view word) {
    for (FormulaName name = 0; name < FormulaNameCount; ++name)
        if (wordOfName(name) == word)
            return name;
    return std::nullopt;
}

/// The bytes of one character.
std::size_t lengthAt(std::string_view text, std::size_t i) {
    std::size_t length = 1;
    while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

/// What people type for an operator, as the formula has it; 0 for anything else.
char operatorOf(std::string_view character) {
    static constexpr std::pair<std::string_view, char> Signs[] = {
        {"+", '+'}, {"-", '-'}, {"*", '*'}, {"/", '/'}, {"×", '*'}, {"·", '*'},
        {"÷", '/'}, {"∕", '/'}, {"−", '-'}, {"–", '-'}, {":", '/'}};
    for (const auto& [sign, meant] : Signs)
        if (sign == character)
            return meant;
    return 0;
}

class Reading {
  public:
    explicit Reading(std::string_view text) : m_text(text) {}

    std::variant<std::vector<FormulaToken>, FormulaFault> read() {
        if (!isValidUtf8(m_text))
            return FormulaFault{"The formula is no readable text; type it anew.", 1};
        while (m_i < m_text.size() && m_fault.message.empty()) {
            if (m_at > MostCharacters)
                return FormulaFault{
                    {"The formula has more than %1 characters; make it shorter.", {plain(MostCharacters)}},
                    m_at};
            next();
        }
        if (const FormulaToken* unknown = firstUnknown())  // it stands before what stopped the reading
            return unknownWord(*unknown);
        if (!m_fault.message.empty())
            return m_fault;
        return std::move(m_tokens);
    }

  private:
    void next() {
        const char c = m_text[m_i];
        const std::size_t length = lengthAt(m_text, m_i);
        const std::string_view character = m_text.substr(m_i, length);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || character == "\u00a0" ||
            character == "\u202f") {
            advance(length);
        } else if (isDigit(c) || c == '.') {
            number();
        } else if (isLetter(c)) {
            word();
        } else if (const char sign = operatorOf(character)) {
            m_tokens.push_back({Kind::Operator, std::string(1, sign), m_at});
            advance(length);
        } else if (c == '(' || c == ')') {
            m_tokens.push_back({c == '(' ? Kind::Open : Kind::Close, std::string(1, c), m_at});
            advance(1);
        } else if (c == ',') {
            fail(
                "A comma cannot stand in a formula (character %1); write parts of a whole with a point, as "
                "0.5, and thousands as 1000.",
                {place(m_at)});
        } else {
            fail(
                "\"%1\" cannot stand in a formula (character %2); it takes measures, numbers, + − × ÷ and "
                "parentheses.",
                {std::string(character), place(m_at)});
        }
    }

    void number() {
        const std::size_t from = m_i;
        const std::size_t at = m_at;
        while (m_i < m_text.size() && (isDigit(m_text[m_i]) || m_text[m_i] == '.'))
            advance(1);
        std::string text(m_text.substr(from, m_i - from));
        const bool isRead = std::count(text.begin(), text.end(), '.') <= 1 &&
                            std::any_of(text.begin(), text.end(), isDigit) && text.size() <= MostDigits;
        if (!isRead || (m_i < m_text.size() && isLetter(m_text[m_i])))
            return fail(
                "The number at character %1 cannot be read; write it as 1000 or 0.5, and × before a "
                "measure.",
                {place(at)}, at);
        m_tokens.push_back({Kind::Number, std::move(text), at});
    }

    void word() {
        const std::size_t from = m_i;
        const std::size_t at = m_at;
        while (m_i < m_text.size() && (isLetter(m_text[m_i]) || isDigit(m_text[m_i])))
            advance(1);
        std::string text = foldCase(m_text.substr(from, m_i - from));
        const auto name = nameOfWord(text);
        m_tokens.push_back({Kind::Name, std::move(text), at, name.value_or(FormulaNameCount)});
    }

    const FormulaToken* firstUnknown() const {
        const auto found = std::find_if(m_tokens.begin(), m_tokens.end(), [](const auto& token) {
            return token.kind == Kind::Name && token.name == FormulaNameCount;
        });
        return found == m_tokens.end() ? nullptr : &*found;
    }

    FormulaFault unknownWord(const FormulaToken& token) const {
        const auto index = static_cast<std::size_t>(&token - m_tokens.data());
        const auto isOpen = [&](std::size_t i) {
            return i < m_tokens.size() && m_tokens[i].kind == Kind::Open;
        };
        if (isOpen(index + 1))
            return {
                {"\"%1\" at character %2 would be a function, which a formula cannot have; write it with + − "
                 "× ÷ and parentheses.",
                 {token.text, place(token.at)}},
                token.at};
        std::string meant = joined(index);
        if (meant.empty()) {
            std::vector<std::string> words;
            for (FormulaName name = 0; name < FormulaNameCount; ++name)
                words.emplace_back(wordOfName(name));
            meant = nearest(token.text, words).value_or("");
        }
        if (meant.empty())
            return {{"There is no measure \"%1\" (character %2); take one from the list of measures.",
                     {shortened(token.text, 60), place(token.at)}},
                    token.at};
        return {{"There is no measure \"%1\" (character %2); did you mean \"%3\"?",
                 {shortened(token.text, 60), place(token.at), meant}},
                token.at};
    }

    /// "form-completions" reads as a difference; it is meant as the measure of this id.
    std::string joined(std::size_t index) const {
        const auto pair = [&](std::size_t i) -> std::string {
            if (i + 2 >= m_tokens.size() || m_tokens[i].kind != Kind::Name || m_tokens[i + 1].text != "-" ||
                m_tokens[i + 2].kind != Kind::Name)
                return {};
            std::string both = m_tokens[i].text + "_" + m_tokens[i + 2].text;
            return nameOfWord(both) ? both : std::string();
        };
        std::string both = pair(index);
        return both.empty() && index >= 2 ? pair(index - 2) : both;
    }

    /// Over one character.
    void advance(std::size_t bytes) {
        m_i += bytes;
        ++m_at;
    }
    void fail(std::string_view literal, std::vector<Argument> arguments, std::size_t at = 0) {
        m_fault = {{literal, std::move(arguments)}, at == 0 ? m_at : at};
    }

    std::string_view m_text;
    std::size_t m_i = 0;
    std::size_t m_at = 1;
    std::vector<FormulaToken> m_tokens;
    FormulaFault m_fault;
};

/// Whether pieces follow each other as in a formula, one after the other.
class Grammar {
  public:
    explicit Grammar(std::span<const FormulaToken> tokens) : m_tokens(tokens) {}

    std::optional<FormulaFault> check() {
        if (m_tokens.empty())
            return FormulaFault{"The formula is empty; write one, such as \"cost / saves\".", 1};
        for (m_i = 0; m_i < m_tokens.size(); ++m_i) {
            const FormulaToken& token = m_tokens[m_i];
            if (auto fault = m_wantsValue ? value(token) : sign(token))
                return fault;
        }
        const FormulaToken& last = m_tokens.back();
        if (m_wantsValue)
            return FormulaFault{{"The formula ends with \"%1\" (character %2); write what comes behind it.",
                                 {last.text, place(last.at)}},
                                last.at};
        if (!m_open.empty())
            return FormulaFault{{"The parenthesis at character %1 is not closed; write \")\" where it ends.",
                                 {place(m_open.back())}},
                                m_open.back()};
        const bool measures = std::any_of(m_tokens.begin(), m_tokens.end(), [](const auto& token) {
            return token.kind == Kind::Name && (measureOf(token.name) || token.name == CostName);
        });
        if (!measures)
            return FormulaFault{"The formula names no measure; take one from the list of measures.", 1};
        return std::nullopt;
    }

  private:
    std::optional<FormulaFault> value(const FormulaToken& token) {
        const FormulaToken* before = m_i > 0 ? &m_tokens[m_i - 1] : nullptr;
        switch (token.kind) {
            case Kind::Number:
                if (before && before->text == "/" && numberOf(token) == 0)
                    return FormulaFault{{"Nothing can be divided by 0 (character %1).", {place(token.at)}},
                                        token.at};
                [[fallthrough]];
            case Kind::Name:
                m_wantsValue = false;
                return std::nullopt;
            case Kind::Open:
                m_open.push_back(token.at);
                return std::nullopt;
            case Kind::Close:
            case Kind::Operator:
                break;
        }
        const bool isSign = token.text == "-" && (!before || before->kind == Kind::Open);
        if (isSign)
            return std::nullopt;
        return FormulaFault{{"A measure or a number is missing before \"%1\" at character %2.",
                             {token.text, place(token.at)}},
                            token.at};
    }

    std::optional<FormulaFault> sign(const FormulaToken& token) {
        if (token.kind == Kind::Operator) {
            m_wantsValue = true;
            return std::nullopt;
        }
        if (token.kind == Kind::Close) {
            if (m_open.empty())
                return FormulaFault{
                    {"The parenthesis at character %1 closes nothing; take it out.", {place(token.at)}},
                    token.at};
            m_open.pop_back();
            return std::nullopt;
        }
        return FormulaFault{
            {"Between \"%1\" and \"%2\" (character %3) an operator is missing; write +, −, × or ÷.",
             {m_tokens[m_i - 1].text, token.text, place(token.at)}},
            token.at};
    }

    std::span<const FormulaToken> m_tokens;
    std::size_t m_i = 0;
    bool m_wantsValue = true;
    std::vector<std::size_t> m_open;
};

}  // namespace

std::variant<std::vector<FormulaToken>, FormulaFault> tokensOf(std::string_view text) {
    return Reading(text).read();
}

std::optional<FormulaFault> faultOf(std::span<const FormulaToken> tokens) {
    return Grammar(tokens).check();
}

}  // namespace goalpost::kpi
