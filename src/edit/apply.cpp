// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "edit/benchmark.hpp"
#include "edit/campaign.hpp"
#include "edit/custom_kpi.hpp"
#include "kpi/kpi.hpp"
#include "model/document.hpp"

#include <nlohmann/json.hpp>

namespace goalpost::edit {

namespace {

void checkKpi(const model::Plan& plan, const Json& entry, const char* key, const std::string& pointer) {
    const std::string id = entry.value(key, Json()).is_string() ? entry.at(key).get<std::string>() : "";
    if (id.empty() || kpi::find(plan, id))
        return;
    const std::string meant = kpi::nearestId(plan, id);
    throw InputError(pointer + "/" + key, "There is no KPI \"" + shortened(id, 60) + "\" in the catalogue; " +
                                              (meant.empty() ? "use the id of one in its list."
                                                             : "did you mean \"" + meant + "\"?"));
}

/// A definition that the document gives or changes, as it stands in the plan then.
void checkCustomKpis(const model::Plan& plan, const Json& document) {
    const Json entries = document.value("custom_kpis", Json());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string id = foldCase(trim(entries[i].value("id", "")));
        for (const auto& definition : plan.customKpis)
            if (foldCase(definition.kpi) == id)
                if (const auto fault = faultOf(plan, definition))
                    throw InputError("/custom_kpis/" + std::to_string(i) + "/" + fault->field,
                                     fault->message.text());
    }
}

/// The model takes any word as a KPI; whether the catalogue has it is known only from here on up.
void checkKpis(const model::Plan& plan, const Json& document) {
    const Json campaigns = document.value("campaigns", Json());
    for (std::size_t i = 0; i < campaigns.size(); ++i) {
        const std::string place = "/campaigns/" + std::to_string(i);
        const Json kpis = campaigns[i].value("kpis", Json());
        for (std::size_t k = 0; k < kpis.size(); ++k)
            checkKpi(plan, kpis[k], "id", place + "/kpis/" + std::to_string(k));
        const Json objectives = campaigns[i].value("objectives", Json());
        for (std::size_t k = 0; k < objectives.size(); ++k)
            checkKpi(plan, objectives[k], "kpi", place + "/objectives/" + std::to_string(k));
    }
    const Json benchmarks = document.value("benchmarks", Json());
    for (std::size_t i = 0; i < benchmarks.size(); ++i)
        checkKpi(plan, benchmarks[i], "kpi", "/benchmarks/" + std::to_string(i));
}

/// Of those that the document brings or changes.
void checkBenchmarks(const model::Plan& next, const Json& document) {
    const Json entries = document.value("benchmarks", Json());
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (const model::Benchmark& one : next.benchmarks)
            if (one.kpi == entries[i].value("kpi", ""))
                if (const auto fault = faultOf(one); !fault.empty())
                    throw InputError("/benchmarks/" + std::to_string(i), fault);
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
    checkCustomKpis(next, document);
    checkKpis(next, document);
    checkBenchmarks(next, document);
    checkPeriods(next, next.campaigns, "campaigns", document);
    checkPeriods(next, next.pilots, "pilots", document);
    return {std::move(next), "Apply " + std::string(source)};
}

}  // namespace goalpost::edit
