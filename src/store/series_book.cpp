// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/series_book.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/account_book.hpp"
#include "store/one_line.hpp"
#include "store/workspace.hpp"

namespace goalpost::store {

SeriesBook::SeriesBook(Workspace& workspace, AccountBook& accounts, Handle& nextHandle)
    : m_database(workspace.database()),
      m_plan(workspace.plan()),
      m_accounts(accounts),
      m_nextHandle(nextHandle) {}

Handle SeriesBook::of(const model::Record& read) {
    const OneLine clean(read);
    const auto& record = clean.record();
    const auto platform = foldCase(trim(record.platform));
    if (record.kind == model::SubjectKind::Account) {
        if (!record.promoCode.empty() || platform == "affiliate")
            return partnersSeries(record);
        const auto owner = m_accounts.owner(record, platform);
        if (!owner)
            throw InputError("",
                             "The row names no account and none was named for the import; name the creator.");
        return series("account", owner->account.text, "", "");
    }
    return series("site", platform, record.dimension, trim(record.element));
}

/// What an affiliate report tells of a partner or code: of the creator's account where he is known by name,
/// handle or code, beside what the account's own exports tell of it; else it stands under the code or name.
Handle SeriesBook::partnersSeries(const model::Record& record) {
    const auto code = trim(record.promoCode);
    const auto ofAccount = [&](const Id& account) {
        return series("account", account.text, "affiliate", foldCase(code));
    };
    if (const auto known = m_accounts.known(record))
        return ofAccount(known->account);
    for (const auto& campaign : m_plan.campaigns)
        for (const auto& partnership : campaign.partnerships)
            if (!code.empty() && foldCase(trim(partnership.promoCode)) == foldCase(code))
                if (const auto* creator = m_plan.creator(partnership.creator);
                    creator && !creator->accounts.empty())
                    return ofAccount(creator->accounts.front().id);
    const auto name = trim(record.accountName.empty() ? record.account : record.accountName);
    if (code.empty() && name.empty())
        throw InputError("", "The row names neither a partner nor a code.");
    return series("site", "affiliate", code.empty() ? "partner" : "promo-code", code.empty() ? name : code);
}

Handle SeriesBook::series(std::string_view kind, std::string_view owner, std::string_view dimension,
                          std::string_view element) {
    std::string key;
    for (const auto part : {kind, owner, dimension, element})
        (key += part) += '\n';
    const auto found = m_known.find(key);
    if (found != m_known.end())
        return found->second;
    auto handle = m_database.value<Handle>(
        "SELECT handle FROM series WHERE kind = ?1 AND owner = ?2 AND dimension = ?3 AND element = ?4", kind,
        owner, dimension, element);
    if (handle == 0) {
        handle = m_nextHandle++;
        if (handle > LastHandle)
            throw Error("The workspace is full: it keeps up to 8 million posts and site elements.");
        m_database.run(
            "INSERT INTO series (handle, kind, owner, dimension, element) VALUES (?1, ?2, ?3, ?4, ?5)",
            handle, kind, owner, dimension, element);
    }
    if (m_known.size() >= 65536)
        m_known.clear();
    m_known.emplace(std::move(key), handle);
    return handle;
}

}  // namespace goalpost::store
