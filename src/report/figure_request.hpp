// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/missing_figures.hpp"

/// The words of a request for figures.
namespace goalpost::report {

/// Polite and complete: each post with its day and address, its figures, the day they are wanted by, and how
/// they are found on the platform. What was wanted before `today` is asked for as soon as possible. Signed by
/// the campaign's owner, else in the brand's name.
std::vector<Sentence> messageFor(const Request& request, const model::Plan& plan,
                                 const model::Campaign& campaign, Date today);

}  // namespace goalpost::report
