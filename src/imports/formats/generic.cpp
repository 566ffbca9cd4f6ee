// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"
#include "imports/synonyms.hpp"

#include <vector>

namespace goalpost::imports {

namespace {

const std::vector<HeaderMeaning>& allWords() {
    static const std::vector<HeaderMeaning> All = [] {
        std::vector<HeaderMeaning> list;
        for (const Language& language : languages())
            list.insert(list.end(), language.headers.begin(), language.headers.end());
        for (const auto& row : model::measures())
            list.push_back({row.name, row.id});
        return list;
    }();
    return All;
}

Format generic(std::string_view id, std::string_view name, Subject subject, Booking booking,
               std::string_view description, std::vector<std::string_view> required) {
    Format format;
    format.id = id;
    format.name = name;
    format.subject = subject;
    format.booking = booking;
    format.description = description;
    format.headers = allWords();
    format.required = std::move(required);
    format.totalsWords = {"total",         "totals",         "sum",           "summe",       "gesamt",
                          "gesamtsumme",   "gesamtergebnis", "gesamtwert",    "grand total", "subtotal",
                          "zwischensumme", "total general",  "total général", "somme",       "suma",
                          "summa",         "totaal",         "totale",        "toplam",      "итого",
                          "合計",          "总计",           "average",       "averages",    "mean",
                          "median",        "durchschnitt",   "mittelwert",    "promedio",    "moyenne"};
    format.proposed = true;
    return format;
}

}  // namespace

const Format& genericPosts() {
    static const Format Entry =
        generic("generic-posts", "Spreadsheet of posts", Subject::Post, Booking::Lifetime,
                "A table of your own with one row per post: its link or id, and columns such as impressions, "
                "reach and likes.",
                {"post-id|permalink|title", "measure"});
    return Entry;
}

const Format& genericSnapshots() {
    static const Format Entry =
        generic("generic-snapshots", "Posts as they stood on several days", Subject::Post, Booking::Snapshot,
                "A table of your own in which each post stands several times with its totals up to that day.",
                {"post-id|permalink", "date", "measure"});
    return Entry;
}

const Format& genericDaily() {
    static const Format Entry = generic(
        "generic-daily", "Spreadsheet of days", Subject::Any, Booking::Daily,
        "A table of your own with a date in each row: values of that day, of a post or of the account.",
        {"date", "measure"});
    return Entry;
}

const Format& genericAds() {
    static const Format Entry = generic(
        "generic-ads", "Spreadsheet of paid delivery", Subject::Ad, Booking::ByTable,
        "A table of your own with impressions and clicks by ad or campaign, by day or with the period "
        "above it.",
        {"dimension", "impressions|clicks"});
    return Entry;
}

}  // namespace goalpost::imports
