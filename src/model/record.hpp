// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"

#include <cstdint>
#include <string_view>

namespace goalpost::model {

/// What a row's values mean in time (docs/file-format.md): of one day; all since publishing up to as-of;
/// all of a period.
enum class Span : std::uint8_t { Day, Lifetime, Period };
enum class SubjectKind : std::uint8_t { Post, Account, Site, Order, Creator, Comment, Mention };
struct Listing;

/// Begins the id of a post that its file names by nothing but title, day or time; see imports/records.cpp.
inline constexpr std::string_view MadeUpId = "untold-";

/// One imported row. The views must live until book() returns.
struct Record {
    SubjectKind kind = SubjectKind::Post;
    Span span = Span::Day;
    Delivery delivery = Delivery::Organic;
    std::string_view platform;
    std::string_view account;      ///< handle; empty: the account named for the whole import
    std::string_view accountName;  ///< display name, for a creator that has to be made
    std::string_view accountId;
    std::string_view postId;
    std::string_view permalink;
    std::string_view title;
    std::string_view utmContent;
    std::string_view dimension;         ///< Site: "page", "event", "channel", …
    std::string_view element;           ///< Site: the page's path, the event's name, …
    std::int32_t day = 0;               ///< Day: the day; Lifetime: as-of; Period: first day
    std::int32_t lastDay = 0;           ///< Period: last day
    std::int32_t published = -1;        ///< day number, or -1
    std::int32_t publishedMinute = -1;  ///< of that day, as the file writes it, or -1
    std::int64_t line = 0;              ///< the row's place in the file, rising through it
    std::string_view promoCode;         ///< whose figures these are, where no post is told
    std::string_view deliverable;       ///< its id, where it was found out by other means
    const Listing* listing = nullptr;   ///< of an order, creator, comment or mention
    Values values;
};

}  // namespace goalpost::model
