// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/formula.hpp"

#include "kpi/formula_shape.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <cmath>

using namespace goalpost;
using kpi::Formula;
using kpi::FormulaFault;
using kpi::FormulaShape;
using kpi::FormulaValues;
using model::Measure;

namespace {

Formula read(std::string_view text) {
    auto result = kpi::readFormula(text);
    if (const auto* fault = std::get_if<FormulaFault>(&result))
        FAIL(fault->message.text());
    return std::get<Formula>(std::move(result));
}

FormulaFault faultIn(std::string_view text) {
    auto result = kpi::readFormula(text);
    REQUIRE(std::holds_alternative<FormulaFault>(result));
    return std::get<FormulaFault>(std::move(result));
}

std::string said(std::string_view text) {
    return faultIn(text).message.text();
}

FormulaValues with(std::initializer_list<std::pair<Measure, double>> list, double cost = 0) {
    FormulaValues values{};
    for (const auto& [measure, value] : list)
        values[static_cast<kpi::FormulaName>(measure)] = value;
    values[kpi::CostName] = cost;
    return values;
}

}  // namespace

TEST_CASE("A formula is computed with the precedence that people know") {
    using enum Measure;
    const auto values = with({{Likes, 6}, {Comments, 4}, {Saves, 2}}, 90);
    CHECK(read("likes + comments * saves").evaluate(values) == 14);
    CHECK(read("(likes + comments) * saves").evaluate(values) == 20);
    CHECK(read("likes - comments - saves").evaluate(values) == 0);
    CHECK(read("cost / likes / 3").evaluate(values) == 5);
    CHECK(read("cost / (likes * 3)").evaluate(values) == 5);
    CHECK(read("-likes + 10").evaluate(values) == 4);
    CHECK(read("0.5 * likes").evaluate(values) == 3);
    CHECK(read("1 - saves / comments").evaluate(values) == 0.5);
}

TEST_CASE("Operators may be typed as they are printed, and capitals and blanks make no difference") {
    using enum Measure;
    const auto values = with({{FormCompletions, 30}, {FormStarts, 40}});
    CHECK(read("Form_Completions÷form_starts × 100 − 5").evaluate(values) == 70);
    CHECK(read("form_completions/form_starts").text() == "form_completions ÷ form_starts");
    CHECK(read("-(likes-2)*cost").text() == "−(likes − 2) × cost");
}

TEST_CASE("What is divided by nothing is no number, also where it divides something itself") {
    const auto values = with({{Measure::Likes, 5}});
    CHECK(std::isnan(read("likes / saves").evaluate(values)));
    CHECK(std::isnan(read("1 / (likes / saves)").evaluate(values)));
    CHECK(std::isnan(read("0 * likes / (saves - saves)").evaluate(values)));
    CHECK(said("likes / 0").find("divided by 0") != std::string::npos);
}

TEST_CASE("A text that is no formula says what, where, and what was meant") {
    CHECK(said("cost / safes") == "There is no measure \"safes\" (character 8); did you mean \"saves\"?");
    CHECK(faultIn("cost / safes").at == 8);
    CHECK(said("form-completions / sessions") ==
          "There is no measure \"form\" (character 1); did you mean \"form_completions\"?");
    CHECK(said("wombats") ==
          "There is no measure \"wombats\" (character 1); take one from the list of measures.");
    CHECK(said("cost /") == "The formula ends with \"/\" (character 6); write what comes behind it.");
    CHECK(said("cost saves").find("an operator is missing") != std::string::npos);
    CHECK(said("cost / * saves").find("missing before \"*\" at character 8") != std::string::npos);
    CHECK(said("(likes + saves").find("The parenthesis at character 1 is not closed") != std::string::npos);
    CHECK(said("likes)").find("at character 6 closes nothing") != std::string::npos);
    CHECK(said("()").find("missing before \")\"") != std::string::npos);
    CHECK(said("3 + 4") == "The formula names no measure; take one from the list of measures.");
    CHECK(said("  ").find("empty") != std::string::npos);
    CHECK(said("1,5 * likes").find("A comma") != std::string::npos);
    CHECK(said("2likes").find("The number at character 1") != std::string::npos);
    CHECK(faultIn("likes × § + 1").at == 9);
}

TEST_CASE("Functions, comparisons, powers and assignments are no part of formulas") {
    CHECK(said("sqrt(likes)").find("would be a function") != std::string::npos);
    CHECK(said("sum(likes, saves)").find("would be a function") != std::string::npos);
    for (const auto* text : {"likes ^ 2", "likes = 3", "likes > 2 ? 1 : 0", "likes && saves", "\"likes\"",
                             "_pi * likes", "_e + likes", "1e3 * likes", "0x10 * likes", "likes; saves"}) {
        INFO(text);
        faultIn(text);
    }
}

TEST_CASE("Any text is either a formula or a fault") {
    const auto holds = rc::check("random text", [] {
        static const std::vector<std::string> Pieces{"likes", "cost", "saves", "+", "-",  "*", "/", "(",
                                                     ")",     "1",    "0",     ".", "×",  " ", "x", "÷",
                                                     "days",  "1.5",  "\xff",  "^", "\n", ",", "e", "−"};
        std::string text;
        const auto count = *rc::gen::inRange(0, 30);
        for (int i = 0; i < count; ++i)
            text += *rc::gen::elementOf(Pieces);
        if (*rc::gen::inRange(0, 4) == 0)
            text += *rc::gen::arbitrary<std::string>();
        const auto result = kpi::readFormula(text);
        if (const auto* fault = std::get_if<FormulaFault>(&result)) {
            RC_ASSERT(!fault->message.text().empty());
            RC_ASSERT(fault->at >= 1U);
        } else {
            const auto& formula = std::get<Formula>(result);
            FormulaValues values{};
            values.fill(2);
            const double value = formula.evaluate(values);
            const Formula again = read(formula.text());
            const double second = again.evaluate(values);
            RC_ASSERT((std::isnan(value) && std::isnan(second)) || value == second);
        }
    });
    CHECK(holds);
}

TEST_CASE("Very long and deeply nested formulas are refused or computed, and nothing else") {
    CHECK(said(std::string(5000, '(')).find("more than 400 characters") != std::string::npos);
    const std::string deep = std::string(150, '(') + "likes" + std::string(150, ')');
    CHECK(read(deep).evaluate(with({{Measure::Likes, 7}})) == 7);
}

TEST_CASE("Sums, rates and costs are told apart from formulas of another kind") {
    using Kind = FormulaShape::Kind;
    const auto kindOf = [](std::string_view text, Unit unit = Unit::Count) {
        return kpi::shapeOf(read(text), unit).kind;
    };
    CHECK(kindOf("likes") == Kind::Sum);
    CHECK(kindOf("2 * (likes + saves) + comments / 2") == Kind::Sum);
    CHECK(kindOf("saves / reach", Unit::Percent) == Kind::Rate);
    CHECK(kindOf("(saves + shares) / (reach) * 1000") == Kind::Rate);
    CHECK(kindOf("likes / (saves + shares)") == Kind::Rate);
    CHECK(kindOf("cost") == Kind::Cost);
    CHECK(kindOf("cost / (likes + saves)", Unit::Money) == Kind::Cost);
    CHECK(kindOf("revenue / cost", Unit::Multiple) == Kind::Cost);
    CHECK(kindOf("sessions / days", Unit::PerDay) == Kind::PerDay);
    for (const auto* text : {"likes + 1", "1 - saves / reach", "likes * saves", "likes / saves + shares",
                             "(likes - comments) / views", "likes / (2 * saves)", "revenue - cost",
                             "likes / posts", "sessions / days", "likes / saves / shares", "likes - likes"}) {
        INFO(text);
        CHECK(kindOf(text) == Kind::Other);
    }
    const auto shape = kpi::shapeOf(read("2 * likes + saves"), Unit::Count);
    CHECK(shape.required == std::vector{Measure::Likes, Measure::Saves});
    CHECK(shape.weights == std::vector<double>{2, 1});
    const auto rate = kpi::shapeOf(read("1000 * saves / reach"), Unit::Count);
    CHECK(rate.scale == 1000);
    CHECK(rate.below == std::vector{Measure::Reach});
}
