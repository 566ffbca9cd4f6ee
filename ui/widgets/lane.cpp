// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/lane.hpp"

#include "ui/look/focus_ring.hpp"
#include "ui/look/text_size.hpp"
#include "ui/window/edit_keys.hpp"
#include "ui/words/text.hpp"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using namespace paint::space;

constexpr int LanePad = 9;
constexpr int Grip = 18;
constexpr int LineGap = 2;
constexpr int MostPrimary = 3;
constexpr int FewestPrimary = 2;

/// Who delivers is left to the tooltip where both do not fit.
QString sourceLine(const QModelIndex& index, int width = 0) {
    const QString source = index.data(LaneModel::SourceRole).toString();
    const QString owner = index.data(LaneModel::OwnerRole).toString();
    if (source.isEmpty())
        return index.data(LaneModel::NeedsSourceRole).toBool() ? LaneModel::tr("No data source named")
                                                               : QString();
    const QString both = LaneModel::tr("Source: %1, from %2").arg(source, owner);
    if (!owner.isEmpty() && QFontMetrics(fontOf(paint::TextRole::Small)).horizontalAdvance(both) <= width)
        return both;
    return LaneModel::tr("Source: %1").arg(source);
}

/// Said of a source that is named.
QString freshLine(const QModelIndex& index) {
    QString text = index.data(LaneModel::SourceRole).toString().isEmpty()
                       ? QString()
                       : index.data(LaneModel::FreshRole).toString();
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

class CardDelegate : public QStyledItemDelegate {
  public:
    explicit CardDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override {
        const int width = m_view->viewport()->width();
        int height = 2 * LanePad + titleHeight() + LineGap + reasonHeight(index, textWidth(width));
        const int line = LineGap + QFontMetrics(fontOf(paint::TextRole::Small)).height();
        if (!sourceLine(index).isEmpty())
            height += line;
        if (!freshLine(index).isEmpty())
            height += line;
        return {width - 2, height + S};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -S + 0.5);
        const bool focused = (option.state & QStyle::State_Selected) && m_view->hasFocus();
        const bool faulty = index.data(LaneModel::NeedsSourceRole).toBool();
        painter->setPen(focused ? QPen(now.accent, 2) : QPen(faulty ? now.negative : now.border, 1));
        painter->setBrush(option.state & QStyle::State_MouseOver ? now.hover : now.raised);
        painter->drawRoundedRect(focused ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 4, 4);
        const double side = scaled(15.0);
        paint::paintIcon(*painter, {box.left() + 5, box.top() + LanePad + 1, side, side}, u"drag"_s,
                         now.muted);
        paintTexts(*painter, box, index);
        painter->restore();
    }

  private:
    static int titleHeight() { return QFontMetrics(fontOf(paint::TextRole::BodyStrong)).height() + 1; }
    static int textWidth(int width) { return width - LanePad - scaled(Grip) - LanePad - 2; }
    static int reasonHeight(const QModelIndex& index, int width) {
        const QString reason = index.data(LaneModel::ReasonRole).toString();
        return QFontMetrics(fontOf(paint::TextRole::Small))
            .boundingRect(0, 0, width, 1000, Qt::TextWordWrap, reason)
            .height();
    }

    static void paintTexts(QPainter& painter, const QRectF& box, const QModelIndex& index) {
        const paint::Theme& now = theme();
        const bool fromText = index.data(LaneModel::FromTextRole).toBool();
        const bool own = index.data(LaneModel::OwnRole).toBool();
        const PillLook tag = own        ? tagLook(LaneModel::tr("Own"), TagKind::Neutral)
                             : fromText ? tagLook(LaneModel::tr("Method"), TagKind::Accent)
                                        : tagLook(LaneModel::tr("Goalpost"), TagKind::Neutral);
        const double tagWidth = pillSize(tag).width();
        const int grip = scaled(Grip);
        QRectF line(box.left() + LanePad + grip, box.top() + LanePad, box.width() - 2 * LanePad - grip,
                    titleHeight());
        paintPill(painter, tag, {line.right() - tagWidth, line.center().y()});
        painter.setFont(fontOf(paint::TextRole::BodyStrong));
        painter.setPen(now.text);
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          static_cast<int>(line.width() - tagWidth - S)));
        painter.setFont(fontOf(paint::TextRole::Small));
        painter.setPen(now.muted);
        const int reason = reasonHeight(index, textWidth(static_cast<int>(box.width() + 1)));
        const QRectF words(line.left(), line.bottom() + LineGap, line.width() + 1, reason);
        painter.drawText(words, Qt::TextWordWrap, index.data(LaneModel::ReasonRole).toString());
        const QString source = sourceLine(index, static_cast<int>(line.width()));
        if (source.isEmpty())
            return;
        QRectF foot(line.left(), words.bottom() + LineGap, line.width(), painter.fontMetrics().height());
        if (index.data(LaneModel::NeedsSourceRole).toBool()) {
            const double side = scaled(14.0);
            paint::paintIcon(painter, {foot.left(), foot.center().y() - side / 2, side, side}, u"stop"_s,
                             now.negative);
            foot.setLeft(foot.left() + side + 4);
            painter.setPen(now.negative);
        } else {
            painter.setPen(now.text);
        }
        paintLine(painter, foot, source);
        painter.setPen(index.data(LaneModel::StaleRole).toBool() ? now.warning : now.muted);
        paintLine(painter, foot.translated(0, foot.height() + LineGap), freshLine(index));
    }

    static void paintLine(QPainter& painter, const QRectF& line, const QString& text) {
        painter.drawText(
            line, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
    }

    QListView* m_view;
};

}  // namespace

LaneView::LaneView(LaneModel* model, QWidget* parent) : QListView(parent), m_lane(model) {
    setModel(model);
    setItemDelegate(new CardDelegate(this));
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
    connect(model, &LaneModel::dropped, this, &LaneView::moveWanted);
    // The list is made anew after every act; the keyboard stays on its card.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = currentIndex().data(LaneModel::KpiRole).toString();
        m_keptRow = std::max(0, currentIndex().row());
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_kept.isEmpty() && makeCurrent(m_kept))
            return;
        if (hasFocus() && m_lane->rowCount() > 0)  // the card is gone: its neighbour
            setCurrentIndex(m_lane->index(std::min(m_keptRow, m_lane->rowCount() - 1), 0));
    });
    connect(this, &QListView::doubleClicked, this, &LaneView::wantSource);
}

void LaneView::setPlaceText(const QString& text) {
    m_place = text;
    viewport()->update();
}

bool LaneView::makeCurrent(const QString& kpi) {
    for (int row = 0; row < m_lane->rowCount(); ++row)
        if (const QModelIndex index = m_lane->index(row, 0);
            index.data(LaneModel::KpiRole).toString() == kpi) {
            setCurrentIndex(index);
            return true;
        }
    return false;
}

void LaneView::moveCurrent(int step) {
    const int lane = static_cast<int>(m_lane->lane()) + step;
    if (currentIndex().isValid() && lane >= 0 && lane <= static_cast<int>(model::Role::Noise))
        emit moveWanted(currentIndex().data(LaneModel::KpiRole).toString(), static_cast<model::Role>(lane));
}

void LaneView::wantSource(const QModelIndex& index) {
    emit sourceWanted(index.data(LaneModel::ChoiceRole).toString(),
                      index.data(LaneModel::SourceRole).toString());
}

void LaneView::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Left)
        return moveCurrent(-1);
    if (alt && event->key() == Qt::Key_Right)
        return moveCurrent(+1);
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        emit removeWanted(currentIndex().data(LaneModel::KpiRole).toString());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        wantSource(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void LaneView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QString kpi = index.data(LaneModel::KpiRole).toString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"laneMenu"_s);
    for (const auto lane : {model::Role::Primary, model::Role::Contextual, model::Role::Noise})
        if (lane != m_lane->lane())
            connect(menu->addAction(tr("Move to %1").arg(roleText(lane))), &QAction::triggered, this,
                    [this, kpi, lane] { emit moveWanted(kpi, lane); });
    menu->addSeparator();
    connect(menu->addAction(tr("Name data source…")), &QAction::triggered, this,
            [this, index = QPersistentModelIndex(index)] { wantSource(index); });
    connect(menu->addAction(tr("Copy as own KPI…")), &QAction::triggered, this,
            [this, kpi] { emit copyWanted(kpi); });
    connect(menu->addAction(tr("Take out")), &QAction::triggered, this,
            [this, kpi] { emit removeWanted(kpi); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(index).center())
                    : event->globalPos());
}

void LaneView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    const int rows = m_lane->rowCount();
    if (rows == 0 && hasFocus()) {
        QPainter ring(viewport());
        drawRingInside(ring, viewport()->rect());
    }
    const int top = rows > 0 ? visualRect(m_lane->index(rows - 1, 0)).bottom() + 1 : 0;
    const int height = scaled(36);
    if (m_place.isEmpty() || top + height > viewport()->height())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(0.5, top + 0.5, viewport()->width() - 1, height - 1);
    painter.setPen(QPen(theme().borderStrong, 1, Qt::DashLine));
    painter.drawRoundedRect(place, 4, 4);
    painter.setPen(theme().muted);
    painter.setFont(fontOf(paint::TextRole::Small));
    painter.drawText(
        place, Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_place, Qt::ElideRight, static_cast<int>(place.width()) - 8));
}

void LaneView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();  // the cards' heights follow from the width
}

void LaneView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    // The base makes a row current without choosing it, and only the chosen one is marked.
    if (m_lane->rowCount() > 0 && !selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : m_lane->index(0, 0));
}

Lane::Lane(model::Role role, const QString& purpose, QWidget* parent) : QFrame(parent), m_model(role) {
    setProperty("lane", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(LanePad, LanePad, LanePad, LanePad);
    column->setSpacing(1);
    auto* heading = new QHBoxLayout;
    heading->addWidget(newLabel(roleText(role), paint::TextRole::BodyStrong));
    m_count = new Pill;
    heading->addWidget(m_count);
    heading->addStretch(1);
    column->addLayout(heading);
    column->addWidget(newWrappedLabel(purpose, paint::TextRole::Small, Tone::Muted));
    column->addSpacing(S);
    m_view = new LaneView(&m_model);
    m_view->setObjectName(u"lane-"_s + toQt(model::idOf(role)));
    m_view->setAccessibleName(tr("%1 KPIs").arg(roleText(role)));
    column->addWidget(m_view, 1);
}

void Lane::refresh(bool hasGoal) {
    const int count = m_model.rowCount();
    if (!hasGoal) {
        m_count->hide();
        m_view->setPlaceText(tr("Choose a goal first"));
        return;
    }
    if (m_model.lane() != model::Role::Primary) {
        m_count->showTag(countText(count), TagKind::Neutral);
        m_view->setPlaceText(tr("Drop a KPI here"));
        return;
    }
    const bool right = count >= FewestPrimary && count <= MostPrimary;
    m_count->showTag(tr("%1 of max. %2").arg(count).arg(MostPrimary),
                     right ? TagKind::Positive : TagKind::Warning, right ? u"check"_s : u"warn"_s);
    m_view->setPlaceText(count >= MostPrimary ? tr("Full. Move one out to add another.")
                                              : tr("Drop a KPI here"));
}

}  // namespace goalpost::ui
