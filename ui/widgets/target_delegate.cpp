// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/target_delegate.hpp"

#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/mapping_model.hpp"

#include <QComboBox>
#include <QPainter>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int MostVisible = 16;

}  // namespace

void TargetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    CellDelegate::paint(painter, option, index);
    const double side = scaled(12.0);
    const QRectF arrow(option.rect.right() - 8.0 - side, option.rect.center().y() - side / 2, side, side);
    paint::paintIcon(*painter, arrow, u"chevron-down"_s, theme().muted);
}

QWidget* TargetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    box->setObjectName(u"targetEditor"_s);
    box->setAccessibleName(tr("What the column %1 goes to").arg(index.siblingAtColumn(0).data().toString()));
    for (const auto& [id, name] : mappingTargets())
        box->addItem(name, id);
    const QString now = index.data(Qt::EditRole).toString();
    if (box->findData(now) < 0)
        box->insertItem(1, index.data().toString(), now);
    box->setMaxVisibleItems(MostVisible);
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    connect(box, &QComboBox::activated, this, [this, box] {
        auto* self = const_cast<TargetDelegate*>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void TargetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void TargetDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

}  // namespace goalpost::ui
