// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/reader.hpp"
#include "imports/values.hpp"
#include "model/listing.hpp"
#include "model/record.hpp"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

struct Batch;

/// True for orders, creators, comments and mentions.
bool isListing(Subject subject);
/// True for what only their rows tell: "order-id", "comment-text", "followers", …
bool isListingField(std::string_view id);

/// Turns the rows of one table of orders, creators, comments or mentions into records.
class ListingMaker {
  public:
    ListingMaker(const TableShape& table, const Format& format, const ReadOptions& options, Date asOf);

    bool books() const { return m_why.empty(); }
    std::string bookedAs() const;
    /// Adds the row's record, or one reject.
    void make(std::span<const std::string_view> cells, std::int64_t line, std::size_t table, Batch& batch);

    struct Field;

  private:
    struct Binding {
        const Field* field = nullptr;
        std::size_t column = 0;
        char decimal = '.';
        bool fraction = false;  ///< a rate from 0 to 1
        DateReading date;
        bool roundedIds = false;
        bool decimalUnknown = false;  ///< cells that rest on the decimal sign are refused
        std::int64_t factor = 1;      ///< of the header: "Total (k€)", "Followers (k)"
    };

    bool take(const Binding& binding, std::string_view cell, model::Record& record, model::Listing& told);
    static bool takeAddress(std::string_view cell, model::Record& record);
    static void takeAddressOf(model::Record& record, const model::Listing& told);
    bool fail(const Binding& binding, std::string_view cell, std::string reason);

    const Format* m_format;
    std::vector<std::string> m_names;
    std::vector<Binding> m_bindings;
    std::string m_platform;
    std::string m_currency;
    std::string m_shop;  ///< where orders are numbered
    std::int32_t m_asOf = 0;
    std::string m_why;  ///< it cannot be booked
    std::deque<std::string> m_platforms;
    Reject m_reject;
};

}  // namespace goalpost::imports
