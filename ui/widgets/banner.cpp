// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/banner.hpp"

#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"

#include <QEvent>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {
constexpr int BannerIconSide = 18;
}

Banner::Banner(QWidget* parent) : QFrame(parent) {
    setObjectName(u"banner"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(paint::space::CardX, paint::space::S, paint::space::S, paint::space::S);
    row->setSpacing(paint::space::S);
    m_icon = new QLabel;
    setScaledSquare(m_icon, BannerIconSide);
    m_strong = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_rest = newWrappedLabel({}, paint::TextRole::Body);
    m_action = newButton(u"bannerAction"_s, {}, ButtonKind::Small);
    m_dismiss = newButton(u"bannerDismiss"_s, tr("Dismiss"), ButtonKind::Link);
    row->addWidget(m_icon);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_strong);
    words->addWidget(m_rest);
    row->addLayout(words, 1);
    m_mark = newLabel({}, paint::TextRole::Caption, Tone::Muted);
    m_mark->hide();
    row->addWidget(m_mark);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    withTextSize(this, [this] { drawIcon(); });
    hide();
}

void Banner::tell(Kind kind, const QString& strong, const QString& rest, const QString& action) {
    static constexpr const char* Names[] = {"note", "positive", "warning", "negative"};
    m_kind = kind;
    setProperty("kind", QString::fromLatin1(Names[static_cast<int>(kind)]));
    style()->unpolish(this);
    style()->polish(this);
    // A long sentence wraps; only the wrapping label can do that.
    m_strong->setText(rest.isEmpty() ? QString() : strong);
    m_strong->setVisible(!rest.isEmpty());
    m_rest->setText(rest.isEmpty() ? strong : rest);
    m_mark->hide();
    m_mark->clear();
    help::setTopic(this, {});
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text());
    drawIcon();
    show();
}

void Banner::setMark(const QString& mark) {
    m_mark->setText(mark);
    m_mark->setVisible(!mark.isEmpty());
    help::setTopic(this, u"rule/"_s + mark);
    setAccessibleName(text());
}

void Banner::setDismissible(bool dismissible) {
    m_dismiss->setVisible(dismissible);
}

QString Banner::text() const {
    QStringList words{m_strong->text(), m_rest->text(), m_mark->text()};
    words.removeAll(QString());
    return words.join(u' ');
}

void Banner::drawIcon() {
    const paint::Theme& now = theme();
    static constexpr const char* Icons[] = {"info", "check-circle", "warn", "stop"};
    const QColor colours[] = {now.accent, now.positive, now.warning, now.negative};
    const int kind = static_cast<int>(m_kind);
    m_icon->setPixmap(paint::iconPixmap(QString::fromLatin1(Icons[kind]), scaled(BannerIconSide),
                                        colours[kind], devicePixelRatioF()));
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

}  // namespace goalpost::ui
