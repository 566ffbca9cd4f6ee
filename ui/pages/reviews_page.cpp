// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/reviews_page.hpp"

#include "adoption/review_cadence.hpp"
#include "edit/review.hpp"
#include "ui/figures/results.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/reviews/agenda.hpp"
#include "ui/session/plan_change.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

using model::Review;

constexpr int ListWidth = 430;

Date todayHere() {
    return toDate(QDate::currentDate());
}

/// Those of all tools and of the looked-at campaign: late ones first, then what is to come, then what was
/// held, the latest first.
std::vector<const Review*> shownReviews(const Session& session) {
    std::vector<const Review*> shown;
    for (const Review& review : session.plan()->reviews)
        if (!review.tool.empty() || (session.campaign() && review.campaign == session.campaign()->id))
            shown.push_back(&review);
    std::ranges::stable_sort(shown, [](const Review* a, const Review* b) {
        if (a->held.has_value() != b->held.has_value())
            return !a->held;
        return a->held ? *b->held < *a->held : a->due < b->due;
    });
    return shown;
}

/// The campaign whose KPIs belong to the review: its own, or the looked-at one that uses the tool.
Id campaignOf(const Session& session, const Review& review) {
    if (!review.campaign.empty())
        return review.campaign;
    const model::Campaign* campaign = session.campaign();
    if (!campaign || !campaign->tools)
        return {};
    const auto& used = campaign->tools->tools;
    return std::ranges::find(used, review.tool) == used.end() ? Id{} : campaign->id;
}

QString kpiLines(const Results& results) {
    QStringList lines;
    for (const kpi::Value& value : results.primary) {
        const kpi::Kpi* known = kpi::kpiOf(value);
        if (!known)
            continue;
        const QString currency = toQt(results.currency());
        QString line = coreText(known->name) + u": "_s + valueText(value.value, known->unit, currency);
        if (value.target)
            line += ReviewsPage::tr(", target %1").arg(valueText(*value.target, known->unit, currency));
        if (value.status)
            line += u", "_s + statusText(*value.status);
        lines << line;
    }
    return lines.isEmpty() ? ReviewsPage::tr("The campaign has no primary KPI yet.")
                           : toQt(results.campaign().name) + u'\n' + lines.join(u'\n');
}

}  // namespace

QString reviewsState(const Session& session) {
    if (!session.plan())
        return {};
    int late = 0;
    std::optional<Date> next;
    for (const Review* review : shownReviews(session)) {
        late += isLate(*review, todayHere()) ? 1 : 0;
        if (!review->held && review->due && (!next || *review->due < *next))
            next = review->due;
    }
    if (late > 0)
        return ReviewsPage::tr("%1 late").arg(countText(late));
    return next ? ReviewsPage::tr("Next %1").arg(dayText(*next)) : ReviewsPage::tr("None planned");
}

ReviewsPage::ReviewsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Reviews"));
    column->addWidget(m_header);
    m_banner = new Banner;
    m_banner->hide();
    column->addWidget(m_banner);
    m_offer = new Banner;
    m_offer->setObjectName(u"reviewOffer"_s);
    m_offer->setDismissible(false);
    m_offer->hide();
    column->addWidget(m_offer);
    column->addWidget(newBody(), 1);
    connect(m_offer, &Banner::acted, this, &ReviewsPage::scheduleMissing);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::refused, this, [this](const QString& /*rule*/, const QString& message) {
        if (!isVisible())
            return;
        refresh();
        m_banner->tell(Banner::Kind::Negative, message);
    });
}

QWidget* ReviewsPage::newBody() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_list =
        new EntryList({u"reviews"_s, tr("Reviews"), tr("Plan a review"),
                       tr("None yet. Plan one, or say on AI adoption since when a tool is in use: its "
                          "reviews are then proposed here.")},
                      {{tr("About")}, {tr("Due"), true}, {tr("State")}}, true, paint::measure::TwoLineRow);
    setScaledWidth(m_list, ListWidth);
    m_list->setDeletable(false);
    row->addWidget(m_list);
    m_agenda = new ReviewAgenda(session());
    auto* inner = new QWidget;
    auto* innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 0, 0);
    innerColumn->addWidget(m_agenda);
    QScrollArea* scroll = newScroll(inner);
    m_right = new QStackedWidget;
    m_right->addWidget(
        new EmptyState(u"calendar"_s, tr("No review chosen"),
                       tr("Choose one at the left: its agenda appears here with its figures.")));
    m_right->addWidget(scroll);
    row->addWidget(m_right, 1);
    connect(m_list, &EntryList::addWanted, this, &ReviewsPage::add);
    connect(m_list, &EntryList::deleteWanted, this, &ReviewsPage::remove);
    connect(m_list, &EntryList::chosenChanged, this, &ReviewsPage::showChosen);
    connect(m_agenda, &ReviewAgenda::removeWanted, this, &ReviewsPage::remove);
    return body;
}

const Review* ReviewsPage::chosen() const {
    const Id id = m_list->chosen();
    if (session().isOpen())
        for (const Review& review : session().plan()->reviews)
            if (review.id == id)
                return &review;
    return nullptr;
}

void ReviewsPage::refresh() {
    if (!session().isOpen())
        return;
    m_header->setCrumb(crumbOf(session()));
    m_asked = {};
    showOffer();
    showList();
}

void ReviewsPage::showList() {
    const Date today = todayHere();
    std::vector<ShownRow> rows;
    int late = 0;
    for (const Review* review : shownReviews(session())) {
        const bool isOver = isLate(*review, today);
        late += isOver ? 1 : 0;
        ShownCell about{subjectText(*session().plan(), *review)};
        about.kind = CellKind::TwoLines;
        about.note = review->tool.empty() ? tr("Campaign") : tr("Tool");
        rows.push_back({review->id,
                        {about, dateCell(review->due),
                         tagCell(reviewStateText(*review, today), review->held ? TagKind::Positive
                                                                  : isOver     ? TagKind::Negative
                                                                               : TagKind::Neutral)}});
    }
    m_list->setNote(late > 0 ? tr("%1 late").arg(countText(late)) : QString());
    const Id first = rows.empty() ? Id{} : rows.front().id;
    m_list->show(std::move(rows));
    if (m_list->chosen().empty() && !first.empty())
        m_list->choose(first);
    showChosen();
}

void ReviewsPage::showOffer() {
    m_missing.clear();
    QStringList days;
    for (const model::Tool& tool : session().plan()->tools)
        for (const Date day : adoption::missingReviews(*session().plan(), tool, todayHere())) {
            Review review;
            review.tool = tool.id;
            review.due = day;
            m_missing.push_back(review);
            days << tr("%1 on %2").arg(toQt(tool.name), dateText(day));
        }
    m_offer->setVisible(!m_missing.empty());
    if (!m_missing.empty())
        m_offer->tell(Banner::Kind::Note, tr("Not planned yet: %1.").arg(days.join(u", "_s)),
                      tr("Monthly in the first quarter of a tool’s use, quarterly after."),
                      tr("Plan %n review(s)", nullptr, static_cast<int>(m_missing.size())));
}

void ReviewsPage::showChosen() {
    const Review* review = chosen();
    m_right->setCurrentIndex(review ? 1 : 0);
    m_agenda->show(review);
    if (review && m_asked != review->id)
        askForKpis(*review);
}

void ReviewsPage::askForKpis(const Review& review) {
    m_asked = review.id;
    const Id campaign = campaignOf(session(), review);
    if (!session().plan()->campaign(campaign)) {
        m_agenda->showKpis(tr("The campaign one looks at does not use this tool; no figures to compare."));
        return;
    }
    m_agenda->showKpis(tr("Working out the KPIs…"));
    session().ask(
        this,
        [campaign](store::Workspace& workspace) { return resultsOf(workspace, campaign, todayFromClock()); },
        [this, id = review.id](Results results) {
            if (m_asked == id)
                m_agenda->showKpis(kpiLines(results));
        },
        [this, id = review.id](const QString& message) {
            if (m_asked == id)
                m_agenda->showKpis(message);
        });
}

void ReviewsPage::add() {
    const auto plan = session().plan();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"planReviewMenu"_s);
    const auto offer = [&](const QString& text, const Id& tool, const Id& campaign) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, tool, campaign] {
            Review review;
            review.id = Id::create();
            review.tool = tool;
            review.campaign = campaign;
            review.due = todayHere();
            const auto taken = [&] {
                return std::ranges::any_of(session().plan()->reviews, [&](const Review& other) {
                    return other.tool == tool && other.campaign == campaign && other.due == review.due;
                });
            };
            while (taken())
                review.due = *review.due + std::chrono::days{1};
            m_list->choose(review.id);
            session().change(
                [review](model::Plan next) { return edit::scheduleReviews(std::move(next), {review}); });
        });
    };
    for (const model::Tool& tool : plan->tools)
        offer(toQt(tool.name), tool.id, {});
    if (const model::Campaign* campaign = session().campaign())
        offer(tr("Campaign %1").arg(toQt(campaign->name)), {}, campaign->id);
    if (menu->isEmpty())
        menu->addAction(tr("Add a tool or a campaign first"))->setEnabled(false);
    menu->popup(m_list->addButton()->mapToGlobal(QPoint(0, m_list->addButton()->height())));
}

void ReviewsPage::scheduleMissing() {
    session().change(
        [missing = m_missing](model::Plan plan) { return edit::scheduleReviews(std::move(plan), missing); },
        Session::Notice::OfferUndo);
}

void ReviewsPage::remove() {
    if (const Review* review = chosen())
        session().change(
            [id = review->id](model::Plan plan) { return edit::removeReview(std::move(plan), id); },
            Session::Notice::OfferUndo);
}

void ReviewsPage::reveal(const Id& subject) {
    m_list->choose(subject);
}

}  // namespace goalpost::ui
