// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/navigation.hpp"

#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using namespace paint::space;

enum Role { IdRole = Qt::UserRole, IconRole, StateRole, LockedRole, CountRole, NumberRole, DoneRole };

/// Of the marks before the titles. Symbols alone keep their size.
double sideOf(const Navigation& navigation) {
    return navigation.isCollapsed() ? 18 : scaled(18.0);
}

class RowDelegate : public QStyledItemDelegate {
  public:
    RowDelegate(const Navigation& navigation, QObject* parent)
        : QStyledItemDelegate(parent), m_navigation(navigation) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override {
        const bool twoLines = !m_navigation.isCollapsed() && !index.data(StateRole).toString().isEmpty();
        const int height = twoLines ? paint::measure::TwoLineRow + S : paint::measure::NavigationRow + 2;
        return {10, m_navigation.isCollapsed() ? height : scaled(height)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(S, 1, -S, -1);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? now.accentTint : now.hover);
            painter->drawRoundedRect(box, paint::measure::ControlRadius, paint::measure::ControlRadius);
        }
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(now.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), paint::measure::ControlRadius,
                                     paint::measure::ControlRadius);
        }
        const QColor front = selected ? now.accent : now.text;
        const bool collapsed = m_navigation.isCollapsed();
        const double side = sideOf(m_navigation);
        const QString state = collapsed ? QString() : index.data(StateRole).toString();
        const double firstLine = state.isEmpty() ? box.center().y() : box.top() + scaled(15.0);
        const double left = collapsed ? box.center().x() - side / 2 : box.left() + S;
        const bool locked = index.data(LockedRole).toBool();
        const QRectF mark(left, firstLine - side / 2, side, side);
        if (index.data(NumberRole).isValid())
            paintStep(*painter, mark, QRectF(option.rect), index, selected);
        else
            paint::paintIcon(*painter, mark, index.data(IconRole).toString(),
                             selected ? now.accent : now.muted);
        if (!collapsed) {
            const QRectF text(left + side + M - 2, firstLine - scaled(10.0),
                              box.right() - left - side - M - S, scaled(20.0));
            painter->setPen(locked && !selected ? now.muted : front);
            painter->setFont(fontOf(selected ? paint::TextRole::BodyStrong : paint::TextRole::Body));
            painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
            painter->setPen(now.muted);
            painter->setFont(fontOf(paint::TextRole::Caption));
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                              index.data(CountRole).toString());
            painter->drawText(
                text.translated(0, scaled(17.0)), Qt::AlignVCenter | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(state, Qt::ElideRight, static_cast<int>(text.width())));
        }
        painter->restore();
    }

  private:
    /// A step's mark: its number, a check once it is done, a lock while it is closed; the line of the path
    /// leads through all.
    static void paintStep(QPainter& painter, const QRectF& mark, const QRectF& row, const QModelIndex& index,
                          bool selected) {
        const paint::Theme& now = theme();
        painter.setPen(QPen(now.border, 1));
        if (index.row() > 0)
            painter.drawLine(QPointF(mark.center().x(), row.top()),
                             QPointF(mark.center().x(), mark.top() - 2));
        if (index.row() + 1 < index.model()->rowCount())
            painter.drawLine(QPointF(mark.center().x(), mark.bottom() + 2),
                             QPointF(mark.center().x(), row.bottom()));
        if (index.data(LockedRole).toBool()) {
            paint::paintIcon(painter, mark.adjusted(1, 1, -1, -1), u"lock"_s,
                             selected ? now.accent : now.muted);
            return;
        }
        const bool done = index.data(DoneRole).toBool();
        painter.setPen(selected || done ? QPen(Qt::NoPen) : QPen(now.borderStrong, 1));
        painter.setBrush(selected ? QBrush(now.accent)
                         : done   ? QBrush(now.positiveTint)
                                  : QBrush(Qt::NoBrush));
        painter.drawEllipse(selected || done ? mark : mark.adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            paint::paintIcon(painter, mark.adjusted(3, 3, -3, -3), u"check"_s,
                             selected ? now.onAccent : now.positive);
            return;
        }
        QFont figure = fontOf(paint::TextRole::Caption);
        figure.setWeight(QFont::DemiBold);
        figure.setPointSizeF(figure.pointSizeF() * mark.height() / scaled(18.0));
        painter.setFont(figure);
        painter.setPen(selected ? now.onAccent : now.muted);
        painter.drawText(mark, Qt::AlignCenter, index.data(NumberRole).toString());
    }

    const Navigation& m_navigation;
};

/// Only a choice moves to a page: getting the focus does not make the first row current.
class PageList : public QListView {
  protected:
    void focusInEvent(QFocusEvent* event) override {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
};

}  // namespace

Navigation::Navigation(const Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
    setObjectName(u"navigation"_s);
    auto* parts = new QWidget;
    auto* column = new QVBoxLayout(parts);
    column->setContentsMargins(0, S, 0, S);
    column->setSpacing(S);
    m_workspaceList = newList(u"pageList"_s, tr("Pages"), pages::Place::Workspace);
    m_pathHeading = newLabel(tr("Campaign path"), paint::TextRole::Small, Tone::Muted);
    m_pathHeading->setContentsMargins(L, S, L, 0);
    m_switcher = new QComboBox;
    m_switcher->setObjectName(u"campaignSwitcher"_s);
    m_switcher->setAccessibleName(tr("Campaign"));
    withTextSize(m_switcher, [this] { m_switcher->setFont(fontOf(paint::TextRole::BodyStrong)); });
    m_switcher->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_campaignBar = new QWidget;
    m_campaignBar->setObjectName(u"campaignBar"_s);
    m_campaignBar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* bar = new QVBoxLayout(m_campaignBar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(S);
    auto* switcherRow = new QHBoxLayout;
    switcherRow->setContentsMargins(S, 0, S, 0);
    switcherRow->addWidget(m_switcher);
    m_pathList = newList(u"pathList"_s, tr("Campaign path"), pages::Place::Path);
    column->addWidget(m_workspaceList);
    column->addWidget(m_pathHeading);
    bar->addLayout(switcherRow);
    bar->addWidget(m_pathList);
    column->addWidget(m_campaignBar);
    column->addStretch(1);
    QScrollArea* scroll = newScroll(parts);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_switcher, &QComboBox::activated, this,
            [this](int index) { emit campaignChosen({toStd(m_switcher->itemData(index).toString())}); });
    for (const auto signal :
         {&Session::opened, &Session::closed, &Session::planChanged, &Session::campaignChanged})
        connect(&session, signal, this, &Navigation::refresh);
    withTextSize(this, [this] { setCollapsed(m_collapsed); });
}

QListView* Navigation::newList(const QString& name, const QString& spoken, pages::Place place) {
    auto* list = new PageList;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    auto* model = new QStandardItemModel(list);
    for (const pages::Entry& entry : pages::catalogue()) {
        if (entry.place != place)
            continue;
        auto* item = new QStandardItem(pages::titleOf(entry));
        item->setData(QString::fromLatin1(entry.id), IdRole);
        item->setData(QString::fromLatin1(entry.icon), IconRole);
        item->setEditable(false);
        item->setData(u"screen/"_s + QString::fromLatin1(entry.id), help::TopicRole);
        model->appendRow(item);
        if (place == pages::Place::Path)
            item->setData(model->rowCount(), NumberRole);
    }
    (place == pages::Place::Workspace ? m_workspaceModel : m_pathModel) = model;
    list->setModel(model);
    list->setItemDelegate(new RowDelegate(*this, list));
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid())
                    emit chosen(now.data(IdRole).toString());
            });
    return list;
}

QWidget* Navigation::pageList() const {
    return m_workspaceList;
}

void Navigation::refreshEntry(QStandardItem& item) {
    const pages::Entry* entry = pages::find(item.data(IdRole).toString());
    const bool open = m_session.isOpen() || !entry->needsWorkspace;
    item.setEnabled(open);
    const QString lock = pages::lockOf(*entry, m_session);
    const QString state = !lock.isEmpty() ? lock : entry->state && open ? entry->state(m_session) : QString();
    const QString count = pages::countOf(*entry, m_session);
    const bool done = lock.isEmpty() && entry->done && m_session.campaign() && entry->done(m_session);
    item.setData(!lock.isEmpty(), LockedRole);
    item.setData(state, StateRole);
    item.setData(done, DoneRole);
    item.setData(count.isEmpty() ? QString() : countText(entry->count(m_session)), CountRole);
    QStringList spoken{item.text()};
    if (done)
        spoken << tr("done");
    if (!lock.isEmpty())
        spoken << tr("locked");
    for (const QString& part : {count, state})
        if (!part.isEmpty())
            spoken << part;
    item.setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
    item.setData(lock, Qt::AccessibleDescriptionRole);
    item.setToolTip(m_collapsed ? spoken.join(u", "_s) : lock);
}

void Navigation::refresh() {
    for (auto* model : {m_workspaceModel, m_pathModel})
        for (int row = 0; row < model->rowCount(); ++row)
            refreshEntry(*model->item(row));
    for (auto* list : {m_workspaceList, m_pathList}) {
        int height = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            height += list->sizeHintForRow(row);
        list->setFixedHeight(height + 2);
        list->doItemsLayout();
    }
    refreshCampaigns();
}

void Navigation::refreshCampaigns() {
    const QSignalBlocker quiet(m_switcher);
    m_switcher->clear();
    const auto plan = m_session.plan();
    const model::Campaign* current = m_session.campaign();
    if (plan)
        for (const model::Campaign& campaign : plan->campaigns) {
            if (campaign.archived && &campaign != current)
                continue;
            m_switcher->addItem(toQt(campaign.name), toQt(campaign.id.text));
            if (&campaign == current)
                m_switcher->setCurrentIndex(m_switcher->count() - 1);
        }
    m_switcher->setToolTip(m_switcher->currentText());
    const bool any = m_switcher->count() > 0;
    m_switcher->setVisible(any && !m_collapsed);
    m_pathHeading->setVisible(m_session.isOpen() && !m_collapsed);
    m_pathList->setVisible(m_session.isOpen());
}

void Navigation::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? paint::measure::NavigationCollapsed : scaled(paint::measure::Navigation));
    refresh();
}

void Navigation::mark(const QString& pageId) {
    for (auto* list : {m_workspaceList, m_pathList}) {
        const QSignalBlocker quiet(list->selectionModel());
        list->selectionModel()->clear();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(IdRole).toString() == pageId)
                list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        }
        list->viewport()->update();
    }
}

}  // namespace goalpost::ui
