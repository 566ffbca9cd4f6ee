// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/sample.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "edit/campaign.hpp"
#include "edit/campaign_life.hpp"
#include "edit/import.hpp"
#include "embedded/samples.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace goalpost::edit {

namespace {

using std::chrono::days;

/// The day for which the embedded files are written.
const Date WrittenFor = *makeDate(2026, 8, 31);
const Date ClosedStart = *makeDate(2026, 4, 1);
const Date RunningStart = *makeDate(2026, 7, 1);

std::string_view embedded(std::string_view name) {
    for (const auto& [entry, text] : embedded::samples)
        if (entry == name)
            return text;
    throw Error("The sample is not part of this build of Goalpost; build it again.");
}

int monthsSinceWritten(Date today) {
    const auto index = [](Date date) {
        const std::chrono::year_month_day ymd{date};
        return static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month()));
    };
    return index(today) - index(WrittenFor);
}

/// Moves dates. Months differ in length, so that daily values and the posts they belong to keep their
/// distance from their campaign's first day instead.
class Shift {
  public:
    explicit Shift(Date today) : m_months(monthsSinceWritten(today)) {}

    /// The last day of a month stays one, so that a quarter stays a quarter.
    Date month(Date date) const {
        const bool isLast = firstOfMonth(date) != firstOfMonth(date + days{1});
        return isLast ? addMonths(firstOfMonth(date), m_months + 1) - days{1} : addMonths(date, m_months);
    }
    Date day(Date date, Date start) const { return month(start) + (date - start); }

  private:
    int m_months;
};

Date startOf(Date date) {
    return date < RunningStart ? ClosedStart : RunningStart;
}

void shiftDates(Json& value, const Shift& shift, bool byDay) {
    if (value.is_string()) {
        const auto date = parseIsoDate(value.get_ref<const std::string&>());
        if (date)
            value = isoDate(byDay ? shift.day(*date, startOf(*date)) : shift.month(*date));
        return;
    }
    if (!value.is_structured())
        return;
    for (const auto& entry : value.items())
        shiftDates(entry.value(), shift, byDay || entry.key() == "deliverables");
}

bool isAfter(const Json& object, const char* key, Date today) {
    const auto found = object.find(key);
    return found != object.end() && *parseIsoDate(found->get_ref<const std::string&>()) > today;
}

void unpublishFuture(Json& campaign, Date today) {
    for (Json& partnership : campaign["partnerships"]) {
        for (Json& deliverable : partnership["deliverables"])
            if (isAfter(deliverable, "due", today) || deliverable["due"] == isoDate(today)) {
                deliverable["status"] = "planned";
                deliverable.erase("permalink");
            }
        for (Json& payment : partnership["payments"])
            if (isAfter(payment, "paid", today))
                payment.erase("paid");
    }
}

/// Posts, payments and reviews that lie after today are still to come.
void takeBackFuture(Json& plan, Date today) {
    for (Json& campaign : plan["campaigns"])
        unpublishFuture(campaign, today);
    for (Json& review : plan["reviews"])
        if (isAfter(review, "held", today))
            for (const char* key :
                 {"held", "saves_time", "improves_quality", "contributes_to_kpis", "changes"})
                review.erase(key);
}

std::string movedLine(const std::vector<std::string>& header, std::vector<std::string> cells,
                      const Shift& shift, Date start) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (header[i] == "Date" || header[i] == "Published")
            cells[i] = isoDate(shift.day(*parseIsoDate(cells[i]), start));
    return join(cells, ",") + "\n";
}

/// A folder of its own below the temporary one, removed at the end.
class ImportFolder {
  public:
    ImportFolder()
        : m_path(std::filesystem::temp_directory_path() / ("goalpost-sample-" + Id::create().text)) {
        std::filesystem::create_directory(m_path);
    }
    ~ImportFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ImportFolder(const ImportFolder&) = delete;
    ImportFolder& operator=(const ImportFolder&) = delete;

    std::filesystem::path write(const std::string& name, const std::string& text) const {
        const auto path = m_path / name;
        std::ofstream out(path, std::ios::binary);
        out << text;
        out.close();
        if (!out)
            throw FileError("The sample's results cannot be written to " + path.string() +
                            "; free some space in the temporary folder.");
        return path;
    }

  private:
    std::filesystem::path m_path;
};

}  // namespace

Json samplePlan(Date today) {
    Json plan = parseJson(embedded("plan"));
    shiftDates(plan, Shift(today), false);
    takeBackFuture(plan, today);
    return plan;
}

std::string sampleResults(SampleCampaign campaign, Date today) {
    const Shift shift(today);
    const auto lines = split(embedded("results"), '\n');
    const auto header = split(lines.front(), ',');
    std::string text = lines.front() + "\n";
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        auto cells = split(lines[i], ',');
        const Date written = *parseIsoDate(cells.front());
        const Date start = startOf(written);
        const bool isClosed = start == ClosedStart;
        if (isClosed == (campaign == SampleCampaign::Closed) && shift.day(written, start) < today)
            text += movedLine(header, std::move(cells), shift, start);
    }
    return text;
}

void fillWithSample(store::Workspace& workspace, Date today) {
    Json plan = samplePlan(today);
    plan["campaigns"][0]["phase"] = "execution";  // closed below, once its figures are there to be kept
    perform(workspace, applyPlan(workspace.plan(), plan, "the sample"), today);
    const ImportFolder folder;
    const auto import = [&](SampleCampaign which, std::size_t campaign, const std::string& file) {
        ImportOptions options;
        options.campaign = workspace.plan().campaigns.at(campaign).name;
        options.assignAll = true;
        options.format = "goalpost-daily";
        importFile(workspace, folder.write(file, sampleResults(which, today)), options);
    };
    import(SampleCampaign::Closed, 0, "first-cycle.csv");
    import(SampleCampaign::Running, 1, "daily-results.csv");
    const model::Campaign& closed = workspace.plan().campaigns.at(0);
    const Date evaluated = closed.objectives.at(0).evaluate.value_or(today);
    perform(workspace, setPhase(workspace.plan(), closed.id, model::Phase::Closed, evaluated), evaluated);
}

}  // namespace goalpost::edit
