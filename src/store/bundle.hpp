// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>

/// A workspace's whole content as readable JSON and back, without loss (docs/bundle.md): plan, imports,
/// posts, values and what was kept of closed campaigns; not the history, what waits for redo, drafts and what
/// is counted from the rest.
namespace goalpost::store {

class Workspace;

struct BundleCounts {
    std::int64_t imports = 0, posts = 0, series = 0, values = 0;
};

/// Holds one row in memory at a time. Throws FileError for content that does not hold together.
BundleCounts writeBundle(const Workspace& workspace, std::ostream& out);
/// Into an empty workspace, in one transaction; nothing of the bundle is taken on trust. `accept` may
/// refuse the plan by throwing. Throws InputError with the place, and nothing is stored; FileError when the
/// workspace is not empty. Afterwards dump() is that of the workspace which was written.
BundleCounts readBundle(Workspace& workspace, std::istream& in,
                        const std::function<void(const model::Plan&)>& accept);

}  // namespace goalpost::store
