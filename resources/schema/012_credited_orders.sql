-- SPDX-FileCopyrightText: 2026 The Goalpost authors
-- SPDX-License-Identifier: MIT
-- The post that an order is credited to by its promo code or link; its spans are derived from that.
-- docs/file-format.md, "Records", explains it.

ALTER TABLE customer_order ADD COLUMN post TEXT;
ALTER TABLE customer_order_shelf ADD COLUMN post TEXT;
CREATE INDEX customer_order_by_post ON customer_order (post, day) WHERE post IS NOT NULL;
