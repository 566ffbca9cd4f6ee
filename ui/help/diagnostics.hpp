// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/facts.hpp"
#include "ui/session/session.hpp"

#include <QString>

class QWidget;

namespace goalpost::ui {

/// What helps to find a fault: versions, the computer's kind, screen, look, and of the open workspace its
/// size and how many rows its tables have. No names, no paths, nothing of its contents.
QString diagnosticsOf(const QWidget& window, const Session& session,
                      const std::optional<store::FileFacts>& facts);

}  // namespace goalpost::ui
