// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/post_rows.hpp"

#include <cstdint>
#include <span>
#include <string_view>

/// Whether two files mean the same post of an account, where they have neither id nor address in common.
namespace goalpost::store {

/// Sure: published in the same minute, or with the same title on the same day or at the same minute of
/// another time zone. Likely: nothing speaks against it but little for it. Open: it could be, and titles or
/// times are not enough to say so.
enum class Likeness : std::uint8_t { None, Open, Likely, Sure };

/// True for an id that was made up for a row which tells none.
bool isMadeUp(std::string_view platformId);
/// Both of one account and platform.
Likeness likenessOf(const PostRow& known, const PostRow& told);

/// Which of an account's posts around that day the told one is.
struct LikelyPost {
    Likeness likeness = Likeness::None;
    const PostRow* post = nullptr;  ///< of Sure and Likely
};
/// One alone can be meant, and one that is only likely must be the only post of its day.
LikelyPost likelyPost(std::span<const PostRow> known, const PostRow& told);

}  // namespace goalpost::store
