// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"

#include <QString>

namespace goalpost::ui::help {

/// The help page of a KPI, in Markdown, out of its row of the catalogue.
QString kpiPage(const kpi::Kpi& kpi);
/// All KPIs as a list of links, under the goals they are primary for.
QString kpiList();

}  // namespace goalpost::ui::help
