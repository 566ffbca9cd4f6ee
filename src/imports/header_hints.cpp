// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/header_hints.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/synonyms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

namespace goalpost::imports {

namespace {

using WordList = std::initializer_list<std::string_view>;

/// The words of a folded header, in order; digits are words of their own.
std::vector<std::string> wordsIn(const std::string& folded) {
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : folded) {
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!letter && !isDigit(c)) {
            close();
            continue;
        }
        if (!word.empty() && isDigit(word.back()) != isDigit(c))
            close();
        word += c;
    }
    close();
    return words;
}

bool hasAny(const std::vector<std::string>& words, WordList list) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(list.begin(), list.end(), std::string_view(word)) != list.end();
    });
}

/// The same for words that no number stands before: "3 sec video plays" are no seconds.
bool hasAnyUncounted(const std::vector<std::string>& words, WordList list) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (std::find(list.begin(), list.end(), std::string_view(words[i])) != list.end() &&
            (i == 0 || !isDigit(words[i - 1].back())))
            return true;
    return false;
}

/// A percent sign that no number stands before.
bool hasPercentSign(const std::string& header) {
    for (std::size_t at = header.find('%'); at != std::string::npos; at = header.find('%', at + 1)) {
        std::size_t before = at;
        while (before > 0 && header[before - 1] == ' ')
            --before;
        if (before == 0 || !isDigit(header[before - 1]))
            return true;
    }
    return false;
}

/// CamelCase and snake_case in words: "videoId" is an id as "video_id" is.
std::string withSeams(std::string_view header) {
    std::string out;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool capital = header[i] >= 'A' && header[i] <= 'Z';
        if (capital && i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z')
            out += ' ';
        out += header[i];
    }
    return out;
}

}  // namespace

HeaderHints hintsOf(std::string_view header) {
    const std::string folded = foldHeader(withSeams(header));
    const std::vector<std::string> words = wordsIn(folded);
    HeaderHints hints;
    if (words.empty())
        return hints;
    const std::string& first = words.front();
    const std::string& last = words.back();
    hints.id = hasAny(words, {"id", "ids", "uuid", "guid", "identifier", "identificador", "identifiant",
                              "kennung", "sku", "ean", "gtin", "asin", "isbn", "zip", "plz", "postcode"});
    hints.phone =
        hasAny(words, {"phone", "telefon", "telephone", "телефон", "teléfono", "telefone", "téléphone"});
    const bool dayAlone = words.size() == 1 && hasAny(words, {"day", "tag", "dag", "jour", "día", "dia",
                                                              "giorno", "päivä", "дата", "день", "data"});
    hints.date =
        dayAlone || last == "at" || (first == "data" && folded.starts_with("data d")) ||
        folded.starts_with("data publ") ||
        hasAny(words, {"date",    "dates", "datetime",   "datum", "fecha",      "published", "posted",
                       "created", "pvm",   "päivämäärä", "дата",  "ημερομηνία", "tanggal",   "tarih",
                       "dátum",   "dato",  "zeitpunkt",  "日付",  "日期",       "날짜",      "日時"});
    if (!hints.date)
        if (const HeaderMeaning* meaning = synonymOf(header).meaning)
            hints.date = meaning->target == "date" || meaning->target == "published";
    hints.time =
        hasAny(words, {"timestamp", "time", "unix", "epoch", "ts", "hora", "uhrzeit", "heure", "время"});
    hints.percent = hasPercentSign(folded) ||
                    hasAnyUncounted(words, {"percent", "percentage", "prozent", "pourcentage", "porcentaje",
                                            "porcentagem", "percentuale", "procent", "процент"});
    hints.rate = hasAny(words, {"rate", "ratio", "ctr", "share", "quote", "taux", "tasa", "taxa", "tasso",
                                "er", "anteil", "oranı", "доля"}) ||
                 last.ends_with("rate") || last.ends_with("quote");
    hints.seconds =
        hasAnyUncounted(
            words,
            {"seconds",  "sec",          "secs",       "sekunden",     "segundos", "secondes", "secondi",
             "seconden", "sekunder",     "sekund",     "секунды",      "секунд",   "сек",      "秒",
             "초",       "duration",     "dauer",      "duração",      "durée",    "duración", "durata",
             "duur",     "длительность", "тривалість", "czas trwania", "süre"}) ||
        folded.ends_with("(s)");
    hints.watched = hints.seconds ||
                    hasAny(words, {"watch", "watched", "watchtime", "length", "länge", "wiedergabezeit",
                                   "kijktijd", "weergavetijd", "longueur", "visionnage", "visualización",
                                   "exibição", "visualizzazione", "oglądania", "просмотра", "перегляду"});
    hints.numbering =
        hasAny(words, {"nth", "n-ter", "no", "nr", "rank", "rang", "index", "day", "tag", "dag", "week",
                       "hour", "stunde", "month", "monat", "year", "jahr", "número", "numero"});
    return hints;
}

}  // namespace goalpost::imports
