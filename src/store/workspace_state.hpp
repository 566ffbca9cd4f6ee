// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/open.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace goalpost::store {

std::chrono::sys_seconds timeNow();

/// What an open workspace consists of, and how it comes to be open; part of workspace.cpp.
struct Workspace::State {
    std::filesystem::path path;  ///< the workspace as the user knows it
    std::filesystem::path file;  ///< what SQLite has: the workspace or a private copy
    OpenOptions options;
    std::string reason;  ///< why nothing may be written; empty when it may
    std::string actor;
    std::chrono::sys_seconds opened = timeNow();
    std::vector<std::string> warnings;
    bool wasUnclean = false;    ///< the file was not closed by its last writer
    std::string backupTrouble;  ///< why the newest state has no backup
    std::unique_ptr<OpenFile> registered;
    std::unique_ptr<PrivateFolder> folder;
    std::unique_ptr<FileHold> hold;  ///< goes after the database: closing a file drops SQLite's locks
    std::unique_ptr<Database> database;
    std::unique_ptr<HolderNote> note;  ///< goes while the lock still stands: the next holder writes another
    model::Plan plan;
    std::map<std::string, std::shared_ptr<const Closed>> closed;  ///< as read so far, by the closing's id
    std::map<std::string, model::Measured> closedAnswers;         ///< what measured() told of them

    State(std::filesystem::path real, OpenOptions given);

    bool isCopy() const { return folder != nullptr; }
    std::filesystem::path backups();
    std::string name() const;

    void copyAside();
    /// A private copy may be recovered and migrated like any file; nothing else is written to it.
    void openReadOnly(const FileHead& head);
    void openWritable();
    /// A migration that fails again and again needs no further copy of the same.
    void backUpForMigration();
    /// Where a time is given, only when half an hour is over.
    void backUpWhenChanged(std::string_view why, std::optional<std::chrono::sys_seconds> now = {});
    void lookAround();
    /// After an error of the disk the connection's idea of the file may be wrong: it is made anew.
    void recover(const DatabaseError& error);
    Database& connected();
};

}  // namespace goalpost::store
