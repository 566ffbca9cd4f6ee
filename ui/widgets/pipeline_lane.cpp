// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pipeline_lane.hpp"

#include "base/if_held.hpp"
#include "ui/creators/creator_list.hpp"
#include "ui/look/focus_ring.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/window/edit_keys.hpp"
#include "ui/words/text.hpp"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using namespace paint::space;
using model::PartnershipStatus;

constexpr int CardPad = 9;
constexpr int LaneWidth = 146;
constexpr int FoldedWidth = 104;
constexpr int CardGap = 6;
constexpr int LastStatus = static_cast<int>(PartnershipStatus::Declined);

class PipelineCardDelegate : public QStyledItemDelegate {
  public:
    explicit PipelineCardDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        const int body = QFontMetrics(fontOf(paint::TextRole::BodyStrong)).height();
        const int small = QFontMetrics(fontOf(paint::TextRole::Small)).height();
        return {m_view->viewport()->width() - 2, 2 * CardPad + 2 * body + 3 * small + 2 * CardGap + S};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -S + 0.5);
        const bool focused = (option.state & QStyle::State_Selected) && m_view->hasFocus();
        painter->setPen(focused ? QPen(now.accent, 2) : QPen(now.border, 1));
        painter->setBrush(option.state & QStyle::State_MouseOver ? now.hover : now.raised);
        painter->drawRoundedRect(focused ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 4, 4);
        paintTexts(*painter, box.adjusted(CardPad, CardPad, -CardPad, -CardPad), index);
        painter->restore();
    }

  private:
    static void line(QPainter& painter, QRectF& rest, paint::TextRole role, const QColor& colour,
                     const QString& text) {
        painter.setFont(fontOf(role));
        painter.setPen(colour);
        const QRectF row(rest.left(), rest.top(), rest.width(), painter.fontMetrics().height());
        painter.drawText(
            row, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(row.width())));
        rest.setTop(row.bottom());
    }

    static void paintTexts(QPainter& painter, QRectF rest, const QModelIndex& index) {
        const paint::Theme& now = theme();
        line(painter, rest, paint::TextRole::BodyStrong, now.text, index.data().toString());
        line(painter, rest, paint::TextRole::Small, now.muted,
             index.data(PipelineModel::UnderRole).toString());
        rest.translate(0, CardGap);
        line(painter, rest, paint::TextRole::BodyStrong, now.text,
             index.data(PipelineModel::FeeRole).toString());
        rest.translate(0, CardGap / 2.0);
        painter.setPen(now.border);
        painter.drawLine(rest.topLeft(), rest.topRight());
        rest.translate(0, CardGap / 2.0);
        line(painter, rest, paint::TextRole::Small, now.text, index.data(PipelineModel::DueRole).toString());
        const bool late = index.data(PipelineModel::LateRole).toBool();
        line(painter, rest, paint::TextRole::Small, late ? now.negative : now.muted,
             index.data(PipelineModel::WhenRole).toString());
    }

    QListView* m_view;
};

}  // namespace

PipelineView::PipelineView(PipelineModel* model, QWidget* parent) : QListView(parent), m_lane(model) {
    setModel(model);
    setItemDelegate(new PipelineCardDelegate(this));
    edit_keys::markDeletable(this);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    connect(model, &PipelineModel::dropped, this, &PipelineView::moveWanted);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        emit openWanted(index.data(PipelineModel::IdRole).toString());
    });
}

QString PipelineView::currentId() const {
    return currentIndex().data(PipelineModel::IdRole).toString();
}

bool PipelineView::makeCurrent(const Id& partnership) {
    const int row = m_lane->rowOf(partnership);
    if (row >= 0)
        setCurrentIndex(m_lane->index(row, 0));
    return row >= 0;
}

void PipelineView::moveCurrent(int step) {
    const int next = static_cast<int>(m_lane->status()) + step;
    if (currentIndex().isValid() && next >= 0 && next <= LastStatus)
        emit moveWanted(currentId(), static_cast<PartnershipStatus>(next));
}

void PipelineView::keyPressEvent(QKeyEvent* event) {
    const bool moving = event->modifiers() & (Qt::AltModifier | Qt::ControlModifier);
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0 && moving)
        return moveCurrent(step);
    if (step != 0)
        emit neighbourWanted(step);
    else if (!currentIndex().isValid())
        QListView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Delete)
        emit removeWanted(currentId());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit openWanted(currentId());
    else
        QListView::keyPressEvent(event);
}

void PipelineView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QString id = index.data(PipelineModel::IdRole).toString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"pipelineMenu"_s);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, id] { emit openWanted(id); });
    menu->addSeparator();
    for (const auto& [status, word] : model::Words<PartnershipStatus>::List)
        if (status != m_lane->status())
            connect(menu->addAction(tr("Move to %1").arg(partnershipStatusText(status))), &QAction::triggered,
                    this, [this, id, to = status] { emit moveWanted(id, to); });
    menu->addSeparator();
    connect(menu->addAction(tr("Take out of the campaign")), &QAction::triggered, this,
            [this, id] { emit removeWanted(id); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void PipelineView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_lane->rowCount() > 0 || !hasFocus())
        return;
    QPainter painter(viewport());
    drawRingInside(painter, viewport()->rect());
}

void PipelineView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();  // the cards are as wide as the lane
}

void PipelineView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    // The base makes a row current without choosing it, and only the chosen one is marked.
    if (m_lane->rowCount() > 0 && !selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : m_lane->index(0, 0));
}

void PipelineView::showDropTarget(bool shown) {
    QWidget* lane = parentWidget();
    lane->setProperty("dropTarget", shown);
    lane->style()->unpolish(lane);
    lane->style()->polish(lane);
}

void PipelineView::dragEnterEvent(QDragEnterEvent* event) {
    QListView::dragEnterEvent(event);
    showDropTarget(event->isAccepted());
}

void PipelineView::dragLeaveEvent(QDragLeaveEvent* event) {
    QListView::dragLeaveEvent(event);
    showDropTarget(false);
}

void PipelineView::dropEvent(QDropEvent* event) {
    showDropTarget(false);
    QListView::dropEvent(event);
}

PipelineLane::PipelineLane(PartnershipStatus status, QWidget* parent) : QFrame(parent), m_model(status) {
    setProperty("lane", true);
    withTextSize(this, [this] {
        setMinimumWidth(scaled(LaneWidth));
        if (m_unfold)
            fold(m_view->isHidden());
    });
    const QString name = toQt(model::idOf(status));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(CardPad, CardPad, CardPad, CardPad);
    m_column->setSpacing(1);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(XS);
    m_title = new ElidedLabel(paint::TextRole::BodyStrong);
    m_title->setText(partnershipStatusText(status));
    heading->addWidget(m_title);
    m_count = new Pill;
    heading->addWidget(m_count);
    heading->addStretch(1);
    m_column->addLayout(heading);
    m_sum = newLabel({}, paint::TextRole::Small, Tone::Muted);
    m_column->addWidget(m_sum);
    m_lock = new QWidget;
    m_lock->setObjectName(u"lock-"_s + name);
    auto* lock = new QVBoxLayout(m_lock);
    lock->setContentsMargins(0, S, 0, 0);
    lock->setSpacing(XS);
    m_reason = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_reason->setObjectName(u"lockReason-"_s + name);
    m_unlock = newButton(u"unlock-"_s + name, tr("Decide on tools"), ButtonKind::Link, u"lock"_s);
    connect(m_unlock, &QPushButton::clicked, this, &PipelineLane::unlockWanted);
    lock->addWidget(m_unlock, 0, Qt::AlignLeft);
    lock->addWidget(m_reason);
    m_column->addWidget(m_lock);
    m_column->addSpacing(S);
    m_view = new PipelineView(&m_model);
    m_view->setObjectName(u"pipeline-"_s + name);
    m_view->setAccessibleName(partnershipStatusText(status));
    m_column->addWidget(m_view, 1);
    m_lock->hide();
}

void PipelineLane::refresh(const QString& currency, const QString& lock) {
    m_count->showTag(countText(m_model.rowCount()), TagKind::Neutral);
    const auto fees = ifHeld([&] { return m_model.fees(); });
    m_sum->setText(!fees   ? tr("Fees too large to be summed")
                   : *fees ? tr("%1 in fees").arg(moneyText(**fees, currency))
                           : tr("No fee noted"));
    m_reason->setText(lock);
    m_lock->setVisible(!lock.isEmpty());
    m_unlock->setVisible(m_model.status() == PartnershipStatus::Contracted);
}

void PipelineLane::setFoldable() {
    m_unfold = newButton(m_view->objectName() + u"Unfold"_s, {}, ButtonKind::Link, u"chevron-down"_s);
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Show"));
    m_unfold->setAccessibleName(tr("Show %1").arg(m_title->text()));
    m_column->insertWidget(2, m_unfold, 0, Qt::AlignLeft);
    m_column->addStretch(0);
    connect(m_unfold, &QPushButton::toggled, this, [this](bool shown) { fold(!shown); });
    fold(true);
}

void PipelineLane::fold(bool folded) {
    m_view->setVisible(!folded);
    m_sum->setVisible(!folded);
    m_unfold->setText(folded ? tr("Show") : tr("Fold"));
    m_unfold->setIcon(themedIcon(folded ? u"chevron-right"_s : u"chevron-down"_s));
    m_column->setStretch(m_column->count() - 1, folded ? 1 : 0);
    const int narrow = std::max(FoldedWidth, m_unfold->sizeHint().width() + 2 * CardPad);
    setMinimumWidth(folded ? narrow : scaled(LaneWidth));
    setMaximumWidth(folded ? narrow : QWIDGETSIZE_MAX);
}

}  // namespace goalpost::ui
