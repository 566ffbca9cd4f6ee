// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/page.hpp"

#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

Page::Page(Surroundings around) : m_around(around) {
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    const Session* session = &around.session;
    connect(session, &Session::opened, this, &Page::outdate);
    connect(session, &Session::closed, this, &Page::outdate);
    connect(session, &Session::planChanged, this, &Page::outdate);
    connect(session, &Session::campaignChanged, this, &Page::outdate);
}

void Page::offer(const QString& /*file*/) {}

void Page::reveal(const Id& /*subject*/) {}

void Page::takeKeyboard() {}

void Page::enter(const QString& /*entry*/) {}

void Page::outdate() {
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    refresh();
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_stale)
        return;
    m_stale = false;
    refresh();
}

PageHeader::PageHeader(const QString& title, QWidget* parent) : QWidget(parent) {
    auto* row = new WrapRow;
    setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(S);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    m_crumb = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    QLabel* heading = newLabel(title, paint::TextRole::PageTitle);
    heading->setObjectName(u"pageTitle"_s);
    m_pill = new Pill;
    m_pill->hide();
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(M);
    titleRow->addWidget(heading);
    titleRow->addWidget(m_pill);
    titleRow->addStretch(1);
    left->addWidget(m_crumb);
    left->addLayout(titleRow);
    row->addLayout(left, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(S);
    m_actions->setAlignment(Qt::AlignRight);
    row->addLayout(m_actions);
}

void PageHeader::setCrumb(const QString& crumb) {
    m_crumb->setText(crumb);
}

void PageHeader::addAction(QWidget* widget) {
    m_actions->addWidget(widget);
}

QVBoxLayout* newPageLayout(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(XL, M, XL, M);
    layout->setSpacing(M);
    return layout;
}

QString crumbOf(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    if (!campaign)
        return session.file().name;
    const model::Brand* brand = session.plan()->brand(campaign->brand);
    const QString name = toQt(campaign->name);
    return brand ? toQt(brand->name) + u" / "_s + name : name;
}

}  // namespace goalpost::ui
