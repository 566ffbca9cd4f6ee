// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/dropped_files.hpp"
#include "ui/pages/imports/import_queue.hpp"
#include "ui/pages/imports/import_review.hpp"
#include "ui/pages/imports/import_start.hpp"
#include "ui/pages/imports/watched_folder.hpp"
#include "ui/pages/imports_page.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

/// How files come to the page.
namespace goalpost::ui {

namespace {

/// So long nothing is said of a file that is being read.
constexpr std::chrono::milliseconds Patience{200};

}  // namespace

bool ImportsPage::takes(const QString& path) {
    return QFileInfo(path).isDir() || isDataFile(path);
}

void ImportsPage::offer(const QString& path) {
    take({path});
}

/// Files at once; a folder may be large or far away and is walked beside the window.
void ImportsPage::take(const QStringList& paths) {
    const auto offer = [this](const DroppedFiles& dropped) {
        m_banner->hide();
        offerAll(dropped.data);
        if (dropped.data.isEmpty() && dropped.others.isEmpty())
            m_banner->tell(Banner::Kind::Warning,
                           tr("The folder holds no data files: CSV files or spreadsheets."));
        tellOthers(dropped.others);
    };
    if (std::ranges::none_of(paths, [](const QString& path) { return QFileInfo(path).isDir(); })) {
        if (!paths.isEmpty())
            offer(sorted(paths));
        return;
    }
    m_banner->tell(Banner::Kind::Note, tr("Looking through the folder…"));
    session().inBackground(
        this, [paths] { return sorted(paths); },
        [offer, this, workspace = session().file().path](const DroppedFiles& dropped) {
            if (workspace == session().file().path)
                offer(dropped);
        },
        [this](const QString& message) { m_banner->tell(Banner::Kind::Negative, message); });
}

/// One file is reviewed at once; as soon as there are more they wait in the list, and so does the first one
/// unless its review is on screen.
void ImportsPage::offerAll(const QStringList& files, bool byThemselves) {
    if (files.isEmpty())
        return;
    m_banner->hide();
    if (m_hasReview && m_review->isDone() && m_queue->isEmpty())
        endReview();
    if (files.size() == 1 && m_queue->isEmpty() && !byThemselves) {
        if (m_reviewed.isEmpty() || files.constFirst() == m_reviewed) {
            m_reviewed = files.constFirst();
            look(m_reviewed);
            return;
        }
    }
    QStringList added = files;
    if (!isReviewing() && !m_reviewed.isEmpty()) {
        stopLooking();
        m_hasReview = false;
        m_start->offerReview({});
        added.prepend(std::exchange(m_reviewed, {}));
        added.removeDuplicates();
    }
    added.removeAll(m_reviewed);
    m_queue->add(added, byThemselves);
    if (m_hasReview)
        m_review->setPlace(1, 1 + m_queue->open());
    else
        showQueue();
}

void ImportsPage::lookIntoFolder() {
    QStringList files = m_watched->newFiles();
    const bool byThemselves = m_watched->importsByItself();
    if (byThemselves && m_queue->isImporting())
        return;
    // They stay new until they were imported or left out; those in the list wait there already.
    files.removeIf([this](const QString& file) { return file == m_reviewed || m_queue->isWaiting(file); });
    if (files.isEmpty() && m_hasReview && !byThemselves)
        enterReview();
    offerAll(files, byThemselves);
}

bool ImportsPage::chooseFiles() {
    const DroppedFiles chosen = sorted(prompts().filesToOpen(tr("Import results"), dataFileFilter()));
    offerAll(chosen.data);
    tellOthers(chosen.others);
    return true;
}

void ImportsPage::tellOthers(const QStringList& others) {
    if (!others.isEmpty())
        m_banner->tell(
            Banner::Kind::Warning,
            tr("No data files: %1. Export the data as CSV or as a spreadsheet.").arg(others.join(u", "_s)));
}

void ImportsPage::stopLooking() {
    if (m_looking)
        *m_looking = true;
    m_looking.reset();
}

/// A large file is shown by its beginning while the rest of it is read.
void ImportsPage::look(const QString& file, const imports::SniffOptions& told) {
    stopLooking();
    const StopLooking looking = std::make_shared<std::atomic<bool>>(false);
    m_looking = looking;
    m_isRead = false;
    const auto failed = [this, looking, told](const QString& message) {
        if (looking != m_looking)
            return;
        if (told == imports::SniffOptions{} || m_isRead)
            endReview();
        m_banner->tell(Banner::Kind::Negative, message);
    };
    QTimer::singleShot(Patience, this, [this, looking, file] {
        if (looking == m_looking && !m_isRead)
            m_banner->tell(Banner::Kind::Note, tr("Reading %1…").arg(QFileInfo(file).fileName()),
                           sizeText(QFileInfo(file).size()), tr("Cancel"));
    });
    session().inBackground(
        this, [file, told] { return lookAtBeginning(file, told); },
        [this, looking, file, told, failed](const std::optional<FileLook>& beginning) {
            if (looking != m_looking)
                return;
            if (beginning)
                showLook(*beginning);
            session().inBackground(
                this, [file, told, looking] { return lookInto(file, told, looking); },
                [this, looking, shown = beginning.has_value()](const FileLook& look) {
                    if (looking != m_looking)
                        return;
                    if (shown)
                        m_review->complete(look);
                    else
                        showLook(look);
                },
                failed);
        },
        failed);
}

}  // namespace goalpost::ui
