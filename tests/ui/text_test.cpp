// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/text.hpp"

#include "support/catch.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace goalpost;
using ui::toStd;

TEST_CASE("numbers are written as the rules for numbers say") {
    using kpi::Unit;
    CHECK(toStd(ui::valueText(9860, Unit::Count)) == "9,860");
    CHECK(toStd(ui::valueText(0.0172, Unit::Percent)) == "1.72%");
    CHECK(toStd(ui::valueText(124, Unit::Seconds)) == "2:04");
    CHECK(toStd(ui::valueText(15'000, Unit::Money, QStringLiteral("USD"))) == "$15,000");
    CHECK(toStd(ui::valueText(0.62, Unit::Money, QStringLiteral("USD"))) == "$0.62");
    CHECK(toStd(ui::valueText(0.0037, Unit::Money, QStringLiteral("USD"))) == "$0.0037");  // of an impression
    CHECK(toStd(ui::valueText(-14, Unit::Count)) == "−14");
    CHECK(toStd(ui::valueText(std::optional<double>(), Unit::Count)) == "—");
}

TEST_CASE("abbreviations keep three significant digits") {
    using kpi::Unit;
    CHECK(toStd(ui::shortText(9860, Unit::Count)) == "9,860");
    CHECK(toStd(ui::shortText(22'800, Unit::Count)) == "22.8K");
    CHECK(toStd(ui::shortText(1'840'000, Unit::Count)) == "1.84M");
    CHECK(toStd(ui::shortText(999'600, Unit::Count)) == "1M");
}

TEST_CASE("changes always carry their sign") {
    CHECK(toStd(ui::signedPercent(0.299)) == "+29.9%");
    CHECK(toStd(ui::signedPercent(-0.04)) == "−4.0%");
}

TEST_CASE("dates and periods name days as people do") {
    const Date first = *makeDate(2026, 7, 1);
    const Date last = *makeDate(2026, 8, 30);
    CHECK(toStd(ui::dateText(first)) == "1 Jul 2026");
    CHECK(toStd(ui::dayText(first, last)) == "1 Jul");
    CHECK(toStd(ui::dayText(first, *makeDate(2027, 1, 1))) == "1 Jul 2026");
    CHECK(toStd(ui::periodText({first, last})) == "1 Jul – 30 Aug 2026");
    CHECK(ui::toDate(ui::toQt(first)) == first);
}

namespace {

/// A language in which the target comes first.
class Reordering : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override {
        if (qstrcmp(context, "core") != 0)
            return {};
        if (qstrcmp(text, "%1 stands at %2, towards %3.") == 0)
            return QStringLiteral("Bei einem Ziel von %3 sind %1 bei %2.");
        if (qstrcmp(text, "Referral sessions") == 0)
            return QStringLiteral("Verwiesene Sitzungen");
        return {};
    }
};

}  // namespace

TEST_CASE("a sentence of the core is translated and its figures are written as the user writes them") {
    const Sentence sentence("%1 stands at %2, towards %3.",
                            {kpi::nameOf("referral-sessions", Word::Case::Inside), Figure{15940.0},
                             Figure{22800.5, Unit::Money, "EUR", Figure::Form::Exact}});
    CHECK(toStd(ui::coreText(sentence)) == "referral sessions stands at 15,940, towards €22,800.50.");
    CHECK(sentence.text() == "referral sessions stands at 15,940, towards €22,800.50.");
    const QLocale before;
    Reordering german;
    QCoreApplication::installTranslator(&german);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const std::string said = toStd(ui::coreText(sentence));
    const std::string day = toStd(ui::coreText({"%1", {Day{*makeDate(2026, 10, 1)}}}));
    const std::string month =
        toStd(ui::coreText({"%1", {Days{{*makeDate(2026, 10, 1), *makeDate(2026, 10, 31)}}}}));
    QLocale::setDefault(before);
    QCoreApplication::removeTranslator(&german);
    CHECK(said == "Bei einem Ziel von €22.800,50 sind Verwiesene Sitzungen bei 15.940.");
    CHECK(day == "1 Okt. 2026");
    CHECK(month == "Oktober 2026");
    CHECK(sentence.text() == "referral sessions stands at 15,940, towards €22,800.50.");
}

TEST_CASE("a sentence's arguments are filled in one pass") {
    const Sentence sentence{"%1 has %2", {"100 %2", "no data"}};
    CHECK(toStd(ui::coreText(sentence)) == "100 %2 has no data");
}
