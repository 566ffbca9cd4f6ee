// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/post_rows.hpp"

#include "store/database.hpp"

namespace goalpost::store {

namespace {

/// NULL for an empty text, so that posts without it do not collide.
std::optional<std::string_view> told(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

void bindPost(Statement& statement, const PostRow& row) {
    const auto& post = row.post;
    statement.bindAll(post.id, row.handle, row.batch, post.platform, told(post.platformId), post.permalink,
                      told(row.permalinkKey), post.title, post.published, post.account, post.campaign,
                      post.deliverable, row.minute < 0 ? std::nullopt : std::optional(row.minute));
}

}  // namespace

PostRow readPost(const Statement& row) {
    PostRow found;
    auto& post = found.post;
    post.id = row.column<Id>(0);
    found.handle = row.integer(1);
    found.batch = row.integer(2);
    post.platform = row.text(3);
    post.platformId = row.text(4);
    post.permalink = row.text(5);
    found.permalinkKey = row.text(6);
    post.title = row.text(7);
    post.published = row.column<std::optional<Date>>(8);
    post.account = row.column<Id>(9);
    post.campaign = row.column<Id>(10);
    post.deliverable = row.column<Id>(11);
    found.minute = row.isNull(12) ? -1 : row.column<std::int32_t>(12);
    return found;
}

void insertPost(Database& database, const PostRow& row) {
    auto insert = database.prepare("INSERT INTO post (" + std::string{PostColumns} +
                                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindPost(insert, row);
    insert.run();
}

void insertClosedPost(Database& database, const Id& closing, const PostRow& row) {
    auto insert = database.prepare("INSERT INTO closed_post (" + std::string{PostColumns} +
                                   ", closing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?14)");
    bindPost(insert, row);
    insert.bind(14, closing);
    insert.run();
}

void updatePost(Database& database, const PostRow& row) {
    auto update = database.prepare(
        "UPDATE post SET handle = ?2, batch = ?3, platform = ?4, platform_id = ?5, permalink = ?6, "
        "permalink_key = ?7, title = ?8, published = ?9, account_id = ?10, campaign_id = ?11, "
        "deliverable_id = ?12, published_minute = ?13 WHERE id = ?1");
    bindPost(update, row);
    update.run();
}

void shelvePost(Database& database, std::int64_t batch, const Id& post) {
    database.run("INSERT INTO post_shelf (shelf, " + std::string{PostColumns} + ") SELECT ?1, " +
                     std::string{PostColumns} + " FROM post WHERE id = ?2",
                 batch, post);
}

Handle nextHandle(Database& database) {
    return 1 + database.value<std::int64_t>(
                   "SELECT max(coalesce((SELECT max(handle) FROM post), 0), "
                   "coalesce((SELECT max(handle) FROM series), 0), "
                   "coalesce((SELECT max(handle) FROM post_shelf), 0), "
                   "coalesce((SELECT max(gone) FROM joined_post), 0))");
}

}  // namespace goalpost::store
