// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/fixes.hpp"
#include "imports/sniff.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Turns a recognised file into records for booking.
namespace goalpost::imports {

/// Where the day comes from up to which totals count.
enum class AsOfFrom : std::uint8_t {
    Said,    ///< in the options
    Before,  ///< the same bytes were imported as of it before
    File,    ///< the last day that the lines above the table name
    Change   ///< the day of the file's last change
};
struct AsOfDay {
    Date day{};
    AsOfFrom from = AsOfFrom::Change;
};

/// A row that could not be taken, or one value in it.
struct Reject {
    std::int64_t line = 0;
    std::string column;
    std::string value;
    std::string reason;
    std::string sheet{};  ///< in which the line is counted; empty in files without sheets
};

struct ReadOptions {
    std::string format;        ///< empty: the recognised one
    std::optional<Date> asOf;  ///< for lifetime totals; empty: the file's date
    /// The days of totals that no column dates, over what the lines above the table say; empty: as they say.
    std::optional<Period> period{};
    std::string platform;  ///< where neither file nor format tells it
    /// Platform and handle of the accounts of whom the file is, the one that was named first; and their name.
    /// A table of another platform than that one's goes to the account there.
    std::vector<std::pair<std::string, std::string>> accounts{};
    std::string creator{};
    std::string currency{};      ///< ISO code of what is booked; empty: not known, and any is taken
    std::string shop{};          ///< the one that orders come from, where no column tells it
    std::string platformHint{};  ///< of lists of creators and comments, where nothing else tells it
    std::vector<std::pair<std::string, std::string>>
        mapping{};                 ///< header to target, over the recognised ones
    std::vector<CellFix> fixes{};  ///< cells that are read as if they held something else
};

/// Amounts in another currency than ReadOptions::currency: they are in the totals, and not booked.
struct ForeignMoney {
    std::int64_t rows = 0;
    std::string currency{};  ///< the first of them
    std::string wanted{};    ///< that of what is booked
    model::Values totals{};
    void add(const ForeignMoney& other);
};

/// Rows of days after the one of the figures: nobody has measured anything there yet.
struct DaysAhead {
    std::int64_t rows = 0;
    std::int32_t last = -1;  ///< the latest of these days, as Record::day counts them
    void add(const DaysAhead& other);
};

struct TableRead {
    int index = 1;
    std::int64_t rows = 0;
    std::string bookedAs;  ///< "lifetime totals of posts", "values of days of the account", "not imported: …"
    model::Values totals{};
    std::vector<std::string>
        guesses{};  ///< what of it can be read otherwise, and how it was: a sentence each
    std::vector<std::string> leftOut{};  ///< columns that a proposed mapping does not take
    bool snapshots = false;  ///< its rows tell totals of several days; `totals` are those of the last ones
    std::string sheet{};     ///< empty in files without sheets
    std::string format{};    ///< its own; empty: no known one
    std::vector<std::string> notTaken{};  ///< columns of which nothing is imported
    std::optional<AsOfDay> asOf{};  ///< where something of it counts as of a day that its rows do not tell
    bool lacksPeriod = false;       ///< it is not imported because nobody says its days
    bool tagged = false;            ///< its rows tell the tags of links
    ForeignMoney foreign{};
    DaysAhead ahead{};
};

/// So many rejects are listed; nobody mends more by hand, and a list of all rows of a large file would not
/// fit in memory.
inline constexpr std::size_t MostRejects = 100'000;

struct ReadResult {
    std::int64_t read = 0;
    std::int64_t rejected = 0;
    std::vector<Reject> rejects;  ///< the first MostRejects of them
    std::int64_t unlisted = 0;    ///< rejects beyond these
    /// Sums of what was handed on; of a site's overlapping breakdowns, the largest table's sum.
    model::Values totals;
    std::vector<TableRead> tables;
    bool overlapping = false;  ///< the tables are breakdowns of the same traffic

    /// Lists the reject, or counts it where the list is full.
    void list(Reject reject);
};

/// Reads every table that can be booked and calls `book` for each record, on a second thread where the
/// file is large; `book` throws InputError to have the row listed as rejected. `progress` gets bytes read
/// and all bytes and returns false to cancel (Cancelled is thrown). Of what sniffBeginning() told, the rest
/// is proved meanwhile; OtherThanBegun is thrown where it is different.
ReadResult read(const Sniff& sniff, const ReadOptions& options,
                const std::function<void(const model::Record&)>& book,
                const std::function<bool(std::int64_t, std::int64_t)>& progress = {});

/// Gives the columns of the mapping their targets and takes these from others. Throws InputError for a header
/// or a target that does not exist.
void applyMapping(const ReadOptions& options, std::vector<TableShape>& tables);

/// Takes what was handed on but could not be booked out of the totals: the sums of it, table by table.
void leaveOut(ReadResult& result, const std::vector<model::Values>& ofTables);

}  // namespace goalpost::imports
