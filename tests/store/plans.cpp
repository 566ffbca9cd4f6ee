// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "plans.hpp"

#include "model/describe.hpp"

#include <algorithm>
#include <map>

namespace goalpost::test {

using namespace model;

namespace {

/// Shows describe() every field and fills it with a value of its own.
class Filler {
  public:
    template <class T>
    void key(std::string_view name, T& field) {
        fill(name, field);
    }
    template <class T>
    void field(std::string_view name, T& field) {
        fill(name, field);
    }
    template <class T>
    void percent(std::string_view name, T& field) {
        fill(name, field);
    }
    void list(std::string_view name, std::vector<std::string>& list) {
        list = {std::string(name) + " \"one\"", std::string(name) + " zwei – " + std::to_string(++m_count)};
    }
    void list(std::string_view name, std::map<std::string, Share>& shares) {
        shares = {{std::string(name) + " a", 0.1}, {std::string(name) + " b", 1.0 / 3}};
    }
    void reference(std::string_view, Id& id, Kind kind) { id = m_known.at(kind); }
    void references(std::string_view, std::vector<Id>& ids, Kind) { ids = {Id::create(), Id::create()}; }
    template <class T>
    void part(std::string_view, std::optional<T>& part) {
        part.emplace();
        describe(*this, *part);
    }
    template <class T>
    void children(std::string_view, std::vector<T>& list) {
        for (int i = 0; i < 2; ++i) {
            T object;
            object.id = Id::create();
            remember(object);
            describe(*this, object);
            list.push_back(std::move(object));
        }
    }

  private:
    void fill(std::string_view name, std::string& text) {
        text = std::string(name) + " " + std::to_string(++m_count) + " ⭐ it's";
    }
    void fill(std::string_view, std::optional<int>& number) { number = ++m_count; }
    void fill(std::string_view, std::optional<double>& number) { number = ++m_count / 7.0; }
    void fill(std::string_view, std::optional<Date>& date) { date = dateOfDay(20'000 + ++m_count); }
    void fill(std::string_view, std::optional<Amount>& amount) { amount = Amount{++m_count * 12'345}; }
    template <class E>
    requires std::is_enum_v<E>
    void fill(std::string_view, std::optional<E>& word) {
        const auto& list = Words<E>::List;
        word = list[static_cast<std::size_t>(++m_count) % list.size()].first;
    }
    template <class T>
    void remember(const T&) {}
    void remember(const Brand& o) { m_known[Kind::Brand] = o.id; }
    void remember(const Creator& o) { m_known[Kind::Creator] = o.id; }
    void remember(const Campaign& o) { m_known[Kind::Campaign] = o.id; }
    void remember(const Tool& o) { m_known[Kind::Tool] = o.id; }
    void remember(const BusinessObjective& o) { m_known[Kind::BusinessObjective] = o.id; }

    int m_count = 0;
    std::map<Kind, Id> m_known;
};

template <class T>
T named(std::string name) {
    T object;
    object.id = Id::create();
    object.name = std::move(name);
    return object;
}

std::size_t below(std::size_t count, std::mt19937& random) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

Creator someCreator(std::mt19937& random) {
    auto creator = named<Creator>("Creator " + std::to_string(random()));
    for (std::size_t i = 0; i <= below(3, random); ++i)
        creator.accounts.push_back({Id::create(), "youtube", "handle" + std::to_string(random()), "",
                                    static_cast<int>(below(100'000, random)), std::nullopt});
    return creator;
}

Partnership somePartnership(const Plan& plan, std::mt19937& random) {
    Partnership partnership;
    partnership.id = Id::create();
    partnership.creator = plan.creators[below(plan.creators.size(), random)].id;
    partnership.fee = Amount{static_cast<std::int64_t>(below(1'000'000, random))};
    for (std::size_t i = 0; i < below(3, random); ++i)
        partnership.deliverables.push_back(named<Deliverable>("Reel " + std::to_string(random())));
    return partnership;
}

Campaign& someCampaign(Plan& plan, std::mt19937& random) {
    return plan.campaigns[below(plan.campaigns.size(), random)];
}

void removeCreator(Plan& plan, std::mt19937& random) {
    if (plan.creators.size() < 2)
        return;
    const auto gone =
        plan.creators.begin() + static_cast<std::ptrdiff_t>(below(plan.creators.size(), random));
    for (auto& campaign : plan.campaigns)
        std::erase_if(campaign.partnerships, [&](const Partnership& p) { return p.creator == gone->id; });
    plan.creators.erase(gone);
}

void removeCampaign(Plan& plan, std::mt19937& random) {
    if (plan.campaigns.size() < 2)
        return;
    const auto gone =
        plan.campaigns.begin() + static_cast<std::ptrdiff_t>(below(plan.campaigns.size(), random));
    std::erase_if(plan.reviews, [&](const Review& review) { return review.campaign == gone->id; });
    plan.campaigns.erase(gone);
}

void movePartnership(Plan& plan, std::mt19937& random) {
    auto& from = someCampaign(plan, random).partnerships;
    auto& to = someCampaign(plan, random).partnerships;
    if (from.empty() || &from == &to)
        return;
    to.push_back(std::move(from.back()));
    from.pop_back();
}

void edit(Plan& plan, std::mt19937& random) {
    switch (below(11, random)) {
        case 0:
            plan.creators.push_back(someCreator(random));
            break;
        case 1:
            removeCreator(plan, random);
            break;
        case 2:
            plan.campaigns.push_back(named<Campaign>("Campaign " + std::to_string(random())));
            break;
        case 3:
            removeCampaign(plan, random);
            break;
        case 4:
            std::shuffle(plan.creators.begin(), plan.creators.end(), random);
            break;
        case 5:
            someCampaign(plan, random).partnerships.push_back(somePartnership(plan, random));
            break;
        case 6:
            movePartnership(plan, random);
            break;
        case 7:
            someCampaign(plan, random).goal = GoalChoice{Goal::Sales, std::nullopt};
            break;
        case 8:
            someCampaign(plan, random).goal.reset();
            break;
        case 9:
            for (auto& creator : plan.creators)
                creator.country = "C" + std::to_string(below(100, random));
            break;
        default:
            someCampaign(plan, random).name = "Renamed " + std::to_string(random());
    }
}

}  // namespace

Plan fullPlan() {
    Plan plan;
    Filler filler;
    describe(filler, plan);
    return plan;
}

Plan smallPlan() {
    Plan plan;
    plan.brands = {named<Brand>("Linden Tea"), named<Brand>("Kite & Co")};
    plan.brands[0].currency = "EUR";
    plan.brands[0].businessObjectives = {named<BusinessObjective>("Grow online sales")};
    plan.creators = {named<Creator>("Mira Holt"), named<Creator>("Jon Abara")};
    for (const char* name : {"Spring", "Summer", "Autumn"}) {
        plan.campaigns.push_back(named<Campaign>(name));
        plan.campaigns.back().brand = plan.brands[0].id;
    }
    std::mt19937 random(7);
    plan.campaigns[0].partnerships = {somePartnership(plan, random), somePartnership(plan, random)};
    return plan;
}

Plan randomEdit(const Plan& plan, std::mt19937& random) {
    Plan next = plan;
    while (next == plan)
        edit(next, random);
    return next;
}

}  // namespace goalpost::test
