// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/partnership_drawer.hpp"

#include "edit/partnership.hpp"
#include "ui/creators/creator_list.hpp"
#include "ui/models/pipeline_model.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QCompleter>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using model::Cost;
using model::Exclusivity;
using model::Partnership;
using model::Payment;
using model::UsageRights;
using model::Utm;

PartnershipDrawer::PartnershipDrawer(Surroundings around, QWidget* parent)
    : Drawer(u"partnershipDrawer"_s, parent),
      m_around(around),
      m_form([this](const char* what, Change step) { change(what, std::move(step)); }) {
    buildAgreement();
    buildTracking();
    buildPayments();
    buildCosts();
    buildRights();
    auto* open = newButton(u"partnershipCreator"_s, tr("Open creator"), ButtonKind::Plain, u"user"_s);
    m_remove = newButton(u"partnershipRemove"_s, tr("Take out"));
    m_remove->setToolTip(tr("Take the creator out of the campaign"));
    addAction(open);
    addAction(m_remove);
    connect(open, &QPushButton::clicked, this, [this] {
        if (const Partnership* partnership = current())
            emit creatorWanted(partnership->creator);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_partnership); });
}

void PartnershipDrawer::buildAgreement() {
    QVBoxLayout* part = addPart({});
    m_status = new ChoiceField(u"partnershipStatus"_s, tr("Stage"));
    QList<ChoiceField::Choice> stages;
    for (const auto& [status, word] : model::Words<model::PartnershipStatus>::List)
        stages << ChoiceField::Choice{toQt(word), partnershipStatusText(status)};
    m_status->setChoices(stages);
    m_form.add(m_status, "the stage", member(&Partnership::status));
    auto* fee =
        m_form.add(new MoneyField(u"partnershipFee"_s, tr("Fee")), "the fee", member(&Partnership::fee));
    m_form.first([this, fee](const Partnership&) { fee->setCurrency(m_currency); });
    part->addLayout(rowOf({{m_status, 1}, {fee, 1}}));
    m_deliverables = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_deliverables->setObjectName(u"partnershipDeliverables"_s);
    part->addWidget(m_deliverables);
    part->addWidget(m_form.add(new NotesField(u"partnershipNote"_s, tr("Note"), 2), "the note",
                               member(&Partnership::note)));
}

void PartnershipDrawer::buildTracking() {
    QVBoxLayout* part = addPart(tr("Tracking"));
    part->addWidget(m_form.add(new LineField(u"partnershipCode"_s, tr("Promo code")), "the promo code",
                               member(&Partnership::promoCode)));
    auto* source = m_form.add(new LineField(u"utmSource"_s, tr("UTM source")), "the tracking words",
                              member(&Partnership::utm, &Utm::source));
    source->setPlaceholder(u"instagram"_s);
    auto* medium = m_form.add(new LineField(u"utmMedium"_s, tr("UTM medium")), "the tracking words",
                              member(&Partnership::utm, &Utm::medium));
    medium->setPlaceholder(u"creator"_s);
    part->addLayout(rowOf({{source, 1}, {medium, 1}}));
    part->addWidget(m_form.add(new LineField(u"utmCampaign"_s, tr("UTM campaign")), "the tracking words",
                               member(&Partnership::utm, &Utm::campaign)));
}

void PartnershipDrawer::buildPayments() {
    QVBoxLayout* part = addPart(tr("Payments"));
    m_payments = std::make_unique<Entries<Payment>>(
        *part, Entries<Payment>::Words{u"payment"_s, tr("Add payment"), tr("Delete this payment")},
        [this](QVBoxLayout& column, Form<Payment>& form, const QString& name) {
            auto* amount = form.add(new MoneyField(name + u"Amount"_s, tr("Amount")), "a payment",
                                    member(&Payment::amount));
            form.first([this, amount](const Payment&) { amount->setCurrency(m_currency); });
            column.addWidget(amount);
            auto* due =
                form.add(new DateField(name + u"Due"_s, tr("Due")), "a payment", member(&Payment::due));
            auto* paid =
                form.add(new DateField(name + u"Paid"_s, tr("Paid")), "a payment", member(&Payment::paid));
            column.addLayout(rowOf({{due, 1}, {paid, 1}}));
        },
        wishesFor(&Partnership::payments, "a payment"));
}

void PartnershipDrawer::buildCosts() {
    QVBoxLayout* part = addPart(tr("Other costs"));
    m_costs = std::make_unique<Entries<Cost>>(
        *part, Entries<Cost>::Words{u"cost"_s, tr("Add cost"), tr("Delete this cost")},
        [this](QVBoxLayout& column, Form<Cost>& form, const QString& name) {
            auto* kind = form.add(new LineField(name + u"Kind"_s, tr("Kind")), "a cost", member(&Cost::kind));
            kind->line()->setCompleter(
                new QCompleter(QStringList{u"product"_s, u"shipping"_s, u"commission"_s, u"boost"_s}, kind));
            kind->setPlaceholder(u"product"_s);
            column.addWidget(kind);
            auto* amount =
                form.add(new MoneyField(name + u"Amount"_s, tr("Amount")), "a cost", member(&Cost::amount));
            form.first([this, amount](const Cost&) { amount->setCurrency(m_currency); });
            auto* on = form.add(new DateField(name + u"On"_s, tr("On")), "a cost", member(&Cost::on));
            column.addLayout(rowOf({{amount, 1}, {on, 1}}));
        },
        wishesFor(&Partnership::costs, "a cost"));
}

void PartnershipDrawer::buildRights() {
    QVBoxLayout* part = addPart(tr("Rights"));
    auto* channels =
        m_form.add(new WordsField(u"rightsChannels"_s, tr("Usage rights for")), "the usage rights",
                   member(&Partnership::usageRights, &UsageRights::channels));
    channels->setPlaceholder(tr("newsletter, website"));
    auto* until = m_form.add(new DateField(u"rightsUntil"_s, tr("until")), "the usage rights",
                             member(&Partnership::usageRights, &UsageRights::until));
    part->addLayout(rowOf({{channels, 1}, {until, 1}}));
    auto* category = m_form.add(new LineField(u"exclusivityCategory"_s, tr("Exclusive in")),
                                "the exclusivity", member(&Partnership::exclusivity, &Exclusivity::category));
    category->setPlaceholder(tr("cookware"));
    auto* free = m_form.add(new DateField(u"exclusivityUntil"_s, tr("until")), "the exclusivity",
                            member(&Partnership::exclusivity, &Exclusivity::until));
    part->addLayout(rowOf({{category, 1}, {free, 1}}));
}

const Partnership* PartnershipDrawer::current() const {
    if (const model::Campaign* campaign = m_around.session.campaign())
        for (const Partnership& partnership : campaign->partnerships)
            if (partnership.id == m_partnership)
                return &partnership;
    return nullptr;
}

bool PartnershipDrawer::show(const Id& id) {
    const bool other = m_partnership != id;
    m_partnership = id;
    const Partnership* partnership = current();
    if (!partnership) {
        m_partnership = {};
        return false;
    }
    const auto plan = m_around.session.plan();
    const model::Campaign* campaign = m_around.session.campaign();
    const model::Creator* creator = plan->creator(partnership->creator);
    const bool readOnly = m_around.session.file().readOnly;
    m_currency = toQt(plan->currencyOf(*campaign));
    setHead(creator ? toQt(creator->name) : tr("Unknown creator"),
            tr("Partnership in %1").arg(toQt(campaign->name)));
    Drafts& drafts = m_around.session.drafts();
    const QString form = u"partnership/"_s + toQt(id.text);
    m_form.show(*partnership, drafts, form, readOnly);
    if (!partnership->status)
        m_status->show(toQt(model::idOf(model::PartnershipStatus::Shortlisted)));
    m_payments->show(partnership->payments, drafts, form, readOnly);
    m_costs->show(partnership->costs, drafts, form, readOnly);
    const NextDue next = nextDueOf(*partnership);
    const int pieces = static_cast<int>(partnership->deliverables.size());
    QString words =
        pieces == 0 ? tr("No deliverable is agreed yet.") : tr("%n deliverable(s) agreed.", nullptr, pieces);
    if (!next.what.isEmpty())
        words += u' ' + (next.on ? tr("Next: %1, %2.").arg(next.what, dateText(*next.on))
                                 : tr("Next: %1, no day set.").arg(next.what));
    m_deliverables->setText(words);
    m_remove->setEnabled(!readOnly);
    if (other)
        scrollToTop();
    return true;
}

void PartnershipDrawer::edit() {
    m_status->box()->setFocus(Qt::ShortcutFocusReason);
}

void PartnershipDrawer::change(const char* what, Change step, const char* verb) {
    const model::Campaign* campaign = m_around.session.campaign();
    if (!campaign)
        return;
    m_around.session.change([campaign = campaign->id, id = m_partnership, words = std::string(what), step,
                             verb = std::string(verb)](model::Plan plan) {
        return edit::changePartnership(std::move(plan), campaign, id, words, step, verb);
    });
}

template <class Entry>
typename Entries<Entry>::Wishes PartnershipDrawer::wishesFor(std::vector<Entry> Partnership::*list,
                                                             const char* what) {
    return {[this, list, what] {
                change(
                    what, [list](Partnership& partnership) { (partnership.*list).emplace_back(); }, "Add");
            },
            [this, list, what](const Id& gone) {
                const model::Campaign* campaign = m_around.session.campaign();
                if (!campaign)
                    return;
                m_around.session.change(
                    [campaign = campaign->id, id = m_partnership, list, gone,
                     words = std::string(what)](model::Plan plan) {
                        return edit::changePartnership(
                            std::move(plan), campaign, id, words,
                            [&](Partnership& partnership) {
                                std::erase_if(partnership.*list,
                                              [&](const Entry& each) { return each.id == gone; });
                            },
                            "Delete");
                    },
                    Session::Notice::OfferUndo);
            },
            [this, list](const Id& id, const char* words, typename Form<Entry>::Change step) {
                change(words, [list, id, step](Partnership& partnership) {
                    for (Entry& each : partnership.*list)
                        if (each.id == id)
                            step(each);
                });
            }};
}

}  // namespace goalpost::ui
