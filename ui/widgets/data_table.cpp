// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/data_table.hpp"

#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/kept_choice.hpp"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

DataTable::DataTable(const QString& name, const QString& spoken, QAbstractItemModel* model, Sorting sorting,
                     int rowHeight) {
    setObjectName(name);
    setAccessibleName(spoken);
    if (sorting == Sorting::On) {
        m_rows = new TableRows(this);
        m_rows->setSourceModel(model);
        setModel(m_rows);
        new KeptChoice(*this, *m_rows);
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

QList<int> DataTable::chosenPlaces() const {
    // selectedRows() looks through all pieces of the selection for each of its rows.
    QList<int> places;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            places << row;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

QList<int> DataTable::chosenRows() const {
    QList<int> rows = chosenPlaces();
    for (int& row : rows)
        row = m_rows ? m_rows->sourceRow(row) : row;
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

QSize DataTable::minimumSizeHint() const {
    const int height = horizontalHeader()->sizeHint().height() + verticalHeader()->defaultSectionSize() +
                       horizontalScrollBar()->sizeHint().height() + 2 * frameWidth();
    return {QTableView::minimumSizeHint().width(), height};
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
    if (watched == m_filter && event->type() == QEvent::FocusIn && m_rows)
        m_rows->readAhead();
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
