// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/notice.hpp"

#include "ui/widgets/card.hpp"

#include <QAccessible>
#include <QEvent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int LifeMilliseconds = 10'000;
constexpr int AboveFoot = 2;

}  // namespace

Notice::Notice(QWidget* over) : QFrame(over) {
    setObjectName(u"notice"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    // No higher than the status bar with the margin that every page has above it.
    row->setContentsMargins(paint::space::L, paint::space::XS, paint::space::S, paint::space::XS);
    row->setSpacing(paint::space::L);
    m_text = newLabel({}, paint::TextRole::Body);
    m_text->setObjectName(u"noticeText"_s);
    m_action = newButton(u"noticeAction"_s, {}, ButtonKind::Small);
    auto* dismiss = newButton(u"noticeDismiss"_s, {}, ButtonKind::Link, u"x"_s);
    dismiss->setAccessibleName(tr("Close this notice"));
    row->addWidget(m_text);
    row->addWidget(m_action);
    row->addWidget(dismiss);
    m_life.setSingleShot(true);
    m_life.setInterval(LifeMilliseconds);
    connect(&m_life, &QTimer::timeout, this, [this] {
        if (m_action->hasFocus())
            m_life.start();
        else
            hide();
    });
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        emit acted();
    });
    over->installEventFilter(this);
    hide();
}

void Notice::tell(const QString& text, const QString& action) {
    m_text->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, parentWidget()->width() * 2 / 3));
    m_text->setToolTip(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
    place();
    raise();
    m_life.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleName(text);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::doneText(const QString& label) {
    static constexpr std::pair<const char*, const char*> Verbs[] = {
        {"Add", QT_TR_NOOP("Added %1")},       {"Archive", QT_TR_NOOP("Archived %1")},
        {"Change", QT_TR_NOOP("Changed %1")},  {"Clear", QT_TR_NOOP("Cleared %1")},
        {"Delete", QT_TR_NOOP("Deleted %1")},  {"Import", QT_TR_NOOP("Imported %1")},
        {"Remove", QT_TR_NOOP("Removed %1")},  {"Rename", QT_TR_NOOP("Renamed %1")},
        {"Reopen", QT_TR_NOOP("Reopened %1")}, {"Take", QT_TR_NOOP("Took %1")}};
    const qsizetype space = label.indexOf(u' ');
    for (const auto& [verb, done] : Verbs)
        if (space > 0 && label.left(space) == QLatin1StringView(verb))
            return tr(done).arg(label.mid(space + 1));
    return tr("Done: %1").arg(label);
}

QString Notice::text() const {
    return isHidden() ? QString() : accessibleName();
}

bool Notice::offers() const {
    return !isHidden() && !m_action->isHidden();
}

void Notice::place() {
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - AboveFoot);
}

bool Notice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Notice::enterEvent(QEnterEvent* event) {
    m_life.stop();
    QFrame::enterEvent(event);
}

void Notice::leaveEvent(QEvent* event) {
    m_life.start();
    QFrame::leaveEvent(event);
}

}  // namespace goalpost::ui
