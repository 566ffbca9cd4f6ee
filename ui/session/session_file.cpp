// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/sample.hpp"
#include "store/draft.hpp"
#include "store/file_head.hpp"
#include "store/open.hpp"
#include "store/put_in_place.hpp"
#include "ui/session/session.hpp"
#include "ui/words/text.hpp"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::Literals::StringLiterals;

/// How a session comes to a workspace and leaves it.
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
        state.undoNumber = entry.number;
        state.undoesImport = !entry.batch.empty();
        return;
    }
}

/// Acts up to that number cannot be undone.
Session::FileState stateOf(store::Workspace& workspace, std::int64_t madeUpTo) {
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
    if (state.undoNumber <= madeUpTo) {
        state.undoLabel.clear();
        state.undoNumber = 0;
        state.undoesImport = false;
    }
    return state;
}

QString samplePlace() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return folder.filePath(u"Sample.goalpost"_s);
}

}  // namespace

void Session::finish(Held held) {
    if (held.workspace)
        held.workspace->backUpWhenChanged("close");
}

void Session::finishAll() {
    for (Held& held : std::exchange(m_leaving, {}))
        finish(std::move(held));
    finish(std::exchange(m_open, {}));
    tellFiles();
}

void Session::finishOthers(int shown, const std::shared_ptr<void>& move) {
    post(
        [this, shown, move] {
            for (Held& held : std::exchange(m_leaving, {}))
                if (held.number == shown)
                    m_leaving.push_back(std::move(held));
                else
                    finish(std::move(held));
            tellFiles();
        },
        Ending::Finish);
}

void Session::tellFiles() {
    std::vector<std::filesystem::path> files;
    const auto add = [&](const Held& held) {
        if (held.workspace && held.kind != Kind::Copy)
            files.push_back(held.workspace->path());
    };
    add(m_open);
    std::ranges::for_each(m_leaving, add);
    m_part.setFiles(std::move(files));
}

void Session::publish(Step then, Step before) {
    if (!m_open.workspace)
        return;
    auto state = stateOf(*m_open.workspace, m_open.madeUpTo);
    state.copy = m_open.kind == Kind::Copy;
    state.sample = m_open.kind == Kind::Sample || placeOf(state.path) == placeOf(samplePlace());
    m_warnings = m_open.workspace->warnings();
    auto plan = std::make_shared<const model::Plan>(m_open.workspace->plan());
    onWindow([this, state = std::move(state), plan = std::move(plan), then = std::move(then),
              before = std::move(before)] {
        if (before)
            before();
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

void Session::arrive(int move) {
    if (move == m_lastMove)
        m_pending.reset();
}

bool Session::isHere(const std::filesystem::path& file) {
    // Another program may have put another file in its place.
    if (!store::OpenFile::isOpen(file))
        return false;
    const QString place = placeOf(pathText(file));
    const auto has = [&](const Held& held) {
        return held.workspace && held.kind != Kind::Copy &&
               placeOf(pathText(held.workspace->path())) == place;
    };
    if (has(m_open))
        return true;
    const auto latestFirst = m_leaving | std::views::reverse;
    const auto found = std::ranges::find_if(latestFirst, has);
    if (found == latestFirst.end())
        return false;
    std::swap(m_open, *found);
    std::erase_if(m_leaving, [](const Held& held) { return !held.workspace; });
    return true;
}

bool Session::enter(const QString& path, Kind kind, const Opener& opener) {
    // Asked for again before it was left.
    if (kind == Kind::File && isHere(toPath(path)))
        return true;
    if (kind != Kind::New && !m_part.waitUntilFree(toPath(path)))
        return false;
    auto next = opener();
    if (m_open.workspace)
        m_leaving.push_back(std::move(m_open));
    const auto history = kind == Kind::Sample ? next->history() : std::vector<store::HistoryEntry>();
    m_open = {++m_lastNumber, kind, std::move(next), history.empty() ? 0 : history.front().number};
    tellFiles();
    return true;
}

void Session::openWith(const QString& path, Kind kind, Opener opener) {
    m_pending = Destination{path, kind == Kind::Copy};
    post([this, path, kind, move = ++m_lastMove, underWay = m_part.move(), opener = std::move(opener)] {
        try {
            if (!enter(path, kind, opener))
                return;
        } catch (const store::HeldElsewhere& held) {
            leave(move);
            onWindow([this, path, message = toQt(held.what())] { emit heldElsewhere(path, message); });
            return;
        } catch (...) {
            leave(move);
            throw;
        }
        std::map<QString, QString> drafts;
        for (const auto& [form, text] : store::drafts(*m_open.workspace))
            drafts[toQt(form)] = toQt(text);
        publish(
            [this, move, underWay, drafts = std::move(drafts), number = m_open.number] {
                arrive(move);
                ++m_opening;
                m_shownNumber = number;
                m_planBefore.reset();
                m_drafts.adopt(drafts);
                finishOthers(number, underWay);
                emit opened();
                emit campaignChanged();
            },
            [this] {
                if (isOpen())
                    emit leaving();
            });
    });
}

/// A move that failed leaves the window with what it has, if that is still there.
void Session::leave(int move) {
    tellFiles();
    onWindow([this, move, gone = !m_open.workspace] {
        arrive(move);
        if (gone)
            forget();
    });
}

bool Session::claim(const QString& path, Kind kind) {
    return !m_shownElsewhere || !m_shownElsewhere(path, kind == Kind::Copy);
}

void Session::create(const QString& path) {
    openWith(path, Kind::New, [file = toPath(path)] { return store::Workspace::create(file); });
}

void Session::open(const QString& path) {
    if (!claim(path, Kind::File))
        return;
    if (!isCopy() && !destination().isEmpty() && placeOf(destination()) == placeOf(path)) {
        if (m_pending)
            return;
        if (store::OpenFile::isOpen(toPath(path))) {
            emit shownAlready();
            return;
        }
    }
    openWith(path, Kind::File, [file = toPath(path)] { return store::Workspace::open(file); });
}

void Session::openCopy(const QString& path) {
    if (claim(path, Kind::Copy))
        openWith(path, Kind::Copy, [file = toPath(path)] { return store::Workspace::openCopy(file); });
}

void Session::openSample() {
    const QString path = samplePlace();
    if (claim(path, Kind::Sample))
        openWith(path, Kind::Sample, [this, path] { return newSample(path); });
}

/// It is made beside the old one, which stays when that fails or when somebody has it open.
std::unique_ptr<store::Workspace> Session::newSample(const QString& path) {
    const store::OpenOptions options{.automaticBackups = false};
    const QDir folder = QFileInfo(path).dir();
    folder.mkpath(u"."_s);
    const QTemporaryDir beside(folder.filePath(u".sample-XXXXXX"_s));
    const auto fresh = toPath(beside.filePath(QFileInfo(path).fileName()));
    edit::fillWithSample(*store::Workspace::create(fresh, options), todayFromClock());
    // Nothing of the one that is on screen can be lost: it is made anew each time.
    const auto isOld = [place = placeOf(path)](const Held& held) {
        return held.workspace && placeOf(pathText(held.workspace->path())) == place;
    };
    std::erase_if(m_leaving, isOld);
    if (isOld(m_open))
        m_open = {};
    store::putInPlace(fresh, toPath(path));
    return store::Workspace::open(toPath(path), options);
}

void Session::close() {
    m_pending = Destination{};
    post([this, move = ++m_lastMove, underWay = m_part.move()] {
        if (m_open.workspace)
            m_leaving.push_back(std::exchange(m_open, {}));
        onWindow([this, move, underWay] {
            arrive(move);
            forget();
            finishOthers(0, underWay);
        });
    });
}

void Session::forget() {
    if (!m_plan)
        return;
    emit leaving();
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

}  // namespace goalpost::ui
