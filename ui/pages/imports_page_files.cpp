// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/dropped_files.hpp"
#include "ui/pages/imports/import_queue.hpp"
#include "ui/pages/imports/import_review.hpp"
#include "ui/pages/imports/import_start.hpp"
#include "ui/pages/imports/watched_folder.hpp"
#include "ui/pages/imports_page.hpp"

#include <QFileInfo>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

/// How files come to the page.
namespace goalpost::ui {

namespace {

/// So long nothing is said of a file that is being read.
constexpr std::chrono::milliseconds Patience{200};

}  // namespace

bool ImportsPage::offer(const QString& file) {
    const DroppedFiles dropped = sorted({file});
    offerAll(dropped.data);
    return !dropped.data.isEmpty();
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
        ++m_looking;
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
    const QStringList files = m_watched->newFiles();
    const bool byThemselves = m_watched->importsByItself();
    if (byThemselves && m_queue->isImporting())
        return;
    m_watched->putAside(files);
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

/// A large file is shown by its beginning while the rest of it is read.
void ImportsPage::look(const QString& file) {
    const int looking = ++m_looking;
    const auto failed = [this, looking](const QString& message) {
        if (looking != m_looking)
            return;
        endReview();
        m_banner->tell(Banner::Kind::Negative, message);
    };
    QTimer::singleShot(Patience, this, [this, looking, file] {
        if (looking == m_looking && !isReviewing())
            m_banner->tell(Banner::Kind::Note, tr("Reading %1…").arg(QFileInfo(file).fileName()));
    });
    session().inBackground(
        this, [file] { return lookAtBeginning(file); },
        [this, looking, file, failed](const std::optional<FileLook>& beginning) {
            if (looking != m_looking)
                return;
            if (beginning)
                showLook(*beginning);
            session().inBackground(
                this, [file] { return lookInto(file); },
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

void ImportsPage::lookOtherwise(const QString& file, const imports::SniffOptions& told) {
    const int looking = ++m_looking;
    session().inBackground(
        this, [file, told] { return lookInto(file, told); },
        [this, looking](const FileLook& look) {
            if (looking == m_looking)
                showLook(look);
        },
        [this, looking](const QString& message) {
            if (looking == m_looking)
                m_banner->tell(Banner::Kind::Negative, message);
        });
}

}  // namespace goalpost::ui
