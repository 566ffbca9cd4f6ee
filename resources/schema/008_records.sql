-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What exports tell beside the figures of posts: orders, follower counts, comments and mentions, each row
-- under its own key with the batch that wrote it last; who entered figures by hand, on what evidence, and
-- which values are such. docs/file-format.md, "Records", explains every table.

-- Each of the four has a shelf, as posts have: shelf is the batch while it stands and keeps the rows it
-- changed as they were, less than 0 (-batch) while it is undone and keeps its own. kind is measured,
-- estimated or manual.

-- source: where orders are numbered (shopify, a shop's name). Money in ten-thousandths. codes: JSON array.
CREATE TABLE customer_order (
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  day INTEGER NOT NULL,
  currency TEXT,
  net INTEGER,
  total INTEGER,
  refunded INTEGER,
  discount INTEGER,
  codes TEXT,
  status TEXT,
  new_customer INTEGER,
  account_id TEXT,
  creator TEXT,
  utm_source TEXT,
  utm_medium TEXT,
  utm_campaign TEXT,
  utm_content TEXT,
  landing TEXT,
  referrer TEXT,
  PRIMARY KEY (source, number)
) STRICT;
CREATE TABLE customer_order_shelf (
  shelf INTEGER NOT NULL,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  day INTEGER NOT NULL,
  currency TEXT,
  net INTEGER,
  total INTEGER,
  refunded INTEGER,
  discount INTEGER,
  codes TEXT,
  status TEXT,
  new_customer INTEGER,
  account_id TEXT,
  creator TEXT,
  utm_source TEXT,
  utm_medium TEXT,
  utm_campaign TEXT,
  utm_content TEXT,
  landing TEXT,
  referrer TEXT,
  PRIMARY KEY (shelf, source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_order_by_day ON customer_order (day);

-- account_id is no foreign key: it stays when the account is deleted, so that undo brings everything back.
-- The averages are those of a post, as lists tell them; engagement_rate is in millionths.
CREATE TABLE follower_count (
  account_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  followers INTEGER,
  average_views INTEGER,
  average_likes INTEGER,
  average_comments INTEGER,
  average_shares INTEGER,
  engagement_rate INTEGER,
  PRIMARY KEY (account_id, day)
) STRICT;
CREATE TABLE follower_count_shelf (
  shelf INTEGER NOT NULL,
  account_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  followers INTEGER,
  average_views INTEGER,
  average_likes INTEGER,
  average_comments INTEGER,
  average_shares INTEGER,
  engagement_rate INTEGER,
  PRIMARY KEY (shelf, account_id, day)
) STRICT, WITHOUT ROWID;

-- source: the platform. number: the comment's own id, or a hash of what it is told by. post: the
-- platform's id of the post.
CREATE TABLE comment (
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  post TEXT,
  permalink_key TEXT,
  author TEXT,
  day INTEGER,
  text TEXT,
  likes INTEGER,
  replies INTEGER,
  parent TEXT,
  PRIMARY KEY (source, number)
) STRICT;
CREATE TABLE comment_shelf (
  shelf INTEGER NOT NULL,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  post TEXT,
  permalink_key TEXT,
  author TEXT,
  day INTEGER,
  text TEXT,
  likes INTEGER,
  replies INTEGER,
  parent TEXT,
  PRIMARY KEY (shelf, source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_by_post ON comment (source, post);
CREATE INDEX comment_by_permalink ON comment (source, permalink_key);

-- number: the platform's id, else the address as posts have it, else a hash. brand: whose name is mentioned,
-- where the file tells it.
CREATE TABLE mention (
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  brand TEXT,
  permalink TEXT,
  permalink_key TEXT,
  author TEXT,
  day INTEGER,
  text TEXT,
  reach INTEGER,
  engagements INTEGER,
  sentiment TEXT,
  sponsored INTEGER,
  PRIMARY KEY (source, number)
) STRICT;
CREATE TABLE mention_shelf (
  shelf INTEGER NOT NULL,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  brand TEXT,
  permalink TEXT,
  permalink_key TEXT,
  author TEXT,
  day INTEGER,
  text TEXT,
  reach INTEGER,
  engagements INTEGER,
  sentiment TEXT,
  sponsored INTEGER,
  PRIMARY KEY (shelf, source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_day ON mention (day);

-- Which of a batch's values somebody wrote down: bit n is set where the n-th measure of the row is such;
-- NULL for rows of exports.
ALTER TABLE measurement ADD COLUMN manual INTEGER;
ALTER TABLE snapshot ADD COLUMN manual INTEGER;
ALTER TABLE period_total ADD COLUMN manual INTEGER;
ALTER TABLE value_shelf ADD COLUMN manual INTEGER;
CREATE INDEX measurement_by_hand ON measurement (key) WHERE manual IS NOT NULL;
CREATE INDEX snapshot_by_hand ON snapshot (key) WHERE manual IS NOT NULL;
CREATE INDEX period_total_by_hand ON period_total (key) WHERE manual IS NOT NULL;

-- Of figures that were entered by hand: who read them off, and what is to be said of them.
ALTER TABLE import_batch ADD COLUMN who TEXT;
ALTER TABLE import_batch ADD COLUMN note TEXT;

-- What proves figures that were entered by hand: a picture of the screen. bytes is NULL where it was too
-- large to be kept here; then path tells where it was.
CREATE TABLE evidence (
  batch INTEGER NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  path TEXT,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB,
  PRIMARY KEY (batch, place)
) STRICT;
