// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "generated.hpp"

#include "base/text.hpp"
#include "edit/import.hpp"
#include "support/workbooks.hpp"

#include <array>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace goalpost::benchmarks {

namespace {

constexpr int Days = 250;

model::KpiChoice choiceOf(std::string_view kpi, model::Role role) {
    model::KpiChoice choice;
    choice.id = Id::create();
    choice.kpi = kpi;
    choice.goal = model::Goal::Engagement;
    choice.role = role;
    return choice;
}

std::vector<std::string> headers() {
    return {"Date",  "Platform", "Account",  "Post ID", "Permalink", "Impressions",
            "Reach", "Likes",    "Comments", "Shares",  "Saves",     "Link clicks"};
}

struct DailyRow {
    std::int32_t day = 0;
    int post = 0;
    std::array<std::uint32_t, 7> figures{};
};

template <typename Take>
void eachRow(int rows, const Take& take) {
    const int posts = (rows + Days - 1) / Days;
    const auto begin = dayNumber(*parseIsoDate("2026-01-01"));
    std::uint32_t random = 1;
    const auto next = [&](std::uint32_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8U) % below;
    };
    for (int row = 0; row < rows; ++row) {
        DailyRow daily{begin + row / posts, row % posts, {}};
        const auto seen = next(20000) + 1000;
        daily.figures = {seen, seen * 3 / 4};
        constexpr std::array<std::uint32_t, 5> Below = {600, 60, 30, 40, 120};
        for (std::size_t i = 0; i < Below.size(); ++i)
            daily.figures[i + 2] = next(Below[i]);
        take(daily);
    }
}

}  // namespace

void writeDaily(const std::filesystem::path& file, int rows) {
    std::ofstream out(file, std::ios::binary);
    out << join(headers(), ",") << '\n';
    eachRow(rows, [&](const DailyRow& row) {
        out << isoDate(dateOfDay(row.day)) << ",Instagram,creator" << row.post % 50 << ",C"
            << 100000 + row.post << ",https://www.instagram.com/p/C" << 100000 + row.post << '/';
        for (const std::uint32_t figure : row.figures)
            out << ',' << figure;
        out << '\n';
    });
}

void writeDailyWorkbook(const std::filesystem::path& file, int rows) {
    test::Xlsx book;
    book.formats = {"14"};
    std::unordered_map<std::string, std::size_t> places;
    const auto shared = [&](const std::string& text) {
        const auto [place, isNew] = places.try_emplace(text, book.texts.size());
        if (isNew)
            book.texts.push_back("<t>" + text + "</t>");
        return "<c t=\"s\"><v>" + std::to_string(place->second) + "</v></c>";
    };
    std::string cells = "<row>";
    for (const std::string& header : headers())
        cells += shared(header);
    cells += "</row>";
    constexpr int SerialOfDayZero = 25'569;
    eachRow(rows, [&](const DailyRow& row) {
        const std::string id = "C" + std::to_string(100000 + row.post);
        cells += "<row><c s=\"1\"><v>" + std::to_string(row.day + SerialOfDayZero) + "</v></c>" +
                 shared("Instagram") + shared("creator" + std::to_string(row.post % 50)) + shared(id) +
                 shared("https://www.instagram.com/p/" + id + "/");
        for (const std::uint32_t figure : row.figures)
            cells += "<c><v>" + std::to_string(figure) + "</v></c>";
        cells += "</row>";
    });
    book.sheets = {{"Daily", std::move(cells)}};
    book.write(file);
}

store::OpenOptions quietly(const std::filesystem::path& workspace) {
    store::OpenOptions options;
    options.backups = workspace.parent_path() / "backups";
    options.automaticBackups = false;
    return options;
}

Id makeCampaign(const std::filesystem::path& file) {
    const auto workspace = store::Workspace::create(file, quietly(file));
    auto plan = workspace->plan();
    model::Brand brand;
    brand.id = Id::create();
    brand.name = "Brand";
    brand.currency = "EUR";
    model::Campaign campaign;
    campaign.id = Id::create();
    campaign.name = "Benchmark";
    campaign.brand = brand.id;
    campaign.from = parseIsoDate("2026-02-10");
    campaign.to = parseIsoDate("2026-06-20");
    plan.brands.push_back(brand);
    plan.campaigns.push_back(campaign);
    workspace->commit(plan, "Begin");
    return campaign.id;
}

void importDaily(store::Workspace& workspace, const std::filesystem::path& data) {
    edit::ImportOptions options;
    options.campaign = "Benchmark";
    options.assignAll = true;
    edit::importFile(workspace, data, options);
}

void fillCampaign(store::Workspace& workspace, const Id& id) {
    auto plan = workspace.plan();
    auto& campaign = plan.campaigns.front();
    campaign.goal = model::GoalChoice{model::Goal::Engagement, std::nullopt};
    campaign.kpis = {choiceOf("engagement-rate", model::Role::Primary),
                     choiceOf("engagement-volume", model::Role::Primary),
                     choiceOf("impressions", model::Role::Contextual),
                     choiceOf("click-through-rate", model::Role::Contextual)};
    model::Objective objective;
    objective.id = Id::create();
    objective.kpi = "engagement-volume";
    objective.direction = model::Direction::Increase;
    objective.target = 1e8;
    campaign.objectives.push_back(objective);
    for (const auto& creator : plan.creators) {
        model::Partnership partnership;
        partnership.id = Id::create();
        partnership.creator = creator.id;
        partnership.status = model::PartnershipStatus::Active;
        partnership.fee = Amount::parse("1200.00");
        campaign.partnerships.push_back(partnership);
    }
    if (campaign.id == id)
        workspace.commit(plan, "Fill campaign");
}

}  // namespace goalpost::benchmarks
