-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- The minute at which a post was published, and money that exports tell as spent: commission and what was
-- paid for delivery. docs/file-format.md, "Measurements", explains both.

-- Of the day in published, as the file wrote it, 0 to 1439; NULL where no file told a time of day.
ALTER TABLE post ADD COLUMN published_minute INTEGER;
ALTER TABLE post_shelf ADD COLUMN published_minute INTEGER;
ALTER TABLE closed_post ADD COLUMN published_minute INTEGER;

-- The posts of an account on a day, without a look at all of its posts.
DROP INDEX post_by_account;
CREATE INDEX post_by_account ON post (account_id, published);

ALTER TABLE measurement ADD COLUMN commission INTEGER;
ALTER TABLE measurement ADD COLUMN ad_spend INTEGER;
ALTER TABLE snapshot ADD COLUMN commission INTEGER;
ALTER TABLE snapshot ADD COLUMN ad_spend INTEGER;
ALTER TABLE period_total ADD COLUMN commission INTEGER;
ALTER TABLE period_total ADD COLUMN ad_spend INTEGER;
ALTER TABLE booked_span ADD COLUMN commission INTEGER;
ALTER TABLE booked_span ADD COLUMN ad_spend INTEGER;
ALTER TABLE value_shelf ADD COLUMN commission INTEGER;
ALTER TABLE value_shelf ADD COLUMN ad_spend INTEGER;
ALTER TABLE post_month ADD COLUMN commission INTEGER;
ALTER TABLE post_month ADD COLUMN ad_spend INTEGER;
ALTER TABLE campaign_day ADD COLUMN commission INTEGER;
ALTER TABLE campaign_day ADD COLUMN ad_spend INTEGER;
ALTER TABLE post_period ADD COLUMN commission INTEGER;
ALTER TABLE post_period ADD COLUMN ad_spend INTEGER;
ALTER TABLE closed_value ADD COLUMN commission INTEGER;
ALTER TABLE closed_value ADD COLUMN ad_spend INTEGER;
