// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"

namespace goalpost::imports {

const Format& youtubeStudioContent();
const Format& youtubeStudioDays();
const Format& youtubeStudioBreakdown();
const Format& instagramContent();
const Format& facebookContent();
const Format& xActivity();
const Format& xActivityDaily();
const Format& ga4();
const Format& goalpostDaily();

}  // namespace goalpost::imports
