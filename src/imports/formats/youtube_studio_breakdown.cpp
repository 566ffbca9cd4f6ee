// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"geography", "breakdown"},
    {"geografie", "breakdown"},
    {"geografia", "breakdown"},
    {"geografía", "breakdown"},
    {"geographic area", "breakdown"},
    {"country", "breakdown"},
    {"cities", "breakdown"},
    {"traffic source", "breakdown"},
    {"zugriffsquelle", "breakdown"},
    {"origem do tráfego", "breakdown"},
    {"fuente de tráfico", "breakdown"},
    {"viewer age", "breakdown"},
    {"viewer gender", "breakdown"},
    {"device type", "breakdown"},
    {"operating system", "breakdown"},
    {"subscription status", "breakdown"},
    {"subscription source", "breakdown"},
    {"playback location", "breakdown"},
    {"playlist", "breakdown"},
    {"new and returning viewers", "breakdown"},
    {"date", "date"},
    {"datum", "date"},
    {"data", "date"},
    {"fecha", "date"},
    {"views", "views"},
    {"aufrufe", "views"},
    {"visualizações", "views"},
    {"visualizaciones", "views"},
    {"watch time (hours)", "watch-time", Unit::Hours},
    {"wiedergabezeit (stunden)", "watch-time", Unit::Hours},
    {"tempo de exibição (horas)", "watch-time", Unit::Hours},
    {"tiempo de visualización (horas)", "watch-time", Unit::Hours},
    {"average view duration", ""},
    {"views (%)", ""},
    {"watch time (hours) (%)", ""},
    {"subscribers", "follows"},
    {"impressions", "thumbnail-impressions"},
    {"impressions click-through rate (%)", ""},
    {"estimated revenue", ""},
    {"geographie", "breakdown"},
    {"géographie", "breakdown"},
    {"land", "breakdown"},
    {"source de trafic", "breakdown"},
    {"sorgente di traffico", "breakdown"},
    {"verkeersbron", "breakdown"},
    {"gerätetyp", "breakdown"},
    {"alter der zuschauer", "breakdown"},
    {"geschlecht der zuschauer", "breakdown"},
    {"tipo de dispositivo", "breakdown"},
    {"idade do espectador", "breakdown"},
    {"edad de los espectadores", "breakdown"},
    {"content type", "breakdown"},
    {"subtitles and cc", "breakdown"},
    {"audience by watch behavior", "breakdown"},
    {"youtube product", "breakdown"},
    {"durchschnittliche wiedergabedauer", ""},
    {"klickrate der impressionen (%)", ""},
    {"abonnenten", "follows"},
    {"impressionen", "thumbnail-impressions"},
    {"vues", "views"},
    {"visualizzazioni", "views"},
    {"weergaven", "views"},
    {"visitas", "views"},
    {"hours streamed", ""},
};

}  // namespace

const Format& youtubeStudioBreakdown() {
    static const Format Entry{
        .id = "youtube-studio-breakdown",
        .name = "YouTube Studio: breakdown by country, traffic source, age, …",
        .platform = "youtube",
        .subject = Subject::Account,
        .booking = Booking::None,
        .dateOrder = DateOrder::Iso,
        .description = "YouTube Studio's table of any other tab than Content, for example Geography.",
        .headers = Headers,
        .required = {"breakdown", "views|watch-time|thumbnail-impressions"},
        .totalsWords = {"total", "gesamt", "totais", "totales"},
        .footerWords = {"showing top", "die 500 besten", "mostrando os primeiros"},
        .notBooked =
            "a breakdown of the channel's views tells neither posts nor days; export the tab Content",
    };
    return Entry;
}

}  // namespace goalpost::imports
