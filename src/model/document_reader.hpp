// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "model/plan.hpp"

namespace goalpost::model {

/// Reads `document` into `plan`; what document.hpp promises of applyDocument().
void readDocument(const Json& document, Plan& plan);

}  // namespace goalpost::model
