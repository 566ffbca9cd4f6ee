// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/permalink.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace goalpost::store {

namespace {

struct Address {
    std::string host;
    std::vector<std::string> path;
    std::string_view query;
};

bool takeFront(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front))
        return false;
    text.remove_prefix(front.size());
    return true;
}

Address addressOf(std::string_view text) {
    Address address;
    if (const auto scheme = text.find("://"); scheme != std::string_view::npos)
        text.remove_prefix(scheme + 3);
    takeFront(text, "//");
    text = text.substr(0, text.find('#'));
    if (const auto mark = text.find('?'); mark != std::string_view::npos) {
        address.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    const auto slash = text.find('/');
    address.host = foldCase(text.substr(0, slash));
    for (const std::string_view prefix : {"www.", "m.", "mobile."})
        if (address.host.starts_with(prefix))
            address.host.erase(0, prefix.size());
    if (slash != std::string_view::npos)
        for (auto& part : split(text.substr(slash + 1), '/'))
            if (!part.empty())
                address.path.push_back(part.front() == '@' ? foldCase(part) : std::move(part));
    return address;
}

std::string_view parameter(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        auto part = query.substr(0, end);
        if (takeFront(part, name) && takeFront(part, "="))
            return part;
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return {};
}

/// Nothing where the address is only a host: that is no post, and one key would make all of them one.
std::string plain(const Address& address) {
    if (address.path.empty())
        return {};
    std::string key = address.host;
    for (const auto& part : address.path)
        key += "/" + part;
    return key;
}

std::string youtube(const Address& address) {
    std::string_view video = parameter(address.query, "v");
    if (address.host == "youtu.be" && !address.path.empty())
        video = address.path[0];
    for (const std::string_view form : {"shorts", "live", "embed", "video", "v"})
        if (address.path.size() >= 2 && address.path[0] == form)
            video = address.path[1];
    return video.empty() ? plain(address) : "youtube.com/watch?v=" + std::string{video};
}

/// instagram.com/p/CODE, also for /reel/, /tv/ and with the account before it.
std::string instagram(const Address& address) {
    for (std::size_t i = 0; i + 1 < address.path.size() && i < 2; ++i)
        for (const std::string_view form : {"p", "reel", "reels", "tv"})
            if (address.path[i] == form)
                return "instagram.com/p/" + address.path[i + 1];
    return plain(address);
}

/// x.com/i/status/ID, whoever's name stands before it.
std::string x(const Address& address) {
    for (std::size_t i = 0; i + 1 < address.path.size(); ++i)
        if (address.path[i] == "status" || address.path[i] == "statuses")
            return "x.com/i/status/" + address.path[i + 1];
    return address.path.empty() ? std::string{} : "x.com" + plain(address).substr(address.host.size());
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// tiktok.com/video/ID, whoever's name stands before it and whether it is a film or pictures. Short links
/// (vm.tiktok.com) tell no id and stay as they are.
std::string tiktok(const Address& address) {
    for (std::size_t i = 0; i + 1 < address.path.size(); ++i)
        if (isOneOf(address.path[i], {"video", "photo", "v", "v1", "v2", "v3"})) {
            std::string_view id = address.path[i + 1];
            id = id.substr(0, id.find(".html"));
            if (isDigits(id))
                return "tiktok.com/video/" + std::string{id};
        }
    return plain(address);
}

/// linkedin.com/activity/ID (or share, ugcpost) out of a urn or the end of a readable address.
std::string linkedin(const Address& address) {
    for (const auto& part : address.path) {
        const auto folded = foldCase(part);
        for (const std::string_view kind : {"activity", "share", "ugcpost"})
            for (const std::string_view mark : {":", "%3a", "-"}) {
                const auto word = std::string{kind} + std::string{mark};
                const auto at = folded.find(word);
                if (at == std::string::npos)
                    continue;
                const auto rest = std::string_view{folded}.substr(at + word.size());
                const auto id = rest.substr(0, rest.find_first_not_of("0123456789"));
                if (id.size() >= 10)
                    return "linkedin.com/" + std::string{kind} + "/" + std::string{id};
            }
    }
    return plain(address);
}

/// facebook.com/video/ID, /post/ID or /photo/ID, wherever the address has the id.
std::string facebook(const Address& address) {
    const auto& path = address.path;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const bool video = isOneOf(path[i], {"videos", "reel", "reels"});
        if (video && isDigits(path.back()))
            return "facebook.com/video/" + path.back();
        if (path[i] == "posts" && (isDigits(path.back()) || path.back().starts_with("pfbid")))
            return "facebook.com/post/" + path.back();
    }
    for (const auto& [name, kind] :
         {std::pair{"story_fbid", "post"}, std::pair{"v", "video"}, std::pair{"fbid", "photo"}})
        if (const auto value = parameter(address.query, name); !value.empty())
            return "facebook.com/" + std::string{kind} + "/" + std::string{value};
    return {};
}

/// Pages of Facebook that tell the post in the query, as they were told apart before.
std::string facebookPage(const Address& address) {
    std::string key = address.path.empty() ? address.host : plain(address);
    char mark = '?';
    for (const std::string_view name : {"story_fbid", "fbid", "id", "v"})
        if (const auto value = parameter(address.query, name); !value.empty()) {
            key += mark;
            key += std::string{name} + "=" + std::string{value};
            mark = '&';
        }
    return key == address.host ? std::string{} : key;
}

/// The parameters that tell what a page shows, in one order.
std::string tellingQuery(std::string_view query) {
    std::vector<std::string> told;
    for (auto& part : split(query, '&')) {
        const auto name = foldCase(part.substr(0, part.find('=')));
        if (!part.empty() && !name.starts_with("utm_") && !name.starts_with("mc_") &&
            !isOneOf(name, {"fbclid", "gclid",   "dclid",     "gbraid", "wbraid", "msclkid", "yclid",
                            "twclid", "ttclid",  "li_fat_id", "igsh",   "igshid", "_ga",     "_gl",
                            "ref",    "ref_src", "ref_url",   "source", "si",     "spm",     "share",
                            "cmpid",  "ocid",    "ncid",      "smid"}))
            told.push_back(std::move(part));
    }
    std::sort(told.begin(), told.end());
    return join(told, "&");
}

/// The key by the form that the host's addresses have; nothing for hosts without one.
std::optional<std::string> formOf(const Address& address) {
    const auto& host = address.host;
    if (host == "youtube.com" || host == "youtu.be" || host == "music.youtube.com" ||
        host == "youtube-nocookie.com")
        return youtube(address);
    if (host == "instagram.com" || host == "instagr.am")
        return instagram(address);
    if (host == "x.com" || host == "twitter.com")
        return x(address);
    if (host == "facebook.com" || host.ends_with(".facebook.com")) {
        const auto key = facebook(address);
        return key.empty() ? facebookPage(address) : key;
    }
    if (host == "tiktok.com")
        return tiktok(address);
    if (host == "linkedin.com" || host.ends_with(".linkedin.com"))
        return linkedin(address);
    return std::nullopt;
}

}  // namespace

std::string permalinkKey(std::string_view permalink) {
    permalink = trim(permalink);
    if (permalink.empty())
        return {};
    const Address address = addressOf(permalink);
    const auto key = formOf(address);
    return key ? *key : plain(address);
}

std::string addressKey(std::string_view permalink) {
    permalink = trim(permalink);
    if (permalink.empty())
        return {};
    const Address address = addressOf(permalink);
    if (auto key = formOf(address))
        return *key;
    const auto query = tellingQuery(address.query);
    const auto page = address.path.empty() && !query.empty() ? address.host : plain(address);
    return query.empty() ? page : page + "?" + query;
}

std::string olderPermalinkKey(std::string_view permalink) {
    const Address address = addressOf(trim(permalink));
    const auto& host = address.host;
    if (host == "facebook.com" || host == "web.facebook.com")
        return facebookPage(address);
    return host == "tiktok.com" || host == "linkedin.com" ? plain(address) : std::string{};
}

std::string permalinkKey(std::string_view platform, std::string_view platformId) {
    if (platformId.empty())
        return {};
    if (platform == "youtube")
        return "youtube.com/watch?v=" + std::string{platformId};
    if (platform == "x")
        return "x.com/i/status/" + std::string{platformId};
    if (platform == "tiktok" && platformId.size() >= 15 && isDigits(platformId))
        return "tiktok.com/video/" + std::string{platformId};
    return {};
}

std::string handleIn(std::string_view permalink) {
    permalink = trim(permalink);
    if (permalink.empty())
        return {};
    const Address address = addressOf(permalink);
    const auto& [host, path, query] = address;
    if ((host == "x.com" || host == "twitter.com") && path.size() >= 3 && path[1] == "status" &&
        path[0] != "i")
        return path[0];
    if (host == "tiktok.com" && path.size() >= 3 && path[0].starts_with('@'))
        return path[0].substr(1);
    if (host == "instagram.com" && path.size() >= 3 && (path[1] == "p" || path[1] == "reel"))
        return path[0];
    return {};
}

}  // namespace goalpost::store
