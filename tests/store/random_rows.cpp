// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "random_rows.hpp"

#include "measured_fixture.hpp"

namespace goalpost::test {

void bookRandomly(store::Booking& booking, std::mt19937& random) {
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    static const std::string Posts[] = {"P1", "Q1", "Q2", "Q3"};
    static const std::string Accounts[] = {"theocooks", "idabakes", "newface"};
    const int first = dayNumber(*parseIsoDate("2026-06-20"));
    for (int i = 1 + below(12); i > 0; --i) {
        const int post = below(4);
        PostRecord row(Posts[post], model::Span::Day, "2026-07-01", {});
        row.account = Accounts[post % 3];
        row.line = i;
        row.day = first + below(60);
        row.span = static_cast<model::Span>(below(3));
        row.lastDay = row.span == model::Span::Period ? row.day + below(30) : 0;
        row.delivery = below(4) == 0 ? model::Delivery::Paid : model::Delivery::Organic;
        if (below(3) == 0)
            row.published = first + below(40);
        for (const auto measure : {model::Measure::Likes, model::Measure::Reach, model::Measure::Revenue})
            if (below(3) != 0)
                row.values[measure] = below(1000);
        booking.book(row);
    }
}

}  // namespace goalpost::test
