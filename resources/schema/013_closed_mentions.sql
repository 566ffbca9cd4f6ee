-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- A closing keeps the brand mentions of its campaign: later imports, another brand or its new name change
-- nothing of what was closed. JSON: a list of {"day", "organic", "paid", "as_of"}; NULL in closings from before
-- this version, of which the mentions that came in until then are counted when they are asked for.
ALTER TABLE closed_campaign ADD COLUMN mentions TEXT;
