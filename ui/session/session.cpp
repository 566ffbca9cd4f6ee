// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/session.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "store/draft.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// Those that end while the program goes on; touched on the window's thread only.
std::vector<Session*>& endingSessions() {
    static std::vector<Session*> sessions;
    return sessions;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {
    m_painter.setMaxThreadCount(1);
    m_painter.setExpiryTimeout(-1);
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

Session::~Session() {
    m_cancel = true;
    m_ending = true;
    m_part.end();
    m_pool.waitForDone();
    m_painter.waitForDone();
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(
            m_worker,
            [this] {
                finishAll();
                m_thread.quit();
            },
            Qt::QueuedConnection);
    m_thread.wait();
}

void Session::end(std::unique_ptr<Session> session) {
    Session* ending = session.release();
    ending->m_cancel = true;
    ending->m_ending = true;
    ending->m_shownElsewhere = nullptr;
    static const bool isAwaited = (qAddPostRoutine(&Session::waitForEnding), true);
    Q_UNUSED(isAwaited)
    ending->m_part.end();
    endingSessions().push_back(ending);
    connect(&ending->m_thread, &QThread::finished, ending, [ending] {
        std::erase(endingSessions(), ending);
        ending->deleteLater();
    });
    QMetaObject::invokeMethod(
        ending->m_worker,
        [ending] {
            ending->finishAll();
            ending->m_pool.waitForDone();
            ending->m_painter.waitForDone();
            ending->m_thread.quit();
        },
        Qt::QueuedConnection);
}

void Session::waitForEnding() {
    for (Session* session : std::exchange(endingSessions(), {})) {
        session->m_thread.wait();
        delete session;
    }
}

void Session::post(Step job, Ending ending) {
    if (++m_jobs == 1)
        emit busyChanged(true);
    QMetaObject::invokeMethod(
        m_worker,
        [this, job = std::move(job), ending] {
            if (m_ending && ending == Ending::Drop)
                return;
            try {
                job();
            } catch (...) {
                onWindow([this, error = std::current_exception()] { tellFailure(error, {}, {}); });
            }
            onWindow([this] { endJob(); });
        },
        Qt::QueuedConnection);
}

void Session::postAct(Job act, Failed failed) {
    post([this, shown = m_shownNumber, sent = m_drafts.takeSent(), act = std::move(act),
          failed = std::move(failed)] { runAct(shown, sent, act, failed); },
         Ending::Finish);
}

store::Workspace* Session::numbered(int number) {
    if (number == 0 || number == m_open.number)
        return m_open.workspace.get();
    const auto found = std::ranges::find(m_leaving, number, &Held::number);
    return found == m_leaving.end() ? nullptr : found->workspace.get();
}

void Session::runAct(int shown, const std::optional<Drafts::Sent>& sent, const Job& act,
                     const Failed& failed) {
    store::Workspace* workspace = numbered(shown);
    const bool isShown = workspace == m_open.workspace.get();
    // The window has another workspace's drafts by then, or is gone.
    const auto keepThere = [&](const QString& text) {
        if (sent && workspace && (!isShown || m_ending) && !workspace->isReadOnly())
            store::keepDraft(*workspace, toStd(sent->form), toStd(text));
    };
    Step then;
    try {
        if (!workspace && shown == 0)
            return;
        if (!workspace)
            throw Error("Another workspace was opened before this was stored; nothing of it was changed.");
        then = act(*workspace);
        keepThere({});
    } catch (...) {
        onWindow([this, error = std::current_exception(), sent = sent, failed, shown]() mutable {
            bringBack(sent, shown);
            tellFailure(error, sent, failed);
        });
        keepThere(sent ? sent->text : QString());
        return;
    }
    if (sent)
        onWindow([this, sent = sent, shown]() mutable {
            bringBack(sent, shown);
            m_drafts.stored(*sent);
        });
    if (then && isShown)
        publish(std::move(then));
}

void Session::bringBack(std::optional<Drafts::Sent>& sent, int shown) {
    if (sent && shown == m_shownNumber)
        m_drafts.bringBack(*sent);
}

void Session::storeDraft(const QString& form, const QString& text) {
    const Job keep = [form = toStd(form), text = toStd(text)](store::Workspace& workspace) -> Step {
        if (!workspace.isReadOnly())
            store::keepDraft(workspace, form, text);
        return {};
    };
    post([this, keep, shown = m_shownNumber] { runAct(shown, {}, keep, {}); }, Ending::Finish);
}

QString Session::noted(const std::exception& error) {
    log::failure(error);
    return toQt(error.what());
}

void Session::tellFailure(const std::exception_ptr& error, const std::optional<Drafts::Sent>& sent,
                          const Failed& failure) {
    const auto comeBack = [&](const QString& why) {
        if (sent)
            m_drafts.refuse(*sent, why);
    };
    try {
        std::rethrow_exception(error);
    } catch (const RuleRefusal& refusal) {
        const QString why = coreText(refusal.why()), fix = coreText(refusal.fix());
        comeBack((why + u' ' + fix).trimmed());
        if (failure)
            failure(toQt(refusal.what()));
        else
            emit refused(toQt(refusal.rule()), why, fix);
    } catch (const std::exception& other) {
        const QString message = failure ? toQt(other.what()) : noted(other);
        comeBack(message);
        if (failure)
            failure(message);
        else
            emit failed(message);
    }
}

void Session::backUpWhenDue(std::chrono::sys_seconds now) {
    QMetaObject::invokeMethod(
        m_worker,
        [this, now] {
            if (m_ending || !m_open.workspace)
                return;
            m_open.workspace->backUpWhenDue(now);
            if (m_open.workspace->warnings() != m_warnings)
                publish([this] { emit warningsChanged(); });
        },
        Qt::QueuedConnection);
}

void Session::onWindow(Step step) {
    QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
}

void Session::endJob() {
    if (--m_jobs == 0)
        emit busyChanged(false);
}

}  // namespace goalpost::ui
