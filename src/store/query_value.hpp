// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace goalpost::store {

/// What an address says after `?` or `&` of the parameter with exactly this name, decoded (`%20` and `+` are
/// blanks); empty where it does not name it.
std::string queryValue(std::string_view address, std::string_view name);

}  // namespace goalpost::store
