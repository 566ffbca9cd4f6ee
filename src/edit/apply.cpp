// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "edit/campaign.hpp"
#include "kpi/kpi.hpp"
#include "model/document.hpp"

#include <nlohmann/json.hpp>

namespace goalpost::edit {

namespace {

void checkKpi(const Json& entry, const char* key, const std::string& pointer) {
    const std::string id = entry.value(key, Json()).is_string() ? entry.at(key).get<std::string>() : "";
    if (id.empty() || kpi::find(id))
        return;
    std::vector<std::string> known;
    for (const auto& row : kpi::catalogue())
        known.emplace_back(row.id);
    const auto meant = nearest(id, known);
    throw InputError(pointer + "/" + key,
                     "There is no KPI \"" + shortened(id, 60) + "\" in the catalogue; " +
                         (meant ? "did you mean \"" + *meant + "\"?" : "use the id of one in its list."));
}

/// The model takes any word as a KPI; whether the catalogue has it is known only from here on up.
void checkKpis(const Json& document) {
    const Json campaigns = document.value("campaigns", Json());
    for (std::size_t i = 0; i < campaigns.size(); ++i) {
        const std::string place = "/campaigns/" + std::to_string(i);
        const Json kpis = campaigns[i].value("kpis", Json());
        for (std::size_t k = 0; k < kpis.size(); ++k)
            checkKpi(kpis[k], "id", place + "/kpis/" + std::to_string(k));
        const Json objectives = campaigns[i].value("objectives", Json());
        for (std::size_t k = 0; k < objectives.size(); ++k)
            checkKpi(objectives[k], "kpi", place + "/objectives/" + std::to_string(k));
    }
}

bool isMeant(const model::Plan&, const model::Pilot& pilot, const Json& entry) {
    return foldCase(trim(entry.value("name", ""))) == foldCase(pilot.name);
}

/// By name, and by the brand where the entry tells one.
bool isMeant(const model::Plan& plan, const model::Campaign& campaign, const Json& entry) {
    if (foldCase(trim(entry.value("name", ""))) != foldCase(campaign.name))
        return false;
    const Json brand = entry.value("brand", Json());
    const auto* owner = plan.brand(campaign.brand);
    return !brand.is_string() ||
           foldCase(trim(brand.get<std::string>())) == (owner ? foldCase(owner->name) : "");
}

/// Looks at what came of the entries, since one of the two days may have been there before.
template <class T>
void checkPeriods(const model::Plan& plan, const std::vector<T>& list, const char* key,
                  const Json& document) {
    const Json entries = document.value(key, Json());
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (const T& one : list) {
            if (!one.from || !one.to || *one.from <= *one.to || !isMeant(plan, one, entries[i]))
                continue;
            throw InputError("/" + std::string(key) + "/" + std::to_string(i) +
                                 (entries[i].contains("to") ? "/to" : "/from"),
                             "\"" + one.name + "\" would end on " + isoDate(*one.to) +
                                 ", before it begins on " + isoDate(*one.from) +
                                 "; set an end that is not before the start.");
        }
}

}  // namespace

Act applyPlan(const model::Plan& plan, const Json& document, std::string_view source) {
    model::Plan next = model::applyDocument(plan, document);
    checkKpis(document);
    checkPeriods(next, next.campaigns, "campaigns", document);
    checkPeriods(next, next.pilots, "pilots", document);
    return {std::move(next), "Apply " + std::string(source)};
}

}  // namespace goalpost::edit
