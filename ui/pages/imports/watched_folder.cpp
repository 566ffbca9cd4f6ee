// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/watched_folder.hpp"

#include "ui/pages/imports/file_look.hpp"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSet>
#include <QSettings>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::chrono::milliseconds SettlesIn{400};
constexpr std::chrono::seconds PollsEvery{5};
constexpr int MostSeen = 5000;

QString stampOf(const QFileInfo& file) {
    return u"%1|%2|%3"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

}  // namespace

WatchedFolder::WatchedFolder(QObject* parent) : QObject(parent) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlesIn);
    connect(&m_settling, &QTimer::timeout, this, &WatchedFolder::look);
    m_poll.setInterval(PollsEvery);
    connect(&m_poll, &QTimer::timeout, this, &WatchedFolder::look);
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
    QStringList found, stamps;
    if (isThere()) {
        m_watcher.addPath(m_folder);
        m_poll.start();
        const QSet<QString> seen(m_seen.cbegin(), m_seen.cend());
        const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo& file : files) {
            const QString stamp = stampOf(file);
            if (!isDataFile(file.filePath()) || file.size() == 0 || seen.contains(stamp))
                continue;
            found << file.filePath();
            stamps << stamp;
        }
    } else {
        m_poll.stop();
    }
    m_new = whole(found, stamps);
    emit changed();
}

QStringList WatchedFolder::whole(const QStringList& files, const QStringList& stamps) {
    QStringList list;
    QHash<QString, QString> now;
    for (qsizetype i = 0; i < files.size(); ++i) {
        now.insert(files[i], stamps[i]);
        if (m_stamps.value(files[i]) == stamps[i])
            list << files[i];
    }
    m_stamps = std::move(now);
    if (list.size() < files.size())
        m_settling.start();
    return list;
}

void WatchedFolder::putAside(const QStringList& files) {
    for (const QString& file : files)
        if (const QFileInfo info(file); info.absolutePath() == QFileInfo(m_folder).absoluteFilePath())
            m_seen << stampOf(info);
    if (m_seen.size() > MostSeen) {  // what is gone need not be told from what is new
        QSet<QString> there;
        for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files))
            there.insert(stampOf(file));
        m_seen.removeIf([&](const QString& stamp) { return !there.contains(stamp); });
    }
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
