// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/creator_list_model.hpp"

#include "report/format.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

struct ColumnRow {
    const char* key;
    const char* title;
    bool right;
    bool hiddenAtFirst;
};

constexpr std::array<ColumnRow, CreatorListModel::ColumnCount> Columns{{
    {"creator", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Creator"), false, false},
    {"platforms", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Platforms"), false, false},
    {"followers", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Followers"), true, false},
    {"engagement", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Eng. rate"), true, false},
    {"audience-country", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Audience"), false, false},
    {"audience-age", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Age"), false, false},
    {"price", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Price / post"), true, false},
    {"niche", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Niche"), false, false},
    {"country", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Country"), false, false},
    {"status", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "In the campaign"), false, false},
    {"email", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Email"), false, true},
    {"languages", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Languages"), false, true},
    {"note", QT_TRANSLATE_NOOP("goalpost::ui::CreatorListModel", "Note"), false, true},
}};

using Largest = std::optional<std::pair<std::string, double>>;

Largest largestShare(const std::map<std::string, double>& shares) {
    const auto largest = std::max_element(shares.begin(), shares.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
    return largest == shares.end() ? Largest{} : Largest{*largest};
}

QString orUnknown(const QString& text) {
    return text.isEmpty() ? unknownText() : text;
}

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << toQt(word);
    return list.join(u", "_s);
}

QString platformsOf(const model::Creator& creator) {
    QStringList list;
    for (const model::Account& account : creator.accounts)
        if (const QString name = toQt(report::platformName(account.platform)); !list.contains(name))
            list << name;
    return list.join(u", "_s);
}

QString quoteCurrency(const CreatorLine& line) {
    return line.quote ? toQt(line.quote->currency) : QString();
}

/// So many pieces of changed rows are told one by one. Whoever sorts reads anew what is told, and looks over
/// all rows for each piece; of more pieces the whole range is told.
constexpr std::size_t PiecesToldSingly = 8;

/// The first and last row of each piece without a gap; `rows` go up.
std::vector<std::pair<int, int>> piecesOf(const std::vector<int>& rows) {
    std::vector<std::pair<int, int>> pieces;
    for (const int row : rows) {
        if (pieces.empty() || pieces.back().second + 1 != row)
            pieces.emplace_back(row, row);
        pieces.back().second = row;
    }
    if (pieces.size() > PiecesToldSingly)
        pieces = {{rows.front(), rows.back()}};
    return pieces;
}

TagKind kindOf(model::PartnershipStatus status) {
    using enum model::PartnershipStatus;
    switch (status) {
        case Contracted:
        case Active:
        case Complete:
            return TagKind::Positive;
        case Contacted:
        case Negotiating:
            return TagKind::Accent;
        default:
            return TagKind::Neutral;
    }
}

}  // namespace

void CreatorListModel::clear() {
    beginResetModel();
    m_list.reset();
    endResetModel();
}

void CreatorListModel::show(std::shared_ptr<const CreatorList> list) {
    const ListChange change = list->change;
    if (!m_list) {
        beginResetModel();
        m_list = std::move(list);
        endResetModel();
        return;
    }
    if (change.gone > 0) {
        beginRemoveRows({}, change.start, change.start + change.gone - 1);
        // Between the two steps the old list stands without what went.
        auto without = std::make_shared<CreatorList>(*m_list);
        const auto first = without->lines.begin() + change.start;
        without->lines.erase(first, first + change.gone);
        m_list = without;
        endRemoveRows();
    }
    if (change.come > 0)
        beginInsertRows({}, change.start, change.start + change.come - 1);
    m_list = std::move(list);
    if (change.come > 0)
        endInsertRows();
    for (const auto& [first, last] : piecesOf(change.changed))
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int CreatorListModel::rowOf(const Id& creator) const {
    if (m_list)
        for (std::size_t i = 0; i < m_list->lines.size(); ++i)
            if (m_list->lines[i].creator->id == creator)
                return static_cast<int>(i);
    return -1;
}

int CreatorListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->lines.size());
}

int CreatorListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CreatorListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return tr(column.title);
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case ColumnKeyRole:
            return QString::fromLatin1(column.key);
        case HiddenAtFirstRole:
            return column.hiddenAtFirst;
        case SumRole:
            return section == columnOf(Column::Followers) ? QVariant(static_cast<int>(kpi::Unit::Count))
                                                          : QVariant();
        default:
            return {};
    }
}

QString CreatorListModel::text(const CreatorLine& line, Column column) {
    const model::Creator& creator = *line.creator;
    switch (column) {
        case Column::Creator:
            return toQt(creator.name);
        case Column::Platforms:
            return orUnknown(platformsOf(creator));
        case Column::Followers:
            return line.largest && line.largest->followers
                       ? shortText(*line.largest->followers, kpi::Unit::Count)
                       : unknownText();
        case Column::Engagement:
            return line.engagement.rate ? percentText(*line.engagement.rate, 1) : unknownText();
        case Column::AudienceCountry:
        case Column::AudienceAge: {
            const bool age = column == Column::AudienceAge;
            const auto largest =
                creator.audience ? largestShare(age ? creator.audience->ages : creator.audience->countries)
                                 : Largest{};
            if (!largest)
                return unknownText();
            return age ? toQt(largest->first)
                       : tr("%1 %2").arg(toQt(largest->first), percentText(largest->second));
        }
        case Column::Price:
            return line.quote ? moneyText(*line.quote->fee, quoteCurrency(line)) : unknownText();
        case Column::Niche:
            return orUnknown(joined(creator.niches));
        case Column::Country:
            return orUnknown(toQt(creator.country));
        case Column::Status:
            return line.partnership && line.partnership->status
                       ? partnershipStatusText(*line.partnership->status)
                       : QString();
        case Column::Email:
            return orUnknown(toQt(creator.email));
        case Column::Languages:
            return orUnknown(joined(creator.languages));
        case Column::Note:
            return toQt(creator.note).simplified();
    }
    return {};
}

QVariant CreatorListModel::number(const CreatorLine& line, Column column) {
    switch (column) {
        case Column::Followers:
            return line.largest && line.largest->followers
                       ? QVariant(static_cast<double>(*line.largest->followers))
                       : QVariant(QString());
        case Column::Engagement:
            return line.engagement.rate ? QVariant(*line.engagement.rate) : QVariant(QString());
        case Column::Price:
            return line.quote ? QVariant(line.quote->fee->value()) : QVariant(QString());
        case Column::Status:
            return line.partnership && line.partnership->status
                       ? QVariant(static_cast<double>(static_cast<int>(*line.partnership->status)))
                       : QVariant(QString());
        default: {
            const QString own = text(line, column);
            return own == unknownText() ? QString() : own;
        }
    }
}

QVariant CreatorListModel::wholeNumber(const CreatorLine& line, Column column) {
    if (column == Column::Followers && line.largest && line.largest->followers)
        return QString::number(*line.largest->followers);
    if (column == Column::Price && line.quote)
        return exactMoneyText(*line.quote->fee, quoteCurrency(line));
    return {};
}

QString CreatorListModel::note(const CreatorLine& line, Column column) {
    if (column != Column::Creator)
        return {};
    return line.largest && !line.largest->handle.empty() ? u'@' + toQt(line.largest->handle)
                                                         : tr("no account yet");
}

QString CreatorListModel::toolTip(const CreatorLine& line, Column column) {
    switch (column) {
        case Column::Followers:
            if (line.largest && line.largest->followers)
                return line.largest->asOf ? tr("%1 on %2, as of %3")
                                                .arg(countText(*line.largest->followers),
                                                     toQt(report::platformName(line.largest->platform)),
                                                     dateText(*line.largest->asOf))
                                          : tr("%1 on %2, date unknown")
                                                .arg(countText(*line.largest->followers),
                                                     toQt(report::platformName(line.largest->platform)));
            return tr("No follower number is noted.");
        case Column::Engagement:
            if (line.engagement.rate)
                return tr("By %1, from %n organic post(s). %2", nullptr,
                          static_cast<int>(line.engagement.posts))
                    .arg(toQt(line.engagement.base), coreText(line.engagement.note));
            return line.engagement.note.empty() ? tr("No post of this creator has been imported.")
                                                : coreText(line.engagement.note);
        case Column::AudienceCountry:
        case Column::AudienceAge:
            if (line.creator->audience)
                return tr("Source: %1").arg(orUnknown(toQt(line.creator->audience->source)));
            return tr("Nothing is noted about the audience.");
        case Column::Price:
            if (line.quote)
                return line.quote->quoted
                           ? tr("%1, quoted %2")
                                 .arg(orUnknown(toQt(line.quote->deliverable)), dateText(*line.quote->quoted))
                           : toQt(line.quote->deliverable);
            return tr("No quote is noted.");
        default:
            return text(line, column);
    }
}

QVariant CreatorListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CreatorLine& own = line(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(own, column);
        case Qt::TextAlignmentRole:
            return static_cast<int>(
                (Columns[static_cast<std::size_t>(index.column())].right ? Qt::AlignRight : Qt::AlignLeft) |
                Qt::AlignVCenter);
        case KindRole:
            return static_cast<int>(column == Column::Creator  ? CellKind::TwoLines
                                    : column == Column::Status ? CellKind::Tag
                                                               : CellKind::Text);
        case NumberRole:
            return number(own, column);
        case NoteRole:
            return note(own, column);
        case TagRole:
            return own.partnership && own.partnership->status
                       ? static_cast<int>(kindOf(*own.partnership->status))
                       : 0;
        case WordsRole:
            return own.words;
        case CopyRole:
            return wholeNumber(own, column);
        case Qt::ToolTipRole:
            return toolTip(own, column);
        default:
            return {};
    }
}

}  // namespace goalpost::ui
