-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What was decided anew and why, rehearsals of the tracking, closings; KPIs, goal profiles and market
-- benchmarks of the user's own.

ALTER TABLE kpi_choice ADD COLUMN data_owner TEXT;
ALTER TABLE objective ADD COLUMN market_low REAL;
ALTER TABLE objective ADD COLUMN market_high REAL;
ALTER TABLE objective ADD COLUMN posts_needed INTEGER;
ALTER TABLE objective ADD COLUMN original INTEGER CHECK (original = 1);
ALTER TABLE objective ADD COLUMN original_change REAL;
ALTER TABLE objective ADD COLUMN original_target REAL;
ALTER TABLE objective ADD COLUMN original_to INTEGER;
ALTER TABLE objective ADD COLUMN original_on INTEGER;
ALTER TABLE objective ADD COLUMN result INTEGER CHECK (result = 1);
ALTER TABLE objective ADD COLUMN result_value REAL;
ALTER TABLE objective ADD COLUMN result_from INTEGER;
ALTER TABLE objective ADD COLUMN result_to INTEGER;
ALTER TABLE objective ADD COLUMN result_source TEXT;
ALTER TABLE objective ADD COLUMN result_spend INTEGER;
ALTER TABLE objective ADD COLUMN result_posts INTEGER;
ALTER TABLE objective ADD COLUMN result_creators INTEGER;

CREATE TABLE revision (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "on" INTEGER,
  what TEXT,
  kpi TEXT,
  was TEXT,
  now TEXT,
  why TEXT,
  by TEXT
) STRICT;

CREATE TABLE rehearsal (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  source TEXT,
  "on" INTEGER,
  by TEXT,
  sample TEXT,
  links TEXT,
  codes TEXT,
  computes TEXT,
  lacking TEXT,
  note TEXT
) STRICT;

CREATE TABLE closing (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "on" INTEGER,
  by TEXT
) STRICT;

CREATE TABLE custom_kpi (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  kpi TEXT,
  name TEXT,
  meaning TEXT,
  formula TEXT,
  unit TEXT,
  better TEXT,
  base TEXT
) STRICT;

CREATE TABLE custom_fit (
  id TEXT PRIMARY KEY NOT NULL,
  custom_kpi TEXT NOT NULL REFERENCES custom_kpi (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  goal TEXT,
  role TEXT,
  why TEXT
) STRICT;

CREATE TABLE goal_profile (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  goal TEXT,
  creator TEXT,
  discovery TEXT,
  vetting TEXT,
  followers_from INTEGER,
  followers_to INTEGER,
  links TEXT,
  as_of INTEGER
) STRICT;

CREATE TABLE benchmark (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  kpi TEXT,
  platform TEXT,
  low REAL,
  typical REAL,
  high REAL,
  source TEXT,
  as_of INTEGER,
  note TEXT
) STRICT;
CREATE INDEX revision_by_campaign ON revision (campaign);
CREATE INDEX rehearsal_by_campaign ON rehearsal (campaign);
CREATE INDEX closing_by_campaign ON closing (campaign);
CREATE INDEX custom_fit_by_custom_kpi ON custom_fit (custom_kpi);
