// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace goalpost::imports {

/// "Ã¼" (UTF-8) as "ü": the run's letters, as bytes of Windows-1252, are UTF-8 themselves. Empty where they
/// are not.
std::string decodedTwice(std::string_view run);

}  // namespace goalpost::imports
