// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/formula.hpp"

#include "kpi/formula_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <muParser.h>
#include <mutex>

namespace goalpost::kpi {

namespace {

using Kind = FormulaToken::Kind;

double plusOf(double a, double b) {
    return a + b;
}
double minusOf(double a, double b) {
    return a - b;
}
double timesOf(double a, double b) {
    return a * b;
}
/// What is divided by nothing is no number, and nor is what is made of it.
double byOf(double a, double b) {
    return b == 0 ? std::numeric_limits<double>::quiet_NaN() : a / b;
}
double negative(double a) {
    return -a;
}

}  // namespace

/// muParser with nothing but four operators, a sign, and the names of the formula.
class Formula::Compiled {
  public:
    explicit Compiled(std::span<const FormulaToken> tokens) {
        m_parser.ClearFun();
        m_parser.ClearConst();
        m_parser.ClearInfixOprt();
        m_parser.ClearPostfixOprt();
        m_parser.EnableBuiltInOprt(false);
        m_parser.DefineOprt("+", plusOf, mu::prADD_SUB, mu::oaLEFT, false);
        m_parser.DefineOprt("-", minusOf, mu::prADD_SUB, mu::oaLEFT, false);
        m_parser.DefineOprt("*", timesOf, mu::prMUL_DIV, mu::oaLEFT, false);
        m_parser.DefineOprt("/", byOf, mu::prMUL_DIV, mu::oaLEFT, false);
        m_parser.DefineInfixOprt("-", negative, mu::prINFIX, false);
        std::string text;
        for (const FormulaToken& token : tokens) {
            text += token.text + ' ';
            if (token.kind == Kind::Name)
                m_parser.DefineVar(token.text, &m_values[token.name]);
        }
        m_parser.SetExpr(text);
        m_parser.Eval();  // what it cannot read is told now
    }

    double evaluate(const FormulaValues& values) {
        const std::lock_guard lock(m_mutex);
        m_values = values;
        return m_parser.Eval();
    }

  private:
    std::mutex m_mutex;
    FormulaValues m_values{};
    mu::Parser m_parser;
};

std::string_view wordOfName(FormulaName name) {
    static constexpr std::string_view Others[] = {"cost", "days", "posts", "followers"};
    if (const auto measure = measureOf(name))
        return model::rowOf(*measure).column;
    return Others[name - CostName];
}

double numberOf(const FormulaToken& token) {
    double number = 0;
    std::from_chars(token.text.data(), token.text.data() + token.text.size(), number);
    return token.kind == Kind::Number ? number : 0;
}

bool Formula::uses(FormulaName name) const {
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
}

std::string Formula::text() const {
    std::string text;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const FormulaToken& token = m_tokens[i];
        const bool isSign = token.kind == Kind::Operator && (i == 0 || m_tokens[i - 1].kind == Kind::Open);
        if (token.kind != Kind::Operator)
            text += token.text;
        else if (isSign)
            text += "−";
        else
            text += token.text == "*" ? " × " : token.text == "/" ? " ÷ " : token.text == "-" ? " − " : " + ";
    }
    return text;
}

double Formula::evaluate(const FormulaValues& values) const {
    const double value = m_compiled->evaluate(values);
    return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
}

std::variant<Formula, FormulaFault> formulaOf(std::vector<FormulaToken> tokens) {
    if (auto fault = faultOf(tokens))
        return std::move(*fault);
    Formula formula;
    for (const FormulaToken& token : tokens)
        if (token.kind == Kind::Name && !formula.uses(token.name))
            formula.m_names.push_back(token.name);
    try {
        formula.m_compiled = std::make_shared<Formula::Compiled>(tokens);
    } catch (const mu::ParserError& error) {
        return FormulaFault{{"The formula cannot be computed: %1", {error.GetMsg()}}, tokens.front().at};
    }
    formula.m_tokens = std::move(tokens);
    return formula;
}

std::variant<Formula, FormulaFault> readFormula(std::string_view text) {
    auto read = tokensOf(text);
    if (auto* fault = std::get_if<FormulaFault>(&read))
        return std::move(*fault);
    return formulaOf(std::move(std::get<std::vector<FormulaToken>>(read)));
}

}  // namespace goalpost::kpi
