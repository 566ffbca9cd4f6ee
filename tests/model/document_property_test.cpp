// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "documents.hpp"
#include "model/describe.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace goalpost;
using namespace goalpost::model;

namespace {

/// Visitor that fills an entity with arbitrary values; names are numbered so that they differ.
class Fill {
  public:
    Fill(const Plan& plan, int number) : m_plan(plan), m_number(number) {}

    void key(std::string_view name, std::string& text) {
        text = (name == "platform" ? "youtube" : *word()) + std::to_string(m_number);
    }
    void key(std::string_view, std::optional<Date>& date) {
        date = *makeDate(2026, 1, 1) + std::chrono::days{m_number};
    }
    template <class E>
    void key(std::string_view, std::optional<E>& value) {
        value = Words<E>::List[static_cast<std::size_t>(m_number) % Words<E>::List.size()].first;
    }
    void field(std::string_view name, std::string& text) {
        text = name == "currency" ? "EUR"
               : maybe()          ? *rc::gen::element<std::string>("ä/~ \"x\"", "line\nend", "– 5 %")
                                  : "";
    }
    void field(std::string_view name, std::optional<int>& value) {
        value = *rc::gen::inRange(name == "fiscal_year_start_month" ? 1 : 0,
                                  name == "fiscal_year_start_month" ? 13 : 99999);
    }
    void field(std::string_view, std::optional<double>& value) { value = share(); }
    void field(std::string_view, std::optional<Amount>& value) {
        if (maybe())
            value = Amount{*rc::gen::inRange<std::int64_t>(0, 900'000'000'000)};
    }
    void field(std::string_view, std::optional<Date>& value) {
        if (maybe())
            value = dateOfDay(*rc::gen::inRange(0, 40000));
    }
    template <class E>
    void field(std::string_view, std::optional<E>& value) {
        if (maybe())
            value = Words<E>::List[*rc::gen::inRange<std::size_t>(0, Words<E>::List.size())].first;
    }
    void percent(std::string_view, std::optional<double>& value) { value = share(); }
    void list(std::string_view, std::vector<std::string>& texts) {
        texts = *rc::gen::container<std::vector<std::string>>(*rc::gen::inRange(0, 4), word());
    }
    void list(std::string_view, std::map<std::string, double>& shares) {
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            shares[*word()] = share();
    }
    void reference(std::string_view, Id& id, Kind kind) { id = choose(kind); }
    void references(std::string_view, std::vector<Id>& ids, Kind kind) {
        if (const Id id = choose(kind); !id.empty())
            ids = {id};
    }
    template <class T>
    void part(std::string_view, std::optional<T>& value) {
        T filled{};
        describe(*this, filled);
        if (maybe() && !(filled == T{}))
            value = filled;
    }
    template <class T>
    void children(std::string_view, std::vector<T>& list) {
        fill(list, m_plan);
    }

    template <class T>
    static void fill(std::vector<T>& list, const Plan& plan) {
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
            T entry{};
            entry.id = Id::create();
            Fill visitor(plan, i);
            describe(visitor, entry);
            list.push_back(std::move(entry));
        }
    }

  private:
    static rc::Gen<std::string> word() {
        return rc::gen::element<std::string>("Rye", "Śliwka", "a/b", "x~y", "He said \"no\"", "0");
    }
    static bool maybe() { return *rc::gen::arbitrary<bool>(); }
    static double share() { return *rc::gen::inRange(0, 1'000'001) / 1e6; }
    Id choose(Kind kind) {
        if (kind == Kind::Brand)
            return any(m_plan.brands);
        if (kind == Kind::Creator)
            return static_cast<std::size_t>(m_number) > m_plan.creators.size()
                       ? Id{}
                       : m_plan.creators[static_cast<std::size_t>(m_number) - 1].id;
        if (kind == Kind::Tool)
            return any(m_plan.tools);
        return {};
    }
    template <class T>
    static Id any(const std::vector<T>& list) {
        return list.empty() || !maybe() ? Id{} : (*rc::gen::elementOf(list)).id;
    }

    const Plan& m_plan;
    int m_number;
};

/// A plan in which everything that refers to something refers to what is there.
Plan anyPlan() {
    Plan plan;
    Fill::fill(plan.brands, plan);
    Fill::fill(plan.creators, plan);
    Fill::fill(plan.tools, plan);
    Fill::fill(plan.workflow, plan);
    Fill::fill(plan.campaigns, plan);
    for (auto& campaign : plan.campaigns) {
        std::erase_if(campaign.partnerships, [](const Partnership& entry) { return entry.creator.empty(); });
        const Brand* brand = plan.brand(campaign.brand);
        for (auto& objective : campaign.objectives)
            if (brand && !brand->businessObjectives.empty())
                objective.businessObjective = brand->businessObjectives.front().id;
    }
    Fill::fill(plan.pilots, plan);
    Fill::fill(plan.stakeholders, plan);
    Fill::fill(plan.reviews, plan);
    for (auto& review : plan.reviews)
        if (review.tool.empty() && !plan.campaigns.empty())
            review.campaign = plan.campaigns.front().id;
    std::erase_if(plan.reviews,
                  [](const Review& entry) { return entry.tool.empty() && entry.campaign.empty(); });
    Fill::fill(plan.reasons, plan);
    return plan;
}

/// Without ids, for comparing plans made apart.
std::string shown(const Plan& plan) {
    return formatJson(documentOf(plan));
}

}  // namespace

TEST_CASE("Applying a plan's own document to it changes nothing") {
    CHECK(rc::check("documentOf(p) over p gives p", [] {
        const Plan plan = anyPlan();
        RC_ASSERT(applyDocument(plan, documentOf(plan)) == plan);
    }));
}

TEST_CASE("A plan's document makes an equal plan out of nothing, up to ids") {
    CHECK(rc::check("documentOf(p) over nothing gives p", [] {
        const Plan plan = anyPlan();
        RC_ASSERT(shown(applyDocument({}, parseJson(shown(plan)))) == shown(plan));
    }));
}
