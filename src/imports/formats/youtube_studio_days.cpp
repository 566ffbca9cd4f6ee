// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"date", "date"},
    {"datum", "date"},
    {"data", "date"},
    {"fecha", "date"},
    {"views", "views"},
    {"aufrufe", "views"},
    {"visualizações", "views"},
    {"visualizaciones", "views"},
    {"vues", "views"},
    {"watch time (hours)", "watch-time", Unit::Hours},
    {"wiedergabezeit (stunden)", "watch-time", Unit::Hours},
    {"tempo de exibição (horas)", "watch-time", Unit::Hours},
    {"tiempo de visualización (horas)", "watch-time", Unit::Hours},
    {"durée de visionnage (heures)", "watch-time", Unit::Hours},
    {"subscribers", "follows"},
    {"abonnenten", "follows"},
    {"inscritos", "follows"},
    {"suscriptores", "follows"},
    {"abonnés", "follows"},
    {"impressions", "thumbnail-impressions"},
    {"impressionen", "thumbnail-impressions"},
    {"impressões", "thumbnail-impressions"},
    {"impresiones", "thumbnail-impressions"},
    {"impressions click-through rate (%)", ""},
    {"average view duration", ""},
    {"unique viewers", "reach"},
    {"einzelne zuschauer", "reach"},
    {"espectadores únicos", "reach"},
    {"estimated revenue", ""},
    {"your estimated revenue", ""},
    {"geschätzter umsatz", ""},
    {"receita estimada", ""},
    {"ingresos estimados", ""},
    {"views (%)", ""},
    {"engaged views", ""},
    {"likes", "likes"},
    {"comments added", "comments"},
    {"shares", "shares"},
    {"subscribers gained", ""},
    {"subscribers lost", ""},
    {"klickrate der impressionen (%)", ""},
    {"durchschnittliche wiedergabedauer", ""},
    {"taxa de cliques de impressões (%)", ""},
    {"duração média da visualização", ""},
    {"visualizzazioni", "views"},
    {"weergaven", "views"},
    {"wyświetlenia", "views"},
    {"просмотры", "views"},
    {"görüntülemeler", "views"},
    {"日付", "date"},
    {"視聴回数", "views"},
    {"날짜", "date"},
    {"조회수", "views"},
    {"日期", "date"},
    {"观看次数", "views"},
    {"tarih", "date"},
    {"дата", "date"},
    {"jour", "date"},
};

}  // namespace

const Format& youtubeStudioDays() {
    static const Format Entry{
        .id = "youtube-studio-days",
        .name = "YouTube Studio: days of the channel",
        .platform = "youtube",
        .subject = Subject::Account,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::Iso,
        .description =
            "In YouTube Studio open Analytics, Advanced mode and export the current view as CSV; the file is "
            "\"Totals.csv\".",
        .headers = Headers,
        .required = {"date"},
        .totalsWords = {"total", "gesamt", "totais", "totales"},
        .footerWords = {"showing top", "die 500 besten", "mostrando os primeiros", "se muestran los"},
    };
    return Entry;
}

}  // namespace goalpost::imports
