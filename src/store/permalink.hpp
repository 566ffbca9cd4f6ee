// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace goalpost::store {

/// A post's address in the one form that all its spellings share: without scheme, "www.", "m.", query,
/// fragment and closing slash; the many forms of YouTube, Instagram, X, TikTok, Facebook and LinkedIn made
/// one. The host is in lower case; the path keeps its letters, except in names after "@". Empty for an empty
/// one.
std::string permalinkKey(std::string_view permalink);
/// The key that workspaces from before the forms of TikTok, Facebook and LinkedIn were known have of such an
/// address; empty for those of other platforms.
std::string olderPermalinkKey(std::string_view permalink);
/// The key of a post of which only platform and id are known; empty where the platform's addresses
/// cannot be told from the id.
std::string permalinkKey(std::string_view platform, std::string_view platformId);
/// The key of any page of the web: as permalinkKey(), but on hosts without a form of their own the query
/// tells pages apart, except for what only tells where a reader came from (utm_source, fbclid, …).
std::string addressKey(std::string_view address);
/// The account's handle where the address tells it (X, TikTok, and Instagram in its longer form); else
/// empty.
std::string handleIn(std::string_view permalink);

}  // namespace goalpost::store
