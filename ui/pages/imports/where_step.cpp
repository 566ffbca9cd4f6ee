// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/where_step.hpp"

#include "imports/format.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/pages/imports/whose_card.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int FormWidth = 460;
const QString All = u"all"_s;
const QString Matched = u"matched"_s;

}  // namespace

QString asOfText(const imports::AsOfDay& asOf) {
    const QString day = dateText(asOf.day);
    switch (asOf.from) {
        case imports::AsOfFrom::Said:
            return WhereStep::tr("%1, as you said").arg(day);
        case imports::AsOfFrom::Before:
            return WhereStep::tr("%1, as this file was imported before").arg(day);
        case imports::AsOfFrom::File:
            return WhereStep::tr("%1, the last day the file names").arg(day);
        case imports::AsOfFrom::Change:
            break;
    }
    return WhereStep::tr("%1, when the file was last changed").arg(day);
}

WhereStep::WhereStep() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    auto* form = new Card(tr("Where it goes"));
    form->body()->setSpacing(L);
    m_campaign = new ChoiceField(u"importCampaign"_s, tr("Campaign"));
    m_assign = new ChoiceField(u"importAssign"_s, tr("Posts that count for the campaign"));
    m_assign->setChoices(
        {{Matched, tr("Those that match a deliverable")}, {All, tr("All posts of this file")}});
    m_assign->show(Matched);
    m_creator = new LineField(u"importCreator"_s, tr("Whose posts they are"));
    m_asOf = new DateField(u"importAsOf"_s, tr("Totals are as of"));
    m_asOf->setPlaceholder(tr("As the file says"));
    m_shop = new LineField(u"importShop"_s, tr("Shop of these orders"));
    m_shop->setNote(tr("Only where two shops count their orders alike: name each of them."));
    m_from = new DateField(u"importFrom"_s, tr("First day of these figures"));
    m_from->setNote(tr("Nothing in the file says which days they are of. Needed."));
    m_to = new DateField(u"importTo"_s, tr("Last day of these figures"));
    for (Field* field :
         std::initializer_list<Field*>{m_campaign, m_assign, m_creator, m_asOf, m_from, m_to, m_shop}) {
        form->body()->addWidget(field);
        connect(field, &Field::edited, this, [this] {
            showNotes();
            emit changed();
        });
    }
    m_shop->hide();
    showPeriod();
    form->body()->addStretch(1);
    setScaledWidth(form, FormWidth);
    row->addWidget(form);
    auto* said = new Card(tr("What that means"));
    m_explained = newWrappedLabel({}, paint::TextRole::Body, Tone::Muted);
    m_explained->setObjectName(u"whereExplained"_s);
    said->body()->addWidget(m_explained);
    said->body()->addStretch(1);
    m_whose = new WhoseCard;
    connect(m_whose, &WhoseCard::changed, this, &WhereStep::changed);
    auto* right = new QVBoxLayout;
    right->setSpacing(M);
    right->addWidget(m_whose, 3);
    right->addWidget(said, 2);
    row->addLayout(right, 1);
}

void WhereStep::tell(const edit::ImportReport& report) {
    m_whose->ask(report.booked.asked);
    if (m_asOf->text().isEmpty() && report.asOf)
        m_asOf->setPlaceholder(asOfText(*report.asOf));
    m_asOfCounts = report.asOf.has_value();
    m_lacksPeriod = lacksPeriod(report);
    showPeriod();
    showNotes();
}

int WhereStep::unanswered() const {
    return m_whose->open();
}

void WhereStep::offer(const Session& session) {
    m_plan = session.plan();
    QList<ChoiceField::Choice> campaigns{{QString(), tr("None: creator history only")}};
    QStringList creators;
    if (m_plan) {
        for (const model::Campaign& campaign : m_plan->campaigns)
            if (!campaign.archived)
                campaigns << ChoiceField::Choice{toQt(campaign.id.text), toQt(campaign.name)};
        for (const model::Creator& creator : m_plan->creators)
            creators << toQt(creator.name);
    }
    const bool first = m_campaign->box()->count() == 0;
    const QString before = m_campaign->id();
    m_campaign->setChoices(campaigns);
    const model::Campaign* looked = session.campaign();
    const bool gone = !before.isEmpty() && m_campaign->box()->findData(before) < 0;
    m_campaign->show((first || gone) && looked && !looked->archived ? toQt(looked->id.text) : before);
    auto* completer = new QCompleter(creators, m_creator->line());
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_creator->line()->setCompleter(completer);
    showNotes();
}

void WhereStep::show(const FileLook& look) {
    const imports::Format* format = imports::find(look.sniff.format.id);
    m_platform = format ? toQt(format->platform) : QString();
    m_creator->setPlaceholder(
        tr("A creator’s name, or %1:handle").arg(m_platform.isEmpty() ? tr("platform") : m_platform));
    m_creator->show({});
    m_whose->forget();
    m_asOfCounts = true;
    m_assign->show(Matched);
    for (DateField* day : {m_asOf, m_from, m_to})
        day->showDate(std::nullopt);
    m_lacksPeriod = false;
    showPeriod();
    m_shop->show({});
    m_shop->setVisible(std::ranges::any_of(look.sniff.tables, [&](const imports::TableShape& table) {
        const auto* own = imports::find(table.format.empty() ? look.sniff.format.id : table.format);
        return own != nullptr && own->subject == imports::Subject::Order;
    }));
    std::optional<Period> period;
    for (const imports::TableShape& table : look.sniff.tables)
        if (table.period)
            period = table.period;
    const QDate written = QFileInfo(look.file).lastModified().date();
    m_asOf->setPlaceholder(asOfText(period ? imports::AsOfDay{period->to, imports::AsOfFrom::File}
                                           : imports::AsOfDay{toDate(written), imports::AsOfFrom::Change}));
    showNotes();
}

void WhereStep::setAccountTold(bool told) {
    m_told = told;
    showNotes();
}

void WhereStep::showNotes() {
    const bool campaign = !m_campaign->id().isEmpty();
    m_assign->setReadOnly(!campaign);
    m_assign->setNote(campaign ? QString() : tr("Choose a campaign first."));
    m_creator->setNote(m_told ? tr("Not needed: the rows say it.") : tr("The file does not say it. Needed."));
    m_asOf->setNote(m_asOfCounts ? tr("Only for totals “so far”; rows with a day of their own keep it.")
                                 : tr("Not needed: every row has a day of its own."));
    QStringList said;
    if (!m_shop->isHidden())
        said << (campaign
                     ? tr("An order counts for the post whose promo code, link or creator it carries; the "
                          "others are kept and count for no KPI.")
                     : tr("Orders are kept; they count for a campaign once they are imported for it."));
    else if (!campaign)
        said << tr(
            "All posts become creator history: forecasts and vetting use them, no campaign counts them.");
    else if (m_assign->id() == All)
        said << tr("Every post of this file counts for the campaign, whatever its date or creator.");
    else
        said
            << tr("An export usually holds a creator’s whole channel. A post counts for the campaign when "
                  "its id, "
                  "its link or its content tag is that of a deliverable; all others become creator history, "
                  "which forecasts and vetting use.")
            << tr("Posts by the campaign’s partners in its period that match nothing are counted in the next "
                  "step, so that you can take them in with “All posts of this file”.");
    said << tr(
        "The same file twice changes nothing; a later export of the same posts replaces what it tells "
        "anew. One undo takes the import back.");
    m_explained->setText(said.join(u"\n\n"_s));
}

/// Once told, the days can be told otherwise.
void WhereStep::showPeriod() {
    const bool wanted = m_lacksPeriod || !m_from->text().isEmpty() || !m_to->text().isEmpty();
    m_from->setVisible(wanted);
    m_to->setVisible(wanted);
    m_asOf->setVisible(!wanted);  // they say it
}

QString WhereStep::faultOfPeriod() const {
    for (const DateField* day : {m_from, m_to})
        if (!day->fault().isEmpty())
            return day->fault();
    if (m_from->text().isEmpty() != m_to->text().isEmpty())
        return tr("Say both the first and the last day of these figures.");
    if (m_from->date() && m_to->date() && *m_to->date() < *m_from->date())
        return tr("The last day of these figures is before the first.");
    return {};
}

QString WhereStep::faultOfCreator() const {
    const QString text = m_creator->text();
    if (text.isEmpty())
        return m_told ? QString() : tr("Say whose posts these are; the file does not.");
    const qsizetype colon = text.indexOf(u':');
    const bool named = colon > 0 && colon + 1 < text.size();
    if (named || (m_plan && m_plan->creatorNamed(toStd(text))))
        return {};
    return tr("There is no creator “%1”; write %2:%1 to make one.")
        .arg(text, m_platform.isEmpty() ? tr("platform") : m_platform);
}

QString WhereStep::reason() const {
    m_creator->setFault(m_creator->text().isEmpty() ? QString() : faultOfCreator());
    if (const QString fault = faultOfCreator(); !fault.isEmpty())
        return fault;
    const QString days = faultOfPeriod();
    return days.isEmpty() ? m_asOf->fault() : days;
}

void WhereStep::fill(edit::ImportOptions& options) const {
    const model::Campaign* chosen = m_plan ? m_plan->campaign(campaign()) : nullptr;
    options.campaign = chosen ? chosen->name : std::string();
    options.assignAll = chosen && m_assign->id() == All;
    options.creator = toStd(m_creator->text());
    options.whose = m_whose->answers();
    options.shop = m_shop->isHidden() ? std::string() : toStd(m_shop->text().trimmed());
    options.asOf = m_asOf->text().isEmpty() ? std::nullopt : m_asOf->date();
    if (m_from->date() && m_to->date())
        options.period = Period{*m_from->date(), *m_to->date()};
}

void WhereStep::countAllPosts() {
    m_assign->show(All);
    showNotes();
    emit changed();
}

Id WhereStep::campaign() const {
    return Id{toStd(m_campaign->id())};
}

void WhereStep::takeFocus() {
    (m_told ? static_cast<Field*>(m_campaign) : m_creator)->setFocus();
}

}  // namespace goalpost::ui
