// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"
#include "edit/remove.hpp"

#include <unordered_map>

namespace goalpost::edit {

using namespace model;

namespace {

std::string nameKey(std::string_view name) {
    return "n " + foldCase(trim(name));
}

/// Empty while the account has no handle to be known by.
std::string handleKey(std::string_view platform, std::string_view handle) {
    const std::string tidy = foldCase(tidyHandle(handle));
    return tidy.empty() ? std::string{} : "h " + tidyPlatform(platform) + " " + tidy;
}

void tidy(Creator& creator) {
    creator.name = std::string(trim(creator.name));
    creator.email = std::string(trim(creator.email));
    creator.country = std::string(trim(creator.country));
    for (Account& account : creator.accounts) {
        account.platform = tidyPlatform(account.platform);
        account.handle = tidyHandle(account.handle);
        account.accountId = std::string(trim(account.accountId));
    }
    for (Rate& rate : creator.rates)
        rate.deliverable = std::string(trim(rate.deliverable));
    nameNew(creator.accounts);
    nameNew(creator.rates);
    nameNew(creator.availability);
    if (creator.consent == Consent{})
        creator.consent.reset();
    if (creator.audience == Audience{})
        creator.audience.reset();
}

void checkOne(const Creator& creator) {
    if (creator.name.empty())
        throw Error("A creator needs a name; write one.");
    for (const Rate& rate : creator.rates)
        if (!rate.currency.empty() && !isCurrencyCode(rate.currency))
            throw Error(inMarks(rate.currency) +
                        " is no currency code; write three capital letters such as EUR.");
    for (const Absence& absence : creator.availability)
        if (absence.awayFrom && absence.awayTo && *absence.awayTo < *absence.awayFrom)
            throw Error("The absence of " + inMarks(creator.name) +
                        " ends before it begins; put its last day later.");
}

void checkAmongOthers(const Plan& plan, const Creator& creator) {
    const std::string key = nameKey(creator.name);
    for (const Creator& other : plan.creators)
        if (other.id != creator.id && nameKey(other.name) == key)
            throw Error("There is a creator named " + inMarks(other.name) +
                        " already; add something that tells the two apart.");
    for (const Account& account : creator.accounts)
        if (const Creator* owner = ownerOf(plan, account.platform, account.handle, creator.id))
            throw Error("@" + account.handle + " on " + account.platform + " belongs to " +
                        inMarks(owner->name) + " already; open that creator instead.");
}

}  // namespace

std::string tidyHandle(std::string_view handle) {
    handle = trim(handle);
    while (handle.starts_with('@'))
        handle = trim(handle.substr(1));
    return std::string(handle);
}

std::string tidyPlatform(std::string_view platform) {
    return foldCase(trim(platform));
}

const Creator* ownerOf(const Plan& plan, std::string_view platform, std::string_view handle,
                       const Id& except) {
    const std::string wanted = handleKey(platform, handle);
    if (wanted.empty())
        return nullptr;
    for (const Creator& creator : plan.creators)
        if (creator.id != except)
            for (const Account& account : creator.accounts)
                if (handleKey(account.platform, account.handle) == wanted)
                    return &creator;
    return nullptr;
}

std::vector<const Creator*> alreadyKnown(const Plan& plan, const std::vector<Creator>& creators) {
    std::unordered_map<std::string, const Creator*> known;
    const auto note = [&](const Creator& creator) {
        known.emplace(nameKey(creator.name), &creator);
        for (const Account& account : creator.accounts)
            if (const std::string key = handleKey(account.platform, account.handle); !key.empty())
                known.emplace(key, &creator);
    };
    for (const Creator& creator : plan.creators)
        note(creator);
    std::vector<const Creator*> found;
    for (const Creator& creator : creators) {
        const Creator* same = nullptr;
        const auto look = [&](const std::string& key) {
            if (const auto at = known.find(key); !same && at != known.end())
                same = at->second;
        };
        for (const Account& account : creator.accounts)
            look(handleKey(account.platform, account.handle));
        look(nameKey(creator.name));
        found.push_back(same);
        if (!same)
            note(creator);
    }
    return found;
}

Act addCreator(Plan plan, Creator creator) {
    std::vector<Creator> one;
    one.push_back(std::move(creator));
    return addCreators(std::move(plan), std::move(one));
}

Act addCreators(Plan plan, std::vector<Creator> creators) {
    if (creators.empty())
        throw Error("There is no creator to be added.");
    for (Creator& creator : creators) {
        tidy(creator);
        checkOne(creator);
        if (creator.id.empty())
            creator.id = Id::create();
    }
    const auto known = alreadyKnown(plan, creators);
    for (std::size_t i = 0; i < creators.size(); ++i)
        if (known[i])
            throw Error(inMarks(creators[i].name) + " has the name or a handle of " +
                        inMarks(known[i]->name) + ", who is there already; open that creator instead.");
    const std::string label = creators.size() == 1 ? "Add creator " + inMarks(creators.front().name)
                                                   : "Add " + std::to_string(creators.size()) + " creators";
    for (Creator& creator : creators)
        plan.creators.push_back(std::move(creator));
    return {std::move(plan), label};
}

Act removeCreators(Plan plan, const std::vector<Id>& creators) {
    if (creators.size() == 1)
        return removeCreator(std::move(plan), creators.front());
    for (const Id& creator : creators)
        plan = removeCreator(std::move(plan), creator).plan;
    return {std::move(plan), "Remove " + std::to_string(creators.size()) + " creators"};
}

Act changeCreator(Plan plan, const Id& id, std::string_view what, const CreatorChange& change,
                  std::string_view verb) {
    Creator& creator = entryOf(plan.creators, id, "creator");
    const Creator before = creator;
    change(creator);
    tidy(creator);
    checkOne(creator);
    if (creator.name != before.name || creator.accounts != before.accounts)
        checkAmongOthers(plan, creator);
    return {std::move(plan), std::string(verb) + " " + std::string(what) + " of " + inMarks(before.name)};
}

}  // namespace goalpost::edit
