// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// The columns of a table: chosen, moved and remembered.
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/data_table.hpp"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QString DataTable::columnKey(int column) const {
    const QVariant key = model()->headerData(column, Qt::Horizontal, ColumnKeyRole);
    return key.isValid() ? key.toString() : QString::number(column);
}

void DataTable::rememberColumns() {
    QStringList columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        // A hidden section has no width of its own to remember.
        columns << u"%1=%2%3"_s.arg(columnKey(column), isColumnHidden(column) ? u"-"_s : u"+"_s,
                                    QString::number(unscaled(columnWidth(column))));
    }
    QSettings().setValue(u"tables/"_s + objectName(), columns);
    emit columnsRemembered();
}

bool DataTable::restoreColumns() {
    const QStringList columns = QSettings().value(u"tables/"_s + objectName()).toStringList();
    int place = 0;
    for (const QString& told : columns) {
        const qsizetype at = told.lastIndexOf(u'=');
        for (int column = 0; at > 0 && column < horizontalHeader()->count(); ++column) {
            if (columnKey(column) != told.left(at))
                continue;
            setColumnHidden(column, told[at + 1] == u'-');
            if (const int width = told.mid(at + 2).toInt(); width > 0)
                setColumnWidth(column, scaled(width));
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
        }
    }
    return !columns.isEmpty();
}

QMenu* DataTable::newColumnsMenu(QWidget* parent) {
    auto* menu = new QMenu(parent);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction* action = menu->addAction(title.isEmpty() ? tr("Column %1").arg(column + 1) : title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The first column names the row.
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (shown && columnWidth(column) < 40)
                resizeColumnToContents(column);
            rememberColumns();
        });
    }
    return menu;
}

QPushButton* DataTable::newColumnsButton() {
    auto* button = newButton(objectName() + u"Columns"_s, tr("Columns"), ButtonKind::Small, u"cols"_s);
    connect(button, &QPushButton::clicked, this, [this, button] {
        QMenu* menu = newColumnsMenu(button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    return button;
}

}  // namespace goalpost::ui
