// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/rehearsal_marks.hpp"

#include "base/text.hpp"
#include "imports/sniff.hpp"

#include <algorithm>

namespace goalpost::edit {

namespace {

bool isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Both folded.
bool tellsWord(std::string_view cell, std::string_view word) {
    for (auto at = cell.find(word); at != std::string_view::npos; at = cell.find(word, at + 1)) {
        const bool begins = at == 0 || !isOfWord(cell[at - 1]);
        const auto end = at + word.size();
        if (begins && (end == cell.size() || !isOfWord(cell[end])))
            return true;
    }
    return false;
}

/// An address is told without its protocol and a slash at the end as well.
std::string searched(const TrackingMark& mark) {
    std::string text = foldCase(mark.text);
    if (mark.kind != TrackingMark::Kind::Permalink)
        return text;
    if (const auto at = text.find("://"); at != std::string::npos)
        text.erase(0, at + 3);
    while (text.ends_with('/'))
        text.pop_back();
    return text;
}

}  // namespace

std::vector<TrackingMark> marksOf(const model::Plan& plan, const model::Campaign& campaign) {
    using Kind = TrackingMark::Kind;
    std::vector<TrackingMark> marks;
    const auto add = [&](Kind kind, const std::string& creator, const std::string& piece,
                         const std::string& text) {
        const std::string told(trim(text));
        const bool known = std::ranges::any_of(
            marks, [&](const TrackingMark& mark) { return mark.kind == kind && mark.text == told; });
        if (!told.empty() && !known)
            marks.push_back({.kind = kind, .creator = creator, .deliverable = piece, .text = told});
    };
    for (const auto& partnership : campaign.partnerships) {
        const auto* creator = plan.creator(partnership.creator);
        if (!creator || partnership.status == model::PartnershipStatus::Declined)
            continue;
        for (const auto& piece : partnership.deliverables) {
            add(Kind::UtmContent, creator->name, piece.name, piece.utmContent);
            add(Kind::Permalink, creator->name, piece.name, piece.permalink);
        }
        add(Kind::PromoCode, creator->name, {}, partnership.promoCode);
    }
    return marks;
}

void lookForMarks(const std::filesystem::path& file, std::vector<TrackingMark>& marks) {
    std::vector<std::pair<std::string, TrackingMark*>> wanted;
    for (auto& mark : marks)
        if (!mark.seen)
            wanted.emplace_back(searched(mark), &mark);
    if (wanted.empty())
        return;
    const auto sniff = imports::sniff(file);
    for (const auto& table : sniff.tables)
        imports::readTable(sniff, table.index, [&](const imports::Cells& cells) {
            for (const auto cell : cells.values) {
                const std::string folded = foldCase(cell);
                std::erase_if(wanted, [&](const auto& each) {
                    return each.second->seen = tellsWord(folded, each.first);
                });
            }
            return !wanted.empty();
        });
}

std::optional<model::Answer> allSeen(const std::vector<TrackingMark>& marks, bool codes) {
    std::optional<model::Answer> answer;
    for (const auto& mark : marks)
        if ((mark.kind == TrackingMark::Kind::PromoCode) == codes)
            answer = mark.seen && answer != model::Answer::No ? model::Answer::Yes : model::Answer::No;
    return answer;
}

}  // namespace goalpost::edit
