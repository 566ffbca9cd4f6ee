// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "ui/session/session.hpp"
#include "ui/words/text.hpp"

#include <algorithm>
#include <utility>

/// What changes a workspace.
namespace goalpost::ui {

void Session::change(Verb verb, Notice notice) {
    postAct([this, verb = std::move(verb), notice](store::Workspace& workspace) -> Step {
        const edit::Act act = verb(workspace.plan());
        if (!edit::perform(workspace, act, todayFromClock()))
            return {};
        return [this, notice, label = toQt(act.label)] {
            emit planChanged();
            if (notice == Notice::OfferUndo)
                emit undoOffered(label, m_file.undoNumber);
        };
    });
}

void Session::act(QObject* asker, std::function<void(store::Workspace&)> work, std::function<void()> done,
                  std::function<void(const QString&)> failed) {
    const QPointer<QObject> here(asker);
    postAct(
        [this, here, work = std::move(work), done = std::move(done)](store::Workspace& workspace) -> Step {
            work(workspace);
            return [this, here, done] {
                emit planChanged();
                if (here)
                    done();
            };
        },
        [here, failed = std::move(failed)](const QString& message) {
            if (here)
                failed(message);
        });
}

void Session::undo() {
    undoOnly(0);
}

void Session::undoOnly(std::int64_t number) {
    postAct([this, number](store::Workspace& workspace) -> Step {
        const auto history = workspace.history();
        const auto last = std::ranges::find(history, false, &store::HistoryEntry::undone);
        if (number != 0 && (last == history.end() || last->number != number))
            throw Error("Something else was changed since; the Edit menu takes back step by step.");
        if (last != history.end() && last->number <= m_open.madeUpTo)
            return {};
        const auto entry = workspace.undo();
        if (!entry)
            return {};
        return [this, label = toQt(entry->label), isImport = !entry->batch.empty()] {
            emit planChanged();
            emit undone(label, isImport);
        };
    });
}

void Session::redo() {
    postAct([this](store::Workspace& workspace) -> Step {
        const auto entry = workspace.redo();
        if (!entry)
            return {};
        return [this, label = toQt(entry->label), isImport = !entry->batch.empty()] {
            emit planChanged();
            emit redone(label, isImport);
        };
    });
}

void Session::importFile(const QString& path, const edit::ImportOptions& options) {
    m_cancel = false;
    m_importing = !options.dryRun;
    post([this, path, options, shown = m_shownNumber] {
        int percentShown = -1;
        const auto progress = [this, &percentShown](std::int64_t done, std::int64_t all) {
            const int percent = all > 0 ? static_cast<int>(100 * done / all) : 0;
            if (percent != percentShown)
                onWindow([this, percent] { emit importProgress(percent); });
            percentShown = percent;
            return !m_cancel.load();
        };
        const auto ended = [this](auto step) {
            onWindow([this, step] {
                m_importing = false;
                step();
            });
        };
        try {
            store::Workspace* workspace = numbered(shown);
            if (!workspace || workspace != m_open.workspace.get())
                throw Error("The workspace to import into is not open any more; nothing was imported.");
            auto report = std::make_shared<const edit::ImportReport>(
                edit::importFile(*workspace, toPath(path), options, progress));
            if (options.dryRun)
                ended([this, report] { emit importTried(report); });
            else
                publish([this, report] {
                    m_importing = false;
                    emit planChanged();
                    emit imported(report);
                    if (!report->booked.batch.empty())
                        emit undoOffered(m_file.undoLabel, m_file.undoNumber);
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
