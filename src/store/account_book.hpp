// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.hpp"
#include "model/plan.hpp"
#include "model/record.hpp"
#include "store/namesakes.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
    AccountBook(model::Plan plan, std::string_view platform, std::string_view handle,
                NamesakeAnswers answers = {});

    /// Nothing where the row tells no account, by its address neither, and none was named for the import.
    std::optional<Owner> owner(const model::Record& record, std::string_view platform);
    /// Puts the mapping in place of the one for the same headers; `today` as 2026-07-01.
    void remember(model::ImportMapping mapping, std::string_view today);
    /// Of rows that tell no account.
    static bool tellsAccount(const model::Record& record);
    static bool tellsNameAlone(const model::Record& record);
    /// "@handle" of the account that was named for the import; empty where none was.
    std::string namedAccount() const { return m_handle.empty() ? std::string{} : "@" + foldCase(m_handle); }
    /// The owner as owner() finds him, be he told by the row, its address or the import; makes nothing.
    std::optional<Owner> standing(const model::Record& record, std::string_view platform) const;
    /// The owner where the row tells him and he is known; makes nothing.
    std::optional<Owner> known(const model::Record& record) const;
    /// The owner of an account that a list names, with what the list tells of him. By account and handle; a
    /// name alone is a question (InputError), unless it is that of a creator with the same handle elsewhere.
    /// `isGood` is given an account that is known, and throws where the row cannot be booked for it; nothing
    /// of the row was taken over then.
    Owner listed(const model::Record& record, std::string_view platform,
                 const std::function<void(const Id&)>& isGood);
    /// Accounts that were given, or not, to a creator of whom only the name is the same.
    struct Asked {
        std::string creator, platform, handle;
        bool taken = false;  ///< the account was added to him
        bool had = false;    ///< it is the one that he had: rows tell his name alone
    };
    const std::vector<Asked>& asked() const { return m_asked; }
    /// True where rows told an account by its creator's name and nothing else.
    bool isByNameAlone() const { return m_nameAlone; }
    /// The name of the creator who has the account; empty where nobody has.
    std::string nameOf(const Id& account) const;
    bool isMatched(const Id& creator) const { return m_matched.contains(creator); }

    const model::Plan& plan() const { return m_plan; }
    bool changed() const { return m_changes > 0; }
    /// How often the plan was changed so far.
    std::int64_t changes() const { return m_changes; }
    std::int64_t created() const { return static_cast<std::int64_t>(m_created.size()); }
    std::int64_t matched() const { return static_cast<std::int64_t>(m_matched.size()); }

  private:
    struct Place {
        std::size_t creator;
        std::size_t account;
    };
    void index(std::size_t creator);
    std::optional<Place> ofNameAlone(const model::Record& record, std::string_view platform) const;
    std::optional<Place> namedOn(std::string_view platform) const;
    std::optional<Owner> namedOwner(const model::Record& record, std::string_view platform);
    std::optional<Place> find(const model::Record& record, std::string_view platform);
    std::optional<Place> placeOf(std::string_view platform, std::string_view handle,
                                 std::string_view accountId) const;
    Place make(const model::Record& record, std::string_view platform, std::optional<std::size_t> creator,
               std::string_view shown);
    const std::string* answerFor(std::string_view platform, std::string_view handle) const;
    Place answered(const model::Record& record, std::string_view platform, const std::string& name,
                   std::string_view shown);
    std::string freeName(std::string_view name, std::string_view handle) const;
    void complete(Place place, const model::Record& record);
    bool isNewestCount(const Id& account, std::int32_t day);
    Place add(const model::Record& record, std::string_view platform);
    Owner ownerAt(Place place);

    model::Plan m_plan;
    std::unordered_map<std::string, Place> m_byHandle;  ///< "platform/handle", folded
    std::unordered_map<std::string, Place> m_byAccountId;
    std::unordered_map<std::string, std::size_t> m_byName;
    std::string m_platform, m_handle;
    NamesakeAnswers m_answers;
    std::set<Id> m_created;
    std::map<Id, std::int32_t> m_counted;  ///< the day of the newest follower count of this import
    std::set<Id> m_matched;
    std::vector<Asked> m_asked;
    bool m_nameAlone = false;
    std::set<Id> m_toldByName;
    std::int64_t m_changes = 0;
};

/// Without blanks at the ends and "@" in front.
std::string_view bareHandle(std::string_view handle);

}  // namespace goalpost::store
