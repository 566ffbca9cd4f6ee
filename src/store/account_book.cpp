// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/account_book.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/listing.hpp"

#include <algorithm>
#include <limits>

namespace goalpost::store {

namespace {

std::string keyOf(std::string_view platform, std::string_view word) {
    return std::string{platform} + "/" + foldCase(word);
}

}  // namespace

std::string_view bareHandle(std::string_view handle) {
    handle = trim(handle);
    if (handle.starts_with('@'))
        handle.remove_prefix(1);
    return handle;
}

std::string accountKey(std::string_view platform, std::string_view handle) {
    return foldCase(trim(platform)) + ":" + foldCase(bareHandle(handle));
}

AccountBook::AccountBook(model::Plan plan, std::string_view platform, std::string_view handle,
                         NamesakeAnswers answers)
    : m_plan(std::move(plan)),
      m_platform(foldCase(trim(platform))),
      m_handle(bareHandle(handle)),
      m_answers(std::move(answers)) {
    for (std::size_t i = 0; i < m_plan.creators.size(); ++i)
        index(i);
}

void AccountBook::remember(model::ImportMapping mapping, std::string_view today) {
    auto& list = m_plan.importMappings;
    const auto known = std::find_if(list.begin(), list.end(),
                                    [&](const auto& one) { return one.fingerprint == mapping.fingerprint; });
    if (known != list.end() && known->columns == mapping.columns && known->format == mapping.format)
        return;
    mapping.id = known == list.end() ? Id::create() : known->id;
    mapping.on = parseIsoDate(today);
    if (known == list.end())
        list.push_back(std::move(mapping));
    else
        *known = std::move(mapping);
    ++m_changes;
}

void AccountBook::index(std::size_t creator) {
    const auto& who = m_plan.creators[creator];
    m_byName.emplace(foldCase(trim(who.name)), creator);
    for (std::size_t j = 0; j < who.accounts.size(); ++j) {
        const auto& account = who.accounts[j];
        if (!account.handle.empty())
            m_byHandle.emplace(keyOf(foldCase(account.platform), bareHandle(account.handle)),
                               Place{creator, j});
        if (!account.accountId.empty())
            m_byAccountId.emplace(keyOf(foldCase(account.platform), account.accountId), Place{creator, j});
    }
}

std::optional<AccountBook::Owner> AccountBook::owner(const model::Record& record, std::string_view platform) {
    if (!tellsAccount(record))
        return namedOwner(record, platform);
    if (const auto found = find(record, platform))
        return ownerAt(*found);
    m_nameAlone |= bareHandle(record.account).empty() && trim(record.accountId).empty();
    if (const auto found = ofNameAlone(record, platform)) {
        const auto& creator = m_plan.creators[found->creator];
        const auto& account = creator.accounts[found->account];
        if (m_answers.all != Namesakes::New && !m_created.contains(creator.id) &&
            m_toldByName.insert(account.id).second)
            m_asked.push_back({creator.name, std::string{platform}, account.handle, true, true});
        return ownerAt(*found);
    }
    return ownerAt(add(record, platform));
}

std::optional<AccountBook::Place> AccountBook::placeOf(std::string_view platform, std::string_view handle,
                                                       std::string_view accountId) const {
    if (!accountId.empty())
        if (const auto found = m_byAccountId.find(keyOf(platform, accountId)); found != m_byAccountId.end())
            return found->second;
    if (!handle.empty())
        if (const auto found = m_byHandle.find(keyOf(platform, handle)); found != m_byHandle.end())
            return found->second;
    return std::nullopt;
}

/// By the platform's own id, then by handle, which is then known to have that id.
std::optional<AccountBook::Place> AccountBook::find(const model::Record& record, std::string_view platform) {
    const auto accountId = trim(record.accountId);
    const auto found = placeOf(platform, bareHandle(record.account), accountId);
    if (!found)
        return std::nullopt;
    auto& account = m_plan.creators[found->creator].accounts[found->account];
    if (account.accountId.empty() && !accountId.empty()) {
        account.accountId = accountId;
        m_byAccountId.emplace(keyOf(platform, accountId), *found);
        ++m_changes;
    }
    return found;
}

std::optional<AccountBook::Owner> AccountBook::known(const model::Record& record) const {
    const auto ownerOf = [&](Place place) {
        const auto& creator = m_plan.creators[place.creator];
        return Owner{creator.accounts[place.account].id, creator.id};
    };
    const auto handle = bareHandle(record.account);
    if (const auto found = placeOf(foldCase(trim(record.platform)), handle, trim(record.accountId)))
        return ownerOf(*found);
    for (const auto name : {trim(record.accountName), handle})
        if (const auto found = m_byName.find(foldCase(name));
            found != m_byName.end() && !m_plan.creators[found->second].accounts.empty())
            return ownerOf({found->second, 0});
    return std::nullopt;
}

std::string AccountBook::nameOf(const Id& account) const {
    for (const auto& creator : m_plan.creators)
        for (const auto& one : creator.accounts)
            if (one.id == account)
                return creator.name;
    return {};
}

/// An account that is not known yet, at the creator with the name the row tells or at a new one.
AccountBook::Place AccountBook::add(const model::Record& record, std::string_view platform) {
    const auto handle = bareHandle(record.account);
    const auto name = trim(record.accountName).empty() ? handle : trim(record.accountName);
    const auto shown = name.empty() ? trim(record.accountId) : name;
    if (const auto* answer = answerFor(platform, handle.empty() ? shown : handle))
        return answered(record, platform, *answer, shown);
    const auto known = m_byName.find(foldCase(shown));
    if (known == m_byName.end())
        return make(record, platform, std::nullopt, shown);
    const auto& creator = m_plan.creators[known->second];
    if (m_answers.all == Namesakes::New && !m_created.contains(creator.id))
        return make(record, platform, std::nullopt, freeName(shown, handle));
    if (!m_created.contains(creator.id) && m_answers.all == Namesakes::Ask)
        m_asked.push_back(
            {creator.name, std::string{platform}, std::string{handle.empty() ? shown : handle}, true});
    return make(record, platform, known->second, shown);
}

const std::string* AccountBook::answerFor(std::string_view platform, std::string_view handle) const {
    if (m_answers.accounts.empty())
        return nullptr;
    const auto found = m_answers.accounts.find(accountKey(platform, handle));
    return found == m_answers.accounts.end() ? nullptr : &found->second;
}

/// An account of which was said whose it is: a creator's of the plan, or somebody's who is new.
AccountBook::Place AccountBook::answered(const model::Record& record, std::string_view platform,
                                         const std::string& name, std::string_view shown) {
    if (name.empty())
        return make(record, platform, std::nullopt, freeName(shown, bareHandle(record.account)));
    const auto known = m_byName.find(foldCase(trim(name)));
    if (known == m_byName.end())
        throw Error("There is no creator \"" + name + "\" in the workspace, whose the account " +
                    std::string{platform} + ":" + std::string{bareHandle(record.account)} + " should be.");
    return make(record, platform, known->second, shown);
}

AccountBook::Place AccountBook::make(const model::Record& record, std::string_view platform,
                                     std::optional<std::size_t> creator, std::string_view shown) {
    const std::size_t place = creator.value_or(m_plan.creators.size());
    if (!creator) {
        model::Creator made;
        made.id = Id::create();
        made.name = shown;
        m_created.insert(made.id);
        m_plan.creators.push_back(std::move(made));
    }
    const auto handle = bareHandle(record.account);
    model::Account account;
    account.id = Id::create();
    account.platform = platform;
    // Rows that tell a name alone are known by it again.
    const auto name = trim(record.accountName);
    account.handle = !handle.empty() ? handle : !name.empty() ? name : shown;
    account.accountId = trim(record.accountId);
    auto& accounts = m_plan.creators[place].accounts;
    accounts.push_back(std::move(account));
    ++m_changes;
    index(place);
    return {place, accounts.size() - 1};
}

std::string AccountBook::freeName(std::string_view name, std::string_view handle) const {
    std::string free{name};
    if (m_byName.contains(foldCase(free)) && !handle.empty() && handle != name)
        free += " (@" + std::string{handle} + ")";
    const std::string stem = free;
    for (int next = 2; m_byName.contains(foldCase(free)); ++next)
        free = stem + " " + std::to_string(next);
    return free;
}

AccountBook::Owner AccountBook::listed(const model::Record& record, std::string_view platform,
                                       const std::function<void(const Id&)>& isGood) {
    const auto told = bareHandle(record.account);
    const auto name = trim(record.accountName);
    if (told.empty() && name.empty())
        throw InputError("", "The row names nobody: both name and handle are missing.");
    model::Record row = record;
    if (told.empty())
        row.account = name;
    const auto handle = bareHandle(row.account);
    // A row is taken whole or not at all: what is wrong with it is found before anything is written.
    if (const auto known = placeOf(platform, handle, trim(row.accountId)))
        isGood(m_plan.creators[known->creator].accounts[known->account].id);
    auto place = find(row, platform);
    const std::string shown{name.empty() ? handle : name};
    if (const auto* answer = place ? nullptr : answerFor(platform, handle))
        place = answered(row, platform, *answer, shown);
    if (const auto namesake = m_byName.find(foldCase(shown)); !place && namesake != m_byName.end()) {
        const auto& creator = m_plan.creators[namesake->second];
        const bool onPlatform = std::ranges::any_of(
            creator.accounts, [&](const auto& account) { return foldCase(account.platform) == platform; });
        const bool sameHandle = std::ranges::any_of(creator.accounts, [&](const auto& account) {
            return foldCase(bareHandle(account.handle)) == foldCase(handle);
        });
        if (!onPlatform && sameHandle) {
            if (!m_created.contains(creator.id))
                m_asked.push_back({creator.name, std::string{platform}, std::string{handle}, true});
            place = make(row, platform, namesake->second, shown);
        } else if (!onPlatform && !m_created.contains(creator.id) && m_answers.all == Namesakes::Same) {
            place = make(row, platform, namesake->second, shown);
        } else if (!onPlatform && !m_created.contains(creator.id) && m_answers.all == Namesakes::Ask) {
            m_asked.push_back({creator.name, std::string{platform}, std::string{handle}, false});
            throw InputError("", "Is the account " + std::string{platform} + ":" + std::string{handle} +
                                     " of the creator \"" + creator.name +
                                     "\" of the workspace? Answer that and import the file again.");
        }
    }
    if (!place)
        place = make(row, platform, std::nullopt, freeName(shown, handle));
    complete(*place, record);
    return ownerAt(*place);
}

/// True for an import's first count of the account, and for later days.
bool AccountBook::isNewestCount(const Id& account, std::int32_t day) {
    const auto [told, isFirst] = m_counted.try_emplace(account, day);
    if (!isFirst && told->second >= day)
        return false;
    told->second = day;
    return true;
}

/// Takes over what a list tells of a creator where nothing is known yet, and the newest follower count.
void AccountBook::complete(Place place, const model::Record& record) {
    if (!record.listing)
        return;
    const auto& told = *record.listing;
    auto& creator = m_plan.creators[place.creator];
    auto& account = creator.accounts[place.account];
    const auto fill = [&](std::string& field, std::string_view text) {
        if (!field.empty() || trim(text).empty())
            return;
        field = trim(text);
        ++m_changes;
    };
    fill(creator.country, told.country);
    fill(creator.email, told.email);
    if (creator.niches.empty() && !trim(told.category).empty()) {
        creator.niches.emplace_back(trim(told.category));
        ++m_changes;
    }
    const auto day = dateOfDay(record.day);
    if (!told.followers || !isNewestCount(account.id, record.day) ||
        *told.followers > std::numeric_limits<int>::max() || (account.asOf && *account.asOf > day))
        return;
    const auto followers = static_cast<int>(*told.followers);
    if (account.followers == followers && account.asOf)
        return;  // the same, be the list older or newer
    account.followers = followers;
    account.asOf = day;
    ++m_changes;
}

AccountBook::Owner AccountBook::ownerAt(Place place) {
    const auto& creator = m_plan.creators[place.creator];
    if (!m_created.contains(creator.id))
        m_matched.insert(creator.id);
    return {creator.accounts[place.account].id, creator.id};
}

}  // namespace goalpost::store
