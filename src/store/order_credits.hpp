// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "store/booking.hpp"
#include "store/handle_set.hpp"
#include "store/listing_writer.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goalpost::store {

class PostBook;

/// Tells each order to which post of the import's campaign it is credited (decision 0046): by its promo code,
/// else by the utm_content of its link, else by the creator that the file names. The post's spans are derived
/// from that (store/spans.hpp).
class OrderCredits {
  public:
    OrderCredits(const Workspace& workspace, const Id& campaign, PostBook& posts);

    /// Fills in the order's post. One that another campaign's post has stays there.
    void credit(ListingRow& order);
    /// The posts of this file's orders, before and after.
    const HandleSet& posts() const { return m_posts; }
    /// What became of the file's orders; those of posts that gave way to another source are not among the
    /// credited ones.
    CreditedOrders result(const HandleSet& gaveWay) const;
    bool creditedAny() const { return !m_credited.empty(); }

  private:
    struct Piece {
        Id id;
        std::optional<Date> due;
        std::string utmContent, platform;
    };
    struct Partner {
        Id creator;
        std::vector<Id> accounts;
        std::string platform, code, name;
        std::vector<std::string> handles;
        std::vector<Piece> pieces;
        bool arePostsRead = false;
        std::vector<std::pair<std::optional<Date>, Id>> posts{};  ///< of the campaign, by day of publishing
    };
    struct Found {
        Partner* partner = nullptr;
        const Piece* piece = nullptr;
    };
    struct Credited {
        std::int64_t orders = 0, revenue = 0, byDay = 0;
    };
    Found byCode(const ListingRow& order);
    Found byLink(const ListingRow& order);
    Found byCreator(const ListingRow& order);
    Id creditedPost(const Found& found, const ListingRow& order);
    Id postOf(const Found& found, std::int32_t day);
    void readPosts(Partner& partner);
    static Id newestPost(const Partner& partner, Date day);
    Id made(Partner& partner, const Piece& piece, std::int32_t day);
    void note(const std::string& post);
    Handle handleOf(const std::string& post);
    bool isElsewhere(const std::string& post);

    Database& m_database;
    const Workspace& m_workspace;
    const model::Campaign* m_campaign;
    PostBook& m_book;
    std::string m_currency;
    std::vector<Partner> m_partners;
    std::unordered_map<std::string, Handle> m_handles;
    HandleSet m_posts;
    std::map<Handle, Credited> m_credited;  ///< by post
    bool m_isByDay = false;                 ///< the order at hand went to the last post before it
    CreditedOrders m_result;                ///< but for those
};

}  // namespace goalpost::store
