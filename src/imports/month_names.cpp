// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/month_names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace goalpost::imports {

namespace {

/// Folded and without accents; the longest form where others are its beginnings.
constexpr std::array<std::string_view, 12> MonthWords = {
    "january januari januar janner janvier enero janeiro gennaio stycznia styczen tammikuuta ledna leden "
    "ocak "
    "январь января сiчень сiчня януари ianuarie ιανουαριος ιανουαριου",
    "february februari februar feber fevrier febrero fevereiro febbraio lutego luty helmikuuta unora subat "
    "февраль февраля лютий лютого февруари februarie februarius φεβρουαριος φεβρουαριου",
    "march marz mrz mrt mars marzo marco maart marca marzec marts maaliskuuta brezna brezen mart март марта "
    "березень березня martie marcius μαρτιος μαρτιου maret",
    "april avril abril aprile kwietnia kwiecien huhtikuuta dubna duben nisan апрель апреля април квiтень "
    "квiтня "
    "aprilie aprilis απριλιος απριλιου",
    "may mai mayo maio maggio mei maja maj toukokuuta kvetna kveten mayis май мая травень травня majus μαιος "
    "μαιου",
    "june juni juin junio junho giugno czerwca czerwiec kesakuuta cervna cerven haziran июнь июня червень "
    "червня юни iunie junius ιουνιος ιουνιου",
    "july juli juillet julio julho luglio lipca lipiec heinakuuta cervence cervenec temmuz июль июля липень "
    "липня юли iulie julius ιουλιος ιουλιου",
    "august aout agosto augustus augusti sierpnia sierpien elokuuta srpna srpen agustos август августа "
    "серпень "
    "серпня augusztus αυγουστος αυγουστου agt",
    "september septembre septiembre setiembre setembro settembre wrzesnia wrzesien syyskuuta zari eylul "
    "сентябрь "
    "сентября вересень вересня септември septembrie szeptember σεπτεμβριος σεπτεμβριου",
    "october oktober octobre octubre outubro ottobre pazdziernika pazdziernik lokakuuta rijna rijen ekim "
    "октябрь "
    "октября жовтень жовтня октомври octombrie οκτωβριος οκτωβριου",
    "november novembre noviembre novembro listopada listopadu marraskuuta kasim ноябрь ноября листопад "
    "листопада "
    "ноември noiembrie νοεμβριος νοεμβριου",
    "december dezember decembre diciembre dezembro dicembre grudnia grudzien joulukuuta prosince prosinec "
    "aralik "
    "декабрь декабря грудень грудня декември decembrie δεκεμβριος δεκεμβριου desember",
};

constexpr std::string_view WeekdayWords =
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag "
    "samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles "
    "jueves "
    "viernes sabado domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira lunedi martedi "
    "mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "poniedzialek wtorek sroda czwartek piatek sobota niedziela mandag tisdag onsdag torsdag fredag lordag "
    "sondag "
    "tirsdag maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina maanantai "
    "tiistai keskiviikko torstai perjantai lauantai sunnuntai pondeli utery streda ctvrtek patek nedele "
    "pazartesi "
    "sali carsamba persembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота "
    "воскресенье "
    "понедiлок вiвторок середа четвер п'ятниця субота недiля понеделник вторник сряда четвъртък петък събота "
    "неделя luni marti miercuri joi vineri sambata duminica hetfo kedd szerda csutortok pentek szombat "
    "vasarnap "
    "δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη senin selasa rabu kamis jumat sabtu minggu";

struct Accent {
    std::string_view from;
    std::string_view to;
};
/// Folded letters by their bases; Ukrainian і stands as Latin i.
constexpr std::array Accents = std::to_array<Accent>({
    {"á", "a"}, {"à", "a"}, {"â", "a"}, {"ä", "a"}, {"ã", "a"}, {"å", "a"}, {"ă", "a"},  {"ą", "a"},
    {"ç", "c"}, {"ć", "c"}, {"č", "c"}, {"ď", "d"}, {"é", "e"}, {"è", "e"}, {"ê", "e"},  {"ë", "e"},
    {"ě", "e"}, {"ę", "e"}, {"ğ", "g"}, {"í", "i"}, {"ì", "i"}, {"î", "i"}, {"ï", "i"},  {"ı", "i"},
    {"і", "i"}, {"ł", "l"}, {"ń", "n"}, {"ň", "n"}, {"ñ", "n"}, {"ó", "o"}, {"ò", "o"},  {"ô", "o"},
    {"ö", "o"}, {"õ", "o"}, {"ő", "o"}, {"ø", "o"}, {"ř", "r"}, {"ś", "s"}, {"š", "s"},  {"ş", "s"},
    {"ș", "s"}, {"ț", "t"}, {"ť", "t"}, {"ú", "u"}, {"ù", "u"}, {"û", "u"}, {"ü", "u"},  {"ů", "u"},
    {"ű", "u"}, {"ý", "y"}, {"ź", "z"}, {"ž", "z"}, {"ż", "z"}, {"ά", "α"}, {"έ", "ε"},  {"ή", "η"},
    {"ί", "ι"}, {"ϊ", "ι"}, {"ΐ", "ι"}, {"ό", "ο"}, {"ύ", "υ"}, {"ϋ", "υ"}, {"ώ", "ω"},  {"Ά", "α"},
    {"Έ", "ε"}, {"Ή", "η"}, {"Ί", "ι"}, {"Ό", "ο"}, {"Ύ", "υ"}, {"Ώ", "ω"}, {"ß", "ss"}, {"ς", "σ"},
});

/// Folded, without accents, also where they stand apart (U+0300 to U+036F).
std::string baseLetters(std::string_view word) {
    const std::string folded = foldCase(word);
    std::string out;
    out.reserve(folded.size());
    for (std::size_t i = 0; i < folded.size();) {
        const auto byte = static_cast<unsigned char>(folded[i]);
        if (byte < 0x80) {
            out += folded[i++];
            continue;
        }
        if (byte == 0xCC ||
            (byte == 0xCD && i + 1 < folded.size() && static_cast<unsigned char>(folded[i + 1]) < 0xB0)) {
            i += 2;
            continue;
        }
        const std::string_view rest = std::string_view(folded).substr(i);
        const auto* accent = std::find_if(Accents.begin(), Accents.end(),
                                          [&](const Accent& a) { return rest.starts_with(a.from); });
        if (accent != Accents.end()) {
            out += accent->to;
            i += accent->from.size();
        } else {
            out += folded[i++];
        }
    }
    return out;
}

std::size_t letterCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

struct NamedMonth {
    std::string name;
    int month = 0;
};

/// In order of names, so that the names with one beginning stand together.
const std::vector<NamedMonth>& monthList() {
    static const std::vector<NamedMonth> list = [] {
        std::vector<NamedMonth> all;
        for (std::size_t i = 0; i < MonthWords.size(); ++i)
            for (const std::string& name : split(MonthWords[i], ' '))
                all.push_back({baseLetters(name), static_cast<int>(i) + 1});
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return all;
    }();
    return list;
}

const std::vector<std::string>& weekdayList() {
    static const std::vector<std::string> list = [] {
        std::vector<std::string> all = split(WeekdayWords, ' ');
        for (std::string& name : all)
            name = baseLetters(name);
        std::sort(all.begin(), all.end());
        return all;
    }();
    return list;
}

}  // namespace

int monthNamed(std::string_view word) {
    if (word.size() < 3 || word.size() > 30)
        return 0;
    const std::string name = baseLetters(word);
    if (letterCount(name) < 3)
        return 0;
    // March in most languages, though a Finnish November begins so too.
    if (name == "mar")
        return 3;
    const auto& list = monthList();
    auto at =
        std::lower_bound(list.begin(), list.end(), name,
                         [](const NamedMonth& one, const std::string& text) { return one.name < text; });
    int month = 0;
    for (; at != list.end() && at->name.starts_with(name); ++at) {
        if (at->name.size() == name.size())
            return at->month;
        if (month != 0 && month != at->month)
            return 0;
        month = at->month;
    }
    return month;
}

bool isWeekday(std::string_view word) {
    if (word.size() < 2 || word.size() > 40)
        return false;
    const std::string name = baseLetters(word);
    const auto& list = weekdayList();
    const auto at = std::lower_bound(list.begin(), list.end(), name);
    return letterCount(name) >= 2 && at != list.end() && at->starts_with(name);
}

}  // namespace goalpost::imports
