// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/text_size.hpp"
#include "ui/widgets/calendar.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

Date todayHere() {
    return toDate(QDate::currentDate());
}

}  // namespace

void CountField::showCount(std::optional<int> count) {
    show(count ? countText(*count) : QString());
}

std::optional<int> CountField::count() const {
    return typedCount(text());
}

QString CountField::faultOf(const QString& text) const {
    const auto count = typedCount(text);
    if (const QString unclear = unclearNumber(text); !unclear.isEmpty())
        return unclear;
    if (!count)
        return tr("This is no whole number; write digits such as 12,500.");
    return *count < 0 ? tr("This is below zero; write a number from 0 on.") : QString();
}

QString CountField::normal(const QString& text) const {
    return countText(*typedCount(text));
}

void NumberField::showNumber(std::optional<double> number) {
    show(number ? plainNumber(*number) : QString());
}

std::optional<double> NumberField::number() const {
    return typedNumber(text());
}

QString NumberField::faultOf(const QString& text) const {
    const auto number = typedNumber(text);
    if (const QString unclear = unclearNumber(text); !unclear.isEmpty())
        return unclear;
    if (!number)
        return tr("This is no number; write digits such as %1.").arg(plainNumber(12.5));
    return *number < 0 ? tr("This is below zero; write a number from 0 on.") : QString();
}

QString NumberField::normal(const QString& text) const {
    return plainNumber(*typedNumber(text));
}

void ShareField::showShare(std::optional<double> share) {
    if (!share) {
        show({});
        return;
    }
    const QString percent = plainNumber(std::round(*share * 1e6) / 1e4) + QLocale().percent();
    show(m_signed && *share > 0 ? u"+"_s + percent : percent);
}

std::optional<double> ShareField::share() const {
    return typedShare(text());
}

QString ShareField::faultOf(const QString& text) const {
    const auto share = typedShare(text);
    if (!share)
        return tr("This is no percentage; write a number such as 25%.");
    if (!m_signed && (*share < 0 || *share > 1))
        return tr("A share lies between 0% and 100%; write one in that range.");
    return {};
}

QString ShareField::normal(const QString& text) const {
    const double share = *typedShare(text);
    const QString percent = plainNumber(std::round(share * 1e6) / 1e4) + QLocale().percent();
    return m_signed && share > 0 ? u"+"_s + percent : percent;
}

void MoneyField::showAmount(std::optional<Amount> amount) {
    show(amount ? exactMoneyText(*amount, m_currency) : QString());
}

std::optional<Amount> MoneyField::amount() const {
    return read(text());
}

std::optional<Amount> MoneyField::read(const QString& text) const {
    return typedAmount(text, currencyDecimals(toStd(m_currency)));
}

QString MoneyField::faultOf(const QString& text) const {
    const auto amount = read(text);
    if (const QString unclear = unclearNumber(text, currencyDecimals(toStd(m_currency))); !unclear.isEmpty())
        return unclear;
    if (!amount)
        return tr("This is no amount; write digits such as %1.").arg(moneyText(1500.0, m_currency));
    return *amount < Amount{} ? tr("This is below zero; write an amount from 0 on.") : QString();
}

QString MoneyField::normal(const QString& text) const {
    return exactMoneyText(*read(text), m_currency);
}

void WordsField::showWords(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << toQt(word);
    show(list.join(u", "_s));
}

std::vector<std::string> WordsField::words() const {
    std::vector<std::string> words;
    for (const QString& word : text().split(u',', Qt::SkipEmptyParts))
        if (const std::string each = toStd(word.simplified());
            !each.empty() && std::find(words.begin(), words.end(), each) == words.end())
            words.push_back(each);
    return words;
}

QString WordsField::normal(const QString& text) const {
    QStringList list;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts))
        if (const QString each = word.simplified(); !each.isEmpty() && !list.contains(each))
            list << each;
    return list.join(u", "_s);
}

DateField::DateField(const QString& name, const QString& label, QWidget* parent)
    : LineField(name, label, parent) {
    QAction* open = line()->addAction(themedIcon(u"calendar"_s), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateField::openCalendar);
    setScaledMinimumWidth(line(), 124);
}

void DateField::showDate(std::optional<Date> date) {
    show(date ? dateText(*date) : QString());
}

std::optional<Date> DateField::date() const {
    return typedDate(text(), todayHere());
}

QString DateField::faultOf(const QString& text) const {
    return dateFault(text, todayHere());
}

QString DateField::normal(const QString& text) const {
    return dateText(*typedDate(text, todayHere()));
}

bool DateField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            openCalendar();
            return true;
        }
    }
    return LineField::eventFilter(watched, event);
}

void DateField::openCalendar() {
    if (line()->isReadOnly())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QCalendarWidget* calendar = newCalendar(date().value_or(m_opensAt.value_or(todayHere())));
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](QDate day) {
        line()->setText(dateText(toDate(day)));
        line()->setModified(true);
        menu->close();
        emit line()->editingFinished();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(line()->mapToGlobal(QPoint(0, line()->height())));
    calendar->setFocus();
}

}  // namespace goalpost::ui
