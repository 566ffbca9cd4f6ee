// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/sentence_view.hpp"

#include "ui/look/look.hpp"
#include "ui/words/text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

SentenceView::SentenceView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"objectiveSentence"_s);
    setAccessibleName(tr("The objective as a sentence"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { emit fieldWanted(link.toString()); });
    connect(&Look::instance(), &Look::changed, this, &SentenceView::write);
    connect(&Look::instance(), &Look::resized, this, &SentenceView::write);
}

void SentenceView::show(const Sentence& sentence) {
    m_runs.clear();
    collect(sentence, m_runs);
    write();
}

void SentenceView::collect(const Sentence& sentence, std::vector<Run>& runs) {
    if (sentence.empty())
        return;
    const std::string pattern = toStd(coreText(sentence.literal));
    const auto fill = [&](std::size_t index) {
        const Argument& argument = sentence.arguments[index];
        const auto* parts = std::get_if<Argument::Part>(&argument.value);
        if (parts && argument.field.empty())
            for (const Sentence& part : *parts)
                collect(part, runs);
        else
            runs.push_back({coreText(Sentence("%1", {argument})), toQt(argument.field)});
    };
    eachPart(
        pattern, sentence.arguments.size(),
        [&](std::string_view text) {
            runs.push_back({toQt(text), {}});
        },
        fill);
}

void SentenceView::write() {
    QString html;
    QString plain;
    for (const Run& run : m_runs) {
        plain += run.text;
        if (run.field.isEmpty())
            html += run.text.toHtmlEscaped();
        else
            html += u"<a href=\"%1\" style=\"color:%2;font-weight:600\">%3</a>"_s.arg(
                run.field, theme().accent.name(), run.text.toHtmlEscaped());
    }
    setFont(fontOf(paint::TextRole::Sentence));
    document()->setDefaultFont(fontOf(paint::TextRole::Sentence));
    setHtml(u"<p style=\"margin:0;line-height:130%;color:%1;\">%2</p>"_s.arg(theme().text.name(), html));
    setAccessibleDescription(plain);
    fit();
}

void SentenceView::fit() {
    document()->setTextWidth(viewport()->width());
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 2);
}

void SentenceView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    fit();
}

}  // namespace goalpost::ui
