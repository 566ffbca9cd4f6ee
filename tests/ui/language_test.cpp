// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/room.hpp"
#include "ui/words/pseudo.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::checkRoom;
using test::cutOff;
using test::OpenWindow;
using test::placeOf;

namespace {

/// As long as it lives, the window speaks the language that nobody speaks.
class PseudoLanguage {
  public:
    PseudoLanguage() { QApplication::installTranslator(&m_translator); }
    ~PseudoLanguage() { QApplication::removeTranslator(&m_translator); }
    PseudoLanguage(const PseudoLanguage&) = delete;
    PseudoLanguage& operator=(const PseudoLanguage&) = delete;

  private:
    ui::PseudoTranslator m_translator;
};

struct Mirrored {
    Mirrored() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~Mirrored() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    Mirrored(const Mirrored&) = delete;
    Mirrored& operator=(const Mirrored&) = delete;
};

QStringList titlesOf(const QHeaderView& header) {
    QStringList titles;
    for (int section = 0; header.model() && section < header.count(); ++section)
        if (!header.isSectionHidden(section))
            titles << header.model()->headerData(section, header.orientation()).toString();
    return titles;
}

/// What a widget says by itself; not what it holds.
QStringList wordsOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return {label->text()};
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return {button->text()};
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return {line->placeholderText()};
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
        return header->orientation() == Qt::Horizontal ? titlesOf(*header) : QStringList();
    QStringList words;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            words << tabs->tabText(tab);
    return words;
}

/// Without names of days and months, which the locale says, and without what is nobody's language.
QString withoutNames(QString text, const QStringList& names) {
    for (const QString& name : names)
        text.remove(name);
    const QLocale locale;
    for (int month = 1; month <= 12; ++month)
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
            text.remove(locale.monthName(month, format));
    for (int day = 1; day <= 7; ++day)
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
            text.remove(locale.dayName(day, format));
    static const QRegularExpression codes(u"\\b(USD|EUR|Goalpost)\\b"_s);
    return text.remove(codes);
}

/// Texts on the shown page that did not come through the translator.
QStringList untranslated(QWidget& window, const QStringList& names) {
    QStringList list;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible())
            for (const QString& words : wordsOf(*widget))
                if (!ui::PseudoTranslator::isTranslated(withoutNames(words, names)))
                    list << words + u" ("_s + placeOf(*widget) + u')';
    return list;
}

}  // namespace

TEST_CASE("in an empty workspace every text on every page came through the translator") {
    const PseudoLanguage language;
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    const QStringList names{open.window().session().file().path,
                            QFileInfo(open.window().session().file().path).completeBaseName(),
                            QFileInfo(open.window().session().file().path).fileName()};
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        open.show(entry.id);
        const QStringList list = untranslated(open.window(), names);
        INFO(entry.id << ":\n" << list.join(u'\n').toStdString());
        CHECK(list.isEmpty());
    }
}

TEST_CASE("no text of the sample is cut off in English") {
    OpenWindow open(OpenWindow::With::Sample);
    checkRoom(open);
}

TEST_CASE("no page of a campaign that was just made needs more room than the window has") {
    OpenWindow open(OpenWindow::With::Campaign);
    checkRoom(open);
}

TEST_CASE("no text is cut off in a language whose words are a third longer; a page may scroll for it") {
    const PseudoLanguage language;
    OpenWindow open(OpenWindow::With::Sample);
    checkRoom(open, true);
}

TEST_CASE("from right to left the navigation stands at the right, and every page opens") {
    const Mirrored mirrored;
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1440, 900);
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        open.show(entry.id);
        auto* navigation = open.child<QWidget>("navigation");
        CHECK(navigation->mapTo(&open.window(), QPoint(navigation->width() / 2, 0)).x() > 720);
        INFO(entry.id << ":\n" << cutOff(open.window()).join(u'\n').toStdString());
        CHECK(cutOff(open.window()).isEmpty());
    }
}
