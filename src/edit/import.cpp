// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"

#include "base/amount.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
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
#include "report/report.hpp"
#include "store/backup.hpp"

#include <nlohmann/json.hpp>

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

/// Fills in the account that stands for rows which name none: "youtube:mayasets", or a creator of the plan
/// who has an account on the platform.
void nameAccount(const model::Plan& plan, const std::string& creator, std::string_view platform,
                 BookingOptions& booking) {
    if (creator.empty())
        return;
    if (const auto* known = plan.creatorNamed(creator)) {
        const auto isThere = [&](const auto& a) {
            return platform.empty() || foldCase(a.platform) == platform;
        };
        const auto account = std::find_if(known->accounts.begin(), known->accounts.end(), [&](const auto& a) {
            return isThere(a) && !trim(a.handle).empty();
        });
        if (account == known->accounts.end()) {
            const auto bare = std::find_if(known->accounts.begin(), known->accounts.end(), isThere);
            if (bare != known->accounts.end())
                throw Error(
                    "The account of " + known->name + " on " + bare->platform +
                    " has no handle, so no row can be told to be its; add the handle to the account.");
            if (platform.empty())
                throw Error(known->name + " has no account; add one to the creator.");
            throw Error(known->name + " has no account on " + std::string{platform} + "; name it as " +
                        std::string{platform} + ":HANDLE.");
        }
        booking.platform = account->platform;
        booking.handle = account->handle;
        return;
    }
    const auto colon = creator.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == creator.size())
        throw Error("There is no creator \"" + creator +
                    "\" in the workspace; to make one, name platform and handle, for example youtube:" +
                    creator + ".");
    booking.platform = foldCase(creator.substr(0, colon));
    booking.handle = creator.substr(colon + 1);
}

/// The answers, with each creator's name as the plan has it.
store::NamesakeAnswers whoseOf(const model::Plan& plan, const store::NamesakeAnswers& told) {
    store::NamesakeAnswers answers{.all = told.all};
    for (const auto& [account, name] : told.accounts) {
        const auto* creator = name.empty() ? nullptr : plan.creatorNamed(name);
        if (!name.empty() && creator == nullptr) {
            std::vector<std::string> names;
            for (const auto& one : plan.creators)
                names.push_back(one.name);
            const auto meant = nearest(name, names);
            throw Error("There is no creator \"" + name + "\" in the workspace" +
                        (meant ? "; did you mean \"" + *meant + "\"?" : "; name one of its creators."));
        }
        answers.accounts[account] = creator == nullptr ? std::string{} : creator->name;
    }
    return answers;
}

/// All accounts of whom the file is: it may have tables of several platforms.
void tellAccounts(const model::Plan& plan, const std::string& creator, const BookingOptions& booking,
                  imports::ReadOptions& reading) {
    if (booking.handle.empty())
        return;
    reading.accounts.emplace_back(booking.platform, booking.handle);
    reading.creator = booking.handle;
    const auto* known = plan.creatorNamed(creator);
    if (known == nullptr)
        return;
    reading.creator = known->name;
    for (const auto& account : known->accounts)
        if (!trim(account.handle).empty())
            reading.accounts.emplace_back(account.platform, account.handle);
}

/// True where each of the tables that are booked says its platform.
bool isPlatformTold(const imports::Sniff& sniff, const ImportOptions& options) {
    const auto mapped = std::any_of(options.mapping.begin(), options.mapping.end(),
                                    [](const auto& pair) { return pair.second == "platform"; });
    return mapped || std::all_of(sniff.tables.begin(), sniff.tables.end(), [](const auto& table) {
               return table.format.empty() || !table.platform.empty() ||
                      std::any_of(table.columns.begin(), table.columns.end(),
                                  [](const auto& column) { return column.target.field == "platform"; });
           });
}

bool isAccountToldAs(const imports::Sniff& sniff, const imports::Format* format,
                     const ImportOptions& options) {
    if (!options.creator.empty() || format == nullptr || format->subject == imports::Subject::Site ||
        format->subject == imports::Subject::Ad || format->booking == imports::Booking::None ||
        imports::isListing(format->subject))
        return true;
    if (format->proposed && !isPlatformTold(sniff, options))
        return false;
    const auto isMapped = [&](std::string_view word) {
        return std::any_of(options.mapping.begin(), options.mapping.end(),
                           [&](const auto& pair) { return pair.second.starts_with(word); });
    };
    if (isMapped("creator") || isMapped("permalink"))
        return true;
    const auto tells = [](const imports::TableShape& table, auto&& isIt) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const imports::Column& column) { return isIt(column.target.field); });
    };
    const auto named = [](const std::string& field) { return field.starts_with("creator"); };
    const auto namedOrLinked = [&](const std::string& field) {
        return named(field) || field == "permalink" || field == "utm-content" || field == "promo-code";
    };
    // Days of an account are somebody's, whatever another table of the file tells.
    const bool untold = std::any_of(sniff.tables.begin(), sniff.tables.end(), [&](const auto& table) {
        const auto* own = imports::find(table.format);
        return own != nullptr && own->subject == imports::Subject::Account &&
               own->booking != imports::Booking::None && own->platform != "affiliate" && !tells(table, named);
    });
    return !untold && std::any_of(sniff.tables.begin(), sniff.tables.end(),
                                  [&](const auto& table) { return tells(table, namedOrLinked); });
}

/// A file whose rows tell no account needs one from outside; said once, not for every row.
void requireAccount(const imports::Sniff& sniff, const imports::Format* format,
                    const ImportOptions& options) {
    if (!isAccountToldAs(sniff, format, options))
        throw Error(sniff.file.filename().string() +
                    " does not tell whose account it is; name the creator as " +
                    (format->platform.empty() ? std::string{"PLATFORM"} : std::string{format->platform}) +
                    ":HANDLE or by the name that the workspace knows.");
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

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json totalsOf(const model::Values& totals) {
    Json json = Json::object();
    for (const auto& row : model::measures()) {
        const auto& value = totals[row.measure];
        if (!value)
            continue;
        const std::string id{row.id};
        if (row.scale == model::Scale::Money)
            json[id] = Amount{*value}.text();
        else if (row.scale == model::Scale::Time && *value % 1000 != 0)
            json[id] = model::natural(row.measure, *value);
        else
            json[id] = row.scale == model::Scale::Time ? *value / 1000 : *value;
    }
    return json;
}

Json rejectsOf(const imports::ReadResult& read) {
    Json list = Json::array();
    for (const auto& reject : read.rejects)
        list.push_back({{"line", reject.line},
                        {"sheet", textOrNull(reject.sheet)},
                        {"column", textOrNull(reject.column)},
                        {"value", textOrNull(reject.value)},
                        {"reason", reject.reason}});
    return list;
}

Json tablesOf(const imports::ReadResult& read) {
    Json list = Json::array();
    for (const auto& table : read.tables)
        list.push_back({{"index", table.index}, {"rows", table.rows}, {"booked_as", table.bookedAs}});
    return list;
}

Json countsOf(const store::ListingResult& counts) {
    return {{"created", counts.added}, {"changed", counts.changed}, {"identical", counts.identical}};
}

/// Orders, follower counts, comments and mentions, where the file has any.
void tellListings(const store::BookingResult& booked, Json& json) {
    if (booked.orders.all() > 0) {
        json["orders"] = countsOf(booked.orders);
        json["orders"]["revenue"] = Amount{booked.revenue}.text();
        json["orders"]["credited"] = {
            {"orders", booked.credited.orders},        {"revenue", Amount{booked.credited.revenue}.text()},
            {"to_newest_post", booked.credited.byDay}, {"without", booked.credited.without},
            {"outside", booked.credited.outside},      {"other_currency", booked.credited.otherCurrency},
            {"elsewhere", booked.credited.elsewhere},  {"claimed_twice", booked.credited.claimedTwice}};
    }
    for (const auto& [key, counts] :
         {std::pair{"followers", booked.followers}, std::pair{"comments", booked.comments},
          std::pair{"mentions", booked.mentions}})
        if (counts.all() > 0)
            json[key] = countsOf(counts);
}

Json askedOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& one : booked.asked)
        list.push_back({{"creator", one.creator},
                        {"platform", one.platform},
                        {"handle", one.handle},
                        {"taken", one.taken},
                        {"had", one.had}});
    return list;
}

Json contestedOf(const std::vector<store::Contested>& contested) {
    Json list = Json::array();
    for (const auto& one : contested)
        list.push_back({{"post", textOrNull(one.post.text)},
                        {"name", textOrNull(one.name)},
                        {"day", isoDate(one.day)},
                        {"measure", model::rowOf(one.measure).id},
                        {"before", model::natural(one.measure, one.standing)},
                        {"told", model::natural(one.measure, one.told)}});
    return list;
}

Json sharedOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& one : booked.shared)
        list.push_back({{"post", one.post.text},
                        {"name", textOrNull(one.name)},
                        {"creator", textOrNull(one.creator)},
                        {"also_of", textOrNull(one.alsoOf)}});
    return list;
}

Json overlapsOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& [first, second, subjects] : booked.overlaps)
        list.push_back({{"from", isoDate(first.from)},
                        {"to", isoDate(first.to)},
                        {"other_from", isoDate(second.from)},
                        {"other_to", isoDate(second.to)},
                        {"subjects", subjects}});
    return list;
}

Json toConfirmOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& post : booked.toConfirm)
        list.push_back({{"platform", post.platform},
                        {"id", textOrNull(post.platformId)},
                        {"permalink", textOrNull(post.permalink)},
                        {"title", textOrNull(post.title)},
                        {"published", post.published ? Json(isoDate(*post.published)) : Json(nullptr)}});
    return list;
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string cell = "\"";
    for (const char c : text)
        cell += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return cell + "\"";
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
        report.read.rejects.push_back({imports::lineOf(place), "", "",
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

/// Ends the counting of a file's fingerprint when the import ends before.
struct StopAtEnd {
    std::shared_ptr<std::atomic<bool>> stopped = std::make_shared<std::atomic<bool>>(false);
    StopAtEnd() = default;
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

ImportReport bookSniffed(store::Workspace& workspace, const imports::Sniff& sniff,
                         const ImportOptions& options, const Fingerprint& fingerprint,
                         const Progress& progress) {
    BookingOptions booking;
    const Id campaignId = campaignFor(workspace.plan(), options.campaign);
    booking.campaign = campaignId;
    const auto id = formatIdOf(sniff, options);
    const auto* format = imports::find(id);
    const std::string platform{format ? format->platform : std::string_view{}};
    nameAccount(workspace.plan(), options.creator, platform, booking);
    requireAccount(sniff, format, options);
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
    if (format && format->subject == imports::Subject::Creator)
        booking.source = "estimated";
    booking.whose = whoseOf(workspace.plan(), options.whose);
    booking.dryRun = options.dryRun;
    booking.tried = options.tried;
    imports::ReadOptions reading;
    reading.format = options.format;
    reading.asOf = options.asOf;
    // Counting the bytes' fingerprint takes a while; where nothing stands it can be none that stands.
    if (!reading.asOf && !workspace.imports().empty())
        reading.asOf = asOfBefore(workspace, fingerprint.get());
    reading.platform = booking.platform;
    tellAccounts(workspace.plan(), options.creator, booking, reading);
    reading.mapping = options.mapping;
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
    if (format && format->subject == imports::Subject::Order) {
        report.read.totals[model::Measure::Orders] = report.booked.orders.all();
        report.read.totals[model::Measure::Revenue] = report.booked.revenue;
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
    const auto* remembered =
        options.format.empty() && options.mapping.empty() ? rememberedFor(workspace.plan(), sniff) : nullptr;
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
    imports::Sniff mapped = sniff;
    imports::ReadOptions reading;
    reading.mapping = options.mapping;
    imports::applyMapping(reading, mapped.tables);
    const auto* format = imports::find(options.format.empty() ? sniff.format.id : options.format);
    return isAccountToldAs(mapped, format ? format : imports::find("goalpost-daily"), options);
}

ImportReport importFile(store::Workspace& workspace, const std::filesystem::path& file,
                        const ImportOptions& options,
                        const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    std::error_code missing;
    // Reading and closing the open workspace's file here would also drop SQLite's lock on it.
    if (std::filesystem::equivalent(file, workspace.path(), missing))
        throw FileError(file.string() + " is the workspace itself; name the file with the results.");
    const StopAtEnd counting;
    const Fingerprint fingerprint = std::async(std::launch::async, [file, stopped = counting.stopped] {
                                        return store::sha256Of(file, [&] { return stopped->load(); });
                                    }).share();
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

Json toJson(const ImportReport& report) {
    const auto& booked = report.booked;
    std::int64_t elsewhere = 0;
    for (const auto& [campaign, posts] : booked.postsElsewhere)
        elsewhere += posts;
    Json json;
    json["file"] = report.file.string();
    json["format"] = textOrNull(report.format);
    json["batch"] = textOrNull(booked.batch.text);
    json["rows"] = {{"read", report.read.read},
                    {"new", booked.added},
                    {"changed", booked.changed},
                    {"identical", booked.identical},
                    {"rejected", report.read.rejected}};
    json["rejects"] = rejectsOf(report.read);
    json["posts"] = {{"created", booked.postsCreated},         {"matched", booked.postsMatched},
                     {"in_campaign", booked.postsInCampaign},  {"in_history", booked.postsInHistory},
                     {"outside_period", booked.postsOutside},  {"without_date", booked.postsUndated},
                     {"on_file_day", booked.onFileDay.size()}, {"in_other_campaigns", elsewhere}};
    json["creators"] = {{"created", booked.creatorsCreated}, {"matched", booked.creatorsMatched}};
    json["totals"] = totalsOf(report.read.totals);
    json["tables"] = tablesOf(report.read);
    json["to_confirm"] = toConfirmOf(booked);
    tellListings(booked, json);
    json["orders_gave_way"] = booked.ordersGaveWay;
    json["asked"] = askedOf(booked);
    json["credited"] = {{"posts", booked.creditedPosts}, {"new", booked.creditedNew}};
    json["replaced_by_hand"] = contestedOf(booked.replaced);
    json["shared_posts"] = sharedOf(booked);
    json["overlaps"] = overlapsOf(booked);
    json["now_as_of"] = booked.nowAsOf ? Json(isoDate(*booked.nowAsOf)) : Json(nullptr);
    json["same_file_again"] = report.sameFileAgain;
    json["mapped_on"] = report.mappedOn ? Json(isoDate(*report.mappedOn)) : Json(nullptr);
    json["remarks"] = Json::array();
    for (const auto& sentence : report.remarks)
        json["remarks"].push_back(sentence.text());
    return json;
}

std::string rejectsCsv(const imports::ReadResult& read) {
    const bool sheets = std::any_of(read.rejects.begin(), read.rejects.end(),
                                    [](const auto& reject) { return !reject.sheet.empty(); });
    std::string csv = sheets ? "sheet,line,column,value,reason\r\n" : "line,column,value,reason\r\n";
    for (const auto& reject : read.rejects)
        csv += (sheets ? csvCell(report::withoutFormula(reject.sheet)) + "," : "") +
               std::to_string(reject.line) + "," + csvCell(report::withoutFormula(reject.column)) + "," +
               csvCell(report::withoutFormula(reject.value)) + "," +
               csvCell(report::withoutFormula(reject.reason)) + "\r\n";
    return csv;
}

}  // namespace goalpost::edit
