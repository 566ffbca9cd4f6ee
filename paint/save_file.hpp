// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

class QSaveFile;

namespace goalpost::paint {

/// Opens the file for writing. A new one is its owner's alone (mode 0600), since what leaves a workspace
/// names people and money; one that takes the place of another keeps who may read it. False where it cannot
/// be opened.
bool openToSave(QSaveFile& file);

}  // namespace goalpost::paint
