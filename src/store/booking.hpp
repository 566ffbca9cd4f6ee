// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/record.hpp"
#include "store/workspace.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string_view>

/// Takes imported rows into the workspace: one Booking is one batch, one transaction and one undo step.
/// What is booked and how overlaps are kept from doubling stands in docs/file-format.md.
namespace goalpost::store {

struct BookingOptions {
    std::string file;
    std::string format;
    std::string fingerprint;  ///< SHA-256 or another hash of the file's bytes
    std::optional<Date> asOf;
    std::string source = "imported";
    Id campaign;                   ///< empty: everything is creator history
    bool assignAll = false;        ///< every post of the file belongs to the campaign
    std::string platform, handle;  ///< of the account for rows that name none; made when unknown
    bool dryRun = false;           ///< everything is taken back at the end
    /// To be remembered for files with the same headers, in place of what was said of them before.
    std::optional<model::ImportMapping> mapping{};
    /// Told the line and the values of each row that is left out as a clash.
    std::function<void(std::int64_t, const model::Values&)> clashed{};
    /// Called in a dry run while everything is booked, before it is taken back: to measure what would be.
    std::function<void(const Workspace&)> tried{};
};

struct BookingResult {
    Id batch;  ///< empty when nothing changed
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
    std::vector<model::Post> toConfirm;  ///< by partners, in the period, matching no deliverable
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

}  // namespace goalpost::store
