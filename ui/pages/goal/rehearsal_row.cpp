// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/rehearsal_row.hpp"

#include "base/text.hpp"
#include "method/rehearsed.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int NamedMarks = 4;

QString kpiName(const model::Plan& plan, const std::string& id) {
    const kpi::Kpi* kpi = kpi::find(plan, id);
    return kpi ? coreText(kpi->name) : toQt(id);
}

/// What this reading told of the KPI; null where it was not read.
const edit::RehearsedKpi* readOf(const edit::RehearsalReport* report, const model::KpiChoice& choice) {
    if (!report)
        return nullptr;
    const auto found = std::ranges::find(report->kpis, choice.id, &edit::RehearsedKpi::choice);
    return found == report->kpis.end() ? nullptr : &*found;
}

QString lackText(const model::KpiChoice& choice, const edit::RehearsedKpi* read) {
    if (read && !read->computes)
        return coreText(edit::whatIsMissing(*read));
    const std::string owner(trim(choice.dataOwner));
    return owner.empty() ? RehearsalRow::tr("The sample lacked data for it; nobody is named who delivers it.")
                         : RehearsalRow::tr("The sample lacked data for it; ask %1.").arg(toQt(owner));
}

}  // namespace

RehearsalRow::RehearsalRow(int number, QWidget* parent) : QWidget(parent) {
    const QString name = u"rehearsal%1"_s.arg(number);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    m_title = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_title->setObjectName(name + u"Title"_s);
    column->addWidget(m_title);
    m_state = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_state->setObjectName(name + u"State"_s);
    column->addWidget(m_state);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    m_owner = new LineField(name + u"Owner"_s, tr("Who delivers it"));
    m_owner->setPlaceholder(tr("A name"));
    column->addWidget(m_owner);
    m_links = new QCheckBox(tr("Links tested"));
    m_links->setObjectName(name + u"Links"_s);
    m_codes = new QCheckBox(tr("Codes tested"));
    m_codes->setObjectName(name + u"Codes"_s);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(M);
    boxes->addWidget(m_links);
    boxes->addWidget(m_codes);
    boxes->addStretch(1);
    column->addLayout(boxes);
    m_sample =
        newButton(name + u"Sample"_s, tr("Rehearse with a sample export…"), ButtonKind::Small, u"down"_s);
    column->addWidget(m_sample, 0, Qt::AlignLeft);
    column->addWidget(newRule());
    connect(m_sample, &QPushButton::clicked, this, [this] { emit sampleWanted(m_source); });
    connect(m_owner, &Field::edited, this, [this] { emit ownerNamed(m_source, m_owner->text()); });
    connect(m_links, &QCheckBox::clicked, this, [this](bool on) { emit linksTested(m_source, on); });
    connect(m_codes, &QCheckBox::clicked, this, [this](bool on) { emit codesTested(m_source, on); });
}

void RehearsalRow::show(const Shown& shown, Drafts& drafts) {
    m_source = shown.source;
    m_title->setText(shown.source);
    m_sample->setAccessibleName(tr("Rehearse %1 with a sample export").arg(shown.source));
    m_sample->setEnabled(shown.writable && !shown.busy);
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showState(shown);
    showKpis(shown);
    showMarks(shown);
    const auto& kpis = shown.campaign.kpis;
    const auto choice = std::ranges::find_if(kpis, [&](const model::KpiChoice& each) {
        return toQt(trim(each.dataSource)).compare(shown.source, Qt::CaseInsensitive) == 0 &&
               !each.dataOwner.empty();
    });
    m_owner->keepDrafts(drafts, u"dataOwner/%1/%2"_s.arg(toQt(shown.campaign.id.text), shown.source));
    m_owner->show(choice == kpis.end() ? QString() : toQt(choice->dataOwner));
    m_owner->setReadOnly(!shown.writable);
}

void RehearsalRow::showState(const Shown& shown) {
    const model::Rehearsal* newest = method::newestRehearsal(shown.campaign, toStd(shown.source));
    QString state = tr("Not rehearsed yet.");
    if (newest) {
        const QString day = newest->on ? dateText(*newest->on) : unknownText();
        state = newest->sample.empty() ? tr("Tested by hand on %1.").arg(day)
                                       : tr("Rehearsed on %1 with %2.").arg(day, toQt(newest->sample));
        if (!newest->note.empty())
            state += u' ' + toQt(newest->note);
    }
    m_state->setText(state);
    for (const auto& [box, answer] : {std::pair{m_links, newest ? newest->links : std::nullopt},
                                      std::pair{m_codes, newest ? newest->codes : std::nullopt}}) {
        box->setChecked(answer == model::Answer::Yes);
        box->setEnabled(shown.writable);
    }
}

void RehearsalRow::showKpis(const Shown& shown) {
    QStringList told;
    for (const model::KpiChoice& choice : shown.campaign.kpis) {
        const bool isOfSource = toQt(trim(choice.dataSource)).compare(shown.source, Qt::CaseInsensitive) == 0;
        const QString name = kpiName(shown.plan, choice.kpi);
        if (choice.role != model::Role::Primary || !isOfSource || told.contains(name))
            continue;
        told << name;
        const kpi::Kpi* kpi = kpi::find(shown.plan, choice.kpi);
        const model::Rehearsal* rehearsal = method::rehearsalOf(shown.campaign, choice);
        const edit::RehearsedKpi* read = readOf(shown.report, choice);
        if (kpi && !kpi->missing.empty())
            addLine(tr("%1: Goalpost cannot compute it, so no sample can show it.").arg(name), Tone::Muted);
        else if (!rehearsal)
            addLine(tr("%1: not shown yet").arg(name), Tone::Muted);
        else if (!method::computesIn(*rehearsal, choice.kpi))
            addLine(tr("%1: %2").arg(name, lackText(choice, read)), Tone::Negative);
        else if (read && read->value.value)
            addLine(tr("%1 computes: %2 in the sample")
                        .arg(name, valueText(*read->value.value, kpi->unit, toQt(shown.report->currency))),
                    Tone::Positive);
        else
            addLine(tr("%1 computes").arg(name), Tone::Positive);
        if (read)
            for (const auto& there : read->platforms)
                addLine(
                    tr("On %1 it lacks %2.").arg(toQt(there.platform), coreText(kpi::wordsOf(there.missing))),
                    Tone::Warning);
    }
}

void RehearsalRow::showMarks(const Shown& shown) {
    // Told once, of the first source that was read.
    if (!shown.report || shown.report->kpis.empty() ||
        toQt(shown.report->kpis.front().source).compare(shown.source, Qt::CaseInsensitive) != 0)
        return;
    for (const auto& file : shown.report->files)
        for (const Sentence& remark : file.remarks)
            addLine(coreText(remark), Tone::Warning);
    if (shown.report->marks.empty())
        return;
    QStringList unseen;
    for (const auto& mark : shown.report->marks)
        if (!mark.seen)
            unseen << toQt(mark.text);
    const auto all = static_cast<qint64>(shown.report->marks.size());
    if (unseen.isEmpty()) {
        addLine(tr("All planned links and codes (%1) are in the sample.").arg(countText(all)),
                Tone::Positive);
        return;
    }
    QString names = unseen.mid(0, NamedMarks).join(u", "_s);
    if (unseen.size() > NamedMarks)
        names += u", …"_s;
    addLine(tr("Not in the sample: %1 of %2 planned links and codes (%3)")
                .arg(countText(unseen.size()), countText(all), names),
            Tone::Warning);
}

void RehearsalRow::addLine(const QString& text, Tone tone) {
    m_lines->addWidget(newWrappedLabel(text, paint::TextRole::Small, tone));
}

}  // namespace goalpost::ui
