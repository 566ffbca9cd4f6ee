// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// "Reactions, Comments and Shares" is the sum of three columns beside it and would count them twice;
// "Total clicks" counts clicks on pictures and names as well as on links.
constexpr HeaderMeaning Headers[] = {
    // English
    {"post id", "post-id"},
    {"page id", "creator-id"},
    {"page name", "creator-name"},
    {"title", "title"},
    {"description", ""},
    {"duration (sec)", "duration"},
    {"publish time", "published"},
    {"caption type", ""},
    {"permalink", "permalink"},
    {"is crosspost", ""},
    {"is share", ""},
    {"post type", "post-type"},
    {"languages", ""},
    {"custom labels", ""},
    {"funded content status", ""},
    {"data comment", ""},
    {"date", "date"},
    {"views", "views"},
    {"impressions", "impressions"},
    {"reach", "reach"},
    {"reactions, comments and shares", ""},
    {"reactions", "likes"},
    {"comments", "comments"},
    {"shares", "shares"},
    {"total clicks", ""},
    {"link clicks", "clicks"},
    {"other clicks", ""},
    {"matched audience targeting consumption (photo click)", ""},
    {"seconds viewed", "watch-time"},
    {"average seconds viewed", ""},
    {"estimated earnings", ""},
    {"ad impressions", ""},
    {"3-second video views", ""},
    {"1-minute video views", ""},
    {"negative feedback from users: hide all", ""},
    // Spanish
    {"identificador de la publicación", "post-id"},
    {"identificador de la página", "creator-id"},
    {"nombre de la página", "creator-name"},
    {"título", "title"},
    {"descripción", ""},
    {"duración (segundos)", "duration"},
    {"hora de publicación", "published"},
    {"tipo de subtítulos", ""},
    {"enlace permanente", "permalink"},
    {"es una publicación cruzada", ""},
    {"es contenido compartido", ""},
    {"tipo de publicación", "post-type"},
    {"idiomas", ""},
    {"etiquetas personalizadas", ""},
    {"estado del contenido financiado", ""},
    {"comentario sobre los datos", ""},
    {"fecha", "date"},
    {"visualizaciones", "views"},
    {"impresiones", "impressions"},
    {"alcance", "reach"},
    {"reacciones, comentarios y veces que se ha compartido", ""},
    {"reacciones, comentarios y contenido compartido", ""},
    {"reacciones", "likes"},
    {"comentarios", "comments"},
    {"veces que se ha compartido", "shares"},
    {"total de clics", ""},
    {"clics totales", ""},
    {"clics en el enlace", "clicks"},
    {"otros clics", ""},
    {"segundos reproducidos", "watch-time"},
    {"promedio de segundos reproducidos", ""},
    {"ingresos estimados", ""},
    {"impresiones de anuncios", ""},
    // German
    {"beitrags-id", "post-id"},
    {"seiten-id", "creator-id"},
    {"seitenname", "creator-name"},
    {"titel", "title"},
    {"beschreibung", ""},
    {"veröffentlichungszeitpunkt", "published"},
    {"beitragstyp", "post-type"},
    {"datum", "date"},
    {"aufrufe", "views"},
    {"impressionen", "impressions"},
    {"reichweite", "reach"},
    {"reaktionen", "likes"},
    {"kommentare", "comments"},
    {"geteilte inhalte", "shares"},
    {"link-klicks", "clicks"},
};

}  // namespace

const Format& facebookContent() {
    static const Format Entry{
        .id = "facebook-content",
        .name = "Facebook posts (Meta Business Suite)",
        .platform = "facebook",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::MonthFirst,
        .description =
            "In Meta Business Suite open Insights, Content, choose Facebook and export the posts as CSV.",
        .headers = Headers,
        .required = {"post-id|permalink", "creator-name|creator-id", "likes|views|reach|impressions"},
        .totalsWords = {"total", "gesamt"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
