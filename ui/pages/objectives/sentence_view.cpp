// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/sentence_view.hpp"

#include "ui/look.hpp"
#include "ui/text.hpp"

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
}

void SentenceView::show(std::vector<method::Phrase> phrases) {
    m_phrases = std::move(phrases);
    write();
}

void SentenceView::write() {
    QString html;
    QString plain;
    for (const method::Phrase& phrase : m_phrases) {
        const QString text = toQt(phrase.text);
        plain += text;
        if (phrase.field.empty())
            html += text.toHtmlEscaped();
        else
            html += u"<a href=\"%1\" style=\"color:%2;font-weight:600\">%3</a>"_s.arg(
                toQt(phrase.field), theme().accent.name(), text.toHtmlEscaped());
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
