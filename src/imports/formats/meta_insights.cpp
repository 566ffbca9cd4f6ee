// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// The column of figures is "Primary" in every language; the line above the table says what they are.
constexpr HeaderMeaning Headers[] = {
    {"primary", "by-title"}, {"date", "date"}, {"fecha", "date"},
    {"datum", "date"},       {"data", "date"}, {"дата", "date"},
};

// Interactions sum likes, comments and shares up and would count them twice; clicks of any kind are not
// clicks on the link. A more telling word stands before a more general one.
constexpr HeaderMeaning Titles[] = {
    {"interacti", ""},
    {"interacci", ""},
    {"interakti", ""},
    {"interaç", ""},
    {"interazion", ""},
    {"взаимодейств", ""},
    {"взаємоді", ""},
    {"engagement", ""},
    {"age &", ""},
    {"edad", ""},
    {"unfollow", ""},
    {"lifetime", ""},
    {"follower count", ""},
    {"link clicks", "clicks"},
    {"clics en el enlace", "clicks"},
    {"clics en enlaces", "clicks"},
    {"cliques no link", "clicks"},
    {"link-klicks", "clicks"},
    {"clics sur un lien", "clicks"},
    {"clic sul link", "clicks"},
    {"клики по ссылке", "clicks"},
    {"visit", "profile-visits"},
    {"visite", "profile-visits"},
    {"besuche", "profile-visits"},
    {"profilaufruf", "profile-visits"},
    {"bezoek", "profile-visits"},
    {"посещен", "profile-visits"},
    {"відвідуван", "profile-visits"},
    {"3-second", ""},
    {"video plays", "views"},
    {"views", "views"},
    {"visualiza", "views"},
    {"visualizzaz", "views"},
    {"reproducc", "views"},
    {"aufrufe", "views"},
    {"vues", "views"},
    {"weergaven", "views"},
    {"wyświetle", "views"},
    {"просмотр", "views"},
    {"перегляд", "views"},
    {"impres", "impressions"},
    {"impress", "impressions"},
    {"reach", "reach"},
    {"alcance", "reach"},
    {"reichweite", "reach"},
    {"couverture", "reach"},
    {"portée", "reach"},
    {"copertura", "reach"},
    {"bereik", "reach"},
    {"zasięg", "reach"},
    {"охват", "reach"},
    {"охоплення", "reach"},
    {"viewers", "reach"},
    {"follow", "follows"},
    {"new likes", "follows"},
    {"page likes", "follows"},
    {"seguidor", "follows"},
    {"seguimiento", "follows"},
    {"nuevos me gusta", "follows"},
    {"abonnés", "follows"},
    {"abonnenten", "follows"},
    {"neue „gefällt mir“", "follows"},
    {"volgers", "follows"},
    {"obserwujący", "follows"},
    {"подписчик", "follows"},
    {"підписник", "follows"},
};

constexpr HeaderMeaning AudienceHeaders[] = {
    {"women", ""},  {"men", ""},      {"mujeres", ""}, {"hombres", ""}, {"frauen", ""},
    {"männer", ""}, {"mulheres", ""}, {"homens", ""},  {"femmes", ""},  {"hommes", ""},
    {"donne", ""},  {"uomini", ""},   {"vrouwen", ""}, {"mannen", ""},  {"value", ""},
};

constexpr HeaderMeaning AudienceTitles[] = {
    {"age &", ""},      {"age and", ""},     {"edad", ""},       {"alter", ""},       {"idade", ""},
    {"âge", ""},        {"età", ""},         {"leeftijd", ""},   {"top cities", ""},  {"top countries", ""},
    {"top towns", ""},  {"principales", ""}, {"wichtigste", ""}, {"beliebteste", ""}, {"principais", ""},
    {"principaux", ""}, {"principali", ""},  {"top-städte", ""}, {"top-länder", ""},
};

}  // namespace

const Format& metaInsights() {
    static const Format Entry{
        .id = "meta-insights",
        .name = "Meta Business Suite: days of the page or account",
        .platform = "",
        .subject = Subject::Account,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::Iso,
        .description =
            "In Meta Business Suite open Insights, Results, and choose Export at a chart; every chart is a "
            "table with a title.",
        .headers = Headers,
        .required = {"date", "titled"},
        .totalsWords = {"total"},
        .footerWords = {},
        .titles = Titles,
    };
    return Entry;
}

const Format& metaAudience() {
    static const Format Entry{
        .id = "meta-audience",
        .name = "Meta Business Suite: audience",
        .platform = "",
        .subject = Subject::Account,
        .booking = Booking::None,
        .dateOrder = DateOrder::Iso,
        .description = "In Meta Business Suite open Insights, Audience, and choose Export.",
        .headers = AudienceHeaders,
        .required = {"titled"},
        .totalsWords = {},
        .footerWords = {},
        .notBooked = "shares of the audience by age, city and country tell neither posts nor days",
        .titles = AudienceTitles,
    };
    return Entry;
}

}  // namespace goalpost::imports
