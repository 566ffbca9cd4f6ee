// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QList>
#include <QStringList>

#include <vector>

/// Creators out of rows copied from a spreadsheet.
namespace goalpost::ui {

struct PastedCreators {
    std::vector<model::Creator> added;  ///< ready to be added
    QStringList known;                  ///< "Maya L. (there already as Maya Lindqvist)"
    QStringList faults;                 ///< "Row 3 has no name."
    QStringList columns;                ///< what each column was taken for, in words; "–" for none
};

/// Columns go by the words of the first row where it is a header; else they are name, platform, handle,
/// followers, country, email, niches, note.
PastedCreators pastedCreators(const model::Plan& plan, const QList<QStringList>& rows);
/// What will be added and what not, for a question before it is done.
QString previewText(const PastedCreators& pasted);

}  // namespace goalpost::ui
