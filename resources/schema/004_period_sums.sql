-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- Each post's sums over its campaign's dates, so that results as they open read one row a post.

-- The days that post_period sums, as the campaign has them; a campaign without dates has no row.
CREATE TABLE campaign_period (
  campaign_id TEXT NOT NULL PRIMARY KEY,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Sums, organic and paid together, always equal to a recount. key = handle of the post.
CREATE TABLE post_period (
  key INTEGER PRIMARY KEY,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER
) STRICT;

-- The handles of a campaign's posts without a look at the posts.
DROP INDEX post_by_campaign;
CREATE INDEX post_by_campaign ON post (campaign_id, handle);

INSERT INTO campaign_period (campaign_id, first_day, last_day)
SELECT id, min(max("from", 0), 65535), min(max("to", 0), 65535) FROM campaign WHERE "from" <= "to";

INSERT INTO post_period (key, first_day, last_day,
  impressions, views, reach, likes, comments, shares, saves, clicks, sessions, engaged_sessions,
  session_time, form_starts, form_completions, sign_ups, leads, qualified_leads, lead_points, orders,
  revenue, thumbnail_impressions, thumbnail_clicks, watch_time, follows, profile_visits, brand_mentions,
  page_views, users, new_users, events, key_events)
SELECT p.handle, min(m.key >> 3 & 65535), max(m.key >> 3 & 65535),
  sum(m.impressions), sum(m.views), sum(m.reach), sum(m.likes), sum(m.comments), sum(m.shares),
  sum(m.saves), sum(m.clicks), sum(m.sessions), sum(m.engaged_sessions), sum(m.session_time),
  sum(m.form_starts), sum(m.form_completions), sum(m.sign_ups), sum(m.leads), sum(m.qualified_leads),
  sum(m.lead_points), sum(m.orders), sum(m.revenue), sum(m.thumbnail_impressions),
  sum(m.thumbnail_clicks), sum(m.watch_time), sum(m.follows), sum(m.profile_visits),
  sum(m.brand_mentions), sum(m.page_views), sum(m.users), sum(m.new_users), sum(m.events),
  sum(m.key_events)
FROM campaign_period c
CROSS JOIN post p ON p.campaign_id = c.campaign_id
CROSS JOIN measurement m
  ON m.key BETWEEN (p.handle << 19) + (c.first_day << 3) AND (p.handle << 19) + (c.last_day << 3 | 7)
WHERE true GROUP BY c.campaign_id, p.handle;

INSERT INTO post_period (key, first_day, last_day,
  impressions, views, reach, likes, comments, shares, saves, clicks, sessions, engaged_sessions,
  session_time, form_starts, form_completions, sign_ups, leads, qualified_leads, lead_points, orders,
  revenue, thumbnail_impressions, thumbnail_clicks, watch_time, follows, profile_visits, brand_mentions,
  page_views, users, new_users, events, key_events)
SELECT p.handle, min(m.key >> 3 & 65535), max(m.last_day),
  sum(m.impressions), sum(m.views), sum(m.reach), sum(m.likes), sum(m.comments), sum(m.shares),
  sum(m.saves), sum(m.clicks), sum(m.sessions), sum(m.engaged_sessions), sum(m.session_time),
  sum(m.form_starts), sum(m.form_completions), sum(m.sign_ups), sum(m.leads), sum(m.qualified_leads),
  sum(m.lead_points), sum(m.orders), sum(m.revenue), sum(m.thumbnail_impressions),
  sum(m.thumbnail_clicks), sum(m.watch_time), sum(m.follows), sum(m.profile_visits),
  sum(m.brand_mentions), sum(m.page_views), sum(m.users), sum(m.new_users), sum(m.events),
  sum(m.key_events)
FROM campaign_period c
CROSS JOIN post p ON p.campaign_id = c.campaign_id
CROSS JOIN booked_span m
  ON m.key BETWEEN (p.handle << 19) + (c.first_day << 3) AND (p.handle << 19) + (c.last_day << 3 | 7)
WHERE true GROUP BY c.campaign_id, p.handle
ON CONFLICT (key) DO UPDATE SET
  first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day),
  impressions = coalesce(impressions + excluded.impressions, impressions, excluded.impressions),
  views = coalesce(views + excluded.views, views, excluded.views),
  reach = coalesce(reach + excluded.reach, reach, excluded.reach),
  likes = coalesce(likes + excluded.likes, likes, excluded.likes),
  comments = coalesce(comments + excluded.comments, comments, excluded.comments),
  shares = coalesce(shares + excluded.shares, shares, excluded.shares),
  saves = coalesce(saves + excluded.saves, saves, excluded.saves),
  clicks = coalesce(clicks + excluded.clicks, clicks, excluded.clicks),
  sessions = coalesce(sessions + excluded.sessions, sessions, excluded.sessions),
  engaged_sessions = coalesce(engaged_sessions + excluded.engaged_sessions, engaged_sessions, excluded.engaged_sessions),
  session_time = coalesce(session_time + excluded.session_time, session_time, excluded.session_time),
  form_starts = coalesce(form_starts + excluded.form_starts, form_starts, excluded.form_starts),
  form_completions = coalesce(form_completions + excluded.form_completions, form_completions, excluded.form_completions),
  sign_ups = coalesce(sign_ups + excluded.sign_ups, sign_ups, excluded.sign_ups),
  leads = coalesce(leads + excluded.leads, leads, excluded.leads),
  qualified_leads = coalesce(qualified_leads + excluded.qualified_leads, qualified_leads, excluded.qualified_leads),
  lead_points = coalesce(lead_points + excluded.lead_points, lead_points, excluded.lead_points),
  orders = coalesce(orders + excluded.orders, orders, excluded.orders),
  revenue = coalesce(revenue + excluded.revenue, revenue, excluded.revenue),
  thumbnail_impressions = coalesce(thumbnail_impressions + excluded.thumbnail_impressions, thumbnail_impressions, excluded.thumbnail_impressions),
  thumbnail_clicks = coalesce(thumbnail_clicks + excluded.thumbnail_clicks, thumbnail_clicks, excluded.thumbnail_clicks),
  watch_time = coalesce(watch_time + excluded.watch_time, watch_time, excluded.watch_time),
  follows = coalesce(follows + excluded.follows, follows, excluded.follows),
  profile_visits = coalesce(profile_visits + excluded.profile_visits, profile_visits, excluded.profile_visits),
  brand_mentions = coalesce(brand_mentions + excluded.brand_mentions, brand_mentions, excluded.brand_mentions),
  page_views = coalesce(page_views + excluded.page_views, page_views, excluded.page_views),
  users = coalesce(users + excluded.users, users, excluded.users),
  new_users = coalesce(new_users + excluded.new_users, new_users, excluded.new_users),
  events = coalesce(events + excluded.events, events, excluded.events),
  key_events = coalesce(key_events + excluded.key_events, key_events, excluded.key_events);
