// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/record.hpp"
#include "store/namesakes.hpp"
#include "store/workspace.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Takes imported rows into the workspace: one Booking is one batch, one transaction and one undo step.
/// What is booked and how overlaps are kept from doubling stands in docs/file-format.md.
namespace goalpost::store {

struct BookingOptions {
    std::string file;
    std::string format;
    std::string fingerprint;  ///< SHA-256 or another hash of the file's bytes
    std::optional<Date> asOf;
    std::string source = "imported";                ///< "imported", "estimated" or "manual"
    bool estimatedLists = false;                    ///< its lists of creators are, whatever else it holds
    std::string who, note;                          ///< of figures that were entered by hand
    std::vector<std::filesystem::path> evidence{};  ///< what proves them
    std::string saidLabel;         ///< of the act where a note or evidence is all that is new
    bool overMeasured = false;     ///< by hand: take the place of what exports told
    Id campaign;                   ///< empty: everything is creator history
    bool assignAll = false;        ///< every post of the file belongs to the campaign
    std::string platform, handle;  ///< of the account for rows that name none; made when unknown
    bool dryRun = false;           ///< everything is taken back at the end
    /// How many rows wait in memory to be sorted; of more, the others wait in a file.
    std::size_t rowsInMemory = 1'000'000;
    /// To be remembered for files with the same headers, in place of what was said of them before.
    std::optional<model::ImportMapping> mapping{};
    NamesakeAnswers whose{};  ///< accounts of which only the creator's name is known
    /// Told the line and the values of each row that is left out as a clash.
    std::function<void(std::int64_t, const model::Values&)> clashed{};
    /// Asked now and then, be it in the last steps; where it says true, Cancelled is thrown and nothing
    /// stays.
    std::function<bool()> stopped{};
    /// Called in a dry run while everything is booked, before it is taken back: to measure what would be.
    std::function<void(const Workspace&)> tried{};
};

/// Of the file's rows that are no figures of posts, what became of them; of orders, one count an order.
struct ListingResult {
    std::int64_t added = 0, changed = 0, identical = 0;
    std::int64_t all() const { return added + changed + identical; }
};

/// A value that was entered by hand and one that an export told, of the same post and day.
struct Contested {
    Id post;           ///< empty: of an account
    std::string name;  ///< its title, else address or id
    Date day{};
    model::Measure measure{};
    std::int64_t standing = 0, told = 0;
};

/// An account of which only the creator's name is known.
struct AskedAccount {
    std::string creator, platform, handle;
    bool taken = false;  ///< the account is taken as that creator's
    bool had = false;    ///< and was his before: rows tell his name alone
};

/// A post that stands under another account already: of two creators who published it together, whose exports
/// both have it. It counts once, for the first.
struct SharedPost {
    Id post;
    std::string name;
    std::string creator;  ///< whose it is
    std::string alsoOf;   ///< whose export has it too
};

/// A row that has neither id nor address in common with a post which it may mean by creator and day alone
/// (store/same_post.hpp). It is taken for the only one that is likely; else it is a post of its own.
struct DatedPost {
    Id post;  ///< empty: taken as a post of its own
    std::string name;
    Date published{};
};

/// Totals of two periods that overlap, and of how many posts, accounts or elements of a site.
struct OverlappingPeriods {
    Period first, second;
    std::int64_t subjects = 0;
};

/// Of the file's orders, what they were credited to.
struct CreditedOrders {
    std::int64_t orders = 0;         ///< count for posts of the campaign
    std::int64_t revenue = 0;        ///< theirs, in ten-thousandths
    std::int64_t byDay = 0;          ///< of these, to the creator's post that came out last before the order
    std::int64_t without = 0;        ///< no code, link or creator of the campaign
    std::int64_t early = 0;          ///< came before every post of their creator
    std::int64_t outside = 0;        ///< of days outside of the campaign's dates
    std::int64_t otherCurrency = 0;  ///< than the campaign's
    std::int64_t elsewhere = 0;      ///< stand with a post of another campaign
    std::int64_t claimedTwice = 0;   ///< code and link, or two codes, are of different creators
};

struct BookingResult {
    Id batch;  ///< empty when nothing changed
    /// Everything was known, and is of this later day from now on.
    std::optional<Date> nowAsOf;
    std::int64_t added = 0, changed = 0, identical = 0;
    std::int64_t postsCreated = 0, postsMatched = 0;
    std::int64_t creatorsCreated = 0, creatorsMatched = 0;
    std::int64_t postsInCampaign = 0, postsInHistory = 0;
    /// Posts that other campaigns have, and keep.
    std::map<Id, std::int64_t> postsElsewhere;
    /// Of those in the campaign, with nothing that counts within its dates: published outside of them, and
    /// without a publish date. No post is in both.
    std::int64_t postsOutside = 0, postsUndated = 0;
    /// Of those in the campaign, without a publish date and counted on the day of a file within its dates.
    std::vector<model::OnFileDay> onFileDay;
    /// Lines whose values were left out, because an earlier row tells others for the same post and date.
    std::vector<std::int64_t> clashes;
    ListingResult orders, followers, comments, mentions;
    /// Posts that got figures of a site's rows with their link's utm_content, and how many days or totals of
    /// theirs are new or changed by it.
    std::int64_t creditedPosts = 0, creditedNew = 0;
    /// Of the file's orders, in ten-thousandths, by currency; "" for those that name none.
    std::map<std::string, std::int64_t> revenues;
    /// Of all of them, where they are of one currency.
    std::optional<std::int64_t> revenue() const {
        return revenues.size() == 1 ? std::optional(revenues.begin()->second) : std::nullopt;
    }
    CreditedOrders credited;
    /// Posts of the file whose credited orders do not count, since something else tells their orders.
    std::int64_t ordersGaveWay = 0;
    /// Shop orders count for some posts of the campaign, and another source tells orders of others.
    bool ordersOfTwoSources = false;
    std::int64_t surerFollowers = 0;  ///< follower counts left out beside surer ones
    std::vector<AskedAccount> asked;
    bool byNameAlone = false;  ///< rows told an account by its creator's name and nothing else
    std::vector<SharedPost> shared;
    std::vector<OverlappingPeriods> overlaps;
    std::vector<DatedPost> byDay;
    bool said = false;                    ///< a note or evidence was kept with figures by hand
    std::vector<Contested> replaced;      ///< one of the two took the other's place
    std::vector<Contested> keptMeasured;  ///< entered by hand and left out
    std::vector<model::Post> toConfirm;   ///< by partners, in the period, matching no deliverable
};

class Booking {
  public:
    Booking(Workspace& workspace, BookingOptions options);
    /// Takes everything back unless finish() returned.
    ~Booking();
    Booking(const Booking&) = delete;
    Booking& operator=(const Booking&) = delete;

    /// In place of the options' one, where it was not known before.
    void tellFingerprint(std::string fingerprint);
    /// Throws InputError for a row that cannot be booked (no post, no account, a day out of range).
    void book(const model::Record& record);
    /// Stores everything as one act, or nothing where nothing is new. `rejected` rows are only counted.
    BookingResult finish(std::string_view label, std::int64_t rejected = 0);

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The post with this id, of whatever campaign.
std::optional<model::Post> knownPost(const Workspace& workspace, const Id& id);

}  // namespace goalpost::store
