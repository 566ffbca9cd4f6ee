// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/rehearsal_drawer.hpp"

#include "base/text.hpp"
#include "method/rehearsed.hpp"
#include "ui/pages/goal/rehearsal_row.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/words/text.hpp"

#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

RehearsalCount rehearsalCount(const model::Plan& plan, const model::Campaign& campaign) {
    RehearsalCount count;
    for (const model::KpiChoice& choice : campaign.kpis) {
        const kpi::Kpi* kpi = choice.role == model::Role::Primary ? kpi::find(plan, choice.kpi) : nullptr;
        if (!kpi || !kpi->missing.empty())
            continue;
        ++count.all;
        const model::Rehearsal* rehearsal = method::rehearsalOf(campaign, choice);
        count.shown += rehearsal && method::computesIn(*rehearsal, choice.kpi) ? 1 : 0;
    }
    return count;
}

QStringList dataSourcesOf(const model::Campaign& campaign) {
    QStringList sources;
    for (const model::KpiChoice& choice : campaign.kpis) {
        const QString source = toQt(trim(choice.dataSource));
        if (choice.role == model::Role::Primary && !source.isEmpty() &&
            !sources.contains(source, Qt::CaseInsensitive))
            sources << source;
    }
    return sources;
}

RehearsalDrawer::RehearsalDrawer(Surroundings around, QWidget* parent)
    : Drawer(u"rehearsalDrawer"_s, parent), m_session(around.session), m_prompts(around.prompts) {
    QVBoxLayout* part = addPart({});
    part->addWidget(
        newWrappedLabel(tr("Before anybody is contracted, one sample export of each data source "
                           "shows that every primary KPI computes. A sample is read into a private "
                           "copy; only the outcome is kept."),
                        paint::TextRole::Small, Tone::Muted));
    m_working = new QProgressBar;
    m_working->setObjectName(u"rehearsalWorking"_s);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    m_working->setAccessibleName(tr("The sample is being read"));
    m_working->hide();
    part->addWidget(m_working);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(u"rehearsalFault"_s);
    m_fault->hide();
    part->addWidget(m_fault);
    m_none =
        newWrappedLabel(tr("No primary KPI names its data source yet. Press Enter on its card and name it."),
                        paint::TextRole::Body);
    part->addWidget(m_none);
    m_place = addPart({});
    m_place->setSpacing(M);
    m_all = newButton(u"rehearseAll"_s, tr("Rehearse all with samples…"));
    addAction(m_all);
    connect(m_all, &QPushButton::clicked, this, [this] { chooseSamples({}); });
}

RehearsalRow* RehearsalDrawer::rowAt(std::size_t index) {
    while (m_rows.size() <= index) {
        auto* row = new RehearsalRow(static_cast<int>(m_rows.size()));
        m_place->addWidget(row);
        m_rows.push_back(row);
        connect(row, &RehearsalRow::sampleWanted, this, &RehearsalDrawer::chooseSamples);
        connect(row, &RehearsalRow::ownerNamed, this, [this](const QString& source, const QString& owner) {
            if (const model::Campaign* campaign = m_session.campaign())
                m_session.change(
                    [id = campaign->id, source = toStd(source), owner = toStd(owner)](model::Plan plan) {
                        return edit::nameDataOwner(std::move(plan), id, source, owner);
                    });
        });
        connect(row, &RehearsalRow::linksTested, this, [this](const QString& source, bool tested) {
            noteTested(source, &model::Rehearsal::links, tested);
        });
        connect(row, &RehearsalRow::codesTested, this, [this](const QString& source, bool tested) {
            noteTested(source, &model::Rehearsal::codes, tested);
        });
    }
    return m_rows[index];
}

void RehearsalDrawer::show() {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    if (m_report && m_report->campaign != campaign->id)
        m_report.reset();
    const QStringList sources = dataSourcesOf(*campaign);
    const RehearsalCount count = rehearsalCount(*m_session.plan(), *campaign);
    setHead(tr("Tracking rehearsal"),
            tr("%1 of %2 primary KPIs have computed").arg(countText(count.shown), countText(count.all)));
    const bool writable = !m_session.file().readOnly;
    for (qsizetype i = 0; i < sources.size(); ++i)
        rowAt(static_cast<std::size_t>(i))
            ->show({.plan = *m_session.plan(),
                    .campaign = *campaign,
                    .source = sources[i],
                    .report = m_report ? &*m_report : nullptr,
                    .writable = writable,
                    .busy = m_busy},
                   m_session.drafts());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(i < static_cast<std::size_t>(sources.size()));
    m_none->setVisible(sources.isEmpty());
    m_all->setVisible(sources.size() > 1);
    m_all->setEnabled(writable && !m_busy);
}

void RehearsalDrawer::chooseSamples(const QString& source) {
    const QString title =
        source.isEmpty() ? tr("Sample exports of all data sources") : tr("Sample export: %1").arg(source);
    const QStringList files = m_prompts.filesToOpen(title, dataFileFilter());
    if (!files.isEmpty() && m_session.campaign() && !m_busy)
        rehearse(source, files);
}

void RehearsalDrawer::rehearse(const QString& source, const QStringList& files) {
    std::vector<std::filesystem::path> samples;
    for (const QString& file : files)
        samples.push_back(toPath(file));
    setBusy(true);
    edit::RehearsalOptions options;
    options.source = toStd(source);
    m_session.inBackground(
        this,
        [plan = m_session.plan(), id = m_session.campaign()->id, samples, options, today = todayFromClock()] {
            return edit::rehearse(*plan, id, samples, options, today);
        },
        [this, file = m_session.file().path](edit::RehearsalReport report) {
            setBusy(false);
            if (m_session.file().path == file)
                keep(report);
        },
        [this](const QString& fault) {
            setBusy(false);
            m_fault->setText(tr("Nothing was rehearsed. %1").arg(fault));
            m_fault->show();
        });
}

void RehearsalDrawer::keep(const edit::RehearsalReport& report) {
    m_report = report;
    const QString by = qEnvironmentVariable("USER", tr("Somebody"));
    m_session.change([report, by = toStd(by)](model::Plan plan) {
        return edit::keepRehearsal(std::move(plan), report, {.by = by, .on = todayFromClock(), .note = {}});
    });
    show();  // also where the plan has the same outcome already
}

void RehearsalDrawer::noteTested(const QString& source, std::optional<model::Answer> model::Rehearsal::*what,
                                 bool tested) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    const QString by = qEnvironmentVariable("USER", tr("Somebody"));
    m_session.change(
        [id = campaign->id, source = toStd(source), what, tested, by = toStd(by)](model::Plan plan) {
            return edit::noteTested(std::move(plan), id, source, what,
                                    tested ? model::Answer::Yes : model::Answer::No,
                                    {.by = by, .on = todayFromClock(), .note = {}});
        });
}

void RehearsalDrawer::setBusy(bool busy) {
    m_busy = busy;
    m_working->setVisible(busy);
    m_fault->hide();
    show();
}

}  // namespace goalpost::ui
