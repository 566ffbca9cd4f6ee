// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/measure.hpp"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Formulas over the measures, as people write them: names, numbers, + − × ÷ and parentheses; nothing else.
namespace goalpost::kpi {

/// A name of a formula: a measure, or one of these behind them.
using FormulaName = std::size_t;
inline constexpr FormulaName CostName = model::MeasureCount;
inline constexpr FormulaName DaysName = CostName + 1;
inline constexpr FormulaName PostsName = CostName + 2;
inline constexpr FormulaName FollowersName = CostName + 3;
inline constexpr std::size_t FormulaNameCount = CostName + 4;

constexpr std::optional<model::Measure> measureOf(FormulaName name) {
    return name < CostName ? std::optional(static_cast<model::Measure>(name)) : std::nullopt;
}
/// As a formula has it: "form_completions", "cost".
std::string_view wordOfName(FormulaName name);

/// A value for each name, in natural units.
using FormulaValues = std::array<double, FormulaNameCount>;

/// One piece of a formula. Letters are small, and × ÷ − are written * / -.
struct FormulaToken {
    enum class Kind : std::uint8_t { Number, Name, Operator, Open, Close };
    Kind kind;
    std::string text;
    std::size_t at = 0;    ///< which character it begins with, from 1
    FormulaName name = 0;  ///< of a Name
    bool operator==(const FormulaToken&) const = default;
};

/// What a Number comes to; 0 for any other piece.
double numberOf(const FormulaToken& token);

/// Why a text is no formula: one sentence, and the character at which it stops being one.
struct FormulaFault {
    Sentence message;
    std::size_t at = 0;
};

class Formula {
  public:
    /// Names in the order in which they first stand in it.
    std::span<const FormulaName> names() const { return m_names; }
    std::span<const FormulaToken> tokens() const { return m_tokens; }
    bool uses(FormulaName name) const;
    /// With × ÷ − and single blanks: "cost ÷ (saves + shares)".
    std::string text() const;
    /// NaN where something is divided by nothing. May be asked by several threads.
    double evaluate(const FormulaValues& values) const;

  private:
    friend std::variant<Formula, FormulaFault> formulaOf(std::vector<FormulaToken> tokens);
    class Compiled;
    std::vector<FormulaToken> m_tokens;
    std::vector<FormulaName> m_names;
    std::shared_ptr<Compiled> m_compiled;
};

/// Any text gives either a formula or what is wrong with it.
std::variant<Formula, FormulaFault> readFormula(std::string_view text);
/// Of pieces that were read before: a part of a formula.
std::variant<Formula, FormulaFault> formulaOf(std::vector<FormulaToken> tokens);

}  // namespace goalpost::kpi
