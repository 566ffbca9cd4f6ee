// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/locked_page.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/empty_state.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

LockedPage::LockedPage(QWidget* parent) : QWidget(parent) {
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_column = newPageLayout(this);
}

void LockedPage::show(const pages::Entry& entry, const QString& reason, const pages::Entry* unlocker,
                      const QString& crumb) {
    m_reason = reason;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    auto* header = new PageHeader(pages::titleOf(entry));
    header->setCrumb(crumb);
    m_column->addWidget(header);
    auto* why = new EmptyState(u"lock"_s, tr("%1 is not open yet").arg(pages::titleOf(entry)), reason);
    if (unlocker) {
        auto* go = newButton(u"unlock"_s, tr("Go to %1").arg(pages::titleOf(*unlocker)), ButtonKind::Primary,
                             QString::fromLatin1(unlocker->icon));
        connect(go, &QPushButton::clicked, this,
                [this, id = QString::fromLatin1(unlocker->id)] { emit goTo(id); });
        why->addAction(go);
        setFocusProxy(go);
    }
    m_column->addWidget(why, 1);
}

}  // namespace goalpost::ui
