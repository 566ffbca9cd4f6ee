// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/fixes.hpp"
#include "imports/format.hpp"
#include "imports/listings.hpp"
#include "imports/reader.hpp"
#include "imports/rows.hpp"
#include "imports/values.hpp"
#include "model/record.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace goalpost::imports {

/// Records made from one block of rows, with everything their views point into.
struct Batch {
    struct Made {
        model::Record record;
        std::int64_t line = 0;
        std::size_t table = 0;
    };
    /// A row that is a record of a table.
    struct Due {
        std::uint32_t row = 0;
        std::uint32_t table = 0;
    };
    RowBlock rows;
    std::vector<Due> due;
    std::deque<std::string> texts;
    std::deque<model::Listing> listings;
    std::vector<Made> made;
    std::vector<Reject> rejects;
    /// What came of each table.
    struct Share {
        std::int64_t rows = 0;
        model::Values totals;
        ForeignMoney foreign;
        DaysAhead ahead;
    };
    std::vector<Share> shares;

    void clear();
};

/// Turns the rows of one table into records, as its format and mapping say.
class RecordMaker {
  public:
    RecordMaker(const TableShape& table, const Format& format, const ReadOptions& options, Date asOf);

    /// False for a table that cannot be booked; bookedAs() then says why.
    bool books() const { return m_listing ? m_listing->books() : m_books; }
    std::string bookedAs() const { return m_listing ? m_listing->bookedAs() : m_bookedAs; }
    /// Nothing of it is booked, for this reason.
    void leaveOut(std::string why);
    /// True where something of it counts as of a day that its rows do not tell.
    bool countsAsOf() const;
    /// True where it is left out because nobody says its days.
    bool lacksPeriod() const { return m_lacksPeriod; }
    /// How columns of which it takes something are read, where their cells leave that open: a sentence each.
    const std::vector<std::string>& guesses() const { return m_guesses; }
    /// True where rows tell the tags of links (utm_content).
    bool tellsTags() const;
    bool isOfSite() const { return m_format->subject == Subject::Site; }
    model::SubjectKind kind() const { return m_kind; }
    /// Rows of one ad and day are parts that have to be added up before they are booked.
    bool addsUp() const { return m_format->subject == Subject::Ad; }
    /// Each row tells totals as they stood on its day; of a post's, the last counts.
    bool isOfSnapshots() const { return m_format->booking == Booking::Snapshot; }
    /// Adds the row's record (and one of paid delivery where the row tells it), or one reject.
    void make(std::span<const std::string_view> cells, std::int64_t line, std::size_t table, Batch& batch);

  private:
    enum class Kind : std::uint8_t {
        Measure,
        Text,
        Handle,
        PostId,
        Date,
        NthDay,
        Published,
        Platform,
        Currency,
        Delivery,
        Dimension,
        PeriodFrom,
        PeriodTo
    };
    struct Binding {
        Kind kind = Kind::Text;
        std::size_t column = 0;
        model::Measure measure{};
        model::Scale scale = model::Scale::Count;
        std::int64_t factor = 1;
        bool unitTold = false;        ///< by the header: cells with units of their own contradict it
        bool decimalUnknown = false;  ///< cells that rest on the decimal sign are refused
        bool paid = false;
        bool clock = false;
        bool ofHours = false;  ///< "10:30" are hours and minutes
        bool roundedIds = false;
        std::string currency;          ///< of amounts, told by header or cells; empty: not told
        bool currencyInCells = false;  ///< the column's cells name several
        bool ofNumbers = false;  ///< its cells are numbers; as dates they are days that a program counted
        char decimal = '.';
        DateReading date;
        std::string_view model::Record::*text = nullptr;
        std::string lastText;  ///< the last date, and what it was: rows often come by day
        std::int32_t lastDay = -1;
        std::int32_t lastMinute = -1;
    };

    void bind(const TableShape& table);
    void tellGuesses(const TableShape& table, const ReadOptions& options);
    bool hasOwnDateOrder() const;
    std::optional<Binding> bindingFor(const Column& column, std::size_t index) const;
    void decideBooking(const TableShape& table);
    void decideSpan(const TableShape& table, std::string_view subject);
    void nameAccount(const TableShape& table, const ReadOptions& options);
    void nameUntold(model::Record& record, Batch& batch) const;
    void refuse(std::string why);
    void begin(model::Record& record) const;
    void count(const model::Values& values, model::Values& totals) const;
    bool take(Binding& binding, std::string_view cell, model::Record& record, Batch& batch);
    bool takeMeasure(const Binding& binding, std::string_view cell, model::Record& record);
    std::optional<Decimal> numberIn(const Binding& binding, std::string_view cell) const;
    bool takeId(const Binding& binding, std::string_view cell, std::string_view& id);
    bool takeDate(Binding& binding, std::string_view cell, std::int32_t& day);
    bool takePublished(Binding& binding, std::string_view cell, model::Record& record);
    bool takePeriodEnd(Binding& binding, std::string_view cell, std::int32_t& day);
    bool takeDay(Binding& binding, std::string_view cell, model::Record& record);
    bool takeNthDay(const Binding& binding, std::string_view cell, model::Record& record);
    bool takePlatform(std::string_view cell, model::Record& record);
    void takeDimension(std::string_view cell, model::Record& record, Batch& batch);
    bool finish(model::Record& record, Batch& batch);
    void nameByAddress(model::Record& record) const;
    void takeCurrency(std::string_view cell);
    void leaveForeign(model::Record& record, std::span<const std::string_view> cells, Batch::Share& share);
    void countAhead(const model::Record& record, Batch::Share& share) const;
    bool isLinkedElsewhere(const model::Record& record);
    bool fail(std::string_view column, std::string_view value, std::string reason);

    const Format* m_format;
    std::shared_ptr<ListingMaker> m_listing;  ///< makes the records instead, of orders, creators, …
    CellFixes m_fixes;
    std::vector<std::string> m_names;
    std::vector<Binding> m_bindings;
    bool m_books = true;
    bool m_lacksPeriod = false;
    std::string m_bookedAs;
    std::vector<std::string> m_guesses;
    std::vector<model::Measure> m_measures;  ///< of the bindings, each once
    model::SubjectKind m_kind = model::SubjectKind::Post;
    model::Span m_span = model::Span::Day;
    Date m_asOf;
    std::int32_t m_day = 0;
    std::int32_t m_lastDay = 0;
    std::string m_platform;                       ///< of every row, where rows do not tell it
    std::unordered_set<std::string> m_platforms;  ///< as rows write them, folded
    std::string m_rowPlatform;
    std::string_view m_rowPlatformFolded;
    std::string m_dimension;
    std::string m_account;         ///< of every row, where the table is of another platform than was named
    bool m_isAccountTold = false;  ///< somebody has named whose the file is
    std::string m_accountName;     ///< and its creator's name
    bool m_identifiesPosts = false;
    bool m_dayColumn = false;
    bool m_periodColumns = false;  ///< the rows tell from when to when
    std::string m_currency;        ///< of what is booked; empty: any is taken
    bool m_tellsCurrency = false;  ///< its amounts say in which currency they are
    std::string m_rowCurrency;
    bool m_hasPaid = false;
    model::Values m_paid;
    Reject m_reject;
    /// Of the last address: its host, what the row was taken for, and whether these are apart.
    struct {
        std::string host, told;
        bool apart = false;
    } m_linked;
};

}  // namespace goalpost::imports
