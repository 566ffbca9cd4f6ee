// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/synonyms.hpp"

#include "base/text.hpp"
#include "imports/header_units.hpp"
#include "imports/synonyms/languages.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace goalpost::imports {

namespace {

/// Words that leave a figure what it is.
constexpr std::string_view Filler[] = {
    "of",       "the",      "total",   "number",  "count",     "no",        "nr",      "num",
    "sum",      "all",      "post",    "posts",   "video",     "videos",    "reel",    "reels",
    "story",    "tweet",    "content", "organic", "de",        "del",       "la",      "el",
    "los",      "das",      "der",     "die",     "des",       "do",        "da",      "le",
    "les",      "di",       "il",      "anzahl",  "gesamt",    "insgesamt", "totales", "totais",
    "lifetime", "in",       "on",      "at",      "instagram", "tiktok",    "to",      "youtube",
    "facebook", "linkedin", "ig",      "yt",      "tt",        "fb",        "li"};

constexpr std::array<std::string_view, 37> Derived = {"%",
                                                      "rate",
                                                      "ratio",
                                                      "avg",
                                                      "average",
                                                      "mean",
                                                      "median",
                                                      "ctr",
                                                      "er",
                                                      "cpc",
                                                      "cpm",
                                                      "cpv",
                                                      "cpa",
                                                      "cpe",
                                                      "roas",
                                                      "roi",
                                                      "pct",
                                                      "percent",
                                                      "percentage",
                                                      "quote",
                                                      "durchschnitt",
                                                      "durchschnittliche",
                                                      "schnitt",
                                                      "tasa",
                                                      "taxa",
                                                      "taux",
                                                      "tasso",
                                                      "promedio",
                                                      "média",
                                                      "moyenne",
                                                      "moyen",
                                                      "medio",
                                                      "prom",
                                                      "rank",
                                                      "per",
                                                      "pro",
                                                      "por"};

std::vector<std::string> wordsIn(std::string_view plain) {
    std::vector<std::string> words;
    for (std::string& word : split(plain, ' ')) {
        std::erase_if(word, [](char c) { return c == '(' || c == ')' || c == ',' || c == ':' || c == '*'; });
        if (!word.empty())
            words.push_back(std::move(word));
    }
    return words;
}

/// Sorted, without filler and the plural's s.
std::vector<std::string> gist(std::string_view plain) {
    std::vector<std::string> words;
    for (std::string& word : wordsIn(plain)) {
        if (std::find(std::begin(Filler), std::end(Filler), word) != std::end(Filler))
            continue;
        if (word.size() > 3 && word.ends_with('s'))
            word.pop_back();
        words.push_back(std::move(word));
    }
    std::sort(words.begin(), words.end());
    return words;
}

struct Entry {
    const HeaderMeaning* meaning;
    std::string_view language;
    std::string plain;
    std::vector<std::string> gist;
};

struct Table {
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::size_t> byPlain;

    Table() {
        for (const Language& language : languages())
            for (const HeaderMeaning& meaning : language.headers) {
                std::string plain = plainHeader(meaning.header);
                byPlain.emplace(plain, entries.size());
                std::vector<std::string> words = gist(plain);
                entries.push_back({&meaning, language.id, std::move(plain), std::move(words)});
            }
    }
};

const Table& table() {
    static const Table Made;
    return Made;
}

/// 0 or 1 letters other, in words long enough for that to be a slip.
bool isMisspelt(std::string_view a, std::string_view b) {
    if (a.size() < 6 || b.size() < 6 || a.size() > b.size() + 1 || b.size() > a.size() + 1)
        return false;
    std::size_t start = 0;
    while (start < std::min(a.size(), b.size()) && a[start] == b[start])
        ++start;
    std::size_t end = 0;
    while (end < std::min(a.size(), b.size()) - start && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    return std::max(a.size(), b.size()) - start - end <= 1;
}

double likenessOf(const std::vector<std::string>& header, const std::vector<std::string>& known) {
    if (header.empty() || known.empty())
        return 0;
    if (header == known)
        return 0.9;
    std::size_t common = 0;
    for (const std::string& word : known)
        common += std::any_of(header.begin(), header.end(), [&](const std::string& other) {
            return other == word || isMisspelt(other, word);
        });
    if (common < known.size())
        return 0;
    // All of the known words, and others beside them: less like it the more there are.
    return 0.85 * static_cast<double>(common) / static_cast<double>(std::max(header.size(), common));
}

}  // namespace

std::span<const Language> languages() {
    static const std::array<Language, 9> List = {{{"en", synonyms::english()},
                                                  {"de", synonyms::german()},
                                                  {"es", synonyms::spanish()},
                                                  {"pt", synonyms::portuguese()},
                                                  {"fr", synonyms::french()},
                                                  {"it", synonyms::italian()},
                                                  {"nl", synonyms::dutch()},
                                                  {"pl", synonyms::polish()},
                                                  {"ru", synonyms::cyrillic()}}};
    return List;
}

std::string plainHeader(std::string_view header) {
    header = header.substr(0, LongestHeader);
    // "PostURL" and "videoViews" are two words; "TikTok" and "YouTube" are names.
    std::string spaced;
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool single = header.find(' ') == std::string_view::npos;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (single && i > 0 && isUpper(header[i]) && isLower(header[i - 1]))
            spaced += ' ';
        spaced += header[i];
    }
    std::string folded = foldHeader(spaced);
    for (const std::string_view mark : {"„", "“", "”", "«", "»", "\u2018"})
        for (std::size_t at = folded.find(mark); at != std::string::npos; at = folded.find(mark))
            folded.erase(at, mark.size());
    for (std::size_t at = folded.find("\u2019"); at != std::string::npos; at = folded.find("\u2019"))
        folded.replace(at, std::string_view("\u2019").size(), "'");
    for (char& c : folded)
        if (c == '_' || c == '"' || c == '[' || c == ']' || c == '-' || c == '.' || c == '*' || c == ':')
            c = c == '[' ? '(' : c == ']' ? ')' : ' ';
    if (folded.starts_with("# of "))
        folded.erase(0, 5);
    else if (folded.starts_with('#'))
        folded.erase(0, 1);
    std::string plain;
    for (const std::string& word : split(folded, ' '))
        if (!word.empty())
            plain += (plain.empty() ? "" : " ") + word;
    if (remarkOf(plain) == Remark::Neutral)
        plain = std::string(withoutRemark(plain));
    return plain;
}

bool isDerived(std::string_view plain) {
    if (plain.find('%') != std::string_view::npos || plain.find(" / ") != std::string_view::npos)
        return plain.find("source / ") == std::string_view::npos;
    const auto words = wordsIn(plain);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(Derived.begin(), Derived.end(), word) != Derived.end();
    });
}

NearMeaning synonymOf(std::string_view header) {
    const auto found = table().byPlain.find(plainHeader(header));
    if (found == table().byPlain.end())
        return {};
    const Entry& entry = table().entries[found->second];
    return {entry.meaning, entry.language, 1.0};
}

NearMeaning nearestSynonym(std::string_view header) {
    if (const NearMeaning same = synonymOf(header); same.meaning)
        return same;
    const std::string plain = plainHeader(header);
    if (plain.empty() || isDerived(plain) || saysOther(plain))
        return {};
    NearMeaning best;
    const auto look = [&](std::string_view text, double weight) {
        const std::vector<std::string> words = gist(text);
        for (const Entry& entry : table().entries) {
            const double likeness = weight * (entry.plain == text ? 1.0 : likenessOf(words, entry.gist));
            if (likeness > best.likeness)
                best = {entry.meaning, entry.language, likeness};
        }
    };
    look(plain, 1.0);
    // What stands in brackets may say who counted or in what ("Clicks (Bitly)", "Views (k)"); of anything
    // else nobody knows what it makes of the figure.
    switch (remarkOf(plain)) {
        case Remark::Unit: {
            const double before = best.likeness;
            look(withoutRemark(plain), 0.95);
            const auto measure = best.meaning ? model::measureWithId(best.meaning->target) : std::nullopt;
            if (best.likeness > before && !(measure && remarkFits(plain, model::rowOf(*measure).scale)))
                best.likeness *= 0.5;
            break;
        }
        case Remark::Source:
            look(withoutRemark(plain), 0.85);
            break;
        case Remark::Other:
            look(withoutRemark(plain), saysPaid(plain) ? 0.85 : 0.5);
            break;
        default:
            break;
    }
    if (best.meaning != nullptr)
        best.paid = saysPaid(plain) && !saysPaid(plainHeader(best.meaning->header));
    return best.likeness >= 0.4 ? best : NearMeaning{};
}

}  // namespace goalpost::imports
