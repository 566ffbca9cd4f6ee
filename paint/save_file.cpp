// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/save_file.hpp"

#include <QtCore/QFile>
#include <QtCore/QIODevice>
#include <QtCore/QSaveFile>

namespace goalpost::paint {

bool openToSave(QSaveFile& file) {
    const bool isNew = !QFile::exists(file.fileName());
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

}  // namespace goalpost::paint
