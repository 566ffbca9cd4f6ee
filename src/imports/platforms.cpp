// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/platforms.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace goalpost::imports {

namespace {

/// How a name is found in a longer text.
enum class Found : std::uint8_t {
    Anywhere,
    AsWord,   ///< not within another word
    AsFirst,  ///< only at the text's beginning: "threads" of comments are none
    Alone     ///< as the whole text
};

struct PlatformName {
    std::string_view name;
    std::string_view platform;
    Found found = Found::Anywhere;
};

constexpr auto PlatformNames = std::to_array<PlatformName>({
    {"instagram", "instagram"},
    {"insta", "instagram", Found::AsWord},
    {"ig", "instagram", Found::Alone},
    {"youtube", "youtube"},
    {"youtu.be", "youtube", Found::AsWord},
    {"yt", "youtube", Found::Alone},
    {"tiktok", "tiktok"},
    {"tik tok", "tiktok", Found::AsWord},
    {"tt", "tiktok", Found::Alone},
    {"facebook", "facebook"},
    {"fb", "facebook", Found::Alone},
    {"twitter", "x"},
    {"x.com", "x", Found::AsWord},
    {"x", "x", Found::Alone},
    {"linkedin", "linkedin"},
    {"pinterest", "pinterest"},
    {"twitch", "twitch", Found::AsWord},
    {"snapchat", "snapchat"},
    {"threads.net", "threads", Found::AsWord},
    {"threads", "threads", Found::AsFirst},
    {"blog", "blog", Found::Alone},
    {"podcast", "podcast", Found::Alone},
});

struct PlatformHost {
    std::string_view host, platform;
};

constexpr auto PlatformHosts = std::to_array<PlatformHost>({
    {"instagram.com", "instagram"},
    {"instagr.am", "instagram"},
    {"youtube.com", "youtube"},
    {"youtu.be", "youtube"},
    {"tiktok.com", "tiktok"},
    {"facebook.com", "facebook"},
    {"fb.com", "facebook"},
    {"fb.watch", "facebook"},
    {"twitter.com", "x"},
    {"x.com", "x"},
    {"linkedin.com", "linkedin"},
    {"lnkd.in", "linkedin"},
    {"pinterest.com", "pinterest"},
    {"threads.net", "threads"},
    {"threads.com", "threads"},
    {"twitch.tv", "twitch"},
    {"snapchat.com", "snapchat"},
});

/// Where the account's name stands in the path of its page and posts.
enum class NameAt : std::uint8_t {
    First,    ///< "/maya"
    AfterAt,  ///< "/@maya"
    Second    ///< "/in/maya"
};

struct AccountPath {
    std::string_view platform;
    NameAt name;
    std::string_view before;  ///< Second: what stands before it
};

constexpr auto AccountPaths = std::to_array<AccountPath>({
    {"tiktok", NameAt::AfterAt, ""},
    {"youtube", NameAt::AfterAt, ""},
    {"youtube", NameAt::Second, "user"},
    {"youtube", NameAt::Second, "c"},
    {"threads", NameAt::AfterAt, ""},
    {"instagram", NameAt::Second, "stories"},
    {"instagram", NameAt::First, ""},
    {"x", NameAt::First, ""},
    {"facebook", NameAt::First, ""},
    {"twitch", NameAt::First, ""},
    {"pinterest", NameAt::First, ""},
    {"linkedin", NameAt::Second, "in"},
    {"linkedin", NameAt::Second, "company"},
    {"snapchat", NameAt::Second, "add"},
});

/// What stands first in a path and is nobody's name.
constexpr std::string_view PartsOfSites[] = {
    "p",       "reel",   "reels", "tv",     "stories",   "explore", "share",   "i",
    "hashtag", "search", "home",  "intent", "watch",     "video",   "videos",  "photo",
    "groups",  "pages",  "pin",   "story",  "profile",   "pg",      "events",  "media",
    "posts",   "login",  "about", "people", "directory", "in",      "company", "add"};

/// Host and path, be "https://" written or not.
std::string_view withoutScheme(std::string_view address) {
    const std::size_t scheme = address.find("://");
    return scheme == std::string_view::npos || scheme > 6 ? address : address.substr(scheme + 3);
}

std::string_view platformOfHost(std::string_view host) {
    const std::string folded = foldCase(host);
    for (const PlatformHost& known : PlatformHosts)
        if (folded == known.host ||
            (folded.ends_with(known.host) && folded[folded.size() - known.host.size() - 1] == '.'))
            return known.platform;
    return {};
}

bool isPartOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool isNamed(std::string_view folded, const PlatformName& name) {
    if (name.found == Found::Alone)
        return folded == name.name;
    for (std::size_t at = folded.find(name.name); at != std::string_view::npos;
         at = folded.find(name.name, at + 1)) {
        if (name.found == Found::Anywhere)
            return true;
        const std::size_t end = at + name.name.size();
        const bool whole = (at == 0 || !isPartOfWord(folded[at - 1])) &&
                           (end == folded.size() || !isPartOfWord(folded[end]));
        if (whole && (name.found == Found::AsWord || at == 0))
            return true;
    }
    return false;
}

}  // namespace

std::string_view hostOf(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos || scheme > 6)
        return {};
    address.remove_prefix(scheme + 3);
    return address.substr(0, address.find_first_of("/?#:"));
}

std::string_view platformOfAddress(std::string_view address) {
    return platformOfHost(hostOf(trim(address)));
}

AddressAccount accountOfAddress(std::string_view address) {
    address = withoutScheme(trim(address));
    const std::size_t end = std::min(address.find_first_of("/?#:"), address.size());
    AddressAccount account{platformOfHost(address.substr(0, end)), {}, {}};
    if (account.platform.empty() || address.find(' ') != std::string_view::npos)
        return {};
    address.remove_prefix(end);
    address = address.substr(0, address.find_first_of("?#"));
    std::array<std::string_view, 2> parts;
    for (std::string_view& part : parts) {
        if (!address.starts_with('/'))
            break;
        address.remove_prefix(1);
        part = address.substr(0, address.find('/'));
        address.remove_prefix(part.size());
    }
    const auto& [first, second] = parts;
    if (account.platform == "youtube" && first == "channel")
        account.accountId = second;
    for (const AccountPath& path : AccountPaths) {
        if (path.platform != account.platform || !account.handle.empty())
            continue;
        if (path.name == NameAt::AfterAt && first.starts_with('@'))
            account.handle = first.substr(1);
        else if (path.name == NameAt::Second && first == path.before)
            account.handle = second;
        else if (path.name == NameAt::First && first.find('.') != 0 && !first.ends_with(".php") &&
                 std::ranges::find(PartsOfSites, foldCase(first)) == std::end(PartsOfSites))
            account.handle = first.starts_with('@') ? first.substr(1) : first;
    }
    return account;
}

std::string_view platformOfName(std::string_view text) {
    constexpr std::size_t LongestName = 12;
    text = trim(text);
    if (text.size() > LongestName)
        return {};
    const std::string folded = foldCase(text);
    for (const PlatformName& name : PlatformNames)
        if (folded == name.name)
            return name.platform;
    return {};
}

std::string_view platformNamedIn(std::string_view text) {
    const std::string folded = foldHeader(text);
    std::string_view found;
    for (const PlatformName& name : PlatformNames)
        if (isNamed(folded, name)) {
            if (!found.empty() && found != name.platform)
                return {};
            found = name.platform;
        }
    return found;
}

}  // namespace goalpost::imports
