// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/reports/preview_card.hpp"

#include "ui/widgets/page_view.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

PreviewCard::PreviewCard(Session& session) : Card(tr("Preview")), m_session(session) {
    m_view = new PageView;
    m_view->setObjectName(u"reportPreview"_s);
    buildBar();
    setFlush(true);
    body()->addWidget(m_view, 1);
    connect(m_view, &PageView::pictureWanted, this, &PreviewCard::draw);
    connect(m_view, &PageView::moved, this, &PreviewCard::showPlace);
    showPlace();
}

QPushButton* PreviewCard::addButton(const QString& name, const QString& icon, const QString& spoken) {
    auto* button = newButton(name, {}, ButtonKind::Small, icon);
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    heading()->addWidget(button);
    return button;
}

void PreviewCard::buildBar() {
    m_back = addButton(u"previousPage"_s, u"chevron-up"_s, tr("Page before (Page Up)"));
    m_place = newLabel({}, paint::TextRole::Body);
    m_place->setObjectName(u"previewPage"_s);
    heading()->addWidget(m_place);
    m_next = addButton(u"nextPage"_s, u"chevron-down"_s, tr("Next page (Page Down)"));
    heading()->addWidget(newRule(Qt::Vertical));
    auto* smaller = addButton(u"zoomOut"_s, u"minus"_s, tr("Smaller (Ctrl+−)"));
    m_zoom = newLabel({}, paint::TextRole::Body);
    m_zoom->setObjectName(u"previewZoom"_s);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(u"400%"_s));
    m_zoom->setAlignment(Qt::AlignCenter);
    heading()->addWidget(m_zoom);
    auto* larger = addButton(u"zoomIn"_s, u"plus"_s, tr("Larger (Ctrl++)"));
    m_fitWidth = newButton(u"fitWidth"_s, tr("Width"), ButtonKind::Small);
    m_fitPage = newButton(u"fitPage"_s, tr("Whole page"), ButtonKind::Small);
    m_fitWidth->setProperty("segment", u"first"_s);
    m_fitPage->setProperty("segment", u"last"_s);
    auto* segment = new QHBoxLayout;
    segment->setSpacing(0);
    for (QPushButton* button : {m_fitWidth, m_fitPage}) {
        button->setCheckable(true);
        segment->addWidget(button);
    }
    heading()->addLayout(segment);
    connect(m_back, &QPushButton::clicked, this, [this] { m_view->goTo(m_view->page() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_view->goTo(m_view->page() + 1); });
    connect(smaller, &QPushButton::clicked, m_view, &PageView::zoomOut);
    connect(larger, &QPushButton::clicked, m_view, &PageView::zoomIn);
    connect(m_fitWidth, &QPushButton::clicked, this, [this] { m_view->setFit(PageView::Fit::Width); });
    connect(m_fitPage, &QPushButton::clicked, this, [this] { m_view->setFit(PageView::Fit::Page); });
}

void PreviewCard::showPages(std::shared_ptr<const paint::PagePictures> pages) {
    m_pages = std::move(pages);
    if (m_pages)
        m_view->showPages(m_pages->count(), m_pages->inches());
    else
        m_view->showPages(0, {8.27, 11.69});
    showPlace();
}

void PreviewCard::draw(int page, double dotsPerInch) {
    if (!m_pages)
        return;
    m_session.onPaintThread(
        this, [pages = m_pages, page, dotsPerInch] { return pages->picture(page, dotsPerInch); },
        [this, pages = m_pages, page, dotsPerInch](const QImage& picture) {
            if (pages == m_pages)
                m_view->give(page, dotsPerInch, picture);
        },
        [](const QString& /*message*/) {});
}

void PreviewCard::showPlace() {
    const int count = m_view->count();
    m_place->setText(count == 0 ? unknownText() : tr("%1 of %2").arg(m_view->page() + 1).arg(count));
    m_zoom->setText(percentText(m_view->zoom()));
    m_back->setEnabled(m_view->page() > 0);
    m_next->setEnabled(m_view->page() + 1 < count);
    m_fitWidth->setChecked(m_view->fit() == PageView::Fit::Width);
    m_fitPage->setChecked(m_view->fit() == PageView::Fit::Page);
}

}  // namespace goalpost::ui
