// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

#include <rapidcheck.h>

using namespace goalpost;
using namespace goalpost::test;

namespace {

/// A group of up to six posts, each with a random part of the measures.
model::Group randomGroup() {
    model::Group out;
    out.key = out.label = "all";
    const auto posts = *rc::gen::inRange<std::size_t>(0, 7);
    for (std::size_t i = 0; i < posts; ++i) {
        model::PostSums post;
        post.post = Id{std::to_string(i)};
        for (auto& value : post.sums.list)
            if (*rc::gen::arbitrary<bool>())
                value = *rc::gen::inRange<std::int64_t>(1, 100000);
        out.sums.add(post.sums);
        out.posts.push_back(post);
    }
    out.postCount = posts;
    return out;
}

kpi::Table tableOf(const model::Group& one) {
    auto plan = campaign();
    for (const auto& row : kpi::catalogue())
        choose(plan, row.id);
    model::Partnership partnership;
    partnership.fee = Amount::parse("500.00");
    partnership.deliverables.emplace_back().status = model::DeliverableStatus::Live;
    plan.partnerships.push_back(partnership);
    return kpi::evaluate(planOf(plan), plan, measured(one), nullptr, day("2026-08-31"));
}

model::Group withoutMeasure(model::Group one, std::size_t index) {
    one.sums.list[index].reset();
    for (auto& post : one.posts)
        post.sums.list[index].reset();
    return one;
}

/// Nothing that is missing may read as nothing that happened. All inputs are above 0, so only a bounce
/// rate of sessions that were all engaged is 0 by itself.
void requireHonest(const kpi::Table& table) {
    for (const auto& value : table.rows.at(0).kpis) {
        RC_ASSERT(value.value.has_value() != !value.why.empty());
        if (value.id != "bounce-rate")
            RC_ASSERT(!value.value || *value.value > 0);
        if (!value.value)
            RC_ASSERT(!value.low && !value.high && !value.progress && !value.pace && !value.forecast);
    }
}

}  // namespace

TEST_CASE("Taking data away never turns no value into 0") {
    CHECK(rc::check("removal", [] {
        const auto full = randomGroup();
        requireHonest(tableOf(full));
        const auto index = *rc::gen::inRange<std::size_t>(0, model::MeasureCount);
        requireHonest(tableOf(withoutMeasure(full, index)));
    }));
}

TEST_CASE("A KPI loses its value when a measure it needs is taken away") {
    CHECK(rc::check("loss", [] {
        const auto full = randomGroup();
        const auto& row = kpi::catalogue()[*rc::gen::inRange<std::size_t>(0, kpi::catalogue().size())];
        RC_PRE(!row.required.empty());
        const auto measure = row.required[*rc::gen::inRange<std::size_t>(0, row.required.size())];
        const auto table = tableOf(withoutMeasure(full, static_cast<std::size_t>(measure)));
        RC_ASSERT(!find(table.rows.at(0), row.id)->value);
    }));
}
