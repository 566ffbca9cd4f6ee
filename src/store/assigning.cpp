// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/assigning.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/act.hpp"
#include "store/permalink.hpp"
#include "store/post_rows.hpp"
#include "store/rollups.hpp"
#include "store/spans.hpp"
#include "store/workspace.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::store {

std::vector<model::Post> postsNamed(const Workspace& workspace, std::string_view name) {
    name = trim(name);
    std::vector<model::Post> posts;
    if (name.empty())
        return posts;
    auto rows = workspace.database().prepare("SELECT " + std::string{PostColumns} +
                                             " FROM post WHERE id = ?1 OR platform_id = ?1 OR permalink = ?1 "
                                             "OR permalink_key = ?2 ORDER BY handle LIMIT 20");
    rows.bindAll(name, permalinkKey(name));
    while (rows.step())
        posts.push_back(readPost(rows).post);
    return posts;
}

std::int64_t assignPosts(Workspace& workspace, std::span<const Id> posts, const Id& campaign,
                         std::string_view label) {
    if (campaign && workspace.plan().campaign(campaign) == nullptr)
        throw Error("The campaign is not in the workspace any more; choose another one.");
    Act act(workspace);
    act.pauseRecording();
    auto& database = workspace.database();
    const auto batch = 1 + database.value<std::int64_t>("SELECT max(number) FROM import_batch");
    Rollups rollups(database);
    std::int64_t moved = 0;
    for (const Id& id : posts) {
        auto row = findPost(database, "id = ?1", id);
        if (!row)
            throw Error("A post is not in the workspace any more; nothing was changed.");
        if (row->post.campaign == campaign)
            continue;
        shelvePost(database, batch, id);
        const Id before = row->post.campaign;
        row->post.campaign = campaign;
        row->post.deliverable = {};
        row->batch = batch;
        std::vector<Handle> renewed = ordersBeside(database, row->handle);
        updatePost(database, *row);
        std::ranges::copy(ordersBeside(database, row->handle), std::back_inserter(renewed));
        database.run("INSERT INTO batch_subject (batch, subject) VALUES (?1, ?2)", batch, row->handle);
        rollups.recountPost(row->handle);
        rollups.recountPeriodOf(row->handle);
        renewed.push_back(row->handle);
        for (const Handle post : renewed)
            rollups.renewSpans(post, -1);
        rollups.recountCampaign(rollups.slotOf(before));
        rollups.recountCampaign(rollups.slotOf(campaign));
        ++moved;
    }
    if (moved == 0)
        return 0;
    rollups.flush();
    const Id made = Id::create();
    database.run(
        "INSERT INTO import_batch (number, id, file, format, fingerprint, at, source, measures, added, "
        "changed, identical, rejected) VALUES (?1, ?2, '', ?3, '', ?4, '', 0, 0, ?5, 0, 0)",
        batch, made, AssignedFormat, utcNow(), moved);
    act.resumeRecording();
    act.attachBatch(made);
    act.finish(label);
    return moved;
}

}  // namespace goalpost::store
