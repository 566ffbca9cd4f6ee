// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "store/account_book.hpp"
#include "store/permalink.hpp"

// Whose a row is that tells less than an account: by the creator's name, by the address, by what was named
// for the whole import.

namespace goalpost::store {

namespace {

/// Clicks of a link are counted elsewhere; of all else the row's platform is where it was published.
bool isOfOtherPlatform(const model::Record& record, std::string_view platform, std::string_view named) {
    const bool ofLink = record.kind == model::SubjectKind::Post && trim(record.postId).empty() &&
                        trim(record.permalink).empty();
    return !ofLink && !platform.empty() && platform != named;
}

}  // namespace

bool AccountBook::tellsAccount(const model::Record& record) {
    return !bareHandle(record.account).empty() || !trim(record.accountId).empty() ||
           !trim(record.accountName).empty();
}

bool AccountBook::tellsNameAlone(const model::Record& record) {
    return bareHandle(record.account).empty() && trim(record.accountId).empty() &&
           !trim(record.accountName).empty();
}

/// Where a row tells a creator's name and nothing else: his account on the platform, if he has one there, or
/// the one that was made for such rows. It has the name for a handle.
std::optional<AccountBook::Place> AccountBook::ofNameAlone(const model::Record& record,
                                                           std::string_view platform) const {
    if (!tellsNameAlone(record))
        return std::nullopt;
    const auto name = trim(record.accountName);
    const auto made = placeOf(platform, bareHandle(name), {});
    const auto* answer = answerFor(platform, name);
    if (m_answers.all == Namesakes::New || (answer != nullptr && answer->empty()))
        return made;
    const auto named = m_byName.find(foldCase(name));
    if (named == m_byName.end())
        return std::nullopt;
    const auto& accounts = m_plan.creators[named->second].accounts;
    std::optional<Place> only;
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (foldCase(accounts[i].platform) == platform) {
            if (only)
                return made && made->creator == named->second ? made : std::nullopt;
            only = Place{named->second, i};
        }
    return only;
}

/// Of a row that tells no account: that of its address, or the one that was named for the import. A post of
/// another platform than was named is of the same creator's account there.
std::optional<AccountBook::Owner> AccountBook::namedOwner(const model::Record& record,
                                                          std::string_view platform) {
    model::Record named;
    const auto inAddress = handleIn(record.permalink);
    named.account = m_handle.empty() ? inAddress : m_handle;
    if (named.account.empty())
        return std::nullopt;
    if (m_handle.empty() || m_platform.empty())
        return owner(named, platform);
    if (!isOfOtherPlatform(record, platform, m_platform))
        return owner(named, m_platform);
    if (const auto there = namedOn(platform))
        return ownerAt(*there);
    owner(named, m_platform);
    const auto who = placeOf(m_platform, m_handle, {});
    return ownerAt(make(named, platform, who->creator, m_handle));
}

/// The account on that platform of the creator who was named for the import.
std::optional<AccountBook::Place> AccountBook::namedOn(std::string_view platform) const {
    const auto named = placeOf(m_platform, m_handle, {});
    if (!named || platform == m_platform)
        return named;
    const auto& accounts = m_plan.creators[named->creator].accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (foldCase(accounts[i].platform) == platform)
            return Place{named->creator, i};
    return placeOf(platform, m_handle, {});
}

std::optional<AccountBook::Owner> AccountBook::standing(const model::Record& record,
                                                        std::string_view platform) const {
    std::optional<Place> place;
    if (tellsAccount(record)) {
        place = placeOf(platform, bareHandle(record.account), trim(record.accountId));
        if (!place)
            place = ofNameAlone(record, platform);
    } else if (m_handle.empty() || m_platform.empty())
        place = placeOf(platform, m_handle.empty() ? handleIn(record.permalink) : m_handle, {});
    else
        place = namedOn(isOfOtherPlatform(record, platform, m_platform) ? platform : m_platform);
    if (!place)
        return std::nullopt;
    const auto& creator = m_plan.creators[place->creator];
    return Owner{creator.accounts[place->account].id, creator.id};
}

}  // namespace goalpost::store
