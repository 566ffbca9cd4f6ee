// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/icon.hpp"
#include "paint/theme.hpp"

#include <QIcon>
#include <QLabel>
#include <QObject>
#include <QString>

#include <array>

/// How the window looks: Fusion, coloured by the theme's tokens. Changes at run time, also with the desktop.
namespace goalpost::ui {

class DesktopScheme;

enum class Appearance { System, Light, Dark };

class Look : public QObject {
    Q_OBJECT
  public:
    /// The application's one look; made on first use, after QApplication.
    static Look& instance();

    Appearance appearance() const { return m_appearance; }
    const paint::Theme& theme() const { return *m_theme; }
    /// Sets style, palette and style sheet of the application; stored in the settings.
    void setAppearance(Appearance appearance);
    /// As it was stored; System at first, with text of the desktop's own size.
    void restore();

    /// The sizes of text that are offered, in percent of the desktop's own.
    static constexpr std::array TextSizes{100, 110, 125, 150, 175, 200};
    int textSize() const { return m_textSize; }
    /// One of TextSizes, the nearest where it is none of them; stored in the settings.
    void setTextSize(int percent);
    /// The next larger or smaller of them; nothing past the ends.
    void stepTextSize(int by);
    /// Body text as it is now, beside the size that the design was drawn with.
    double textScale() const;

  signals:
    void changed();
    /// The text has another size.
    void resized();

  private:
    Look();
    void begin();
    void apply();
    void applyTextSize();
    bool systemIsDark();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Appearance m_appearance = Appearance::System;
    int m_textSize = 100;
    double m_desktopPoints;
    const paint::Theme* m_theme;
    DesktopScheme* m_desktop = nullptr;
    bool m_applying = false;
    bool m_paletteIsOurs = false;
};

const paint::Theme& theme();
QFont fontOf(paint::TextRole role);
/// Follows the theme; on filled accent ground (`onAccent`) in that ground's text colour.
QIcon themedIcon(const QString& name, bool onAccent = false);

/// What a label's colour says; the style sheet knows them by the property "tone".
enum class Tone { Text, Muted, Accent, Positive, Warning, Negative };
void setTone(QWidget* widget, Tone tone);
QLabel* newLabel(const QString& text, paint::TextRole role, Tone tone = Tone::Text);
/// One that breaks its lines.
QLabel* newWrappedLabel(const QString& text, paint::TextRole role, Tone tone = Tone::Text);

}  // namespace goalpost::ui
