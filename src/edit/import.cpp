// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "edit/import_account.hpp"
#include "edit/import_again.hpp"
#include "edit/import_mapping.hpp"
#include "edit/import_remarks.hpp"
#include "imports/beginning.hpp"
#include "imports/fingerprint.hpp"
#include "imports/format.hpp"
#include "imports/listings.hpp"
#include "imports/place.hpp"
#include "imports/platforms.hpp"
#include "imports/proposal.hpp"
#include "imports/recognise.hpp"
#include "store/backup.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <iterator>
#include <memory>

namespace goalpost::edit {

namespace {

using store::BookingOptions;

Id campaignFor(const model::Plan& plan, const std::string& name) {
    if (name.empty())
        return {};
    if (const auto* campaign = plan.campaignNamed(name))
        return campaign->id;
    std::vector<std::string> names;
    for (const auto& campaign : plan.campaigns)
        names.push_back(campaign.name);
    const auto meant = nearest(name, names);
    throw Error("There is no campaign \"" + name + "\" in the workspace" +
                (meant ? "; did you mean \"" + *meant + "\"?" : "; name one of its campaigns, or none."));
}

/// That of the campaign's brand; of what is creator history, that of all brands. Empty where it is not told.
std::string currencyBooked(const model::Plan& plan, const Id& campaign) {
    const auto* one = plan.campaign(campaign);
    std::string currency;
    for (const auto& brand : plan.brands) {
        if (one && brand.id != one->brand)
            continue;
        if (!currency.empty() && brand.currency != currency)
            return {};
        currency = brand.currency;
    }
    return currency;
}

/// A shop is named for orders alone: of a file without any it is meant for another one.
void requireOrders(const imports::Sniff& sniff, const imports::Format* format, const ImportOptions& options) {
    const auto hasOrders = [](const imports::Format* of) {
        return of != nullptr && of->subject == imports::Subject::Order;
    };
    if (trim(options.shop).empty() || hasOrders(format) ||
        std::ranges::any_of(sniff.tables,
                            [&](const auto& table) { return hasOrders(imports::find(table.format)); }))
        return;
    throw Error(sniff.file.filename().string() +
                " holds no orders, so there is nothing of a shop in it; name the shop for orders only.");
}

/// The day up to which lifetime totals of these bytes count, where they stand in the workspace already: a
/// copy of the file has another date of change and is the same file.
std::optional<Date> asOfBefore(const store::Workspace& workspace, const std::string& fingerprint) {
    const auto batches = workspace.imports();
    const auto found = std::find_if(batches.begin(), batches.end(), [&](const auto& batch) {
        return !batch.undone && batch.fingerprint == fingerprint;
    });
    return found == batches.end() ? std::nullopt : found->asOf;
}

std::string sheetNamed(const imports::Sniff& sniff, int number) {
    for (const auto& table : sniff.tables)
        if (table.sheetNumber == number)
            return table.sheet;
    return "";
}

int sheetNumbered(const imports::Sniff& sniff, const std::string& name) {
    for (const auto& table : sniff.tables)
        if (table.sheet == name)
            return table.sheetNumber;
    return 0;
}

/// Counts what was left out in booking like the rows that were refused in reading.
void tellClashes(ImportReport& report, const imports::Sniff& sniff,
                 const std::vector<model::Values>& clashed) {
    imports::leaveOut(report.read, clashed);
    for (const auto place : report.booked.clashes)
        report.read.list({imports::lineOf(place), "", "",
                          "An earlier row tells other values for the same post and date.",
                          sheetNamed(sniff, imports::sheetOf(place))});
    report.read.rejected += static_cast<std::int64_t>(report.booked.clashes.size());
    const auto place = [&](const imports::Reject& reject) {
        return imports::placeOf(sheetNumbered(sniff, reject.sheet), reject.line);
    };
    std::stable_sort(report.read.rejects.begin(), report.read.rejects.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

using Progress = std::function<bool(std::int64_t, std::int64_t)>;
using Fingerprint = std::shared_future<std::string>;

/// Ends the counting of a file's fingerprint when the import ends before. It has to go before the counting's
/// future, which waits for its thread.
struct StopAtEnd {
    std::shared_ptr<std::atomic<bool>> stopped;
    explicit StopAtEnd(std::shared_ptr<std::atomic<bool>> flag) : stopped(std::move(flag)) {}
    ~StopAtEnd() { *stopped = true; }
    StopAtEnd(const StopAtEnd&) = delete;
    StopAtEnd& operator=(const StopAtEnd&) = delete;
};

/// Throws Cancelled where somebody does not want to wait for it.
const std::string& waitFor(const Fingerprint& fingerprint, const std::function<bool()>& stopped) {
    constexpr std::chrono::milliseconds Step{50};
    while (fingerprint.wait_for(Step) != std::future_status::ready)
        if (stopped && stopped())
            throw Cancelled();
    return fingerprint.get();
}

/// As said or found; of a file of no known kind what its columns make of it that were mapped by hand.
std::string formatIdOf(const imports::Sniff& sniff, const ImportOptions& options) {
    if (!options.format.empty() || !sniff.format.id.empty() || options.mapping.empty())
        return options.format.empty() ? sniff.format.id : options.format;
    imports::Sniff mapped = sniff;
    imports::ReadOptions reading;
    reading.mapping = options.mapping;
    imports::applyMapping(reading, mapped.tables);
    for (const auto& table : mapped.tables)
        if (const auto id = imports::formatOfMapping(sniff, table); !id.empty())
            return std::string{id};
    return "goalpost-daily";
}

bool hasListOfCreators(const imports::Sniff& sniff, const imports::Format* format) {
    const auto isList = [](const imports::Format* one) {
        return one != nullptr && one->subject == imports::Subject::Creator;
    };
    return isList(format) || std::ranges::any_of(sniff.tables, [&](const auto& table) {
               return isList(imports::find(table.format));
           });
}

/// What the rows do not tell is as of one day; the first table of which something was taken says which.
void tellAsOf(ImportReport& report, bool mayBeBefore) {
    report.isListAsOf = true;
    for (const auto& table : report.read.tables) {
        if (!table.asOf || table.rows == 0)
            continue;
        if (!report.asOf)
            report.asOf = table.asOf;
        const auto* format = imports::find(table.format.empty() ? report.format : table.format);
        report.isListAsOf &= format != nullptr && imports::isListing(format->subject);
    }
    if (report.asOf && mayBeBefore && report.asOf->from == imports::AsOfFrom::Said)
        report.asOf->from = imports::AsOfFrom::Before;
}

/// Its columns as the named format takes them, where that is another one than was found.
imports::Sniff readAs(const imports::Sniff& sniff, const imports::Format* format,
                      const ImportOptions& options) {
    imports::Sniff as = sniff;
    if (format != nullptr && !options.format.empty() && options.format != sniff.format.id)
        for (auto& table : as.tables)
            imports::mapColumns(*format, table);
    return as;
}

ImportReport bookSniffed(store::Workspace& workspace, const imports::Sniff& sniff,
                         const ImportOptions& options, const Fingerprint& fingerprint,
                         const Progress& progress) {
    BookingOptions booking;
    const Id campaignId = campaignFor(workspace.plan(), options.campaign);
    booking.campaign = campaignId;
    const auto id = formatIdOf(sniff, options);
    const auto* format = imports::find(id);
    nameAccount(workspace.plan(), options.creator, platformOf(sniff, format, options), booking);
    requireAccount(readAs(sniff, format, options), format, options);
    requireOrders(sniff, format, options);

    // When all rows are read, writing them goes on.
    const auto stopped = [&progress] { return progress && !progress(1, 1); };
    booking.stopped = stopped;
    booking.file = sniff.file.filename().string();
    booking.format = id;
    // Only a day that somebody names makes what is known newer.
    booking.asOf = options.asOf;
    booking.assignAll = options.assignAll;
    // Lists are made by somebody else than the creator's platform.
    booking.estimatedLists = hasListOfCreators(sniff, format);
    if (format && format->subject == imports::Subject::Creator)
        booking.source = "estimated";
    booking.whose = whoseOf(workspace.plan(), options.whose);
    booking.dryRun = options.dryRun;
    booking.tried = options.tried;
    imports::ReadOptions reading;
    reading.format = options.format;
    reading.asOf = options.asOf;
    reading.period = options.period;
    // Counting the bytes' fingerprint takes a while; where nothing stands it can be none that stands.
    const bool before = !reading.asOf && !workspace.imports().empty();
    if (before)
        reading.asOf = asOfBefore(workspace, fingerprint.get());
    reading.platform = booking.platform;
    tellAccounts(workspace.plan(), options.creator, booking, reading);
    reading.mapping = options.mapping;
    reading.currency = currencyBooked(workspace.plan(), campaignId);
    reading.shop = std::string{trim(options.shop)};
    reading.platformHint = imports::platformNamedIn(sniff.file.filename().string());
    if (!options.mapping.empty() || options.keepColumns) {
        imports::Sniff mapped = sniff;
        imports::applyMapping(reading, mapped.tables);
        // A format that was only agreed to is found again from the columns, table by table.
        const bool agreed = options.keepColumns && options.format == sniff.format.id;
        booking.mapping = imports::mappingOf(mapped, agreed ? std::string() : options.format);
    }
    reading.fixes = options.fixes;

    ImportReport report;
    report.file = sniff.file;
    report.sniff = options.sniffed ? options.sniffed : std::make_shared<const imports::Sniff>(sniff);
    report.format = id;
    std::vector<model::Values> clashed(sniff.tables.size());
    booking.clashed = [&](std::int64_t place, const model::Values& values) {
        for (std::size_t i = 0; i < clashed.size(); ++i)
            if (place <= imports::placeOf(sniff.tables[i].sheetNumber, sniff.tables[i].lastLine) ||
                i + 1 == clashed.size())
                return clashed[i].add(values);
    };
    store::Booking book(workspace, std::move(booking));
    report.read = imports::read(
        sniff, reading, [&](const model::Record& record) { book.book(record); }, progress);
    book.tellFingerprint(waitFor(fingerprint, stopped));
    report.booked = book.finish("Import " + sniff.file.filename().string(), report.read.rejected);
    tellClashes(report, sniff, clashed);
    tellAsOf(report, before);
    if (report.booked.orders.all() > 0) {
        report.read.totals[model::Measure::Orders] = report.booked.orders.all();
        report.read.totals[model::Measure::Revenue] = report.booked.revenue();
    }
    report.sameFileAgain = report.booked.added + report.booked.changed + report.booked.creditedNew == 0 &&
                           report.booked.identical > 0 && !report.booked.nowAsOf;
    report.elsewhere = elsewhereOn(report.booked, workspace.plan(), workspace.plan().campaign(campaignId));
    report.remarks = remarksOn(report, workspace.plan(), workspace.plan().campaign(campaignId), format);
    std::ranges::move(remarksOnBooking(report.booked), std::back_inserter(report.remarks));
    return report;
}

/// What the beginning tells, where that is all that is needed to begin with.
std::optional<imports::Sniff> beginningOf(const model::Plan& plan, const std::filesystem::path& file,
                                          const ImportOptions& options) {
    if (!options.format.empty() || !options.mapping.empty() || options.told != imports::SniffOptions{})
        return std::nullopt;
    auto begun = imports::sniffBeginning(file);
    if (begun && (begun->format.proposed || rememberedFor(plan, *begun) != nullptr))
        begun.reset();
    if (begun && !isAccountToldAs(*begun, imports::find(begun->format.id), options))
        begun.reset();
    return begun;
}

ImportReport bookFile(store::Workspace& workspace, const std::filesystem::path& file,
                      const ImportOptions& options, const Fingerprint& fingerprint,
                      const Progress& progress) {
    campaignFor(workspace.plan(), options.campaign);
    if (const auto begun = options.sniffed ? std::nullopt : beginningOf(workspace.plan(), file, options))
        try {
            const auto report = bookSniffed(workspace, *begun, options, fingerprint, progress);
            keepForAgain(workspace, report, options, fingerprint.get());
            return report;
        } catch (const imports::OtherThanBegun&) {  // everything was taken back
        }
    imports::Sniff sniff = options.sniffed ? *options.sniffed : imports::sniff(file, options.told);
    const auto* remembered = options.format.empty() && options.mapping.empty() && !options.told.format
                                 ? rememberedFor(workspace.plan(), sniff)
                                 : nullptr;
    const auto mappedOn = remembered != nullptr ? remembered->on : std::nullopt;
    if (remembered != nullptr)
        imports::applyMapping(*remembered, sniff);
    auto report = bookSniffed(workspace, sniff, options, fingerprint, progress);
    report.mappedOn = mappedOn;
    keepForAgain(workspace, report, options, fingerprint.get());
    return report;
}

}  // namespace

bool isAccountTold(const imports::Sniff& sniff, const ImportOptions& options) {
    const auto* format = imports::find(options.format.empty() ? sniff.format.id : options.format);
    imports::Sniff mapped = readAs(sniff, format, options);
    imports::ReadOptions reading;
    reading.mapping = options.mapping;
    imports::applyMapping(reading, mapped.tables);
    return isAccountToldAs(mapped, format ? format : imports::find("goalpost-daily"), options);
}

ImportReport importFile(store::Workspace& workspace, const std::filesystem::path& file,
                        const ImportOptions& options,
                        const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    std::error_code missing;
    // Reading and closing the open workspace's file here would also drop SQLite's lock on it.
    if (std::filesystem::equivalent(file, workspace.path(), missing))
        throw FileError(file.string() + " is the workspace itself; name the file with the results.");
    const auto end = std::make_shared<std::atomic<bool>>(false);
    const Fingerprint fingerprint = std::async(std::launch::async, [file, end] {
                                        return store::sha256Of(file, [&] { return end->load(); });
                                    }).share();
    const StopAtEnd counting{end};
    const auto stopped = [&progress] { return progress && !progress(0, 1); };
    if (auto before = importedBefore(workspace, file, options, [&] { return waitFor(fingerprint, stopped); }))
        return std::move(*before);
    if (options.backUpFirst && !options.dryRun)
        workspace.backUpWhenChanged("import");
    try {
        return bookFile(workspace, file, options, fingerprint, progress);
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
}

}  // namespace goalpost::edit
