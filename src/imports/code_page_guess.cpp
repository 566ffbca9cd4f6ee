// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/code_page_guess.hpp"

#include "imports/code_pages.hpp"
#include "imports/multibyte.hpp"
#include "imports/twice.hpp"

#include <algorithm>
#include <array>

namespace goalpost::imports {

namespace {

/// A code page and the letters that texts in its languages have most.
struct Page {
    Encoding encoding;
    std::u16string_view frequent;
    bool latin = true;
};
constexpr std::array<Page, 12> Pages = {{
    {Encoding::Windows1252, u"äöüßéèàçñáíóúãõêâåøæëîïôœÄÖÜÉÁÓ«»“”‘’–…€"},
    {Encoding::Windows1250, u"łąęśżćńóčšžřáíéěůýőűöüäŁŚŻČŠŽďťľ„”“’–…€"},
    {Encoding::Windows1251, u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєОАИНТСВПКМ«»–№", false},
    {Encoding::Windows1253, u"αοιετσνηυρπκμλςάέίόύήώδγθβφχΑΟΕΤΣΝΠΚΜ«»–", false},
    {Encoding::Windows1254, u"ışğüöçİŞĞÜÖÇâî“”’–…"},
    {Encoding::Windows1255, u"יוהלאתמברשנדעחקטפצגסזכךםןףץ–״׳", false},
    {Encoding::Windows1256, u"اليمونرتبةعدسفهكقحجشطصخضذثغزءآأإئؤى،", false},
    {Encoding::Windows1257, u"āčēģīķļņšūžąęėįųõäöüĀŠŽĒ„“”–"},
    {Encoding::Windows874, u"านรกเอ่งมยล้วดทสตะปบคหแจพชขใไโผี็ำัิุู", false},
    {Encoding::Koi8r, u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф", false},
    {Encoding::Dos866, u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОАИНТСВПКМ", false},
    {Encoding::MacRoman, u"äöüßéèàçñáíóúãõêâåøæÄÖÜÉ“”‘’–…"},
}};

bool isAsciiLetter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLetter(char16_t c) {
    return (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000) || c == 0xAA || c == 0xBA;
}

bool isLower(char16_t c) {
    return (c >= 0x430 && c <= 0x45F) || (c >= 0x3AC && c <= 0x3CE) || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}
bool isUpper(char16_t c) {
    return (c >= 0x400 && c <= 0x42F) || (c >= 0x388 && c <= 0x3AB) || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

double scoreOf(const Page& page, std::string_view sample) {
    const auto& upper = upperHalf(page.encoding);
    double score = 0;
    long counted = 0;
    char16_t before = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto byte = static_cast<unsigned char>(sample[i]);
        if (byte < 0x80) {
            before = byte;
            continue;
        }
        ++counted;
        const char16_t c = upper[byte - 0x80u];
        const auto next = static_cast<unsigned char>(i + 1 < sample.size() ? sample[i + 1] : ' ');
        const bool letterBefore =
            before >= 0x80 ? isLetter(before) : isAsciiLetter(static_cast<unsigned char>(before));
        const bool letterNext = next >= 0x80 ? isLetter(upper[next - 0x80u]) : isAsciiLetter(next);
        if (c == 0xFFFD || (c >= 0x80 && c < 0xA0))
            score -= 5;
        else if (page.frequent.find(c) != std::u16string_view::npos)
            score += 1;
        else if (isLetter(c))
            score += 0.1;
        // Signs stand between words, not in them; a sign of money stands before a number.
        if (c != 0xFFFD && !isLetter(c) && letterNext &&
            (letterBefore || c == 0xA3 || c == 0xA5 || c == 0xAF))
            score -= c == u'’' || c == u'–' || c == u'§' || c == u'¦' ? 0.2 : 1.5;
        if (isUpper(c) && isLower(before))
            score -= 0.8;
        before = c;
    }
    return counted == 0 ? 0 : score / static_cast<double>(counted);
}

/// Letters of other scripts stand side by side; of Latin ones few are beyond ASCII.
bool standsInRows(std::string_view sample) {
    long high = 0;
    long beside = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (static_cast<unsigned char>(sample[i]) < 0x80)
            continue;
        ++high;
        beside += (i > 0 && static_cast<unsigned char>(sample[i - 1]) >= 0x80) ||
                  (i + 1 < sample.size() && static_cast<unsigned char>(sample[i + 1]) >= 0x80);
    }
    return beside * 10 > high * 6;
}

}  // namespace

Encoding guessCodePage(std::string_view sample) {
    if (const auto found = guessMultibyte(sample))
        return *found;
    const bool words = standsInRows(sample);
    Encoding best = Encoding::Windows1252;
    double bestScore = -100;
    for (const Page& page : Pages) {
        if (!page.latin && !words)
            continue;
        // Later ones are rarer: they have to be better, not as good.
        const double score = scoreOf(page, sample);
        const double margin = page.encoding == Encoding::MacRoman ? 0.5 : 0.02;
        if (score > bestScore + margin) {
            bestScore = score;
            best = page.encoding;
        }
    }
    return best;
}

void TwiceEvidence::look(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80)
            ++end;
        // What a piece cuts tells nothing.
        if (end < text.size())
            ++(decodedTwice(text.substr(i, end - i)).empty() ? m_bad : m_good);
        i = end;
    }
}

}  // namespace goalpost::imports
