// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_account.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/listings.hpp"
#include "imports/untold.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace goalpost::edit {

using store::BookingOptions;

void nameAccount(const model::Plan& plan, const std::string& creator, std::string_view platform,
                 BookingOptions& booking) {
    if (creator.empty())
        return;
    if (const auto* known = plan.creatorNamed(creator)) {
        const auto isThere = [&](const auto& a) {
            return platform.empty() || foldCase(a.platform) == platform;
        };
        const auto account = std::find_if(known->accounts.begin(), known->accounts.end(), [&](const auto& a) {
            return isThere(a) && !trim(a.handle).empty();
        });
        if (account == known->accounts.end()) {
            const auto bare = std::find_if(known->accounts.begin(), known->accounts.end(), isThere);
            if (bare != known->accounts.end())
                throw Error(
                    "The account of " + known->name + " on " + bare->platform +
                    " has no handle, so no row can be told to be its; add the handle to the account.");
            if (platform.empty())
                throw Error(known->name + " has no account; add one to the creator.");
            throw Error(known->name + " has no account on " + std::string{platform} + "; name it as " +
                        std::string{platform} + ":HANDLE.");
        }
        booking.platform = account->platform;
        booking.handle = account->handle;
        return;
    }
    const auto colon = creator.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == creator.size())
        throw Error("There is no creator \"" + creator +
                    "\" in the workspace; to make one, name platform and handle, for example youtube:" +
                    creator + ".");
    booking.platform = foldCase(creator.substr(0, colon));
    booking.handle = creator.substr(colon + 1);
}

store::NamesakeAnswers whoseOf(const model::Plan& plan, const store::NamesakeAnswers& told) {
    store::NamesakeAnswers answers{.all = told.all};
    for (const auto& [account, name] : told.accounts) {
        const auto* creator = name.empty() ? nullptr : plan.creatorNamed(name);
        if (!name.empty() && creator == nullptr) {
            std::vector<std::string> names;
            for (const auto& one : plan.creators)
                names.push_back(one.name);
            const auto meant = nearest(name, names);
            throw Error("There is no creator \"" + name + "\" in the workspace" +
                        (meant ? "; did you mean \"" + *meant + "\"?" : "; name one of its creators."));
        }
        answers.accounts[account] = creator == nullptr ? std::string{} : creator->name;
    }
    return answers;
}

void tellAccounts(const model::Plan& plan, const std::string& creator, const BookingOptions& booking,
                  imports::ReadOptions& reading) {
    if (booking.handle.empty())
        return;
    reading.accounts.emplace_back(booking.platform, booking.handle);
    reading.creator = booking.handle;
    const auto* known = plan.creatorNamed(creator);
    if (known == nullptr)
        return;
    reading.creator = known->name;
    for (const auto& account : known->accounts)
        if (!trim(account.handle).empty())
            reading.accounts.emplace_back(account.platform, account.handle);
}

namespace {

/// True where each of the tables that are booked says its platform.
bool isPlatformTold(const imports::Sniff& sniff, const ImportOptions& options) {
    const auto mapped = std::any_of(options.mapping.begin(), options.mapping.end(),
                                    [](const auto& pair) { return pair.second == "platform"; });
    return mapped || std::all_of(sniff.tables.begin(), sniff.tables.end(), [](const auto& table) {
               return table.format.empty() || !table.platform.empty() || table.linked ||
                      std::any_of(table.columns.begin(), table.columns.end(),
                                  [](const auto& column) { return column.target.field == "platform"; });
           });
}

/// The tables whose rows are figures of somebody's posts or days, each with what it is read as. `format` is
/// the file's.
std::vector<std::pair<const imports::TableShape*, const imports::Format*>> personalTables(
    const imports::Sniff& sniff, const imports::Format& format, const ImportOptions& options) {
    const bool known = !sniff.format.id.empty() && !sniff.format.proposed && options.mapping.empty();
    const bool byTable = options.format.empty() || options.format == sniff.format.id;
    std::vector<std::pair<const imports::TableShape*, const imports::Format*>> list;
    for (const auto& table : sniff.tables) {
        const auto* own = byTable ? imports::find(table.format) : &format;
        if (own == nullptr && byTable && known && sniff.tables.size() > 1)
            continue;  // no known export has its columns
        if (own == nullptr)
            own = &format;
        if (own->subject != imports::Subject::Site && own->subject != imports::Subject::Ad &&
            own->booking != imports::Booking::None && !imports::isListing(own->subject))
            list.emplace_back(&table, own);
    }
    return list;
}

}  // namespace

std::string platformOf(const imports::Sniff& sniff, const imports::Format* format,
                       const ImportOptions& options) {
    if (format == nullptr)
        return {};
    for (const auto& [table, own] : personalTables(sniff, *format, options))
        if (!own->platform.empty())
            return std::string(own->platform);
    return std::string(format->platform);
}

bool isAccountToldAs(const imports::Sniff& sniff, const imports::Format* format,
                     const ImportOptions& options) {
    if (!options.creator.empty() || format == nullptr)
        return true;
    const auto tables = personalTables(sniff, *format, options);
    if (tables.empty())
        return true;
    if (format->proposed && !isPlatformTold(sniff, options))
        return false;
    const auto isMapped = [&](std::string_view word) {
        return std::any_of(options.mapping.begin(), options.mapping.end(),
                           [&](const auto& pair) { return pair.second.starts_with(word); });
    };
    if (isMapped("creator") || isMapped("permalink"))
        return true;
    const auto tells = [](const imports::TableShape& table, auto&& isIt) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const imports::Column& column) { return isIt(column.target.field); });
    };
    const auto named = [](const std::string& field) { return field.starts_with("creator"); };
    const auto namedOrLinked = [&](const std::string& field) {
        return named(field) || field == "permalink" || field == "utm-content" || field == "promo-code";
    };
    // Days of an account are somebody's, whatever another table of the file tells.
    const bool untold = std::any_of(tables.begin(), tables.end(), [&](const auto& one) {
        const auto* own = imports::find(one.first->format);
        return own != nullptr && own->subject == imports::Subject::Account &&
               own->booking != imports::Booking::None && own->platform != "affiliate" &&
               !tells(*one.first, named);
    });
    return !untold && std::any_of(tables.begin(), tables.end(),
                                  [&](const auto& one) { return tells(*one.first, namedOrLinked); });
}

namespace {

/// The header of the column that names creators by handle; empty without one.
std::string creatorColumnOf(const imports::Sniff& sniff) {
    for (const auto& table : sniff.tables)
        for (const auto& column : table.columns)
            if (column.target.field == "creator")
                return column.header;
    return {};
}

}  // namespace

void requireAccount(const imports::Sniff& sniff, const imports::Format* format,
                    const ImportOptions& options) {
    if (isAccountToldAs(sniff, format, options))
        return;
    if (const auto column = creatorColumnOf(sniff); !column.empty())
        throw imports::Untold(
            imports::Untold::What::Account, platformOf(sniff, format, options),
            sniff.file.filename().string() + " names creators in \"" + column +
                "\", but not the platform; it has to be told with one of them, and counts for all rows.");
    throw imports::Untold(
        imports::Untold::What::Account, platformOf(sniff, format, options),
        sniff.file.filename().string() + " does not tell whose account it is; the creator has to be named.");
}

}  // namespace goalpost::edit
