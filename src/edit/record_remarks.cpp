// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/record_remarks.hpp"

namespace goalpost::edit {

namespace {

Figure many(std::int64_t count) {
    return {.value = static_cast<double>(count)};
}

/// Adds one of two sentences; `others` follow the number in both.
void tell(std::vector<Sentence>& remarks, std::int64_t count, std::string_view one, std::string_view more,
          const std::vector<Argument>& others = {}) {
    if (count <= 0)
        return;
    std::vector<Argument> arguments{many(count)};
    arguments.insert(arguments.end(), others.begin(), others.end());
    remarks.emplace_back(count == 1 ? one : more, std::move(arguments));
}

void tellOrders(const store::BookingResult& booked, const model::Plan& plan, const model::Campaign* campaign,
                std::vector<Sentence>& remarks) {
    const auto& told = booked.credited;
    if (!campaign) {
        tell(remarks, told.without,
             "%1 order counts for no campaign yet: import the file for the campaign whose promo codes and "
             "links its orders carry.",
             "%1 orders count for no campaign yet: import the file for the campaign whose promo codes and "
             "links they carry.");
        return;
    }
    const std::string currency = plan.currencyOf(*campaign);
    const Figure revenue{.value = static_cast<double>(told.revenue) / 10'000.0,
                         .unit = Unit::Money,
                         .currency = currency,
                         .form = Figure::Form::Exact};
    tell(remarks, told.orders, "%1 order of %2 counts for the post of \"%3\" whose code or link it carries.",
         "%1 orders of %2 count for the posts of \"%3\" whose codes or links they carry.",
         {revenue, campaign->name});
    tell(remarks, told.byDay,
         "%1 of them carries the code of a creator with several pieces and counts for the one that came out "
         "last before it.",
         "%1 of them carry the code of a creator with several pieces and count for the one that came out "
         "last before each.");
    tell(remarks, told.claimedTwice,
         "%1 order is claimed by two creators, by its code and by its link or another code; it counts once, "
         "for the code.",
         "%1 orders are claimed by two creators, by their codes and by their links or other codes; each "
         "counts once, for the code.");
    tell(remarks, told.without,
         "%1 order carries no code, link or creator of \"%2\" and counts for no KPI of it.",
         "%1 orders carry no code, link or creator of \"%2\" and count for no KPI of it.", {campaign->name});
    tell(remarks, told.early, "%1 order came before its creator's first post of \"%2\" and is not counted.",
         "%1 orders came before their creators' first posts of \"%2\" and are not counted.",
         {campaign->name});
    tell(remarks, told.outside, "%1 order lies outside of the dates of \"%2\" and is not counted.",
         "%1 orders lie outside of the dates of \"%2\" and are not counted.", {campaign->name});
    tell(remarks, told.otherCurrency,
         "%1 order is not in %2, the currency of \"%3\", and is not counted; amounts are not converted.",
         "%1 orders are not in %2, the currency of \"%3\", and are not counted; amounts are not converted.",
         {currency, campaign->name});
    tell(remarks, told.elsewhere, "%1 order counts for a post of another campaign already, and there alone.",
         "%1 orders count for posts of another campaign already, and there alone.");
}

}  // namespace

std::vector<Sentence> remarksOnRecords(const store::BookingResult& booked, const model::Plan& plan,
                                       const model::Campaign* campaign) {
    std::vector<Sentence> remarks;
    if (booked.orders.all() > 0)
        tellOrders(booked, plan, campaign, remarks);
    tell(remarks, booked.ordersGaveWay,
         "The orders that a shop tells of %1 post are not counted, since another import tells orders or "
         "revenue of it and both would count the same ones; undo that import to count the shop's.",
         "The orders that a shop tells of %1 posts are not counted, since another import tells orders or "
         "revenue of them and both would count the same ones; undo that import to count the shop's.");
    if (booked.ordersOfTwoSources)
        remarks.emplace_back(
            "The shop's orders count for some posts of the campaign while another source tells orders of "
            "other "
            "creators' posts: an order with one creator's code that came by another's link is in both.");
    if (booked.mentions.all() > 0)
        remarks.emplace_back(
            "Mentions count as brand mentions for the campaigns of the brand that they name, by their days; "
            "a "
            "list that names none is of the plan's only brand. Those without a date, and those of "
            "competitors, "
            "are kept and count for no KPI.");
    if (booked.comments.all() > 0)
        remarks.emplace_back(
            "Comments are kept as they are and count for no KPI: comment quality takes a sample that a "
            "person "
            "has judged, and the number of comments comes with the posts' export.");
    return remarks;
}

}  // namespace goalpost::edit
