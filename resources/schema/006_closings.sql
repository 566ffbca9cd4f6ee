-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What a campaign was on the day it was closed: its plan, its posts and their values, under the closing's
-- id. Written once and never changed; docs/file-format.md, "Closings". Not part of what undo records: a
-- closing that is taken back leaves its rows, and has them again when it is done again.

-- plan: an exact document of the campaign alone with what its figures follow from. site and account: whether
-- something was measured then that belongs to no post.
CREATE TABLE closed_campaign (
  closing TEXT PRIMARY KEY NOT NULL,
  campaign_id TEXT NOT NULL,
  plan TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of INTEGER,
  through INTEGER,
  site INTEGER NOT NULL,
  account INTEGER NOT NULL
) STRICT;

-- The campaign's posts as they stood; handle joins them with their values and with nothing else.
CREATE TABLE closed_post (
  closing TEXT NOT NULL,
  id TEXT NOT NULL,
  handle INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  platform TEXT NOT NULL,
  platform_id TEXT,
  permalink TEXT NOT NULL,
  permalink_key TEXT,
  title TEXT NOT NULL,
  published INTEGER,
  account_id TEXT,
  campaign_id TEXT,
  deliverable_id TEXT,
  UNIQUE (closing, id),
  UNIQUE (closing, handle)
) STRICT;

-- Their rows of measurement and booked_span, with the keys of those; last_day is NULL for a day's own values.
CREATE TABLE closed_value (
  closing TEXT NOT NULL,
  key INTEGER NOT NULL,
  last_day INTEGER,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER,
  UNIQUE (closing, key)
) STRICT;
