// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/reviews/agenda.hpp"

#include "edit/review.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/adoption/pilot_measures.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

using model::Review;
using model::ReviewChange;

constexpr int MostRows = 4;

QList<ChoiceField::Choice> changeKinds() {
    QList<ChoiceField::Choice> kinds{{QString(), unknownText()}};
    for (const char* kind : {"tool configuration", "workflow integration", "team process"})
        kinds << ChoiceField::Choice{QString::fromLatin1(kind), changeKindText(kind)};
    return kinds;
}

QString doneText(const std::optional<model::Answer>& done) {
    return !done                         ? ReviewAgenda::tr("Open")
           : *done == model::Answer::Yes ? ReviewAgenda::tr("Done")
                                         : answerText(*done);
}

std::vector<ShownRow> rowsOf(const std::vector<ReviewChange>& changes) {
    std::vector<ShownRow> rows;
    for (const ReviewChange& change : changes)
        rows.push_back({change.id,
                        {textCell(change.what), ShownCell{changeKindText(change.kind)},
                         textCell(change.owner), dateCell(change.by), ShownCell{doneText(change.done)}}});
    return rows;
}

std::vector<ListedRows::Column> changeColumns() {
    return {{ReviewAgenda::tr("Change")},
            {ReviewAgenda::tr("Kind")},
            {ReviewAgenda::tr("Owner")},
            {ReviewAgenda::tr("By"), true},
            {ReviewAgenda::tr("Done")}};
}

/// The one before it about the same subject; null when it is the first.
const Review* lastBefore(const model::Plan& plan, const Review& review) {
    const Review* last = nullptr;
    for (const Review& other : plan.reviews)
        if (other.id != review.id && other.tool == review.tool && other.campaign == review.campaign &&
            other.due < review.due && (!last || last->due < other.due))
            last = &other;
    return last;
}

}  // namespace

QString subjectText(const model::Plan& plan, const Review& review) {
    if (const model::Tool* tool = plan.tool(review.tool))
        return toQt(tool->name);
    const model::Campaign* campaign = plan.campaign(review.campaign);
    return campaign ? toQt(campaign->name) : unknownText();
}

bool isLate(const Review& review, Date today) {
    return !review.held && review.due && *review.due < today;
}

QString reviewStateText(const Review& review, Date today) {
    if (review.held)
        return ReviewAgenda::tr("Held %1").arg(dateText(*review.held));
    if (!review.due)
        return ReviewAgenda::tr("No date");
    const int days = static_cast<int>((*review.due - today).count());
    if (days == 0)
        return ReviewAgenda::tr("Due today");
    return days < 0 ? ReviewAgenda::tr("%n day(s) late", nullptr, -days)
                    : ReviewAgenda::tr("In %n day(s)", nullptr, days);
}

QString changeKindText(const std::string& kind) {
    if (kind == "tool configuration")
        return ReviewAgenda::tr("Tool configuration");
    if (kind == "workflow integration")
        return ReviewAgenda::tr("Workflow integration");
    if (kind == "team process")
        return ReviewAgenda::tr("Team process");
    return kind.empty() ? unknownText() : toQt(kind);
}

ReviewAgenda::ReviewAgenda(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_form(u"review"_s, 3,
             [this](const Review& review) {
                 return tryChange(m_session, [review](model::Plan plan) {
                     return edit::setReview(std::move(plan), review);
                 });
             }),
      m_changeForm(u"change"_s, 3,
                   [this](const ReviewChange& change) {
                       return tryChange(m_session, [id = m_review.id, change](model::Plan plan) {
                           return edit::setChange(std::move(plan), id, change);
                       });
                   }),
      m_lastForm(u"lastChange"_s, 2, [this](const ReviewChange& change) {
          return tryChange(m_session, [id = m_lastReview, change](model::Plan plan) {
              return edit::setChange(std::move(plan), id, change);
          });
      }) {
    help::setTopic(this, u"rule/REVIEW-QUESTIONS"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(M);
    addHead();
    addLast();
    addChanges();
    m_column->addStretch(1);
}

void ReviewAgenda::addHead() {
    m_head = new Card;
    m_state = new Pill;
    m_head->heading()->insertWidget(1, m_state);
    auto* remove = newButton(u"deleteReview"_s, tr("Delete"), ButtonKind::Small);
    m_head->heading()->addWidget(remove);
    m_form.date("Due", tr("Due"), &Review::due);
    m_form.add(
        new NotesField(u"reviewNote"_s, tr("Note"), 2),
        [](NotesField* field, const Review& review) { field->show(toQt(review.note)); },
        [](NotesField* field, Review& review) { review.note = toStd(field->text()); }, 2);
    m_time = m_form.choice("SavesTime", tr("Does it save time?"), &Review::savesTime, answerChoices());
    m_quality = m_form.choice("ImprovesQuality", tr("Does quality improve?"), &Review::improvesQuality,
                              answerChoices());
    m_kpis = m_form.choice("ContributesToKpis", tr("Does it contribute to the KPIs?"),
                           &Review::contributesToKpis, answerChoices());
    m_head->body()->addWidget(m_form.widget());
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    m_held = new DateField(u"reviewHeld"_s, tr("Held on"));
    m_held->hideLabel();
    m_close = newButton(u"closeReview"_s, tr("Close the review"), ButtonKind::Primary, u"check"_s);
    m_reopen = newButton(u"reopenReview"_s, tr("Reopen"), ButtonKind::Plain, u"undo"_s);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_fault->setObjectName(u"reviewFault"_s);
    setScaledWidth(m_held, 150);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_held, m_close, m_reopen})
        row->addWidget(widget, 0, Qt::AlignTop);
    row->addWidget(m_fault, 1, Qt::AlignVCenter);
    m_head->body()->addLayout(row);
    m_column->addWidget(m_head);
    connect(remove, &QPushButton::clicked, this, &ReviewAgenda::removeWanted);
    connect(m_close, &QPushButton::clicked, this, &ReviewAgenda::close);
    connect(m_reopen, &QPushButton::clicked, this, &ReviewAgenda::reopen);
}

void ReviewAgenda::addLast() {
    m_last =
        new EntryList({u"lastChanges"_s, tr("What the last review decided"), {}, {}}, changeColumns(), false);
    m_last->addButton()->hide();
    m_last->fitRows(MostRows);
    m_last->setDeletable(false);
    m_lastForm.choice("Done", tr("Was it done?"), &ReviewChange::done, answerChoices());
    m_last->setForm(m_lastForm.widget());
    m_column->addWidget(m_last);
    connect(m_last, &EntryList::chosenChanged, this, [this] {
        const Id id = m_last->chosen();
        for (const Review& review : m_session.plan()->reviews)
            for (const ReviewChange& change : review.changes)
                if (review.id == m_lastReview && change.id == id)
                    m_lastForm.show(change, m_session.drafts(), u"change/"_s + toQt(id.text) + u"/last"_s);
    });
}

void ReviewAgenda::addChanges() {
    m_changes =
        new EntryList({u"changes"_s, tr("What is changed"), tr("Add change"),
                       tr("Nothing yet. A review closes with at least one change: what, who, until when.")},
                      changeColumns(), false);
    m_changes->fitRows(MostRows);
    m_changesFault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_changesFault->setObjectName(u"changesFault"_s);
    m_changesFault->setContentsMargins(CardX, 0, CardX, 0);
    m_changesFault->hide();
    m_changes->body()->addWidget(m_changesFault);
    m_changeForm.line("What", tr("What is changed"), &ReviewChange::what, 2);
    m_changeForm.word("Kind", tr("Kind"), &ReviewChange::kind, changeKinds());
    m_changeForm.line("Owner", tr("Owner"), &ReviewChange::owner);
    m_changeForm.date("By", tr("By"), &ReviewChange::by);
    m_changeForm.choice("Done", tr("Done"), &ReviewChange::done, answerChoices());
    m_changes->setForm(m_changeForm.widget());
    m_column->addWidget(m_changes);
    connect(m_changes, &EntryList::addWanted, this, &ReviewAgenda::addChange);
    connect(m_changes, &EntryList::deleteWanted, this, [this] {
        tell(m_changesFault, tryChange(
                                 m_session,
                                 [id = m_review.id, change = m_changes->chosen()](model::Plan plan) {
                                     return edit::removeChange(std::move(plan), id, change);
                                 },
                                 Session::Notice::OfferUndo));
    });
    connect(m_changes, &EntryList::chosenChanged, this, [this] {
        const Id id = m_changes->chosen();
        for (const ReviewChange& change : m_review.changes)
            if (change.id == id)
                m_changeForm.show(change, m_session.drafts(), u"change/"_s + toQt(id.text));
    });
}

void ReviewAgenda::tell(QLabel* label, const QString& fault) {
    label->setText(fault);
    label->setVisible(!fault.isEmpty());
}

void ReviewAgenda::show(const Review* review) {
    setVisible(review != nullptr);
    if (!review)
        return;
    const Date today = toDate(QDate::currentDate());
    if (m_review.id != review->id) {
        m_held->showDate(today);
        m_changesFault->hide();
    }
    const bool other =
        m_review.id != review->id || m_review.held != review->held || m_review.changes != review->changes;
    m_review = *review;
    m_head->setTitle(tr("Review of %1").arg(subjectText(*m_session.plan(), *review)));
    m_state->showTag(reviewStateText(*review, today), review->held             ? TagKind::Positive
                                                      : isLate(*review, today) ? TagKind::Negative
                                                                               : TagKind::Neutral);
    m_form.show(*review, m_session.drafts(), u"review/"_s + toQt(review->id.text));
    m_held->setVisible(!review->held);
    m_close->setVisible(!review->held);
    m_reopen->setVisible(review->held.has_value());
    if (other) {
        setTone(m_fault, Tone::Muted);
        tell(m_fault, review->held ? QString() : tr("A review closes with at least one concrete change."));
    }
    showEvidence();
    showLast();
    showChanges();
}

void ReviewAgenda::showEvidence() {
    const auto plan = m_session.plan();
    QStringList time;
    QStringList quality;
    for (const model::Pilot& pilot : plan->pilots) {
        if (m_review.tool.empty() || pilot.tool != m_review.tool)
            continue;
        const auto figures = adoption::figuresOf(pilot);
        const auto baseline = pilot.baseline.value_or(model::PilotBaseline{});
        const auto was = [](const std::optional<double>& value) {
            return value ? QLocale().toString(*value, 'f', 1) : unknownText();
        };
        const QString name = toQt(pilot.name);
        if (figures.minutes)
            time << tr("%1: minutes a case %2. Before: %3.")
                        .arg(name, meanText(figures.minutes), was(baseline.minutesPerCase));
        if (figures.quality)
            quality << tr("%1: %2. Before: %3.").arg(name, meanText(figures.quality), was(baseline.quality));
    }
    const QString none = m_review.tool.empty() ? tr("A campaign logs no times; answer from experience.")
                                               : tr("No pilot of this tool has logged it.");
    const QString noQuality =
        m_review.tool.empty() ? tr("A campaign logs no quality; answer from experience.") : none;
    m_time->setNote(time.isEmpty() ? none : time.join(u'\n'));
    m_quality->setNote(quality.isEmpty() ? noQuality : quality.join(u'\n'));
}

void ReviewAgenda::showKpis(const QString& figures) {
    m_kpis->setNote(figures);
}

void ReviewAgenda::showLast() {
    const Review* last = lastBefore(*m_session.plan(), m_review);
    m_last->setVisible(last != nullptr);
    m_lastReview = last ? last->id : Id{};
    if (!last)
        return;
    m_last->setNote(last->held  ? tr("held %1").arg(dateText(*last->held))
                    : last->due ? tr("due %1, not held").arg(dateText(*last->due))
                                : QString());
    m_last->show(rowsOf(last->changes));
    if (m_last->chosen().empty() && !last->changes.empty())
        m_last->choose(last->changes.front().id);
}

void ReviewAgenda::showChanges() {
    m_changes->show(rowsOf(m_review.changes));
}

void ReviewAgenda::close() {
    const auto held = m_held->date();
    const QString fault = held ? tryChange(m_session,
                                           [id = m_review.id, day = *held](model::Plan plan) {
                                               return edit::closeReview(std::move(plan), id, day);
                                           })
                               : tr("A review closes on the day on which it was held; write it.");
    if (fault.isEmpty())
        return;
    setTone(m_fault, Tone::Negative);
    tell(m_fault, fault);
}

void ReviewAgenda::reopen() {
    m_session.change([id = m_review.id](model::Plan plan) { return edit::reopenReview(std::move(plan), id); },
                     Session::Notice::OfferUndo);
}

void ReviewAgenda::addChange() {
    ReviewChange change;
    change.id = Id::create();
    change.kind = "tool configuration";
    for (int number = 1; change.what.empty(); ++number) {
        const QString text = number == 1 ? tr("New change") : tr("New change %1").arg(number);
        if (std::ranges::none_of(m_review.changes,
                                 [&](const ReviewChange& each) { return each.what == toStd(text); }))
            change.what = toStd(text);
    }
    m_changes->choose(change.id, true);
    tell(m_changesFault, tryChange(m_session, [id = m_review.id, change](model::Plan plan) {
             return edit::addChange(std::move(plan), id, change);
         }));
}

}  // namespace goalpost::ui
