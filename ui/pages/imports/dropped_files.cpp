// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/dropped_files.hpp"

#include "ui/pages/imports/file_look.hpp"

#include <QDirIterator>
#include <QFileInfo>

namespace goalpost::ui {

namespace {

QStringList dataFilesOf(const QString& folder) {
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (each.hasNext() && files.size() < MostDropped)
        if (const QString file = each.next(); isDataFile(file))
            files << file;
    files.sort(Qt::CaseInsensitive);
    return files;
}

}  // namespace

DroppedFiles sorted(const QStringList& paths) {
    DroppedFiles dropped;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir())
            dropped.data << dataFilesOf(path);
        else if (isDataFile(path))
            dropped.data << path;
        else
            dropped.others << info.fileName();
    }
    dropped.data.removeDuplicates();
    return dropped;
}

}  // namespace goalpost::ui
