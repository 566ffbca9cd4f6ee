// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "imports/sniff.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace goalpost;
using test::CommandLine;
using test::kpiIn;

namespace {

constexpr auto Campaign = "First Flush 2026";

/// Column to text, for each row of the report's table "Every KPI", by the KPI's id.
std::map<std::string, std::map<std::string, std::string>> everyKpi(const std::string& csv) {
    std::map<std::string, std::map<std::string, std::string>> table;
    std::vector<std::string> header;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.emplace_back();
            else if (c != '\r')
                cells.back() += c;
        }
        if (cells.front() != "Every KPI")
            continue;
        if (header.empty()) {
            header = cells;
            continue;
        }
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[header.at(i)] = cells[i];
        table[row.at("Id")] = row;
    }
    return table;
}

double figure(const Json& value) {
    return value.is_string() ? std::stod(value.get<std::string>()) : value.get<double>();
}

/// That the report has the same KPIs with the same figures as `kpis --json`.
void checkSameFigures(const Json& kpis, const std::string& csv) {
    const auto table = everyKpi(csv);
    const auto& list = kpis["rows"][0]["kpis"];
    CHECK(table.size() == list.size());
    for (const auto& kpi : list) {
        const auto id = kpi["id"].get<std::string>();
        INFO(id);
        REQUIRE(table.count(id) == 1);
        const auto& row = table.at(id);
        for (const auto& [key, column] : {std::pair{"value", "Value"}, {"low", "Low"}, {"high", "High"}}) {
            if (kpi[key].is_null())
                CHECK((row.at(column).empty() || row.at(column) == "—"));
            else
                CHECK(std::stod(row.at(column)) == Approx(figure(kpi[key])).epsilon(1e-6).margin(1e-4));
        }
        CHECK(std::stod(row.at("Posts")) == kpi["n"].get<double>());
    }
}

Json kpis(const CommandLine& call, const std::string& workspace, const std::string& by = "campaign") {
    return call.done({"kpis", workspace, "--campaign", Campaign, "--by", by, "--json"}).json();
}

Json import(const CommandLine& call, const std::string& workspace, const std::string& data,
            std::vector<std::string> more) {
    std::vector<std::string> arguments = {"import", workspace, data, "--campaign", Campaign, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call.done(arguments).json();
}

}  // namespace

TEST_CASE("Posts from outside the campaign's dates are told by import and kpis, and not counted") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string data = call.file("early.csv");
    std::ofstream(data) << "Date,Published,Platform,Account,Post ID,Views\n"
                           "2026-05-03,2026-05-02,Instagram,miraholm,E1,900\n"
                           "2026-05-09,2026-05-08,Instagram,miraholm,E2,700\n"
                           "2026-07-09,2026-07-08,Instagram,miraholm,E3,400\n";
    constexpr auto Said =
        "2 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted.";
    const std::vector<std::string> import{"import", file, data, "--campaign", Campaign, "--assign", "all"};
    auto trial = import;
    trial.emplace_back("--dry-run");
    CHECK(call.done(trial).err.find(Said) != std::string::npos);
    trial.emplace_back("--json");
    CHECK(call.done(trial).json()["posts"]["outside_period"] == 2);
    CHECK(call.done(import).err.find(Said) != std::string::npos);
    for (const std::string by : {"campaign", "creator", "day"}) {
        std::vector<std::string> kpis{"kpis", file, "--campaign", Campaign, "--by", by};
        CHECK(call.done(kpis).err.find(Said) != std::string::npos);
        kpis.emplace_back("--json");
        CHECK(call.done(kpis).json()["posts_outside_period"] == 2);
    }
    // From May on they count, and there is nothing to tell.
    const auto wide =
        call.done({"kpis", file, "--campaign", Campaign, "--from", "2026-05-01", "--json"}).json();
    CHECK(wide["posts_outside_period"] == 0);
    CHECK(kpiIn(wide, Campaign, "views")["value"] == 2000);
}

TEST_CASE("Posts without a publish date are told by import, kpis and the report, apart from those outside") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string data = call.file("undated.csv");
    std::ofstream(data) << "Date,Published,Platform,Account,Post ID,Views\n"
                           "2026-05-03,2026-05-02,Instagram,miraholm,E1,900\n"
                           "2026-05-09,,Instagram,miraholm,E2,700\n"
                           "2026-05-10,,Instagram,miraholm,E3,600\n"
                           "2026-07-09,,Instagram,miraholm,E4,400\n";
    constexpr auto Outside =
        "1 post of this campaign was published outside 1 Jul – 30 Sep 2026 and is not counted.";
    constexpr auto Undated =
        "2 posts of this campaign have no publish date and are not counted; import a file that tells when "
        "they "
        "were published.";
    const std::vector<std::string> import{"import", file, data, "--campaign", Campaign, "--assign", "all"};
    auto trial = import;
    trial.emplace_back("--dry-run");
    const auto said = call.done(trial).err;
    CHECK(said.find(Outside) != std::string::npos);
    CHECK(said.find(Undated) != std::string::npos);
    trial.emplace_back("--json");
    const auto posts = call.done(trial).json()["posts"];
    CHECK(posts["outside_period"] == 1);
    CHECK(posts["without_date"] == 2);
    call.done(import);
    const std::vector<std::string> kpis{"kpis", file, "--campaign", Campaign};
    CHECK(call.done(kpis).err.find(Outside) != std::string::npos);
    CHECK(call.done(kpis).err.find(Undated) != std::string::npos);
    auto asJson = kpis;
    asJson.emplace_back("--json");
    const auto table = call.done(asJson).json();
    CHECK(table["posts_outside_period"] == 1);
    CHECK(table["posts_without_date"] == 2);
    CHECK(kpiIn(table, Campaign, "views")["value"] == 400);
    const std::string report = call.file("undated.json");
    call.done({"report", file, "--kind", "results", "--campaign", Campaign, "-o", report});
    std::ifstream in(report);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.find(Undated) != std::string::npos);
}

TEST_CASE("A post that counts in the campaign's dates is not told as left out of fewer days") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string data = call.file("undated.csv");
    std::ofstream(data) << "Date,Published,Platform,Account,Post ID,Views\n"
                           "2026-05-03,2026-05-02,Instagram,miraholm,E1,900\n"
                           "2026-07-09,,Instagram,miraholm,E2,700\n"
                           "2026-08-20,,Instagram,miraholm,E3,400\n";
    call.done({"import", file, data, "--campaign", Campaign, "--assign", "all"});
    const std::vector<std::string> august{"kpis",   file,         "--campaign", Campaign,
                                          "--from", "2026-08-01", "--to",       "2026-08-31"};
    const auto said = call.done(august).err;
    CHECK(said.find("no publish date") == std::string::npos);
    CHECK(said.find("1 post of this campaign was published outside") != std::string::npos);
    auto asJson = august;
    asJson.emplace_back("--json");
    const auto table = call.done(asJson).json();
    CHECK(table["posts_without_date"] == 0);
    CHECK(table["posts_outside_period"] == 1);
    CHECK(kpiIn(table, Campaign, "views")["value"] == 400);
}

TEST_CASE("A report over totals of posts without a publish date is not final and says what it is of") {
    const CommandLine call("2026-10-10");
    const std::string file = call.planned();
    const std::string data = call.file("totals.csv");
    std::ofstream(data)
        << "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
           "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\n"
           "179,178,miraholm,Mira Holm,Leaves,30,,https://www.instagram.com/p/E1/,IG reel,,Lifetime,"
           "900,800,40,1,2,3,0\n";
    call.done({"import", file, data, "--campaign", Campaign, "--assign", "all", "--as-of", "2026-09-29"});
    const std::string report = call.file("totals.json");
    call.done({"report", file, "--kind", "results", "--campaign", Campaign, "-o", report});
    std::ifstream in(report);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.find("Ended, 1 July to 30 September 2026") != std::string::npos);
    CHECK(text.find("Data and totals since publishing, as of 29 September 2026.") != std::string::npos);
}

TEST_CASE("The whole way: plan, daily values, two exports, KPIs, reports, and back again") {
    const CommandLine call;
    const auto workspace = call.planned();

    // Daily values: posts 1 and 2 are deliverables, post 3 is by a partner and matches none.
    const auto daily = import(call, workspace, CommandLine::fixture("daily.csv"), {});
    CHECK(daily["format"] == "goalpost-daily");
    CHECK(daily["rows"]["read"] == 4);
    CHECK(daily["rows"]["new"] == 4);
    CHECK(daily["rows"]["rejected"] == 0);
    CHECK(daily["posts"]["created"] == 3);
    CHECK(daily["creators"] == Json({{"created", 0}, {"matched", 1}}));
    CHECK(daily["totals"]["sessions"] == 240);
    CHECK(daily["totals"]["impressions"] == 28000);

    // 100 + 30 + 70 sessions; 9000 + 2400 + 7000 seconds; 740 likes, 60 comments, 35 shares, 90 saves.
    auto figures = kpis(call, workspace);
    CHECK(kpiIn(figures, Campaign, "referral-sessions")["value"] == 200);
    CHECK(kpiIn(figures, Campaign, "session-duration")["value"] == Approx(92.0));
    CHECK(kpiIn(figures, Campaign, "session-duration")["base"] == "sessions");
    CHECK(kpiIn(figures, Campaign, "clicks")["value"] == 250);
    CHECK(kpiIn(figures, Campaign, "engagement-volume")["value"] == 925);
    CHECK(kpiIn(figures, Campaign, "referral-sessions")["target"] == 800);
    CHECK(kpiIn(figures, Campaign, "referral-sessions")["progress"] == Approx(0.25));
    CHECK(kpiIn(figures, Campaign, "referral-sessions")["n"] == 2);

    // A YouTube export: one video is the deliverable, the other was published before the campaign.
    const auto youtube = import(call, workspace, CommandLine::fixture("youtube.csv"),
                                {"--creator", "Jon Vale", "--as-of", "2026-08-29"});
    CHECK(youtube["rows"]["read"] == 2);
    CHECK(youtube["totals"]["views"] == 3600);
    CHECK(kpiIn(kpis(call, workspace), Campaign, "views")["value"] == 2500);

    // An Instagram export: one reel is the deliverable, the other matches none and waits to be confirmed.
    const auto instagram =
        import(call, workspace, CommandLine::fixture("instagram.csv"), {"--as-of", "2026-08-29"});
    CHECK(instagram["rows"]["read"] == 2);
    CHECK(instagram["totals"]["likes"] == 354);
    figures = kpis(call, workspace);
    CHECK(kpiIn(figures, Campaign, "views")["value"] == 7500);
    CHECK(kpiIn(figures, Campaign, "likes")["value"] == 1050);
    CHECK(kpiIn(figures, Campaign, "engagement-volume")["value"] == 1305);
    CHECK(kpiIn(figures, Campaign, "referral-sessions")["value"] == 200);

    const auto creators = kpis(call, workspace, "creator");
    CHECK(kpiIn(creators, "Mira Holm", "views")["value"] == 5000);
    CHECK(kpiIn(creators, "Jon Vale", "views")["value"] == 2500);
    const auto months = kpis(call, workspace, "month");
    CHECK(kpiIn(months, "2026-07", "referral-sessions")["value"] == 200);

    // Figures of the reports are those of the command.
    const auto csv = call.file("results.csv");
    call.done({"report", workspace, "--kind", "results", "--campaign", Campaign, "-o", csv});
    checkSameFigures(figures, test::readFile(csv));
    const auto pdf = call.file("results.pdf");
    call.done(
        {"report", workspace, "--kind", "results", "--campaign", Campaign, "-o", pdf, "--paper", "letter"});
    CHECK(test::readFile(pdf) == "%PDF of letter");
    REQUIRE(call.documents.size() == 1);
    CHECK(call.documents[0].title == Campaign);
    const auto json = call.file("plan.json");
    call.done({"report", workspace, "--kind", "plan", "--campaign", Campaign, "-o", json});
    CHECK(parseJson(test::readFile(json))["campaign"] == Campaign);

    // The same files again change nothing and say so.
    const auto content = call.done({"dump", workspace}).out;
    const auto again =
        import(call, workspace, CommandLine::fixture("instagram.csv"), {"--as-of", "2026-08-29"});
    CHECK(again["rows"]["new"] == 0);
    CHECK(again["rows"]["changed"] == 0);
    CHECK(again["rows"]["identical"] == 2);
    CHECK(call.done({"dump", workspace}).out == content);

    // Back and forth.
    call.done({"undo", workspace});
    CHECK(kpiIn(kpis(call, workspace), Campaign, "views")["value"] == 2500);
    call.done({"redo", workspace});
    CHECK(call.done({"dump", workspace}).out == content);
    CHECK(kpiIn(kpis(call, workspace), Campaign, "views")["value"] == 7500);
    CHECK(call.done({"verify", workspace, "--json"}).json()["ok"] == true);
}

TEST_CASE(
    "Money is decimal text with its currency, and a value that cannot be told is null with the reason") {
    const CommandLine call;
    const auto workspace = call.planned();
    import(call, workspace, CommandLine::fixture("daily.csv"), {});
    const auto figures = kpis(call, workspace);
    const auto spend = kpiIn(figures, Campaign, "spend");
    CHECK(spend["value"].is_string());
    CHECK(spend["currency"] == "EUR");
    // Five deliverables of both partners are live: all of both fees has accrued.
    CHECK(spend["value"] == "3500.00");
    const auto perClick = kpiIn(figures, Campaign, "cpc");
    CHECK(perClick["value"] == "14.00");  // 3500 / 250
    CHECK(perClick["numerator"] == "3500.00");
    CHECK(perClick["denominator"] == 250);
    const auto empty = call.planned("empty.goalpost");
    const auto nothing = kpiIn(kpis(call, empty), Campaign, "referral-sessions");
    CHECK(nothing["value"].is_null());
    CHECK_FALSE(nothing["why"].get<std::string>().empty());
}

TEST_CASE("The whole of a file belongs to the campaign with --assign all") {
    const CommandLine call;
    const auto workspace = call.planned();
    import(call, workspace, CommandLine::fixture("daily.csv"), {"--assign", "all"});
    CHECK(kpiIn(kpis(call, workspace), Campaign, "referral-sessions")["value"] == 240);
}

TEST_CASE("A report that cannot be written leaves what was there") {
    const CommandLine call;
    const auto workspace = call.planned();
    const test::TempFolder other;
    const auto old = other.write("results.csv", "old").string();
    CHECK(call({"report", workspace, "--kind", "results", "--campaign", "Nobody", "-o", old}).status == 1);
    CHECK(test::readFile(old) == "old");
    CHECK(call({"report", workspace, "--kind", "results", "--campaign", Campaign, "-o",
                (other / "no/such/folder.csv").string()})
              .status == 1);
    CHECK(std::distance(std::filesystem::directory_iterator(other.path()), {}) == 1);
}

TEST_CASE("When one of several files fails, those before it are taken back") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto before = call.done({"dump", workspace}).out;
    const auto ended = call({"import", workspace, CommandLine::fixture("daily.csv"), call.file("none.csv")});
    CHECK(ended.status == 1);
    CHECK(ended.out.empty());
    CHECK(call.done({"dump", workspace}).out == before);
}

TEST_CASE("Rejected rows are listed with line, column, value and reason, and written where asked") {
    const CommandLine call;
    const auto workspace = call.planned();
    const test::TempFolder other;
    auto text = test::readFile(CommandLine::fixture("daily.csv"));
    text += "2026-07-15,Instagram,miraholm,M3,https://www.instagram.com/p/M3/,many,1,1,1,1,1,1,1,1\n";
    const auto data = other.write("daily.csv", text).string();
    const auto out = call.file("rejects.csv");
    const auto report = import(call, workspace, data, {"--rejects", out});
    REQUIRE(report["rows"]["rejected"] == 1);
    CHECK(report["rejects"][0]["line"] == 6);
    CHECK(report["rejects"][0]["column"] == "Impressions");
    CHECK(report["rejects"][0]["value"] == "many");
    CHECK_FALSE(report["rejects"][0]["reason"].get<std::string>().empty());
    const auto rejects = test::readFile(out);
    CHECK(rejects.find("Impressions") != std::string::npos);
    CHECK(rejects.find("many") != std::string::npos);
}

TEST_CASE("The list of rejected rows takes no place of the workspace or of the data") {
    const CommandLine call;
    const auto workspace = call.planned();
    const test::TempFolder other;
    const auto data = other.write("daily.csv", test::readFile(CommandLine::fixture("daily.csv"))).string();
    for (const auto& taken : {workspace, data}) {
        const auto before = test::readFile(taken);
        CHECK(call({"import", workspace, data, "--rejects", taken}).status == 2);
        CHECK(test::readFile(taken) == before);
    }
}

TEST_CASE("A table comes out as clean CSV without totals, and as JSON with the same cells") {
    const CommandLine call;
    const auto csv = call.done({"table", CommandLine::fixture("youtube.csv")}).out;
    CHECK(csv ==
          "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
          "Impressions click-through rate (%)\r\n"
          "Jv00000001a,\"Cold brew, warm hands\",\"Jul 10, 2026\",412,2500,125.5000,15,28000,6.0\r\n"
          "Jv00000002b,Tea on the pier,\"Jun 2, 2026\",301,1100,54.5000,9,13000,4.4\r\n");
    const auto json = call.done({"table", CommandLine::fixture("youtube.csv"), "--json"}).json();
    CHECK(json["header"].size() == 9);
    REQUIRE(json["rows"].size() == 2);
    CHECK(json["rows"][0][1] == "Cold brew, warm hands");
    CHECK(call({"table", CommandLine::fixture("youtube.csv"), "--table", "2"}).status == 1);
}

TEST_CASE("The whole way on real exports of YouTube and Instagram") {
    GOALPOST_NEED_SHARED(shared);
    const auto exports = shared / "data/exports";
    const CommandLine call("2026-04-01");
    const auto workspace = call.file("real.goalpost");
    call.done({"new", workspace});
    const test::TempFolder other;
    const auto plan = other.write("plan.json", R"({
      "brands": [{"name": "Real", "currency": "USD"}],
      "campaigns": [{"name": "All of it", "brand": "Real", "from": "2020-01-01", "to": "2026-03-31"}]})");
    call.done({"apply", workspace, plan.string()});
    const auto take = [&](const char* file, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"import",     workspace,   (exports / file).string(),
                                              "--campaign", "All of it", "--assign",
                                              "all",        "--as-of",   "2026-03-31",
                                              "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return call.done(arguments).json();
    };
    const auto truth = parseJson(test::readFile(exports / "truth.json"));
    const auto sum = [&](const char* file, const char* column) {
        return truth.at(file).at("sums").at(column).at("sum").get<std::int64_t>();
    };

    constexpr auto YouTube = "youtube/punetech_table_data.csv";
    const auto youtube = take(YouTube, {"--creator", "youtube:punetech"});
    CHECK(youtube["rows"]["read"] == truth[YouTube]["rows"]);
    CHECK(youtube["totals"]["views"] == sum(YouTube, "Views"));
    constexpr auto Instagram = "meta/oigetit_instagram_posts_2025-03_04.csv";
    const auto instagram = take(Instagram, {});
    CHECK(instagram["rows"]["read"] == truth[Instagram]["rows"]);
    CHECK(instagram["totals"]["views"] == sum(Instagram, "Views"));
    CHECK(instagram["totals"]["likes"] == sum(Instagram, "Likes"));

    const auto figures = call.done({"kpis", workspace, "--campaign", "All of it", "--json"}).json();
    CHECK(kpiIn(figures, "All of it", "views")["value"] == sum(YouTube, "Views") + sum(Instagram, "Views"));
    CHECK(kpiIn(figures, "All of it", "likes")["value"] == sum(Instagram, "Likes"));

    const auto csv = call.file("results.csv");
    call.done({"report", workspace, "--kind", "results", "--campaign", "All of it", "-o", csv});
    checkSameFigures(figures, test::readFile(csv));
    const auto content = call.done({"dump", workspace}).out;
    call.done({"undo", workspace});
    const auto less = call.done({"kpis", workspace, "--campaign", "All of it", "--json"}).json();
    CHECK(kpiIn(less, "All of it", "views")["value"] == sum(YouTube, "Views"));
    call.done({"redo", workspace});
    CHECK(call.done({"dump", workspace}).out == content);
    const auto again = take(Instagram, {});
    CHECK(again["rows"]["identical"] == truth[Instagram]["rows"]);
}
