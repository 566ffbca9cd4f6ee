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

}  // namespace

Act applyPlan(const model::Plan& plan, const Json& document, std::string_view source) {
    model::Plan next = model::applyDocument(plan, document);
    checkKpis(document);
    return {std::move(next), "Apply " + std::string(source)};
}

}  // namespace goalpost::edit
