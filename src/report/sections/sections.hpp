// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

/// The sections of all reports, each defined in the file of its name (SecondaryKpis in kpis.cpp).
namespace goalpost::report::sections {

extern const Section Addendum;
extern const Section Brief;
extern const Section Budget;
extern const Section Comparison;
extern const Section Creators;
extern const Section Decisions;
extern const Section Every;
extern const Section Findings;
extern const Section KpiChoices;
extern const Section Kpis;
extern const Section Months;
extern const Section Objective;
extern const Section Objectives;
extern const Section Path;
extern const Section Posts;
extern const Section Revisions;
extern const Section SecondaryKpis;
extern const Section Spend;
extern const Section Tools;
extern const Section Trend;
extern const Section Verdict;

}  // namespace goalpost::report::sections
