// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::ui {

namespace {

/// So many rows are read at once when they are filtered; of longer tables the texts are read ahead.
constexpr int RowsReadAtOnce = 2'000;
constexpr std::chrono::milliseconds ReadingTime{8};

}  // namespace

TableRows::TableRows(QObject* parent) : QAbstractProxyModel(parent) {
    connect(&m_reading, &QTimer::timeout, this, &TableRows::readOn);
}

void TableRows::setSourceModel(QAbstractItemModel* model) {
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(model);
    clear();
    if (model) {
        connectSource();
        readAll();
    }
    endResetModel();
}

void TableRows::connectSource() {
    using Model = QAbstractItemModel;
    const Model* model = sourceModel();
    const auto ofTable = [this](auto act) {
        return [this, act](const QModelIndex& parent, int first, int last) {
            if (!parent.isValid())
                (this->*act)(first, last);
        };
    };
    connect(model, &Model::rowsInserted, this, ofTable(&TableRows::takeIn));
    connect(model, &Model::rowsAboutToBeRemoved, this, ofTable(&TableRows::leave));
    connect(model, &Model::rowsRemoved, this, ofTable(&TableRows::takeOut));
    connect(model, &Model::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
                if (from.isValid() && !from.parent().isValid())
                    follow(from.row(), to.row(), roles);
            });
    connect(model, &Model::headerDataChanged, this, [this](Qt::Orientation orientation, int first, int last) {
        if (orientation == Qt::Horizontal)
            emit headerDataChanged(orientation, first, last);
        else if (!m_shown.empty())
            emit headerDataChanged(orientation, 0, rowCount() - 1);
    });
    connect(model, &Model::layoutAboutToBeChanged, this,
            [this](const auto&, LayoutChangeHint hint) { beginLayout(hint); });
    connect(model, &Model::layoutChanged, this,
            [this](const auto&, LayoutChangeHint hint) { endLayout(hint); });
    connect(model, &Model::rowsAboutToBeMoved, this, [this] { beginLayout(NoLayoutChangeHint); });
    connect(model, &Model::rowsMoved, this, [this] { endLayout(NoLayoutChangeHint); });
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        readAll();
        endResetModel();
    };
    connect(model, &Model::modelAboutToBeReset, this, begin);
    connect(model, &Model::modelReset, this, end);
    connect(model, &Model::columnsAboutToBeInserted, this, begin);
    connect(model, &Model::columnsInserted, this, end);
    connect(model, &Model::columnsAboutToBeRemoved, this, begin);
    connect(model, &Model::columnsRemoved, this, end);
    connect(model, &Model::columnsAboutToBeMoved, this, begin);
    connect(model, &Model::columnsMoved, this, end);
    connect(model, &QObject::destroyed, this, &TableRows::clear);
}

QModelIndex TableRows::index(int row, int column, const QModelIndex& parent) const {
    const bool within =
        !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return within ? createIndex(row, column) : QModelIndex();
}

QModelIndex TableRows::parent(const QModelIndex&) const {
    return {};
}

int TableRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TableRows::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool TableRows::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QModelIndex TableRows::mapToSource(const QModelIndex& shown) const {
    if (!shown.isValid() || shown.row() >= rowCount() || !sourceModel())
        return {};
    return sourceModel()->index(sourceRow(shown.row()), shown.column());
}

QModelIndex TableRows::mapFromSource(const QModelIndex& source) const {
    if (!source.isValid() || source.parent().isValid() ||
        static_cast<std::size_t>(source.row()) >= m_places.size())
        return {};
    return index(placeOf(source.row()), source.column());
}

QVariant TableRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!sourceModel())
        return {};
    if (orientation == Qt::Horizontal)
        return sourceModel()->headerData(section, orientation, role);
    const bool within = section >= 0 && section < rowCount();
    return within ? sourceModel()->headerData(sourceRow(section), orientation, role) : QVariant();
}

void TableRows::sort(int column, Qt::SortOrder order) {
    if (!sourceModel() || column >= columnCount())
        return;
    // "Descending by nothing" is the model's own order, not that turned round.
    m_order.sortBy(*sourceModel(), column, column < 0 ? Qt::AscendingOrder : order);
    step(Step::Sort);
}

void TableRows::setWords(const QString& text) {
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

void TableRows::setChoice(std::function<bool(int)> accepts) {
    if (!accepts && !m_accepts)
        return;
    m_accepts = std::move(accepts);
    refilter();
}

bool TableRows::accepts(int row) const {
    if (m_accepts && !m_accepts(row))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString& text = m_texts.of(*sourceModel(), row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

void TableRows::readAhead() {
    if (sourceModel() && !m_texts.isReadBut(*sourceModel(), RowsReadAtOnce))
        m_reading.start(0);
}

void TableRows::readOn() {
    if (sourceModel() && !m_texts.readAhead(*sourceModel(), ReadingTime))
        return;
    m_reading.stop();
    if (std::exchange(m_filterWaits, false))
        filterNow();
}

void TableRows::refilter() {
    if (!sourceModel())
        return;
    m_filterWaits = !m_words.isEmpty() && !m_texts.isReadBut(*sourceModel(), RowsReadAtOnce);
    if (m_filterWaits)
        readAhead();
    else
        filterNow();
}

void TableRows::filterNow() {
    if (!sourceModel())
        return;
    for (std::size_t row = 0; row < m_accepted.size(); ++row)
        m_accepted[row] = accepts(static_cast<int>(row)) ? 1 : 0;
    step(Step::Filter);
}

std::vector<int> TableRows::wanted() const {
    std::vector<int> rows;
    rows.reserve(m_accepted.size());
    for (const int row : m_order.rows())
        if (staysShown(row))
            rows.push_back(row);
    return rows;
}

void TableRows::show(std::vector<int> rows) {
    m_shown = std::move(rows);
    m_places.assign(m_accepted.size(), -1);
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        m_places[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
}

void TableRows::step(Step why) {
    std::vector<int> rows = wanted();
    if (rows == m_shown)
        return;
    const auto hint = why == Step::Sort ? VerticalSortHint : NoLayoutChangeHint;
    emit stepComing(why);
    emit layoutAboutToBeChanged({}, hint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> shownBefore = m_shown;
    show(std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before)
        after << this->index(placeOf(shownBefore[static_cast<std::size_t>(index.row())]), index.column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, hint);
    emit stepDone();
}

}  // namespace goalpost::ui
