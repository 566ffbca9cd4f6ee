// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/campaigns_page.hpp"

#include "edit/brand.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/brands_model.hpp"
#include "ui/models/campaigns_model.hpp"
#include "ui/pages/campaigns/brand_details.hpp"
#include "ui/pages/campaigns/campaign_details.hpp"
#include "ui/widgets/column_shares.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/new_campaign.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int DetailsWidth = 348;
const std::vector<ColumnShares::Share> CampaignWidths{{130, 3}, {90, 1}, {78},    {100, 1},
                                                      {146},    {74},    {88, 1}, {78}};
const std::vector<ColumnShares::Share> BrandWidths{{140, 2}, {76}, {118, 1}, {86}, {120, 1}, {140, 2}};

/// The first entry of a list that was not there before; else nothing.
template <class T>
Id firstNew(const std::vector<T>& list, const std::vector<Id>& known) {
    for (const T& each : list)
        if (std::find(known.begin(), known.end(), each.id) == known.end())
            return each.id;
    return {};
}

template <class T>
std::vector<Id> idsOf(const std::vector<T>& list) {
    std::vector<Id> ids;
    for (const T& each : list)
        ids.push_back(each.id);
    return ids;
}

template <class T>
bool has(const std::vector<T>& list, const Id& id) {
    return std::any_of(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
}

}  // namespace

CampaignsPage::CampaignsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Campaigns"));
    m_newBrandButton = newButton(u"newBrand"_s, tr("New brand…"), ButtonKind::Plain, u"plus"_s);
    m_newButton = newButton(u"newCampaign"_s, tr("New campaign"), ButtonKind::Primary, u"plus"_s);
    m_header->addAction(m_newBrandButton);
    m_header->addAction(m_newButton);
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_campaigns = new CampaignsModel(this);
    m_brands = new BrandsModel(this);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"campaignTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(newCampaignsTab(), tr("Campaigns"));
    m_tabs->addTab(newBrandsTab(), tr("Brands"));
    column->addWidget(m_tabs, 1);
    connect(m_newButton, &QPushButton::clicked, this, &CampaignsPage::beginCampaign);
    connect(m_newBrandButton, &QPushButton::clicked, this, &CampaignsPage::addBrand);
    connect(&session(), &Session::refused, this, &CampaignsPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::failed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&session(), &Session::opened, this, [this] {
        m_known.clear();
        m_knownBrands.clear();
        m_making = false;
    });
}

QWidget* CampaignsPage::newCampaignsTab() {
    auto* tab = new QWidget;
    auto* row = new QHBoxLayout(tab);
    row->setContentsMargins(0, M, 0, 0);
    row->setSpacing(M);
    auto* card = new Card;
    card->setFlush(true);
    m_campaignTable = newTable(u"campaignTable"_s, tr("Campaigns"), m_campaigns);
    ColumnShares::share(*m_campaignTable, CampaignWidths);
    m_withArchived = new QCheckBox(tr("Show archived"));
    m_withArchived->setObjectName(u"withArchived"_s);
    auto* filter = m_campaignTable->newFilter(tr("Filter campaigns"));
    setScaledMaximumWidth(filter, 220);
    card->heading()->insertWidget(0, filter, 1);
    card->heading()->addWidget(m_withArchived);
    card->heading()->addWidget(m_campaignTable->newColumnsButton());
    card->body()->addWidget(m_campaignTable, 1);
    row->addWidget(card, 1);
    m_side = new QStackedWidget;
    setSideWidth(m_side, DetailsWidth);
    m_details = new CampaignDetails({session(), prompts()});
    m_new = new NewCampaign(session(), tr("New campaign"), u"new"_s);
    m_side->addWidget(m_details);
    m_side->addWidget(m_new);
    row->addWidget(m_side);
    connect(m_withArchived, &QCheckBox::toggled, this, [this] { showCampaigns(); });
    connect(m_campaignTable, &DataTable::chosenChanged, this, [this] {
        const QList<int> rows = m_campaignTable->chosenRows();
        if (!rows.isEmpty())
            chooseCampaign(m_campaigns->idAt(rows.constFirst()));
    });
    // Also the row that is chosen already leads back from the form of a new one.
    connect(m_campaignTable, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        chooseCampaign(m_campaigns->idAt(m_campaignTable->sourceOf(index).row()));
    });
    const auto open = [this] {
        session().lookAt(m_campaign);
        emit goTo(u"goal"_s);
    };
    connect(m_campaignTable, &DataTable::opened, this, open);
    connect(m_campaignTable, &DataTable::deleteWanted, this,
            [this] { m_details->findChild<QPushButton*>(u"deleteCampaign"_s)->click(); });
    for (const QString& button :
         {u"duplicateCampaign"_s, u"archiveCampaign"_s, u"closeCampaign"_s, u"nextCycle"_s})
        m_campaignTable->offer(m_details->findChild<QPushButton*>(button));
    connect(m_details, &CampaignDetails::openWanted, this, open);
    connect(m_details, &CampaignDetails::placeWanted, this,
            [this](const QString& page, const Id& subject) { emit goToSubject(page, m_campaign, subject); });
    connect(m_details, &CampaignDetails::brandWanted, this, [this](const Id& brand) {
        m_tabs->setCurrentIndex(1);
        chooseBrand(brand);
        showBrands();
    });
    return tab;
}

QWidget* CampaignsPage::newBrandsTab() {
    auto* tab = new QWidget;
    auto* row = new QHBoxLayout(tab);
    row->setContentsMargins(0, M, 0, 0);
    row->setSpacing(M);
    auto* card = new Card;
    card->setFlush(true);
    m_brandTable = newTable(u"brandTable"_s, tr("Brands"), m_brands);
    ColumnShares::share(*m_brandTable, BrandWidths);
    auto* filter = m_brandTable->newFilter(tr("Filter brands"));
    setScaledMaximumWidth(filter, 220);
    card->heading()->insertWidget(0, filter, 1);
    card->body()->addWidget(m_brandTable, 1);
    row->addWidget(card, 1);
    m_brandDetails = new BrandDetails({session(), prompts()});
    setSideWidth(m_brandDetails, DetailsWidth);
    row->addWidget(m_brandDetails);
    connect(m_brandTable, &DataTable::chosenChanged, this, [this] {
        const QList<int> rows = m_brandTable->chosenRows();
        if (!rows.isEmpty())
            chooseBrand(m_brands->idAt(rows.constFirst()));
    });
    connect(m_brandTable, &DataTable::deleteWanted, this,
            [this] { m_brandDetails->findChild<QPushButton*>(u"deleteBrand"_s)->click(); });
    return tab;
}

void CampaignsPage::refresh() {
    m_header->setCrumb(session().file().name);
    if (!session().plan())
        return;
    const model::Plan& plan = *session().plan();
    if (!m_known.empty() || !m_knownBrands.empty()) {
        if (const Id added = firstNew(plan.campaigns, m_known); !added.empty()) {
            m_campaign = added;
            m_making = false;
        }
        if (const Id added = firstNew(plan.brands, m_knownBrands); !added.empty())
            m_brand = added;
    } else if (const model::Campaign* campaign = session().campaign()) {
        m_campaign = campaign->id;
    }
    m_known = idsOf(plan.campaigns);
    m_knownBrands = idsOf(plan.brands);
    if (!has(plan.campaigns, m_campaign))
        m_campaign = session().campaign() ? session().campaign()->id : Id{};
    if (!has(plan.brands, m_brand))
        m_brand = plan.brands.empty() ? Id{} : plan.brands.front().id;
    const bool writable = !session().file().readOnly;
    m_newButton->setEnabled(writable);
    m_newBrandButton->setEnabled(writable);
    m_side->setCurrentIndex(m_making || plan.campaigns.empty() ? 1 : 0);
    m_new->refresh();
    showCampaigns();
    showBrands();
}

void CampaignsPage::showCampaigns() {
    {
        const QSignalBlocker quiet(m_campaignTable);
        m_campaigns->show(session().plan(), m_withArchived->isChecked(), todayFromClock());
        if (const int row = m_campaigns->rowOf(m_campaign); row >= 0)
            m_campaignTable->choose(row);
    }
    m_withArchived->setText(m_campaigns->archived() > 0
                                ? tr("Show archived (%1)").arg(countText(m_campaigns->archived()))
                                : tr("Show archived"));
    m_details->show(m_campaign);
}

void CampaignsPage::showBrands() {
    {
        const QSignalBlocker quiet(m_brandTable);
        m_brands->show(session().plan());
        if (const int row = m_brands->rowOf(m_brand); row >= 0)
            m_brandTable->choose(row);
    }
    m_brandDetails->show(m_brand);
}

void CampaignsPage::chooseCampaign(const Id& campaign) {
    m_campaign = campaign;
    m_making = false;
    m_side->setCurrentIndex(0);
    m_details->show(campaign);
}

void CampaignsPage::chooseBrand(const Id& brand) {
    m_brand = brand;
    m_brandDetails->show(brand);
}

void CampaignsPage::beginCampaign() {
    m_tabs->setCurrentIndex(0);
    m_making = true;
    m_side->setCurrentIndex(1);
    m_new->begin();
}

void CampaignsPage::addBrand() {
    const auto name = prompts().text(tr("New brand"), tr("What is the brand called?"));
    if (!name)
        return;
    m_tabs->setCurrentIndex(1);
    session().change(
        [name = toStd(*name)](model::Plan plan) { return edit::addBrand(std::move(plan), name, {}); });
}

void CampaignsPage::reveal(const Id& subject) {
    if (!session().plan())
        return;
    if (session().plan()->brand(subject)) {
        m_tabs->setCurrentIndex(1);
        m_brand = subject;
        showBrands();
        return;
    }
    const model::Campaign* campaign = session().plan()->campaign(subject);
    m_tabs->setCurrentIndex(0);
    if (!campaign)
        return;
    m_campaign = subject;
    m_making = false;
    m_side->setCurrentIndex(0);
    if (campaign->archived)
        m_withArchived->setChecked(true);
    showCampaigns();
}

void CampaignsPage::showRefusal(const QString& rule, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
    m_banner->setMark(rule);
}

}  // namespace goalpost::ui
