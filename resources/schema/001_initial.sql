-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- The first form of a workspace: what it says about itself, everything people plan, and the history of their acts.
--
-- Ids are UUIDs of version 7. Dates are day numbers (days since 1970-01-01), amounts ten-thousandths of
-- the currency's unit, shares parts of one, words of a vocabulary their ids, lists JSON. NULL is "not told". A part of
-- an entity has a column of its own name that is 1 when the part is there; the part's columns carry that
-- name as a prefix. No key cascades: a cascade would delete rows that a changeset deletes as well.

CREATE TABLE meta (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  workspace TEXT NOT NULL,
  created TEXT NOT NULL,
  created_by TEXT NOT NULL,
  written_by TEXT NOT NULL,
  min_reader INTEGER NOT NULL,
  min_writer INTEGER NOT NULL,
  open_count INTEGER NOT NULL,
  clean_exit INTEGER NOT NULL,
  changes INTEGER NOT NULL
) STRICT;

CREATE TABLE brand (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT,
  currency TEXT,
  fiscal_year_start_month INTEGER,
  competitors TEXT
) STRICT;

CREATE TABLE business_objective (
  id TEXT PRIMARY KEY NOT NULL,
  brand TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT,
  owner TEXT
) STRICT;

CREATE TABLE creator (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT,
  niches TEXT,
  country TEXT,
  languages TEXT,
  email TEXT,
  consent INTEGER CHECK (consent = 1),
  consent_basis TEXT,
  consent_noted INTEGER,
  consent_retain_until INTEGER,
  audience INTEGER CHECK (audience = 1),
  audience_as_of INTEGER,
  audience_source TEXT,
  audience_countries TEXT,
  audience_ages TEXT,
  audience_credible REAL
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  creator TEXT NOT NULL REFERENCES creator (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  platform TEXT,
  handle TEXT,
  account_id TEXT,
  followers INTEGER,
  as_of INTEGER
) STRICT;

CREATE TABLE rate (
  id TEXT PRIMARY KEY NOT NULL,
  creator TEXT NOT NULL REFERENCES creator (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  deliverable TEXT,
  fee INTEGER,
  currency TEXT,
  quoted INTEGER
) STRICT;

CREATE TABLE absence (
  id TEXT PRIMARY KEY NOT NULL,
  creator TEXT NOT NULL REFERENCES creator (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  away_from INTEGER,
  away_to INTEGER
) STRICT;

CREATE TABLE campaign (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT,
  brand TEXT REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT,
  "from" INTEGER,
  "to" INTEGER,
  budget INTEGER,
  owner TEXT,
  goal INTEGER CHECK (goal = 1),
  goal_primary TEXT,
  goal_secondary TEXT,
  target_audience INTEGER CHECK (target_audience = 1),
  target_audience_countries TEXT,
  target_audience_ages TEXT,
  target_audience_interests TEXT,
  tools INTEGER CHECK (tools = 1),
  tools_decision TEXT,
  tools_names TEXT,
  tools_reason TEXT
) STRICT;

CREATE TABLE kpi_choice (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kpi TEXT,
  goal TEXT,
  role TEXT,
  data_source TEXT
) STRICT;

CREATE TABLE objective (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kpi TEXT,
  direction TEXT,
  change REAL,
  target REAL,
  scope TEXT,
  baseline INTEGER CHECK (baseline = 1),
  baseline_value REAL,
  baseline_from INTEGER,
  baseline_to INTEGER,
  baseline_source TEXT,
  baseline_spend INTEGER,
  baseline_posts INTEGER,
  baseline_creators INTEGER,
  "from" INTEGER,
  "to" INTEGER,
  evaluate INTEGER,
  budget INTEGER,
  partnerships INTEGER,
  cost_ceiling INTEGER,
  stop_if TEXT,
  business_objective TEXT REFERENCES business_objective (id) DEFERRABLE INITIALLY DEFERRED,
  market INTEGER CHECK (market = 1),
  market_note TEXT,
  market_source TEXT,
  market_as_of INTEGER,
  note TEXT
) STRICT;

CREATE TABLE partnership (
  id TEXT PRIMARY KEY NOT NULL,
  campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  creator TEXT REFERENCES creator (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  fee INTEGER,
  promo_code TEXT,
  utm INTEGER CHECK (utm = 1),
  utm_source TEXT,
  utm_medium TEXT,
  utm_campaign TEXT,
  usage_rights INTEGER CHECK (usage_rights = 1),
  usage_rights_until INTEGER,
  usage_rights_channels TEXT,
  exclusivity INTEGER CHECK (exclusivity = 1),
  exclusivity_category TEXT,
  exclusivity_until INTEGER
) STRICT;

CREATE TABLE deliverable (
  id TEXT PRIMARY KEY NOT NULL,
  partnership TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT,
  type TEXT,
  due INTEGER,
  status TEXT,
  utm_content TEXT,
  permalink TEXT,
  post_id TEXT
) STRICT;

CREATE TABLE payment (
  id TEXT PRIMARY KEY NOT NULL,
  partnership TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  amount INTEGER,
  due INTEGER,
  paid INTEGER
) STRICT;

CREATE TABLE cost (
  id TEXT PRIMARY KEY NOT NULL,
  partnership TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT,
  amount INTEGER,
  "on" INTEGER
) STRICT;

CREATE TABLE workflow_step (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  stage TEXT,
  hours_per_month REAL,
  error_rate REAL,
  manual_share REAL,
  who TEXT,
  tools TEXT
) STRICT;

CREATE TABLE tool (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT,
  stage TEXT,
  integration_point TEXT,
  cost_per_month INTEGER,
  in_use_since INTEGER,
  capabilities TEXT,
  limitations TEXT,
  tutorials TEXT
) STRICT;

CREATE TABLE operator (
  id TEXT PRIMARY KEY NOT NULL,
  tool TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT,
  mechanics INTEGER,
  interpretation INTEGER,
  escalation INTEGER
) STRICT;

CREATE TABLE escalation (
  id TEXT PRIMARY KEY NOT NULL,
  tool TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  recommendation TEXT,
  "when" TEXT,
  may_override TEXT,
  goes_to TEXT,
  within_hours INTEGER
) STRICT;

CREATE TABLE override (
  id TEXT PRIMARY KEY NOT NULL,
  tool TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "on" INTEGER,
  subject TEXT,
  recommendation TEXT,
  decision TEXT,
  "by" TEXT,
  on_behalf_of TEXT,
  reason_code TEXT,
  why TEXT,
  outcome TEXT
) STRICT;

CREATE TABLE pilot (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT,
  stage TEXT,
  integration_point TEXT,
  tool TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  team TEXT,
  "from" INTEGER,
  "to" INTEGER,
  hypothesis TEXT,
  stop_if TEXT,
  hourly_cost INTEGER,
  training_cost INTEGER,
  baseline INTEGER CHECK (baseline = 1),
  baseline_cases INTEGER,
  baseline_minutes_per_case REAL,
  baseline_quality REAL,
  baseline_from INTEGER,
  baseline_to INTEGER,
  decision INTEGER CHECK (decision = 1),
  decision_on INTEGER,
  decision_what TEXT,
  decision_to_stage TEXT,
  decision_by TEXT,
  decision_why TEXT
) STRICT;

CREATE TABLE pilot_log (
  id TEXT PRIMARY KEY NOT NULL,
  pilot TEXT NOT NULL REFERENCES pilot (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  date INTEGER,
  cases INTEGER,
  minutes_per_case REAL,
  review_minutes_per_case REAL,
  quality REAL,
  friction REAL
) STRICT;

CREATE TABLE stakeholder (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  department TEXT,
  name TEXT,
  tool TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  briefed INTEGER,
  acknowledged INTEGER
) STRICT;

CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  tool TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  campaign TEXT REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  due INTEGER,
  held INTEGER,
  saves_time TEXT,
  improves_quality TEXT,
  contributes_to_kpis TEXT
) STRICT;

CREATE TABLE review_change (
  id TEXT PRIMARY KEY NOT NULL,
  review TEXT NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT,
  what TEXT,
  owner TEXT,
  "by" INTEGER,
  done TEXT
) STRICT;

CREATE TABLE reason (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  rule TEXT,
  subject TEXT,
  reason TEXT,
  "by" TEXT,
  "on" INTEGER
) STRICT;

CREATE TABLE history (
  number INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  label TEXT NOT NULL,
  batch TEXT,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE history_chunk (
  number INTEGER NOT NULL REFERENCES history (number) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  PRIMARY KEY (number, part)
) STRICT;

CREATE TABLE draft (
  form TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE INDEX business_objective_by_brand ON business_objective (brand);
CREATE INDEX account_by_creator ON account (creator);
CREATE INDEX rate_by_creator ON rate (creator);
CREATE INDEX absence_by_creator ON absence (creator);
CREATE INDEX campaign_by_brand ON campaign (brand);
CREATE INDEX kpi_choice_by_campaign ON kpi_choice (campaign);
CREATE INDEX objective_by_campaign ON objective (campaign);
CREATE INDEX objective_by_business_objective ON objective (business_objective);
CREATE INDEX partnership_by_campaign ON partnership (campaign);
CREATE INDEX partnership_by_creator ON partnership (creator);
CREATE INDEX deliverable_by_partnership ON deliverable (partnership);
CREATE INDEX payment_by_partnership ON payment (partnership);
CREATE INDEX cost_by_partnership ON cost (partnership);
CREATE INDEX operator_by_tool ON operator (tool);
CREATE INDEX escalation_by_tool ON escalation (tool);
CREATE INDEX override_by_tool ON override (tool);
CREATE INDEX pilot_by_tool ON pilot (tool);
CREATE INDEX pilot_log_by_pilot ON pilot_log (pilot);
CREATE INDEX stakeholder_by_tool ON stakeholder (tool);
CREATE INDEX review_by_tool ON review (tool);
CREATE INDEX review_by_campaign ON review (campaign);
CREATE INDEX review_change_by_review ON review_change (review);
