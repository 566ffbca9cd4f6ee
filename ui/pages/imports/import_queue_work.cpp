// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/private_workspace.hpp"
#include "imports/format.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/pages/imports/import_queue.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>

#include <utility>

/// What the queue does: reads, judges, counts and imports.
namespace goalpost::ui {

using State = QueuedFile::State;

namespace {

/// A larger workspace is not copied for a look ahead.
constexpr qint64 LargestCopied = 256LL * 1024 * 1024;

}  // namespace

void ImportQueue::add(const QStringList& files, bool byThemselves) {
    for (const QString& file : files) {
        if (const int row = m_model.rowOf(file); row >= 0) {
            const Facts& known = m_facts[file];
            const bool same =
                !known.read.changed.isValid() || QFileInfo(file).lastModified() == known.read.changed;
            if (isImporting() || (same && !m_model.file(row).isOver()))
                continue;
            m_model.set(row, {file, {}, State::Reading, {}});
        } else {
            m_model.add(file);
        }
        m_facts.insert(file, {.byItself = byThemselves});
        m_unread.insert(file);
    }
    if (m_table->chosenRows().isEmpty() && !isEmpty())
        m_table->choose(0);
    readNext();
    showState();
}

/// One after the other, in the order of the list: the first ones are there soon.
void ImportQueue::readNext() {
    if (!m_beingRead.isEmpty() || m_unread.isEmpty())
        return;
    for (int row = 0; row < m_model.rowCount() && m_beingRead.isEmpty(); ++row)
        if (m_unread.contains(m_model.file(row).file))
            m_beingRead = m_model.file(row).file;
    const QString file = m_beingRead;
    const StopLooking stop = std::make_shared<std::atomic<bool>>(false);
    m_stopReading = stop;
    const auto ended = [this, file, stop] {
        m_beingRead.clear();
        if (stop->load())
            return false;
        const bool wanted = m_unread.remove(file);
        return wanted && m_facts.contains(file);
    };
    m_session.inBackground(
        this, [file, stop] { return lookInto(file, {}, stop); },
        [this, file, ended](const FileLook& look) {
            if (ended()) {
                m_facts[file].read = look;
                judge(file);
            }
            readNext();
        },
        [this, file, ended](const QString& message) {
            if (ended()) {
                m_facts[file].read.changed = QFileInfo(file).lastModified();
                setFile(file, State::Refused, QString(message).replace(file, QFileInfo(file).fileName()));
            }
            readNext();
        });
}

void ImportQueue::stopReading() {
    if (m_stopReading)
        *m_stopReading = true;
}

void ImportQueue::setFile(const QString& file, State state, const QString& says) {
    const int row = m_model.rowOf(file);
    if (row < 0)
        return;
    QueuedFile queued = m_model.file(row);
    queued.state = state;
    queued.says = says;
    m_model.set(row, queued);
    settle();
}

void ImportQueue::judge(const QString& file) {
    Facts& facts = m_facts[file];
    const int row = m_model.rowOf(file);
    if (row < 0 || facts.read.file.isEmpty())
        return;
    stopRehearsal();
    facts.look = facts.read;
    if (m_session.plan())
        applyRemembered(facts.look, *m_session.plan());
    QueuedFile queued{file, {}, State::Counting, {}};
    const imports::Format* format = imports::find(facts.look.sniff.format.id);
    queued.format = format ? coreText(format->name) : QString();
    queued.rows = facts.look.rows();
    m_model.set(row, queued);
    const FileVerdict verdict = verdictOf(file);
    if (verdict.kind == FileVerdict::Kind::Clear)
        count(file);
    else
        setFile(file, verdict.kind == FileVerdict::Kind::Refused ? State::Refused : State::Asks,
                verdict.says);
    showChosen();
    showState();
}

FileVerdict ImportQueue::verdictOf(const QString& file) const {
    const Facts facts = m_facts.value(file);
    if (facts.lacksAccount && facts.creator.isEmpty())
        return {FileVerdict::Kind::Account, tr("No row of the file says whose post it is.")};
    return verdictOn(facts.look, optionsOf(file), facts.accepted);
}

edit::ImportOptions ImportQueue::optionsOf(const QString& file) const {
    edit::ImportOptions options;
    const model::Campaign* campaign =
        m_session.plan() ? m_session.plan()->campaign(Id{toStd(m_campaign->id())}) : nullptr;
    options.campaign = campaign ? campaign->name : std::string();
    const Facts facts = m_facts.value(file);
    options.creator = toStd(facts.creator);
    if (facts.look.sniff.format.proposed)
        options.format = facts.look.sniff.format.id;
    useFound(facts.read, options);
    options.keepColumns = facts.look.sniff.format.proposed && facts.accepted;
    return options;
}

void ImportQueue::count(const QString& file) {
    if (!m_toCount.contains(file))
        m_toCount << file;
    countNext();
}

void ImportQueue::countNext() {
    if (m_counting || m_toCount.isEmpty())
        return;
    const QString file = m_toCount.takeFirst();
    if (!m_stopCounting)
        m_stopCounting = std::make_shared<std::atomic<bool>>(false);
    edit::ImportOptions options = optionsOf(file);
    options.dryRun = true;
    const bool hasCampaign = !options.campaign.empty();
    const auto stop = m_stopCounting;
    m_counting = true;
    m_session.ask(
        this,
        [file, options, stop](store::Workspace& workspace) {
            return std::make_shared<const edit::ImportReport>(edit::importFile(
                workspace, toPath(file), options, [stop](auto, auto) { return !stop->load(); }));
        },
        [this, file, stop, hasCampaign, options](const std::shared_ptr<const edit::ImportReport>& report) {
            m_counting = false;
            countNext();
            const int row = m_model.rowOf(file);
            if (stop->load() || row < 0)
                return;
            if (lacksAccount(*report, options)) {
                m_facts[file].lacksAccount = true;
                judge(file);
                settle();
                return;
            }
            QueuedFile queued = m_model.file(row);
            tell(queued, *report, hasCampaign, m_facts[file].accepted);
            m_model.set(row, queued);
            settle();
        },
        [this, file, stop](const QString& message) {
            m_counting = false;
            countNext();
            if (!stop->load())
                setFile(file, State::Asks, message);
        });
}

void ImportQueue::stopCounting() {
    m_toCount.clear();
    if (m_stopCounting)
        *m_stopCounting = true;
    m_stopCounting.reset();
}

/// All were judged, it may be: those that go by themselves go now.
void ImportQueue::settle() {
    showChosen();
    showState();
    if (!m_unread.isEmpty() || !m_model.isJudged() || isImporting())
        return;
    importReady(true);
    rehearse();
}

std::shared_ptr<ImportRun> ImportQueue::newRun(bool onlyByThemselves) const {
    auto run = std::make_shared<ImportRun>();
    run->campaign = Id{toStd(m_campaign->id())};
    run->today = todayFromClock();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QueuedFile& queued = m_model.file(row);
        if (queued.state == State::Ready && (!onlyByThemselves || m_facts.value(queued.file).byItself))
            run->files.push_back({queued.file, optionsOf(queued.file), queued.rows.value_or(0), {}, {}});
    }
    return run;
}

void ImportQueue::stopRehearsal() {
    if (m_rehearsal)
        m_rehearsal->stop = true;
    m_rehearsal.reset();
    m_foreseen.clear();
}

void ImportQueue::rehearse() {
    stopRehearsal();
    const Session::FileState& open = m_session.file();
    if (isImporting() || !m_unread.isEmpty() || !m_model.isJudged() || open.readOnly ||
        open.size > LargestCopied)
        return;
    const auto run = newRun(false);
    if (run->files.empty() || run->campaign.empty())
        return;
    m_rehearsal = run;
    showState();
    const auto failed = [this, run](const QString& /*why*/) {
        if (m_rehearsal == run)
            m_rehearsal.reset();
        showState();
    };
    using Copy = std::shared_ptr<edit::PrivateWorkspace>;
    m_session.ask(
        this,
        [run](store::Workspace& workspace) {
            return run->stop.load() ? Copy() : std::make_shared<edit::PrivateWorkspace>(workspace);
        },
        [this, run, failed](Copy copy) {
            if (m_rehearsal != run)
                return;
            m_session.inBackground(
                this,
                [run, copy = std::move(copy)]() mutable {
                    run->run(**copy);
                    copy.reset();
                    return run->effects;
                },
                [this, run](const std::vector<KpiEffect>& effects) {
                    if (m_rehearsal != run)
                        return;
                    m_rehearsal.reset();
                    m_foreseen = effects;
                    showState();
                },
                failed);
        },
        failed);
}

void ImportQueue::importReady(bool onlyByThemselves) {
    if (isImporting() || m_session.file().readOnly)
        return;
    const auto run = newRun(onlyByThemselves);
    if (run->files.empty())
        return;
    for (const ImportRun::File& each : run->files) {
        const int row = m_model.rowOf(each.file);
        QueuedFile queued = m_model.file(row);
        queued.state = State::Importing;
        m_model.set(row, queued);
    }
    stopCounting();
    stopRehearsal();
    m_run = run;
    m_session.beginRun();
    m_since.start();
    m_tick.start();
    showState();
    m_cancel->setFocus(Qt::OtherFocusReason);
    m_session.act(
        this, [run](store::Workspace& workspace) { run->run(workspace); }, [this, run] { end(run); },
        [this, run](const QString& why) {
            end(run);
            emit failed(why);
        });
}

void ImportQueue::leaveRun() {
    if (!m_run)
        return;
    m_run.reset();
    m_tick.stop();
    m_session.endRun();
}

void ImportQueue::end(const std::shared_ptr<ImportRun>& run) {
    if (m_run != run)
        return;  // the workspace is another one
    leaveRun();
    m_batches = run->batches;
    m_effects = run->effects;
    int files = 0;
    qint64 rows = 0;
    for (const ImportRun::File& each : run->files) {
        const int row = m_model.rowOf(each.file);
        if (row < 0)
            continue;
        m_facts[each.file].byItself = false;
        QueuedFile queued = m_model.file(row);
        if (each.report) {
            m_facts[each.file].batch = each.report->booked.batch;
            ui::tellImported(queued, *each.report);
            ++files;
            rows += each.report->booked.added + each.report->booked.changed;
        } else {
            queued.state = each.failure.empty() ? State::Ready : State::Refused;
            queued.says =
                each.failure.empty() ? tr("Cancelled; nothing of it was imported.") : toQt(each.failure);
        }
        m_model.set(row, queued);
    }
    refresh();
    showChosen();
    takeFocus();
    if (run->cancelled)
        emit cancelled(files);
    else
        emit imported(files, rows);
}

void ImportQueue::tellImported(const QString& file, const edit::ImportReport& report) {
    const int row = m_model.rowOf(file);
    if (row < 0)
        return;
    QueuedFile queued = m_model.file(row);
    m_facts[file].batch = report.booked.batch;
    ui::tellImported(queued, report);
    m_model.set(row, queued);
    m_batches.clear();
    m_effects.clear();
    settle();
}

void ImportQueue::clear() {
    stopCounting();
    m_counting = false;  // another workspace answers no question of this one
    stopRehearsal();
    stopReading();
    cancel();
    leaveRun();
    m_model.clear();
    m_facts.clear();
    m_unread.clear();
    m_batches.clear();
    m_effects.clear();
    showState();
}

void ImportQueue::cancel() {
    if (m_run)
        m_run->stop = true;
}

}  // namespace goalpost::ui
