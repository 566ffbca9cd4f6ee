// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/custom_kpi_dialog.hpp"

#include "base/error.hpp"
#include "kpi/custom.hpp"
#include "kpi/evaluate.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/goal/custom_kpi_form.hpp"
#include "ui/widgets/card.hpp"
#include "ui/words/text.hpp"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int ListWidth = 200;

}  // namespace

CustomKpiDialog::CustomKpiDialog(Surroundings around, QWidget* parent) : QDialog(parent), m_around(around) {
    setObjectName(u"ownKpis"_s);
    setWindowTitle(tr("KPIs of your own"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(scaled(900), scaled(680));
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    row->addWidget(newList());
    auto* right = new QVBoxLayout;
    right->setSpacing(M);
    m_title = newLabel({}, paint::TextRole::Section);
    right->addWidget(m_title);
    m_form = new CustomKpiForm;
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_form->setObjectName(u"scrolled"_s);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false);
    right->addWidget(scroll, 1);
    m_failure = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_failure->setObjectName(u"ownKpiFailure"_s);
    m_failure->hide();
    right->addWidget(m_failure);
    row->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(XL, L, XL, L);
    column->setSpacing(M);
    column->addWidget(newWrappedLabel(
        tr("Built-in KPIs cannot be changed, only copied. One of your own is computed of sums: what is "
           "divided are sums, never means."),
        paint::TextRole::Small, Tone::Muted));
    column->addLayout(row, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(S);
    buttons->addStretch(1);
    auto* close = newButton(u"closeOwnKpis"_s, tr("Close"));
    m_save = newButton(u"saveOwnKpi"_s, tr("Define it"), ButtonKind::Primary);
    m_save->setDefault(true);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &CustomKpiDialog::save);
    connect(m_form, &CustomKpiForm::changed, this, [this] { judge(false); });
    connect(&m_around.session, &Session::planChanged, this, &CustomKpiDialog::refresh);
    connect(&m_around.session, &Session::failed, this, [this](const QString& message) {
        m_failure->setText(message);
        m_failure->show();
    });
    connect(&m_around.session, &Session::refused, this,
            [this](const QString&, const QString& message, const QString& fix) {
                m_failure->setText(fix.isEmpty() ? message : message + u" "_s + fix);
                m_failure->show();
            });
    begin();
    measure();
}

CustomKpiDialog::~CustomKpiDialog() {
    m_form->disconnect(this);  // its fields end their edits while they go, and this is gone by then
}

QWidget* CustomKpiDialog::newList() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    m_list = new QListWidget;
    m_list->setObjectName(u"ownKpiList"_s);
    m_list->setAccessibleName(tr("KPIs of your own"));
    setScaledWidth(m_list, ListWidth);
    column->addWidget(m_list, 1);
    auto* add = newButton(u"newOwnKpi"_s, tr("New KPI"), ButtonKind::Small, u"plus"_s);
    m_delete = newButton(u"deleteOwnKpi"_s, tr("Delete"), ButtonKind::Small);
    for (QPushButton* button : {add, m_delete}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    connect(add, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_delete, &QPushButton::clicked, this, &CustomKpiDialog::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int line) {
        if (line < 0)
            return;
        m_chosen = Id{toStd(m_list->item(line)->data(Qt::UserRole).toString())};
        showChosen();
    });
    return area;
}

void CustomKpiDialog::begin(const QString& copyOf) {
    m_chosen = {};
    model::CustomKpi fresh;
    m_failure->hide();
    if (!copyOf.isEmpty()) {
        try {
            fresh = edit::copyOf(*m_around.session.plan(), toStd(copyOf));
        } catch (const Error& error) {
            m_failure->setText(QString::fromUtf8(error.what()));
            m_failure->show();
        }
    }
    refresh();
    m_form->show(fresh);
    m_form->findChild<QWidget*>(u"ownKpiName"_s)->setFocus();
    judge(false);
}

void CustomKpiDialog::refresh() {
    const model::Plan* plan = m_around.session.plan().get();
    if (!plan) {
        close();
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const model::CustomKpi* chosen = nullptr;
    for (const model::CustomKpi& own : plan->customKpis) {
        auto* item = new QListWidgetItem(toQt(own.name.empty() ? own.kpi : own.name));
        item->setData(Qt::UserRole, toQt(own.id.text));
        item->setToolTip(toQt(own.formula));
        m_list->addItem(item);
        if (own.id == m_chosen) {
            chosen = &own;
            m_list->setCurrentItem(item);
        }
    }
    if (!chosen && !m_chosen.empty()) {  // it was deleted
        m_chosen = {};
        m_form->show({});
    }
    const bool readOnly = m_around.session.file().readOnly;
    m_form->setReadOnly(readOnly);
    m_save->setEnabled(!readOnly);
    m_delete->setEnabled(!readOnly && chosen);
    m_save->setText(chosen ? tr("Change it") : tr("Define it"));
    m_title->setText(chosen ? tr("Change “%1”").arg(toQt(chosen->name)) : tr("Define a KPI"));
}

void CustomKpiDialog::showChosen() {
    m_failure->hide();
    refresh();
    for (const model::CustomKpi& own : m_around.session.plan()->customKpis)
        if (own.id == m_chosen)
            m_form->show(own);
    judge(false);
}

void CustomKpiDialog::save() {
    judge(true);
    model::CustomKpi definition = m_form->definition();
    const model::Plan plan = *m_around.session.plan();
    m_failure->hide();
    try {
        if (m_chosen.empty()) {
            definition.id = Id::create();
            edit::addCustomKpi(plan, definition);
        } else {
            edit::changeCustomKpi(plan, definition);
        }
    } catch (const Error& error) {
        m_failure->setText(QString::fromUtf8(error.what()));
        m_failure->show();
        return;
    }
    const bool isNew = m_chosen.empty();
    m_chosen = definition.id;
    m_form->show(definition);
    m_around.session.change([isNew, definition](model::Plan now) {
        return isNew ? edit::addCustomKpi(std::move(now), definition)
                     : edit::changeCustomKpi(std::move(now), definition);
    });
    judge(false);
}

void CustomKpiDialog::remove() {
    const model::Plan plan = *m_around.session.plan();
    m_failure->hide();
    try {
        edit::removeCustomKpi(plan, m_chosen);
    } catch (const Error& error) {
        m_failure->setText(QString::fromUtf8(error.what()));
        m_failure->show();
        return;
    }
    m_around.session.change(
        [id = m_chosen](model::Plan now) { return edit::removeCustomKpi(std::move(now), id); },
        Session::Notice::OfferUndo);
}

void CustomKpiDialog::judge(bool all) {
    model::CustomKpi definition = m_form->definition();
    const auto plan = m_around.session.plan();
    if (!plan)
        return;
    if (definition.kpi.empty())
        definition.kpi = "own-kpi-" + std::to_string(plan->customKpis.size() + 1);
    auto fault = edit::faultOf(*plan, definition);
    const auto waits = [&](const std::string& field) {
        return (field == "name" && definition.name.empty()) ||
               (field == "formula" && definition.formula.empty()) || field == "unit" ||
               field.ends_with("/why");
    };
    // What is missing is no mistake yet; a formula that cannot be read is one at once.
    if (fault && !all && waits(fault->field)) {
        fault.reset();
        const auto read = kpi::readFormula(definition.formula);
        if (const auto* wrong = std::get_if<kpi::FormulaFault>(&read); wrong && !definition.formula.empty())
            fault = edit::CustomKpiFault{"formula", wrong->message};
    }
    m_form->tell(fault);
    m_form->showExample(example());
}

QString CustomKpiDialog::example() const {
    const model::CustomKpi definition = m_form->definition();
    const model::Campaign* campaign = m_around.session.campaign();
    const auto read = kpi::readFormula(definition.formula);
    if (!campaign || !m_measured || !std::holds_alternative<kpi::Formula>(read))
        return {};
    const kpi::CustomRow row(definition);
    const kpi::Value value = kpi::valueOver(row.kpi(), *campaign, *m_measured, todayFromClock());
    const QString currency = toQt(m_around.session.plan()->currencyOf(*campaign));
    if (!value.value)
        return tr("%1 has no value in “%2”: %3")
            .arg(coreText(row.kpi().formula), toQt(campaign->name), coreText(value.why));
    const QString figure = valueText(value.value, value.unit, currency);
    return tr("%1 = %2 in “%3” so far").arg(coreText(row.kpi().formula), figure, toQt(campaign->name));
}

void CustomKpiDialog::measure() {
    const model::Campaign* campaign = m_around.session.campaign();
    const auto period = campaign ? campaign->period() : std::nullopt;
    if (!period)
        return;
    m_around.session.ask(
        this,
        [id = campaign->id, days = *period](store::Workspace& workspace) {
            store::MeasuredQuery query;
            query.campaign = id;
            query.period = days;
            query.by = model::GroupBy::Campaign;
            return workspace.measured(query);
        },
        [this](const model::Measured& measured) {
            m_measured = measured;
            judge(false);
        });
}

}  // namespace goalpost::ui
