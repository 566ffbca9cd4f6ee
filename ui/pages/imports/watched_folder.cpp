// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/watched_folder.hpp"

#include "ui/pages/imports/file_look.hpp"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSettings>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::chrono::milliseconds SettlesIn{400};
constexpr int MostSeen = 5000;

QString stampOf(const QFileInfo& file) {
    return u"%1|%2|%3"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

}  // namespace

WatchedFolder::WatchedFolder(QObject* parent) : QObject(parent) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlesIn);
    connect(&m_settling, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settling.start(); });
}

/// By what stands for the workspace: its path may hold what settings take for parts of a key.
QString WatchedFolder::key(const char* what) const {
    const QByteArray hash = QCryptographicHash::hash(m_workspace.toUtf8(), QCryptographicHash::Sha256);
    return u"imports/%1/%2"_s.arg(QString::fromLatin1(hash.toHex().left(16)), QString::fromLatin1(what));
}

void WatchedFolder::turnTo(const QString& workspace) {
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    const QSettings settings;
    m_folder = workspace.isEmpty() ? QString() : settings.value(key("folder")).toString();
    m_seen = workspace.isEmpty() ? QStringList() : settings.value(key("seen")).toStringList();
    m_byItself = !workspace.isEmpty() && settings.value(key("byItself")).toBool();
    look();
}

void WatchedFolder::watch(const QString& folder) {
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_seen.clear();
    m_byItself = false;
    remember();
    look();
}

bool WatchedFolder::isThere() const {
    return !m_folder.isEmpty() && QFileInfo(m_folder).isDir();
}

void WatchedFolder::look() {
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    QStringList found;
    if (isThere()) {
        m_watcher.addPath(m_folder);
        const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo& file : files)
            if (isDataFile(file.filePath()) && file.size() > 0 && !m_seen.contains(stampOf(file)))
                found << file.filePath();
    }
    m_new = std::move(found);
    emit changed();
}

void WatchedFolder::putAside(const QStringList& files) {
    for (const QString& file : files)
        if (const QFileInfo info(file); info.absolutePath() == QFileInfo(m_folder).absoluteFilePath())
            m_seen << stampOf(info);
    while (m_seen.size() > MostSeen)
        m_seen.removeFirst();
    remember();
    look();
}

void WatchedFolder::setImportsByItself(bool byItself) {
    m_byItself = byItself;
    remember();
    emit changed();
}

void WatchedFolder::remember() {
    if (m_workspace.isEmpty())
        return;
    QSettings settings;
    settings.setValue(key("folder"), m_folder);
    settings.setValue(key("seen"), m_seen);
    settings.setValue(key("byItself"), m_byItself);
}

}  // namespace goalpost::ui
