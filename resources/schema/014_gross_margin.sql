-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What is left of a brand's sales once the goods are paid, a share: for profit, and for the return on spend at
-- which a campaign breaks even.
ALTER TABLE brand ADD COLUMN gross_margin REAL;
