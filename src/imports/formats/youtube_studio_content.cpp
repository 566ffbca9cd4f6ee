// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// YouTube's impressions and click-through rate are those of thumbnails, measures of their own. The
// revenue columns are the channel's earnings from advertising, not a campaign's sales.
constexpr HeaderMeaning Headers[] = {
    {"content", "post-id"},
    {"video", "post-id"},
    {"inhalt", "post-id"},
    {"inhalte", "post-id"},
    {"conteúdo", "post-id"},
    {"contenido", "post-id"},
    {"contenu", "post-id"},
    {"vídeo", "post-id"},
    {"video title", "title"},
    {"videotitel", "title"},
    {"título do vídeo", "title"},
    {"título del vídeo", "title"},
    {"título del video", "title"},
    {"titre de la vidéo", "title"},
    {"video publish time", "published"},
    {"veröffentlichungszeitpunkt des videos", "published"},
    {"veröffentlichungszeit des videos", "published"},
    {"horário de publicação do vídeo", "published"},
    {"hora de publicación del vídeo", "published"},
    {"hora de publicación del video", "published"},
    {"heure de publication de la vidéo", "published"},
    {"duration", "duration"},
    {"dauer", "duration"},
    {"duração", "duration"},
    {"duración", "duration"},
    {"durée", "duration"},
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
    {"watch time (minutes)", "watch-time", Unit::Minutes},
    {"subscribers", "follows"},
    {"abonnenten", "follows"},
    {"inscritos", "follows"},
    {"suscriptores", "follows"},
    {"abonnés", "follows"},
    {"subscribers gained", ""},
    {"subscribers lost", ""},
    {"impressions", "thumbnail-impressions"},
    {"impressionen", "thumbnail-impressions"},
    {"impressões", "thumbnail-impressions"},
    {"impresiones", "thumbnail-impressions"},
    {"impressions click-through rate (%)", ""},
    {"klickrate der impressionen (%)", ""},
    {"taxa de cliques de impressões (%)", ""},
    {"porcentaje de clics de las impresiones (%)", ""},
    {"taux de clics par impressions (%)", ""},
    {"average view duration", ""},
    {"durchschnittliche wiedergabedauer", ""},
    {"duração média da visualização", ""},
    {"average percentage viewed (%)", ""},
    {"likes", "likes"},
    {"mag ich-bewertungen", "likes"},
    {"marcações \"gostei\"", "likes"},
    {"me gusta", "likes"},
    {"likes (vs. dislikes) (%)", ""},
    {"dislikes", ""},
    {"comments added", "comments"},
    {"comments", "comments"},
    {"kommentare hinzugefügt", "comments"},
    {"comentários adicionados", "comments"},
    {"comentarios añadidos", "comments"},
    {"shares", "shares"},
    {"geteilte inhalte", "shares"},
    {"compartilhamentos", "shares"},
    {"veces compartido", "shares"},
    {"unique viewers", "reach"},
    {"einzelne zuschauer", "reach"},
    {"espectadores únicos", "reach"},
    {"estimated revenue", ""},
    {"your estimated revenue", ""},
    {"geschätzter umsatz", ""},
    {"receita estimada", ""},
    {"ingresos estimados", ""},
    {"rpm", ""},
    {"cpm", ""},
    {"content type", "post-type"},
};

}  // namespace

const Format& youtubeStudioContent() {
    static const Format Entry{
        .id = "youtube-studio-content",
        .name = "YouTube Studio: content",
        .platform = "youtube",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::Named,
        .description =
            "In YouTube Studio open Analytics, Advanced mode, tab Content, set the period to Lifetime and "
            "export the current view as CSV; the file is \"Table data.csv\".",
        .headers = Headers,
        .required = {"post-id", "title", "views|watch-time|thumbnail-impressions|likes"},
        .totalsWords = {"total", "gesamt", "totais", "totales", "insgesamt"},
        .footerWords = {"showing top", "die 500 besten", "mostrando os primeiros", "se muestran los",
                        "affichage des"},
        .complete =
            [](model::Record& record, const auto& keep) {
                if (record.permalink.empty() && !record.postId.empty())
                    record.permalink = keep("https://www.youtube.com/watch?v=" + std::string(record.postId));
            },
    };
    return Entry;
}

}  // namespace goalpost::imports
