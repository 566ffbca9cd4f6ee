// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "ui/models/import_queue_model.hpp"
#include "ui/pages/imports/file_look.hpp"

namespace goalpost::ui {

/// Whether a file can be imported by itself, and what it asks where it cannot.
struct FileVerdict {
    enum class Kind {
        Clear,    ///< what it would change can be counted
        Refused,  ///< nothing of it can be taken, whatever is decided
        Columns,  ///< what a column means is open
        Account,  ///< it does not say whose posts it holds
        Proposed  ///< its columns were matched by evidence, which somebody should look at once
    };
    Kind kind = Kind::Clear;
    QString says;
};

/// `options`: as it would be imported; `accepted`: somebody said that it is right as it is.
FileVerdict verdictOn(const FileLook& look, const edit::ImportOptions& options, bool accepted);
/// No row says whose it is, whatever the columns promised.
bool lacksAccount(const edit::ImportReport& report, const edit::ImportOptions& options);
/// Of a table neither the file nor anybody says which days it is of.
bool lacksPeriod(const edit::ImportReport& report);
/// Fills in what a dry run counted. It asks where rows were rejected, or posts of partners match nothing,
/// unless somebody `accepted` that.
void tell(QueuedFile& file, const edit::ImportReport& report, bool hasCampaign, bool accepted);
/// What an import did.
void tellImported(QueuedFile& file, const edit::ImportReport& report);

}  // namespace goalpost::ui
