// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/watch_card.hpp"

#include "ui/widgets/elided_label.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

WatchCard::WatchCard(WatchedFolder& folder) : Card(tr("Watched folder")), m_folder(folder) {
    m_path = new ElidedLabel(paint::TextRole::Small, Tone::Muted, Qt::ElideMiddle);
    m_path->setObjectName(u"watchedPath"_s);
    m_said = newWrappedLabel({}, paint::TextRole::Body);
    m_said->setObjectName(u"watchedSaid"_s);
    m_byItself = new QCheckBox(tr("Import files that ask nothing by themselves"));
    m_byItself->setObjectName(u"watchByItself"_s);
    m_look = newButton(u"watchLook"_s, tr("Look at them"), ButtonKind::SmallPrimary);
    m_putAside = newButton(u"watchPutAside"_s, tr("Put them aside"), ButtonKind::Small);
    m_choose = newButton(u"watchChoose"_s, tr("Choose a folder…"), ButtonKind::Small, u"folder"_s);
    m_stop = newButton(u"watchStop"_s, tr("Stop watching"), ButtonKind::Small);
    body()->setSpacing(S);
    body()->addWidget(m_path);
    body()->addWidget(m_said);
    auto* news = new QHBoxLayout;
    news->setSpacing(S);
    news->addWidget(m_look);
    news->addWidget(m_putAside);
    news->addStretch(1);
    body()->addLayout(news);
    body()->addWidget(m_byItself);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(S);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addStretch(1);
    connect(m_look, &QPushButton::clicked, this, &WatchCard::lookWanted);
    connect(m_putAside, &QPushButton::clicked, this, [this] { m_folder.putAside(m_folder.newFiles()); });
    connect(m_choose, &QPushButton::clicked, this, &WatchCard::folderWanted);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_folder.watch({}); });
    connect(m_byItself, &QCheckBox::clicked, this,
            [this](bool checked) { m_folder.setImportsByItself(checked); });
    connect(&m_folder, &WatchedFolder::changed, this, &WatchCard::show);
    show();
}

void WatchCard::show() {
    const bool any = !m_folder.folder().isEmpty();
    const auto news = static_cast<int>(m_folder.newFiles().size());
    m_path->setText(QDir::toNativeSeparators(m_folder.folder()));
    m_path->setVisible(any);
    m_said->setText(!any ? tr("Choose the folder your exports land in; new files there are offered.")
                    : !m_folder.isThere() ? tr("The folder is not there at present.")
                    : news == 0           ? tr("Nothing new since the last look.")
                                          : tr("%n new file(s).", nullptr, news));
    setTone(m_said, any && !m_folder.isThere() ? Tone::Warning : news > 0 ? Tone::Text : Tone::Muted);
    m_look->setVisible(news > 0);
    m_putAside->setVisible(news > 0);
    m_choose->setText(any ? tr("Another folder…") : tr("Choose a folder…"));
    m_choose->setAccessibleName(m_choose->text());
    m_stop->setVisible(any);
    m_byItself->setVisible(any);
    m_byItself->setChecked(m_folder.importsByItself());
}

}  // namespace goalpost::ui
