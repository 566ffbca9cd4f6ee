// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "edit/import.hpp"
#include "model/plan.hpp"
#include "store/workspace.hpp"
#include "ui/drafts.hpp"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace goalpost::ui {

/// The open workspace as the window sees it. The file belongs to a thread of its own; the window works on
/// an immutable snapshot of the plan, sends changes and questions over, and hears of the outcome by
/// signals and callbacks on its own thread. Jobs run one after another, in the order they were sent.
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
        QString readOnlyReason;
        QStringList warnings;  ///< a sentence each; empty when all is well with the file
        QString undoLabel;     ///< empty: nothing to undo
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

    /// Each ends in opened() or in failed(); heldElsewhere() when another program has the file.
    void create(const QString& path);
    void open(const QString& path);
    void openCopy(const QString& path);
    /// A fresh sample workspace in the user's data folder, overwriting the one made before.
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
    QString destination() const { return m_pending.isEmpty() ? m_file.path : m_pending; }
    /// Asked before a file is opened: true where somebody else shows it already, so that nothing is done.
    void setShownElsewhere(std::function<bool(const QString& path)> shown) {
        m_shownElsewhere = std::move(shown);
    }
    bool isBusy() const { return m_jobs > 0; }
    bool isImporting() const { return m_importing; }

    /// The campaign the window looks at; null when there is none.
    const model::Campaign* campaign() const;
    void lookAt(const Id& campaign);

    /// Whether the window tells what was done and offers to undo it: after a deletion.
    enum class Notice { None, OfferUndo };
    /// Ends in planChanged(), in refused() when a rule forbids it, or in failed().
    void change(Verb verb, Notice notice = Notice::None);
    void undo();
    /// Takes back the last act if it is the one with this label, or whichever it is for an empty one; else it
    /// fails with a sentence.
    void undoOnly(const QString& label);
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
    /// or another workspace is open.
    template <class Question, class Answer>
    void ask(QObject* asker, Question question, Answer answer) {
        post([this, asker = QPointer<QObject>(asker), question = std::move(question),
              answer = std::move(answer), opening = m_opening]() mutable {
            if (!m_workspace)
                return;
            auto result = std::make_shared<decltype(question(*m_workspace))>(question(*m_workspace));
            onWindow([this, asker, answer = std::move(answer), result, opening] {
                if (asker && opening == m_opening)
                    answer(std::move(*result));
            });
        });
    }

    /// Work that needs no workspace, on a thread beside the file's; `failed` gets the error's sentence.
    template <class Work, class Answer, class Failed>
    void inBackground(QObject* asker, Work work, Answer answer, Failed failed) {
        m_pool.start([this, asker = QPointer<QObject>(asker), work = std::move(work),
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
    /// The snapshot is another one; measured values may have changed as well.
    void planChanged();
    /// file().warnings are others, while the plan is the same.
    void warningsChanged();
    void campaignChanged();
    /// After planChanged(), when the change was sent with Notice::OfferUndo, and after an import.
    void undoOffered(const QString& label);
    /// A rule of the method forbids the change; nothing was stored. `rule` is its id, `fix` what to do.
    void refused(const QString& rule, const QString& message, const QString& fix);
    void failed(const QString& message);
    void heldElsewhere(const QString& path, const QString& message);
    void busyChanged(bool busy);
    void undone(const QString& label);
    void redone(const QString& label);
    void importProgress(int percent);
    void importTried(std::shared_ptr<const goalpost::edit::ImportReport> report);
    void imported(std::shared_ptr<const goalpost::edit::ImportReport> report);
    void importFailed(const QString& message);
    void importCancelled();

  private:
    using Opener = std::function<std::unique_ptr<store::Workspace>()>;
    void openWith(const QString& path, bool sample, Opener opener);
    bool claim(const QString& path);
    /// On the file's thread: the workspace ends, with a backup where something changed.
    void letGo();
    /// What a job that still waits does when the window goes: questions and imports are dropped, what
    /// somebody edited is stored.
    enum class Ending { Drop, Finish };
    void post(std::function<void()> job, Ending ending = Ending::Drop);
    /// An edit of the workspace that is shown now; it fails where another one has been opened meanwhile.
    void postAct(std::function<void()> act);
    void onWindow(std::function<void()> step);
    /// On the file's thread: takes plan, history and file facts over to the window, then `then` there.
    void publish(std::function<void()> then);
    void storeDraft(const QString& form, const QString& text);
    void adopt(FileState state, Snapshot plan);
    void endJob();
    void forget();

    QThread m_thread;
    QObject* m_worker = nullptr;                    ///< lives on m_thread
    std::unique_ptr<store::Workspace> m_workspace;  ///< touched on m_thread only
    bool m_isSample = false;                        ///< touched on m_thread only
    std::vector<std::string> m_warnings;            ///< as last taken over; touched on m_thread only
    QThreadPool m_pool;
    Snapshot m_plan;
    Snapshot m_planBefore;
    Drafts m_drafts;
    FileState m_file;
    QString m_pending;
    std::function<bool(const QString&)> m_shownElsewhere;
    Id m_campaign;
    int m_jobs = 0;
    int m_number = 0;       ///< of the workspace on m_thread; touched there only
    int m_shownNumber = 0;  ///< of the one whose plan the window has; 0 while it has none
    int m_opening = 0;      ///< counts workspaces, so that late answers of another one are dropped
    bool m_importing = false;
    std::atomic<bool> m_cancel = false;
    std::atomic<bool> m_ending = false;
};

}  // namespace goalpost::ui
