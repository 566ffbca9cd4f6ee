// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/campaigns/business_objectives.hpp"

#include "edit/brand.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int NameShare = 5;
constexpr int OwnerShare = 3;
constexpr int ButtonWidth = 34;

}  // namespace

BusinessObjectives::BusinessObjectives(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    column->addWidget(newLabel(tr("Business objectives"), paint::TextRole::BodyStrong));
    m_list = new QVBoxLayout;
    m_list->setSpacing(6);
    column->addLayout(m_list);
    m_newName = new LineField(u"newBusinessObjective"_s, tr("New business objective"));
    m_newName->setPlaceholder(tr("What the business wants"));
    m_newOwner = new LineField(u"newBusinessOwner"_s, tr("Owner"));
    auto* button = newButton(u"addBusinessObjective"_s, {}, ButtonKind::Plain, u"plus"_s);
    button->setAccessibleName(tr("Add business objective"));
    button->setToolTip(tr("Add business objective"));
    setScaledWidth(button, ButtonWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_newName, NameShare, Qt::AlignBottom);
    row->addWidget(m_newOwner, OwnerShare, Qt::AlignBottom);
    row->addWidget(button, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(button, &QPushButton::clicked, this, &BusinessObjectives::add);
    for (LineField* field : {m_newName, m_newOwner})
        connect(field->line(), &QLineEdit::returnPressed, this, &BusinessObjectives::add);
}

void BusinessObjectives::show(const model::Brand& brand) {
    const bool same =
        m_brand == brand.id && m_rows.size() == brand.businessObjectives.size() &&
        std::equal(m_rows.begin(), m_rows.end(), brand.businessObjectives.begin(),
                   [](const Row& row, const auto& objective) { return row.id == objective.id; });
    if (!same)
        rebuild(brand);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->show(toQt(brand.businessObjectives[i].name));
        m_rows[i].owner->show(toQt(brand.businessObjectives[i].owner));
    }
}

void BusinessObjectives::rebuild(const model::Brand& brand) {
    if (m_brand != brand.id)
        for (LineField* field : {m_newName, m_newOwner})
            field->line()->clear();
    m_brand = brand.id;
    for (const Row& row : m_rows) {
        row.widget->setParent(nullptr);
        row.widget->deleteLater();
    }
    m_rows.clear();
    int number = 0;
    for (const model::BusinessObjective& objective : brand.businessObjectives) {
        m_rows.push_back(newRow(objective, ++number));
        m_list->addWidget(m_rows.back().widget);
    }
}

BusinessObjectives::Row BusinessObjectives::newRow(const model::BusinessObjective& objective, int number) {
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* name = new LineField(u"businessObjective%1"_s.arg(number), tr("Business objective %1").arg(number));
    name->setRequired(tr("A business objective needs a name; write one."));
    auto* owner = new LineField(u"businessOwner%1"_s.arg(number), tr("Owner of %1").arg(number));
    name->hideLabel();
    owner->hideLabel();
    owner->setPlaceholder(tr("Owner"));
    auto* remove = newButton(u"removeBusinessObjective%1"_s.arg(number), {}, ButtonKind::Plain, u"x"_s);
    remove->setAccessibleName(tr("Remove business objective %1").arg(number));
    remove->setToolTip(tr("Remove"));
    setScaledWidth(remove, ButtonWidth);
    line->addWidget(name, NameShare, Qt::AlignTop);
    line->addWidget(owner, OwnerShare, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignTop);
    const auto store = [this, id = objective.id, name, owner] {
        m_session.change(
            [brand = m_brand, id, text = toStd(name->text()), who = toStd(owner->text())](model::Plan plan) {
                return edit::changeBusinessObjective(std::move(plan), brand, id, text, who);
            });
    };
    connect(name, &Field::edited, this, store);
    connect(owner, &Field::edited, this, store);
    connect(remove, &QPushButton::clicked, this, [this, id = objective.id] {
        m_session.change(
            [brand = m_brand, id](model::Plan plan) {
                return edit::removeBusinessObjective(std::move(plan), brand, id);
            },
            Session::Notice::OfferUndo);
    });
    return {objective.id, widget, name, owner};
}

void BusinessObjectives::add() {
    const QString name = m_newName->text();
    m_newName->setFault(name.isEmpty() ? tr("Write what the business wants, then add it.") : QString());
    if (name.isEmpty())
        return;
    m_session.change(
        [brand = m_brand, text = toStd(name), who = toStd(m_newOwner->text())](model::Plan plan) {
            return edit::addBusinessObjective(std::move(plan), brand, text, who);
        });
    for (LineField* field : {m_newName, m_newOwner}) {
        field->line()->clear();
        field->show({});
    }
    m_newName->line()->setFocus();
}

}  // namespace goalpost::ui
