// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/figures_grid_model.hpp"

#include "base/text.hpp"
#include "edit/figure_cells.hpp"
#include "report/format.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double Milliseconds = 1000;
constexpr double MostCount = 9e15;  ///< what a double still counts one by one

kpi::Unit unitOf(model::Measure measure) {
    switch (model::rowOf(measure).scale) {
        case model::Scale::Money:
            return kpi::Unit::Money;
        case model::Scale::Time:
            return kpi::Unit::Seconds;
        case model::Scale::Count:
            break;
    }
    return kpi::Unit::Count;
}

std::optional<std::int64_t> typedFigure(model::Measure measure, const QString& text) {
    switch (model::rowOf(measure).scale) {
        case model::Scale::Money:
            if (const auto amount = typedAmount(text))
                return amount->tenThousandths;
            break;
        case model::Scale::Time:
            if (const auto seconds = typedSeconds(text))
                return std::llround(*seconds * Milliseconds);
            break;
        case model::Scale::Count:
            if (const auto number = typedNumber(text);
                number && *number == std::floor(*number) && std::abs(*number) < MostCount)
                return std::llround(*number);
            break;
    }
    return std::nullopt;
}

/// As the column's decimal sign says where one is known, else as people of this locale type it, else as the
/// cell itself can be read in one way only; as it is stored.
std::optional<std::int64_t> storedOf(model::Measure measure, const QString& text, char decimal) {
    const std::string cell = toStd(text);
    std::optional<std::int64_t> value;
    if (decimal != '\0')
        value = edit::figureIn(measure, cell, decimal);
    if (!value)
        value = typedFigure(measure, text);
    if (const char own = value ? '\0' : edit::decimalOf(measure, {&cell, 1}); own != '\0')
        value = edit::figureIn(measure, cell, own);
    const bool mayBeNegative = measure == model::Measure::Follows || measure == model::Measure::Revenue;
    if (value && (*value > model::mostOf(measure) || (*value < 0 && !mayBeNegative)))
        return std::nullopt;
    return value;
}

/// What spreadsheets hold where nothing was measured.
bool isBlank(const QString& text) {
    static const QSet<QString> Marks{QString(), u"-"_s,  u"--"_s,  u"–"_s,   u"—"_s,
                                     u"n/a"_s,  u"na"_s, u"nan"_s, u"#n/a"_s};
    return Marks.contains(text.trimmed().toLower());
}

bool isTitleOfPosts(const QString& title) {
    static const QSet<QString> Titles{u"post"_s, u"post id"_s,   u"id"_s,       u"link"_s,
                                      u"url"_s,  u"permalink"_s, u"post url"_s, u"title"_s,
                                      u"name"_s, u"content"_s,   u"address"_s,  u"post link"_s};
    return Titles.contains(title.trimmed().toLower());
}

}  // namespace

QString FiguresGridModel::keyOf(const edit::GridPost& post) {
    return toQt(post.post.empty() ? post.deliverable.text : post.post.text);
}

bool FiguresGridModel::lacks(const edit::GridPost& post) const {
    return std::ranges::any_of(m_measures,
                               [&](model::Measure measure) { return !post.told[measure].has_value(); });
}

void FiguresGridModel::list() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_posts.size(); ++i)
        if (!m_onlyLacking || lacks(m_posts[i]))
            m_shown.push_back(i);
}

void FiguresGridModel::show(std::vector<edit::GridPost> posts, std::vector<model::Measure> measures) {
    beginResetModel();
    m_posts = std::move(posts);
    m_measures = std::move(measures);
    list();
    QSet<QString> known;
    for (const edit::GridPost& post : m_posts)
        known.insert(keyOf(post));
    std::erase_if(m_typed, [&](const auto& each) {
        return !known.contains(each.first.first) ||
               std::ranges::find(m_measures, each.first.second) == m_measures.end();
    });
    endResetModel();
    emit edited();
}

void FiguresGridModel::showLacking(bool onlyLacking) {
    beginResetModel();
    m_onlyLacking = onlyLacking;
    list();
    endResetModel();
}

std::vector<FiguresGridModel::Written> FiguresGridModel::written() const {
    std::vector<Written> list;
    for (const edit::GridPost& post : m_posts) {
        Written row{post.post, post.deliverable, {}};
        for (const model::Measure measure : m_measures)
            if (const auto cell = m_typed.find({keyOf(post), measure});
                cell != m_typed.end() && cell->second.value)
                row.values[measure] = cell->second.value;
        if (!row.values.empty())
            list.push_back(row);
    }
    return list;
}

int FiguresGridModel::figures() const {
    return static_cast<int>(
        std::ranges::count_if(m_typed, [](const auto& each) { return each.second.value.has_value(); }));
}

int FiguresGridModel::faults() const {
    return static_cast<int>(m_typed.size()) - figures();
}

void FiguresGridModel::forgetTyped() {
    m_typed.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit edited();
}

void FiguresGridModel::forgetSaved(const std::vector<Written>& saved) {
    for (const Written& row : saved) {
        const QString key = toQt(row.post.empty() ? row.deliverable.text : row.post.text);
        for (const model::Measure measure : m_measures)
            if (const auto cell = m_typed.find({key, measure});
                cell != m_typed.end() && row.values[measure] && cell->second.value == row.values[measure])
                m_typed.erase(cell);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit edited();
}

void FiguresGridModel::restore(const std::vector<std::pair<Place, QString>>& cells) {
    m_typed.clear();
    for (const auto& [place, text] : cells)
        if (std::ranges::find(m_measures, place.second) != m_measures.end())
            for (const edit::GridPost& post : m_posts)
                if (keyOf(post) == place.first)
                    type(post, place.second, text);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit edited();
}

void FiguresGridModel::type(const edit::GridPost& post, model::Measure measure, const QString& text,
                            char decimal) {
    const Place place{keyOf(post), measure};
    if (isBlank(text))
        m_typed.erase(place);
    else
        m_typed[place] = {text.trimmed(), storedOf(measure, text.trimmed(), decimal)};
}

int FiguresGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FiguresGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstMeasure + static_cast<int>(m_measures.size());
}

Qt::ItemFlags FiguresGridModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() >= FirstMeasure)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant FiguresGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= FirstMeasure ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Post)
        return tr("Post");
    return section == Told ? tr("By") : coreText(model::rowOf(measureAt(section)).name);
}

QVariant FiguresGridModel::measureData(const QModelIndex& index, int role) const {
    const model::Measure measure = measureAt(index.column());
    const edit::GridPost& post = postAt(index.row());
    const auto cell = m_typed.find({keyOf(post), measure});
    const bool typed = cell != m_typed.end();
    const auto told = post.told[measure];
    const auto shown = [&](std::int64_t value) {
        return valueText(model::natural(measure, value), unitOf(measure));
    };
    switch (role) {
        case Qt::DisplayRole:
            return typed  ? (cell->second.value ? shown(*cell->second.value) : cell->second.text)
                   : told ? shown(*told)
                          : unknownText();
        case Qt::EditRole:
            return typed ? cell->second.text : QString();
        case Qt::ToolTipRole:
            if (const QString open =
                    typed && !cell->second.value ? unclearNumber(cell->second.text, -1) : QString();
                !open.isEmpty())
                return open;
            if (typed && !cell->second.value)
                return tr("“%1” is no figure; write digits, or leave the cell blank.").arg(cell->second.text);
            return told ? tr("So far %1").arg(shown(*told)) : tr("Not told so far");
        case Qt::AccessibleTextRole:
            return !typed               ? QVariant()
                   : cell->second.value ? tr("%1, not saved yet").arg(shown(*cell->second.value))
                                        : tr("%1 is no figure").arg(cell->second.text);
        case KindRole:
            return static_cast<int>(typed ? CellKind::Tag : CellKind::Text);
        case TagRole:
            return static_cast<int>(typed && !cell->second.value ? TagKind::Negative : TagKind::Accent);
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant FiguresGridModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() >= FirstMeasure)
        return measureData(index, role);
    const edit::GridPost& post = postAt(index.row());
    if (role == KindRole)
        return static_cast<int>(index.column() == Post ? CellKind::TwoLines : CellKind::Text);
    if (role == NoteRole && index.column() == Post) {
        const QString when = post.published ? dateText(*post.published) : tr("no post is known yet");
        return post.platform.empty() ? when
                                     : tr("%1, %2").arg(toQt(report::platformName(post.platform)), when);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == Post
               ? toQt(role == Qt::ToolTipRole && !post.permalink.empty() ? post.permalink : post.title)
               : toQt(post.creator);
}

bool FiguresGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    type(postAt(index.row()), measureAt(index.column()), value.toString());
    emit dataChanged(index, index);
    emit edited();
    return true;
}

std::optional<int> FiguresGridModel::measureColumn(const QString& title) const {
    const std::string folded = foldHeader(toStd(title.trimmed()));
    for (int column = FirstMeasure; column < columnCount(); ++column) {
        const model::MeasureRow& row = model::rowOf(measureAt(column));
        if (folded == row.id || folded == foldHeader(row.name) ||
            folded == foldHeader(toStd(coreText(row.name))))
            return column;
    }
    return std::nullopt;
}

namespace {

/// The first column that is no measure and has a cell which means a post.
template <class Meant>
std::optional<qsizetype> keyColumn(const QList<QStringList>& block,
                                   const std::vector<std::optional<int>>& columns, const Meant& meant) {
    for (qsizetype i = 0; i < static_cast<qsizetype>(columns.size()); ++i)
        if (!columns[static_cast<std::size_t>(i)])
            for (qsizetype line = 1; line < block.size(); ++line)
                if (meant(block[line].value(i)))
                    return i;
    return std::nullopt;
}

}  // namespace

FiguresGridModel::Pasted FiguresGridModel::paste(const QModelIndex& from, const QList<QStringList>& block) {
    Pasted pasted;
    if (block.isEmpty() || rowCount() == 0)
        return pasted;
    // Titles: at least one names a measure, and none is a figure.
    const QStringList& head = block.constFirst();
    std::vector<std::optional<int>> columns(static_cast<std::size_t>(head.size()));
    bool titles = false;
    std::optional<qsizetype> key;
    for (qsizetype i = 0; i < head.size(); ++i) {
        columns[static_cast<std::size_t>(i)] = measureColumn(head[i]);
        titles = titles || columns[static_cast<std::size_t>(i)].has_value();
        if (!key && isTitleOfPosts(head[i]))
            key = i;
    }
    std::vector<edit::GridPost> shown;
    for (int row = 0; row < rowCount(); ++row)
        shown.push_back(postAt(row));
    const auto meant = [&](const QString& text) { return edit::postMeant(shown, toStd(text)); };
    if (titles && !key) {
        key = keyColumn(block, columns, meant);
        if (!key && std::ranges::any_of(head, [this](const QString& title) {
                return !title.trimmed().isEmpty() && !measureColumn(title);
            })) {  // a column that is no measure names what no post here is called
            for (qsizetype line = 1; line < block.size(); ++line)
                pasted.unknown << block[line].value(0).trimmed();
            return pasted;
        }
    }
    if (titles) {
        for (qsizetype i = 0; i < head.size(); ++i)
            if (!columns[static_cast<std::size_t>(i)] && i != key.value_or(-1) &&
                !head[i].trimmed().isEmpty())
                pasted.left << head[i].trimmed();
    } else {
        key = meant(head.constFirst()) && head.size() > 1 ? std::optional<qsizetype>(0) : std::nullopt;
        int column = std::max(from.column(), static_cast<int>(FirstMeasure));
        for (qsizetype i = key ? 1 : 0; i < head.size(); ++i, ++column)
            columns[static_cast<std::size_t>(i)] =
                column < columnCount() ? std::optional<int>(column) : std::nullopt;
    }
    std::map<int, char> decimals;  // by column: its cells together tell what its signs mean
    for (qsizetype i = 0; i < head.size(); ++i)
        if (const auto& column = columns[static_cast<std::size_t>(i)]) {
            std::vector<std::string> cells;
            for (qsizetype line = titles ? 1 : 0; line < block.size(); ++line)
                cells.push_back(toStd(block[line].value(i)));
            decimals[*column] = edit::decimalOf(measureAt(*column), cells);
        }
    QSet<int> posts;
    int row = from.isValid() ? from.row() : 0;
    for (qsizetype line = titles ? 1 : 0; line < block.size(); ++line) {
        const QStringList& cells = block[line];
        std::optional<int> target = row < rowCount() ? std::optional<int>(row) : std::nullopt;
        ++row;
        if (key) {
            const auto post = meant(cells.value(*key));
            target = post ? std::optional<int>(static_cast<int>(*post)) : std::nullopt;
        }
        if (!target) {
            if (!cells.join(QString()).trimmed().isEmpty())
                pasted.unknown << cells.value(key.value_or(0)).trimmed();
            continue;
        }
        for (qsizetype i = 0; i < cells.size() && i < head.size(); ++i) {
            const auto& column = columns[static_cast<std::size_t>(i)];
            if (!column || isBlank(cells[i]))
                continue;
            type(postAt(*target), measureAt(*column), cells[i], decimals[*column]);
            const auto& cell = m_typed.at({keyOf(postAt(*target)), measureAt(*column)});
            ++(cell.value ? pasted.figures : pasted.unread);
            if (!cell.value && pasted.open.isEmpty())
                if (const QString open = unclearNumber(cell.text, -1); !open.isEmpty())
                    pasted.open = tr("“%1”: %2").arg(cell.text, open);
            posts.insert(*target);
        }
    }
    pasted.posts = static_cast<int>(posts.size());
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit edited();
    return pasted;
}

}  // namespace goalpost::ui
