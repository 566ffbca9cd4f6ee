// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/wrap_row.hpp"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace goalpost::ui {

namespace {

int leastHeight(QLayoutItem& item, int width) {
    return item.hasHeightForWidth() ? item.minimumHeightForWidth(width) : item.minimumSize().height();
}

int likedHeight(QLayoutItem& item, int width) {
    const int height = item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
    return std::max(height, leastHeight(item, width));
}

}  // namespace

// A nested layout asks its parent for its place while it is destroyed, so each part leaves the list first.
WrapRow::~WrapRow() {
    while (const QLayoutItem* item = WrapRow::takeAt(0))
        delete item;
}

void WrapRow::addItem(QLayoutItem* item) {
    m_parts.push_back({std::unique_ptr<QLayoutItem>(item), 0});
    invalidate();
}

void WrapRow::addWidget(QWidget* widget, int stretch, Qt::Alignment alignment) {
    QLayout::addWidget(widget);
    m_parts.back().stretch = stretch;
    m_parts.back().item->setAlignment(alignment);
    invalidate();
}

void WrapRow::addLayout(QLayout* layout, int stretch) {
    addChildLayout(layout);
    addItem(layout);
    m_parts.back().stretch = stretch;
    invalidate();
}

QLayoutItem* WrapRow::itemAt(int index) const {
    return index >= 0 && index < count() ? m_parts[static_cast<std::size_t>(index)].item.get() : nullptr;
}

QLayoutItem* WrapRow::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* taken = m_parts[static_cast<std::size_t>(index)].item.release();
    m_parts.erase(m_parts.begin() + index);
    if (QLayout* layout = taken->layout(); layout && layout->parent() == this)
        layout->setParent(nullptr);
    invalidate();
    return taken;
}

int WrapRow::gap() const {
    return std::max(spacing(), 0);
}

std::vector<const WrapRow::Part*> WrapRow::shownParts() const {
    std::vector<const Part*> shown;
    for (const Part& part : m_parts)
        if (!part.item->isEmpty())
            shown.push_back(&part);
    return shown;
}

int WrapRow::leastOf(const std::vector<const Part*>& parts) const {
    int sum = 0;
    int widest = 0;
    for (const Part* part : parts) {
        const int least = part->item->minimumSize().width();
        sum += least;
        widest = std::max(widest, least);
    }
    const int number = static_cast<int>(parts.size());
    return (m_widths == Widths::Equal ? number * widest : sum) + gap() * std::max(0, number - 1);
}

std::vector<int> WrapRow::widthsOf(const std::vector<const Part*>& parts, int width, std::size_t most) const {
    const int places = static_cast<int>(m_widths == Widths::Equal ? most : parts.size());
    int left = width - gap() * (places - 1);
    if (m_widths == Widths::Equal)
        return std::vector<int>(parts.size(), left / places);
    // Whoever would get less than its least or more than its most leaves the others to share the rest.
    std::vector<int> widths(parts.size(), -1);
    const auto weightOf = [&](std::size_t i) { return parts[i]->stretch > 0 ? parts[i]->stretch * 1000 : 1; };
    const auto othersLeast = [&](std::size_t but) {
        int sum = 0;
        for (std::size_t i = 0; i < parts.size(); ++i)
            sum += i != but && widths[i] < 0 ? parts[i]->item->minimumSize().width() : 0;
        return sum;
    };
    for (bool again = true; again;) {
        again = false;
        int weights = 0;
        for (std::size_t i = 0; i < parts.size(); ++i)
            weights += widths[i] < 0 ? weightOf(i) : 0;
        const int room = left;
        for (std::size_t i = 0; i < parts.size() && weights > 0; ++i) {
            if (widths[i] >= 0)
                continue;
            const int share =
                static_cast<int>(static_cast<qint64>(std::max(room, 0)) * weightOf(i) / weights);
            int least = parts[i]->item->minimumSize().width();
            if (parts[i]->stretch == 0)
                least = std::max(least, std::min(parts[i]->item->sizeHint().width(), room - othersLeast(i)));
            const int mostWide = std::max(least, parts[i]->item->maximumSize().width());
            if (share >= least && share <= mostWide)
                continue;
            widths[i] = share < least ? least : mostWide;
            left -= widths[i];
            again = true;
            break;
        }
    }
    int weights = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        weights += widths[i] < 0 ? weightOf(i) : 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (widths[i] >= 0)
            continue;
        widths[i] = static_cast<int>(static_cast<qint64>(std::max(left, 0)) * weightOf(i) / weights);
        left -= widths[i];
        weights -= weightOf(i);
    }
    return widths;
}

int WrapRow::rowsIn(int width) const {
    return static_cast<int>(rowsOf(width).size());
}

const std::vector<WrapRow::Row>& WrapRow::rowsOf(int width) const {
    std::vector<Row>& rows = m_rows;
    if (m_width == width)
        return rows;
    m_width = width;
    const std::vector<const Part*> shown = shownParts();
    rows.clear();
    std::size_t most = std::max<std::size_t>(shown.size(), 1);
    for (std::size_t number = 1; number <= std::max<std::size_t>(shown.size(), 1); ++number) {
        most = (shown.size() + number - 1) / number;
        rows.clear();
        for (std::size_t from = 0; from < shown.size(); from += most)
            rows.push_back(
                {{shown.begin() + static_cast<std::ptrdiff_t>(from),
                  shown.begin() + static_cast<std::ptrdiff_t>(std::min(from + most, shown.size()))},
                 {},
                 0,
                 0,
                 false});
        if (std::ranges::all_of(rows, [&](const Row& row) { return leastOf(row.parts) <= width; }))
            break;
    }
    for (Row& row : rows) {
        row.widths = widthsOf(row.parts, width, most);
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            QLayoutItem& item = *row.parts[i]->item;
            row.least = std::max(row.least, leastHeight(item, row.widths[i]));
            row.liked = std::max(row.liked, likedHeight(item, row.widths[i]));
            row.grows = row.grows || (item.expandingDirections() & Qt::Vertical);
        }
    }
    return rows;
}

void WrapRow::invalidate() {
    m_width = -1;
    QLayout::invalidate();
}

QSize WrapRow::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const Part* part : shownParts()) {
        width += part->item->sizeHint().width() + (width > 0 ? gap() : 0);
        height = std::max(height, part->item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return QSize(width, height).grownBy(around);
}

QSize WrapRow::minimumSize() const {
    QSize least;
    for (const Part* part : shownParts())
        least = least.expandedTo(part->item->minimumSize());
    return least.expandedTo(QSize(0, 0)).grownBy(contentsMargins());
}

Qt::Orientations WrapRow::expandingDirections() const {
    Qt::Orientations all;
    for (const Part* part : shownParts())
        all |= part->item->expandingDirections();
    return all;
}

int WrapRow::heightForWidth(int width) const {
    const QMargins around = contentsMargins();
    int height = 0;
    for (const Row& row : rowsOf(width - around.left() - around.right()))
        height += row.liked + (height > 0 ? gap() : 0);
    return height + around.top() + around.bottom();
}

int WrapRow::minimumHeightForWidth(int width) const {
    const QMargins around = contentsMargins();
    int height = 0;
    for (const Row& row : rowsOf(width - around.left() - around.right()))
        height += row.least + (height > 0 ? gap() : 0);
    return height + around.top() + around.bottom();
}

void WrapRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const std::vector<Row>& rows = rowsOf(inside.width());
    if (rows.empty())
        return;
    const int number = static_cast<int>(rows.size());
    int spare = inside.height() - gap() * (number - 1);
    for (const Row& row : rows)
        spare -= row.liked;
    // Too little is taken from what rows like over what they need; too much goes to those that grow.
    int flexible = 0;
    for (const Row& row : rows)
        flexible += spare < 0 ? row.liked - row.least : row.grows ? 1 : 0;
    const bool all = spare > 0 && flexible == 0;
    int top = inside.top();
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Row& row : rows) {
        const int weight = spare < 0 ? row.liked - row.least : all || row.grows ? 1 : 0;
        const int shares = all ? number : flexible;
        const int height = row.liked + (shares > 0 ? spare * weight / shares : 0);
        int left = inside.left();
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            const QRect place(left, top, row.widths[i], height);
            row.parts[i]->item->setGeometry(QStyle::visualRect(direction, inside, place));
            left += row.widths[i] + gap();
        }
        top += height + gap();
    }
}

}  // namespace goalpost::ui
