// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/record.hpp"
#include "store/value_row.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace goalpost::store {

class PostBook;
class ValueBook;
struct BookingResult;

/// What a site's rows tell of the links of a campaign's deliverables, which their posts brought: added up by
/// post and day or period, since a site breaks one link's visits down by source, page and more. The rows
/// stand under the site as well, where no campaign counts them.
class LinkCredits {
  public:
    void add(const model::Record& record, PostBook& posts);
    /// Books the sums; rows of the file are not counted again.
    void book(ValueBook& values, BookingResult& result);

  private:
    struct Sum {
        int campaign = -1;
        std::int64_t line = 0;
        std::string dimension;  ///< other tables of a file break the same visits down again
        std::int64_t rows = 0;
        model::Values values{};
    };
    std::map<std::pair<int, std::int64_t>, Sum> m_sums;  ///< by table and key
};

}  // namespace goalpost::store
