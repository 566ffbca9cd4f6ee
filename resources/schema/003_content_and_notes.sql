-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- Whose turn a deliverable is, its drafts and checklist; notes; planned posts; campaigns put away.

ALTER TABLE creator ADD COLUMN note TEXT;
ALTER TABLE objective ADD COLUMN planned_posts INTEGER;
ALTER TABLE deliverable ADD COLUMN turn TEXT;
ALTER TABLE deliverable ADD COLUMN waiting_since INTEGER;
ALTER TABLE deliverable ADD COLUMN round INTEGER;
ALTER TABLE deliverable ADD COLUMN draft_link TEXT;
ALTER TABLE deliverable ADD COLUMN checked TEXT;
ALTER TABLE deliverable ADD COLUMN note TEXT;
ALTER TABLE partnership ADD COLUMN note TEXT;
ALTER TABLE campaign ADD COLUMN archived INTEGER;
ALTER TABLE pilot_log ADD COLUMN note TEXT;
ALTER TABLE review ADD COLUMN note TEXT;
