// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/spans.hpp"

#include "store/database.hpp"
#include "store/told_orders.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

using model::Delivery;
using model::Values;

void subtract(Values& from, const Values& what) {
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (from.list[i] && what.list[i] && model::measures()[i].additive)
            from.list[i] = model::differenceOf(*from.list[i], *what.list[i]);
}

/// The spans of one post and delivery.
class Derivation {
  public:
    Derivation(Handle post, const PostFacts& facts, Delivery delivery)
        : m_post(post),
          m_published(facts.published),
          m_days(only(facts.days, delivery)),
          m_periods(only(facts.periods, delivery)),
          m_snapshots(only(facts.snapshots, delivery)),
          m_delivery(delivery) {}

    std::vector<BookedSpan> run() {
        choosePeriods();
        book();
        return std::move(m_spans);
    }

  private:
    static std::vector<Dated> only(const std::vector<Dated>& list, Delivery delivery) {
        std::vector<Dated> found;
        std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                     [&](const Dated& dated) { return dated.delivery == delivery; });
        return found;
    }

    /// Of overlapping periods the first and longest; each less the daily values of its days.
    void choosePeriods() {
        std::sort(m_periods.begin(), m_periods.end(), [](const Dated& a, const Dated& b) {
            return a.first != b.first ? a.first < b.first : a.last > b.last;
        });
        std::int32_t covered = -1;
        std::erase_if(m_periods, [&](const Dated& period) {
            const bool overlaps = period.first <= covered;
            covered = std::max(covered, period.last);
            return overlaps;
        });
        for (Dated& period : m_periods)
            for (const Dated& day : m_days)
                if (period.first <= day.first && day.first <= period.last) {
                    subtract(period.values, day.values);
                    leaveOutTold(period.values, day.values);
                }
    }

    /// Goes through everything in the order in which it ends: what ended before is known and left out.
    void book() {
        const auto byEnd = [](const Dated& a, const Dated& b) { return a.last < b.last; };
        std::sort(m_snapshots.begin(), m_snapshots.end(), byEnd);
        std::sort(m_days.begin(), m_days.end(), byEnd);
        const Values newest = newestPeople();
        Values booked;
        auto day = m_days.begin();
        auto period = m_periods.begin();
        for (const Dated& snapshot : m_snapshots) {
            for (; day != m_days.end() && day->last <= snapshot.last; ++day)
                booked.add(day->values);
            for (; period != m_periods.end() && period->last <= snapshot.last; ++period)
                booked.add(bookPeriod(*period));
            Values values = additiveOf(snapshot.values);
            subtract(values, booked);
            booked.add(values);
            m_lifetimes.push_back({beginOf(snapshot), snapshot.last, m_delivery, values});
        }
        for (; period != m_periods.end(); ++period)
            bookPeriod(*period);
        if (!m_lifetimes.empty())
            m_lifetimes.front().values.add(newest);
        for (const Dated& lifetime : m_lifetimes)
            m_spans.push_back({dayKey(m_post, lifetime.first, m_delivery, RowKind::LifetimeSpan),
                               lifetime.last, lifetime.values});
    }

    std::int32_t beginOf(const Dated& snapshot) const {
        if (!m_lifetimes.empty())
            return m_lifetimes.back().last + 1;
        return m_published && *m_published < snapshot.last ? *m_published : snapshot.last;
    }

    /// Books what lifetime totals that end within the period leave of it, and returns that. A lifetime span
    /// from before the period may have grown outside of it: as much of it as the period is known to be
    /// worth moves into the period.
    Values bookPeriod(const Dated& period) {
        Values values = period.values;
        Values moved;
        for (Dated& lifetime : m_lifetimes)
            if (period.first <= lifetime.last && lifetime.last < period.last) {
                const Values common = commonOf(values, lifetime.values);
                subtract(values, common);
                if (lifetime.first < period.first) {
                    subtract(lifetime.values, common);
                    moved.add(common);
                }
            }
        Values span = values;
        span.add(moved);
        m_spans.push_back({dayKey(m_post, period.first, m_delivery, RowKind::PeriodSpan), period.last, span});
        return values;
    }

    /// What two totals of the same time both tell: no more than either.
    static Values commonOf(const Values& a, const Values& b) {
        Values common;
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            if (model::measures()[i].additive && a.list[i] && b.list[i])
                common.list[i] = std::max<std::int64_t>(0, std::min(*a.list[i], *b.list[i]));
        return common;
    }

    static Values additiveOf(Values values) {
        for (const auto& row : model::measures())
            if (!row.additive)
                values[row.measure].reset();
        return values;
    }

    static void leaveOutTold(Values& values, const Values& told) {
        for (const auto& row : model::measures())
            if (!row.additive && told[row.measure])
                values[row.measure].reset();
    }

    /// The newest total of each measure that counts people, where no day or period tells it.
    Values newestPeople() const {
        Values newest;
        for (const Dated& snapshot : m_snapshots)
            for (const auto& row : model::measures())
                if (!row.additive && snapshot.values[row.measure])
                    newest[row.measure] = snapshot.values[row.measure];
        for (const auto* list : {&m_days, &m_periods})
            for (const Dated& told : *list)
                leaveOutTold(newest, told.values);
        return newest;
    }

    Handle m_post;
    std::optional<std::int32_t> m_published;
    std::vector<Dated> m_days;
    std::vector<Dated> m_periods;
    std::vector<Dated> m_snapshots;
    std::vector<Dated> m_lifetimes;  ///< the spans of the snapshots so far
    Delivery m_delivery;
    std::vector<BookedSpan> m_spans;
};

std::vector<Dated> days(Database& database, std::string_view table, Handle post) {
    auto rows = database.prepare("SELECT key, " + allMeasures() + " FROM " + std::string{table} +
                                 " WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(post << 19, ((post + 1) << 19) - 1);
    std::vector<Dated> found;
    while (rows.step()) {
        const auto key = rows.integer(0);
        found.push_back({dayOf(key), dayOf(key), deliveryOf(key), allColumns().read(rows, 1)});
    }
    return found;
}

std::vector<Dated> ordersOf(Database& database, Handle post) {
    auto rows = database.prepare(
        "SELECT day, status, net, total, refunded FROM customer_order WHERE post = (SELECT id FROM post "
        "WHERE "
        "handle = ?1) ORDER BY day");
    rows.bindAll(post);
    std::vector<Dated> found;
    const auto amount = [&](int column) { return rows.column<std::optional<std::int64_t>>(column); };
    while (rows.step()) {
        const auto earned = earnedBy(rows.text(1), amount(2), amount(3), amount(4));
        if (!earned)
            continue;
        const auto day = rows.column<std::int32_t>(0);
        if (found.empty() || found.back().first != day)
            found.push_back({day, day, Delivery::Organic, {}});
        Values values;
        values[model::Measure::Orders] = 1;
        values[model::Measure::Revenue] = earned->revenue;
        found.back().values.add(values);
    }
    return found;
}

/// From the posts beside the one with handle ?1, as `o`.
constexpr std::string_view PostsBeside =
    " FROM post p JOIN post o ON o.account_id = p.account_id AND o.campaign_id = p.campaign_id AND "
    "o.handle <> p.handle WHERE p.handle = ?1 AND ";

/// Whether another source tells orders or revenue of the post `o`.
std::string tellsOrdersOf() {
    std::string tells;
    for (const FactTable& table : FactTables) {
        const auto shift = std::to_string(table.shift);
        tells += (tells.empty() ? "EXISTS (SELECT 1 FROM " : " OR EXISTS (SELECT 1 FROM ") +
                 std::string{table.name} + " WHERE key BETWEEN o.handle << " + shift +
                 " AND ((o.handle + 1) << " + shift + ") - 1 AND (orders <> 0 OR revenue <> 0))";
    }
    return "(" + tells + ")";
}

bool areOrdersToldBeside(Database& database, Handle post) {
    return database.value<bool>("SELECT EXISTS (SELECT 1" + std::string{PostsBeside} + tellsOrdersOf() + ")",
                                post);
}

}  // namespace

std::vector<Handle> ordersBeside(Database& database, Handle post) {
    auto rows = database.prepare("SELECT o.handle" + std::string{PostsBeside} +
                                 "EXISTS (SELECT 1 FROM customer_order WHERE post = o.id)");
    rows.bindAll(post);
    std::vector<Handle> found;
    while (rows.step())
        found.push_back(rows.integer(0));
    return found;
}

bool areOrdersOfTwoSources(Database& database, const Id& campaign) {
    auto rows =
        database.prepare("SELECT handle, " + tellsOrdersOf() +
                         ", EXISTS (SELECT 1 FROM customer_order WHERE post = o.id) FROM post o WHERE "
                         "campaign_id = ?1");
    rows.bindAll(campaign);
    bool toldElsewhere = false, toldByShop = false;
    while (rows.step()) {
        toldElsewhere |= rows.column<bool>(1);
        toldByShop |= rows.column<bool>(2) && !doOrdersGiveWay(database, rows.integer(0));
    }
    return toldElsewhere && toldByShop;
}

bool tellsOrders(const PostFacts& facts) {
    if (facts.areOrdersToldBeside)
        return true;
    for (const auto* list : {&facts.days, &facts.periods, &facts.snapshots})
        for (const Dated& told : *list)
            if (told.values[model::Measure::Orders].value_or(0) != 0 ||
                told.values[model::Measure::Revenue].value_or(0) != 0)
                return true;
    return false;
}

bool doOrdersGiveWay(Database& database, Handle post) {
    const auto facts = factsOf(database, post);
    return !facts.orders.empty() && tellsOrders(facts);
}

std::vector<BookedSpan> deriveSpans(Handle post, const PostFacts& facts) {
    std::vector<BookedSpan> spans;
    for (const auto delivery : {Delivery::Organic, Delivery::Paid}) {
        auto part = Derivation(post, facts, delivery).run();
        std::move(part.begin(), part.end(), std::back_inserter(spans));
    }
    if (!tellsOrders(facts))
        for (const Dated& day : facts.orders)
            spans.push_back(
                {dayKey(post, day.first, day.delivery, RowKind::OrderSpan), day.last, day.values});
    std::sort(spans.begin(), spans.end(),
              [](const BookedSpan& a, const BookedSpan& b) { return a.key < b.key; });
    return spans;
}

bool hasTotals(Database& database, Handle post) {
    return database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM snapshot WHERE key BETWEEN ?1 AND ?2) OR "
        "EXISTS (SELECT 1 FROM period_total WHERE key BETWEEN ?3 AND ?4) OR "
        "EXISTS (SELECT 1 FROM customer_order WHERE post = (SELECT id FROM post WHERE handle = ?5))",
        post << 19, ((post + 1) << 19) - 1, post << 32, ((post + 1) << 32) - 1, post);
}

bool countsIn(Database& database, Handle post, Period period) {
    const auto from = std::clamp(dayNumber(period.from), 0, LastDay);
    const auto to = std::clamp(dayNumber(period.to), 0, LastDay);
    if (database.value<bool>("SELECT EXISTS (SELECT 1 FROM measurement WHERE key BETWEEN ?1 AND ?2)",
                             (post << 19) + (std::int64_t{from} << 3),
                             (post << 19) + ((std::int64_t{to} << 3) | 7)))
        return true;
    if (!hasTotals(database, post))
        return false;
    const auto spans = deriveSpans(post, factsOf(database, post));
    return std::any_of(spans.begin(), spans.end(), [&](const BookedSpan& span) {
        return from <= dayOf(span.key) && dayOf(span.key) <= to;
    });
}

std::optional<Date> fileDayOf(Database& database, Handle post) {
    if (!hasTotals(database, post))
        return std::nullopt;
    const auto spans = deriveSpans(post, factsOf(database, post));
    const auto found = std::ranges::find_if(spans, [](const BookedSpan& span) {
        return static_cast<RowKind>(span.key >> 1 & 3) == RowKind::LifetimeSpan;
    });
    return found == spans.end() ? std::nullopt : std::optional(dateOfDay(dayOf(found->key)));
}

PostFacts factsOf(Database& database, Handle post) {
    PostFacts facts;
    facts.published =
        database.value<std::optional<std::int32_t>>("SELECT published FROM post WHERE handle = ?1", post);
    facts.days = days(database, "measurement", post);
    facts.snapshots = days(database, "snapshot", post);
    auto rows =
        database.prepare("SELECT key, " + allMeasures() + " FROM period_total WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(post << 32, ((post + 1) << 32) - 1);
    while (rows.step()) {
        const auto key = rows.integer(0);
        facts.periods.push_back(
            {periodFirst(key), periodLast(key), deliveryOf(key), allColumns().read(rows, 1)});
    }
    facts.orders = ordersOf(database, post);
    facts.areOrdersToldBeside = !facts.orders.empty() && areOrdersToldBeside(database, post);
    return facts;
}

std::vector<BookedSpan> storedSpans(Database& database, Handle post) {
    auto rows = database.prepare("SELECT key, last_day, " + allMeasures() +
                                 " FROM booked_span WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(post << 19, ((post + 1) << 19) - 1);
    std::vector<BookedSpan> spans;
    while (rows.step())
        spans.push_back({rows.integer(0), rows.column<std::int32_t>(1), allColumns().read(rows, 2)});
    return spans;
}

void storeSpan(Database& database, const BookedSpan& span) {
    static const std::string sql = [] {
        std::string text =
            "INSERT OR REPLACE INTO booked_span (key, last_day, " + allMeasures() + ") VALUES (?, ?";
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            text += ", ?";
        return text + ")";
    }();
    auto insert = database.prepare(sql);
    insert.bindAll(span.key, span.last);
    allColumns().bind(insert, 3, span.values);
    insert.run();
}

void removeSpan(Database& database, std::int64_t key) {
    database.run("DELETE FROM booked_span WHERE key = ?1", key);
}

}  // namespace goalpost::store
