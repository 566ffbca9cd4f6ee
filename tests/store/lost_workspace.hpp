// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "measured_fixture.hpp"
#include "store/database.hpp"
#include "store/salvage.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace goalpost::test {

/// A workspace with a plan and 2,400 daily values, closed, and what it held.
struct Lost {
    static constexpr int Posts = 60, DailyRows = 40;

    MeasuredWorkspace fixture;
    const TempFolder& folder = fixture.folder;
    std::filesystem::path file = folder / "w.goalpost";
    std::filesystem::path out = folder / "saved.goalpost";
    std::filesystem::path backups = fixture.quietly().backups;
    std::string content;
    model::Plan plan;

    Lost() {
        fixture.book([](store::Booking& booking) {
            for (int post = 0; post < Posts; ++post)
                for (int day = 0; day < DailyRows; ++day) {
                    const std::string id = "X" + std::to_string(post);
                    booking.book(PostRecord(
                        id, model::Span::Day, isoDate(*parseIsoDate("2026-07-01") + std::chrono::days{day}),
                        {{model::Measure::Views, 1000 + day}, {model::Measure::Likes, post}}));
                }
        });
        content = fixture.workspace->dump();
        plan = fixture.workspace->plan();
        fixture.workspace.reset();
    }
    /// Compared here, since a failing test would print all of both.
    bool savedWhole() const { return saved()->dump() == content; }
    template <class T>
    T ask(const std::string& sql, const std::filesystem::path& of) const {
        return store::Database(of, {.readOnly = true}).value<T>(sql);
    }
    std::int64_t pageSize() const { return ask<std::int64_t>("PRAGMA page_size", file); }
    std::int64_t rootOf(const std::string& name) const {
        return ask<std::int64_t>("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'", file);
    }
    void overwrite(std::int64_t at, const std::string& bytes) const {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(at).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    /// The first page of a table's rows, below its root.
    std::int64_t leafOf(const std::string& table, int child) const {
        const auto bytes = readFile(file);
        const auto at = [&](std::int64_t place) {
            return std::int64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(place)])};
        };
        const auto page = (rootOf(table) - 1) * pageSize();
        REQUIRE(at(page) == 5);  // a table's inner page
        REQUIRE(child < (at(page + 3) << 8 | at(page + 4)));
        const auto cell = page + (at(page + 12 + 2 * child) << 8 | at(page + 13 + 2 * child));
        return at(cell) << 24 | at(cell + 1) << 16 | at(cell + 2) << 8 | at(cell + 3);
    }
    void destroyPage(std::int64_t page) const {
        overwrite((page - 1) * pageSize(), std::string(static_cast<std::size_t>(pageSize()), '\xA5'));
    }
    store::Salvage save() const {
        const std::string bytes = readFile(file);
        auto done = store::salvage(file, out, backups);
        CHECK(readFile(file) == bytes);
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            CHECK(entry.path().filename().string().find(".new-") == std::string::npos);
        const auto saved = store::Workspace::open(out, {.automaticBackups = false});
        CHECK(saved->verify().empty());
        return done;
    }
    std::unique_ptr<store::Workspace> saved() const {
        return store::Workspace::open(out, {.automaticBackups = false});
    }
};

inline const store::SalvagedTable& tableOf(const store::Salvage& salvage, std::string_view name) {
    const auto found = std::find_if(salvage.tables.begin(), salvage.tables.end(),
                                    [&](const auto& table) { return table.name == name; });
    REQUIRE(found != salvage.tables.end());
    return *found;
}

}  // namespace goalpost::test
