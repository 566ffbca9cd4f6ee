// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"
#include "model/record.hpp"
#include "store/booking.hpp"
#include "store/workspace.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// Figures that somebody read off a screen and wrote down, instead of importing a file.
namespace goalpost::edit {

/// What a piece of content had reached by a day: totals since it was published.
struct HandFigures {
    Id campaign;
    Id deliverable;
    Date asOf{};
    model::Values values;
};

/// Books them as one undoable act with the source "manual". Throws Error when the deliverable has neither
/// an address nor a post id, when nothing was written, and when the day is after `today`.
void bookFigures(store::Workspace& workspace, const HandFigures& figures, Date today);

/// One row of a grid of figures: of a post that is known, or of a deliverable that has an address or a post
/// id and whose post may still be unknown.
struct FiguresOf {
    Id post;                   ///< of model::Post; else empty
    Id campaign, deliverable;  ///< where no post is named
    model::Span span = model::Span::Lifetime;
    Date day{};  ///< the day they are of, or as-of of totals since publishing
    model::Delivery delivery = model::Delivery::Organic;
    model::Values values;
};

/// Who read figures off a screen, when, and what is to be said of it.
struct HandEntry {
    std::string who;   ///< the actor of the workspace when empty
    std::string note;  ///< "read to us over the phone"
    std::vector<std::filesystem::path>
        evidence{};  ///< pictures; kept in the workspace up to store::MostEvidence
    /// Take the place of what exports told; else an export's value stands and is told in `keptMeasured`.
    bool overMeasured = false;
    bool dryRun = false;
};

/// Books all rows as one undoable act: kind manual, each under its post and day. Figures that an export tells
/// later for the same post and day take their place, which that import says. BookingResult tells what is new,
/// changed and identical, and which values were left out beside an export's. Throws Error, with nothing
/// stored, for a row without a figure, a day after `today`, a post or deliverable that is not there or has
/// neither address nor id, and a picture that cannot be read; the message names the row, counted from 1.
store::BookingResult enterFigures(store::Workspace& workspace, std::span<const FiguresOf> rows,
                                  const HandEntry& entry, Date today);

}  // namespace goalpost::edit
