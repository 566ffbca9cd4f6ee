// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/sentence.hpp"

#include "support/catch.hpp"

using namespace goalpost;

namespace {

const Date July = *makeDate(2026, 7, 1);
const Date September = *makeDate(2026, 9, 30);

std::string written(const Argument& argument) {
    return Sentence("%1", {argument}).text();
}

}  // namespace

TEST_CASE("A sentence fills its arguments in one pass") {
    CHECK(Sentence{"%1 and %2", {"%2", "x"}}.text() == "%2 and x");
    CHECK(Sentence{"%2 before %1", {"a", "b"}}.text() == "b before a");
    CHECK(Sentence{"100% of %1", {"all"}}.text() == "100% of all");
    CHECK(Sentence{"%3", {"a"}}.text() == "%3");
    CHECK(Sentence{"%0 and %", {"a"}}.text() == "%0 and %");
    CHECK(Sentence{}.text().empty());
}

TEST_CASE("Arguments keep their kind until they are written in English") {
    CHECK(written(Figure{15940}) == "15,940");
    CHECK(written(Figure{22800, Unit::Count, {}, Figure::Form::Brief}) == "22.8K");
    CHECK(written(Figure{0.713, Unit::Percent, {}, Figure::Form::Share}) == "71%");
    CHECK(written(Figure{15000, Unit::Money, "USD"}) == "$15,000");
    CHECK(written(Figure{49.9, Unit::Money, "CHF", Figure::Form::Exact}) == "CHF 49.90");
    CHECK(written(Figure{0.25, Unit::Percent, {}, Figure::Form::Exact}) == "25%");
    CHECK(written(Figure{0.0385, Unit::Percent, {}, Figure::Form::Exact}) == "3.85%");
    CHECK(written(Figure{110, Unit::Seconds, {}, Figure::Form::Exact}) == "110 s (1:50)");
    CHECK(written(Figure{4, Unit::Count, {}, Figure::Form::Words}) == "four");
    CHECK(written(Figure{13, Unit::Count, {}, Figure::Form::Words}) == "13");
    CHECK(written(plain(12345)) == "12345");
    CHECK(written(Day{July}) == "1 July 2026");
    CHECK(written(Day{July, Day::Form::Short}) == "1 Jul 2026");
    CHECK(written(Day{July, Day::Form::WithoutYear}) == "1 Jul");
    CHECK(written(Day{July, Day::Form::Iso}) == "2026-07-01");
    CHECK(written(Days{{July, September}}) == "Q3 2026");
    CHECK(written(Days{{July, September}, 1, Days::Form::Long}) == "1 July to 30 September 2026");
    CHECK(written(Days{{July, September}, 1, Days::Form::Short}) == "1 Jul – 30 Sep 2026");
    CHECK(written(Days{{July, *makeDate(2027, 1, 5)}, 1, Days::Form::Short}) == "1 Jul 2026 – 5 Jan 2027");
}

TEST_CASE("A word inside a sentence loses its capital unless it is an acronym") {
    CHECK(written(Word{"Referral sessions"}) == "Referral sessions");
    CHECK(written(Word{"Referral sessions", Word::Case::Inside}) == "referral sessions");
    CHECK(written(Word{"CPM", Word::Case::Inside}) == "CPM");
    CHECK(written(Word{"Link clicks from URLs", Word::Case::Small}) == "link clicks from urls");
}

TEST_CASE("Sentences stand inside sentences, and phrases know the field they come from") {
    const Sentence budget("a budget of %1", {Figure{15000, Unit::Money, "USD"}});
    const Sentence whole("Reach %1, using %2.",
                         {Argument("more people").of("scope"), Argument(budget).of("budget")});
    CHECK(whole.text() == "Reach more people, using a budget of $15,000.");
    std::vector<std::string> cut;
    for (const Phrase& phrase : phrasesOf(whole))
        cut.push_back(phrase.field + ":" + phrase.text);
    CHECK(cut == std::vector<std::string>{":Reach ", "scope:more people", ":, using ",
                                          "budget:a budget of $15,000", ":."});
}

TEST_CASE("Lists are told with their joining words") {
    CHECK(listed({}).empty());
    CHECK(listed({"a"}).text() == "a");
    CHECK(listed({"a", "b", "c"}).text() == "a, b, c");
    CHECK(listed({"a", "b", "c"}, "%1, %2", "%1 and %2").text() == "a, b and c");
}
