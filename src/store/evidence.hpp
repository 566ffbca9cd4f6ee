// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// What proves figures that were entered by hand: pictures of the screen.
namespace goalpost::store {

class Database;
class Workspace;

/// Bytes of a picture that is kept in the workspace; of a larger one its path and fingerprint are.
inline constexpr std::uintmax_t MostEvidence = 2'000'000;

/// A file as it is going to be kept.
struct Evidence {
    std::string name, sha256;
    std::string path;  ///< empty where the bytes are kept
    std::int64_t size = 0;
    std::vector<std::byte> bytes{};
};

/// Reads all of them, so that one that is missing stops everything before anything is written. Throws
/// FileError for a file that cannot be read, a folder and a workspace; `workspace` is the open one.
std::vector<Evidence> readEvidence(std::span<const std::filesystem::path> files,
                                   const std::filesystem::path& workspace);
void storeEvidence(Database& database, std::int64_t batch, const std::vector<Evidence>& evidence);

/// What stands in the workspace with figures that were entered by hand.
struct KeptEvidence {
    Id batch;  ///< of the figures
    int place = 0;
    std::string name, sha256;
    std::string path;  ///< where it was, if its bytes are not kept
    std::int64_t size = 0;
    std::string who, note;
    std::string at;                  ///< when the figures were entered, UTC
    std::vector<std::string> posts;  ///< titles, else addresses or ids
    bool isKept() const { return path.empty(); }
};

/// The oldest first, so that a number stays one; of one post alone where one is told.
std::vector<KeptEvidence> evidenceIn(const Workspace& workspace, const Id& post = {});
/// Throws Error where the bytes are not kept.
std::vector<std::byte> bytesOf(const Workspace& workspace, const KeptEvidence& evidence);

/// What was said of figures by hand without a new figure: true where it stands with one of the posts already.
bool isSaid(Database& database, const std::string& who, const std::string& note,
            const std::vector<Evidence>& evidence, std::span<const std::int64_t> posts);

}  // namespace goalpost::store
