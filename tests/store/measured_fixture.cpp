// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"

#include "support/catch.hpp"

namespace goalpost::test {

store::OpenOptions MeasuredWorkspace::quietly() const {
    store::OpenOptions options;
    options.backups = folder / "backups";
    options.automaticBackups = false;
    return options;
}

MeasuredWorkspace::MeasuredWorkspace() {
    workspace = store::Workspace::create(folder / "w.goalpost", quietly());
    auto plan = workspace->plan();
    model::Brand brand;
    brand.id = Id::create();
    brand.name = "Juniper Row";
    brand.currency = "EUR";
    plan.brands.push_back(brand);
    for (const auto* name : {"Theo Brandt", "Ida Lund"}) {
        model::Creator creator;
        creator.id = Id::create();
        creator.name = name;
        model::Account account;
        account.id = Id::create();
        account.platform = "instagram";
        account.handle = creator.name == "Theo Brandt" ? "TheoCooks" : "idabakes";
        account.followers = creator.name == "Theo Brandt" ? 5000 : 800;
        creator.accounts.push_back(account);
        plan.creators.push_back(creator);
    }
    partner = plan.creators[0].id;
    model::Campaign summer;
    summer.id = campaign = Id::create();
    summer.name = "Summer";
    summer.brand = brand.id;
    summer.from = period.from;
    summer.to = period.to;
    model::Partnership partnership;
    partnership.id = Id::create();
    partnership.creator = partner;
    model::Deliverable first;
    first.id = Id::create();
    first.name = "Reel";
    first.postId = "P1";
    first.utmContent = "reel-1";
    model::Deliverable second;
    second.id = Id::create();
    second.name = "Story";
    second.permalink = "https://www.instagram.com/theocooks/reel/AbC2/?igsh=x";
    partnership.deliverables = {first, second};
    summer.partnerships.push_back(partnership);
    plan.campaigns.push_back(summer);
    workspace->commit(plan, "Plan summer");
}

store::BookingOptions MeasuredWorkspace::options(std::string_view file) const {
    store::BookingOptions options;
    options.file = file;
    options.format = "goalpost-daily";
    options.fingerprint = "0";
    options.campaign = campaign;
    return options;
}

store::BookingResult MeasuredWorkspace::book(const std::function<void(store::Booking&)>& rows) const {
    return book(options(), rows);
}

store::BookingResult MeasuredWorkspace::book(store::BookingOptions options,
                                             const std::function<void(store::Booking&)>& rows) const {
    store::Booking booking(*workspace, options);
    rows(booking);
    return booking.finish("Import " + options.file);
}

model::Measured MeasuredWorkspace::measured(model::GroupBy by, bool withPosts) const {
    return workspace->measured({campaign, by, period, std::nullopt, withPosts});
}

model::Values MeasuredWorkspace::sums(model::GroupBy by) const {
    model::Values all;
    for (const auto& group : measured(by).groups)
        all.add(group.sums);
    return all;
}

void MeasuredWorkspace::reopen() {
    workspace.reset();
    workspace = store::Workspace::open(folder / "w.goalpost", quietly());
}

void requireSound(const MeasuredWorkspace& w) {
    const auto faults = w.workspace->verify();
    CAPTURE(faults);
    REQUIRE(faults.empty());
}

}  // namespace goalpost::test
