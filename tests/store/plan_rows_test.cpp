// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/plan_rows.hpp"

#include "base/error.hpp"
#include "plans.hpp"
#include "store/content.hpp"
#include "store/schema.hpp"
#include "store/transaction.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace goalpost;
using namespace goalpost::store;

namespace {

struct Memory {
    Database database{":memory:", {.create = true}};
    Memory() {
        createSchema(database, Id::create());
        database.exec("PRAGMA foreign_keys = ON");
    }
    void save(const model::Plan& before, const model::Plan& after) {
        Transaction transaction(database);
        savePlan(database, before, after);
        transaction.commit();
    }
    std::set<std::string> names(const std::string& sql) {
        std::set<std::string> found;
        Statement rows = database.prepare(sql);
        while (rows.step())
            found.insert(rows.column<std::string>(0));
        return found;
    }
};

}  // namespace

TEST_CASE("Every described field has a column and every column is described") {
    Memory memory;
    CHECK(planTables().size() == 32);
    for (const auto& table : planTables()) {
        INFO(table.name);
        const std::set<std::string> described(table.columns.begin(), table.columns.end());
        CHECK(described.size() == table.columns.size());
        CHECK(memory.names("SELECT name FROM pragma_table_xinfo('" + table.name + "')") == described);
    }
}

TEST_CASE("Planning tables are strict, have a text key and no generated columns") {
    Memory memory;
    for (const auto& table : planTables()) {
        INFO(table.name);
        CHECK(memory.database.value<int>("SELECT strict FROM pragma_table_list WHERE name = ?", table.name) ==
              1);
        CHECK(memory.database.value<std::string>("SELECT name || ' ' || type FROM pragma_table_xinfo(?)"
                                                 " WHERE pk = 1",
                                                 table.name) == "id TEXT");
        CHECK(memory.database.value<int>("SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden <> 0",
                                         table.name) == 0);
        CHECK(
            memory.database.value<int>("SELECT count(*) FROM pragma_foreign_key_list(?) WHERE \"table\" = ?",
                                       table.name, table.parent) == (table.parent.empty() ? 0 : 1));
    }
}

TEST_CASE("A plan with every field filled comes back as it was stored") {
    Memory memory;
    const auto plan = test::fullPlan();
    memory.save({}, plan);
    CHECK(loadPlan(memory.database) == plan);
    CHECK(memory.database.value<int>("SELECT count(*) FROM deliverable") == 8);
}

TEST_CASE("An empty part is not the same as no part") {
    Memory memory;
    auto plan = test::smallPlan();
    plan.campaigns[0].goal.emplace();
    memory.save({}, plan);
    CHECK(loadPlan(memory.database) == plan);
}

TEST_CASE("Saving writes the rows that differ and no other") {
    Memory memory;
    const auto plan = test::fullPlan();
    memory.save({}, plan);
    auto next = plan;
    next.creators[1].accounts[0].handle = "moved.house";
    const auto before = memory.database.value<std::int64_t>("SELECT total_changes()");
    memory.save(plan, next);
    CHECK(memory.database.value<std::int64_t>("SELECT total_changes()") - before == 1);
    CHECK(loadPlan(memory.database) == next);
}

TEST_CASE("What an entity owns goes with it, and what moved to another owner stays") {
    Memory memory;
    const auto plan = test::fullPlan();
    memory.save({}, plan);
    auto next = plan;
    next.campaigns[1].partnerships.push_back(next.campaigns[0].partnerships[1]);
    next.reviews.clear();
    next.campaigns.erase(next.campaigns.begin());
    memory.save(plan, next);
    CHECK(loadPlan(memory.database) == next);
    CHECK(memory.database.value<int>("SELECT count(*) FROM partnership") == 3);
    CHECK(memory.database.value<int>("SELECT count(*) FROM deliverable") == 6);
    CHECK(memory.database.value<int>("SELECT count(*) FROM objective") == 2);
    memory.save(next, plan);
    CHECK(loadPlan(memory.database) == plan);
}

TEST_CASE("A plan that does not hold together is refused before anything is written") {
    Memory memory;
    const auto plan = test::smallPlan();
    memory.save({}, plan);
    auto next = plan;
    next.brands[0].name = "Changed";
    SECTION("a reference to nothing") {
        next.campaigns[0].brand = Id::create();
    }
    SECTION("an id twice") {
        next.creators[1].id = next.creators[0].id;
    }
    SECTION("no id") {
        next.creators[1].id = {};
    }
    CHECK_THROWS_AS(memory.save(plan, next), Error);
    CHECK(loadPlan(memory.database) == plan);
}

TEST_CASE("A thousand random edits are stored as they are") {
    Memory memory;
    std::mt19937 random(20);
    auto plan = test::smallPlan();
    memory.save({}, plan);
    for (int i = 0; i < 1000; ++i) {
        const auto next = test::randomEdit(plan, random);
        memory.save(plan, next);
        plan = next;
        if (i % 50 == 0)
            REQUIRE(loadPlan(memory.database) == plan);
    }
    CHECK(loadPlan(memory.database) == plan);
}
