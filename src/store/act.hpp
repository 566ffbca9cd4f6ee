// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "store/changeset.hpp"
#include "store/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace goalpost::store {

class Workspace;

/// One named, undoable change of the file: a transaction in which the planning tables are recorded. What
/// was not finished is taken back. Other tables may be written too, but only a batch brings them back.
class Act {
  public:
    /// Throws FileError when the workspace is read-only or was replaced underneath.
    explicit Act(Workspace& workspace);
    /// Recording costs a third of the time of writing many rows outside the planning tables; pause it for
    /// them. Planning tables must not be written meanwhile.
    void pauseRecording() { m_recording.reset(); }
    /// Records from now on what was not recorded so far.
    void resumeRecording() { m_recording.emplace(m_database); }
    Act(const Act&) = delete;
    Act& operator=(const Act&) = delete;

    /// Rows outside the planning tables that undo takes back through store/batch_hooks.hpp.
    void attachBatch(Id batch) { m_batch = std::move(batch); }
    /// Writes the history entry and commits; false, with everything taken back, when no planning table
    /// changed and no batch is attached. Workspace::plan() is what it was until reload().
    bool finish(std::string_view label);

  private:
    Database& m_database;
    std::string m_actor;
    Id m_batch;
    Transaction m_transaction;
    std::optional<Recording> m_recording;
};

}  // namespace goalpost::store
