// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QString>

#include <optional>

namespace goalpost::ui {

/// Where in the window a difference between two plans is seen.
struct ChangedPlace {
    QString page;  ///< id of a page of the catalogue
    Id campaign;   ///< the one it is about; empty: none
    Id subject;    ///< what changed: a creator, a deliverable's partnership, a tool, …
};

/// Nothing where the plans are equal. Of several differences the first in the order of the document.
std::optional<ChangedPlace> changedPlace(const model::Plan& before, const model::Plan& after);
/// Where an import that was taken back or done again is seen, whatever it changed in the plan besides.
/// Nothing where it is seen on the page that is shown.
std::optional<ChangedPlace> importPlace(const QString& shown);

}  // namespace goalpost::ui
