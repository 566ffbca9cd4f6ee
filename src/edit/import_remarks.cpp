// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_remarks.hpp"

#include "kpi/value.hpp"
#include "report/outside.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::edit {

namespace {

Figure number(std::int64_t count) {
    return {.value = static_cast<double>(count)};
}

/// Posts that another campaign has: "12 posts of this file belong to the campaign Spring …".
Sentence elsewhereSentence(const std::string& owner, std::int64_t posts, const model::Campaign* campaign) {
    if (!campaign)
        return posts == 1
                   ? Sentence("1 post of this file belongs to the campaign \"%1\" and counts there.", {owner})
                   : Sentence("%1 posts of this file belong to the campaign \"%2\" and count there.",
                              {number(posts), owner});
    if (posts == 1)
        return {
            "1 post of this file belongs to the campaign \"%1\" and counts there alone; to count it for "
            "\"%2\", undo the import that put it there and import the file again.",
            {owner, campaign->name}};
    return {
        "%1 posts of this file belong to the campaign \"%2\" and count there alone; to count them for "
        "\"%3\", undo the import that put them there and import the file again.",
        {number(posts), owner, campaign->name}};
}

/// Which measures the file tells, in the middle of a sentence.
Sentence measuresOf(const imports::ReadResult& read) {
    std::vector<Sentence> names;
    for (const auto& row : model::measures())
        if (read.totals[row.measure])
            names.push_back({"%1", {kpi::wordOf(row.measure)}});
    return listed(names, "%1, %2", "%1 and %2");
}

/// A file whose rows are of a website or an account, imported for a campaign.
Sentence besideSentence(const ImportReport& report, const imports::Format* format) {
    const auto& booked = report.booked;
    const bool tellsPosts = booked.postsCreated + booked.postsMatched > 0;
    if (tellsPosts || booked.added + booked.changed + booked.identical == 0)
        return {};
    const Sentence measures = measuresOf(report.read);
    if (measures.empty())
        return {};
    if (format && format->subject == imports::Subject::Site)
        return {
            "This file tells %1 of a website, and no post; no KPI of a campaign counts them. Import sessions "
            "and orders as a daily table with a column \"UTM content\" that holds the tags of the "
            "deliverables' links.",
            {measures}};
    return {
        "This file tells %1 of an account, and no post; no KPI of a campaign counts them. Import the export "
        "of the account's posts.",
        {measures}};
}

}  // namespace

std::vector<Sentence> elsewhereOn(const store::BookingResult& booked, const model::Plan& plan,
                                  const model::Campaign* campaign) {
    std::vector<Sentence> sentences;
    for (const auto& [id, posts] : booked.postsElsewhere)
        if (const auto* owner = plan.campaign(id))
            sentences.push_back(elsewhereSentence(owner->name, posts, campaign));
    return sentences;
}

std::vector<Sentence> remarksOn(const ImportReport& report, const model::Plan& plan,
                                const model::Campaign* campaign, const imports::Format* format) {
    const auto& booked = report.booked;
    std::vector<Sentence> remarks = elsewhereOn(booked, plan, campaign);
    if (!campaign)
        return remarks;
    if (Sentence beside = besideSentence(report, format); !beside.empty())
        remarks.push_back(std::move(beside));
    std::ranges::move(
        report::sentencesOf(*campaign, {.outside = static_cast<std::size_t>(booked.postsOutside),
                                        .undated = static_cast<std::size_t>(booked.postsUndated),
                                        .onFileDay = booked.onFileDay.size(),
                                        .fileDays = report::fileDaysOf(booked.onFileDay)}),
        std::back_inserter(remarks));
    return remarks;
}

}  // namespace goalpost::edit
