// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/creator_drawer.hpp"

#include "base/error.hpp"
#include "edit/creator.hpp"
#include "report/format.hpp"
#include "ui/creators/creator_acts.hpp"
#include "ui/words/text.hpp"

#include <QCompleter>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using model::Absence;
using model::Account;
using model::Audience;
using model::Consent;
using model::Creator;
using model::Rate;

namespace {

QString headLine(const Creator& creator) {
    QStringList parts;
    for (const Account& account : creator.accounts) {
        const QString platform = toQt(report::platformName(account.platform));
        parts << (account.handle.empty() ? platform : u'@' + toQt(account.handle) + u", "_s + platform);
    }
    return parts.join(u"  ·  "_s);
}

}  // namespace

CreatorDrawer::CreatorDrawer(Surroundings around, QWidget* parent)
    : Drawer(u"creatorDrawer"_s, parent),
      m_around(around),
      m_form([this](const char* what, Change step) { change(what, std::move(step)); }) {
    buildAbout();
    buildAccounts();
    buildQuotes();
    buildAudience();
    buildAbsences();
    buildConsent();
    buildHistory();
    m_add = newButton(u"creatorAddToCampaign"_s, tr("Add to campaign"), ButtonKind::Primary, u"plus"_s);
    m_delete = newButton(u"creatorDelete"_s, tr("Delete creator"));
    addAction(m_add);
    addAction(m_delete);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const model::Campaign* campaign = m_around.session.campaign();
        const bool partner = isPartner(campaign, m_creator);
        if (partner)
            emit partnershipWanted(m_creator);
        else
            emit addWanted(m_creator);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] { emit deleteWanted(m_creator); });
}

void CreatorDrawer::buildAbout() {
    QVBoxLayout* part = addPart({});
    auto* name = m_form.add(new LineField(u"creatorName"_s, tr("Name")), "the name", member(&Creator::name));
    name->setRequired(tr("A creator needs a name; write one."));
    m_first = name->line();
    part->addWidget(name);
    auto* email =
        m_form.add(new LineField(u"creatorEmail"_s, tr("Email")), "the email", member(&Creator::email));
    part->addWidget(email);
    auto* niches =
        m_form.add(new WordsField(u"creatorNiches"_s, tr("Niches")), "the niches", member(&Creator::niches));
    niches->setPlaceholder(tr("food, baking"));
    part->addWidget(niches);
    auto* country = m_form.add(new LineField(u"creatorCountry"_s, tr("Country")), "the country",
                               member(&Creator::country));
    country->setPlaceholder(u"DE"_s);
    auto* languages = m_form.add(new WordsField(u"creatorLanguages"_s, tr("Languages")), "the languages",
                                 member(&Creator::languages));
    languages->setPlaceholder(u"de, en"_s);
    part->addLayout(rowOf({{country, 1}, {languages, 1}}));
    part->addWidget(
        m_form.add(new NotesField(u"creatorNote"_s, tr("Note"), 2), "the note", member(&Creator::note)));
}

void CreatorDrawer::buildAccounts() {
    QVBoxLayout* part = addPart(tr("Accounts"));
    m_accounts = std::make_unique<Entries<Account>>(
        *part, Entries<Account>::Words{u"account"_s, tr("Add account"), tr("Delete this account")},
        [](QVBoxLayout& column, Form<Account>& form, const QString& name) {
            auto* platform = form.add(new LineField(name + u"Platform"_s, tr("Platform")), "an account",
                                      member(&Account::platform));
            auto* known =
                new QCompleter(QStringList{u"youtube"_s, u"instagram"_s, u"tiktok"_s, u"facebook"_s, u"x"_s,
                                           u"linkedin"_s, u"pinterest"_s, u"twitch"_s, u"blog"_s},
                               platform);
            known->setCaseSensitivity(Qt::CaseInsensitive);
            platform->line()->setCompleter(known);
            platform->setPlaceholder(u"instagram"_s);
            auto* handle = form.add(new LineField(name + u"Handle"_s, tr("Handle")), "an account",
                                    member(&Account::handle));
            handle->setPlaceholder(tr("without @"));
            column.addLayout(rowOf({{platform, 4}, {handle, 5}}));
            auto* followers = form.add(new CountField(name + u"Followers"_s, tr("Followers")), "an account",
                                       member(&Account::followers));
            auto* asOf =
                form.add(new DateField(name + u"AsOf"_s, tr("As of")), "an account", member(&Account::asOf));
            column.addLayout(rowOf({{followers, 4}, {asOf, 5}}));
            auto* number = form.add(new LineField(name + u"Number"_s, tr("Account id of the platform")),
                                    "an account", member(&Account::accountId));
            number->setPlaceholder(tr("where an export tells it"));
            column.addWidget(number);
        },
        wishesFor(&Creator::accounts, "an account"));
}

void CreatorDrawer::buildQuotes() {
    QVBoxLayout* part = addPart(tr("Quotes"));
    m_quotes = std::make_unique<Entries<Rate>>(
        *part, Entries<Rate>::Words{u"quote"_s, tr("Add quote"), tr("Delete this quote")},
        [](QVBoxLayout& column, Form<Rate>& form, const QString& name) {
            auto* what =
                form.add(new LineField(name + u"What"_s, tr("For")), "a quote", member(&Rate::deliverable));
            what->setPlaceholder(tr("reel, up to 60 s"));
            auto* fee = form.add(new MoneyField(name + u"Fee"_s, tr("Price")), "a quote", member(&Rate::fee));
            column.addLayout(rowOf({{what, 5}, {fee, 4}}));
            auto* currency = form.add(new CurrencyField(name + u"Currency"_s, tr("Currency")), "a quote",
                                      member(&Rate::currency));
            auto* quoted =
                form.add(new DateField(name + u"Quoted"_s, tr("Quoted")), "a quote", member(&Rate::quoted));
            column.addLayout(rowOf({{currency, 4}, {quoted, 5}}));
            form.first([fee](const Rate& rate) { fee->setCurrency(toQt(rate.currency)); });
        },
        wishesFor(&Creator::rates, "a quote"));
}

void CreatorDrawer::buildAudience() {
    QVBoxLayout* part = addPart(tr("Audience"));
    auto* countries = m_form.add(new SharesField(u"audienceCountries"_s, tr("Countries")), "the audience",
                                 member(&Creator::audience, &Audience::countries));
    countries->setUpperCase(true);
    countries->setPlaceholder(u"DE 61%, AT 12%"_s);
    part->addWidget(countries);
    auto* ages = m_form.add(new SharesField(u"audienceAges"_s, tr("Ages")), "the audience",
                            member(&Creator::audience, &Audience::ages));
    ages->setPlaceholder(u"18-24 22%, 25-34 41%"_s);
    part->addWidget(ages);
    part->addWidget(m_form.add(new LineField(u"audienceSource"_s, tr("Source")), "the audience",
                               member(&Creator::audience, &Audience::source)));
    auto* credible = m_form.add(new ShareField(u"audienceCredible"_s, tr("Credible share")), "the audience",
                                member(&Creator::audience, &Audience::credible));
    auto* asOf = m_form.add(new DateField(u"audienceAsOf"_s, tr("As of")), "the audience",
                            member(&Creator::audience, &Audience::asOf));
    part->addLayout(rowOf({{credible, 4}, {asOf, 5}}));
}

void CreatorDrawer::buildAbsences() {
    QVBoxLayout* part = addPart(tr("Away"));
    m_absences = std::make_unique<Entries<Absence>>(
        *part, Entries<Absence>::Words{u"absence"_s, tr("Add absence"), tr("Delete this absence")},
        [](QVBoxLayout& column, Form<Absence>& form, const QString& name) {
            auto* from = form.add(new DateField(name + u"From"_s, tr("From")), "an absence",
                                  member(&Absence::awayFrom));
            auto* to =
                form.add(new DateField(name + u"To"_s, tr("To")), "an absence", member(&Absence::awayTo));
            column.addLayout(rowOf({{from, 1}, {to, 1}}));
        },
        wishesFor(&Creator::availability, "an absence"));
}

void CreatorDrawer::buildConsent() {
    QVBoxLayout* part = addPart(tr("Consent"));
    auto* basis = m_form.add(new LineField(u"consentBasis"_s, tr("Legal basis")), "the consent",
                             member(&Creator::consent, &Consent::basis));
    basis->setPlaceholder(tr("contract, legitimate interest"));
    part->addWidget(basis);
    auto* noted = m_form.add(new DateField(u"consentNoted"_s, tr("Noted")), "the consent",
                             member(&Creator::consent, &Consent::noted));
    auto* until = m_form.add(new DateField(u"consentUntil"_s, tr("Keep until")), "the consent",
                             member(&Creator::consent, &Consent::retainUntil));
    part->addLayout(rowOf({{noted, 1}, {until, 1}}));
}

void CreatorDrawer::buildHistory() {
    m_history = new CreatorHistory(m_around.session);
    addPart(tr("History with the brands"))->addWidget(m_history);
}

const Creator* CreatorDrawer::current() const {
    const auto plan = m_around.session.plan();
    return plan ? plan->creator(m_creator) : nullptr;
}

bool CreatorDrawer::show(const Id& id) {
    const bool other = m_creator != id;
    m_creator = id;
    const Creator* creator = current();
    if (!creator) {
        m_creator = {};
        return false;
    }
    const bool readOnly = m_around.session.file().readOnly;
    setHead(toQt(creator->name), headLine(*creator));
    Drafts& drafts = m_around.session.drafts();
    const QString form = u"creator/"_s + toQt(id.text);
    m_form.show(*creator, drafts, form, readOnly);
    m_accounts->show(creator->accounts, drafts, form, readOnly);
    m_quotes->show(creator->rates, drafts, form, readOnly);
    m_absences->show(creator->availability, drafts, form, readOnly);
    const model::Campaign* campaign = m_around.session.campaign();
    const bool partner = isPartner(campaign, id);
    m_add->setText(partner ? tr("Open partnership") : tr("Add to campaign"));
    m_add->setAccessibleName(m_add->text());
    m_add->setIcon(themedIcon(partner ? u"right"_s : u"plus"_s, true));
    m_add->setEnabled(campaign && (partner || !readOnly));
    m_add->setToolTip(campaign ? toQt(campaign->name) : tr("There is no campaign yet."));
    m_delete->setEnabled(!readOnly);
    if (other)
        scrollToTop();
    m_history->ask(id);
    return true;
}

void CreatorDrawer::edit() {
    m_first->setFocus(Qt::ShortcutFocusReason);
}

QString CreatorDrawer::problemWith(const Change& step, Id& owner) const {
    const Creator* creator = current();
    if (!creator)
        return {};
    model::Plan alone;
    alone.creators.push_back(*creator);
    try {
        const Creator next = edit::changeCreator(std::move(alone), m_creator, "it", step).plan.creators[0];
        if (next.accounts == creator->accounts)
            return {};
        const auto plan = m_around.session.plan();
        for (const Account& account : next.accounts)
            if (const Creator* other = edit::ownerOf(*plan, account.platform, account.handle, creator->id)) {
                owner = other->id;
                return tr("@%1 on %2 belongs to %3 already; nothing was changed.")
                    .arg(toQt(account.handle), toQt(report::platformName(account.platform)),
                         toQt(other->name));
            }
    } catch (const Error& error) {
        return toQt(error.what());
    }
    return {};
}

void CreatorDrawer::change(const char* what, Change step, const char* verb) {
    Id owner;
    const QString problem = problemWith(step, owner);
    if (!problem.isEmpty()) {
        show(Id(m_creator));
        emit refused(problem, owner);
        return;
    }
    m_around.session.change(
        [id = m_creator, words = std::string(what), step, verb = std::string(verb)](model::Plan plan) {
            return edit::changeCreator(std::move(plan), id, words, step, verb);
        });
}

template <class Entry>
typename Entries<Entry>::Wishes CreatorDrawer::wishesFor(std::vector<Entry> Creator::*list,
                                                         const char* what) {
    return {[this, list, what] {
                change(
                    what, [list](Creator& creator) { (creator.*list).emplace_back(); }, "Add");
            },
            [this, list, what](const Id& gone) {
                m_around.session.change(
                    [id = m_creator, list, gone, words = std::string(what)](model::Plan plan) {
                        return edit::changeCreator(
                            std::move(plan), id, words,
                            [&](Creator& creator) {
                                std::erase_if(creator.*list,
                                              [&](const Entry& each) { return each.id == gone; });
                            },
                            "Delete");
                    },
                    Session::Notice::OfferUndo);
            },
            [this, list](const Id& id, const char* words, typename Form<Entry>::Change step) {
                change(words, [list, id, step](Creator& creator) {
                    for (Entry& each : creator.*list)
                        if (each.id == id)
                            step(each);
                });
            }};
}

}  // namespace goalpost::ui
