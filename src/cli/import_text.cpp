// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/import_text.hpp"

#include "base/amount.hpp"
#include "base/plain_line.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace goalpost::cli {

namespace {

void printRejects(std::ostream& out, const imports::ReadResult& read) {
    constexpr std::size_t Shown = 20;
    for (std::size_t i = 0; i < read.rejects.size() && i < Shown; ++i) {
        const auto& reject = read.rejects[i];
        out << "    " << (reject.sheet.empty() ? "" : "sheet \"" + plainLine(reject.sheet) + "\", ")
            << "line " << reject.line << plainLine(reject.column.empty() ? "" : ", " + reject.column)
            << (reject.value.empty() ? "" : " '" + plainLine(shortened(reject.value, 40)) + "'") << ": "
            << plainLine(reject.reason) << '\n';
    }
    const std::int64_t more =
        static_cast<std::int64_t>(read.rejects.size()) + read.unlisted - static_cast<std::int64_t>(Shown);
    if (more > 0)
        out << "    and " << more << " more; --rejects OUT.csv writes "
            << (read.unlisted > 0 ? "the first " + std::to_string(read.rejects.size()) : "them all") << '\n';
}

std::string elsewhereText(const store::BookingResult& booked) {
    std::int64_t elsewhere = 0;
    for (const auto& [campaign, posts] : booked.postsElsewhere)
        elsewhere += posts;
    return elsewhere > 0 ? ", " + std::to_string(elsewhere) + " in other campaigns" : "";
}

void printListings(std::ostream& out, const store::BookingResult& booked) {
    const auto tell = [&](std::string_view name, const store::ListingResult& counts) {
        if (counts.all() > 0)
            out << "  " << name << ": " << counts.added << " new, " << counts.changed << " changed, "
                << counts.identical << " identical\n";
    };
    tell("Orders", booked.orders);
    std::string revenues;
    for (const auto& [currency, revenue] : booked.revenues)
        revenues += (revenues.empty() ? "" : ", ") + Amount{revenue}.text() +
                    (currency.empty() ? "" : " " + currency);
    if (booked.orders.all() > 0)
        out << "  Revenue of these orders, less refunds: " << revenues << '\n';
    tell("Follower counts", booked.followers);
    tell("Comments", booked.comments);
    tell("Mentions", booked.mentions);
}

/// How to answer whose the accounts are of which only a creator's name is known.
void printQuestions(std::ostream& out, const store::BookingResult& booked) {
    const auto first =
        std::find_if(booked.asked.begin(), booked.asked.end(), [](const auto& one) { return !one.taken; });
    if (first == booked.asked.end())
        return;
    out << "  To answer, import the file again with --namesakes same (they are these creators) or "
           "--namesakes "
           "new (others of the same name); one by one: --whose \""
        << plainLine(first->platform + ":" + first->handle + "=" + first->creator) << "\" or --whose \""
        << plainLine(first->platform + ":" + first->handle) << "=new\"\n";
}

/// "As of 2026-08-30, the last day that the file names; --as-of says another."
void printAsOf(std::ostream& out, const edit::ImportReport& report) {
    if (!report.asOf)
        return;
    const auto day = isoDate(report.asOf->day);
    const char* const what = report.isListAsOf ? "  The list is as of " : "  Totals are as of ";
    switch (report.asOf->from) {
        case imports::AsOfFrom::Said:
            out << what << day << ", as --as-of says.\n";
            return;
        case imports::AsOfFrom::Before:
            out << what << day << ", as when this file was imported before; --as-of says another day.\n";
            return;
        case imports::AsOfFrom::File:
            out << what << day << ", the last day that the file names; --as-of says another.\n";
            return;
        case imports::AsOfFrom::Change:
            out << what << day << ", when the file was last changed; --as-of says another day.\n";
    }
}

/// The first posts of partners that match no deliverable, and what to do about them.
void printToConfirm(std::ostream& out, const store::BookingResult& booked) {
    constexpr std::size_t MostPosts = 10;
    if (booked.toConfirm.empty())
        return;
    out << "  By partners in the campaign's period, matching no deliverable; please confirm:\n";
    for (std::size_t i = 0; i < booked.toConfirm.size() && i < MostPosts; ++i) {
        const auto& post = booked.toConfirm[i];
        out << "    " << (post.published ? isoDate(*post.published) : "no date") << "  "
            << plainLine(post.permalink.empty() ? post.platformId : post.permalink) << "  "
            << plainLine(shortened(post.title, 60)) << '\n';
    }
    if (booked.toConfirm.size() > MostPosts)
        out << "    and " << booked.toConfirm.size() - MostPosts << " more; --json lists them all\n";
    out << "  To give them to the campaign: goalpost-cli assign FILE --campaign NAME POST…; all posts of the "
           "file: --assign all\n";
}

/// "Table 2, sheet "Orders": 14 rows, orders", and which of its columns are left out.
void printTable(std::ostream& out, const imports::TableRead& table) {
    out << "  Table " << table.index
        << (table.sheet.empty() ? "" : ", sheet \"" + plainLine(table.sheet) + "\"") << ": "
        << counted(table.rows, "row", "rows") << ", " << plainLine(table.bookedAs) << '\n';
    if (table.lacksPeriod)
        out << "    --period-from and --period-to say them.\n";
    if (!table.notTaken.empty() && table.rows > 0)
        out << "    Not taken: " << plainLine(join(table.notTaken, ", ")) << '\n';
}

}  // namespace

void print(std::ostream& out, const edit::ImportReport& report, bool dryRun) {
    const auto& booked = report.booked;
    out << plainLine(report.file.string()) << "  (" << report.format << ")"
        << (dryRun ? "  nothing stored: --dry-run" : "") << '\n';
    if (report.mappedOn)
        out << "  Columns as you mapped them on " << isoDate(*report.mappedOn) << ".\n";
    if (report.sameFileAgain)
        out << "  Nothing new: everything in this file is in the workspace already.\n";
    out << "  Rows: " << report.read.read << " read, " << booked.added << " new, " << booked.changed
        << " changed, " << booked.identical << " identical, " << report.read.rejected << " rejected\n";
    for (const auto& part : report.read.tables)
        printTable(out, part);
    printAsOf(out, report);
    out << "  Posts: " << booked.postsCreated << " created, " << booked.postsMatched << " matched; "
        << booked.postsInCampaign << " in the campaign, " << booked.postsInHistory << " in creator history"
        << elsewhereText(booked) << '\n'
        << "  Creators: " << booked.creatorsCreated << " created, " << booked.creatorsMatched << " matched\n";
    printListings(out, booked);
    printToConfirm(out, booked);
    if (!report.read.rejects.empty())
        out << "  Rejected:\n";
    printRejects(out, report.read);
    printQuestions(out, booked);
}

}  // namespace goalpost::cli
