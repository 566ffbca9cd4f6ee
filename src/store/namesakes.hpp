// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace goalpost::store {

/// Whose an account is of which only a known creator's name is told: asked about, the same creator's, or that
/// of somebody new with the same name.
enum class Namesakes : std::uint8_t { Ask, Same, New };

/// What was answered, for single accounts or for all. Asked about, a row of a list is refused; rows with
/// figures are taken as the same creator's, which is told.
struct NamesakeAnswers {
    Namesakes all = Namesakes::Ask;
    /// "tiktok:theo.b", in small letters and without "@", to a creator's name; an empty name is somebody new.
    std::map<std::string, std::string> accounts{};
};

/// The key of an account in the answers.
std::string accountKey(std::string_view platform, std::string_view handle);

}  // namespace goalpost::store
