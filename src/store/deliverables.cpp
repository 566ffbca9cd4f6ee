// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/deliverables.hpp"

#include "base/text.hpp"
#include "store/account_book.hpp"
#include "store/permalink.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

/// Of a post whose platform nobody tells; what counts clicks or orders is none.
constexpr std::string_view UntoldPlatform = "unknown";

/// "instagram" of "instagram.com/p/CODE": hosts are named as the platforms are.
std::string_view siteOf(std::string_view permalinkKey) {
    return permalinkKey.substr(0, permalinkKey.find('.'));
}

}  // namespace

Deliverables::Deliverables(const model::Plan& plan, const model::Campaign* campaign) {
    if (campaign == nullptr)
        return;
    for (const auto& partnership : campaign->partnerships) {
        if (partnership.deliverables.size() == 1 && !trim(partnership.promoCode).empty())
            m_byCode.emplace(foldCase(trim(partnership.promoCode)), m_list.size());
        for (const auto& deliverable : partnership.deliverables) {
            const auto place = m_list.size();
            if (!deliverable.postId.empty())
                m_byPostId.emplace(deliverable.postId, place);
            if (const auto key = permalinkKey(deliverable.permalink); !key.empty())
                m_byPermalink.emplace(key, place);
            if (!deliverable.utmContent.empty())
                m_byUtm.emplace(deliverable.utmContent, place);
            m_list.push_back({deliverable.id, deliverable.postId, deliverable.permalink, deliverable.name,
                              deliverable.type, plan.creator(partnership.creator)});
        }
    }
}

const Deliverables::One* Deliverables::find(const model::Record& record,
                                            std::string_view permalinkKey) const {
    const auto look = [&](const auto& map, std::string_view word) -> const One* {
        if (word.empty() || map.empty())
            return nullptr;
        const auto found = map.find(std::string{word});
        return found == map.end() ? nullptr : &m_list[found->second];
    };
    if (!record.deliverable.empty()) {
        const auto found = std::ranges::find_if(
            m_list, [&](const One& one) { return one.deliverable.text == record.deliverable; });
        return found == m_list.end() ? nullptr : &*found;
    }
    if (const auto* found = look(m_byPostId, trim(record.postId)))
        return found;
    if (const auto* found = look(m_byPermalink, permalinkKey))
        return found;
    if (const auto* found = look(m_byUtm, record.utmContent))
        return found;
    return record.promoCode.empty() ? nullptr : look(m_byCode, foldCase(trim(record.promoCode)));
}

bool Deliverables::hasCode(std::string_view promoCode) const {
    return !promoCode.empty() && m_byCode.contains(foldCase(trim(promoCode)));
}

bool Deliverables::hasLink(std::string_view utmContent) const {
    utmContent = trim(utmContent);
    return !utmContent.empty() && (m_byUtm.contains(std::string{utmContent}) || hasCode(utmContent));
}

Deliverables::Place Deliverables::placeOf(const One& one, const model::Record& record) {
    static const std::vector<model::Account> Nobodys;
    const auto& accounts = one.creator ? one.creator->accounts : Nobodys;
    const auto first = [&](auto&& isIt) -> const model::Account* {
        const auto found = std::ranges::find_if(accounts, [&](const model::Account& account) {
            return !trim(account.platform).empty() && isIt(foldCase(trim(account.platform)), account);
        });
        return found == accounts.end() ? nullptr : &*found;
    };
    const auto at = [](const model::Account& account) {
        return Place{foldCase(trim(account.platform)), account.id};
    };
    if (record.kind == model::SubjectKind::Post) {
        const auto told = foldCase(trim(record.platform));
        const auto handle = foldCase(bareHandle(record.account));
        if (const auto* account = first([&](const std::string& platform, const model::Account& its) {
                return platform == told && (handle.empty() || foldCase(bareHandle(its.handle)) == handle);
            }))
            return at(*account);
    }
    const auto key = permalinkKey(one.permalink);
    if (!key.empty()) {
        const auto site = siteOf(key);
        const auto* account =
            first([&](const std::string& platform, const auto&) { return platform == site; });
        return account ? at(*account)
                       : Place{std::string{site}, accounts.empty() ? Id{} : accounts.front().id};
    }
    for (const auto& words : {foldCase(one.type), foldCase(one.name)})
        if (const auto* account = first([&](const std::string& platform, const auto&) {
                return platform.size() > 1 && words.find(platform) != std::string::npos;
            }))
            return at(*account);
    if (const auto* account = first([](const auto&, const auto&) { return true; }))
        return at(*account);
    return {std::string{UntoldPlatform}, {}};
}

}  // namespace goalpost::store
