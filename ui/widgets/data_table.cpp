// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/data_table.hpp"

#include "report/report.hpp"
#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// A cell for a spreadsheet: nothing in it is run as a formula, breaks and quotes are quoted.
QString quotedCell(QString text) {
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

bool isNumber(const QVariant& value) {
    return value.isValid() && value.typeId() != QMetaType::QString;
}

QString copiedText(const QModelIndex& index) {
    const QVariant whole = index.data(CopyRole);
    const QString text = whole.isValid() ? whole.toString() : index.data().toString();
    return isNumber(index.data(NumberRole)) ? text : toQt(report::withoutFormula(toStd(text)));
}

}  // namespace

DataTable::DataTable(const QString& name, const QString& spoken, QAbstractItemModel* model, Sorting sorting,
                     int rowHeight) {
    setObjectName(name);
    setAccessibleName(spoken);
    if (sorting == Sorting::On) {
        m_rows = new TableRows(this);
        m_rows->setSourceModel(model);
        setModel(m_rows);
    } else {
        setModel(model);
    }
    style(rowHeight);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { emit opened(sourceOf(index)); });
    horizontalHeader()->viewport()->installEventFilter(this);
    horizontalHeader()->installEventFilter(this);
}

void DataTable::style(int rowHeight) {
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(scaled(rowHeight));
    m_rowHeight = rowHeight;
    m_scale = Look::instance().textScale();
    connect(&Look::instance(), &Look::resized, this, &DataTable::fitText);

    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsMovable(m_rows != nullptr);
    horizontalHeader()->setFirstSectionMovable(false);
    for (int column = 0; column < model()->columnCount(); ++column)
        if (model()->headerData(column, Qt::Horizontal, HiddenAtFirstRole).toBool())
            hideColumn(column);
    if (!m_rows)
        return;
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    setSortingEnabled(true);
}

void DataTable::fitText() {
    const double by = Look::instance().textScale() / m_scale;
    m_scale *= by;
    verticalHeader()->setDefaultSectionSize(scaled(m_rowHeight));
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        if (horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
            setColumnWidth(column, static_cast<int>(std::lround(columnWidth(column) * by)));
}

void DataTable::setMultiple(bool multiple) {
    setSelectionMode(multiple ? ExtendedSelection : SingleSelection);
}

QModelIndex DataTable::sourceOf(const QModelIndex& shown) const {
    return m_rows ? m_rows->mapToSource(shown) : shown;
}

QList<int> DataTable::chosenRows() const {
    QList<int> rows;
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    for (const QModelIndex& index : indexes)
        rows << sourceOf(index).row();
    return rows;
}

void DataTable::choose(int modelRow) {
    const int column = horizontalHeader()->logicalIndexAt(0);
    const QModelIndex shown =
        m_rows ? m_rows->mapFromSource(m_rows->sourceModel()->index(modelRow, std::max(column, 0)))
               : model()->index(modelRow, std::max(column, 0));
    if (!shown.isValid())
        return;
    setCurrentIndex(shown);
    selectRow(shown.row());
    scrollTo(shown);
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        emit opened(sourceOf(currentIndex()));
    else if (event->matches(QKeySequence::Copy))
        copy(false);
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copy(true);
    else if (event->matches(QKeySequence::Paste) && mayPaste())
        paste();
    else if (event->matches(QKeySequence::Delete) && !chosenRows().isEmpty())
        emit deleteWanted();
    else if (m_filter && (event->matches(QKeySequence::Find) || event->text() == u"/"_s))
        m_filter->setFocus(Qt::ShortcutFocusReason);
    else
        QTableView::keyPressEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"tableMenu"_s);
    QAction* copyCells = menu->addAction(tr("Copy"), this, [this] { copy(false); });
    copyCells->setShortcut(QKeySequence::Copy);
    QAction* copyTitled = menu->addAction(tr("Copy with column titles"), this, [this] { copy(true); });
    copyTitled->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    for (QAction* action : {copyCells, copyTitled})
        action->setEnabled(!chosenRows().isEmpty());
    if (mayPaste()) {
        QAction* pasteRows = menu->addAction(tr("Paste rows"), this, &DataTable::paste);
        pasteRows->setShortcut(QKeySequence::Paste);
        pasteRows->setEnabled(QApplication::clipboard()->mimeData()->hasText());
    }
    menu->addSeparator();
    QMenu* columns = newColumnsMenu(menu);
    columns->setTitle(tr("Columns"));
    menu->addMenu(columns);
    menu->popup(event->globalPos());
}

bool DataTable::mayPaste() const {
    return isSignalConnected(QMetaMethod::fromSignal(&DataTable::pasted));
}

bool DataTable::mayDelete() const {
    return isSignalConnected(QMetaMethod::fromSignal(&DataTable::deleteWanted));
}

void DataTable::paste() {
    const QList<QStringList> rows = cellsOf(QApplication::clipboard()->text());
    if (!rows.isEmpty())
        emit pasted(rows);
}

void DataTable::copy(bool withTitles) const {
    if (!chosenRows().isEmpty())
        QApplication::clipboard()->setMimeData(newMimeData(withTitles));
}

QMimeData* DataTable::newMimeData(bool withTitles) const {
    QModelIndexList shown = selectionModel()->selectedRows();
    std::sort(shown.begin(), shown.end());
    QString plain;
    QString html = u"<table>"_s;
    const auto addRow = [&](const char16_t* tag, const auto& textOf) {
        QStringList cells;
        html += u"<tr>"_s;
        for (int place = 0; place < horizontalHeader()->count(); ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (isColumnHidden(column))
                continue;
            const QString text = textOf(column);
            cells << quotedCell(text);
            html += u"<%1>%2</%1>"_s.arg(QStringView(tag), text.toHtmlEscaped());
        }
        html += u"</tr>"_s;
        plain += cells.join(u'\t') + u'\n';
    };
    if (withTitles)
        addRow(u"th", [&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : shown)
        addRow(u"td", [&](int column) { return copiedText(row.siblingAtColumn(column)); });
    auto* data = new QMimeData;
    data->setText(plain);
    data->setHtml(html + u"</table>"_s);
    return data;
}

QList<QStringList> DataTable::cellsOf(const QString& text) {
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (!quoted && (c == u'\t' || c == u'\n')) {
            row << cell.trimmed();
            cell.clear();
            if (c == u'\n')
                rows << std::exchange(row, {});
        } else {
            cell += c;
        }
    }
    if (!cell.trimmed().isEmpty() || !row.isEmpty())
        rows << (row << cell.trimmed());
    rows.removeIf([](const QStringList& each) { return each.join(QString()).isEmpty(); });
    return rows;
}

void DataTable::selectionChanged(const QItemSelection& now, const QItemSelection& before) {
    QTableView::selectionChanged(now, before);
    emit chosenChanged();
    if (m_telling)
        return;
    m_telling = true;
    // Selecting a long range comes as many small changes; the sum is made once, after them.
    QTimer::singleShot(0, this, [this] {
        m_telling = false;
        tellChosen();
    });
}

void DataTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QStatusTipEvent nothing{QString()};
        QApplication::sendEvent(this, &nothing);
    }
}

void DataTable::tellChosen() {
    QStatusTipEvent told(hasFocus() ? chosenText() : QString());
    QApplication::sendEvent(this, &told);
}

QString DataTable::chosenText() const {
    const QModelIndexList chosen = selectionModel()->selectedRows();
    if (chosen.size() < 2)
        return {};
    QStringList parts{tr("%n row(s) chosen", nullptr, static_cast<int>(chosen.size()))};
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QVariant unit = model()->headerData(column, Qt::Horizontal, SumRole);
        if (!unit.isValid() || isColumnHidden(column))
            continue;
        double sum = 0;
        qsizetype known = 0;
        for (const QModelIndex& row : chosen) {
            const QVariant value = row.siblingAtColumn(column).data(NumberRole);
            sum += value.toDouble();
            known += isNumber(value) ? 1 : 0;
        }
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (known > 0)
            parts << tr("%1 %2").arg(title, valueText(sum, static_cast<kpi::Unit>(unit.toInt())));
    }
    return parts.join(u"  ·  "_s);
}

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

QLineEdit* DataTable::newFilter(const QString& placeholder) {
    m_filter = new QLineEdit;
    m_filter->setObjectName(objectName() + u"Filter"_s);
    m_filter->setAccessibleName(tr("Filter: %1").arg(accessibleName()));
    m_filter->setPlaceholderText(placeholder);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_rows)
            m_rows->setWords(text);
    });
    return m_filter;
}

bool DataTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            setFocus(Qt::ShortcutFocusReason);
            if (!currentIndex().isValid() && model()->rowCount() > 0)
                selectRow(0);
            return true;
        }
    }
    if (watched == horizontalHeader()->viewport() && event->type() == QEvent::MouseButtonRelease)
        QTimer::singleShot(0, this, [this] { rememberColumns(); });
    if (watched == horizontalHeader() && event->type() == QEvent::ContextMenu) {
        QMenu* menu = newColumnsMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

DataTable* newTable(const QString& name, const QString& spoken, QAbstractItemModel* model, bool sortable,
                    int rowHeight) {
    return new DataTable(name, spoken, model, sortable ? DataTable::Sorting::On : DataTable::Sorting::Off,
                         rowHeight);
}

}  // namespace goalpost::ui
