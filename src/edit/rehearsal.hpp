// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "edit/import.hpp"
#include "kpi/evaluate.hpp"
#include "kpi/inputs.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The tracking rehearsal (KPI-DATA): a sample export shows before anybody is contracted that every primary
/// KPI can be computed, or what is missing and from whom. The workspace is not touched: the sample goes into
/// a private copy of the plan that is deleted at the end.
namespace goalpost::edit {

struct RehearsalOptions {
    std::string source{};   ///< only the KPIs with this data source; empty: all
    std::string creator{};  ///< whose files these are, where they do not tell it
    std::string format{};   ///< as ImportOptions::format
};

/// One primary KPI out of the sample.
struct RehearsedKpi {
    Id choice;
    std::string kpi;
    std::string source;
    std::string owner;  ///< who delivers the data; empty: nobody is named
    /// Everything that has to be measured is there, and it has a value but for a cost that the plan lacks
    /// yet.
    bool computes = false;
    kpi::Value value{};
    kpi::Inputs missing{};
    /// Platforms of the sample on which other inputs are missing than in the whole.
    struct OnPlatform {
        std::string platform;
        kpi::Inputs missing{};
    };
    std::vector<OnPlatform> platforms{};
};

/// A link or a code of the plan, and whether the sample tells it.
struct TrackingMark {
    enum class Kind : std::uint8_t { UtmContent, Permalink, PromoCode };
    Kind kind = Kind::UtmContent;
    std::string creator;
    std::string deliverable;  ///< empty: of the partnership
    std::string text;
    bool seen = false;
};

struct RehearsalReport {
    Id campaign;
    std::vector<ImportReport> files;
    std::optional<Period> days;  ///< of what was measured in the sample
    std::string currency;
    std::vector<RehearsedKpi> kpis;
    std::vector<TrackingMark> marks;
};

/// Throws Error for a campaign without a primary KPI of that source, and what importing throws.
RehearsalReport rehearse(const model::Plan& plan, const Id& campaign,
                         const std::vector<std::filesystem::path>& samples, const RehearsalOptions& options,
                         Date today);
/// "form starts are missing; ask Lena for them."; empty for one that computes.
Sentence whatIsMissing(const RehearsedKpi& kpi);

/// How a rehearsal is recorded.
struct RehearsalNote {
    std::string by{};
    Date on{};
    std::string note{};
};
/// Keeps one entry for each data source that was rehearsed; a later one of the same day takes its place.
Act keepRehearsal(model::Plan plan, const RehearsalReport& report, const RehearsalNote& note);
/// Somebody tested a source's links or codes by hand: writes it into its newest rehearsal, or into a new one.
Act noteTested(model::Plan plan, const Id& campaign, std::string_view source,
               std::optional<model::Answer> model::Rehearsal::*what, std::optional<model::Answer> answer,
               const RehearsalNote& note);
/// Who delivers the data of a source, for every KPI of the campaign that names it.
Act nameDataOwner(model::Plan plan, const Id& campaign, std::string_view source, std::string owner);

}  // namespace goalpost::edit
