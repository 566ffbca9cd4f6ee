// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/pilot_log.hpp"

#include "edit/pilot.hpp"
#include "ui/session/plan_change.hpp"
#include "ui/words/typed.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using model::PilotLog;

constexpr int DaysPerWeek = 7;

/// One pasted row; `fault` names the first cell that cannot be read.
PilotLog pastedWeek(const QStringList& cells, Date today, QString& fault) {
    PilotLog week;
    const auto cell = [&](int column) { return cells.value(column).trimmed(); };
    const auto read = [&](int column, auto typed) {
        const QString text = cell(column);
        const bool blank = text.isEmpty() || text == unknownText();
        const auto value = blank ? decltype(typed(text)){} : typed(text);
        if (!blank && !value && fault.isEmpty())
            fault = text;
        return value;
    };
    week.date = read(0, [&](const QString& text) { return typedDate(text, today); });
    week.cases = read(1, typedCount);
    week.minutesPerCase = read(2, typedNumber);
    week.reviewMinutesPerCase = read(3, typedNumber);
    week.quality = read(4, typedNumber);
    week.friction = read(5, typedNumber);
    week.note = toStd(cell(6) == unknownText() ? QString() : cell(6));
    return week;
}

}  // namespace

PilotLogPart::PilotLogPart(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(u"week"_s, 7, [this](const PilotLog& week) {
          return tryChange(m_session, [id = m_pilot.id, week](model::Plan plan) {
              return edit::setWeek(std::move(plan), id, week);
          });
      }) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(paint::space::XS);
    m_list = new EntryList({u"pilotLog"_s,
                            {},
                            tr("Add a week"),
                            tr("Nothing logged yet. Press L, or paste rows from a spreadsheet: week, cases, "
                               "minutes, review minutes, quality, friction, note.")},
                           {{tr("Week ending")},
                            {tr("Cases"), true},
                            {tr("Minutes a case"), true},
                            {tr("Review minutes"), true},
                            {tr("Quality"), true},
                            {tr("Friction"), true},
                            {tr("Note")}},
                           false, paint::measure::CompactRow);
    m_list->setProperty("card", QVariant());
    m_list->table()->setAccessibleName(tr("Logged weeks"));
    m_list->table()->setMultiple(true);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(u"pilotLogFault"_s);
    m_fault->hide();
    m_form.date("Date", tr("Week ending"), &PilotLog::date);
    m_form.count("Cases", tr("Cases"), &PilotLog::cases);
    m_form.number("Minutes", tr("Minutes a case"), &PilotLog::minutesPerCase);
    m_form.number("Review", tr("Review minutes"), &PilotLog::reviewMinutesPerCase);
    m_form.number("Quality", tr("Quality"), &PilotLog::quality);
    m_form.number("Friction", tr("Friction"), &PilotLog::friction);
    m_form.line("Note", tr("Note"), &PilotLog::note);
    m_list->setForm(m_form.widget());
    column->addWidget(m_list, 1);
    column->addWidget(m_fault);
    connect(m_list, &EntryList::addWanted, this, &PilotLogPart::logWeek);
    connect(m_list, &EntryList::deleteWanted, this, &PilotLogPart::removeChosen);
    connect(m_list, &EntryList::chosenChanged, this, &PilotLogPart::showChosen);
    connect(m_list->table(), &DataTable::pasted, this, &PilotLogPart::paste);
}

void PilotLogPart::show(const model::Pilot& pilot) {
    if (m_pilot.id != pilot.id)
        m_fault->hide();
    m_pilot = pilot;
    std::ranges::stable_sort(m_pilot.log, {}, &PilotLog::date);
    std::vector<ShownRow> rows;
    for (const PilotLog& week : m_pilot.log) {
        ShownCell note = textCell(week.note);
        rows.push_back({week.id,
                        {dateCell(week.date), countCell(week.cases), numberCell(week.minutesPerCase),
                         numberCell(week.reviewMinutesPerCase), numberCell(week.quality),
                         numberCell(week.friction), week.note.empty() ? ShownCell{} : note}});
    }
    m_list->show(std::move(rows));
}

void PilotLogPart::showChosen() {
    const Id id = m_list->chosen();
    for (const PilotLog& week : m_pilot.log)
        if (week.id == id)
            m_form.show(week, m_session.drafts(), u"week/"_s + toQt(id.text));
}

void PilotLogPart::logWeek() {
    PilotLog week;
    week.id = Id::create();
    const Date today = toDate(QDate::currentDate());
    const Date after = m_pilot.log.empty() || !m_pilot.log.back().date ? m_pilot.from.value_or(today)
                                                                       : *m_pilot.log.back().date;
    week.date = after + std::chrono::days{DaysPerWeek};
    const QString fault = tryChange(m_session, [id = m_pilot.id, week](model::Plan plan) {
        return edit::logWeek(std::move(plan), id, week);
    });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (fault.isEmpty())
        m_list->choose(week.id, true);
}

void PilotLogPart::removeChosen() {
    m_session.change([id = m_pilot.id, weeks = m_list->allChosen()](
                         model::Plan plan) { return edit::removeWeeks(std::move(plan), id, weeks); },
                     Session::Notice::OfferUndo);
}

void PilotLogPart::paste(const QList<QStringList>& rows) {
    const Date today = toDate(QDate::currentDate());
    std::vector<PilotLog> weeks;
    QString problem;
    for (qsizetype i = 0; i < rows.size() && problem.isEmpty(); ++i) {
        QString fault;
        const PilotLog week = pastedWeek(rows[i], today, fault);
        if (i == 0 && rows.size() > 1 && !week.date && !fault.isEmpty())
            continue;  // the titles
        if (!fault.isEmpty() || !week.date)
            problem = tr("Nothing was pasted: row %1 cannot be read at “%2”; write week, cases, minutes, "
                         "review minutes, quality, friction, note in this order.")
                          .arg(QString::number(i + 1), fault);
        weeks.push_back(week);
    }
    if (problem.isEmpty())
        problem = tryChange(
            m_session,
            [id = m_pilot.id, weeks](model::Plan plan) {
                return edit::pasteWeeks(std::move(plan), id, weeks);
            },
            Session::Notice::OfferUndo);
    m_fault->setText(problem);
    m_fault->setVisible(!problem.isEmpty());
}

}  // namespace goalpost::ui
