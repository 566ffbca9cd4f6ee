// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports_page.hpp"

#include "edit/import.hpp"
#include "paint/save_file.hpp"
#include "ui/pages/imports/import_review.hpp"
#include "ui/pages/imports/import_start.hpp"
#include "ui/widgets/step_trail.hpp"
#include "ui/words/text.hpp"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QSaveFile>
#include <QStackedWidget>

#include <algorithm>

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
    m_stack = new QStackedWidget;
    m_start = new ImportStart(session());
    m_review = new ImportReview(session());
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_review);
    column->addWidget(m_stack, 1);
    connect(m_start, &ImportStart::filesWanted, this, &ImportsPage::chooseFiles);
    connect(m_start, &ImportStart::reviewWanted, this, &ImportsPage::enterReview);
    connect(m_start, &ImportStart::undoWanted, &session(), &Session::undo);
    connectReview();
    connect(&session(), &Session::closed, this, &ImportsPage::endReview);
}

void ImportsPage::connectReview() {
    connect(m_review, &ImportReview::moreWanted, this, &ImportsPage::chooseFiles);
    connect(m_review, &ImportReview::leaveWanted, this, [this] {
        if (m_review->isDone())
            endReview();
        else
            leaveReview();
    });
    connect(m_review, &ImportReview::nextFileWanted, this, &ImportsPage::nextFile);
    connect(m_review, &ImportReview::resultsWanted, this, [this] {
        if (m_queue.size() <= 1)
            endReview();
        emit goTo(u"results"_s);
    });
    connect(m_review, &ImportReview::saveRejectsWanted, this, &ImportsPage::saveRejects);
    connect(m_review, &ImportReview::stepped, this, &ImportsPage::showTrail);
    connect(m_review, &ImportReview::importedFile, this, [this](qint64 rows) {
        m_banner->tell(Banner::Kind::Positive,
                       rows == 1 ? tr("Imported 1 row.") : tr("Imported %1 rows.").arg(countText(rows)),
                       tr("One undo takes the import back."));
    });
    connect(m_review, &ImportReview::failed, this,
            [this](const QString& message) { m_banner->tell(Banner::Kind::Negative, message); });
    connect(m_review, &ImportReview::cancelled, this,
            [this] { m_banner->tell(Banner::Kind::Note, tr("Cancelled; nothing was changed.")); });
}

bool ImportsPage::isReviewing() const {
    return m_stack->currentWidget() == m_review;
}

bool ImportsPage::offer(const QString& file) {
    if (!isDataFile(file))
        return false;
    m_banner->hide();
    if (m_hasReview && m_review->isDone() && m_queue.size() <= 1)
        endReview();
    if (m_queue.isEmpty()) {
        m_queue << file;
        m_behind = 0;
        look(file);
    } else if (!m_queue.contains(file)) {
        m_queue << file;
        if (m_hasReview)
            m_review->setPlace(m_behind + 1, m_behind + static_cast<int>(m_queue.size()));
    } else if (m_hasReview && file == m_queue.constFirst()) {
        look(file);
    }
    return true;
}

bool ImportsPage::goToQuestion() {
    if (!isReviewing())
        return false;
    m_review->goToQuestion();
    return true;
}

bool ImportsPage::chooseFiles() {
    const QStringList files = prompts().filesToOpen(tr("Import results"), dataFileFilter());
    for (const QString& file : files)
        if (!offer(file))
            m_banner->tell(
                Banner::Kind::Warning,
                tr("“%1” is no CSV file; export the data as CSV.").arg(QFileInfo(file).fileName()));
    return true;
}

void ImportsPage::look(const QString& file) {
    const int looking = ++m_looking;
    session().inBackground(
        this, [file] { return lookInto(file); },
        [this, looking](const FileLook& look) {
            if (looking == m_looking)
                showLook(look);
        },
        [this, looking](const QString& message) {
            if (looking != m_looking)
                return;
            const bool more = m_queue.size() > 1;
            if (more)
                nextFile();
            else
                endReview();
            m_banner->tell(Banner::Kind::Negative, message);
        });
}

void ImportsPage::showLook(const FileLook& look) {
    m_hasReview = true;
    m_stack->setCurrentWidget(m_review);
    m_review->show(look, m_behind + 1, m_behind + static_cast<int>(m_queue.size()));
    showTrail();
}

void ImportsPage::nextFile() {
    if (m_queue.size() < 2) {
        endReview();
        return;
    }
    m_banner->hide();
    m_queue.removeFirst();
    ++m_behind;
    look(m_queue.constFirst());
}

void ImportsPage::enterReview() {
    m_banner->hide();
    m_stack->setCurrentWidget(m_review);
    m_review->refresh();
    showTrail();
}

void ImportsPage::leaveReview() {
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
    m_queue.clear();
    m_behind = 0;
    m_hasReview = false;
    m_banner->hide();
    m_start->offerReview({});
    m_stack->setCurrentWidget(m_start);
    showTrail();
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
    QStringList others;
    for (const QString& file : localFiles(event->mimeData()))
        if (!offer(file))
            others << QFileInfo(file).fileName();
    event->acceptProposedAction();
    if (!others.isEmpty())
        m_banner->tell(Banner::Kind::Warning,
                       tr("No data files: %1. Export the data as CSV.").arg(others.join(u", "_s)));
}

void ImportsPage::refresh() {
    if (m_hasReview && m_review->isDone() && isTakenBack())  // it would say what is not so any more
        endReview();
    m_header->setCrumb(session().file().name);
    m_start->refresh();
    if (m_hasReview)
        m_review->refresh();
}

}  // namespace goalpost::ui
