-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- What the columns of files of no known kind go to, as somebody said once; docs/file-format.md, "Mappings".

CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  fingerprint TEXT,
  file TEXT,
  format TEXT,
  "on" INTEGER,
  columns TEXT
) STRICT;
