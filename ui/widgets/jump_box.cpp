// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/jump_box.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int BoxWidth = 560;
constexpr int ListHeight = 10 * paint::measure::Row;
constexpr int FieldWidth = 280;

class JumpDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {10, std::max(paint::measure::Row, option.fontMetrics.height() + M)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, now.accentTint);
        QRectF box = QRectF(option.rect).adjusted(M, 0, -M, 0);
        const double side = scaled(16.0);
        paint::paintIcon(*painter, {box.left(), box.center().y() - side / 2, side, side},
                         index.data(JumpModel::IconRole).toString(), now.muted);
        box.setLeft(box.left() + side + M);
        painter->setFont(fontOf(paint::TextRole::Small));
        const QString note = index.data(JumpModel::NoteRole).toString();
        const double noteWidth =
            std::min(painter->fontMetrics().horizontalAdvance(note) + 1.0, box.width() * 0.5);
        painter->setPen(now.muted);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, int(noteWidth)));
        box.setRight(box.right() - noteWidth - M);
        paintTitle(*painter, box, index);
        painter->restore();
    }

  private:
    /// The title with the letters that were found in bold.
    static void paintTitle(QPainter& painter, QRectF box, const QModelIndex& index) {
        const QFont plain = fontOf(paint::TextRole::Body);
        const QFont strong = fontOf(paint::TextRole::BodyStrong);
        painter.setFont(plain);
        const QString title =
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(box.width()) - 12);
        QVariantList places = index.data(JumpModel::PlacesRole).toList();
        for (qsizetype i = 0; i < title.size();) {
            const bool hit = places.contains(QVariant(i));
            qsizetype end = i + 1;
            while (end < title.size() && places.contains(QVariant(end)) == hit)
                ++end;
            const QString part = title.mid(i, end - i);
            painter.setFont(hit ? strong : plain);
            painter.setPen(hit ? theme().accent : theme().text);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(part));
            i = end;
        }
    }
};

}  // namespace

JumpBox::JumpBox(QWidget* window) : QFrame(window) {
    setObjectName(u"jumpBox"_s);
    setProperty("card", u"true"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(S, S, S, S);
    column->setSpacing(S);
    m_line = new QLineEdit;
    m_line->setObjectName(u"jumpText"_s);
    m_line->setAccessibleName(tr("Search or jump to"));
    m_line->setPlaceholderText(tr("Page, campaign, creator, post or command"));
    m_line->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_list = new QListView;
    m_list->setObjectName(u"jumpList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new JumpDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none = newLabel(tr("Nothing has these letters in this order."), paint::TextRole::Body, Tone::Muted);
    m_none->setContentsMargins(M, S, M, S);
    column->addWidget(m_line);
    column->addWidget(m_list);
    column->addWidget(m_none);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setPattern(text);
        showFirst();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        choose();
    });
    hide();
}

void JumpBox::open(std::vector<JumpItem> items) {
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_line->clear();
    setItems(std::move(items));
    show();
    raise();
    place();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void JumpBox::setItems(std::vector<JumpItem> items) {
    m_model.setItems(std::move(items));
    showFirst();
}

void JumpBox::showFirst() {
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model.index(0));
    place();
}

void JumpBox::place() {
    const int width = std::min(BoxWidth, parentWidget()->width() - 2 * XL);
    const int rows = std::min(m_model.rowCount() * m_list->sizeHintForRow(0) + 2, ListHeight);
    m_list->setFixedHeight(std::max(rows, 0));
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, XXL * 2);
}

void JumpBox::choose() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const JumpItem item = m_model.item(index.row());
    close();
    emit chosen(item);
}

void JumpBox::close() {
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool JumpBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            return QFrame::eventFilter(watched, event);
    }
}

QWidget* newJumpField(QWidget* parent, const QKeySequence& keys, std::function<void()> open) {
    auto* frame = new QWidget(parent);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 3, S, 3);
    auto* button = newButton(
        u"jumpField"_s, JumpBox::tr("Search or jump to…  %1").arg(keys.toString(QKeySequence::NativeText)),
        ButtonKind::Small, u"search"_s);
    setScaledMinimumWidth(button, FieldWidth);
    button->setProperty("field", true);
    button->setAccessibleName(JumpBox::tr("Search or jump to"));
    QObject::connect(button, &QPushButton::clicked, button, std::move(open));
    row->addWidget(button);
    return frame;
}

}  // namespace goalpost::ui
