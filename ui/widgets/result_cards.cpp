// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/result_cards.hpp"

#include "base/figure.hpp"
#include "paint/marks.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/words/text.hpp"
#include "ui/words/where_text.hpp"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

class ProgressBar : public QWidget {
  public:
    ProgressBar() { setScaledHeight(this, 18); }
    void show(double share) {
        m_share = share;
        update();
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::paintProgress(painter, QRectF(rect()).adjusted(0, 2, 0, -2), m_share, std::nullopt,
                             {theme(), QApplication::font()});
    }

  private:
    double m_share = 0;
};

}  // namespace

SpendCard::SpendCard(QWidget* parent) : Card({}, parent) {
    auto* line = new QHBoxLayout;
    line->setSpacing(paint::space::XS);
    line->addWidget(newWrappedLabel(tr("Spend and budget"), paint::TextRole::BodyStrong), 1);
    m_amount = newLabel({}, paint::TextRole::BodyStrong);
    m_amount->setObjectName(u"accruedCost"_s);
    m_ofBudget = newLabel({}, paint::TextRole::Body, Tone::Muted);
    line->addWidget(m_amount);
    line->addWidget(m_ofBudget);
    body()->addLayout(line);
    m_bar = new ProgressBar;
    body()->addWidget(m_bar);
    m_paid = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_measured = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_measured->setObjectName(u"measuredCosts"_s);
    m_each = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    body()->addWidget(m_paid);
    body()->addWidget(m_measured);
    body()->addWidget(m_each);
    body()->addStretch(1);
}

void SpendCard::show(const Results& results) {
    const QString currency = toQt(results.plan->currencyOf(results.campaign()));
    const auto budget = results.campaign().budget;
    m_amount->setText(results.accrued ? moneyText(*results.accrued, currency) : unknownText());
    m_ofBudget->setText(budget ? tr("of %1").arg(moneyText(*budget, currency)) : tr("accrued"));
    const bool hasBar = results.accrued && budget && budget->tenThousandths > 0;
    m_bar->setVisible(hasBar);
    if (hasBar)
        static_cast<ProgressBar*>(m_bar)->show(results.accrued->value() / budget->value());
    m_bar->setAccessibleName(m_amount->text() + u' ' + m_ofBudget->text());
    m_paid->setText(results.accrued
                        ? tr("Accrued cost; paid so far %1").arg(moneyText(results.paid, currency))
                        : tr("No fees or costs are planned."));
    showRounding(results, currency);
    QStringList measured;
    if (const kpi::Row* row = results.figures.campaign())
        for (const kpi::MeasuredCost& cost : row->measuredCosts)
            measured << coreText(kpi::sentenceOf(cost, toStd(currency)));
    m_measured->setText(measured.join(u'\n'));
    m_measured->setVisible(!measured.isEmpty());
    const kpi::Value* lead = results.leadingTotal();
    const kpi::Kpi* row = lead ? kpi::kpiOf(*lead) : nullptr;
    const bool each = row && results.accrued && lead->value.value_or(0) > 0 && lead->unit == kpi::Unit::Count;
    m_each->setVisible(each);
    if (each)
        m_each->setText(
            tr("%1: %2 each, of accrued cost")
                .arg(coreText(row->name), moneyText(results.accrued->value() / *lead->value, currency)));
}

void SpendCard::showRounding(const Results& results, const QString& currency) {
    QStringList exact;
    bool isRounded = false;
    const auto add = [&](const QString& name, Amount amount) {
        exact << tr("%1 %2", "an amount's name and the amount").arg(name, exactMoneyText(amount, currency));
        isRounded = isRounded || isShownRounded(amount.value(), toStd(currency));
    };
    if (results.accrued) {
        add(tr("Accrued"), *results.accrued);
        add(tr("Paid"), results.paid);
    }
    if (results.campaign().budget)
        add(tr("Budget"), *results.campaign().budget);
    setToolTip(isRounded ? exact.join(u'\n') : QString());
    if (isRounded)
        m_paid->setText(tr("%1. Amounts are rounded.").arg(m_paid->text()));
}

ContextList::ContextList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(paint::space::XS);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(paint::space::L);
    m_grid->setVerticalSpacing(paint::space::XS);
    m_noise = newLabel({}, paint::TextRole::Small, Tone::Muted);
    column->addLayout(m_grid);
    column->addWidget(m_noise);
}

void ContextList::show(const Results& results) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QString currency = toQt(results.currency());
    m_count = 0;
    m_line.clear();
    for (const kpi::Value* value : results.figures.withRole(model::Role::Contextual)) {
        const kpi::Kpi* row = kpi::kpiOf(*value);
        QLabel* name =
            newLabel(row ? coreText(row->name) : toQt(value->id), paint::TextRole::Body, Tone::Muted);
        QLabel* figure = newLabel(valueText(value->value, value->unit, currency), paint::TextRole::Body);
        figure->setObjectName(u"context-"_s + toQt(value->id));
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figure->setToolTip(whereText(*value, currency));
        m_line << tr("%1 %2").arg(name->text(), figure->text());
        m_grid->addWidget(name, m_count, 0);
        m_grid->addWidget(figure, m_count, 1);
        ++m_count;
    }
    const auto noise = results.figures.withRole(model::Role::Noise).size();
    m_noise->setText(noise == 0   ? QString()
                     : noise == 1 ? tr("1 noise KPI is left out")
                                  : tr("%1 noise KPIs are left out").arg(noise));
    m_noise->setVisible(noise > 0);
}

QString ContextList::noise() const {
    return m_noise->text();
}

ContextStrip::ContextStrip(QWidget* parent) : Card({}, parent) {
    m_fold = newButton(u"foldContext"_s, tr("Contextual KPIs"), ButtonKind::Link);
    m_line = new ElidedLabel(paint::TextRole::Body, Tone::Muted);
    m_line->setObjectName(u"contextLine"_s);
    m_noise = newLabel({}, paint::TextRole::Small, Tone::Muted);
    auto* row = new QHBoxLayout;
    row->setSpacing(paint::space::M);
    row->addWidget(m_fold);
    row->addWidget(m_line, 1);
    row->addWidget(m_noise);
    body()->addLayout(row);
    connect(m_fold, &QPushButton::clicked, this, [this] { setFolded(!m_folded); });
    setFolded(true);
}

void ContextStrip::show(const ContextList& list) {
    m_line->setText(list.count() == 0 ? tr("none chosen") : list.line());
    m_noise->setText(list.noise());
    m_fold->setEnabled(list.count() > 0);
}

void ContextStrip::hold(ContextList* list) {
    m_list = list;
    if (!list)
        return;
    list->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(list);
    setFolded(m_folded);
}

void ContextStrip::setFolded(bool folded) {
    m_folded = folded;
    m_fold->setIcon(themedIcon(folded ? u"chevron-right"_s : u"chevron-down"_s));
    m_fold->setAccessibleDescription(folded ? tr("Show them in a list") : tr("Hide the list"));
    m_line->setVisible(folded);
    m_noise->setVisible(folded);
    if (m_list)
        m_list->setVisible(!folded);
}

}  // namespace goalpost::ui
