// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/same_post.hpp"

#include "base/text.hpp"
#include "model/record.hpp"

#include <algorithm>
#include <cstdlib>

namespace goalpost::store {

namespace {

constexpr int MinutesOfDay = 24 * 60;
/// From UTC-12 to UTC+14.
constexpr int WidestZones = 26 * 60;
/// Zones differ by half hours too (India, parts of Australia).
constexpr int ZoneStep = 30;
constexpr std::size_t TellingBeginning = 20;  ///< bytes of a title that was cut off

enum class Titles : std::uint8_t { Unknown, Same, Different };

/// In small letters, single blanks and without the dots of what was cut off.
std::string folded(std::string_view title) {
    std::string text;
    for (const char c : foldCase(trim(title))) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            text += c;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    for (const std::string_view dots : {"…", "..."})
        if (text.ends_with(dots))
            text.resize(text.size() - dots.size());
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

Titles compare(std::string_view a, std::string_view b) {
    const std::string one = folded(a);
    const std::string other = folded(b);
    if (one.empty() || other.empty())
        return Titles::Unknown;
    const auto& [shorter, longer] =
        std::minmax(one, other, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    const bool same =
        shorter == longer || (shorter.size() >= TellingBeginning && longer.starts_with(shorter));
    return same ? Titles::Same : Titles::Different;
}

bool hasOwnId(const model::Post& post) {
    return !post.platformId.empty() && !isMadeUp(post.platformId);
}

Likeness byMinutes(int apart, int minute, Titles titles) {
    if (apart == 0)
        return titles == Titles::Different ? Likeness::Likely : Likeness::Sure;
    if (apart > WidestZones || apart % ZoneStep != 0 || titles == Titles::Different)
        return Likeness::None;
    // A series has one title and one hour: what comes a day later is its next post.
    if (apart == MinutesOfDay)
        return Likeness::None;
    if (titles == Titles::Same)
        return Likeness::Sure;
    // Posts are planned for round times, so that two of them are whole hours apart by chance.
    const bool telling = apart % 60 == 0 && minute % 15 != 0;
    return telling ? Likeness::Likely : Likeness::Open;
}

}  // namespace

bool isMadeUp(std::string_view platformId) {
    return platformId.starts_with(model::MadeUpId);
}

Likeness likenessOf(const PostRow& known, const PostRow& told) {
    const auto& a = known.post;
    const auto& b = told.post;
    if (!a.published || !b.published)
        return Likeness::None;
    // Ids and addresses have decided where both tell them.
    if ((hasOwnId(a) && hasOwnId(b)) || (!known.permalinkKey.empty() && !told.permalinkKey.empty()))
        return Likeness::None;
    const auto titles = compare(a.title, b.title);
    const auto days = static_cast<int>((*a.published - *b.published).count());
    if (known.minute >= 0 && told.minute >= 0)
        return byMinutes(std::abs(days * MinutesOfDay + known.minute - told.minute), told.minute, titles);
    if (days != 0)
        return Likeness::None;
    return titles == Titles::Same      ? Likeness::Sure
           : titles == Titles::Unknown ? Likeness::Likely
                                       : Likeness::Open;
}

LikelyPost likelyPost(std::span<const PostRow> known, const PostRow& told) {
    LikelyPost best;
    int alike = 0;
    int ofDay = 0;
    bool sameMinute = false;
    for (const auto& row : known) {
        ofDay += row.post.published == told.post.published ? 1 : 0;
        const auto likeness = likenessOf(row, told);
        if (likeness == Likeness::None || likeness < best.likeness)
            continue;
        alike = likeness == best.likeness ? alike + 1 : 1;
        best = {likeness, &row};
        sameMinute =
            row.minute >= 0 && row.minute == told.minute && row.post.published == told.post.published;
    }
    const bool alone = alike == 1 && (best.likeness != Likeness::Likely || ofDay <= 1 || sameMinute);
    if (best.likeness == Likeness::None || (alone && best.likeness != Likeness::Open))
        return best;
    return {Likeness::Open, nullptr};
}

}  // namespace goalpost::store
