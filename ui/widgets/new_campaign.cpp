// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/new_campaign.hpp"

#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>

#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int FormWidth = 520;

/// A name that is there already, or a new one.
class NameChoice : public Field {
  public:
    NameChoice(const QString& name, const QString& label) : Field(label, nullptr), m_box(new QComboBox) {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        setEditor(m_box, name);
        m_box->lineEdit()->setAccessibleName(label);
    }
    QComboBox* box() const { return m_box; }

  protected:
    void markInvalid(bool invalid) override {
        m_box->setProperty("invalid", invalid);
        m_box->style()->unpolish(m_box);
        m_box->style()->polish(m_box);
    }

  private:
    QComboBox* m_box;
};

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
    m_name = new LineField(named(u"campaignName"_s), tr("Campaign name"));
    m_name->setRequired(tr("Give the campaign a name."));
    auto* brand = new NameChoice(named(u"brandName"_s), tr("Brand"));
    m_brandField = brand;
    m_brand = brand->box();
    m_brand->lineEdit()->setObjectName(named(u"brandEdit"_s));
    auto* currency = new ChoiceField(named(u"currency"_s), tr("Currency"));
    m_currency = currency->box();
    m_currency->addItems(
        {u"USD"_s, u"EUR"_s, u"GBP"_s, u"CHF"_s, u"JPY"_s, u"CAD"_s, u"AUD"_s, u"SEK"_s, u"PLN"_s});
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (!local.isEmpty() && m_currency->findText(local) < 0)
        m_currency->addItem(local);
    if (!local.isEmpty())
        m_currency->setCurrentText(local);
    m_from = new DateField(named(u"campaignFrom"_s), tr("First day"));
    m_from->setRequired(tr("Say on which day the campaign begins."));
    m_to = new DateField(named(u"campaignTo"_s), tr("Last day"));
    m_to->setRequired(tr("Say on which day the campaign ends."));
    proposeDates();
    card->body()->addWidget(m_name);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(paint::space::M);
    grid->setVerticalSpacing(paint::space::M);
    grid->addWidget(brand, 0, 0, Qt::AlignTop);
    grid->addWidget(currency, 0, 1, Qt::AlignTop);
    grid->addWidget(m_from, 1, 0, Qt::AlignTop);
    grid->addWidget(m_to, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    auto* create =
        newButton(named(u"createCampaign"_s), tr("Create campaign"), ButtonKind::Primary, u"plus"_s);
    card->body()->addWidget(create, 0, Qt::AlignLeft);
    column->addWidget(card, 0, Qt::AlignTop);
    column->addStretch(1);
    connect(create, &QPushButton::clicked, this, &NewCampaign::create);
    for (const QLineEdit* line : {m_name->line(), m_brand->lineEdit(), m_from->line(), m_to->line()})
        connect(line, &QLineEdit::returnPressed, this, &NewCampaign::create);
    connect(m_brand, &QComboBox::editTextChanged, this, [this] { m_brandField->setFault({}); });
    for (const DateField* date : {m_from, m_to})
        connect(date, &LineField::edited, this, &NewCampaign::compareDates);
    // What was written for one workspace is not offered in the next.
    connect(&m_session, &Session::opened, this, [this] {
        emptyName();
        m_brand->clear();
        proposeDates();
        refresh();
    });
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

void NewCampaign::emptyName() {
    m_name->line()->setText({});
    m_name->accept();
}

void NewCampaign::proposeDates() {
    const auto [from, to] = nextQuarter(QDate::currentDate());
    for (DateField* field : {m_from, m_to})
        field->accept();
    m_from->showDate(toDate(from));
    m_to->showDate(toDate(to));
}

void NewCampaign::begin() {
    emptyName();
    m_brandField->setFault({});
    refresh();
    m_name->setFocus();
}

/// Says so where the days are the wrong way round. A day that cannot be read has its own sentence.
void NewCampaign::compareDates() {
    const auto from = m_from->date();
    const auto to = m_to->date();
    if (from && to)
        m_to->setFault(*to < *from ? tr("The last day is before the first one; put it later.") : QString());
}

void NewCampaign::create() {
    const std::string name = toStd(m_name->text());
    const std::string brand = toStd(m_brand->currentText().trimmed());
    for (LineField* field : std::initializer_list<LineField*>{m_name, m_from, m_to})
        field->check();
    m_brandField->setFault(brand.empty() ? tr("Name the brand the campaign is for.") : QString());
    compareDates();
    for (const Field* field : std::initializer_list<const Field*>{m_name, m_brandField, m_from, m_to})
        if (!field->fault().isEmpty()) {
            field->editor()->setFocus();
            return;
        }
    const Period period{*m_from->date(), *m_to->date()};
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
