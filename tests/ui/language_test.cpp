// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/pseudo.hpp"
#include "ui/widgets/elided_label.hpp"

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
using test::OpenWindow;

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

QString placeOf(const QWidget& widget) {
    QString place = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (!above->objectName().isEmpty())
            return place + u" in "_s + above->objectName();
    return place;
}

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

bool isCutOff(const QLabel& label) {
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 2;
    return label.sizeHint().width() > label.width() + 1;
}

bool isCutOff(const QAbstractButton& button) {
    const bool plain = qobject_cast<const QPushButton*>(&button) || qobject_cast<const QCheckBox*>(&button) ||
                       qobject_cast<const QRadioButton*>(&button) ||
                       qobject_cast<const QToolButton*>(&button);
    return plain && !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1;
}

/// Labels and buttons that have less room than their text needs.
QStringList cutOff(QWidget& window) {
    QStringList list;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || qobject_cast<const ui::ElidedLabel*>(widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if ((label && isCutOff(*label)) || (button && isCutOff(*button)))
            list << (label ? label->text() : button->text()) + u" ("_s + placeOf(*widget) + u')';
    }
    return list;
}

void checkRoom(OpenWindow& open) {
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        open.window().resize(size);
        for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
            open.show(entry.id);
            // A layout may ask for another round where a text's height depends on its width.
            QStringList list;
            const bool fits =
                QTest::qWaitFor([&] { return (list = cutOff(open.window())).isEmpty(); }, 2'000);
            INFO(entry.id << " at " << size.width() << ":\n" << list.join(u'\n').toStdString());
            CHECK(fits);
            CHECK(open.window().width() == size.width());
        }
    }
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

TEST_CASE("no text is cut off in a language whose words are a third longer") {
    const PseudoLanguage language;
    OpenWindow open(OpenWindow::With::Sample);
    checkRoom(open);
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
