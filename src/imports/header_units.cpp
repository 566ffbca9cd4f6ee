// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/header_units.hpp"

#include "base/text.hpp"
#include "imports/currencies.hpp"
#include "imports/synonyms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goalpost::imports {

namespace {

using WordSpan = std::span<const std::string_view>;

constexpr auto HoursWords = std::to_array<std::string_view>(
    {"h",      "hr",     "hrs",       "hour",  "hours",  "std",    "stunde", "stunden", "hora",
     "horas",  "heure",  "heures",    "ora",   "ore",    "uur",    "uren",   "godz",    "godziny",
     "godzin", "час",    "часы",      "часов", "часове", "години", "годин",  "saat",    "timer",
     "timmar", "tuntia", "godzinach", "時間",  "小时",   "小時",   "시간"});
constexpr auto MinutesWords = std::to_array<std::string_view>(
    {"min",   "mins",     "minute",  "minutes",  "minuten", "minuto", "minutos", "minuti", "minuty",
     "minut", "minuut",   "минуты",  "минут",    "мин",     "хв",     "хвилини", "хвилин", "dakika",
     "dk",    "minutter", "minuter", "minutach", "分",      "分钟",   "分鐘",    "분"});
constexpr auto SecondsWords = std::to_array<std::string_view>(
    {"s",       "sec",      "secs",    "second",   "seconds", "sek",      "sekunde", "sekunden",
     "segundo", "segundos", "seconde", "secondes", "secondi", "seconden", "sekundy", "sekund",
     "секунды", "секунд",   "сек",     "sn",       "saniye",  "秒",       "초"});
constexpr auto MillisecondsWords =
    std::to_array<std::string_view>({"ms", "msec", "millisecond", "milliseconds", "millisekunden"});
constexpr auto DaysWords = std::to_array<std::string_view>({"day", "days", "tage", "días", "dias", "jours"});
constexpr auto ThousandsWords = std::to_array<std::string_view>(
    {"k",        "tsd",     "tausend", "thousand", "thousands", "'000",  "000",   "000s",     "000's",
     "1000",     "1,000",   "x1000",   "x1,000",   "×1000",     "miles", "mille", "milliers", "milhares",
     "migliaia", "duizend", "tys",     "tysiące",  "тыс",       "тис",   "teur",  "t€",       "k€",
     "€k",       "$k",      "k$",      "£k",       "k£",        "千",    "천"});
constexpr auto MillionsWords = std::to_array<std::string_view>(
    {"mio", "mln", "mn", "million", "millions", "millionen", "millones", "milhões", "milioni", "miljoen",
     "milionów", "млн", "€mn", "mio€", "$mn"});
/// Also as the last word of a header, where a single letter could be anything.
constexpr auto NeutralWords = std::to_array<std::string_view>(
    {"total", "totals", "organic", "organisch", "orgánico", "orgânico", "organique", "lifetime", "sum",
     "count", "#",      "no",      "nr",        "all",      "number",   "gesamt",    "anzahl",   "utc",
     "gmt",   "local",  "cet",     "cest",      "mez",      "mesz",     "est",       "edt",      "pst",
     "pdt",   "pt",     "id",      "url",       "$",        "€",        "£",         "¥",        "₹",
     "us$",   "r$",     "chf",     "zł",        "kr",       "kč",       "ft",        "lei",      "руб"});
constexpr auto SourcesWords =
    std::to_array<std::string_view>({"bitly",     "rebrandly", "ga",       "ga4",      "google analytics",
                                     "analytics", "shopify",   "linktree", "adobe",    "matomo",
                                     "instagram", "youtube",   "tiktok",   "facebook", "linkedin",
                                     "pinterest", "threads",   "twitter",  "x",        "ig",
                                     "yt",        "tt",        "fb",       "li"});
constexpr auto PaidWords = std::to_array<std::string_view>(
    {"paid",      "ad",       "ads",      "advert",  "adverts",       "advertising",
     "sponsored", "promoted", "boosted",  "bezahlt", "bezahlte",      "anzeigen",
     "werbung",   "pagado",   "pagados",  "pago",    "pagos",         "payé",
     "payés",     "payant",   "payantes", "payants", "sponsorizzato", "sponsorizzati",
     "betaald",   "betaalde", "płatne",   "реклама"});
constexpr auto OthersWords = std::to_array<std::string_view>(
    {"target",     "targets",     "goal",      "goals",     "plan",     "planned",    "previous",
     "prior",      "prev",        "change",    "delta",     "diff",     "difference", "growth",
     "forecast",   "expected",    "projected", "benchmark", "ziel",     "soll",       "geplant",
     "vorperiode", "veränderung", "differenz", "objetivo",  "objectif", "obiettivo",  "doel",
     "cel",        "cambio",      "variación", "variação",  "évolution"});

bool isOneOfWords(WordSpan list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Where the brackets at the end begin; npos where there are none, or nothing stands before them.
std::size_t bracketsIn(std::string_view plain) {
    const std::size_t open = plain.ends_with(')') ? plain.rfind('(') : std::string_view::npos;
    return open != std::string_view::npos && open > 1 ? open : std::string_view::npos;
}

std::vector<std::string> partsOfHeader(std::string_view text) {
    std::vector<std::string> words;
    for (std::string& word : split(text, ' ')) {
        std::erase_if(word, [](char c) { return c == '(' || c == ')' || c == ',' || c == ':' || c == ';'; });
        if (!word.empty())
            words.push_back(std::move(word));
    }
    return words;
}

bool isCurrencyWord(std::string_view word) {
    std::string capitals(word);
    for (char& c : capitals)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return isCurrencyCode(capitals);
}

/// What the brackets hold, without "in" and currencies: "in Tsd. €" is "tsd".
std::string remarkWord(std::string_view plain, bool& currency) {
    const std::size_t open = bracketsIn(plain);
    if (open == std::string_view::npos)
        return {};
    std::string rest;
    for (const std::string& word : partsOfHeader(plain.substr(open))) {
        const bool money = isCurrencyWord(word) || word == "€" || word == "$" || word == "£";
        currency = currency || money;
        if (!money && word != "in" && word != "en" && word != "em" && word != "w" && word != "в")
            rest += (rest.empty() ? "" : " ") + word;
    }
    return rest;
}

std::optional<Unit> unitOfWord(std::string_view word, model::Scale scale) {
    if (scale == model::Scale::Time) {
        if (isOneOfWords(HoursWords, word))
            return Unit::Hours;
        if (isOneOfWords(MinutesWords, word) || word == "m")
            return Unit::Minutes;
        if (isOneOfWords(MillisecondsWords, word))
            return Unit::Milliseconds;
        if (isOneOfWords(DaysWords, word))
            return Unit::Days;
        if (isOneOfWords(SecondsWords, word))
            return Unit::Natural;
        return std::nullopt;
    }
    if (isOneOfWords(ThousandsWords, word))
        return Unit::Thousands;
    if (isOneOfWords(MillionsWords, word))
        return Unit::Millions;
    return std::nullopt;
}

}  // namespace

Remark remarkOf(std::string_view plain) {
    if (bracketsIn(plain) == std::string_view::npos)
        return Remark::None;
    bool currency = false;
    const std::string word = remarkWord(plain, currency);
    if (word.empty() || isOneOfWords(NeutralWords, word))
        return Remark::Neutral;
    if (unitOfWord(word, model::Scale::Count) || unitOfWord(word, model::Scale::Time))
        return Remark::Unit;
    return isOneOfWords(SourcesWords, word) ? Remark::Source : Remark::Other;
}

bool remarkFits(std::string_view plain, model::Scale scale) {
    bool currency = false;
    const std::string word = remarkWord(plain, currency);
    // "Comment(s)" is a plural.
    return unitOfWord(word, scale).has_value() || word == "s";
}

std::string_view withoutRemark(std::string_view plain) {
    const std::size_t open = bracketsIn(plain);
    return open == std::string_view::npos ? plain : trim(plain.substr(0, open));
}

Unit unitIn(std::string_view header, model::Scale scale) {
    const std::string plain = plainHeader(header);
    bool currency = false;
    if (const auto unit = unitOfWord(remarkWord(plain, currency), scale))
        return *unit;
    const std::vector<std::string> words = partsOfHeader(plain);
    if (words.size() < 2)
        return Unit::Natural;
    if (scale != model::Scale::Time)
        return words.back().size() > 1 ? unitOfWord(words.back(), scale).value_or(Unit::Natural)
                                       : Unit::Natural;
    // "3 seconds" is how long something took at least, no unit.
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].size() > 1 && words[i - 1].find_first_of("0123456789") == std::string::npos)
            if (const auto unit = unitOfWord(words[i], scale))
                return *unit;
    return isOneOfWords(MinutesWords, words.front()) ? Unit::Minutes
           : isOneOfWords(HoursWords, words.front()) ? Unit::Hours
                                                     : Unit::Natural;
}

bool saysPaid(std::string_view plain) {
    const auto words = partsOfHeader(plain);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return isOneOfWords(PaidWords, word); });
}

bool saysOther(std::string_view plain) {
    const auto words = partsOfHeader(plain);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return isOneOfWords(OthersWords, word); });
}

}  // namespace goalpost::imports
