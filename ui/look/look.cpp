// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/look.hpp"

#include "ui/look/focus_ring.hpp"
#include "ui/look/key_habits.hpp"
#include "ui/look/text_size.hpp"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStyleFactory>
#include <QStyleHints>

#ifdef GOALPOST_DBUS
#include "ui/look/desktop_scheme.hpp"
#endif

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are registered by hand, outside every namespace.
static void registerStyle() {
    Q_INIT_RESOURCE(window);
}

namespace goalpost::ui {

namespace {

const QString AppearanceKey = u"window/appearance"_s;
constexpr int SymbolSide = 16;
const QString TextSizeKey = u"window/textSize"_s;

/// Fusion with room for the focus ring around a widget and without icons before dialog buttons.
class WindowStyle : public QProxyStyle {
  public:
    WindowStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return FocusRing::Reach;
        // Symbols in menus, buttons and fields are as high as the text beside them.
        if (metric == PM_SmallIconSize || metric == PM_ButtonIconSize || metric == PM_LineEditIconSize)
            return scaled(SymbolSide);
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        if (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
            return 0;  // nothing moves by itself
        if (hint == SH_FocusFrame_AboveWidget)
            return 1;  // the ring then belongs to the window and no parent cuts it off
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
};

QPalette paletteOf(const paint::Theme& theme) {
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> colours[] = {
        {QPalette::Window, theme.window},
        {QPalette::WindowText, theme.text},
        {QPalette::Base, theme.raised},
        {QPalette::AlternateBase, theme.hover},
        {QPalette::Text, theme.text},
        {QPalette::Button, theme.raised},
        {QPalette::ButtonText, theme.text},
        {QPalette::BrightText, theme.negative},
        {QPalette::ToolTipBase, theme.text},
        {QPalette::ToolTipText, theme.raised},
        {QPalette::PlaceholderText, theme.muted},
        {QPalette::Highlight, theme.accent},
        {QPalette::HighlightedText, theme.onAccent},
        {QPalette::Link, theme.accent},
        {QPalette::LinkVisited, theme.bench},
        {QPalette::Light, theme.raised},
        {QPalette::Midlight, theme.hover},
        {QPalette::Mid, theme.borderStrong},
        {QPalette::Dark, theme.borderStrong},
        {QPalette::Shadow, theme.border},
    };
    for (const auto& [role, colour] : colours)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Button, theme.sunken);
    return palette;
}

/// The lengths that follow the text, "14tx", in pixels for text `scale` times as large.
QString withLengths(const QString& sheet, double scale) {
    static const QRegularExpression lengths(u"(\\d+)tx"_s);
    QString scaled;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : lengths.globalMatch(sheet)) {
        const auto pixels = std::lround(match.captured(1).toInt() * scale);
        scaled += sheet.mid(done, match.capturedStart() - done) + QString::number(pixels) + u"px"_s;
        done = match.capturedEnd();
    }
    return scaled + sheet.mid(done);
}

/// The style sheet with each "@name" replaced by that colour of the theme, for text `scale` times as large.
QString styleSheetOf(const paint::Theme& theme, double scale) {
    registerStyle();
    QFile file(u":/window/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program is built without its style sheet.");
    QString sheet = QString::fromUtf8(file.readAll());
    std::vector<std::string_view> names(paint::colourNames().begin(), paint::colourNames().end());
    // Longer names first: "@accent-tint" must not be taken for "@accent".
    std::sort(names.begin(), names.end(), [](auto a, auto b) { return a.size() > b.size(); });
    for (const std::string_view name : names)
        sheet.replace(u'@' + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                      theme.named(name).name());
    sheet.replace(u"@scheme"_s, theme == paint::Theme::dark() ? u"dark"_s : u"light"_s);
    return withLengths(sheet, scale);
}

/// Draws a symbol in the colours the theme has at that moment.
class ThemedEngine : public QIconEngine {
  public:
    ThemedEngine(QString name, bool onAccent) : m_name(std::move(name)), m_onAccent(onAccent) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        paint::paintIcon(*painter, rect, m_name, colour(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return paint::iconPixmap(m_name, std::min(size.width(), size.height()), colour(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        // `size` is in device pixels here.
        const int side = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return paint::iconPixmap(m_name, side, colour(mode, state), scale);
    }
    QIconEngine* clone() const override { return new ThemedEngine(*this); }

  private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        const paint::Theme& now = theme();
        if (mode == QIcon::Disabled)
            return now.disabled;
        if (m_onAccent)
            return now.onAccent;
        return state == QIcon::On ? now.accent : now.text;
    }

    QString m_name;
    bool m_onAccent;
};

int nearestTextSize(int percent) {
    return *std::min_element(Look::TextSizes.begin(), Look::TextSizes.end(), [percent](int a, int b) {
        return std::abs(a - percent) < std::abs(b - percent);
    });
}

}  // namespace

Look::Look() : m_desktopPoints(paint::BodyPoints), m_theme(&paint::Theme::light()) {}

void Look::begin() {
    QApplication::setStyle(new WindowStyle);
    QFont body = QApplication::font();
    // Where the desktop names no font of its own, Noto Sans has figures of equal width.
    if (QFontInfo(body).family() != u"Noto Sans"_s && body.family().startsWith(u"Sans"_s))
        body.setFamily(u"Noto Sans"_s);
    // Never smaller than the design; larger where the desktop's own text is.
    m_desktopPoints = std::max(paint::BodyPoints, body.pointSizeF());
    body.setPointSizeF(m_desktopPoints);
    QApplication::setFont(body);
    new FocusRing(qApp);
    new KeyHabits(qApp);
}

Look& Look::instance() {
    // Dies with the application: the style it set is gone by then.
    static QPointer<Look> look;
    if (!look) {
        // Setting the style asks widgets that are there already for their sizes: they may ask this for them.
        look = new Look;
        look->setParent(qApp);
        look->begin();
        look->apply();
        qApp->installEventFilter(look);
    }
    return *look;
}

void Look::setAppearance(Appearance appearance) {
    m_appearance = appearance;
    QSettings().setValue(AppearanceKey, static_cast<int>(appearance));
    apply();
}

void Look::restore() {
    const int stored = QSettings().value(AppearanceKey, 0).toInt();
    m_appearance = stored >= 0 && stored <= 2 ? static_cast<Appearance>(stored) : Appearance::System;
    apply();
    m_textSize = nearestTextSize(QSettings().value(TextSizeKey, 100).toInt());
    applyTextSize();
}

void Look::setTextSize(int percent) {
    m_textSize = nearestTextSize(percent);
    QSettings().setValue(TextSizeKey, m_textSize);
    applyTextSize();
}

void Look::stepTextSize(int by) {
    const auto at = std::find(TextSizes.begin(), TextSizes.end(), m_textSize) - TextSizes.begin();
    const auto last = static_cast<std::ptrdiff_t>(TextSizes.size()) - 1;
    setTextSize(TextSizes.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))));
}

double Look::textScale() const {
    return m_desktopPoints * m_textSize / 100 / paint::BodyPoints;
}

void Look::applyTextSize() {
    QFont body = QApplication::font();
    const double points = m_desktopPoints * m_textSize / 100;
    if (std::abs(body.pointSizeF() - points) < 0.01)
        return;
    body.setPointSizeF(points);
    QApplication::setFont(body);
    qApp->setStyleSheet(styleSheetOf(*m_theme, textScale()));
    emit resized();
}

bool Look::systemIsDark() {
#ifdef GOALPOST_DBUS
    if (!m_desktop) {
        m_desktop = new DesktopScheme(this);
        connect(m_desktop, &DesktopScheme::changed, this, &Look::apply);
    }
    if (const auto dark = m_desktop->isDark())
        return *dark;
#endif
    // Without a palette of our own over it, the application has the desktop's.
    QApplication::setPalette(QPalette());
    m_paletteIsOurs = false;
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

bool Look::eventFilter(QObject* watched, QEvent* event) {
    const bool desktopChanged = event->type() == QEvent::ThemeChange ||
                                (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
    if (desktopChanged && !m_applying && m_appearance == Appearance::System)
        QMetaObject::invokeMethod(this, &Look::apply, Qt::QueuedConnection);
    // Tooltips have names and titles out of files, which are never markup.
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
        static_cast<QLabel*>(watched)->setTextFormat(Qt::PlainText);
    return QObject::eventFilter(watched, event);
}

void Look::apply() {
    const QScopedValueRollback busy(m_applying, true);
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && systemIsDark());
    const paint::Theme* next = dark ? &paint::Theme::dark() : &paint::Theme::light();
    const bool same = next == m_theme && !qApp->styleSheet().isEmpty();
    if (same && m_paletteIsOurs)
        return;
    m_theme = next;
    m_paletteIsOurs = true;
    QApplication::setPalette(paletteOf(*m_theme));
    if (same)
        return;
    qApp->setStyleSheet(styleSheetOf(*m_theme, textScale()));
    emit changed();
}

const paint::Theme& theme() {
    return Look::instance().theme();
}

QFont fontOf(paint::TextRole role) {
    return paint::fontFor(role, QApplication::font());
}

QIcon themedIcon(const QString& name, bool onAccent) {
    return QIcon(new ThemedEngine(name, onAccent));
}

void setTone(QWidget* widget, Tone tone) {
    static constexpr const char* Names[] = {"text", "muted", "accent", "positive", "warning", "negative"};
    const QString name = QString::fromLatin1(Names[static_cast<int>(tone)]);
    if (widget->property("tone") == name)
        return;
    widget->setProperty("tone", name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* newLabel(const QString& text, paint::TextRole role, Tone tone) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    withTextSize(label, [label, role] { label->setFont(fontOf(role)); });
    if (tone != Tone::Text)
        setTone(label, tone);
    return label;
}

QLabel* newWrappedLabel(const QString& text, paint::TextRole role, Tone tone) {
    QLabel* label = newLabel(text, role, tone);
    label->setWordWrap(true);
    return label;
}

}  // namespace goalpost::ui
