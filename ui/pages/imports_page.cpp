// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports_page.hpp"

#include "edit/import.hpp"
#include "edit/missing.hpp"
#include "paint/save_file.hpp"
#include "ui/pages/imports/dropped_files.hpp"
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
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    m_watched = new WatchedFolder(this);
    m_start = new ImportStart(session(), *m_watched);
    m_review = new ImportReview(session());
    m_queue = new ImportQueue(session());
    m_missing = new MissingView;
    for (QWidget* part : std::initializer_list<QWidget*>{m_start, m_review, m_queue, m_missing})
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
        m_queue->clear();
        m_watched->turnTo({});
        endReview();
    });
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
    connect(m_review, &ImportReview::toldOtherwise, this, &ImportsPage::lookOtherwise);
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

void ImportsPage::connectMissing() {
    MissingCard* card = m_start->missing();
    connect(card, &MissingCard::listWanted, this, &ImportsPage::showMissing);
    connect(m_missing, &MissingView::leaveWanted, this, [this] {
        m_stack->setCurrentWidget(m_start);
        m_start->setFocus();
    });
    connect(m_missing, &MissingView::copied, this,
            [this](const QString& what) { m_banner->tell(Banner::Kind::Positive, what); });
    connect(&session(), &Session::campaignChanged, this, &ImportsPage::askMissing);
}

bool ImportsPage::isReviewing() const {
    return m_stack->currentWidget() == m_review;
}

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

void ImportsPage::showQueue() {
    m_queue->refresh();
    m_stack->setCurrentWidget(m_queue);
    m_queue->takeFocus();
    showTrail();
}

void ImportsPage::leaveQueue() {
    m_banner->hide();
    m_queue->clear();
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    showTrail();
}

void ImportsPage::showMissing() {
    m_banner->hide();
    m_stack->setCurrentWidget(m_missing);
    m_missing->takeFocus();
}

void ImportsPage::askMissing() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign) {
        m_start->missing()->showNothing();
        return;
    }
    const Date today = todayFromClock();
    session().ask(
        this,
        [id = campaign->id, today](store::Workspace& workspace) {
            const model::Campaign* asked = workspace.plan().campaign(id);
            return asked ? edit::missingFiguresIn(workspace, *asked, today) : report::MissingFigures{};
        },
        [this, id = campaign->id, name = toQt(campaign->name), today](const report::MissingFigures& missing) {
            const model::Campaign* shown = session().campaign();
            if (!shown || shown->id != id)
                return;
            const bool any = std::ranges::any_of(shown->kpis, [](const model::KpiChoice& choice) {
                return choice.role == model::Role::Primary;
            });
            if (any)
                m_start->missing()->show(name, missing, today);
            else
                m_start->missing()->showNothing();
            m_missing->show(name, missing, today);
        });
}

bool ImportsPage::goToQuestion() {
    if (!isReviewing())
        return false;
    m_review->goToQuestion();
    return true;
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

void ImportsPage::showLook(const FileLook& look) {
    m_hasReview = true;
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
    ++m_looking;
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
    if (!m_review->report())
        return;
    const auto file = prompts().fileToSave(
        tr("Save rejected rows"), QFileInfo(m_review->file()).completeBaseName() + u"-rejected.csv"_s,
        tr("CSV files (*.csv)"));
    if (!file)
        return;
    QSaveFile out(*file);
    const QByteArray bytes = QByteArray::fromStdString(edit::rejectsCsv(m_review->report()->read));
    if (!paint::openToSave(out) || out.write(bytes) != bytes.size() || !out.commit())
        m_banner->tell(Banner::Kind::Negative,
                       tr("The list could not be written to %1: %2. Choose another folder.")
                           .arg(*file, out.errorString()));
    else
        m_banner->tell(Banner::Kind::Positive, tr("Written:"), *file);
}

bool ImportsPage::isTakenBack() const {
    return std::ranges::any_of(session().file().imports, [this](const store::ImportBatch& batch) {
        return batch.undone && batch.id == m_review->report()->booked.batch;
    });
}

void ImportsPage::keyPressEvent(QKeyEvent* event) {
    const QWidget* shown = m_stack->currentWidget();
    if (event->key() == Qt::Key_Escape && shown == m_missing) {
        m_stack->setCurrentWidget(m_start);
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
    const DroppedFiles dropped = sorted(localFiles(event->mimeData()));
    event->acceptProposedAction();
    offerAll(dropped.data);
    tellOthers(dropped.others);
}

void ImportsPage::refresh() {
    if (m_hasReview && m_review->isDone() && isTakenBack())  // it would say what is not so any more
        endReview();
    m_header->setCrumb(session().file().name);
    m_watched->turnTo(session().file().path);
    m_start->refresh();
    if (m_stack->currentWidget() == m_queue)
        m_queue->refresh();
    askMissing();
    if (m_hasReview)
        m_review->refresh();
}

}  // namespace goalpost::ui
