// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/act.hpp"

#include "store/history.hpp"
#include "store/period_sums.hpp"
#include "store/workspace.hpp"

namespace goalpost::store {

namespace {

Database& writable(Workspace& workspace) {
    workspace.requireWritable();
    return workspace.database();
}

}  // namespace

Act::Act(Workspace& workspace)
    : m_database(writable(workspace)), m_actor(workspace.actor()), m_transaction(m_database) {
    cutRedo(m_database);
    m_recording.emplace(m_database);
}

bool Act::finish(std::string_view label) {
    const auto changeset = m_recording->changeset();
    m_recording.reset();
    if (changeset.empty() && !m_batch) {
        m_transaction.rollback();
        return false;
    }
    renewPeriods(m_database);
    appendHistory(m_database, m_actor, label, m_batch, changeset);
    m_transaction.commit();
    return true;
}

}  // namespace goalpost::store
