// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <array>
#include <string>

namespace goalpost::imports {

/// What the bytes 0x80 to 0xFF of a Windows code page stand for.
const std::array<char16_t, 128>& upperHalf(Encoding encoding);
void appendUtf8(std::string& out, char32_t code);

}  // namespace goalpost::imports
