-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What the last large import came to and the state that it left: the same file again need not be compared row
-- by row while nothing was done since.

CREATE TABLE known_import (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  changes INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  way TEXT NOT NULL,
  told TEXT NOT NULL
) STRICT;
