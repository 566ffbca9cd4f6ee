// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace goalpost::ui {

/// A folder in which exports arrive, remembered for each workspace: the data files in it that were neither
/// imported from there nor put aside are new. A file that changes is new again.
class WatchedFolder : public QObject {
    Q_OBJECT
  public:
    explicit WatchedFolder(QObject* parent = nullptr);

    /// Turns to the folder of this workspace and looks into it; empty: to none.
    void turnTo(const QString& workspace);
    /// Empty: stops watching. What was put aside in another folder is forgotten.
    void watch(const QString& folder);
    QString folder() const { return m_folder; }
    bool isThere() const;
    /// In the order of their names.
    QStringList newFiles() const { return m_new; }
    /// These were dealt with, as they are now.
    void putAside(const QStringList& files);
    /// Whether files that ask nothing are imported without a look.
    bool importsByItself() const { return m_byItself; }
    void setImportsByItself(bool byItself);

  signals:
    void changed();

  private:
    void look();
    /// Files as they are found twice, so that none is taken while it is still being written.
    QStringList whole(const QStringList& files, const QStringList& stamps);
    void remember();
    QString key(const char* what) const;

    QString m_workspace;
    QString m_folder;
    QStringList m_seen;  ///< as stampOf() writes them
    QStringList m_new;
    bool m_byItself = false;
    QFileSystemWatcher m_watcher;
    QHash<QString, QString> m_stamps;  ///< of the files that were found last
    QTimer m_settling;                 ///< a file that is still being written changes again and again
    QTimer m_poll;                     ///< a file that is written to in place is told by nobody
};

}  // namespace goalpost::ui
