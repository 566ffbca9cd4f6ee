// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "edit/import.hpp"
#include "model/plan.hpp"
#include "store/workspace.hpp"
#include "ui/session/drafts.hpp"
#include "ui/session/endings.hpp"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace goalpost::ui {

/// The open workspace as the window sees it. The file belongs to a thread of its own; the window works on
/// an immutable snapshot of the plan, sends changes and questions over, and hears of the outcome by
/// signals and callbacks on its own thread. Jobs run one after another, in the order they were sent. What is
/// edited goes to the workspace that was on screen then: when another one is opened, the file's thread keeps
/// the one before until the window has turned to the new one and sends it nothing more.
class Session : public QObject {
    Q_OBJECT
  public:
    /// What status bar, menus and lists show of the file, as of the last finished job.
    struct FileState {
        QString path;
        QString name;  ///< without folder and ending
        qint64 size = 0;
        bool readOnly = false;
        bool sample = false;
        bool copy = false;  ///< of a file that another program has
        QString readOnlyReason;
        QStringList warnings;         ///< a sentence each; empty when all is well with the file
        QString undoLabel;            ///< empty: nothing to undo
        std::int64_t undoNumber = 0;  ///< of the act that undo would take back, in the file's history
        QString redoLabel;
        bool undoesImport = false;
        QDateTime savedAt;
        std::optional<Date> dataThrough;
        std::vector<store::ImportBatch> imports;
    };
    /// From the plan as it is stored to the changed one.
    using Verb = std::function<edit::Act(model::Plan)>;
    using Snapshot = std::shared_ptr<const model::Plan>;

    explicit Session(QObject* parent = nullptr);
    /// Waits for the running job and the last backup; what waits behind it is dropped, an import is
    /// cancelled.
    ~Session() override;
    /// The same without waiting: the session ends beside the windows that stay.
    static void end(std::unique_ptr<Session> session);
    /// Waits for those; the application does it as the last thing.
    static void waitForEnding();

    /// Each ends in opened() or in failed(); heldElsewhere() when another program has the file. What was open
    /// stays until then. Nothing is created in the place of a file, open or not.
    void create(const QString& path);
    /// Ends in shownAlready() where the file is open here; one that another program put in its place is not.
    void open(const QString& path);
    void openCopy(const QString& path);
    /// A fresh sample workspace in the user's data folder, in the place of the one made before.
    void openSample();
    void close();

    bool isOpen() const { return m_plan != nullptr; }
    /// Null while no workspace is open.
    Snapshot plan() const { return m_plan; }
    /// The plan before the last change; for finding what undo and redo changed.
    Snapshot planBefore() const { return m_planBefore; }
    Drafts& drafts() { return m_drafts; }
    const FileState& file() const { return m_file; }
    /// The file that is open or about to be; empty when there is none.
    QString destination() const { return m_pending ? m_pending->path : m_file.path; }
    /// It is only a copy of that file.
    bool isCopy() const { return m_pending ? m_pending->copy : m_file.copy; }
    /// Asked before a file or a copy of it is opened: true where somebody else shows that already, so that
    /// nothing is done. A copy does not stand in the way of its file.
    void setShownElsewhere(std::function<bool(const QString& path, bool copy)> shown) {
        m_shownElsewhere = std::move(shown);
    }
    bool isBusy() const { return m_jobs > 0; }
    bool isImporting() const { return m_importing || m_runs > 0; }
    /// Several imports as one act begin or have ended: closing asks meanwhile.
    void beginRun() { ++m_runs; }
    void endRun() { --m_runs; }

    /// The campaign the window looks at; null when there is none.
    const model::Campaign* campaign() const;
    void lookAt(const Id& campaign);

    /// Whether the window tells what was done and offers to undo it: after a deletion.
    enum class Notice { None, OfferUndo };
    /// Ends in planChanged(), in refused() when a rule forbids it, or in failed().
    void change(Verb verb, Notice notice = Notice::None);
    void undo();
    /// Takes back the last act if it is the one with this number in the history; else it fails with a
    /// sentence.
    void undoOnly(std::int64_t number);
    void redo();
    /// Something else that writes to the workspace as one act of its own: figures by hand. Ends in
    /// planChanged() and `done`, or in `failed` with the error's sentence.
    void act(QObject* asker, std::function<void(store::Workspace&)> work, std::function<void()> done,
             std::function<void(const QString&)> failed);
    /// Makes a backup where one is due; asked every minute. Failure shows in the file's warnings.
    void backUpWhenDue(std::chrono::sys_seconds now);

    /// A dry run ends in importTried(), an import in imported(); both in importFailed() or importCancelled()
    /// when they do not come through. Progress comes at most a hundred times.
    void importFile(const QString& path, const edit::ImportOptions& options);
    void cancelImport();

    /// Asks the workspace on its thread; the answer is given on this thread unless `asker` is gone by then
    /// or another workspace is open. `failure` gets the sentence of an error instead.
    template <class Question, class Answer, class Failure>
    void ask(QObject* asker, Question question, Answer answer, Failure failure) {
        post([this, asker = QPointer<QObject>(asker), question = std::move(question),
              answer = std::move(answer), failure = std::move(failure), opening = m_opening,
              shown = m_shownNumber]() mutable {
            if (!m_open.workspace || (shown != 0 && shown != m_open.number))
                return;
            try {
                auto result =
                    std::make_shared<decltype(question(*m_open.workspace))>(question(*m_open.workspace));
                onWindow([this, asker, answer = std::move(answer), result, opening] {
                    if (asker && opening == m_opening)
                        answer(std::move(*result));
                });
            } catch (const std::exception& error) {
                onWindow([this, asker, failure = std::move(failure), message = noted(error), opening] {
                    if (asker && opening == m_opening)
                        failure(message);
                });
            }
        });
    }
    /// As above; an error ends in failed().
    template <class Question, class Answer>
    void ask(QObject* asker, Question question, Answer answer) {
        ask(asker, std::move(question), std::move(answer),
            [this](const QString& message) { emit failed(message); });
    }

    /// Work that needs no workspace, on a thread beside the file's; `failed` gets the error's sentence.
    template <class Work, class Answer, class Failed>
    void inBackground(QObject* asker, Work work, Answer answer, Failed failed) {
        startIn(m_pool, asker, std::move(work), std::move(answer), std::move(failed));
    }
    /// As above, for laying out text and painting what was laid out, one after the other on the same thread:
    /// laid out text keeps fonts that belong to its thread and end with it.
    template <class Work, class Answer, class Failed>
    void onPaintThread(QObject* asker, Work work, Answer answer, Failed failed) {
        startIn(m_painter, asker, std::move(work), std::move(answer), std::move(failed));
    }

  private:
    template <class Work, class Answer, class Failed>
    void startIn(QThreadPool& pool, QObject* asker, Work work, Answer answer, Failed failed) {
        pool.start([this, asker = QPointer<QObject>(asker), work = std::move(work),
                    answer = std::move(answer), failed = std::move(failed)]() mutable {
            try {
                auto result = std::make_shared<decltype(work())>(work());
                onWindow([asker, answer = std::move(answer), result] {
                    if (asker)
                        answer(std::move(*result));
                });
            } catch (const std::exception& error) {
                onWindow([asker, failed = std::move(failed), message = QString::fromUtf8(error.what())] {
                    if (asker)
                        failed(message);
                });
            }
        });
    }

  signals:
    void opened();
    void closed();
    /// The window is about to turn to another workspace or to none: what is edited now still belongs to the
    /// one that is on screen.
    void leaving();
    /// The file that was to be opened is the one that is open.
    void shownAlready();
    /// The snapshot is another one; measured values may have changed as well.
    void planChanged();
    /// file().warnings are others, while the plan is the same.
    void warningsChanged();
    void campaignChanged();
    /// After planChanged(), when the change was sent with Notice::OfferUndo, and after an import.
    void undoOffered(const QString& label, qint64 number);
    /// A rule of the method forbids the change; nothing was stored. `rule` is its id, `fix` what to do.
    void refused(const QString& rule, const QString& message, const QString& fix);
    void failed(const QString& message);
    void heldElsewhere(const QString& path, const QString& message);
    void busyChanged(bool busy);
    void undone(const QString& label, bool isImport);
    void redone(const QString& label, bool isImport);
    void importProgress(int percent);
    void importTried(std::shared_ptr<const goalpost::edit::ImportReport> report);
    void imported(std::shared_ptr<const goalpost::edit::ImportReport> report);
    void importFailed(const QString& message);
    void importCancelled();

  private:
    enum class Kind { New, File, Sample, Copy };
    /// A workspace on the file's thread.
    struct Held {
        int number = 0;
        Kind kind = Kind::File;
        std::unique_ptr<store::Workspace> workspace;
        std::int64_t madeUpTo = 0;  ///< the sample: the newest act that made it, which is not to be undone
    };
    struct Destination {
        QString path;
        bool copy = false;
    };
    using Opener = std::function<std::unique_ptr<store::Workspace>()>;
    using Step = std::function<void()>;
    /// Work on a workspace; where something changed, what the window does once it has the new plan.
    using Job = std::function<Step(store::Workspace&)>;
    using Failed = std::function<void(const QString&)>;

    void openWith(const QString& path, Kind kind, Opener opener);
    bool claim(const QString& path, Kind kind);
    /// On the file's thread. False when the session ended before the file was free.
    bool enter(const QString& path, Kind kind, const Opener& opener);
    bool isHere(const std::filesystem::path& file);
    std::unique_ptr<store::Workspace> newSample(const QString& path);
    void leave(int move);
    store::Workspace* numbered(int number);
    static void finish(Held held);
    void finishAll();
    /// The window has turned to this workspace: those before it end, each with a backup where something
    /// changed. The move is over then.
    void finishOthers(int shown, const std::shared_ptr<void>& move);
    /// Tells the other sessions which files this one has.
    void tellFiles();

    /// What a job that still waits does when the window goes: questions and imports are dropped, what
    /// somebody edited is stored.
    enum class Ending { Drop, Finish };
    void post(Step job, Ending ending = Ending::Drop);
    /// An edit of the workspace that is shown now, in which another one may be shown by then.
    void postAct(Job act, Failed failed = {});
    void runAct(int shown, const std::optional<Drafts::Sent>& sent, const Job& act, const Failed& failed);
    void onWindow(Step step);
    /// On the file's thread: takes plan, history and file facts over to the window, with `before` and `then`
    /// there.
    void publish(Step then, Step before = {});
    void tellFailure(const std::exception_ptr& error, const std::optional<Drafts::Sent>& sent,
                     const Failed& failed);
    /// Where the workspace in which the text was sent has been left and is on screen again.
    void bringBack(std::optional<Drafts::Sent>& sent, int shown);
    /// Writes the error to the log.
    static QString noted(const std::exception& error);
    void storeDraft(const QString& form, const QString& text);
    void adopt(FileState state, Snapshot plan);
    void arrive(int move);
    void endJob();
    void forget();

    QThread m_thread;
    QObject* m_worker = nullptr;          ///< lives on m_thread
    Held m_open;                          ///< touched on m_thread only, like the next three
    std::vector<Held> m_leaving;          ///< the window may still send edits to them
    int m_lastNumber = 0;                 ///< of the workspaces
    std::vector<std::string> m_warnings;  ///< as last taken over
    QThreadPool m_pool;
    QThreadPool m_painter;  ///< one thread that does not end before the session
    Snapshot m_plan;
    Snapshot m_planBefore;
    Drafts m_drafts;
    FileState m_file;
    std::optional<Destination> m_pending;  ///< where the moves under way lead
    std::function<bool(const QString&, bool)> m_shownElsewhere;
    Id m_campaign;
    int m_jobs = 0;
    int m_lastMove = 0;     ///< counts what opens and closes
    int m_shownNumber = 0;  ///< of the workspace whose plan the window has; 0 while it has none
    int m_opening = 0;      ///< counts workspaces, so that late answers of another one are dropped
    int m_runs = 0;
    bool m_importing = false;
    std::atomic<bool> m_cancel = false;
    std::atomic<bool> m_ending = false;
    endings::Part m_part;
};

}  // namespace goalpost::ui
