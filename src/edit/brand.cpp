// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/brand.hpp"

#include "edit/lookup.hpp"
#include "edit/naming.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

void requireCurrency(const std::string& currency) {
    if (!currency.empty() && !isCurrencyCode(currency))
        throw Error(inQuotes(currency) + " is no currency code; write three capital letters such as EUR.");
}

void requireFreeName(const Plan& plan, const Brand& named) {
    for (const auto& brand : plan.brands)
        if (brand.id != named.id && sameName(brand.name, named.name))
            throw Error("There is a brand named " + inQuotes(brand.name) + " already; choose another name.");
}

void requireFreeName(const Brand& brand, const BusinessObjective& named) {
    for (const auto& objective : brand.businessObjectives)
        if (objective.id != named.id && sameName(objective.name, named.name))
            throw Error("The brand " + inQuotes(brand.name) + " has the business objective " +
                        inQuotes(objective.name) + " already; choose another name.");
}

std::string labelOf(const Brand& before, const Brand& after) {
    if (before.name != after.name)
        return "Rename brand " + inQuotes(before.name) + " to " + inQuotes(after.name);
    const std::string brand = " of brand " + inQuotes(after.name);
    if (before.currency != after.currency)
        return "Set the currency" + brand;
    if (before.fiscalYearStartMonth != after.fiscalYearStartMonth)
        return "Set the fiscal year" + brand;
    if (before.grossMargin != after.grossMargin)
        return "Set the gross margin" + brand;
    if (before.competitors != after.competitors)
        return "Name the competitors" + brand;
    return "Change brand " + inQuotes(after.name);
}

}  // namespace

Act addBrand(Plan plan, std::string name, std::string currency) {
    Brand brand;
    brand.id = Id::create();
    brand.name = namedOnce(name, "brand");
    brand.currency = std::move(currency);
    requireFreeName(plan, brand);
    requireCurrency(brand.currency);
    const std::string label = "Add brand " + inQuotes(brand.name);
    plan.brands.push_back(std::move(brand));
    return {std::move(plan), label};
}

Act changeBrand(Plan plan, const Id& id, const std::function<void(Brand&)>& change) {
    Brand& brand = entryOf(plan.brands, id, "brand");
    const Brand before = brand;
    change(brand);
    brand.id = before.id;
    brand.businessObjectives = before.businessObjectives;
    brand.name = namedOnce(brand.name, "brand");
    requireFreeName(plan, brand);
    requireCurrency(brand.currency);
    if (const int month = brand.fiscalYearStartMonth.value_or(1); month < 1 || month > 12)
        throw Error("A fiscal year starts in a month from 1 to 12; choose one of them.");
    if (const double margin = brand.grossMargin.value_or(0); !(margin >= 0 && margin <= 1))
        throw Error("A gross margin is a part of the sales, from 0 to 100 %; write such a share.");
    const std::string label = labelOf(before, brand);
    return {std::move(plan), label};
}

Act addBusinessObjective(Plan plan, const Id& brandId, std::string name, std::string owner) {
    Brand& brand = entryOf(plan.brands, brandId, "brand");
    const BusinessObjective added{Id::create(), namedOnce(name, "business objective"),
                                  std::string(trim(owner))};
    requireFreeName(brand, added);
    brand.businessObjectives.push_back(added);
    return {std::move(plan), "Add business objective " + inQuotes(added.name)};
}

Act changeBusinessObjective(Plan plan, const Id& brandId, const Id& id, std::string name, std::string owner) {
    Brand& brand = entryOf(plan.brands, brandId, "brand");
    BusinessObjective& stored = entryOf(brand.businessObjectives, id, "business objective");
    const BusinessObjective changed{id, namedOnce(name, "business objective"), std::string(trim(owner))};
    requireFreeName(brand, changed);
    stored = changed;
    return {std::move(plan), "Change business objective " + inQuotes(changed.name)};
}

Act removeBusinessObjective(Plan plan, const Id& brandId, const Id& id) {
    Brand& brand = entryOf(plan.brands, brandId, "brand");
    const std::string name = entryOf(brand.businessObjectives, id, "business objective").name;
    for (const auto& campaign : plan.campaigns)
        for (const auto& objective : campaign.objectives)
            if (objective.businessObjective == id)
                throw Error(inQuotes(name) + " is served by an objective of the campaign " +
                            inQuotes(campaign.name) + "; choose another business objective there first.");
    std::erase_if(brand.businessObjectives, [&](const BusinessObjective& each) { return each.id == id; });
    return {std::move(plan), "Remove business objective " + inQuotes(name)};
}

}  // namespace goalpost::edit
