// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/booking.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/account_book.hpp"
#include "store/act.hpp"
#include "store/one_line.hpp"
#include "store/plan_rows.hpp"
#include "store/post_book.hpp"
#include "store/rollups.hpp"
#include "store/spans.hpp"
#include "store/value_book.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

constexpr std::int32_t LongestPeriod = 8192;

void requireDay(std::int32_t day) {
    if (day < 0 || day > LastDay)
        throw InputError("", "The date is outside the years 1970 to 2149.");
}

}  // namespace

/// More page cache while rows go to many places of the table; what was set before comes back at the end.
class RoomForRows {
  public:
    explicit RoomForRows(Database& database)
        : m_database(database), m_before(database.value<std::int64_t>("PRAGMA cache_size")) {
        m_database.exec("PRAGMA cache_size = -8000");
    }
    ~RoomForRows() {
        try {
            m_database.exec("PRAGMA cache_size = " + std::to_string(m_before));
        } catch (const Error&) {  // a larger cache does no harm
        }
    }
    RoomForRows(const RoomForRows&) = delete;
    RoomForRows& operator=(const RoomForRows&) = delete;

  private:
    Database& m_database;
    std::int64_t m_before;
};

struct Booking::State {
    State(Workspace& w, BookingOptions o)
        : workspace(w),
          options(std::move(o)),
          act(w),
          database(w.database()),
          room(database),
          batch(1 + database.value<std::int64_t>("SELECT max(number) FROM import_batch")),
          nextHandle(store::nextHandle(database)),
          accounts(w.plan(), options.platform, options.handle),
          rollups(database),
          posts(w, options, batch, accounts, rollups, nextHandle),
          values(database, batch, rollups) {
        values.clashed = options.clashed;
        if (options.mapping)
            accounts.remember(*options.mapping, utcNow().substr(0, 10));
        act.pauseRecording();
    }

    void book(const model::Record& record);
    void bookValues(const model::Record& record, Handle subject, int campaign, bool postChanged);
    Handle seriesOf(const model::Record& read);
    Handle series(std::string_view kind, std::string_view owner, std::string_view dimension,
                  std::string_view element);
    void renewSpans();
    void countLeftOut(BookingResult& result);
    void storeBatch(const Id& id, const BookingResult& result, std::int64_t rejected);

    Workspace& workspace;
    BookingOptions options;
    Act act;
    Database& database;
    RoomForRows room;
    std::int64_t batch;
    Handle nextHandle;
    AccountBook accounts;
    Rollups rollups;
    PostBook posts;
    ValueBook values;
    std::unordered_map<std::string, Handle> known;  ///< series
    std::int32_t newest = -1;
};

void Booking::State::book(const model::Record& record) {
    requireDay(record.day);
    if (record.span == model::Span::Period) {
        requireDay(record.lastDay);
        if (record.lastDay < record.day || record.lastDay - record.day >= LongestPeriod)
            throw InputError("", "The period ends before it begins, or is longer than 22 years.");
    }
    if (record.kind == model::SubjectKind::Post) {
        const auto before = posts.changes();
        const auto& post = posts.post(record);
        bookValues(record, post.handle, post.campaign, posts.changes() != before);
    } else {
        bookValues(record, seriesOf(record), -1, false);
    }
    newest = std::max({newest, record.day, record.lastDay});
}

void Booking::State::bookValues(const model::Record& record, Handle subject, int campaign, bool postChanged) {
    const auto& table = FactTables[static_cast<int>(record.span)];
    const auto key = record.span == model::Span::Period
                         ? periodKey(subject, record.day, record.lastDay, record.delivery)
                         : dayKey(subject, record.day, record.delivery);
    values.add({table, key, campaign, record.kind == model::SubjectKind::Post, postChanged, record.line},
               record.values);
}

Handle Booking::State::seriesOf(const model::Record& read) {
    const OneLine clean(read);
    const auto& record = clean.record();
    const auto platform = foldCase(trim(record.platform));
    if (record.kind == model::SubjectKind::Account) {
        const auto owner = accounts.owner(record, platform);
        if (!owner)
            throw InputError("",
                             "The row names no account and none was named for the import; name the creator.");
        return series("account", owner->account.text, "", "");
    }
    return series("site", platform, record.dimension, trim(record.element));
}

Handle Booking::State::series(std::string_view kind, std::string_view owner, std::string_view dimension,
                              std::string_view element) {
    std::string key;
    for (const auto part : {kind, owner, dimension, element})
        (key += part) += '\n';
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    auto handle = database.value<Handle>(
        "SELECT handle FROM series WHERE kind = ?1 AND owner = ?2 AND dimension = ?3 AND element = ?4", kind,
        owner, dimension, element);
    if (handle == 0) {
        handle = nextHandle++;
        if (handle > LastHandle)
            throw Error("The workspace is full: it keeps up to 8 million posts and site elements.");
        database.run(
            "INSERT INTO series (handle, kind, owner, dimension, element) VALUES (?1, ?2, ?3, ?4, ?5)",
            handle, kind, owner, dimension, element);
    }
    if (known.size() >= 65536)
        known.clear();
    known.emplace(std::move(key), handle);
    return handle;
}

void Booking::State::renewSpans() {
    if (!database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM snapshot) OR EXISTS (SELECT 1 FROM period_total)"))
        return;
    HandleSet all;
    const auto renew = [&](Handle handle) {
        if (!all.insert(handle))
            return;
        if (const auto row = findPost(database, "handle = ?1", handle))
            rollups.renewSpans(handle, rollups.slotOf(row->post.campaign));
    };
    values.written().each(renew);
    posts.touched().each(renew);
}

void Booking::State::countLeftOut(BookingResult& result) {
    const auto* campaign = options.campaign ? workspace.plan().campaign(options.campaign) : nullptr;
    const auto period = campaign ? campaign->period() : std::nullopt;
    if (!period)
        return;
    posts.doubtful().each([&](Handle handle) {
        // A later row of the file may have told the date.
        const auto row = findPost(database, "handle = ?1", handle);
        if (countsIn(database, handle, *period)) {
            const auto day = row && !row->post.published ? fileDayOf(database, handle) : std::nullopt;
            if (day && period->contains(*day))
                result.onFileDay.push_back({row->post.id, *day});
            return;
        }
        if (row && !row->post.published)
            ++result.postsUndated;
        else if (row && !period->contains(*row->post.published))
            ++result.postsOutside;
    });
}

void Booking::State::storeBatch(const Id& id, const BookingResult& result, std::int64_t rejected) {
    HandleSet all;
    const auto keep = [&](Handle handle) {
        if (all.insert(handle))
            database.run("INSERT INTO batch_subject (batch, subject) VALUES (?1, ?2)", batch, handle);
    };
    values.written().each(keep);
    posts.touched().each(keep);
    const std::optional<Date> newestDay = newest < 0 ? std::nullopt : std::optional(dateOfDay(newest));
    database.run(
        "INSERT INTO import_batch (number, id, file, format, fingerprint, at, as_of, source, measures, "
        "added, changed, identical, rejected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12, ?13)",
        batch, id, options.file, options.format, options.fingerprint, utcNow(),
        options.asOf ? options.asOf : newestDay, options.source, values.measures(), result.added,
        result.changed, result.identical, rejected + static_cast<std::int64_t>(result.clashes.size()));
}

Booking::Booking(Workspace& workspace, BookingOptions options)
    : m_state(std::make_unique<State>(workspace, std::move(options))) {}
Booking::~Booking() = default;

void Booking::tellFingerprint(std::string fingerprint) {
    m_state->options.fingerprint = std::move(fingerprint);
}

void Booking::book(const model::Record& record) {
    m_state->book(record);
}

BookingResult Booking::finish(std::string_view label, std::int64_t rejected) {
    const std::unique_ptr<State> state = std::move(m_state);
    BookingResult result;
    state->values.flush();
    result.added = state->values.added;
    result.changed = state->values.changed;
    result.identical = state->values.identical;
    result.clashes = state->values.clashes;
    std::sort(result.clashes.begin(), result.clashes.end());
    result.creatorsCreated = state->accounts.created();
    result.creatorsMatched = state->accounts.matched();
    state->posts.tell(result);
    state->countLeftOut(result);
    const bool nothing =
        result.added + result.changed + state->posts.changes() == 0 && !state->accounts.changed();
    if (state->options.dryRun && state->options.tried) {
        state->renewSpans();
        state->rollups.flush();
        state->storeBatch(Id::create(), result, rejected);
        state->options.tried(state->workspace);
    }
    if (nothing || state->options.dryRun)
        return result;

    const Id batch = Id::create();
    state->renewSpans();
    state->rollups.flush();
    state->storeBatch(batch, result, rejected);
    state->act.resumeRecording();
    const bool planChanged = state->accounts.changed() &&
                             savePlan(state->database, state->workspace.plan(), state->accounts.plan());
    state->act.attachBatch(batch);
    state->act.finish(label);
    if (planChanged)
        state->workspace.reload();
    result.batch = batch;
    return result;
}

}  // namespace goalpost::store
