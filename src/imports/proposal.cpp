// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/proposal.hpp"

#include "base/text.hpp"
#include "imports/evidence.hpp"
#include "imports/recognise.hpp"
#include "imports/rejected_rows.hpp"
#include "imports/synonyms.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace goalpost::imports {

namespace {

/// What a column might be.
struct Candidate {
    std::size_t column = 0;
    Target target;
    double confidence = 0;
    std::string why;
};

/// Below this a column is left out, and asked about.
constexpr double Enough = 0.5;

bool isDayType(CellType type) {
    return type == CellType::Date || type == CellType::DateTime;
}
bool isFigureType(CellType type) {
    return type == CellType::Integer || type == CellType::Decimal || type == CellType::Money ||
           type == CellType::Duration;
}

std::string inQuotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

/// How well the cells fit what the header says, 0 to 1, and what contradicts it.
std::pair<double, std::string> fitOfCells(const Target& target, const Column& column,
                                          const ColumnValues& values, bool empty) {
    if (empty)
        return {0.9, ""};
    const std::string_view field = std::string_view(target.field).substr(0, target.field.find(':'));
    if (target.measure) {
        if (isFigureType(column.type) || column.type == CellType::Identifier)
            return {1.0, ""};
        if (column.type == CellType::Text && values.many(values.figures))
            return {0.75, "some of its cells are no numbers"};
        return {0.2, "its cells are no numbers"};
    }
    if (field == "date" || field == "published") {
        if (isDayType(column.type))
            return {1.0, ""};
        if (column.type == CellType::Text && values.many(values.days))
            return {0.75, "some of its cells are no dates"};
        return {0.2, "its cells are no dates"};
    }
    if (field == "permalink") {
        if (!values.most(values.addresses))
            return {0.3, "its cells are no addresses"};
        if (values.platform.empty())
            return {0.45, "its addresses are on no platform"};
        return {1.0, ""};
    }
    if (field == "platform")
        return values.most(values.platforms) ? std::pair{1.0, std::string()}
                                             : std::pair{0.6, std::string("its cells name no platform")};
    if (field == "creator" && isFigureType(column.type))
        return {0.6, "its cells are numbers"};
    if (field == "creator")
        return {values.most(values.handles) ? 1.0 : 0.95, ""};
    if (field == "title" && values.most(values.addresses))
        return {0.3, "its cells are addresses"};
    if (field == "title" || field == "creator-name" || field == "dimension")
        return isDayType(column.type) || column.type == CellType::Percent || column.type == CellType::Decimal
                   ? std::pair{0.2, std::string("its cells are no names")}
                   : std::pair{1.0, std::string()};
    return {1.0, ""};
}

/// What organic and paid delivery both have; money is earned and spent in other ways, and fields have
/// neither.
bool isPaidToo(const Target& target) {
    return target.measure && model::rowOf(*target.measure).scale != model::Scale::Money;
}

void byHeader(const Column& column, std::size_t index, const ColumnValues& values, bool empty,
              std::vector<Candidate>& list) {
    const NearMeaning near = nearestSynonym(column.name);
    if (near.meaning == nullptr || near.meaning->target.empty())
        return;
    auto target = targetWithId(near.meaning->target);
    if (!target)
        return;
    target->unit = near.meaning->unit;
    if (near.paid && !isPaidToo(*target))
        return;
    target->paid = target->paid || near.paid;
    const auto [fit, against] = fitOfCells(*target, column, values, empty);
    std::string why = near.likeness == 1.0
                          ? "Its header is a word for it (" + std::string(near.language) + ")"
                          : "Its header is like " + inQuotes(near.meaning->header) + " (" +
                                std::string(near.language) + ")";
    why += against.empty() ? "." : ", but " + against + ".";
    // Beside a column of handles it is the name.
    if (target->field == "creator")
        list.push_back({index, *targetWithId("creator-name"), 0.6 * near.likeness * fit, why});
    list.push_back({index, std::move(*target), 0.9 * near.likeness * fit, std::move(why)});
}

void byValues(const Column& column, std::size_t index, const ColumnValues& values,
              std::vector<Candidate>& list) {
    const auto add = [&](std::string_view id, double confidence, std::string why) {
        list.push_back({index, *targetWithId(id), confidence, std::move(why)});
    };
    const std::string example = values.example.empty() ? "" : ", such as " + inQuotes(values.example);
    if (values.most(values.shortIds))
        add("post-id", 0.8,
            std::string("Its cells are ids of eleven signs as ") +
                (values.platform == "youtube"     ? "YouTube's are"
                 : values.platform == "instagram" ? "Instagram's are"
                                                  : "YouTube's and Instagram's are; say of which they are") +
                example + ".");
    if (values.most(values.posts))
        add("permalink", 0.85,
            "Its cells are addresses of posts" + (values.platform.empty() ? "" : " on " + values.platform) +
                ".");
    if (values.most(values.handles))
        add("creator", 0.7, "Its cells are handles" + example + ".");
    if (values.most(values.platforms))
        add("platform", 0.85, "Its cells name platforms" + example + ".");
    if (values.most(values.longIds) && values.distinct * 10 >= values.filled * 9)
        add("post-id", 0.6, "Its cells are long numbers, each another, as posts' ids are" + example + ".");
    if (isDayType(column.type))
        add("date", 0.55, "Its cells are dates.");
}

/// The surest first; a column has one target, and a target one column.
void assign(TableShape& table, std::vector<Candidate> list) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
    std::vector<bool> taken(table.columns.size());
    std::vector<std::string> used;
    for (Candidate& candidate : list) {
        Column& column = table.columns[candidate.column];
        const std::string id = candidate.target.id();
        if (taken[candidate.column])
            continue;
        if (std::find(used.begin(), used.end(), id) != used.end()) {
            if (column.why.empty())
                column.why = "Another column is more surely " + inQuotes(id) + ".";
            continue;
        }
        if (candidate.confidence < Enough) {
            if (column.why.empty())
                column.why = "Perhaps " + inQuotes(id) + ": " + candidate.why;
            continue;
        }
        taken[candidate.column] = true;
        used.push_back(id);
        column.target = std::move(candidate.target);
        column.confidence = candidate.confidence;
        column.why = std::move(candidate.why);
    }
}

void explainRest(TableShape& table) {
    for (Column& column : table.columns) {
        if (!column.why.empty())
            continue;
        const NearMeaning known = synonymOf(column.name);
        if (known.meaning != nullptr && known.meaning->target.empty())
            column.why = "A figure of this kind is known and not kept.";
        else if (isDerived(plainHeader(column.name)))
            column.why = "A rate or an average is computed from what is kept, and not taken.";
        else
            column.why = "Nothing is known of it.";
    }
}

Column* columnOf(TableShape& table, std::string_view id) {
    for (Column& column : table.columns)
        if (column.target.id() == id)
            return &column;
    return nullptr;
}

std::size_t numberOf(const TableShape& table, const Column* column) {
    return static_cast<std::size_t>(column - table.columns.data());
}

/// The measure by which one tells totals from values of days: what only grows in a total.
Column* growing(TableShape& table) {
    for (const model::Measure measure :
         {model::Measure::Views, model::Measure::Impressions, model::Measure::Likes, model::Measure::Reach,
          model::Measure::Comments})
        for (Column& column : table.columns)
            if (column.target.measure == measure && column.type == CellType::Integer)
                return &column;
    return nullptr;
}

/// Chooses between one row per post, days of posts and totals that were looked up on several days.
std::string_view decidePosts(const Sniff& sniff, TableShape& table, bool mayMove, std::string& why) {
    Column* key = columnOf(table, "post-id");
    if (key == nullptr)
        key = columnOf(table, "permalink");
    Column* date = columnOf(table, "date");
    if (date == nullptr || key == nullptr) {
        why = "one row per post, so its figures are totals since publishing";
        return "generic-posts";
    }
    Column* figure = growing(table);
    const Repeats repeats = figure ? repeatsOf(sniff, table.index, numberOf(table, key),
                                               numberOf(table, date), numberOf(table, figure))
                                   : Repeats{};
    if (repeats.steps == 0 && mayMove) {
        if (columnOf(table, "published") == nullptr) {
            date->target = *targetWithId("published");
            date->why += " No post stands twice, so it is the day of publishing.";
            why = "no post stands twice, so its figures are totals since publishing";
            return "generic-posts";
        }
        why = "each post stands once, with the day of its figures: they are totals up to that day";
        return "generic-snapshots";
    }
    if (figure == nullptr) {
        why = "posts stand with days, and no figure of them tells totals from values of days";
        return "generic-daily";
    }
    const std::string steps = counted(repeats.steps, "step", "steps") + " from a post's date to its next";
    // Totals never fall but where a platform corrects them; a few steps may rise by chance.
    constexpr std::int64_t FewSteps = 5;
    if (repeats.falling * 20 <= repeats.steps && repeats.steps >= FewSteps) {
        why = "posts stand on several days and " + inQuotes(figure->name) + " falls in " +
              std::to_string(repeats.falling) + " of " + steps +
              ", so its figures are totals up to the row's day";
        return "generic-snapshots";
    }
    why = "posts stand on several days and " + inQuotes(figure->name) + " falls in " +
          std::to_string(repeats.falling) + " of " + steps + ", so its figures are values of days";
    return "generic-daily";
}

bool hasField(const TableShape& table, std::string_view field) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return std::string_view(column.target.field).substr(0, column.target.field.find(':')) == field;
    });
}

bool hasMeasure(const TableShape& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const Column& column) { return column.target.measure.has_value(); });
}

bool hasAny(const TableShape& table, std::initializer_list<model::Measure> measures) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.target.measure &&
               std::find(measures.begin(), measures.end(), *column.target.measure) != measures.end();
    });
}

/// What the table is by the columns that have a target. `mayMove`: a date may turn out to be the day of
/// publishing.
std::string_view decide(const Sniff& sniff, TableShape& table, bool mayMove, std::string& why) {
    using model::Measure;
    if (!hasMeasure(table))
        return {};
    const bool site = hasAny(table, {Measure::Sessions, Measure::Users, Measure::PageViews});
    const bool day = hasField(table, "date");
    if ((hasField(table, "utm-content") || hasField(table, "dimension")) &&
        (site || hasField(table, "utm-content")) && !hasField(table, "post-id") &&
        !hasField(table, "permalink")) {
        why = "it has tags of links and what came of them";
        return "utm-report";
    }
    if (hasField(table, "post-id") || hasField(table, "permalink"))
        return decidePosts(sniff, table, mayMove, why);
    if (hasField(table, "title") && (hasField(table, "published") || (day && mayMove)) &&
        !hasField(table, "dimension")) {
        if (Column* date = columnOf(table, "date"); date != nullptr && !hasField(table, "published")) {
            date->target = *targetWithId("published");
            date->why += " Titles stand beside it, so it is the day of publishing.";
        }
        why = "it has posts' titles and days of publishing, and no ids";
        return "generic-posts";
    }
    if (hasField(table, "dimension") && hasAny(table, {Measure::Impressions, Measure::Clicks})) {
        why = "it has campaigns or ads and how they were delivered";
        return "generic-ads";
    }
    if (!day && hasField(table, "published") && mayMove) {
        // A column "posted" with nothing that names posts is the only day there is.
        Column* date = columnOf(table, "published");
        date->target = *targetWithId("date");
    }
    if (!hasField(table, "date"))
        return {};
    why =
        "each row has a day and nothing that names a post, so its figures are values of days of the account";
    return "generic-daily";
}

/// A name is a campaign's, ad's or page's only where the table has nothing that tells posts.
void dropDimensions(TableShape& table) {
    if (!hasField(table, "post-id") && !hasField(table, "permalink"))
        return;
    for (Column& column : table.columns)
        if (column.target.field.starts_with("dimension:")) {
            column.target = {};
            column.confidence = 0;
            column.why = "The rows are posts, so it is not needed.";
        }
}

/// A watch time that is below the video's length in nearly every row is no sum over its viewers.
void dropAverages(const Sniff& sniff, TableShape& table) {
    Column* watched = columnOf(table, "watch-time");
    const Column* length = columnOf(table, "duration");
    if (watched == nullptr || length == nullptr)
        return;
    int rows = 0;
    int below = 0;
    const auto secondsOf = [](std::string_view cell, char decimal) -> std::optional<std::int64_t> {
        if (const auto clock = parseClock(cell))
            return clock;
        const auto number = parseNumber(trim(cell), decimal);
        return number ? wholeTimes(*number, 1000) : std::nullopt;
    };
    readTable(sniff, table.index, [&](const Cells& cells) {
        const auto a = secondsOf(cells.values[numberOf(table, watched)], watched->decimal);
        const auto b = secondsOf(cells.values[numberOf(table, length)], length->decimal);
        if (a && b) {
            ++rows;
            below += *a <= *b;
        }
        return rows < 200;
    });
    if (rows < 3 || below * 10 < rows * 9)
        return;
    watched->target = {};
    watched->confidence = 0;
    watched->why = "It is below the video's length in " + std::to_string(below) + " of " +
                   std::to_string(rows) + " rows, so it is an average and not taken.";
}

double surenessOf(const TableShape& table) {
    double sum = 0;
    int mapped = 0;
    for (const Column& column : table.columns)
        if (!column.target.empty()) {
            sum += column.confidence;
            ++mapped;
        }
    return mapped == 0 ? 0 : sum / mapped * (1.0 - 0.4 / mapped);
}

/// Names of platforms, or posts' addresses on several, tell the platform row by row.
void tellLinked(TableShape& table, const TableValues& values) {
    bool several = false;
    for (std::size_t i = 0; i < std::min(table.columns.size(), values.columns.size()); ++i)
        if (table.columns[i].target.field == "permalink" && values.columns[i].most(values.columns[i].posts)) {
            table.linked = true;
            several = values.columns[i].several;
        }
    if (several || hasField(table, "platform"))
        table.platform.clear();
}

}  // namespace

bool propose(Sniff& sniff) {
    constexpr int MostTablesLookedInto = 64;
    double best = 0;
    for (TableShape& table : sniff.tables) {
        // Each is read for itself, from the file's beginning on.
        const TableValues values =
            table.index <= MostTablesLookedInto ? valuesOf(sniff, table.index) : TableValues{};
        std::vector<Candidate> list;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            Column& column = table.columns[i];
            column.target = {};
            column.confidence = 0;
            column.why.clear();
            if (i < noteColumns(table)) {
                column.why = "A note of the list of rejected rows.";
                continue;
            }
            const ColumnValues none;
            const ColumnValues& seen = i < values.columns.size() ? values.columns[i] : none;
            byHeader(column, i, seen, table.rows == 0 || seen.filled == 0, list);
            byValues(column, i, seen, list);
            if (!seen.platform.empty() && table.platform.empty())
                table.platform = seen.platform;
        }
        assign(table, std::move(list));
        dropDimensions(table);
        std::string why;
        dropAverages(sniff, table);
        table.format = decide(sniff, table, true, why);
        explainRest(table);
        tellLinked(table, values);
        if (table.format.empty())
            continue;
        sniff.reasons.push_back("Table " + std::to_string(table.index) + " is taken as " +
                                inQuotes(table.format) + ": " + why + ".");
        const double sure = surenessOf(table);
        if (sure > best) {
            best = sure;
            sniff.format = {table.format, sure, true};
        }
    }
    if (best == 0)
        sniff.format = {};
    return best > 0;
}

std::string_view formatOfMapping(const Sniff& sniff, TableShape table) {
    std::string why;
    return decide(sniff, table, false, why);
}

}  // namespace goalpost::imports
