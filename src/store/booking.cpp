// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/booking.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/account_book.hpp"
#include "store/act.hpp"
#include "store/evidence.hpp"
#include "store/hand_totals.hpp"
#include "store/link_credits.hpp"
#include "store/listing_book.hpp"
#include "store/one_line.hpp"
#include "store/order_credits.hpp"
#include "store/overlaps.hpp"
#include "store/plan_rows.hpp"
#include "store/post_book.hpp"
#include "store/rollups.hpp"
#include "store/room_for_rows.hpp"
#include "store/series_book.hpp"
#include "store/spans.hpp"
#include "store/stoppable.hpp"
#include "store/value_book.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::store {

namespace {

constexpr std::int32_t LongestPeriod = 8192;

void requireDay(std::int32_t day) {
    if (day < 0 || day > LastDay)
        throw InputError("", "The date is outside the years 1970 to 2149.");
}

ValueBook::ByHand byHandOf(const BookingOptions& options) {
    if (options.source != "manual")
        return ValueBook::ByHand::No;
    return options.overMeasured ? ValueBook::ByHand::ReplacesMeasured : ValueBook::ByHand::KeepsMeasured;
}

std::optional<std::string_view> orNull(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::string kindOf(const std::string& source) {
    return source == "imported" ? "measured" : source;
}

}  // namespace

struct Booking::State {
    State(Workspace& w, BookingOptions o)
        : workspace(w),
          options(std::move(o)),
          evidence(readEvidence(options.evidence, w.path())),
          act(w),
          database(w.database()),
          stoppable(database, options.stopped),
          room(database),
          batch(1 + database.value<std::int64_t>("SELECT max(number) FROM import_batch")),
          nextHandle(store::nextHandle(database)),
          accounts(w.plan(), options.platform, options.handle, options.whose),
          rollups(database),
          posts(w, options, batch, accounts, rollups, nextHandle),
          values(database, batch, rollups, byHandOf(options), options.rowsInMemory),
          listings(database, batch, options.estimatedLists ? "estimated" : kindOf(options.source), accounts),
          series(w, accounts, nextHandle),
          orderCredits(w, options.campaign, posts) {
        values.clashed = options.clashed;
        // By hand, each figure has the day that is entered with it.
        if (options.asOf && options.source != "manual") {
            values.again = &again;
            listings.moveAsOf();
        }
        act.pauseRecording();
    }

    void book(const model::Record& record);
    void settle(BookingResult& result);
    void complete(const Id& id, const BookingResult& result, std::int64_t rejected);
    void bookValues(const model::Record& record, Handle subject, int campaign, bool postChanged);
    void bookCreator(const model::Record& record);
    void renewSpans();
    HandleSet withOrdersBeside();
    bool moveAsOf();
    void tellOrders(BookingResult& result);
    bool isSaidAnew();
    void tellListings(BookingResult& result) const;
    std::vector<Contested> told(const std::vector<ValueBook::Contest>& contests);
    void countLeftOut(BookingResult& result);
    void storeBatch(const Id& id, const BookingResult& result, std::int64_t rejected);

    Workspace& workspace;
    BookingOptions options;
    std::vector<Evidence> evidence;
    Act act;
    Database& database;
    Stoppable stoppable;
    RoomForRows room;
    std::int64_t batch;
    Handle nextHandle;
    AccountBook accounts;
    Rollups rollups;
    PostBook posts;
    ValueBook values;
    ListingBook listings;
    SeriesBook series;
    LinkCredits credits;
    ToldAgain again;
    OrderCredits orderCredits;
    ListingCounts creators;  ///< lines of lists of creators
    std::int32_t newest = -1;
    bool tookAny = false;  ///< a row was not refused
};

void Booking::State::book(const model::Record& record) {
    if (record.kind <= model::SubjectKind::Site || record.kind == model::SubjectKind::Creator)
        requireDay(record.day);
    if (record.span == model::Span::Period) {
        requireDay(record.lastDay);
        if (record.lastDay < record.day || record.lastDay - record.day >= LongestPeriod)
            throw InputError("", "The period ends before it begins, or is longer than 22 years.");
    }
    if (record.kind == model::SubjectKind::Creator) {
        bookCreator(record);
    } else if (record.kind > model::SubjectKind::Creator || record.kind == model::SubjectKind::Order) {
        listings.book(record);
        if (record.listing)
            newest = std::max(newest, record.listing->asOf);
        return;
    } else if (record.kind == model::SubjectKind::Post || posts.deliverables().hasCode(record.promoCode)) {
        const auto before = posts.changes();
        const auto& post = posts.post(record);
        bookValues(record, post.handle, post.campaign, posts.changes() != before);
    } else {
        bookValues(record, series.of(record), -1, false);
        if (record.kind == model::SubjectKind::Site && posts.deliverables().hasLink(record.utmContent))
            credits.add(record, posts);
    }
    newest = std::max({newest, record.day, record.lastDay});
}

void Booking::State::bookCreator(const model::Record& read) {
    const OneLine clean(read);
    const auto& record = clean.record();
    const auto platform = foldCase(trim(record.platform));
    if (platform.empty())
        throw InputError("", "The row names no platform.");
    const auto accountsBefore = accounts.changes();
    const auto createdBefore = accounts.created();
    auto& counts = listings.rows[static_cast<std::size_t>(ListingKind::Followers)];
    const auto before = counts;
    const model::Listing none;
    const auto& told = record.listing ? *record.listing : none;
    ListingBook::requireCounts(told);
    const auto owner = accounts.listed(
        record, platform, [&](const Id& account) { listings.requireSame(account, record.day, told); });
    listings.bookFollowers(owner.account, record.day, told);
    if (accounts.created() != createdBefore || counts.added != before.added)
        ++creators.added;
    else if (accounts.changes() != accountsBefore || counts.changed != before.changed)
        ++creators.changed;
    else
        ++creators.identical;
}

void Booking::State::bookValues(const model::Record& record, Handle subject, int campaign, bool postChanged) {
    const auto& table = FactTables[static_cast<int>(record.span)];
    const auto key = record.span == model::Span::Period
                         ? periodKey(subject, record.day, record.lastDay, record.delivery)
                         : dayKey(subject, record.day, record.delivery);
    const bool isPost =
        record.kind == model::SubjectKind::Post || posts.deliverables().hasCode(record.promoCode);
    const ValueBook::Place place{table, key, campaign, isPost, postChanged, record.line};
    values.add(place, options.source == "manual" && record.span == model::Span::Lifetime
                          ? handTotals(database, record, place, values, options.overMeasured)
                          : record.values);
}

void Booking::State::renewSpans() {
    if (!database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM snapshot) OR EXISTS (SELECT 1 FROM period_total) OR EXISTS "
            "(SELECT 1 FROM customer_order WHERE post IS NOT NULL) OR EXISTS (SELECT 1 FROM booked_span)"))
        return;
    HandleSet all;
    const auto renew = [&](Handle handle) {
        if (!all.insert(handle))
            return;
        if (const auto row = findPost(database, "handle = ?1", handle))
            rollups.renewSpans(handle, rollups.slotOf(row->post.campaign));
    };
    withOrdersBeside().each(renew);
    posts.touched().each(renew);
    orderCredits.posts().each(renew);
}

/// The posts of which something is new, and those whose orders may have to give way to it.
HandleSet Booking::State::withOrdersBeside() {
    HandleSet all = values.written();
    if (database.value<bool>("SELECT EXISTS (SELECT 1 FROM customer_order WHERE post IS NOT NULL)"))
        values.written().each([&](Handle written) {
            for (const Handle post : ordersBeside(database, written))
                all.insert(post);
        });
    return all;
}

void Booking::State::tellOrders(BookingResult& result) {
    const HandleSet renewed = withOrdersBeside();
    HandleSet gaveWay;
    auto rows = database.prepare(
        "SELECT DISTINCT p.handle FROM customer_order o JOIN post p ON p.id = o.post WHERE o.post IS NOT "
        "NULL");
    while (rows.step())
        if (const Handle post = rows.integer(0);
            (renewed.contains(post) || orderCredits.posts().contains(post)) &&
            doOrdersGiveWay(database, post))
            result.ordersGaveWay += gaveWay.insert(post);
    result.credited = orderCredits.result(gaveWay);
    result.ordersOfTwoSources = (result.credited.orders > 0 || (values.measures() & OrderMeasures) != 0) &&
                                areOrdersOfTwoSources(database, options.campaign);
}

/// True where something that stands as the file tells it is of a later day now. The same file on the same
/// day, or an earlier one, says nothing anew, also of what it did not change when it came first.
bool Booking::State::moveAsOf() {
    if (!options.asOf)
        return false;
    const bool isKnown = database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM import_batch WHERE undone = 0 AND fingerprint = ?1 AND as_of >= ?2)",
        options.fingerprint, *options.asOf);
    return (isKnown ? 0 : again.move(database, batch, *options.asOf)) + listings.moved() > 0;
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

void Booking::State::tellListings(BookingResult& result) const {
    result.added += listings.lines.added + creators.added;
    result.changed += listings.lines.changed + creators.changed;
    result.identical += listings.lines.identical + creators.identical;
    const auto of = [&](ListingKind kind) {
        const auto& counts = listings.rows[static_cast<std::size_t>(kind)];
        return ListingResult{counts.added, counts.changed, counts.identical};
    };
    result.orders = of(ListingKind::Order);
    result.followers = of(ListingKind::Followers);
    result.comments = of(ListingKind::Comment);
    result.mentions = of(ListingKind::Mention);
    result.revenues = listings.revenues;
    result.surerFollowers = listings.surerFollowers;
    result.byNameAlone = accounts.isByNameAlone();
    for (const auto& one : accounts.asked())
        result.asked.push_back({one.creator, one.platform, one.handle, one.taken, one.had});
}

/// Whether a note or evidence is new, be it that no figure is.
bool Booking::State::isSaidAnew() {
    if (options.source != "manual" || (options.note.empty() && evidence.empty()))
        return false;
    std::vector<std::int64_t> seen;
    posts.seen().each([&](Handle post) { seen.push_back(post); });
    return !isSaid(database, options.who, options.note, evidence, seen);
}

std::vector<Contested> Booking::State::told(const std::vector<ValueBook::Contest>& contests) {
    std::vector<Contested> list;
    for (const auto& one : contests) {
        const auto& table = FactTables[one.table];
        Contested contested;
        contested.day = dateOfDay(table.shift == 32 ? periodLast(one.key) : dayOf(one.key));
        contested.measure = one.measure;
        contested.standing = one.standing;
        contested.told = one.told;
        if (const auto row = findPost(database, "handle = ?1", one.key >> table.shift)) {
            const auto& post = row->post;
            contested.post = post.id;
            contested.name = !post.title.empty()       ? post.title
                             : !post.permalink.empty() ? post.permalink
                                                       : post.platformId;
        }
        list.push_back(std::move(contested));
    }
    return list;
}

void Booking::State::storeBatch(const Id& id, const BookingResult& result, std::int64_t rejected) {
    HandleSet all;
    const auto keep = [&](Handle handle) {
        if (all.insert(handle))
            database.run("INSERT INTO batch_subject (batch, subject) VALUES (?1, ?2)", batch, handle);
    };
    values.written().each(keep);
    posts.touched().each(keep);
    again.subjects().each(keep);
    orderCredits.posts().each(keep);
    if (result.said)
        posts.seen().each(keep);
    const auto measures = values.measures() | again.measures() | posts.joinedMeasures() |
                          (orderCredits.creditedAny() ? OrderMeasures : 0);
    const std::optional<Date> newestDay = newest < 0 ? std::nullopt : std::optional(dateOfDay(newest));
    database.run(
        "INSERT INTO import_batch (number, id, file, format, fingerprint, at, as_of, source, measures, "
        "added, changed, identical, rejected, who, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        "?10, ?11, ?12, ?13, ?14, ?15)",
        batch, id, options.file, options.format, options.fingerprint, utcNow(),
        options.asOf ? options.asOf : newestDay, options.source, measures, result.added, result.changed,
        result.identical, rejected + static_cast<std::int64_t>(result.clashes.size()), orNull(options.who),
        orNull(options.note));
}

Booking::Booking(Workspace& workspace, BookingOptions options)
    : m_state(std::make_unique<State>(workspace, std::move(options))) {}
Booking::~Booking() = default;

void Booking::tellFingerprint(std::string fingerprint) {
    m_state->options.fingerprint = std::move(fingerprint);
}

void Booking::book(const model::Record& record) {
    m_state->stoppable.runOn([&] { m_state->book(record); });
    m_state->tookAny = true;
}

/// Writes what was gathered and counts what came of it.
void Booking::State::settle(BookingResult& result) {
    // What no row agrees with would only mislead the next import.
    if (options.mapping && tookAny)
        accounts.remember(*options.mapping, utcNow().substr(0, 10));
    values.flush();
    listings.flush([&](ListingRow& order) { orderCredits.credit(order); });
    result.added = values.added;
    result.changed = values.changed;
    result.identical = values.identical;
    result.clashes = values.clashes;
    std::sort(result.clashes.begin(), result.clashes.end());
    result.creatorsCreated = accounts.created();
    result.creatorsMatched = accounts.matched();
    posts.tell(result);
    tellListings(result);
    result.replaced = told(values.replaced);
    result.keptMeasured = told(values.keptMeasured);
    credits.book(values, result);
    posts.moveJoined();
    std::ranges::move(told(posts.displacedByJoining()), std::back_inserter(result.replaced));
    tellOrders(result);
    countLeftOut(result);
    result.overlaps = overlapsOf(database, batch);
    result.said = isSaidAnew();
}

/// What is derived from the rows, and the batch itself.
void Booking::State::complete(const Id& id, const BookingResult& result, std::int64_t rejected) {
    renewSpans();
    rollups.flush();
    storeBatch(id, result, rejected);
}

BookingResult Booking::finish(std::string_view label, std::int64_t rejected) {
    const std::unique_ptr<State> state = std::move(m_state);
    BookingResult result;
    state->stoppable.run([&] { state->settle(result); });
    bool isSame = result.added + result.changed + result.creditedNew + state->posts.changes() == 0 &&
                  !state->accounts.changed();
    if (isSame && state->moveAsOf()) {
        isSame = false;
        result.nowAsOf = state->options.asOf;
    }
    const bool nothing = isSame && !result.said;
    const Id batch = Id::create();
    if (state->options.dryRun && state->options.tried) {
        state->stoppable.run([&] { state->complete(batch, result, rejected); });
        state->stoppable.end();
        state->options.tried(state->workspace);
    }
    if (nothing || state->options.dryRun)
        return result;

    state->stoppable.run([&] {
        state->complete(batch, result, rejected);
        storeEvidence(state->database, state->batch, state->evidence);
    });
    state->stoppable.end();
    state->act.resumeRecording();
    const bool planChanged = state->accounts.changed() &&
                             savePlan(state->database, state->workspace.plan(), state->accounts.plan());
    state->act.attachBatch(batch);
    state->act.finish(isSame && !state->options.saidLabel.empty() ? state->options.saidLabel : label);
    if (planChanged)
        state->workspace.reload();
    result.batch = batch;
    return result;
}

std::optional<model::Post> knownPost(const Workspace& workspace, const Id& id) {
    const auto row = findPost(workspace.database(), "id = ?1", id);
    return row ? std::optional(row->post) : std::nullopt;
}

}  // namespace goalpost::store
