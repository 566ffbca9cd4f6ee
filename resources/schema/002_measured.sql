-- Posts, what was measured of them and of accounts and sites, the batches that brought both, and the
-- sums that are kept so that results are ready whatever the number of rows. docs/file-format.md,
-- "Measurements", explains every table. Days are counted from 1970-01-01; NULL is "not measured".

-- measures: bit n is set where the batch holds a value of the n-th measure.
CREATE TABLE import_batch (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at TEXT NOT NULL,
  as_of INTEGER,
  source TEXT NOT NULL,
  measures INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  identical INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- handle: the small number under which values know the post. The account, campaign and deliverable may
-- have been deleted since; the post then has none, and has it again when the deletion is undone. account_id, campaign_id and deliverable_id
-- are no foreign keys: they stay when the entity is deleted, so that undo brings everything back.
CREATE TABLE post (
  id TEXT NOT NULL PRIMARY KEY,
  handle INTEGER NOT NULL UNIQUE,
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
  UNIQUE (platform, platform_id)
) STRICT;
CREATE INDEX post_by_permalink ON post (platform, permalink_key);
CREATE INDEX post_by_account ON post (account_id);
CREATE INDEX post_by_campaign ON post (campaign_id);
CREATE INDEX post_by_deliverable ON post (deliverable_id);

-- What is measured and is no post: an account as a whole, or an element of a site.
CREATE TABLE series (
  handle INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('account', 'site')),
  owner TEXT NOT NULL,
  dimension TEXT NOT NULL,
  element TEXT NOT NULL,
  UNIQUE (kind, owner, dimension, element)
) STRICT;

-- Values of one day. key = subject << 19 | day << 3 | delivery.
CREATE TABLE measurement (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER
) STRICT;

-- Lifetime totals as a file told them. key = subject << 19 | as-of day << 3 | delivery.
CREATE TABLE snapshot (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER
) STRICT;

-- Totals of a period. key = subject << 32 | first day << 16 | (days - 1) << 3 | delivery.
CREATE TABLE period_total (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER
) STRICT;

-- Derived from the three above, for posts: what a lifetime or period total adds to what is booked
-- already. key = subject << 19 | first day << 3 | 2 (lifetime) or 4 (period) | delivery.
CREATE TABLE booked_span (
  key INTEGER PRIMARY KEY,
  last_day INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER
) STRICT;

-- The other side of a batch. While it stands: the rows it changed, as they were before; kind 0 is
-- measurement, 1 snapshot, 2 period_total. While it is undone: its own rows, kinds 10, 11 and 12.
CREATE TABLE value_shelf (
  batch INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  key INTEGER NOT NULL,
  row_batch INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER,
  PRIMARY KEY (batch, kind, key)
) STRICT, WITHOUT ROWID;
-- The same of posts: shelf is the batch while it stands, less than 0 (-batch) while it is undone.
CREATE TABLE post_shelf (
  shelf INTEGER NOT NULL,
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
  PRIMARY KEY (shelf, id)
) STRICT, WITHOUT ROWID;
-- The subjects of which a batch added or changed something.
CREATE TABLE batch_subject (
  batch INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  PRIMARY KEY (batch, subject)
) STRICT, WITHOUT ROWID;

-- Sums, always equal to a recount. key = subject << 17 | month (from 1970-01) << 1 | delivery.
CREATE TABLE post_month (
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
-- posts: how many posts have a value on the day.
CREATE TABLE campaign_day (
  campaign_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  delivery INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  impressions INTEGER, views INTEGER, reach INTEGER, likes INTEGER, comments INTEGER, shares INTEGER,
  saves INTEGER, clicks INTEGER, sessions INTEGER, engaged_sessions INTEGER, session_time INTEGER,
  form_starts INTEGER, form_completions INTEGER, sign_ups INTEGER, leads INTEGER,
  qualified_leads INTEGER, lead_points INTEGER, orders INTEGER, revenue INTEGER,
  thumbnail_impressions INTEGER, thumbnail_clicks INTEGER, watch_time INTEGER, follows INTEGER,
  profile_visits INTEGER, brand_mentions INTEGER, page_views INTEGER, users INTEGER, new_users INTEGER,
  events INTEGER, key_events INTEGER,
  PRIMARY KEY (campaign_id, day, delivery)
) STRICT, WITHOUT ROWID;
