// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/import_review.hpp"

#include "imports/fixes.hpp"
#include "imports/format.hpp"
#include "imports/recognise.hpp"
#include "ui/pages/imports/change_step.hpp"
#include "ui/pages/imports/column_step.hpp"
#include "ui/pages/imports/file_card.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/pages/imports/where_step.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

ImportReview::ImportReview(Session& session) : m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_fileCard = new FileCard;
    column->addWidget(m_fileCard);
    m_steps = new LeastStack;
    column->addLayout(m_steps, 1);
    m_columns = new ColumnStep;
    m_where = new WhereStep;
    m_changes = new ChangeStep;
    for (QWidget* step : std::initializer_list<QWidget*>{m_columns, m_where, m_changes})
        m_steps->addWidget(step);
    m_summary = new SummaryBar;
    column->addWidget(m_summary);
    connectParts();
    connectSession();
}

void ImportReview::connectParts() {
    connect(m_fileCard, &FileCard::moreWanted, this, &ImportReview::moreWanted);
    const auto tell = [this](const imports::SniffOptions& told) { emit toldOtherwise(m_look.file, told); };
    connect(m_fileCard, &FileCard::told, this, tell);
    connect(m_columns, &ColumnStep::told, this, tell);
    connect(m_columns, &ColumnStep::changed, this, &ImportReview::decide);
    connect(m_where, &WhereStep::changed, this, &ImportReview::decide);
    connect(m_changes, &ChangeStep::allPostsWanted, this, [this] {
        m_summary->takeFocus();
        m_where->countAllPosts();
    });
    connect(m_changes, &ChangeStep::whoseWanted, this, [this] { goTo(Where); });
    connect(m_changes, &ChangeStep::fixesWanted, this, [this](const std::vector<imports::CellFix>& fixes) {
        std::vector<imports::CellFix> all = m_fixes;
        all.insert(all.end(), fixes.begin(), fixes.end());
        setFixes(std::move(all));
    });
    connect(m_changes, &ChangeStep::unfixWanted, this, [this] { setFixes({}); });
    connect(m_changes, &ChangeStep::saveRejectsWanted, this, &ImportReview::saveRejectsWanted);
    connect(m_summary, &SummaryBar::back, this, [this] { goTo(step() - 1); });
    connect(m_summary, &SummaryBar::next, this, [this] {
        if (m_done)
            emit nextFileWanted();
        else
            goTo(step() + 1);
    });
    connect(m_summary, &SummaryBar::import, this, &ImportReview::import);
    connect(m_summary, &SummaryBar::results, this, &ImportReview::resultsWanted);
    connect(m_summary, &SummaryBar::cancel, this, [this] {
        if (m_importing)
            m_session.cancelImport();
        else
            emit leaveWanted();
    });
}

void ImportReview::connectSession() {
    const Session* session = &m_session;
    connect(session, &Session::importProgress, this, &ImportReview::showRate);
    connect(session, &Session::importTried, this,
            [this](const std::shared_ptr<const edit::ImportReport>& report) {
                if (m_trying && ended())
                    take(report);
            });
    connect(session, &Session::imported, this,
            [this](const std::shared_ptr<const edit::ImportReport>& report) {
                if (!m_importing)
                    return;
                m_importing = false;
                m_done = true;
                m_report = report;
                m_changes->tellDone();
                showState();
                m_summary->takeFocus();
                emit stepped();
                emit importedFile(report->booked.added + report->booked.changed);
            });
    connect(session, &Session::importFailed, this, [this](const QString& message) {
        const bool trial = m_trying;
        if ((!trial && !m_importing) || (trial && !ended()))
            return;
        m_importing = false;
        forgetReport();
        m_failure = message;
        showState();
        if (isVisible())
            emit failed(message);
    });
    connect(session, &Session::importCancelled, this, [this] {
        if (m_trying) {
            ended();
            return;
        }
        m_importing = false;
        showState();
        emit cancelled();
    });
}

bool ImportReview::ended() {
    m_trying = false;
    if (!std::exchange(m_again, false))
        return true;
    tryImport();
    return false;
}

int ImportReview::step() const {
    return m_steps->currentIndex();
}

void ImportReview::show(const FileLook& look, int number, int count) {
    m_look = look;
    m_fixes.clear();
    m_done = false;
    m_fileCard->show(look, number, count);
    m_number = number;
    m_count = count;
    m_where->offer(m_session);
    m_where->show(look);
    m_columns->show(look);
    goTo(Columns);
    decide();
}

void ImportReview::setFixes(std::vector<imports::CellFix> fixes) {
    m_fixes = std::move(fixes);
    m_summary->takeFocus();
    decide();
}

void ImportReview::setPlace(int number, int count) {
    m_number = number;
    m_count = count;
    m_fileCard->show(m_look, number, count);
    showState();
}

void ImportReview::refresh() {
    m_where->offer(m_session);
    if (!m_done && !m_importing)
        decide();
}

edit::ImportOptions ImportReview::options() const {
    edit::ImportOptions options;
    m_where->fill(options);
    options.mapping = m_columns->mapping().changes();
    options.fixes = m_fixes;
    options.told = m_look.told;
    useFound(m_look, options);
    if (!options.mapping.empty())
        return options;
    if (m_look.sniff.format.id.empty())
        options.format = "goalpost-daily";
    else if (m_look.sniff.format.proposed) {
        options.format = m_look.sniff.format.id;
        options.keepColumns = true;
    }
    return options;
}

void ImportReview::decide() {
    if (m_done || m_importing || m_look.file.isEmpty())
        return;
    edit::ImportOptions unsaid = options();
    unsaid.creator.clear();
    m_where->setAccountTold(edit::isAccountTold(m_look.sniff, unsaid));
    forgetReport();
    m_failure.clear();
    tryImport();
}

void ImportReview::tryImport() {
    if (m_trying) {
        m_again = true;
        m_session.cancelImport();
        return;
    }
    if (m_look.isGlance || !refusal().isEmpty() || !m_columns->mapping().questions().empty() ||
        !m_where->reason().isEmpty()) {
        showState();
        return;
    }
    m_trying = true;
    edit::ImportOptions trial = options();
    trial.dryRun = true;
    struct Measured {
        std::vector<kpi::Value> before, after;
    };
    const Id campaign = m_where->campaign();
    m_effects = std::make_shared<std::vector<KpiEffect>>();
    if (!campaign.empty()) {
        const Date today = todayFromClock();
        auto measured = std::make_shared<Measured>();
        m_session.ask(
            this,
            [campaign, today, measured](store::Workspace& workspace) {
                measured->before = chosenKpis(workspace, campaign, today);
                return true;
            },
            [](bool /*answered*/) {});
        trial.tried = [campaign, today, measured, effects = m_effects](const store::Workspace& workspace) {
            measured->after = chosenKpis(workspace, campaign, today);
            *effects = effectsOf(measured->before, measured->after);
        };
    }
    showState();
    m_session.importFile(m_look.file, trial);
}

void ImportReview::take(const std::shared_ptr<const edit::ImportReport>& report) {
    m_report = report;
    if (lacksAccount(*report, options()))
        m_where->setAccountTold(false);
    m_where->tell(*report);
    const model::Campaign* campaign =
        m_session.plan() ? m_session.plan()->campaign(m_where->campaign()) : nullptr;
    const QString currency = campaign ? toQt(m_session.plan()->currencyOf(*campaign)) : QString();
    m_summary->showReport(*report, *m_effects, currency);
    const bool deliverables =
        campaign && std::ranges::any_of(campaign->partnerships, [](const model::Partnership& partnership) {
            return !partnership.deliverables.empty();
        });
    m_changes->show(*report, *m_effects, currency,
                    {campaign != nullptr, campaign && options().assignAll, deliverables},
                    obviousFixes(*report), m_fixes.size());
    m_changes->askWhose(m_where->unanswered());
    m_columns->tell(report->read);
    showState();
}

void ImportReview::forgetReport() {
    m_report.reset();
    m_summary->forget();
    m_changes->forget();
}

void ImportReview::import() {
    if (!m_report || !lock().isEmpty())
        return;
    m_importing = true;
    m_since.start();
    m_summary->setProgress(0, 0);
    showState();
    m_session.importFile(m_look.file, options());
}

void ImportReview::rest() {
    if (!m_trying)
        return;
    m_again = false;
    m_session.cancelImport();
}

bool ImportReview::goToQuestion() {
    if (m_done || !refusal().isEmpty())
        return false;
    if (!m_columns->mapping().questions().empty()) {
        goTo(Columns);
        return m_columns->goToQuestion();
    }
    if (m_where->reason().isEmpty())
        return false;
    goTo(Where);
    return true;
}

void ImportReview::showState() {
    SummaryBar::Face face;
    face.state = m_done                        ? SummaryBar::State::Done
                 : m_importing                 ? SummaryBar::State::Importing
                 : m_trying || m_look.isGlance ? SummaryBar::State::Counting
                                               : SummaryBar::State::Open;
    face.first = step() == Columns;
    face.last = step() == Changes;
    face.nextLocked = !m_done && (!refusal().isEmpty() ||
                                  (step() == Columns && !m_columns->mapping().questions().empty()) ||
                                  (step() == Where && !m_where->reason().isEmpty()));
    face.moreFiles = m_number < m_count;
    face.reason = m_done || m_importing ? QString() : lock();
    const QPointer<QWidget> before = QApplication::focusWidget();
    const bool onBar = before && m_summary->isAncestorOf(before);
    m_summary->show(face);
    for (QWidget* step : std::initializer_list<QWidget*>{m_columns, m_where, m_changes})
        step->setEnabled(!m_importing);
    m_fileCard->setEnabled(!m_importing);
    // A button that closes hands the keyboard on to wherever the window begins.
    const bool lost = onBar && QApplication::focusWidget() != before;
    if (isVisible() && step() == Changes && !m_done && (lost || (m_waits && m_waits == before)))
        focusImport();
}

void ImportReview::focusImport() {
    m_waits = nullptr;
    if (m_importing) {  // one Enter too many must not cancel it
        setFocus(Qt::OtherFocusReason);
        m_waits = this;
        return;
    }
    if (m_summary->takeImportFocus())
        return;
    if (!m_trying) {
        m_summary->takeFocus();
        return;
    }
    m_changes->takeFocus();  // Enter must not leave or go back while it is counted
    m_waits = QApplication::focusWidget();
}

void ImportReview::goTo(int step) {
    if (step < Columns || step > Changes)
        return;
    m_steps->setCurrentIndex(step);
    showState();
    switch (step) {
        case Columns:
            m_columns->takeFocus();
            break;
        case Where:
            m_where->takeFocus();
            break;
        default:
            focusImport();
    }
    emit stepped();
}

}  // namespace goalpost::ui
