// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/entry_list.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

#include <QHeaderView>
#include <QLineEdit>
#include <QMetaMethod>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LeastHeight = 96;   // of a table that fills its card
constexpr int TitlePadding = 18;  // left and right of a column's title

}  // namespace

EntryList::EntryList(const Texts& texts, std::vector<ListedRows::Column> columns, bool sortable,
                     int rowHeight)
    : Card(texts.title), m_rows(std::move(columns)) {
    setFlush(true);
    m_table = newTable(texts.name, texts.title, &m_rows, sortable, rowHeight);
    m_table->setOpenText({});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_add = newButton(texts.name + u"Add"_s, texts.add, ButtonKind::Small, u"plus"_s);
    m_delete = newButton(texts.name + u"Delete"_s, tr("Delete"), ButtonKind::Small);
    heading()->addWidget(m_delete);
    heading()->addWidget(m_add);
    m_empty = newWrappedLabel(texts.empty, paint::TextRole::Small, Tone::Muted);
    m_empty->setContentsMargins(CardX, XS, CardX, XS);
    body()->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignTop);
    body()->addWidget(m_empty, 1);
    connect(m_add, &QPushButton::clicked, this, &EntryList::addWanted);
    connect(m_delete, &QPushButton::clicked, this, &EntryList::deleteWanted);
    connect(m_table, &DataTable::opened, this, &EntryList::writeFirst);
    connect(m_table, &DataTable::chosenChanged, this, [this] {
        if (m_showing)
            return;
        showForm();
        emit chosenChanged();
    });
    withTextSize(this, [this] { fit(); });
    showForm();
}

void EntryList::connectNotify(const QMetaMethod& signal) {
    // Nothing can be deleted in a list in which nobody listens.
    if (signal == QMetaMethod::fromSignal(&EntryList::deleteWanted))
        connect(m_table, &DataTable::deleteWanted, this, &EntryList::deleteWanted, Qt::UniqueConnection);
}

void EntryList::show(std::vector<ShownRow> rows) {
    const QList<int> before = m_table->chosenRows();
    const Id kept = chosen();
    m_showing = true;
    m_rows.show(std::move(rows));
    m_empty->setVisible(m_rows.rowCount() == 0);
    fit();
    const int awaited = m_rows.rowOf(m_awaited);
    if (awaited >= 0)
        m_table->choose(awaited);
    else if (m_rows.rowOf(kept) < 0 && !before.isEmpty() && m_rows.rowCount() > 0)
        m_table->choose(std::min(before.front(), m_rows.rowCount() - 1));
    else if (m_table->chosenRows().isEmpty() && m_rows.rowOf(kept) >= 0)
        m_table->choose(m_rows.rowOf(kept));
    m_showing = false;
    showForm();
    emit chosenChanged();
    if (awaited < 0)
        return;
    m_awaited = {};
    if (std::exchange(m_write, false))
        writeFirst();
}

void EntryList::setForm(QWidget* form) {
    m_form = form;
    m_table->setOpenText(tr("Edit"));
    form->layout()->setContentsMargins(CardX, XS, CardX, XS);
    body()->addWidget(form);
    showForm();
}

void EntryList::fitRows(int most) {
    m_most = most;
    fit();
}

/// No title is cut: rather the table scrolls across. True when it does.
bool EntryList::fitTitles() {
    QHeaderView* header = m_table->horizontalHeader();
    int widest = 0;
    for (int column = 0; column < m_rows.columnCount(); ++column)
        widest = std::max(widest, header->fontMetrics().horizontalAdvance(
                                      m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    const int least = widest + scaled(TitlePadding);
    if (header->minimumSectionSize() != least)
        header->setMinimumSectionSize(least);
    return least * m_rows.columnCount() > m_table->viewport()->width();
}

void EntryList::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fit();
}

void EntryList::fit() {
    const int bar = fitTitles() ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    const int rows = m_rows.rowCount();
    if (m_most == 0 && rows > 0) {
        m_table->setMinimumHeight(scaled(LeastHeight));
        m_table->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::min(rows, m_most) * m_table->verticalHeader()->defaultSectionSize() + bar +
                            2);
}

void EntryList::choose(const Id& id, bool write) {
    const int row = m_rows.rowOf(id);
    if (row < 0) {
        m_awaited = id;
        m_write = write;
        return;
    }
    m_table->choose(row);
    if (write)
        writeFirst();
}

Id EntryList::chosen() const {
    const QList<int> rows = m_table->chosenRows();
    return rows.isEmpty() ? Id{} : m_rows.idAt(rows.front());
}

std::vector<Id> EntryList::allChosen() const {
    std::vector<Id> ids;
    for (const int row : m_table->chosenRows())
        ids.push_back(m_rows.idAt(row));
    return ids;
}

void EntryList::showForm() {
    const bool any = !chosen().empty();
    m_delete->setVisible(any && m_deletable);
    if (m_form)
        m_form->setVisible(any);
}

void EntryList::writeFirst() {
    if (!m_form)
        return;
    const auto fields = m_form->findChildren<Field*>();
    if (fields.isEmpty())
        return;
    fields.front()->editor()->setFocus(Qt::TabFocusReason);
    if (auto* line = qobject_cast<LineField*>(fields.front()))
        line->line()->selectAll();
}

}  // namespace goalpost::ui
