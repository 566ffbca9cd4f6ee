// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/plan.hpp"
#include "report/document.hpp"

#include <span>
#include <string_view>

/// Reports out of plan and measured values. A report kind is a list of sections (report/catalogue.cpp);
/// a section is one file in report/sections/.
namespace goalpost::report {

/// All a section may look at. The measured parts cover the same period.
struct Subject {
    const model::Plan& plan;
    const model::Campaign& campaign;
    Date today;
    const model::Measured& total;  ///< by campaign
    const model::Measured& creators;
    const model::Measured& posts;
    const model::Measured& daily;
};

struct Section {
    std::string_view id;
    std::string_view title;
    std::vector<Block> (*build)(const Subject& subject);
};

struct Kind {
    std::string_view id;  ///< "results", "plan"
    std::string_view name;
    std::span<const Section* const> sections;
};

std::span<const Kind> catalogue();
const Kind* find(std::string_view id);
Document build(const Kind& kind, const Subject& subject);

/// The document's tables and KPI rows as CSV (RFC 4180, UTF-8 with BOM, unlocalised numbers); text cells
/// that a spreadsheet would take for a formula are prefixed with an apostrophe.
std::string toCsv(const Document& document);

/// Numbers as people read them (docs/design rules): "9,860", "22.8K", "1.72%", "2:04", "$15,000".
std::string formatted(double value, kpi::Unit unit, std::string_view currency);
std::string abbreviated(double value, kpi::Unit unit, std::string_view currency);

}  // namespace goalpost::report
