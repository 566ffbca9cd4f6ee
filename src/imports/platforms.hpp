// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Platforms as exports write them: one table for addresses, cells and titles. What is told is the platform's
/// id ("instagram"), or nothing.
namespace goalpost::imports {

/// Without "https://" and what follows the host: "www.tiktok.com".
std::string_view hostOf(std::string_view address);
/// The platform whose address it is.
std::string_view platformOfAddress(std::string_view address);
/// Whose page or post an address is, as far as it tells.
struct AddressAccount {
    std::string_view platform;
    std::string_view handle;     ///< without "@"
    std::string_view accountId;  ///< YouTube's channel id
};
/// "https://www.tiktok.com/@maya/video/7", "instagram.com/maya": the account of an address on a known
/// platform, with or without "https://". Nothing is told of a post whose address does not say whose it is.
AddressAccount accountOfAddress(std::string_view address);
/// The platform whose name the whole text is: "Instagram", "IG", "Twitter".
std::string_view platformOfName(std::string_view text);
/// The platform that is named somewhere in the text, in a title or a file's name; nothing where several are.
std::string_view platformNamedIn(std::string_view text);

}  // namespace goalpost::imports
