// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/goal_card.hpp"

#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int GoalPadX = 10;
constexpr int PadY = 11;
constexpr int MarkSide = 16;
constexpr int TitleTop = 40;
constexpr int TitleHeight = 20;
constexpr int UsualWidth = 168;
constexpr int LeastWidth = 130;

struct GoalWords {
    model::Goal goal;
    const char* icon;
    const char* definition;
    const char* kpis;
};

constexpr GoalWords Words[] = {
    {model::Goal::BrandAwareness, "mega",
     QT_TRANSLATE_NOOP("GoalCard", "Expand reach and recognition through broad, relevant followings."),
     QT_TRANSLATE_NOOP("GoalCard", "Impressions, reach, brand mentions, share of voice")},
    {model::Goal::Engagement, "chat",
     QT_TRANSLATE_NOOP("GoalCard", "Drive meaningful interaction with brand content across platforms."),
     QT_TRANSLATE_NOOP("GoalCard", "Likes, comments, shares, saves, conversation volume")},
    {model::Goal::WebsiteTraffic, "cursor",
     QT_TRANSLATE_NOOP("GoalCard", "Direct qualified visitors from creator content to your own pages."),
     QT_TRANSLATE_NOOP("GoalCard", "Click-through rate, referral sessions, time on site, bounce rate")},
    {model::Goal::LeadGeneration, "funnel",
     QT_TRANSLATE_NOOP("GoalCard", "Capture contact details from audiences that engage with the content."),
     QT_TRANSLATE_NOOP("GoalCard", "Form completions, sign-ups, cost per lead, lead quality")},
    {model::Goal::Sales, "cart",
     QT_TRANSLATE_NOOP("GoalCard", "Produce purchases you can attribute directly to creator partnerships."),
     QT_TRANSLATE_NOOP("GoalCard", "Revenue, conversion rate, average order value, ROAS")},
};

const GoalWords& wordsOf(model::Goal goal) {
    for (const GoalWords& words : Words)
        if (words.goal == goal)
            return words;
    return Words[0];
}

int wrappedHeight(const QFont& font, int width, const QString& text) {
    return QFontMetrics(font).boundingRect(0, 0, width, 1000, Qt::TextWordWrap, text).height();
}

QString profileWords(std::string_view text) {
    return coreText(text);
}

/// Which creators suit the goal and how tools are set for it.
QString profileText(const method::Profile& profile) {
    const QString asOf = profile.asOf ? dateText(*profile.asOf) : unknownText();
    return GoalCard::tr("Creators: %1\nSearch: %2\nVetting weighs most: %3")
               .arg(profileWords(profile.creator), profileWords(profile.discovery),
                    profileWords(profile.vetting)) +
           u'\n' +
           (profile.own ? GoalCard::tr("As of %1; partly your own.").arg(asOf)
                        : GoalCard::tr("As of %1; argued by Goalpost.").arg(asOf));
}

}  // namespace

GoalCard::GoalCard(model::Goal goal, QWidget* parent) : QAbstractButton(parent), m_goal(goal) {
    const GoalWords& words = wordsOf(goal);
    m_icon = QString::fromLatin1(words.icon);
    m_definition = QCoreApplication::translate("GoalCard", words.definition);
    m_kpis = QCoreApplication::translate("GoalCard", words.kpis);
    setObjectName(u"goal-"_s + toQt(model::idOf(goal)));
    setText(goalText(goal));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    showProfile(method::profileOf(goal));
    show(State::Free, false);
    connect(this, &QAbstractButton::clicked, this, [this] {
        setChecked(m_state != State::Free);
        emit primaryWanted(m_goal);
    });
}

void GoalCard::show(State state, bool mayBeSecondary) {
    m_state = state;
    m_mayBeSecondary = mayBeSecondary;
    setChecked(state != State::Free);
    const QString name = goalText(m_goal);
    setAccessibleName(state == State::Primary     ? tr("%1, primary goal").arg(name)
                      : state == State::Secondary ? tr("%1, secondary goal").arg(name)
                                                  : name);
    update();
}

void GoalCard::showProfile(const method::Profile& profile) {
    m_profile = profileText(profile);
    setToolTip(m_compact ? m_kpis + u"\n\n"_s + m_profile : m_profile);
    setAccessibleDescription(m_definition + u" "_s + m_profile);
}

void GoalCard::setCompact(bool compact) {
    if (m_compact == compact)
        return;
    m_compact = compact;
    setToolTip(compact ? m_kpis + u"\n\n"_s + m_profile : m_profile);
    updateGeometry();
}

QSize GoalCard::minimumSizeHint() const {
    int widest = scaled(LeastWidth);
    const QFontMetrics title(fontOf(paint::TextRole::BodyStrong));
    for (const GoalWords& words : Words)
        widest = std::max(widest, title.horizontalAdvance(goalText(words.goal)) + 2 * GoalPadX);
    return {std::min(widest, scaled(UsualWidth)), scaled(100)};
}

QSize GoalCard::sizeHint() const {
    // The five stand in one row: all are as high as the one with most text where they are narrowest.
    int height = 0;
    const int inside = minimumSizeHint().width() - 2 * GoalPadX;
    for (const GoalWords& words : Words) {
        const QString definition = QCoreApplication::translate("GoalCard", words.definition);
        int one = scaled(TitleTop) + scaled(TitleHeight) +
                  wrappedHeight(fontOf(paint::TextRole::Body), inside, definition) + PadY;
        if (!m_compact)
            one += 8 + wrappedHeight(fontOf(paint::TextRole::Small), inside,
                                     QCoreApplication::translate("GoalCard", words.kpis));
        height = std::max(height, one);
    }
    return {scaled(UsualWidth), height};
}

QRectF GoalCard::boxRect() const {
    const double side = scaled(static_cast<double>(MarkSide)) + 8;
    return {width() - GoalPadX - side + 4, PadY - 4.0, side, side};
}

void GoalCard::paintMark(QPainter& painter) const {
    const paint::Theme& now = theme();
    const QRectF mark = boxRect().adjusted(4.5, 4.5, -4.5, -4.5);
    const bool offersBox =
        m_state == State::Secondary || (m_state == State::Free && m_mayBeSecondary && underMouse());
    if (m_state == State::Secondary) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(now.accent);
        painter.drawRoundedRect(mark, 3, 3);
        paint::paintIcon(painter, mark.adjusted(1, 1, -1, -1), u"check"_s, now.onAccent);
    } else if (offersBox) {
        painter.setPen(QPen(now.borderStrong, 1));
        painter.setBrush(now.raised);
        painter.drawRoundedRect(mark, 3, 3);
    } else {
        painter.setPen(QPen(m_state == State::Primary ? now.accent : now.borderStrong,
                            m_state == State::Primary ? 1.5 : 1));
        painter.setBrush(now.raised);
        painter.drawEllipse(mark);
        if (m_state == State::Primary) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(now.accent);
            painter.drawEllipse(mark.center(), scaled(4.0), scaled(4.0));
        }
    }
    const QString word = m_state == State::Primary ? tr("Primary") : offersBox ? tr("Secondary") : QString();
    QFont small = fontOf(paint::TextRole::Small);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(m_state == State::Free ? now.muted : now.accent);
    painter.drawText(QRectF(GoalPadX + scaled(24.0), mark.top() - 4,
                            mark.left() - 6 - GoalPadX - scaled(24.0), mark.height() + 8),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, word);
}

void GoalCard::paintEvent(QPaintEvent* /*event*/) {
    const paint::Theme& now = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(now.border, 1);
    if (m_state == State::Primary)
        border = QPen(now.accent, 2);
    else if (m_state == State::Secondary)
        border = QPen(now.accent, 1, Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(underMouse() && isEnabled() && m_state == State::Free ? now.hover : now.raised);
    const double inset = border.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), paint::measure::CardRadius,
                            paint::measure::CardRadius);
    paint::paintIcon(painter, {GoalPadX + 0.0, PadY + 1.0, scaled(20.0), scaled(20.0)}, m_icon,
                     m_state == State::Free ? now.muted : now.accent);
    paintMark(painter);
    const int inside = width() - 2 * GoalPadX;
    const int top = scaled(TitleTop);
    const int title = scaled(TitleHeight);
    painter.setPen(now.text);
    painter.setFont(fontOf(paint::TextRole::BodyStrong));
    painter.drawText(QRect(GoalPadX, top, inside, title), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside));
    painter.setFont(fontOf(paint::TextRole::Body));
    QRect used;
    painter.drawText(QRect(GoalPadX, top + title + 1, inside, height() - top - title - PadY / 2),
                     Qt::TextWordWrap, m_definition, &used);
    if (m_compact)
        return;
    painter.setFont(fontOf(paint::TextRole::Small));
    painter.setPen(now.muted);
    const int kpisHeight = wrappedHeight(painter.font(), inside, m_kpis);
    const int kpis = std::max(used.bottom() + 6, height() - PadY - kpisHeight);
    painter.drawText(QRect(GoalPadX, kpis, inside, height() - kpis), Qt::TextWordWrap, m_kpis);
}

void GoalCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && (event->modifiers() & Qt::ShiftModifier)) {
        if (m_mayBeSecondary || m_state == State::Secondary)
            emit secondaryToggled(m_goal);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
        case Qt::Key_Up:
            emit neighbourWanted(-1);
            return;
        case Qt::Key_Down:
            emit neighbourWanted(1);
            return;
        case Qt::Key_Left:
        case Qt::Key_Right:
            emit neighbourWanted((event->key() == Qt::Key_Right) == mirrored ? -1 : 1);
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

void GoalCard::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    emit focusChanged();
}

void GoalCard::focusOutEvent(QFocusEvent* event) {
    QAbstractButton::focusOutEvent(event);
    emit focusChanged();
}

void GoalCard::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"goalMenu"_s);
    QAction* primary = menu->addAction(tr("Make it the primary goal"));
    primary->setEnabled(m_state != State::Primary);
    QAction* secondary = menu->addAction(m_state == State::Secondary ? tr("Remove as secondary goal")
                                                                     : tr("Make it the secondary goal"));
    secondary->setEnabled(m_mayBeSecondary || m_state == State::Secondary);
    menu->addSeparator();
    QAction* split = menu->addAction(tr("Split off as a campaign of its own…"));
    split->setObjectName(u"splitOff"_s);
    split->setEnabled(m_mayBeSecondary);
    connect(primary, &QAction::triggered, this, [this] { emit primaryWanted(m_goal); });
    connect(split, &QAction::triggered, this, [this] { emit splitWanted(m_goal); });
    connect(secondary, &QAction::triggered, this, [this] { emit secondaryToggled(m_goal); });
    menu->popup(event->globalPos());
}

void GoalCard::mouseReleaseEvent(QMouseEvent* event) {
    const bool onBox = boxRect().contains(event->position()) &&
                       (m_state == State::Secondary || (m_state == State::Free && m_mayBeSecondary));
    if (onBox && event->button() == Qt::LeftButton) {
        setDown(false);
        emit secondaryToggled(m_goal);
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void GoalCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void GoalCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace goalpost::ui
