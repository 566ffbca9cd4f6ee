// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/spans.hpp"

#include "store/database.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

using model::Delivery;
using model::Values;

void subtract(Values& from, const Values& what) {
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (from.list[i] && what.list[i] && model::measures()[i].additive)
            *from.list[i] -= *what.list[i];
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
        bookPeriods();
        bookSnapshots();
        return std::move(m_spans);
    }

  private:
    static std::vector<Dated> only(const std::vector<Dated>& list, Delivery delivery) {
        std::vector<Dated> found;
        std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                     [&](const Dated& dated) { return dated.delivery == delivery; });
        return found;
    }

    void bookPeriods() {
        std::sort(m_periods.begin(), m_periods.end(), [](const Dated& a, const Dated& b) {
            return a.first != b.first ? a.first < b.first : a.last > b.last;
        });
        m_booked = m_days;
        std::int32_t covered = -1;
        for (Dated& period : m_periods) {
            if (period.first <= covered)
                continue;
            covered = period.last;
            for (const Dated& day : m_days)
                if (period.first <= day.first && day.first <= period.last) {
                    subtract(period.values, day.values);
                    leaveOutTold(period.values, day.values);
                }
            m_booked.push_back(period);
            m_spans.push_back(
                {dayKey(m_post, period.first, m_delivery, RowKind::PeriodSpan), period.last, period.values});
        }
    }

    void bookSnapshots() {
        std::sort(m_snapshots.begin(), m_snapshots.end(),
                  [](const Dated& a, const Dated& b) { return a.last < b.last; });
        std::sort(m_booked.begin(), m_booked.end(),
                  [](const Dated& a, const Dated& b) { return a.last < b.last; });
        const Values newest = newestPeople();
        Values booked;
        std::size_t next = 0;
        bool first = true;
        std::int32_t begin = 0;
        for (const Dated& snapshot : m_snapshots) {
            for (; next < m_booked.size() && m_booked[next].last <= snapshot.last; ++next)
                booked.add(m_booked[next].values);
            if (first)
                begin = m_published && *m_published < snapshot.last ? *m_published : snapshot.last;
            Values values = additiveOf(snapshot.values);
            subtract(values, booked);
            booked.add(values);
            if (first)
                values.add(newest);
            m_spans.push_back(
                {dayKey(m_post, begin, m_delivery, RowKind::LifetimeSpan), snapshot.last, values});
            begin = snapshot.last + 1;
            first = false;
        }
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
        for (const Dated& booked : m_booked)
            leaveOutTold(newest, booked.values);
        return newest;
    }

    Handle m_post;
    std::optional<std::int32_t> m_published;
    std::vector<Dated> m_days;
    std::vector<Dated> m_periods;
    std::vector<Dated> m_snapshots;
    std::vector<Dated> m_booked;  ///< days and the periods that count
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

}  // namespace

std::vector<BookedSpan> deriveSpans(Handle post, const PostFacts& facts) {
    std::vector<BookedSpan> spans;
    for (const auto delivery : {Delivery::Organic, Delivery::Paid}) {
        auto part = Derivation(post, facts, delivery).run();
        std::move(part.begin(), part.end(), std::back_inserter(spans));
    }
    std::sort(spans.begin(), spans.end(),
              [](const BookedSpan& a, const BookedSpan& b) { return a.key < b.key; });
    return spans;
}

bool hasTotals(Database& database, Handle post) {
    return database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM snapshot WHERE key BETWEEN ?1 AND ?2) OR "
        "EXISTS (SELECT 1 FROM period_total WHERE key BETWEEN ?3 AND ?4)",
        post << 19, ((post + 1) << 19) - 1, post << 32, ((post + 1) << 32) - 1);
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
