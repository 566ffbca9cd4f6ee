// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/account_book.hpp"

#include "base/text.hpp"
#include "store/permalink.hpp"

#include <algorithm>

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

AccountBook::AccountBook(model::Plan plan, std::string_view platform, std::string_view handle)
    : m_plan(std::move(plan)), m_platform(foldCase(trim(platform))), m_handle(bareHandle(handle)) {
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
    m_changed = true;
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
    const auto handle = bareHandle(record.account);
    const auto accountId = trim(record.accountId);
    if (handle.empty() && accountId.empty() && trim(record.accountName).empty()) {
        model::Record named;
        const auto inAddress = handleIn(record.permalink);
        named.account = m_handle.empty() ? inAddress : m_handle;
        if (named.account.empty())
            return std::nullopt;
        return owner(named, m_handle.empty() || m_platform.empty() ? platform : m_platform);
    }
    if (!accountId.empty())
        if (const auto found = m_byAccountId.find(keyOf(platform, accountId)); found != m_byAccountId.end())
            return ownerAt(found->second);
    if (!handle.empty())
        if (const auto found = m_byHandle.find(keyOf(platform, handle)); found != m_byHandle.end()) {
            auto& account = m_plan.creators[found->second.creator].accounts[found->second.account];
            if (account.accountId.empty() && !accountId.empty()) {
                account.accountId = accountId;
                m_byAccountId.emplace(keyOf(platform, accountId), found->second);
                m_changed = true;
            }
            return ownerAt(found->second);
        }
    return ownerAt(add(record, platform));
}

/// An account that is not known yet, at the creator with the name the row tells or at a new one.
AccountBook::Place AccountBook::add(const model::Record& record, std::string_view platform) {
    const auto handle = bareHandle(record.account);
    const auto name = trim(record.accountName).empty() ? handle : trim(record.accountName);
    const auto shown = name.empty() ? trim(record.accountId) : name;
    const auto known = m_byName.find(foldCase(shown));
    std::size_t creator = m_plan.creators.size();
    if (known != m_byName.end()) {
        creator = known->second;
    } else {
        model::Creator made;
        made.id = Id::create();
        made.name = shown;
        m_created.insert(made.id);
        m_plan.creators.push_back(std::move(made));
    }
    model::Account account;
    account.id = Id::create();
    account.platform = platform;
    account.handle = handle.empty() ? shown : handle;
    account.accountId = trim(record.accountId);
    auto& accounts = m_plan.creators[creator].accounts;
    accounts.push_back(std::move(account));
    m_changed = true;
    index(creator);
    return {creator, accounts.size() - 1};
}

AccountBook::Owner AccountBook::ownerAt(Place place) {
    const auto& creator = m_plan.creators[place.creator];
    if (!m_created.contains(creator.id))
        m_matched.insert(creator.id);
    return {creator.accounts[place.account].id, creator.id};
}

}  // namespace goalpost::store
