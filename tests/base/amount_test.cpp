// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/amount.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"

#include <limits>

using goalpost::Amount;

TEST_CASE("An amount is read exactly and written with at least two decimals") {
    struct Row {
        const char* text;
        std::int64_t tenThousandths;
        const char* written;
    };
    const auto row =
        GENERATE(Row{"9000.00", 90'000'000, "9000.00"}, Row{"0.9", 9000, "0.90"},
                 Row{"-12.3456", -123'456, "-12.3456"}, Row{"0.1234", 1234, "0.1234"},
                 Row{"7", 70'000, "7.00"}, Row{"0.010", 100, "0.01"}, Row{"-0.05", -500, "-0.05"},
                 Row{"900000000000", 9'000'000'000'000'000, "900000000000.00"});
    const auto amount = Amount::parse(row.text);
    REQUIRE(amount);
    CHECK(amount->tenThousandths == row.tenThousandths);
    CHECK(amount->text() == row.written);
}

TEST_CASE("What is no amount is not taken for one") {
    const auto* text = GENERATE("", "-", ".", ".5", "5.", "1,000.00", "1e3", "0.12345", "9000.00 ", " 1",
                                "+1", "1.2.3", "900000000001", "99999999999999999999", "NaN", "--1");
    CHECK_FALSE(Amount::parse(text));
}

TEST_CASE("A factor rounds half away from zero to the ten-thousandth") {
    CHECK(Amount{1}.times(0.5).tenThousandths == 1);
    CHECK(Amount{-1}.times(0.5).tenThousandths == -1);
    CHECK(Amount::parse("100.00")->times(1.0 / 3).text() == "33.3333");
}

TEST_CASE("Amounts that cannot be summed are refused and never wrap round") {
    const Amount most{std::numeric_limits<std::int64_t>::max()};
    const Amount least{std::numeric_limits<std::int64_t>::min()};
    CHECK_THROWS_AS(most + Amount{1}, goalpost::Error);
    CHECK_THROWS_AS(least - Amount{1}, goalpost::Error);
    CHECK((most + Amount{-1}).tenThousandths == std::numeric_limits<std::int64_t>::max() - 1);
    Amount sum = most;
    CHECK_THROWS_AS(sum += Amount{1}, goalpost::Error);
    CHECK(sum == most);
    CHECK_THROWS_AS(Amount{10'000}.times(1e300), goalpost::Error);
}

TEST_CASE("Currencies have their own number of decimals") {
    CHECK(goalpost::currencyDecimals("USD") == 2);
    CHECK(goalpost::currencyDecimals("JPY") == 0);
    CHECK(goalpost::currencyDecimals("XOF") == 0);
    CHECK(goalpost::currencyDecimals("KWD") == 3);
    CHECK(goalpost::isCurrencyCode("EUR"));
    CHECK_FALSE(goalpost::isCurrencyCode("eur"));
    CHECK_FALSE(goalpost::isCurrencyCode("EURO"));
}
