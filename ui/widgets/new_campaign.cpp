// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/new_campaign.hpp"

#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int FormWidth = 520;

QDateEdit* newDate(const QString& name, const QString& spoken, const QDate& date) {
    auto* edit = new QDateEdit(date);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"d MMM yyyy"_s);
    return edit;
}

/// The quarter after the given day's.
std::pair<QDate, QDate> nextQuarter(const QDate& today) {
    const QDate start = QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).addMonths(3);
    return {start, start.addMonths(3).addDays(-1)};
}

}  // namespace

NewCampaign::NewCampaign(Session& session, const QString& title, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_session(session) {
    const auto named = [&](const QString& name) {
        return prefix.isEmpty() ? name : prefix + name.at(0).toUpper() + name.mid(1);
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(title);
    setScaledMaximumWidth(card, FormWidth);
    card->body()->addWidget(newWrappedLabel(
        tr("Name it and say when it runs. Goal and KPIs come next; everything can be changed later."),
        paint::TextRole::Body, Tone::Muted));
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setSpacing(paint::space::S);
    m_name = new QLineEdit;
    m_name->setObjectName(named(u"campaignName"_s));
    m_name->setAccessibleName(tr("Campaign name"));
    m_brand = new QComboBox;
    m_brand->setObjectName(named(u"brandName"_s));
    m_brand->setAccessibleName(tr("Brand"));
    m_brand->setEditable(true);
    m_brand->setInsertPolicy(QComboBox::NoInsert);
    m_brand->lineEdit()->setAccessibleName(tr("Brand"));
    m_brand->lineEdit()->setObjectName(named(u"brandEdit"_s));
    m_currency = new QComboBox;
    m_currency->setObjectName(named(u"currency"_s));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->addItems(
        {u"USD"_s, u"EUR"_s, u"GBP"_s, u"CHF"_s, u"JPY"_s, u"CAD"_s, u"AUD"_s, u"SEK"_s, u"PLN"_s});
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (!local.isEmpty() && m_currency->findText(local) < 0)
        m_currency->addItem(local);
    if (!local.isEmpty())
        m_currency->setCurrentText(local);
    const auto [from, to] = nextQuarter(QDate::currentDate());
    m_from = newDate(named(u"campaignFrom"_s), tr("First day"), from);
    m_to = newDate(named(u"campaignTo"_s), tr("Last day"), to);
    form->addRow(newLabel(tr("Campaign"), paint::TextRole::Body), m_name);
    form->addRow(newLabel(tr("Brand"), paint::TextRole::Body), m_brand);
    form->addRow(newLabel(tr("Currency"), paint::TextRole::Body), m_currency);
    form->addRow(newLabel(tr("First day"), paint::TextRole::Body), m_from);
    form->addRow(newLabel(tr("Last day"), paint::TextRole::Body), m_to);
    card->body()->addLayout(form);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(named(u"campaignFault"_s));
    m_fault->hide();
    card->body()->addWidget(m_fault);
    auto* create =
        newButton(named(u"createCampaign"_s), tr("Create campaign"), ButtonKind::Primary, u"plus"_s);
    card->body()->addWidget(create, 0, Qt::AlignLeft);
    column->addWidget(card, 0, Qt::AlignTop);
    column->addStretch(1);
    connect(create, &QPushButton::clicked, this, &NewCampaign::create);
    connect(m_name, &QLineEdit::returnPressed, this, &NewCampaign::create);
    connect(m_name, &QLineEdit::textEdited, m_fault, &QWidget::hide);
    connect(m_brand, &QComboBox::editTextChanged, m_fault, &QWidget::hide);
    // What was written for one workspace is not offered in the next.
    connect(&m_session, &Session::opened, this, [this] {
        m_name->clear();
        m_brand->clear();
        refresh();
    });
    for (QDateEdit* date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, m_fault, &QWidget::hide);
}

void NewCampaign::refresh() {
    const QString typed = m_brand->currentText();
    m_brand->clear();
    for (const model::Brand& brand : m_session.plan()->brands)
        m_brand->addItem(toQt(brand.name));
    if (!typed.isEmpty())
        m_brand->setCurrentText(typed);
    setEnabled(!m_session.file().readOnly);
}

void NewCampaign::begin() {
    m_name->clear();
    m_fault->hide();
    refresh();
    m_name->setFocus();
}

void NewCampaign::create() {
    const std::string name = toStd(m_name->text().trimmed());
    const std::string brand = toStd(m_brand->currentText().trimmed());
    const bool backwards = m_to->date() < m_from->date();
    QString fault;
    if (name.empty())
        fault = tr("Give the campaign a name.");
    else if (brand.empty())
        fault = tr("Name the brand the campaign is for.");
    else if (backwards)
        fault = tr("The last day is before the first one; put it later.");
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    const Period period{toDate(m_from->date()), toDate(m_to->date())};
    m_session.change([name, brand, currency = toStd(m_currency->currentText()), period](model::Plan plan) {
        Id owner;
        for (const model::Brand& known : plan.brands)
            if (known.name == brand)
                owner = known.id;
        if (owner.empty()) {
            plan = edit::addBrand(std::move(plan), brand, currency).plan;
            owner = plan.brands.back().id;
        }
        return edit::addCampaign(std::move(plan), name, owner, period);
    });
}

}  // namespace goalpost::ui
