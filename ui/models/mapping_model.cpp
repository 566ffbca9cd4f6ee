// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/mapping_model.hpp"

#include "base/text.hpp"
#include "imports/recognise.hpp"
#include "model/measure.hpp"
#include "ui/models/mapping_words.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double HighFrom = 0.85;
constexpr double MediumFrom = 0.5;

bool isOwnDayOrder(imports::DateOrder order) {
    return order == imports::DateOrder::DayFirst || order == imports::DateOrder::MonthFirst;
}

}  // namespace

void MappingModel::show(const imports::Sniff& sniff, const std::vector<QStringList>& values,
                        const std::optional<Pairs>& remembered) {
    beginResetModel();
    m_remembered = remembered;
    m_rows.clear();
    m_tables = sniff.tables;
    m_recognised = imports::find(sniff.format.id) != nullptr;
    m_format = imports::find(m_recognised ? sniff.format.id : "goalpost-daily");
    for (std::size_t t = 0; t < m_tables.size(); ++t)
        for (std::size_t c = 0; c < m_tables[t].columns.size(); ++c)
            add(m_tables[t].columns[c], imports::find(m_tables[t].format),
                t < values.size() ? values[t].value(static_cast<qsizetype>(c)) : QString());
    endResetModel();
}

/// A header that several tables have is one row: it means the same in all of them.
void MappingModel::add(const imports::Column& column, const imports::Format* format,
                       const QString& firstValue) {
    if (column.name.empty())
        return;
    const QString name = toQt(column.name);
    const auto known = std::ranges::find(m_rows, name, &Row::name);
    const QString target = toQt(column.target.id());
    if (known == m_rows.end()) {
        const imports::HeaderMeaning* meaning =
            m_recognised ? imports::indexOf(format ? *format : *m_format).find(column.name) : nullptr;
        m_rows.push_back(
            {name, firstValue, target, target, column, false, meaning && meaning->target.empty()});
    } else if (known->proposed.isEmpty() && !target.isEmpty()) {
        known->proposed = known->target = target;
        known->column = column;
    }
}

MappingModel::Pairs MappingModel::changes() const {
    Pairs changes;
    for (const Row& row : m_rows)
        if (row.target != row.proposed)
            changes.emplace_back(toStd(row.name), toStd(row.target));
    if (m_remembered && !changes.empty())
        for (const auto& [header, target] : *m_remembered)
            if (const QString now = targetOf(toQt(header));
                std::ranges::find(changes, header, &Pairs::value_type::first) == changes.end() &&
                toStd(now) == target)
                changes.emplace_back(header, target);
    // What is given away comes first, so that it does not take back what another column got.
    std::ranges::stable_partition(changes, [](const auto& change) { return change.second.empty(); });
    return changes;
}

QString MappingModel::targetOf(const QString& header) const {
    const auto row = std::ranges::find(m_rows, header, &Row::name);
    return row == m_rows.end() ? QString() : row->target;
}

char MappingModel::decimalOf(const QString& header) const {
    const auto row = std::ranges::find(m_rows, header, &Row::name);
    return row == m_rows.end() ? '.' : row->column.decimal;
}

int MappingModel::matched() const {
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return !row.target.isEmpty(); }));
}

bool MappingModel::isAmbiguousDay(const Row& row) const {
    return row.column.ambiguousDate && m_format && !isOwnDayOrder(m_format->dateOrder) &&
           (row.target == u"date"_s || row.target == u"published"_s);
}

/// A figure that is kept can be a thousand times as large as it is read.
bool MappingModel::isAmbiguousNumber(const Row& row) {
    return row.column.ambiguousDecimal && model::measureWithId(toStd(row.target)).has_value();
}

MappingModel::Match MappingModel::matchOf(int number) const {
    const Row& row = m_rows[static_cast<std::size_t>(number)];
    if (isAmbiguousDay(row) || isAmbiguousNumber(row))
        return row.confirmed ? Match::Confirmed : Match::Low;
    if (row.target != row.proposed)
        return Match::ByHand;
    if (row.target.isEmpty())
        return Match::None;
    if (row.confirmed)
        return Match::Confirmed;
    if (m_remembered)
        return Match::Remembered;
    const double sure = row.column.confidence;
    return sure >= HighFrom ? Match::High : sure >= MediumFrom ? Match::Medium : Match::Low;
}

/// What the format needs and no column of the best table goes to.
QStringList MappingModel::missing() const {
    if (!m_format)
        return {};
    QStringList least;
    bool first = true;
    for (imports::TableShape table : m_tables) {
        for (imports::Column& column : table.columns) {
            const auto row = std::ranges::find(m_rows, toQt(column.name), &Row::name);
            if (row != m_rows.end())
                column.target = imports::targetWithId(toStd(row->target)).value_or(imports::Target{});
        }
        QStringList lacks;
        imports::Format one = *m_format;
        for (const std::string_view wanted : m_format->required) {
            one.required = {wanted};
            if (!imports::hasRequired(one, table))
                lacks << words::needed(wanted);
        }
        if (first || lacks.size() < least.size())
            least = lacks;
        first = false;
    }
    return least;
}

std::vector<MappingModel::Question> MappingModel::questions() const {
    std::vector<Question> list;
    for (int row = 0; row < rowCount(); ++row)
        if (matchOf(row) == Match::Low)
            list.push_back({row, reasonOf(row)});
    for (const QString& what : missing())
        list.push_back(
            {-1, tr("No column tells %1. Choose it under “Goes to” for the column that does.").arg(what)});
    return list;
}

QString MappingModel::reasonOf(int number) const {
    const Row& row = m_rows[static_cast<std::size_t>(number)];
    const QString target = targetText(row.target);
    if (isAmbiguousDay(row))
        return words::ambiguousDay(row.name, row.firstValue, row.column.dateOrder);
    if (isAmbiguousNumber(row))
        return words::ambiguousNumber(row.name, toQt(row.column.example), row.column.decimal);
    const bool numbers = model::measureWithId(toStd(row.target)).has_value();
    const bool misfit = numbers && row.column.type == imports::CellType::Text;
    switch (matchOf(number)) {
        case Match::High:
            if (m_format && m_format->proposed && !row.column.why.empty())
                return tr("“%1” looks like %2: %3").arg(row.name, target, toQt(row.column.why));
            return tr("“%1” is a header of this format; it is %2.").arg(row.name, target);
        case Match::Medium:
        case Match::Low:
            if (misfit)
                return tr("“%1” sounds like %2, but not all of its values are numbers (“%3”). Rows whose "
                          "value "
                          "cannot be read would be rejected.")
                    .arg(row.name, target, row.firstValue);
            if (!row.column.why.empty())
                return tr("“%1” looks like %2: %3").arg(row.name, target, toQt(row.column.why));
            return tr("“%1” has the name of %2; the file is of no known format that would confirm it.")
                .arg(row.name, target);
        case Match::ByHand:
            return row.target.isEmpty() ? tr("You left “%1” out.").arg(row.name)
                                        : tr("You said that “%1” is %2.").arg(row.name, target);
        case Match::Confirmed:
            return tr("You confirmed that “%1” is %2.").arg(row.name, target);
        case Match::Remembered:
            return tr("“%1” is %2: %3").arg(row.name, target, toQt(row.column.why));
        case Match::None:
            break;
    }
    return row.known ? tr("The format knows “%1”; Goalpost keeps no such figure.").arg(row.name)
                     : tr("Nothing is known of “%1”. It is left out unless you choose what it goes to.")
                           .arg(row.name);
}

QString MappingModel::otherReadingOf(int number) const {
    const Row& row = m_rows[static_cast<std::size_t>(number)];
    if (isAmbiguousDay(row))
        return row.column.dateOrder == imports::DateOrder::MonthFirst ? tr("Day first") : tr("Month first");
    if (isAmbiguousNumber(row))
        return row.column.decimal == '.' ? tr("The comma is the decimal sign")
                                         : tr("The point is the decimal sign");
    return {};
}

void MappingModel::tellOtherReading(int number, imports::SniffOptions& told) const {
    const Row& row = m_rows[static_cast<std::size_t>(number)];
    if (isAmbiguousDay(row))
        told.dateOrder = row.column.dateOrder == imports::DateOrder::MonthFirst
                             ? imports::DateOrder::DayFirst
                             : imports::DateOrder::MonthFirst;
    else if (isAmbiguousNumber(row))
        told.decimal = row.column.decimal == '.' ? ',' : '.';
}

/// Both are columns of one table: there, one thing has one column.
bool MappingModel::areBeside(const Row& one, const Row& other) const {
    const auto has = [](const imports::TableShape& table, const Row& row) {
        return std::ranges::find(table.columns, toStd(row.name), &imports::Column::name) !=
               table.columns.end();
    };
    return std::ranges::any_of(m_tables,
                               [&](const auto& table) { return has(table, one) && has(table, other); });
}

void MappingModel::confirm(int row) {
    if (row < 0 || row >= rowCount())
        return;
    m_rows[static_cast<std::size_t>(row)].confirmed = true;
    tellAll();
}

void MappingModel::tellAll() {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit changed();
}

int MappingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(Columns[static_cast<std::size_t>(section)].title);
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Target))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString MappingModel::matchText(Match match) {
    switch (match) {
        case Match::High:
            return tr("High");
        case Match::Medium:
            return tr("Medium");
        case Match::Low:
            return tr("Low: decide");
        case Match::ByHand:
            return tr("By hand");
        case Match::Confirmed:
            return tr("Confirmed");
        case Match::Remembered:
            return tr("Remembered");
        case Match::None:
            break;
    }
    return {};
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    if (role == KindRole)
        return static_cast<int>(column == Column::Match ? CellKind::Tag : CellKind::Text);
    if (role == TagRole) {
        static constexpr TagKind Kinds[] = {TagKind::Neutral,  TagKind::Positive, TagKind::Warning,
                                            TagKind::Negative, TagKind::Accent,   TagKind::Positive,
                                            TagKind::Positive};
        return static_cast<int>(Kinds[static_cast<int>(matchOf(index.row()))]);
    }
    if (role == StrongRole)
        return column == Column::Name && matchOf(index.row()) == Match::Low;
    if (role == Qt::EditRole && column == Column::Target)
        return row.target;
    if (role == Qt::ToolTipRole && column != Column::FirstValue)
        return reasonOf(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
        case Column::Name:
            return row.name;
        case Column::FirstValue:
            return row.firstValue;
        case Column::Target:
            return targetText(row.target);
        case Column::Match:
            return matchText(matchOf(index.row()));
    }
    return {};
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString target = value.toString();
    if (row.target == target) {  // chosen again: that is a confirmation
        if (matchOf(index.row()) == Match::Low)
            confirm(index.row());
        return false;
    }
    for (Row& other : m_rows)
        if (!target.isEmpty() && other.target == target && areBeside(row, other))
            other.target.clear();
    row.target = target;
    tellAll();
    return true;
}

}  // namespace goalpost::ui
