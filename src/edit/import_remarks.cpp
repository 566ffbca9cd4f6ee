// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_remarks.hpp"

#include "edit/record_remarks.hpp"
#include "imports/listings.hpp"
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
    if (tellsPosts || (format && imports::isListing(format->subject)) ||
        booked.added + booked.changed + booked.identical == 0)
        return {};
    const Sentence measures = measuresOf(report.read);
    if (measures.empty())
        return {};
    if (format && format->subject == imports::Subject::Site &&
        std::ranges::any_of(report.read.tables, &imports::TableRead::tagged))
        return {
            "This file tells %1 by the tags of links, and none of its tags is that of a deliverable of the "
            "campaign; write the tag (utm_content) of each link into its deliverable, and import the file "
            "again.",
            {measures}};
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

/// The first of the names, and how many more.
std::string namesOf(const std::vector<std::string>& names, std::size_t shown = 3) {
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < shown; ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > shown ? text + ", …" : text;
}

/// Columns of a file of no known kind: a figure among them would be missed.
void tellLeftOut(const imports::ReadResult& read, std::vector<Sentence>& remarks) {
    std::vector<std::string> names;
    for (const imports::TableRead& table : read.tables)
        if (table.rows > 0)
            for (const std::string& name : table.leftOut)
                names.push_back("\"" + name + "\"");
    if (names.size() == 1)
        remarks.push_back({"The column %1 was left out; map it if it is wanted.", {names.front()}});
    else if (!names.empty())
        remarks.push_back({"%1 columns were left out: %2; map them if they are wanted.",
                           {number(static_cast<std::int64_t>(names.size())), namesOf(names, 20)}});
}

void tellForeign(const imports::ReadResult& read, std::vector<Sentence>& remarks) {
    imports::ForeignMoney all;
    for (const imports::TableRead& table : read.tables)
        all.add(table.foreign);
    if (all.rows == 1)
        remarks.push_back(
            {"The amounts of 1 row are in %1 and were left out: amounts are in %2 here and not converted; "
             "give the file in %2.",
             {all.currency, all.wanted}});
    else if (all.rows > 1)
        remarks.push_back(
            {"The amounts of %1 rows are in %2 and were left out: amounts are in %3 here and not converted; "
             "give the file in %3.",
             {number(all.rows), all.currency, all.wanted}});
}

void tellAhead(const imports::ReadResult& read, std::vector<Sentence>& remarks) {
    imports::DaysAhead all;
    for (const imports::TableRead& table : read.tables)
        all.add(table.ahead);
    if (all.rows == 1)
        remarks.push_back(
            {"1 row is of a day after the one of the figures: %1; correct its date if it is wrong.",
             {Day{dateOfDay(all.last)}}});
    else if (all.rows > 1)
        remarks.push_back(
            {"%1 rows are of days after the one of the figures, the last of them %2; correct the dates that "
             "are wrong.",
             {number(all.rows), Day{dateOfDay(all.last)}}});
}

void tellShared(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    std::vector<std::string> names;
    for (const auto& one : booked.shared)
        names.push_back((one.name.size() > 60 ? one.name.substr(0, one.name.find(' ', 40)) : one.name) +
                        " (" + one.creator + ", " + one.alsoOf + ")");
    if (names.size() == 1)
        remarks.push_back(
            {"1 post stands under another creator's account already and counts once, for that "
             "creator: %1.",
             {names[0]}});
    else if (names.size() > 1)
        remarks.push_back(
            {"%1 posts stand under other creators' accounts already and count once, for those: "
             "%2.",
             {number(static_cast<std::int64_t>(names.size())), namesOf(names)}});
}

void tellByDay(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    std::vector<std::string> sure, open;
    for (const auto& one : booked.byDay)
        (one.post ? sure : open).push_back(one.name + " (" + isoDate(one.published) + ")");
    if (sure.size() == 1)
        remarks.push_back(
            {"1 post has neither id nor address in common with one that is known and was taken for it by "
             "creator and day: %1.",
             {sure[0]}});
    else if (!sure.empty())
        remarks.push_back(
            {"%1 posts have neither id nor address in common with ones that are known and were taken for "
             "them by creator and day: %2.",
             {number(static_cast<std::int64_t>(sure.size())), namesOf(sure)}});
    if (open.size() == 1)
        remarks.push_back(
            {"1 post could be one of the same creator and day that is known, and was taken as a post of its "
             "own: %1. If it is the same, undo the import and give both files the post's address or id.",
             {open[0]}});
    else if (!open.empty())
        remarks.push_back(
            {"%1 posts could be ones of the same creator and day that are known, and were taken as posts of "
             "their own: %2. Where they are the same, undo the import and give both files the posts' "
             "addresses or ids.",
             {number(static_cast<std::int64_t>(open.size())), namesOf(open)}});
}

void tellCredited(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    if (booked.creditedPosts == 1)
        remarks.push_back("The rows of 1 deliverable's link count for its post too.");
    else if (booked.creditedPosts > 1)
        remarks.push_back({"The rows of %1 deliverables' links count for their posts too.",
                           {number(booked.creditedPosts)}});
}

void tellOverlaps(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    if (booked.overlaps.empty())
        return;
    const auto& [first, second, subjects] = booked.overlaps.front();
    const auto days = [](const Period& period) { return isoDate(period.from) + " to " + isoDate(period.to); };
    remarks.push_back(
        {"Totals of %1 overlap with those of %2 that are here already (%3 of them): the same "
         "days are in both. Of a post only the period that begins first counts.",
         {days(first), days(second), number(subjects)}});
}

void tellReplaced(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    const auto count = static_cast<std::int64_t>(booked.replaced.size());
    if (count == 0)
        return;
    const auto& one = booked.replaced.front();
    const Sentence measure{"%1", {kpi::wordOf(one.measure)}};
    if (count == 1)
        remarks.push_back(
            {"1 figure that was entered by hand gave way to this file's: %1 of %2.", {measure, one.name}});
    else
        remarks.push_back(
            {"%1 figures that were entered by hand gave way to this file's, the first of them "
             "%2 of %3.",
             {number(count), measure, one.name}});
}

void tellAsked(const store::BookingResult& booked, std::vector<Sentence>& remarks) {
    const auto isTaken = [](const store::AskedAccount& one) { return one.taken && !one.had; };
    std::vector<std::string> named;
    for (const auto& one : booked.asked)
        if (one.had)
            named.push_back(one.creator + " (" + one.platform + ":" + one.handle + ")");
    if (named.size() == 1)
        remarks.push_back(
            {"Rows tell a creator by the name alone and were taken as of the account that the "
             "creator of that name has: %1.",
             {named[0]}});
    else if (!named.empty())
        remarks.push_back(
            {"Rows tell %1 creators by their names alone and were taken as of the accounts that "
             "the creators of those names have: %2.",
             {number(static_cast<std::int64_t>(named.size())), namesOf(named)}});
    const auto taken = std::ranges::count_if(booked.asked, isTaken);
    const auto first = std::ranges::find_if(booked.asked, isTaken);
    if (taken == 1)
        remarks.push_back(
            {"The account %1 is new and was given to %2, whose name it has; if it is somebody "
             "else's, undo the import and give the account to another creator first.",
             {first->platform + ":" + first->handle, first->creator}});
    else if (taken > 1)
        remarks.push_back(
            {"%1 accounts are new and were given to creators whose names they have, the first of "
             "them %2 to %3; if one is somebody else's, undo the import and give the account to "
             "another creator first.",
             {number(taken), first->platform + ":" + first->handle, first->creator}});
    if (booked.surerFollowers > 0)
        remarks.push_back({"%1 follower counts of the same day were left out, since surer ones stand there.",
                           {number(booked.surerFollowers)}});
}

}  // namespace

std::vector<Sentence> remarksOnBooking(const store::BookingResult& booked) {
    std::vector<Sentence> remarks;
    if (booked.nowAsOf)
        remarks.push_back({"Everything in this file is identical to what is here; it is now as of %1.",
                           {Day{*booked.nowAsOf}}});
    tellShared(booked, remarks);
    tellByDay(booked, remarks);
    tellCredited(booked, remarks);
    tellOverlaps(booked, remarks);
    tellReplaced(booked, remarks);
    tellAsked(booked, remarks);
    return remarks;
}

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
    for (const imports::TableRead& table : report.read.tables)
        for (const std::string& guess : table.guesses)
            remarks.push_back({"%1", {guess}});
    if (report.read.read == 0 && !report.read.tables.empty() && report.sniff &&
        std::ranges::all_of(report.sniff->tables, [](const auto& table) { return table.rows == 0; }))
        remarks.push_back("The file has headers and no rows, so nothing was imported.");
    tellForeign(report.read, remarks);
    tellAhead(report.read, remarks);
    tellLeftOut(report.read, remarks);
    std::ranges::move(remarksOnRecords(booked, plan, campaign), std::back_inserter(remarks));
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
