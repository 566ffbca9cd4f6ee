// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/rehearsal.hpp"

namespace goalpost::edit {

/// The links and codes of a campaign's partnerships that were not declined, each once.
std::vector<TrackingMark> marksOf(const model::Plan& plan, const model::Campaign& campaign);
/// Marks as seen what stands in a cell of the file, as a word of its own, letter case ignored.
void lookForMarks(const std::filesystem::path& file, std::vector<TrackingMark>& marks);
/// Yes where all of that kind were seen, No where one was not; nothing where there are none.
std::optional<model::Answer> allSeen(const std::vector<TrackingMark>& marks, bool codes);

}  // namespace goalpost::edit
