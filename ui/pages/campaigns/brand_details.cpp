// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/campaigns/brand_details.hpp"

#include "edit/brand.hpp"
#include "edit/remove.hpp"
#include "ui/pages/campaigns/business_objectives.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

/// Three letters, as ISO 4217 has them.
class CurrencyField : public LineField {
  public:
    using LineField::LineField;

  protected:
    QString faultOf(const QString& text) const override {
        return isCurrencyCode(toStd(text.toUpper()))
                   ? QString()
                   : BrandDetails::tr("This is no currency code; write three letters such as EUR.");
    }
    QString normal(const QString& text) const override { return text.toUpper(); }
};

int campaignsWithAmounts(const model::Plan& plan, const Id& brand) {
    return static_cast<int>(
        std::count_if(plan.campaigns.begin(), plan.campaigns.end(), [&](const model::Campaign& campaign) {
            return campaign.brand == brand && (campaign.budget || !campaign.partnerships.empty());
        }));
}

}  // namespace

BrandDetails::BrandDetails(Surroundings around, QWidget* parent)
    : Card({}, parent), m_session(around.session), m_prompts(around.prompts) {
    m_form = new QWidget;
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(3, 3, M, 3);
    column->setSpacing(M);
    QScrollArea* scroll = newScroll(m_form);
    body()->addWidget(scroll, 1);
    m_name = new LineField(u"brandDetailName"_s, tr("Name"));
    m_name->setRequired(tr("A brand needs a name; write one."));
    m_currency = new CurrencyField(u"brandDetailCurrency"_s, tr("Currency"));
    m_fiscalYear = new ChoiceField(u"brandDetailFiscalYear"_s, tr("Fiscal year starts in"));
    m_margin = new ShareField(u"brandDetailMargin"_s, tr("Gross margin"));
    m_margin->setPlaceholder(tr("Not told: no profit, no break-even"));
    m_competitors = new WordsField(u"brandDetailCompetitors"_s, tr("Competitors"));
    m_objectives = new BusinessObjectives(m_session);
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    row->addWidget(m_currency, 1, Qt::AlignTop);
    row->addWidget(m_fiscalYear, 1, Qt::AlignTop);
    column->addWidget(m_name);
    column->addLayout(row);
    column->addWidget(m_margin);
    column->addWidget(m_competitors);
    column->addWidget(newRule());
    column->addWidget(m_objectives);
    column->addStretch(1);
    body()->addWidget(newRule());
    m_delete = newButton(u"deleteBrand"_s, tr("Delete brand"), ButtonKind::Small);
    body()->addWidget(m_delete, 0, Qt::AlignLeft);
    QList<ChoiceField::Choice> months;
    for (int month = 1; month <= 12; ++month)
        months << ChoiceField::Choice{QString::number(month), QLocale().standaloneMonthName(month)};
    m_fiscalYear->setChoices(months);
    connectFields();
}

void BrandDetails::connectFields() {
    connect(m_name, &Field::edited, this,
            [this] { change([name = toStd(m_name->text())](model::Brand& brand) { brand.name = name; }); });
    connect(m_currency, &Field::edited, this, &BrandDetails::setCurrency);
    connect(m_fiscalYear, &Field::edited, this, [this] {
        change([month = m_fiscalYear->id().toInt()](model::Brand& brand) {
            brand.fiscalYearStartMonth = month;
        });
    });
    connect(m_margin, &Field::edited, this, [this] {
        change([margin = m_margin->share()](model::Brand& brand) { brand.grossMargin = margin; });
    });
    connect(m_competitors, &Field::edited, this, [this] {
        change([names = m_competitors->words()](model::Brand& brand) { brand.competitors = names; });
    });
    connect(m_delete, &QPushButton::clicked, this, &BrandDetails::remove);
}

const model::Brand* BrandDetails::brand() const {
    return m_session.plan() ? m_session.plan()->brand(m_id) : nullptr;
}

void BrandDetails::change(std::function<void(model::Brand&)> change) {
    m_session.change([id = m_id, change = std::move(change)](model::Plan plan) {
        return edit::changeBrand(std::move(plan), id, change);
    });
}

void BrandDetails::show(const Id& id) {
    m_id = id;
    const model::Brand* now = brand();
    setTitle(now ? toQt(now->name) : tr("No brand chosen"));
    const bool writable = now && !m_session.file().readOnly;
    m_form->setVisible(now != nullptr);
    m_delete->setEnabled(writable);
    if (!now)
        return;
    const QString form = u"brand/%1/"_s.arg(toQt(now->id.text));
    for (LineField* field : std::initializer_list<LineField*>{m_name, m_currency, m_margin, m_competitors})
        field->keepDrafts(m_session.drafts(), form + field->line()->objectName());
    for (Field* field :
         std::initializer_list<Field*>{m_name, m_currency, m_fiscalYear, m_margin, m_competitors})
        field->setReadOnly(!writable);
    m_name->show(toQt(now->name));
    m_currency->show(toQt(now->currency));
    m_currency->setNote(now->currency.empty() ? tr("None told: amounts show as USD.") : QString());
    m_fiscalYear->show(QString::number(now->fiscalYearStartMonth.value_or(1)));
    m_margin->showShare(now->grossMargin);
    m_competitors->showWords(now->competitors);
    m_objectives->show(*now);
    m_objectives->setEnabled(writable);
}

void BrandDetails::setCurrency() {
    const model::Brand* now = brand();
    if (!now)
        return;
    const QString currency = m_currency->text();
    const int affected = campaignsWithAmounts(*m_session.plan(), m_id);
    const QString before = toQt(now->currency.empty() ? "USD" : now->currency);
    const QString question =
        tr("The amounts of %1 of this brand’s campaigns stay the same figures: what reads %2 now reads %3 "
           "afterwards. Nothing is converted.");
    if (affected > 0 &&
        !m_prompts.confirm(tr("Change the currency?"),
                           question.arg(countText(affected), moneyText(1000.0, before),
                                        moneyText(1000.0, currency.isEmpty() ? u"USD"_s : currency)),
                           tr("Change the currency"))) {
        m_currency->show(toQt(now->currency));
        return;
    }
    change([code = toStd(currency)](model::Brand& brand) { brand.currency = code; });
}

void BrandDetails::remove() {
    if (brand())
        m_session.change([id = m_id](model::Plan plan) { return edit::removeBrand(std::move(plan), id); },
                         Session::Notice::OfferUndo);
}

}  // namespace goalpost::ui
