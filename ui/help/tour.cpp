// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/tour.hpp"

#include "ui/look/text_size.hpp"
#include "ui/main_window.hpp"
#include "ui/widgets/card.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int NoteWidth = 320;
constexpr int Gap = 14;
constexpr int RingReach = 5;
constexpr int Follow = 150;
constexpr int WaitForPage = 60;  // milliseconds, until a page has what it asked for

struct Step {
    const char* page;
    const char* target;  ///< object name, or its beginning up to a dash
    const char* title;
    const char* text;
};

constexpr auto Steps = std::to_array<Step>({
    {"results", "campaignBar", QT_TRANSLATE_NOOP("goalpost::ui::Tour", "The path of a campaign"),
     QT_TRANSLATE_NOOP(
         "goalpost::ui::Tour",
         "From the goal down to the reviews. A step carries a check once it is done; a locked one "
         "says what it still needs. Above it you choose the campaign.")},
    {"goal", "goal-website-traffic", QT_TRANSLATE_NOOP("goalpost::ui::Tour", "First the goal"),
     QT_TRANSLATE_NOOP(
         "goalpost::ui::Tour",
         "One primary goal, two or three KPIs that measure it. The method check at the right says "
         "what does not fit, and why.")},
    {"objectives", "objectiveSentence",
     QT_TRANSLATE_NOOP("goalpost::ui::Tour", "A promise that can be checked"),
     QT_TRANSLATE_NOOP(
         "goalpost::ui::Tour",
         "The sentence is written from the fields below it; a phrase leads to its field. Everything "
         "is saved as you leave a field.")},
    {"imports", "chooseFile", QT_TRANSLATE_NOOP("goalpost::ui::Tour", "Results come in as files"),
     QT_TRANSLATE_NOOP("goalpost::ui::Tour",
                       "Exports of the platforms, or a table of your own. You see what would change before "
                       "anything does, and one undo takes an import back.")},
    {"results", "kpi-", QT_TRANSLATE_NOOP("goalpost::ui::Tour", "Answer first, evidence after"),
     QT_TRANSLATE_NOOP(
         "goalpost::ui::Tour",
         "Each primary KPI with its target, its range and where it stands. Press F1 on a card to read "
         "how the KPI is computed.")},
    {"results", "jumpField", QT_TRANSLATE_NOOP("goalpost::ui::Tour", "Find everything"),
     QT_TRANSLATE_NOOP(
         "goalpost::ui::Tour",
         "Ctrl+K finds pages, creators, posts and every command. Changes to the sample are not kept, "
         "so try what you like; Ctrl+Z takes it back.")},
});

/// Around the control the note is about; the mouse goes through it.
class Ring : public QWidget {
  public:
    explicit Ring(QWidget* window) : QWidget(window) {
        setObjectName(u"tourRing"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 7, 7);
    }
};

}  // namespace

Tour::Tour(MainWindow& window) : QFrame(&window), m_window(window) {
    setObjectName(u"tour"_s);
    setProperty("card", u"true"_s);
    setAttribute(Qt::WA_StyledBackground);
    setScaledWidth(this, NoteWidth);
    m_before = QApplication::focusWidget();
    m_ring = new Ring(&window);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(CardX, M, CardX, M);
    column->setSpacing(S);
    m_count = newLabel({}, paint::TextRole::Caption, Tone::Muted);
    m_title = newLabel({}, paint::TextRole::Section);
    m_title->setObjectName(u"tourTitle"_s);
    m_text = newWrappedLabel({}, paint::TextRole::Body);
    auto* skip = newButton(u"tourSkip"_s, tr("Skip the tour"), ButtonKind::Link);
    m_back = newButton(u"tourBack"_s, tr("Back"), ButtonKind::Small);
    m_next = newButton(u"tourNext"_s, {}, ButtonKind::SmallPrimary);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(S);
    foot->addWidget(skip);
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    for (QWidget* part : {m_count, m_title, m_text})
        column->addWidget(part);
    column->addSpacing(XS);
    column->addLayout(foot);
    connect(skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
    // What is around the control may move it, as pages are laid out anew: the note stays beside it.
    auto* follow = new QTimer(this);
    connect(follow, &QTimer::timeout, this, [this] {
        if (placeOfTarget() != m_placed)
            place();
    });
    follow->start(Follow);
    window.installEventFilter(this);
    connect(&window, &MainWindow::pageShown, this, &Tour::goAlong);
    goTo(0);
}

Tour::~Tour() {
    delete m_ring;
}

int Tour::steps() {
    return static_cast<int>(Steps.size());
}

void Tour::end() {
    const bool hasKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    if (m_ring)
        m_ring->hide();
    if (hasKeyboard && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void Tour::goTo(int step) {
    if (step >= steps()) {
        end();
        return;
    }
    {
        const QScopedValueRollback turning(m_turning, true);
        m_window.showPage(QString::fromLatin1(Steps.at(static_cast<std::size_t>(std::max(step, 0))).page));
    }
    showStep(std::max(step, 0));
    m_next->setFocus(Qt::OtherFocusReason);
}

/// The next step that is about the page, else the first one; the keyboard stays where it is.
void Tour::goAlong(const QString& page) {
    if (m_turning || isHidden() || page == QLatin1String(Steps.at(static_cast<std::size_t>(m_step)).page))
        return;
    for (int passed = 1; passed < steps(); ++passed)
        if (const int step = (m_step + passed) % steps();
            page == QLatin1String(Steps.at(static_cast<std::size_t>(step)).page)) {
            showStep(step);
            return;
        }
    end();
}

void Tour::showStep(int step) {
    m_step = step;
    const Step& now = Steps.at(static_cast<std::size_t>(m_step));
    m_count->setText(tr("Step %1 of %2").arg(m_step + 1).arg(steps()));
    m_title->setText(tr(now.title));
    m_text->setText(tr(now.text));
    m_back->setVisible(m_step > 0);
    m_next->setText(m_step + 1 == steps() ? tr("Done") : tr("Next"));
    setAccessibleName(
        tr("Tour, step %1 of %2: %3. %4").arg(m_step + 1).arg(steps()).arg(tr(now.title), tr(now.text)));
    m_next->setAccessibleDescription(accessibleName());
    show();
    raise();
    point();
    QTimer::singleShot(WaitForPage, this, &Tour::point);
}

/// Looks for the control; pages make some of theirs only when they know the campaign's results.
void Tour::point() {
    const QString name = QString::fromLatin1(Steps.at(static_cast<std::size_t>(m_step)).target);
    m_target = nullptr;
    for (QWidget* widget : m_window.findChildren<QWidget*>())
        if (!m_target && widget->isVisible() &&
            (widget->objectName() == name || (name.endsWith(u'-') && widget->objectName().startsWith(name))))
            m_target = widget;
    if (!m_target && m_window.session().isBusy())
        QTimer::singleShot(WaitForPage, this, &Tour::point);
    place();
}

/// In the window, as far as it is seen.
QRect Tour::placeOfTarget() const {
    if (!m_target)
        return {};
    const QRect seen = m_target->visibleRegion().boundingRect();
    return {m_target->mapTo(&m_window, seen.topLeft()), seen.size()};
}

void Tour::place() {
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->heightForWidth(NoteWidth) : sizeHint().height());
    m_placed = placeOfTarget();
    const QRect room = m_window.rect().adjusted(M, M, -M, -M);
    m_ring->setVisible(m_target && isVisible());
    QRect note(QPoint(), size());
    if (!m_target) {
        note.moveCenter(room.center());
        move(note.topLeft());
        return;
    }
    const QRect seen = m_placed;
    m_ring->setGeometry(seen.adjusted(-RingReach, -RingReach, RingReach, RingReach));
    m_ring->raise();
    raise();
    // Right of the control, left of it, below or above: the first where the note has room.
    const QPoint places[] = {{seen.right() + Gap, seen.top()},
                             {seen.left() - Gap - note.width(), seen.top()},
                             {seen.left(), seen.bottom() + Gap},
                             {seen.left(), seen.top() - Gap - note.height()}};
    note.moveTopLeft(places[2]);
    for (const QPoint& place : places)
        if (room.contains(QRect(place, size()))) {
            note.moveTopLeft(place);
            break;
        }
    note.moveLeft(std::clamp(note.left(), room.left(), std::max(room.left(), room.right() - note.width())));
    note.moveTop(std::clamp(note.top(), room.top(), std::max(room.top(), room.bottom() - note.height())));
    move(note.topLeft());
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            end();
            return;
        case Qt::Key_Right:
            if (m_step + 1 < steps())
                goTo(m_step + 1);
            return;
        case Qt::Key_Left:
            goTo(m_step - 1);
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_window)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &Tour::place);
    // What comes up to the window is of no use to anything in it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        isVisible()) {
        end();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace goalpost::ui
