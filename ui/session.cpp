// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "edit/sample.hpp"
#include "store/draft.hpp"
#include "store/open.hpp"
#include "ui/text.hpp"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// The newest entry that undo would take back, and the oldest undone one, which redo would do again.
void nameSteps(const std::vector<store::HistoryEntry>& history, Session::FileState& state) {
    for (const store::HistoryEntry& entry : history) {
        if (entry.undone) {
            state.redoLabel = toQt(entry.label);
            continue;
        }
        state.undoLabel = toQt(entry.label);
        state.undoesImport = !entry.batch.empty();
        return;
    }
}

Session::FileState stateOf(store::Workspace& workspace) {
    Session::FileState state;
    state.path = pathText(workspace.path());
    state.name = QFileInfo(state.path).completeBaseName();
    state.size = workspace.fileSize();
    state.readOnly = workspace.isReadOnly();
    state.readOnlyReason = toQt(workspace.readOnlyReason());
    for (const std::string& warning : workspace.warnings())
        state.warnings.append(toQt(warning));
    state.savedAt = QFileInfo(state.path).lastModified();
    state.dataThrough = workspace.dataThrough();
    state.imports = workspace.imports();
    nameSteps(workspace.history(), state);
    return state;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {
    m_thread.setObjectName(u"workspace"_s);
    m_worker = new QObject;
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    auto* minute = new QTimer;  // no parent: the worker lives on the other thread already
    minute->setInterval(std::chrono::minutes{1});
    minute->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, minute, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, minute, qOverload<>(&QTimer::start));
    connect(minute, &QTimer::timeout, m_worker, [this] {
        backUpWhenDue(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    });
    m_thread.start();
    connect(&m_drafts, &Drafts::changed, this, &Session::storeDraft);
}

void Session::storeDraft(const QString& form, const QString& text) {
    postAct([this, form = toStd(form), text = toStd(text)] {
        if (!m_workspace->isReadOnly())
            store::keepDraft(*m_workspace, form, text);
    });
}

void Session::postAct(std::function<void()> act) {
    post(
        [this, shown = m_shownNumber, act = std::move(act)] {
            if (!m_workspace)
                return;
            if (shown != 0 && shown != m_number)
                throw Error(
                    "Another workspace was opened before this was stored; nothing of it was changed.");
            act();
        },
        Ending::Finish);
}

Session::~Session() {
    m_cancel = true;
    m_ending = true;
    m_pool.waitForDone();
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            letGo();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void Session::post(std::function<void()> job, Ending ending) {
    if (++m_jobs == 1)
        emit busyChanged(true);
    QMetaObject::invokeMethod(
        m_worker,
        [this, job = std::move(job), ending] {
            if (m_ending && ending == Ending::Drop)
                return;
            try {
                job();
            } catch (const RuleRefusal& refusal) {
                onWindow([this, refusal] {
                    emit refused(toQt(refusal.rule()), coreText(refusal.why()), coreText(refusal.fix()));
                });
            } catch (const std::exception& error) {
                log::failure(error);
                onWindow([this, message = toQt(error.what())] { emit failed(message); });
            }
            onWindow([this] { endJob(); });
        },
        Qt::QueuedConnection);
}

void Session::letGo() {
    if (m_workspace)
        m_workspace->backUpWhenChanged("close");
    m_workspace.reset();
}

void Session::backUpWhenDue(std::chrono::sys_seconds now) {
    QMetaObject::invokeMethod(
        m_worker,
        [this, now] {
            if (m_ending || !m_workspace)
                return;
            m_workspace->backUpWhenDue(now);
            if (m_workspace->warnings() != m_warnings)
                publish([this] { emit warningsChanged(); });
        },
        Qt::QueuedConnection);
}

void Session::onWindow(std::function<void()> step) {
    QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
}

void Session::endJob() {
    if (--m_jobs == 0)
        emit busyChanged(false);
}

void Session::publish(std::function<void()> then) {
    if (!m_workspace)
        return;
    auto state = stateOf(*m_workspace);
    state.sample = m_isSample;
    m_warnings = m_workspace->warnings();
    auto plan = std::make_shared<const model::Plan>(m_workspace->plan());
    onWindow([this, state = std::move(state), plan = std::move(plan), then = std::move(then)] {
        adopt(state, plan);
        then();
    });
}

void Session::adopt(FileState state, Snapshot plan) {
    m_file = std::move(state);
    m_planBefore = std::exchange(m_plan, std::move(plan));
    if (m_plan->campaign(m_campaign))
        return;
    // The running campaign is what one most likely came for, then the newest; archived ones come last.
    m_campaign = {};
    for (const bool archived : {true, false})
        for (const model::Campaign& campaign : m_plan->campaigns) {
            const model::Campaign* before = m_plan->campaign(m_campaign);
            if (campaign.archived.has_value() == archived &&
                (!before || before->archived || campaign.currentPhase() != model::Phase::Closed))
                m_campaign = campaign.id;
        }
}

void Session::openWith(const QString& path, bool sample, Opener opener) {
    post([this, path, sample, opener = std::move(opener)] {
        try {
            auto next = opener();
            letGo();
            m_workspace = std::move(next);
            m_isSample = sample;
            ++m_number;
        } catch (const store::HeldElsewhere& held) {
            onWindow([this, path, message = toQt(held.what())] {
                m_pending.clear();
                emit heldElsewhere(path, message);
            });
            return;
        } catch (...) {
            onWindow([this, gone = !m_workspace] {
                m_pending.clear();
                if (gone)
                    forget();
            });
            throw;
        }
        std::map<QString, QString> drafts;
        for (const auto& [form, text] : store::drafts(*m_workspace))
            drafts[toQt(form)] = toQt(text);
        publish([this, drafts = std::move(drafts), number = m_number] {
            ++m_opening;
            m_shownNumber = number;
            m_pending.clear();
            m_planBefore.reset();
            m_drafts.adopt(drafts);
            emit opened();
            emit campaignChanged();
        });
    });
}

bool Session::claim(const QString& path) {
    if (m_shownElsewhere && m_shownElsewhere(path))
        return false;
    m_pending = path;
    return true;
}

void Session::create(const QString& path) {
    if (!claim(path))
        return;
    openWith(path, false, [file = toPath(path)] { return store::Workspace::create(file); });
}

void Session::open(const QString& path) {
    if (!claim(path))
        return;
    openWith(path, false, [this, file = toPath(path)] {
        if (m_workspace && m_workspace->path() == file)
            letGo();  // the same file again: give the lock back first
        return store::Workspace::open(file);
    });
}

void Session::openCopy(const QString& path) {
    openWith(path, false, [file = toPath(path)] { return store::Workspace::openCopy(file); });
}

void Session::openSample() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString path = folder.filePath(u"Sample.goalpost"_s);
    if (!claim(path))
        return;
    openWith(path, true, [this, folder, path] {
        folder.mkpath(u"."_s);
        if (m_workspace && m_workspace->path() == toPath(path))
            letGo();
        if (QFile::exists(path) && !QFile::remove(path))
            throw FileError("The old sample at " + toStd(path) +
                            " cannot be replaced; close the program that holds it and try again.");
        QFile::remove(path + u"-journal"_s);
        // Made anew each time, so nothing of it can be lost.
        auto workspace = store::Workspace::create(toPath(path), {.automaticBackups = false});
        edit::fillWithSample(*workspace, todayFromClock());
        return workspace;
    });
}

void Session::close() {
    post([this] {
        letGo();
        onWindow([this] { forget(); });
    });
}

void Session::forget() {
    if (!m_plan)
        return;
    ++m_opening;
    m_shownNumber = 0;
    m_plan.reset();
    m_planBefore.reset();
    m_drafts.adopt({});
    m_file = {};
    m_campaign = {};
    emit closed();
    emit campaignChanged();
}

const model::Campaign* Session::campaign() const {
    return m_plan ? m_plan->campaign(m_campaign) : nullptr;
}

void Session::lookAt(const Id& campaign) {
    if (campaign == m_campaign)
        return;
    m_campaign = campaign;
    emit campaignChanged();
}

void Session::change(Verb verb, Notice notice) {
    postAct([this, verb = std::move(verb), notice] {
        const edit::Act act = verb(m_workspace->plan());
        if (edit::perform(*m_workspace, act, todayFromClock()))
            publish([this, notice, label = toQt(act.label)] {
                emit planChanged();
                if (notice == Notice::OfferUndo)
                    emit undoOffered(label);
            });
    });
}

void Session::act(QObject* asker, std::function<void(store::Workspace&)> work, std::function<void()> done,
                  std::function<void(const QString&)> failed) {
    postAct([this, asker = QPointer<QObject>(asker), work = std::move(work), done = std::move(done),
             failed = std::move(failed)] {
        try {
            work(*m_workspace);
        } catch (const std::exception& error) {
            onWindow([asker, failed, message = toQt(error.what())] {
                if (asker)
                    failed(message);
            });
            return;
        }
        publish([this, asker, done] {
            emit planChanged();
            if (asker)
                done();
        });
    });
}

void Session::undo() {
    undoOnly({});
}

void Session::undoOnly(const QString& label) {
    postAct([this, label] {
        FileState now;
        nameSteps(m_workspace->history(), now);
        if (!label.isEmpty() && now.undoLabel != label)
            throw Error("Something else was changed since; the Edit menu takes back step by step.");
        if (const auto entry = m_workspace->undo())
            publish([this, done = toQt(entry->label)] {
                emit planChanged();
                emit undone(done);
            });
    });
}

void Session::redo() {
    postAct([this] {
        if (const auto entry = m_workspace->redo())
            publish([this, label = toQt(entry->label)] {
                emit planChanged();
                emit redone(label);
            });
    });
}

void Session::importFile(const QString& path, const edit::ImportOptions& options) {
    m_cancel = false;
    m_importing = !options.dryRun;
    post([this, path, options] {
        if (!m_workspace)
            return;
        int shown = -1;
        const auto progress = [this, &shown](std::int64_t done, std::int64_t all) {
            const int percent = all > 0 ? static_cast<int>(100 * done / all) : 0;
            if (percent != shown)
                onWindow([this, percent] { emit importProgress(percent); });
            shown = percent;
            return !m_cancel.load();
        };
        const auto ended = [this](auto step) {
            onWindow([this, step] {
                m_importing = false;
                step();
            });
        };
        try {
            auto report = std::make_shared<const edit::ImportReport>(
                edit::importFile(*m_workspace, toPath(path), options, progress));
            if (options.dryRun)
                ended([this, report] { emit importTried(report); });
            else
                publish([this, report] {
                    m_importing = false;
                    emit planChanged();
                    emit imported(report);
                    if (!report->booked.batch.empty())
                        emit undoOffered(m_file.undoLabel);
                });
        } catch (const Cancelled&) {
            ended([this] { emit importCancelled(); });
        } catch (const std::exception& error) {
            ended([this, message = toQt(error.what())] { emit importFailed(message); });
        }
    });
}

void Session::cancelImport() {
    m_cancel = true;
}

}  // namespace goalpost::ui
