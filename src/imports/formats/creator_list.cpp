// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/formats/creator_list_headers.hpp"
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning CreatorListNames[] = {
    {"handle", "creator"},
    {"username", "creator"},
    {"user name", "creator"},
    {"user", "creator"},
    {"account", "creator"},
    {"account name", "creator"},
    {"account handle", "creator"},
    {"screen name", "creator"},
    {"screen_name", "creator"},
    {"social handle", "creator"},
    {"instagram handle", "creator"},
    {"tiktok handle", "creator"},
    {"youtube handle", "creator"},
    {"ig handle", "creator"},
    {"channel_info", "creator"},
    {"channel info", "creator"},
    {"benutzername", "creator"},
    {"usuario", "creator"},
    {"nom d’utilisateur", "creator"},
    {"@", "creator"},
    {"name", "creator-name"},
    {"full name", "creator-name"},
    {"full_name", "creator-name"},
    {"creator", "creator-name"},
    {"creator name", "creator-name"},
    {"influencer", "creator-name"},
    {"influencer name", "creator-name"},
    {"display name", "creator-name"},
    {"title", "creator-name"},
    {"channel title", "creator-name"},
    {"channel", "creator-name"},
    {"nickname", "creator-name"},
    {"nombre", "creator-name"},
    {"nom", "creator-name"},
};

}  // namespace

void completeCreator(model::Record& record, const std::function<std::string_view(std::string)>& keep) {
    const std::string_view address = trim(record.permalink);
    if (!record.account.empty() || address.empty())
        return;
    std::string_view path = address.substr(0, address.find_first_of("?#"));
    while (path.ends_with('/'))
        path.remove_suffix(1);
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos || slash < path.find("://") + 3)
        return;
    const auto last = path.substr(slash + 1);
    record.account = keep(std::string(last.starts_with('@') ? last.substr(1) : last));
}

const Format& creatorList() {
    static const std::vector<HeaderMeaning> All = withListHeaders(CreatorListNames);
    static const Format Entry{
        .id = "creator-list",
        .name = "List of creators",
        .platform = "",
        .subject = Subject::Creator,
        .booking = Booking::ByTable,
        .dateOrder = DateOrder::Iso,
        .description =
            "A list of creators with name or handle, platform and followers, as discovery tools and "
            "spreadsheets have it.",
        .headers = All,
        .required = {"creator|creator-name|permalink", "followers|engagement-rate"},
        .totalsWords = {},
        .footerWords = {},
        .complete = completeCreator,
    };
    return Entry;
}

}  // namespace goalpost::imports
