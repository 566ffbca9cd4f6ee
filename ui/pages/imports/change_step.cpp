// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/change_step.hpp"

#include "ui/look/text_size.hpp"
#include "ui/pages/imports/where_step.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/words/text.hpp"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int EffectsHeight = 250;
constexpr std::pair<RejectsModel::Column, int> RejectWidths[] = {{RejectsModel::Column::Line, 64},
                                                                 {RejectsModel::Column::Fix, 130}};

/// "1 post", "1,234 posts".
QString postsText(qint64 count) {
    return count == 1 ? ChangeStep::tr("1 post") : ChangeStep::tr("%1 posts").arg(countText(count));
}

/// What is not taken of a table: all of it, or some of its columns. Empty where everything is.
QString tableText(const imports::TableRead& table, bool several) {
    constexpr qsizetype MostNamed = 12;
    const QString name = table.sheet.empty() ? ChangeStep::tr("Table %1").arg(countText(table.index))
                                             : ChangeStep::tr("Sheet “%1”").arg(toQt(table.sheet));
    if (table.bookedAs.starts_with("not imported"))
        return several ? ChangeStep::tr("%1: %2.").arg(name, toQt(table.bookedAs)) : QString();
    QStringList names;
    for (const std::string& column : table.notTaken)
        names << toQt(column);
    if (names.isEmpty() || table.rows == 0)
        return {};
    const qsizetype more = names.size() - MostNamed;
    QString list = names.mid(0, MostNamed).join(u", "_s);
    if (more > 0)
        list = ChangeStep::tr("%1 and %2 more").arg(list, countText(more));
    return several ? ChangeStep::tr("%1, not taken: %2.").arg(name, list)
                   : ChangeStep::tr("Not taken: %1.").arg(list);
}

/// What lists bring: orders with what they come to, follower counts, comments, mentions.
QStringList listingFacts(const store::BookingResult& booked) {
    QStringList facts;
    const auto tell = [&](const QString& name, const store::ListingResult& counts) {
        if (counts.all() > 0)
            facts << ChangeStep::tr("%1: %2 new, %3 changed, %4 identical.")
                         .arg(name, countText(counts.added), countText(counts.changed),
                              countText(counts.identical));
    };
    tell(ChangeStep::tr("Orders"), booked.orders);
    QStringList revenues;
    for (const auto& [currency, revenue] : booked.revenues)
        revenues << exactMoneyText(Amount{revenue}, toQt(currency));
    if (booked.orders.all() > 0)
        facts << ChangeStep::tr("Revenue of these orders, less refunds: %1.").arg(revenues.join(u", "_s));
    tell(ChangeStep::tr("Follower counts"), booked.followers);
    tell(ChangeStep::tr("Comments"), booked.comments);
    tell(ChangeStep::tr("Mentions"), booked.mentions);
    return facts;
}

}  // namespace

ChangeStep::ChangeStep() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    row->addWidget(newEffects(), 6);
    row->addWidget(newRejects(), 7);
    forget();
}

QWidget* ChangeStep::newEffects() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_effectsCard = new Card(tr("The campaign’s KPIs"));
    m_effectsCard->setFlush(true);
    setScaledMaximumHeight(m_effectsCard, EffectsHeight);
    m_effectsTable =
        newTable(u"effectsTable"_s, tr("KPIs of the campaign before and after"), &m_effects, false);
    m_effectsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_effectsTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_effectsCard->body()->addWidget(m_effectsTable, 1);
    m_noEffects = newWrappedLabel({}, paint::TextRole::Body, Tone::Muted);
    m_noEffects->setContentsMargins(CardX, 0, CardX, S);
    m_effectsCard->body()->addWidget(m_noEffects);
    column->addWidget(m_effectsCard);
    auto* posts = new Card(tr("Posts and creators"));
    m_facts = newWrappedLabel({}, paint::TextRole::Body);
    m_facts->setObjectName(u"importFacts"_s);
    m_noneCounts = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_noneCounts->setObjectName(u"whyNoneCounts"_s);
    m_allPosts = newButton(u"countAllPosts"_s, tr("Count all posts of this file"), ButtonKind::Plain);
    connect(m_allPosts, &QPushButton::clicked, this, &ChangeStep::allPostsWanted);
    m_whose = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_whose->setObjectName(u"whoseOpen"_s);
    m_answer = newButton(u"answerWhose"_s, tr("Answer…"), ButtonKind::Plain);
    connect(m_answer, &QPushButton::clicked, this, &ChangeStep::whoseWanted);
    posts->body()->addWidget(m_whose);
    posts->body()->addWidget(m_answer, 0, Qt::AlignLeft);
    posts->body()->addWidget(m_noneCounts);
    posts->body()->addWidget(m_allPosts, 0, Qt::AlignLeft);
    posts->body()->addWidget(m_facts);
    posts->body()->addStretch(1);
    column->addWidget(posts, 1);
    return left;
}

QWidget* ChangeStep::newRejects() {
    m_rejectsCard = new Card(tr("Rejected rows"));
    m_rejectsCard->setFlush(true);
    m_save = newButton(u"saveRejects"_s, tr("Save rejects…"), ButtonKind::Small, u"save"_s);
    connect(m_save, &QPushButton::clicked, this, &ChangeStep::saveRejectsWanted);
    m_rejectsCard->heading()->addWidget(m_save);
    m_rejectsTable =
        newTable(u"rejectsTable"_s, tr("Rejected rows"), &m_rejects, true, paint::measure::TwoLineRow);
    m_rejectsTable->horizontalHeader()->setSectionResizeMode(static_cast<int>(RejectsModel::Column::Reason),
                                                             QHeaderView::Stretch);
    for (const auto& [column, width] : RejectWidths)
        m_rejectsTable->setColumnWidth(static_cast<int>(column), scaled(width));
    m_rejectsCard->body()->addWidget(m_rejectsTable, 1);
    m_reject = newWrappedLabel({}, paint::TextRole::Body);
    m_reject->setObjectName(u"rejectInFull"_s);
    m_reject->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reject->setContentsMargins(CardX, S, CardX, S);
    m_rejectsCard->body()->addWidget(m_reject);
    m_rejectsCard->body()->addWidget(newFixes());
    m_noRejects =
        new EmptyState(u"check-circle"_s, tr("No row is refused"),
                       tr("Rows that cannot be read would stand here with line, column and reason."));
    m_rejectsCard->body()->addWidget(m_noRejects, 1);
    connect(m_rejectsTable, &DataTable::chosenChanged, this, &ChangeStep::showReject);
    return m_rejectsCard;
}

QWidget* ChangeStep::newFixes() {
    m_fixes = new QWidget;
    auto* row = new QHBoxLayout(m_fixes);
    row->setContentsMargins(CardX, 0, CardX, S);
    row->setSpacing(S);
    m_fixed = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_fixed->setObjectName(u"fixedCells"_s);
    m_fix = newButton(u"fixReject"_s, tr("Fix"), ButtonKind::SmallPrimary);
    m_fixAll = newButton(u"fixAllRejects"_s, tr("Fix all"), ButtonKind::Small);
    m_unfix = newButton(u"unfixRejects"_s, tr("Take the fixes back"), ButtonKind::Small);
    row->addWidget(m_fix);
    row->addWidget(m_fixAll);
    row->addWidget(m_fixed, 1);
    row->addWidget(m_unfix);
    for (QPushButton* button : {m_fix, m_fixAll})
        m_rejectsTable->offer(button);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        const auto chosen = m_rejectsTable->chosenRows();
        if (!chosen.isEmpty() && m_rejects.fix(chosen.constFirst()))
            emit fixesWanted({m_rejects.fix(chosen.constFirst())->fix});
    });
    connect(m_fixAll, &QPushButton::clicked, this, [this] { emit fixesWanted(m_rejects.fixes()); });
    connect(m_unfix, &QPushButton::clicked, this, &ChangeStep::unfixWanted);
    return m_fixes;
}

void ChangeStep::askWhose(int accounts) {
    m_whose->setText(
        tr("Known by a creator’s name alone: %n account(s). Are they the same creators?", nullptr, accounts));
    m_whose->setVisible(accounts > 0);
    m_answer->setVisible(accounts > 0);
}

void ChangeStep::tellDone() {
    askWhose(0);
    m_noneCounts->hide();
    m_allPosts->hide();
    m_fixes->hide();
}

void ChangeStep::forget() {
    askWhose(0);
    m_effects.show({}, {});
    m_rejects.show({}, {});
    m_fixes->hide();
    m_effectsTable->hide();
    m_noEffects->setText(tr("Told as soon as every question is decided."));
    m_noEffects->show();
    m_facts->setText(unknownText());
    m_noneCounts->hide();
    m_allPosts->hide();
    m_rejectsCard->setNote({});
    m_rejectsTable->hide();
    m_reject->hide();
    m_noRejects->hide();
    m_save->hide();
}

void ChangeStep::show(const edit::ImportReport& report, std::vector<KpiEffect> effects,
                      const QString& currency, const Campaign& campaign, std::vector<RejectsModel::Fix> fixes,
                      std::size_t fixed) {
    m_effects.show(std::move(effects), currency);
    m_effectsTable->setVisible(m_effects.rowCount() > 0);
    m_noEffects->setText(campaign.chosen ? tr("The campaign has chosen no KPIs yet.")
                                         : tr("No campaign is chosen: nothing counts for one."));
    m_noEffects->setVisible(m_effects.rowCount() == 0);
    showFacts(report, campaign.chosen);
    offerAllPosts(report, campaign);
    m_rejects.show(report.read.rejects, std::move(fixes));
    const auto obvious = static_cast<int>(m_rejects.fixes().size());
    m_fixAll->setText(tr("Fix all %n obvious one(s)", nullptr, obvious));
    m_fixAll->setAccessibleName(m_fixAll->text());
    m_fixAll->setVisible(obvious > 1);
    m_fixed->setText(fixed > 0 ? tr("Read repaired: %n cell(s). The file stays as it is.", nullptr,
                                    static_cast<int>(fixed))
                               : QString());
    m_unfix->setVisible(fixed > 0);
    m_fixes->setVisible(obvious > 0 || fixed > 0);
    m_rejectsCard->setNote(report.read.unlisted > 0
                               ? tr("%1 of %2; only the first %3 are listed")
                                     .arg(countText(report.read.rejected), countText(report.read.read),
                                          countText(static_cast<qint64>(report.read.rejects.size())))
                               : tr("%1 of %2, nothing is dropped silently")
                                     .arg(countText(report.read.rejected), countText(report.read.read)));
    const bool any = hasRejects();
    m_rejectsTable->setVisible(any);
    m_save->setVisible(any);
    m_noRejects->setVisible(!any);
    m_reject->setVisible(any);
    if (any)
        m_rejectsTable->choose(0);
    showReject();
}

void ChangeStep::showFacts(const edit::ImportReport& report, bool hasCampaign) {
    const store::BookingResult& booked = report.booked;
    QStringList facts = listingFacts(booked);
    const bool listsAlone = !facts.isEmpty();
    if (booked.postsCreated + booked.postsMatched > 0 || !listsAlone) {
        if (hasCampaign)
            facts << tr("%1 for the campaign, %2 for creator history.")
                         .arg(postsText(booked.postsInCampaign), postsText(booked.postsInHistory));
        else
            facts << tr("%1 for creator history.").arg(postsText(booked.postsInHistory));
        facts << tr("New to the workspace: %1. Known already: %2.")
                     .arg(postsText(booked.postsCreated), postsText(booked.postsMatched));
    }
    if (booked.creatorsCreated + booked.creatorsMatched > 0 || !listsAlone)
        facts << tr("Creators: %1 new, %2 known.")
                     .arg(countText(booked.creatorsCreated), countText(booked.creatorsMatched));
    if (!booked.toConfirm.empty())
        facts << tr("%1 by partners in the campaign’s period match no deliverable and count as history.")
                     .arg(postsText(static_cast<qint64>(booked.toConfirm.size())));
    for (qsizetype place = 0; const Sentence& sentence : report.remarks)
        facts.insert(place++, coreText(sentence));
    if (report.asOf)
        facts << (report.isListAsOf ? tr("The list is as of %1.") : tr("Totals are as of %1."))
                     .arg(asOfText(*report.asOf));
    for (const imports::TableRead& table : report.read.tables)
        if (const QString told = tableText(table, report.read.tables.size() > 1); !told.isEmpty())
            facts << told;
    if (report.sameFileAgain)
        facts << tr("Everything in this file is in the workspace already.");
    m_facts->setText(facts.join(u"\n\n"_s));
}

void ChangeStep::offerAllPosts(const edit::ImportReport& report, const Campaign& campaign) {
    const store::BookingResult& booked = report.booked;
    const bool none = booked.postsInCampaign == 0 && booked.postsInHistory > 0;
    const bool may = campaign.chosen && !campaign.allPosts && (none || !booked.toConfirm.empty());
    m_noneCounts->setText(
        campaign.deliverables
            ? tr("No post of this file counts for the campaign: none matches one of its deliverables.")
            : tr("No post of this file counts for the campaign: it has no deliverables that they could "
                 "match."));
    m_noneCounts->setVisible(may && none);
    m_allPosts->setVisible(may);
}

void ChangeStep::takeFocus() {
    for (DataTable* table : {m_effectsTable, m_rejectsTable})
        if (table->isVisible() && table->model()->rowCount() > 0) {
            table->setFocus(Qt::OtherFocusReason);
            return;
        }
    setFocus(Qt::OtherFocusReason);
}

void ChangeStep::showReject() {
    const auto chosen = m_rejectsTable->chosenRows();
    if (chosen.isEmpty() || chosen.constFirst() >= m_rejects.rowCount()) {
        m_reject->setText({});
        m_fix->hide();
        return;
    }
    const auto& fix = m_rejects.fix(chosen.constFirst());
    m_fix->setVisible(fix.has_value());
    m_fix->setText(fix ? fixText(*fix) : QString());
    m_fix->setAccessibleName(m_fix->text());
    const imports::Reject& reject = m_rejects.reject(chosen.constFirst());
    QString where = reject.sheet.empty()
                        ? tr("Line %1").arg(countText(reject.line))
                        : tr("Sheet “%1”, line %2").arg(toQt(reject.sheet), countText(reject.line));
    if (!reject.column.empty())
        where = tr("%1, column “%2”").arg(where, toQt(reject.column));
    if (!reject.value.empty())
        where = tr("%1, value “%2”").arg(where, toQt(reject.value));
    m_reject->setText(tr("%1: %2").arg(where, toQt(reject.reason)));
}

}  // namespace goalpost::ui
