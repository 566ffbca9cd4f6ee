// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/file_card.hpp"

#include "imports/format.hpp"
#include "ui/pages/imports/reading_row.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr double SureFrom = 0.9;

}  // namespace

FileCard::FileCard() {
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new ElidedLabel(paint::TextRole::BodyStrong, Tone::Text, Qt::ElideMiddle);
    m_name->setObjectName(u"importFile"_s);
    m_folder = new ElidedLabel(paint::TextRole::Small, Tone::Muted, Qt::ElideMiddle);
    names->addWidget(m_name);
    names->addWidget(m_folder);
    row->addLayout(names, 1);
    row->addWidget(newRule(Qt::Vertical));
    for (const QString& title : {tr("Recognised as"), tr("Encoding"), tr("Separator"), tr("Decimal sign"),
                                 tr("Tables"), tr("Rows")}) {
        auto* fact = new QVBoxLayout;
        fact->setSpacing(0);
        fact->addWidget(newLabel(title, paint::TextRole::Caption, Tone::Muted));
        m_facts.push_back(newLabel({}, paint::TextRole::Body));
        m_facts.back()->setObjectName(u"fact%1"_s.arg(m_facts.size()));
        fact->addWidget(m_facts.back());
        row->addLayout(fact);
    }
    m_sure = new Pill;
    m_sure->setObjectName(u"formatSure"_s);
    row->addWidget(m_sure);
    m_place = new Pill;
    m_place->setObjectName(u"filePlace"_s);
    row->addWidget(m_place);
    m_how = newButton(u"howRead"_s, tr("Read it otherwise…"), ButtonKind::Plain);
    m_how->setCheckable(true);
    row->addWidget(m_how);
    auto* more = newButton(u"moreFiles"_s, tr("More files…"), ButtonKind::Plain, u"folder"_s);
    connect(more, &QPushButton::clicked, this, &FileCard::moreWanted);
    row->addWidget(more);
    body()->addLayout(row);
    m_reading = new ReadingRow;
    m_reading->hide();
    body()->addWidget(m_reading);
    connect(m_how, &QPushButton::toggled, m_reading, &QWidget::setVisible);
    connect(m_reading, &ReadingRow::told, this, &FileCard::told);
}

void FileCard::show(const FileLook& look, int number, int count) {
    const QFileInfo info(look.file);
    m_name->setText(info.fileName());
    m_folder->setText(tr("%1, %2").arg(info.absolutePath(), sizeText(info.size())));
    const imports::Format* format = imports::find(look.sniff.format.id);
    const QString facts[] = {format ? coreText(format->name) : tr("No known export"),
                             encodingText(look.sniff),
                             delimiterText(look.sniff.dialect.delimiter),
                             decimalText(look.sniff.decimal),
                             countText(static_cast<qint64>(look.sniff.tables.size())),
                             look.isWhole ? countText(look.rows()) : tr("being counted")};
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        m_facts[i]->setText(facts[i]);
    QStringList reasons;
    for (const std::string& reason : look.sniff.reasons)
        reasons << toQt(reason);
    m_sure->setToolTip(reasons.join(u'\n'));
    const double sure = look.sniff.format.confidence;
    const bool clear = format && sure >= SureFrom;
    m_sure->showTag(format ? tr("%1 sure").arg(percentText(sure)) : tr("Match by hand"),
                    clear ? TagKind::Positive : TagKind::Warning, clear ? u"check"_s : u"warn"_s);
    m_reading->show(look.sniff, look.told);
    m_how->setChecked(look.told != imports::SniffOptions{});
    m_place->showTag(tr("File %1 of %2").arg(number).arg(count), TagKind::Neutral);
    m_place->setVisible(count > 1);
}

}  // namespace goalpost::ui
