// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/creator_filter.hpp"

#include "report/format.hpp"
#include "ui/widgets/card.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

bool CreatorChoice::accepts(const CreatorLine& line) const {
    const model::Creator& creator = *line.creator;
    if (!platforms.empty() && std::ranges::none_of(creator.accounts, [&](const model::Account& account) {
            return platforms.contains(account.platform);
        }))
        return false;
    if (!niche.empty() && std::ranges::find(creator.niches, niche) == creator.niches.end())
        return false;
    if (!country.empty() && creator.country != country)
        return false;
    const std::optional<int> followers = line.largest ? line.largest->followers : std::nullopt;
    if ((followersFrom || followersTo) && !followers)
        return false;
    if ((followersFrom && *followers < *followersFrom) || (followersTo && *followers > *followersTo))
        return false;
    if (hasEmail && creator.email.empty())
        return false;
    return partner == Partner::Any || (partner == Partner::Partners) == (line.partnership != nullptr);
}

CreatorFilter::CreatorFilter(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* card = new Card(tr("Filter"));
    m_clear = newButton(u"creatorsFilterClear"_s, tr("Clear"), ButtonKind::Link);
    m_clear->setAccessibleName(tr("Clear the filter"));
    card->heading()->addWidget(m_clear);
    m_column = card->body();
    m_column->setSpacing(M);
    m_platformPart = new QWidget;
    m_platformPart->setObjectName(u"filterPlatforms"_s);
    m_platformPart->hide();
    m_platforms = new QVBoxLayout(m_platformPart);
    m_platforms->setContentsMargins(0, 0, 0, 0);
    m_platforms->setSpacing(XS);
    m_platforms->addWidget(newLabel(tr("Platform"), paint::TextRole::BodyStrong));
    m_column->addWidget(m_platformPart);
    m_niche = newChoice(u"filterNiche"_s, tr("Niche"));
    m_from = new CountField(u"filterFollowersFrom"_s, tr("Followers from"));
    m_to = new CountField(u"filterFollowersTo"_s, tr("to"));
    m_from->setPlaceholder(tr("any"));
    m_to->setPlaceholder(tr("any"));
    auto* range = new QHBoxLayout;
    range->setSpacing(S);
    range->addWidget(m_from, 1, Qt::AlignTop);
    range->addWidget(m_to, 1, Qt::AlignTop);
    m_column->addLayout(range);
    m_country = newChoice(u"filterCountry"_s, tr("Country"));
    m_partner = newChoice(u"filterPartner"_s, tr("In the campaign"));
    m_partner->setChoices(
        {{{}, tr("All creators")}, {u"partners"_s, tr("Partners")}, {u"others"_s, tr("Not partners")}});
    m_email = new QCheckBox(tr("Has an email"));
    m_email->setObjectName(u"filterEmail"_s);
    m_column->addWidget(m_email);
    m_column->addStretch(1);
    setWidget(card);
    connect(m_clear, &QPushButton::clicked, this, &CreatorFilter::clear);
    connect(m_email, &QCheckBox::toggled, this, &CreatorFilter::tell);
    for (CountField* field : {m_from, m_to})
        connect(field, &Field::edited, this, &CreatorFilter::tell);
    m_clear->setVisible(false);
}

ChoiceField* CreatorFilter::newChoice(const QString& name, const QString& label) {
    auto* field = new ChoiceField(name, label);
    setTone(field->label(), Tone::Text);
    field->label()->setFont(fontOf(paint::TextRole::BodyStrong));
    m_column->addWidget(field);
    connect(field, &Field::edited, this, &CreatorFilter::tell);
    return field;
}

void CreatorFilter::show(const CreatorList& list) {
    showPlatforms(list.platforms);
    const auto fill = [](ChoiceField* field, const std::map<QString, int>& words, const QString& all) {
        QList<ChoiceField::Choice> choices{{{}, all}};
        for (const auto& [word, count] : words)
            choices << ChoiceField::Choice{word, tr("%1 (%2)").arg(word, countText(count))};
        const QString chosen = field->id();
        if (!chosen.isEmpty() && !words.contains(chosen))
            choices << ChoiceField::Choice{chosen, tr("%1 (%2)").arg(chosen, countText(0))};
        field->setChoices(choices);
        field->show(chosen);
    };
    fill(m_niche, list.niches, tr("Any niche"));
    fill(m_country, list.countries, tr("Any country"));
    if (m_partner->id().isEmpty())
        m_partner->show({});
}

void CreatorFilter::showPlatforms(const std::map<QString, int>& platforms) {
    for (const auto& [platform, count] : platforms) {
        QCheckBox*& box = m_boxes[platform];
        if (!box) {
            box = new QCheckBox;
            box->setObjectName(u"filterPlatform-"_s + platform);
            connect(box, &QCheckBox::toggled, this, &CreatorFilter::tell);
            // Below the heading.
            m_platforms->insertWidget(
                1 + static_cast<int>(std::distance(m_boxes.begin(), m_boxes.find(platform))), box);
        }
        box->setText(tr("%1 (%2)").arg(toQt(report::platformName(toStd(platform))), countText(count)));
        box->setVisible(true);
    }
    for (const auto& [platform, box] : m_boxes)
        if (!platforms.contains(platform))
            box->setVisible(box->isChecked());
    m_platformPart->setVisible(
        std::ranges::any_of(m_boxes, [](const auto& each) { return !each.second->isHidden(); }));
}

CreatorChoice CreatorFilter::choice() const {
    CreatorChoice choice;
    for (const auto& [platform, box] : m_boxes)
        if (box->isChecked())
            choice.platforms.insert(toStd(platform));
    choice.niche = toStd(m_niche->id());
    choice.country = toStd(m_country->id());
    choice.followersFrom = m_from->count();
    choice.followersTo = m_to->count();
    choice.hasEmail = m_email->isChecked();
    const QString partner = m_partner->id();
    choice.partner = partner.isEmpty()          ? CreatorChoice::Partner::Any
                     : partner == u"partners"_s ? CreatorChoice::Partner::Partners
                                                : CreatorChoice::Partner::Others;
    return choice;
}

void CreatorFilter::clear() {
    blockSignals(true);
    for (const auto& [platform, box] : m_boxes)
        box->setChecked(false);
    for (ChoiceField* field : {m_niche, m_country, m_partner})
        field->show({});
    for (CountField* field : {m_from, m_to}) {
        field->line()->setModified(false);
        field->setFault({});
        field->showCount(std::nullopt);
    }
    m_email->setChecked(false);
    m_clear->setVisible(false);
    blockSignals(false);
    emit changed();
}

void CreatorFilter::chooseOthers() {
    clear();
    m_partner->show(u"others"_s);
    tell();
}

void CreatorFilter::tell() {
    m_clear->setVisible(!choice().isEmpty());
    emit changed();
}

}  // namespace goalpost::ui
