// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports_page.hpp"

#include "edit/import.hpp"
#include "edit/rejected_rows.hpp"
#include "paint/save_file.hpp"
#include "ui/pages/imports/dropped_files.hpp"
#include "ui/pages/imports/figures_entry.hpp"
#include "ui/pages/imports/import_queue.hpp"
#include "ui/pages/imports/import_review.hpp"
#include "ui/pages/imports/import_start.hpp"
#include "ui/pages/imports/missing_card.hpp"
#include "ui/pages/imports/missing_view.hpp"
#include "ui/pages/imports/watched_folder.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/step_trail.hpp"
#include "ui/words/text.hpp"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

}  // namespace

ImportsPage::ImportsPage(Surroundings around) : Page(around) {
    setAcceptDrops(true);
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Imports"));
    m_trail = new StepTrail({tr("File"), tr("Columns"), tr("Where it goes"), tr("What will change")});
    m_trail->setObjectName(u"importTrail"_s);
    m_trail->hide();
    m_header->addAction(m_trail);
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    connect(m_banner, &Banner::acted, this, [this] {  // it offers to cancel what is being read
        stopLooking();
        m_banner->hide();
        if (m_hasReview)
            m_review->refresh();
        else
            endReview();
    });
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    m_watched = new WatchedFolder(this);
    m_start = new ImportStart(session(), *m_watched);
    m_review = new ImportReview(session());
    m_queue = new ImportQueue(session());
    m_missing = new MissingView;
    m_entry = new FiguresEntry(session(), prompts());
    for (QWidget* part : std::initializer_list<QWidget*>{m_start, m_review, m_queue, m_missing, m_entry})
        m_stack->addWidget(part);
    connect(m_start, &ImportStart::filesWanted, this, &ImportsPage::chooseFiles);
    connect(m_start, &ImportStart::reviewWanted, this, &ImportsPage::enterReview);
    connect(m_start, &ImportStart::undoWanted, &session(), &Session::undo);
    connect(m_start, &ImportStart::watchLookWanted, this, &ImportsPage::lookIntoFolder);
    connect(m_start, &ImportStart::watchFolderWanted, this, [this] {
        if (const auto folder = prompts().folderToOpen(tr("The folder in which exports arrive")))
            m_watched->watch(*folder);
    });
    connect(m_watched, &WatchedFolder::changed, this, [this] {
        if (m_watched->importsByItself() && !m_watched->newFiles().isEmpty())
            lookIntoFolder();
    });
    connectReview();
    connectQueue();
    connectMissing();
    connect(&session(), &Session::closed, this, [this] {
        forgetFiles();
        m_watched->turnTo({});
    });
    connect(&session(), &Session::opened, this, &ImportsPage::turnToWorkspace);
}

void ImportsPage::connectReview() {
    connect(m_review, &ImportReview::moreWanted, this, &ImportsPage::chooseFiles);
    connect(m_review, &ImportReview::leaveWanted, this, [this] {
        if (m_review->isDone())
            endReview();
        else
            leaveReview();
    });
    connect(m_review, &ImportReview::nextFileWanted, this, &ImportsPage::endReview);
    connect(m_review, &ImportReview::resultsWanted, this, [this] {
        endReview();
        emit goTo(u"results"_s);
    });
    connect(m_review, &ImportReview::saveRejectsWanted, this, &ImportsPage::saveRejects);
    connect(m_review, &ImportReview::toldOtherwise, this, &ImportsPage::look);
    connect(m_review, &ImportReview::stepped, this, &ImportsPage::showTrail);
    connect(m_review, &ImportReview::importedFile, this, [this](qint64 rows) {
        m_watched->putAside({m_reviewed});
        if (m_review->report())
            m_queue->tellImported(m_reviewed, *m_review->report());
        m_banner->tell(Banner::Kind::Positive,
                       rows == 1 ? tr("Imported 1 row.") : tr("Imported %1 rows.").arg(countText(rows)),
                       tr("One undo takes the import back."));
    });
    connect(m_review, &ImportReview::failed, this,
            [this](const QString& message) { m_banner->tell(Banner::Kind::Negative, message); });
    connect(m_review, &ImportReview::cancelled, this,
            [this] { m_banner->tell(Banner::Kind::Note, tr("Cancelled; nothing was changed.")); });
}

void ImportsPage::connectQueue() {
    connect(m_queue, &ImportQueue::moreWanted, this, &ImportsPage::chooseFiles);
    connect(m_queue, &ImportQueue::leaveWanted, this, &ImportsPage::leaveQueue);
    connect(m_queue, &ImportQueue::leftOut, this,
            [this](const QString& file) { m_watched->putAside({file}); });
    connect(m_queue, &ImportQueue::resultsWanted, this, [this] { emit goTo(u"results"_s); });
    connect(m_queue, &ImportQueue::reviewWanted, this, [this](const QString& file) {
        const FileLook* read = m_queue->lookOf(file);
        if (!read)
            return;
        m_reviewed = file;
        showLook(*read);
    });
    connect(m_queue, &ImportQueue::imported, this, [this](int files, qint64 rows) {
        m_banner->tell(Banner::Kind::Positive,
                       tr("Imported %n file(s)", nullptr, files) + u": "_s +
                           tr("%n row(s) new or changed.", nullptr, static_cast<int>(rows)),
                       tr("Each file is one step of undo; all of them can be taken back here."));
        m_watched->putAside(m_queue->importedFiles());
    });
    connect(m_queue, &ImportQueue::takenBack, this,
            [this] { m_banner->tell(Banner::Kind::Note, tr("Taken back; nothing of these files counts.")); });
    connect(m_queue, &ImportQueue::failed, this,
            [this](const QString& message) { m_banner->tell(Banner::Kind::Negative, message); });
    connect(m_queue, &ImportQueue::cancelled, this, [this](int imported) {
        m_banner->tell(Banner::Kind::Note, tr("Cancelled; nothing of the file that was being read is left."),
                       imported > 0 ? tr("Imported before it: %n file(s).", nullptr, imported) : QString());
    });
}

void ImportsPage::turnToWorkspace() {
    if (!m_workspace.isEmpty() && m_workspace != session().file().path)
        forgetFiles();
    m_workspace = session().file().path;
}

/// Files are for the workspace to which they were brought.
void ImportsPage::forgetFiles() {
    m_queue->clear();
    endReview();
    m_workspace.clear();
}

bool ImportsPage::isReviewing() const {
    return m_stack->currentWidget() == m_review;
}

void ImportsPage::showQueue() {
    m_queue->refresh();
    m_stack->setCurrentWidget(m_queue);
    m_queue->takeFocus();
    showTrail();
}

void ImportsPage::leaveQueue() {
    m_banner->hide();
    const QStringList over = m_queue->filesThatAreOver();
    m_queue->clear();
    m_watched->putAside(over);
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    showTrail();
}

bool ImportsPage::goToQuestion() {
    if (!isReviewing())
        return false;
    m_review->goToQuestion();
    return true;
}

void ImportsPage::showLook(FileLook look) {
    if (session().plan())
        applyRemembered(look, *session().plan());
    m_hasReview = true;
    m_isRead = true;
    m_banner->hide();
    m_stack->setCurrentWidget(m_review);
    const bool isListed = m_queue->contains(m_reviewed);
    m_review->show(look, 1, isListed ? std::max(2, m_queue->open()) : 1 + m_queue->open());
    showTrail();
}

void ImportsPage::enterReview() {
    m_banner->hide();
    m_stack->setCurrentWidget(m_review);
    m_review->refresh();
    showTrail();
}

void ImportsPage::leaveReview() {
    if (!m_queue->isEmpty()) {
        endReview();
        return;
    }
    m_review->rest();
    m_banner->hide();
    m_start->offerReview(m_hasReview ? m_review->file() : QString());
    m_stack->setCurrentWidget(m_start);
    showTrail();
    m_start->setFocus();
}

void ImportsPage::endReview() {
    stopLooking();
    m_review->rest();
    m_reviewed.clear();
    m_hasReview = false;
    m_banner->hide();
    m_start->offerReview({});
    if (m_queue->isEmpty()) {
        m_stack->setCurrentWidget(m_start);
        showTrail();
        return;
    }
    showQueue();
}

void ImportsPage::showTrail() {
    m_trail->setVisible(isReviewing());
    m_trail->setStep(m_review->isDone() ? 4 : m_review->step() + 1);
}

void ImportsPage::saveRejects() {
    if (!m_review->report() || !m_review->report()->sniff)
        return;
    const auto file = prompts().fileToSave(
        tr("Save rejected rows"), QFileInfo(m_review->file()).completeBaseName() + u"-rejected.csv"_s,
        tr("CSV files (*.csv)"));
    if (!file)
        return;
    session().inBackground(
        this,
        [report = m_review->sharedReport(), to = *file] {  // what went wrong in writing; empty: nothing
            const auto bytes = QByteArray::fromStdString(edit::rejectsCsv(*report->sniff, report->read));
            QSaveFile out(to);
            const bool written = paint::openToSave(out) && out.write(bytes) == bytes.size() && out.commit();
            return written ? QString() : out.errorString();
        },
        [this, to = *file](const QString& fault) {
            if (fault.isEmpty())
                m_banner->tell(
                    Banner::Kind::Positive, tr("Written:"),
                    tr("%1. Correct the cells there and import it; its first columns say what is wrong.")
                        .arg(to));
            else
                m_banner->tell(
                    Banner::Kind::Negative,
                    tr("The list could not be written to %1: %2. Choose another folder.").arg(to, fault));
        },
        [this](const QString& message) {
            m_banner->tell(Banner::Kind::Negative,
                           tr("The rejected rows cannot be read any more: %1").arg(message));
        });
}

bool ImportsPage::isTakenBack() const {
    return std::ranges::any_of(session().file().imports, [this](const store::ImportBatch& batch) {
        return batch.undone && batch.id == m_review->report()->booked.batch;
    });
}

void ImportsPage::keyPressEvent(QKeyEvent* event) {
    const QWidget* shown = m_stack->currentWidget();
    if (event->key() == Qt::Key_Escape && m_looking && !m_isRead) {
        emit m_banner->acted();
        return;
    }
    if (event->key() == Qt::Key_Escape && (shown == m_missing || shown == m_entry)) {
        showStart();
        return;
    }
    if (event->key() == Qt::Key_Escape && shown == m_queue && m_queue->isImporting()) {
        m_queue->cancel();
        return;
    }
    if (event->key() != Qt::Key_Escape || !isReviewing()) {
        Page::keyPressEvent(event);
        return;
    }
    if (m_review->isImporting())
        session().cancelImport();
    else if (m_review->isDone())
        endReview();
    else
        leaveReview();
}

void ImportsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportsPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(localFiles(event->mimeData()));
}

void ImportsPage::refresh() {
    turnToWorkspace();
    if (m_hasReview && m_review->isDone() && isTakenBack())  // it would say what is not so any more
        endReview();
    m_header->setCrumb(session().file().name);
    m_watched->turnTo(session().file().path);
    m_start->refresh();
    offerFigures();
    if (m_stack->currentWidget() == m_queue)
        m_queue->refresh();
    askMissing();
    if (m_stack->currentWidget() == m_entry)
        m_entry->refresh();
    if (m_hasReview)
        m_review->refresh();
}

}  // namespace goalpost::ui
