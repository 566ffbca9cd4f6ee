// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/empty_state.hpp"

#include "ui/look/text_size.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/data_table.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace goalpost::ui {

namespace {
constexpr int AdviceWidth = 340;
constexpr int EmptyIconSide = 32;
}  // namespace

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& advice, QWidget* parent)
    : QWidget(parent), m_name(icon) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(paint::space::S);
    m_icon = new QLabel;
    m_icon->setAlignment(Qt::AlignCenter);
    m_heading = newLabel(title, paint::TextRole::BodyStrong);
    m_heading->setAlignment(Qt::AlignCenter);
    m_advice = newWrappedLabel(advice, paint::TextRole::Body, Tone::Muted);
    m_advice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setScaledWidth(m_advice, AdviceWidth);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(paint::space::S);
    column->addStretch(1);
    column->addWidget(m_icon);
    column->addWidget(m_heading);
    column->addWidget(m_advice, 0, Qt::AlignHCenter);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(m_actions);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addStretch(1);
    withTextSize(this, [this] {
        drawIcon();
        fitAdvice();
    });
}

void EmptyState::addAction(QWidget* button) {
    m_actions->addWidget(button);
}

void EmptyState::setTitle(const QString& title) {
    m_heading->setText(title);
}

void EmptyState::standInFor(DataTable& table) {
    const QAbstractItemModel* model = table.rows() ? table.rows()->sourceModel() : table.model();
    const auto arrange = [this, &table, model] {
        const bool any = model->rowCount() > 0;
        table.setVisible(any);
        setVisible(!any);
    };
    connect(model, &QAbstractItemModel::modelReset, this, arrange);
    connect(model, &QAbstractItemModel::rowsInserted, this, arrange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, arrange);
    arrange();
}

void EmptyState::setAdvice(const QString& advice) {
    m_advice->setText(advice);
    fitAdvice();
}

void EmptyState::drawIcon() {
    m_icon->setPixmap(paint::iconPixmap(m_name, scaled(EmptyIconSide), theme().muted, devicePixelRatioF()));
}

bool EmptyState::event(QEvent* event) {
    // Only now the fonts are those that are drawn; a centred label is not asked for its height by width.
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show)
        fitAdvice();
    return QWidget::event(event);
}

void EmptyState::fitAdvice() {
    m_advice->setMinimumHeight(std::max(0, m_advice->heightForWidth(scaled(AdviceWidth))));
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

}  // namespace goalpost::ui
