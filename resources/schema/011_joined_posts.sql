-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- Posts that turned out to be one, and the second number under which a shop knows an order.
-- docs/file-format.md, "Undo" and "Records", explains both.

-- A batch told that two posts are one: the handle of the post that is on the batch's shelf, and of the one
-- that has its values since. Kept as long as the batch, so that redo takes it away again.
CREATE TABLE joined_post (
  batch INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  PRIMARY KEY (batch, gone)
) STRICT, WITHOUT ROWID;

-- Of an order under a shop's long id, the number people see, which two shops may share; of one under that
-- number, the long id, where a later export told it.
ALTER TABLE customer_order ADD COLUMN second_number TEXT;
ALTER TABLE customer_order_shelf ADD COLUMN second_number TEXT;
CREATE INDEX customer_order_by_second ON customer_order (source, second_number);
