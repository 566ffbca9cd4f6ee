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
const Format& metaInsights();
const Format& metaAudience();
const Format& metaAds();
const Format& googleAds();
const Format& tiktokVideos();
const Format& tiktokOverview();
const Format& linkedinPosts();
const Format& linkedinDays();
const Format& linkedinOther();
const Format& youtubeTrending();
const Format& utmReport();
const Format& genericPosts();
const Format& genericSnapshots();
const Format& genericDaily();
const Format& genericAds();
const Format& shopifyOrders();
const Format& orders();
const Format& affiliateReport();
const Format& creatorList();
const Format& creatorRanking();
const Format& comments();
const Format& brandMentions();

}  // namespace goalpost::imports
