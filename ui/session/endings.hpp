// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

/// Workspaces that are left: their edits are stored and their backups made while the program goes on, and who
/// opens one of them meanwhile waits for that. To be used from any thread.
namespace goalpost::ui::endings {

/// What the sessions of the other windows know of one session.
class Part {
  public:
    Part();
    ~Part();
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    /// The session goes to another workspace or to none, until the last copy of this is gone: what it had is
    /// about to be free.
    std::shared_ptr<void> move();
    /// The session ends: all that it has is about to be free, and it waits for nothing any more.
    void end();
    /// The files that the session has open from now on.
    void setFiles(std::vector<std::filesystem::path> files);
    /// Waits while another session has the file that is about to be free; not where that one would wait for
    /// this one in turn. False when this session ended meanwhile.
    bool waitUntilFree(const std::filesystem::path& file);

  private:
    struct Known;
    struct State;
    static State& state();

    std::shared_ptr<Known> m_known;
};

}  // namespace goalpost::ui::endings
