// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/handle_set.hpp"
#include "store/post_rows.hpp"
#include "store/value_book.hpp"

#include <optional>
#include <vector>

namespace goalpost::store {

class Rollups;

/// Posts that stood under two names and of which one row of a file tells both: they become one, and what was
/// measured of either is that one's. All of it is the batch's, so that it is taken back with the import.
class JoinedPosts {
  public:
    JoinedPosts(Database& database, std::int64_t batch, Rollups& rollups)
        : m_database(database), m_batch(batch), m_rollups(rollups) {}

    /// Another post that the row shows to be this one: it has the same address and no id, or the same
    /// deliverable and neither id nor address of its own. None that this file told itself (`told`), and none
    /// of another campaign.
    std::optional<PostRow> find(const PostRow& row, const HandleSet& told) const;
    /// Takes `gone` out of the table; what `kept` does not tell is told by it from now on.
    void join(PostRow& kept, const PostRow& gone);
    /// Books what the posts that are gone have under those that were kept. Call once, when all values of the
    /// file stand: of two values for the same day the file's own counts, else an export's before one by hand,
    /// else the one that came later.
    void moveValues();
    /// Which measures were moved.
    std::uint32_t measures() const { return m_measures; }
    /// Values that were entered by hand and gave way to an export's of the other post.
    const std::vector<ValueBook::Contest>& displaced() const { return m_displaced; }

  private:
    struct Pair {
        Handle kept, gone;
        Id keptId, goneId;
    };
    void moveOrders(const Pair& pair);
    void moveRows(const FactTable& table, const Pair& pair);
    void moveRow(const FactTable& table, std::int64_t goneKey, std::int64_t key, const struct MovedRow& row);
    bool takeIn(const FactTable& table, std::int64_t key, struct MovedRow& standing,
                const struct MovedRow& gone, std::int64_t goneKey);

    Database& m_database;
    std::int64_t m_batch;
    Rollups& m_rollups;
    std::vector<Pair> m_joined;
    std::uint32_t m_measures = 0;
    std::vector<ValueBook::Contest> m_displaced;
};

/// Takes the posts that the batch had joined to others away again, before its own rows come back.
void rejoinPosts(Database& database, std::int64_t batch);

}  // namespace goalpost::store
