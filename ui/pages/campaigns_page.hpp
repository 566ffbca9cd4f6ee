// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace goalpost::ui {

class BrandDetails;
class BrandsModel;
class CampaignDetails;
class CampaignsModel;
class Card;
class DataTable;
class NewCampaign;

/// The campaigns of the workspace and their brands: make, change, copy, put away, delete.
class CampaignsPage : public Page {
    Q_OBJECT
  public:
    explicit CampaignsPage(Surroundings around);

    void reveal(const Id& subject) override;

  protected:
    void refresh() override;

  private:
    QWidget* newCampaignsTab();
    QWidget* newBrandsTab();
    void showCampaigns();
    void showBrands();
    void chooseCampaign(const Id& campaign);
    void chooseBrand(const Id& brand);
    void beginCampaign();
    void addBrand();
    void showRefusal(const QString& rule, const QString& message, const QString& fix);

    PageHeader* m_header;
    Banner* m_banner;
    QTabWidget* m_tabs;
    CampaignsModel* m_campaigns;
    BrandsModel* m_brands;
    DataTable* m_campaignTable = nullptr;
    DataTable* m_brandTable = nullptr;
    QStackedWidget* m_side = nullptr;
    CampaignDetails* m_details = nullptr;
    BrandDetails* m_brandDetails = nullptr;
    NewCampaign* m_new = nullptr;
    QCheckBox* m_withArchived = nullptr;
    QPushButton* m_newButton;
    QPushButton* m_newBrandButton;
    bool m_making = false;  ///< the form of a new campaign stands where the details are
    Id m_campaign;          ///< the row that is chosen
    Id m_brand;
    std::vector<Id> m_known;  ///< campaigns before the last change, to find the new one
    std::vector<Id> m_knownBrands;
};

}  // namespace goalpost::ui
