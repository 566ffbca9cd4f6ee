// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/open_window.hpp"

#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "support/catch.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QSettings>

namespace goalpost::test {

CleanSettings::CleanSettings() {
    QSettings().clear();
}

OpenWindow::OpenWindow(With with) {
    m_window.prompts().setSilent(true);
    m_window.resize(1440, 900);
    m_window.show();
    if (with == With::Nothing)
        return;
    if (with == With::Sample)
        session().openSample();
    else
        session().create(ui::pathText(m_folder / "Test.goalpost"));
    settle();
    REQUIRE(session().isOpen());
    if (with == With::Campaign) {
        addCampaign(session());
        settle();
        REQUIRE(session().campaign());
    }
}

void OpenWindow::show(const char* page) {
    m_window.showPage(QString::fromLatin1(page));
    settle();
}

void OpenWindow::settle() {
    GOALPOST_UNTIL(!session().isBusy());
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    GOALPOST_UNTIL(!session().isBusy());
}

void OpenWindow::click(const char* button) {
    auto* found = child<QAbstractButton>(button);
    REQUIRE(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
    settle();
}

void addCampaign(ui::Session& session) {
    session.change([](model::Plan plan) {
        plan = edit::addBrand(std::move(plan), "Juniper Row", "USD").plan;
        const Id brand = plan.brands.back().id;
        return edit::addCampaign(std::move(plan), "Summer Table 2026", brand,
                                 Period{*makeDate(2026, 7, 1), *makeDate(2026, 9, 30)});
    });
}

}  // namespace goalpost::test
