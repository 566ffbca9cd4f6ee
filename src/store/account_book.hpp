// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "model/record.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace goalpost::store {

/// Finds the account a row belongs to: by platform and the platform's own id, by platform and handle, then
/// by the creator's name; makes what is missing in a plan of its own, which is stored at the end.
class AccountBook {
  public:
    struct Owner {
        Id account;
        Id creator;
        bool operator==(const Owner&) const = default;
    };

    /// Platform and handle are those of the account for rows that tell none; both empty: there is none.
    AccountBook(model::Plan plan, std::string_view platform, std::string_view handle);

    /// Nothing where the row tells no account, by its address neither, and none was named for the import.
    std::optional<Owner> owner(const model::Record& record, std::string_view platform);
    /// Puts the mapping in place of the one for the same headers; `today` as 2026-07-01.
    void remember(model::ImportMapping mapping, std::string_view today);
    bool isMatched(const Id& creator) const { return m_matched.contains(creator); }

    const model::Plan& plan() const { return m_plan; }
    bool changed() const { return m_changed; }
    std::int64_t created() const { return static_cast<std::int64_t>(m_created.size()); }
    std::int64_t matched() const { return static_cast<std::int64_t>(m_matched.size()); }

  private:
    struct Place {
        std::size_t creator;
        std::size_t account;
    };
    void index(std::size_t creator);
    Place add(const model::Record& record, std::string_view platform);
    Owner ownerAt(Place place);

    model::Plan m_plan;
    std::unordered_map<std::string, Place> m_byHandle;  ///< "platform/handle", folded
    std::unordered_map<std::string, Place> m_byAccountId;
    std::unordered_map<std::string, std::size_t> m_byName;
    std::string m_platform, m_handle;
    std::set<Id> m_created;
    std::set<Id> m_matched;
    bool m_changed = false;
};

/// Without blanks at the ends and "@" in front.
std::string_view bareHandle(std::string_view handle);

}  // namespace goalpost::store
