// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/format.hpp"
#include "imports/reader.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

// Which format real exports are of, and that what is handed on for booking adds up to what other tools
// counted.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

/// Of each file with posts, accounts, ads or a site; what the others are stands elsewhere.
const std::map<std::string, std::string> FormatOf = {
    {"campaign/ab_control_group_semicolon.csv", "generic-ads"},
    {"campaign/healthkart_synthetic_posts.csv", "generic-posts"},
    {"ga4/aptamer_events_2023.csv", "ga4"},
    {"ga4/nth_day_many_tables_2023.csv", "ga4"},
    {"ga4/psyteachr_2021-09-05_multitable.csv", "ga4"},
    {"ga4/psyteachr_2021-10-03_multitable.csv", "ga4"},
    {"google_ads/ad_group_report_utf16_tab.csv", "google-ads"},
    {"google_ads/location_report_utf16_tab.csv", "google-ads"},
    {"google_ads/pt_Relatorio_de_campanha_decimal_comma.csv", "google-ads"},
    {"meta/es_Alcance_utf16.csv", "meta-insights"},
    {"meta/es_Interacciones_utf16.csv", "meta-insights"},
    {"meta/es_Seguidores_utf16.csv", "meta-insights"},
    {"meta/es_instagram_posts_2026-02_03.csv", "instagram-content"},
    {"meta/feadev_New_likes_and_follows_utf16_2tables.csv", "meta-insights"},
    {"meta/oigetit_Audience_multitable_utf16.csv", "meta-audience"},
    {"meta/oigetit_Reach_utf16.csv", "meta-insights"},
    {"meta/oigetit_facebook_posts_2025-01_04.csv", "facebook-content"},
    {"meta/oigetit_instagram_posts_2025-03_04.csv", "instagram-content"},
    {"meta/oigetit_instagram_posts_2025-03_04_second_export.csv", "instagram-content"},
    {"meta/vintage_Views_semicolon.csv", "meta-insights"},
    {"meta_ads/creative_analysis_FLA.csv", "meta-ads"},
    {"meta_ads/creative_analysis_FLD.csv", "meta-ads"},
    {"tiktok/tokpipe_sample_data.csv", "generic-posts"},
    {"tiktok/vintage_bg_audience_dashes.csv", "tiktok-overview"},
    {"tiktok/vintage_bg_overview_NAN.csv", "tiktok-overview"},
    {"tiktok/vintage_bg_video_list.csv", "tiktok-videos"},
    {"x/daily_tweet_activity_LisaDeBruine_202108.csv", "x-activity-daily"},
    {"x/tweet_activity_LisaDeBruine_202108.csv", "x-activity"},
    {"x/tweet_activity_LisaDeBruine_202110.csv", "x-activity"},
    {"youtube/GBvideos_trending_2017.csv", "youtube-trending"},
    {"youtube/arcane_shorts_Content.csv", "youtube-studio-content"},
    {"youtube/arcane_shorts_Traffic_source.csv", "youtube-studio-breakdown"},
    {"youtube/codingtrain_chart_73k_rows.csv", "youtube-studio-breakdown"},
    {"youtube/codingtrain_geography_table.csv", "youtube-studio-breakdown"},
    {"youtube/codingtrain_totals.csv", "youtube-studio-days"},
    {"youtube/pt_Alcance_viewers_by_day.csv", "youtube-studio-days"},
    {"youtube/pt_Total.csv", "youtube-studio-days"},
    {"youtube/punetech_table_data.csv", "youtube-studio-content"},
    {"youtube/weima_de_Gesamtwerte.csv", "youtube-studio-days"},
    {"youtube/weima_de_Tabellendaten.csv", "youtube-studio-content"},
};

std::int64_t storedOf(double sum, const Column& column) {
    const auto& row = model::rowOf(*column.target.measure);
    double factor = 1;
    if (row.scale == model::Scale::Money)
        factor = 10'000;
    else if (row.scale == model::Scale::Time)
        factor = column.target.unit == Unit::Hours     ? 3'600'000
                 : column.target.unit == Unit::Minutes ? 60'000
                                                       : 1000;
    return std::llround(sum * factor);
}

void checkTotals(const TableShape& shape, const Json& truth, const model::Values& totals) {
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        const Column& column = shape.columns[i];
        CAPTURE(column.name);
        if (!column.target.measure || column.target.paid || shape.rows == 0)
            continue;
        const std::string numbered = "[" + std::to_string(i) + "] " + column.header;
        const Json& sums = truth["sums"];
        const std::string key = sums.contains(column.header) ? column.header : numbered;
        if (!sums.contains(key))
            continue;
        const auto& total = totals[*column.target.measure];
        REQUIRE(total.has_value());
        CHECK(*total == storedOf(sums[key]["sum"].get<double>(), column));
    }
}

}  // namespace

TEST_CASE("real exports are recognised, and what is booked of them is what other tools counted") {
    GOALPOST_NEED_SHARED(shared);
    const auto exports = shared / "data" / "exports";
    const Json truth = Json::parse(test::readFile(exports / "truth.json"));
    for (const auto& [name, format] : FormatOf) {
        CAPTURE(name);
        const Sniff found = sniff(exports / name);
        CHECK(found.format.id == format);
        ReadOptions options;
        options.platform = "instagram";
        options.asOf = makeDate(2026, 9, 1);
        const ReadResult result = read(found, options, [](const model::Record&) {});
        const Format* known = find(found.format.id);
        REQUIRE(known != nullptr);
        if (known->booking == Booking::None)
            continue;
        // Of snapshots the last ones are added up, and by other tools all. A spreadsheet took 115 of
        // its ids for formulas, and the day of one further row has run into the id of the next.
        if (known->booking == Booking::Snapshot) {
            CHECK(result.rejected == 115 + 1);
            continue;
        }
        CHECK(result.rejected == 0);
        const Json& entry = truth[name];
        for (std::size_t i = 0; i < found.tables.size(); ++i)
            if (!result.tables[i].bookedAs.starts_with("not imported"))
                checkTotals(found.tables[i], entry.contains("tables") ? entry["tables"][i] : entry,
                            result.tables[i].totals);
    }
}
