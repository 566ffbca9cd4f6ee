// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "edit/change.hpp"

#include <optional>

/// Verbs on the KPIs that people define over the measures. Those of the catalogue cannot be changed, only
/// copied. An Id that names nothing throws Error.
namespace goalpost::edit {

/// What is wrong with a definition, and in which of its fields: "formula", "fits/0/why".
struct CustomKpiFault {
    std::string field;
    Sentence message;
};
/// Held against the plan's other definitions and the catalogue; nothing where it may be stored.
std::optional<CustomKpiFault> faultOf(const model::Plan& plan, const model::CustomKpi& definition);

/// Without an id it gets one made of its name: "cost-per-save". Throws Error with the fault's message.
Act addCustomKpi(model::Plan plan, model::CustomKpi definition);
/// Its id stays. Its unit too, while an objective promises something in it.
Act changeCustomKpi(model::Plan plan, model::CustomKpi definition);
/// Of a KPI of the catalogue or of one's own, as "…-copy". Throws Error where no formula can say it.
Act copyKpi(model::Plan plan, std::string_view kpi);
/// The definition that copyKpi() adds.
model::CustomKpi copyOf(const model::Plan& plan, std::string_view kpi);
/// Throws Error, naming where, while it is chosen or an objective or benchmark is about it.
Act removeCustomKpi(model::Plan plan, const Id& definition);

}  // namespace goalpost::edit
