// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    // English
    {"post id", "post-id"},
    {"account id", "creator-id"},
    {"account username", "creator"},
    {"account name", "creator-name"},
    {"description", "title"},
    {"duration (sec)", "duration"},
    {"publish time", "published"},
    {"permalink", "permalink"},
    {"post type", "post-type"},
    {"data comment", ""},
    {"date", "date"},
    {"views", "views"},
    {"impressions", "impressions"},
    {"reach", "reach"},
    {"likes", "likes"},
    {"shares", "shares"},
    {"comments", "comments"},
    {"saves", "saves"},
    {"follows", "follows"},
    {"profile visits", "profile-visits"},
    {"replies", "comments"},
    {"link clicks", "clicks"},
    {"navigation", ""},
    {"sticker taps", ""},
    // Spanish
    {"identificador de la publicación", "post-id"},
    {"identificador de la cuenta", "creator-id"},
    {"nombre de usuario de la cuenta", "creator"},
    {"nombre de la cuenta", "creator-name"},
    {"descripción", "title"},
    {"duración (segundos)", "duration"},
    {"hora de publicación", "published"},
    {"enlace permanente", "permalink"},
    {"tipo de publicación", "post-type"},
    {"comentario sobre los datos", ""},
    {"fecha", "date"},
    {"visualizaciones", "views"},
    {"impresiones", "impressions"},
    {"alcance", "reach"},
    {"me gusta", "likes"},
    {"veces que se ha compartido", "shares"},
    {"comentarios", "comments"},
    {"veces guardado", "saves"},
    {"seguidores", "follows"},
    {"visitas al perfil", "profile-visits"},
    // German
    {"beitrags-id", "post-id"},
    {"konto-id", "creator-id"},
    {"konto-nutzername", "creator"},
    {"kontoname", "creator-name"},
    {"beschreibung", "title"},
    {"dauer (sek.)", "duration"},
    {"veröffentlichungszeitpunkt", "published"},
    {"beitragstyp", "post-type"},
    {"datum", "date"},
    {"aufrufe", "views"},
    {"impressionen", "impressions"},
    {"reichweite", "reach"},
    {"„gefällt mir“-angaben", "likes"},
    {"geteilte inhalte", "shares"},
    {"kommentare", "comments"},
    {"gespeicherte inhalte", "saves"},
    // Portuguese
    {"identificação do post", "post-id"},
    {"identificação da conta", "creator-id"},
    {"nome de usuário da conta", "creator"},
    {"nome da conta", "creator-name"},
    {"descrição", "title"},
    {"duração (s)", "duration"},
    {"horário de publicação", "published"},
    {"link permanente", "permalink"},
    {"tipo de post", "post-type"},
    {"data", "date"},
    {"visualizações", "views"},
    {"curtidas", "likes"},
    {"compartilhamentos", "shares"},
    {"comentários", "comments"},
    {"salvamentos", "saves"},
};

}  // namespace

const Format& instagramContent() {
    static const Format Entry{
        .id = "instagram-content",
        .name = "Instagram posts (Meta Business Suite)",
        .platform = "instagram",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::MonthFirst,
        .description =
            "In Meta Business Suite open Insights, Content, choose Instagram and export the posts as CSV.",
        .headers = Headers,
        .required = {"post-id|permalink", "creator", "views|reach|likes|impressions"},
        .totalsWords = {"total", "gesamt"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
