// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "report/leading.hpp"
#include "report/scale.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace goalpost::report::sections {
namespace {

const kpi::Value* in(const kpi::Row& row, std::string_view id) {
    for (const kpi::Value& value : row.kpis)
        if (value.id == id)
            return &value;
    return nullptr;
}

/// Which KPIs the table shows: the leading total, then one rate with its interval.
struct Choice {
    const kpi::Value* total = nullptr;
    const kpi::Value* rate = nullptr;
};

std::string platformsOf(const Subject& subject, const Id& creator) {
    std::set<std::string> platforms;
    for (const model::Post& post : subject.evidence.published)
        if (post.creator == creator && !post.platform.empty())
            platforms.insert(platformName(post.platform));
    return join({platforms.begin(), platforms.end()}, ", ");
}

Cell figure(const kpi::Value* value, const std::string& currency, bool strong) {
    if (!value)
        return {.text = std::string(Unknown)};
    return {.text = formatted(value->value, value->unit, currency),
            .number = exported(value->value, value->unit),
            .strong = strong && value->value.has_value()};
}

Cell interval(const kpi::Value* value) {
    Cell cell;
    if (value && value->low && value->high && value->value) {
        cell.low = value->low;
        cell.middle = value->value;
        cell.high = value->high;
    } else if (value) {
        cell.note = value->intervalWhy.text();
    }
    return cell;
}

/// An end of the axis: whole percents without decimals.
std::string edgeText(double value, kpi::Unit unit, const std::string& currency) {
    const bool whole = unit == kpi::Unit::Percent && std::abs(value * 100 - std::round(value * 100)) < 1e-9;
    return whole ? std::to_string(std::lround(value * 100)) + "%" : abbreviated(value, unit, currency);
}

Cell amount(std::optional<double> value, const std::string& currency, bool strong = false) {
    return {.text = formatted(value, kpi::Unit::Money, currency),
            .number = exported(value, kpi::Unit::Money),
            .strong = strong};
}

/// The columns of the table are built one beside the other; each row has a cell for each.
class CreatorTable {
  public:
    CreatorTable(const Subject& subject, const Figures& figures)
        : m_subject(subject), m_figures(figures), m_choice{leadingTotalOf(figures), leadingRateOf(figures)} {
        addColumns();
        auto rows = figures.creators.rows;
        std::ranges::stable_sort(rows,
                                 [&](const kpi::Row& a, const kpi::Row& b) { return rank(a) > rank(b); });
        for (const kpi::Row& row : rows)
            m_table.rows.push_back(cellsOf(row));
        if (const kpi::Row* campaign = figures.campaign()) {
            addRest(*campaign);
            m_table.totals = totalsOf(*campaign);
        }
    }

    Table take() { return std::move(m_table); }

  private:
    double rank(const kpi::Row& row) const {
        const kpi::Value* value = m_choice.total ? in(row, m_choice.total->id) : nullptr;
        return value && value->value ? *value->value : -1;
    }

    void addColumns() {
        m_table.title = "Creators";
        m_table.columns.push_back({"Creator", Align::Left, 4});
        m_table.columns.push_back({"Platform", Align::Left, 0});
        m_table.columns.push_back({"Posts", Align::Right, 0.8});
        if (m_choice.total)
            m_table.columns.push_back({nameOf(*m_choice.total), Align::Right, 1.5});
        if (m_choice.rate) {
            m_table.columns.push_back({nameOf(*m_choice.rate), Align::Right, 1.5});
            addIntervalColumn();
        }
        m_table.columns.push_back({"Accrued cost", Align::Right, 1.1});
        if (costed())
            m_table.columns.push_back(
                {"Cost each", Align::Right, 1, false, {}, "Cost each (" + totalName() + ")"});
    }

    void addIntervalColumn() {
        const kpi::Value& rate = *m_choice.rate;
        double low = rate.target.value_or(rate.value.value_or(0));
        double high = low;
        bool any = false;
        for (const kpi::Row& row : m_figures.creators.rows) {
            const kpi::Value* value = in(row, rate.id);
            if (!value || !value->low || !value->high || !std::isfinite(*value->high))
                continue;
            low = std::min(low, *value->low);
            high = std::max(high, *value->high);
            any = true;
        }
        if (!any)
            return;
        m_interval = true;
        const Scale scale = niceScale(low, high, rate.unit);
        const std::string& currency = m_figures.total.currency;
        TableColumn column{"95% interval, " + edgeText(scale.from, rate.unit, currency) + " to " +
                               edgeText(scale.to, rate.unit, currency),
                           Align::Left, 2.6};
        column.interval = true;
        column.target = rate.target;
        column.scaleFrom = scale.from;
        column.scaleTo = scale.to;
        column.csv = "95% interval of " + nameInSentence(rate);
        m_table.columns.push_back(std::move(column));
        if (rate.target)
            m_table.note = "Dashed line: target " + formatted(*rate.target, rate.unit, currency) + ". ";
        m_table.note += "An interval needs three posts or more.";
    }

    /// A cost for each unit says something of counts only.
    bool costed() const { return m_choice.total && m_choice.total->unit == kpi::Unit::Count; }
    std::string totalName() const { return nameInSentence(*m_choice.total); }

    std::vector<Cell> cellsOf(const kpi::Row& row) {
        const std::string& currency = m_figures.total.currency;
        const std::string platforms = platformsOf(m_subject, row.id);
        std::vector<Cell> cells{
            {.text = row.id ? row.label : std::string("No creator known"), .note = platforms, .strong = true},
            {.text = platforms},
            {.text = std::to_string(row.posts), .number = static_cast<double>(row.posts)}};
        addFigures(cells, row, false);
        const std::optional<double> cost = row.spend ? std::optional(row.spend->value()) : std::nullopt;
        cells.push_back(amount(cost, currency));
        if (costed())
            cells.push_back(costEach(cost, row, false));
        return cells;
    }

    void addFigures(std::vector<Cell>& cells, const kpi::Row& row, bool strong) const {
        const std::string& currency = m_figures.total.currency;
        if (m_choice.total)
            cells.push_back(figure(in(row, m_choice.total->id), currency, true));
        if (m_choice.rate) {
            cells.push_back(figure(in(row, m_choice.rate->id), currency, strong));
            if (m_interval)
                cells.push_back(strong ? Cell{} : interval(in(row, m_choice.rate->id)));
        }
    }

    /// With a remark where the cost of all posts is divided by what some of them tell.
    Cell costEach(std::optional<double> cost, const kpi::Row& row, bool strong) {
        const kpi::Value* total = in(row, m_choice.total->id);
        const auto value = each(cost, total);
        if (value && total->n < row.posts && !m_isPartly) {
            m_isPartly = true;
            m_table.note +=
                (m_table.note.empty() ? "" : " ") +
                ("Cost each is the cost of all posts over the " + totalName() + " of those that tell them.");
        }
        return amount(value, m_figures.total.currency, strong);
    }

    static std::optional<double> each(std::optional<double> cost, const kpi::Value* total) {
        if (!cost || !total || total->value.value_or(0) <= 0)
            return std::nullopt;
        return *cost / *total->value;
    }

    /// What the campaign has beyond its creators: results that no creator is credited with.
    void addRest(const kpi::Row& campaign) {
        const kpi::Value* whole = m_choice.total ? in(campaign, m_choice.total->id) : nullptr;
        if (!whole || !whole->value)
            return;
        double credited = 0;
        for (const kpi::Row& row : m_figures.creators.rows)
            if (const kpi::Value* value = in(row, m_choice.total->id))
                credited += value->value.value_or(0);
        const double rest = *whole->value - credited;
        if (rest < 0.5)
            return;
        std::vector<Cell> cells(m_table.columns.size(), Cell{.text = std::string(Unknown)});
        cells[0] = {.text = "Campaign level, no creator"};
        cells[1] = {};
        cells[3] = {.text = formatted(rest, whole->unit, m_figures.total.currency), .number = rest};
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (m_table.columns[i].interval)
                cells[i] = {};
        m_table.rows.push_back(std::move(cells));
    }

    std::vector<Cell> totalsOf(const kpi::Row& campaign) {
        const auto accrued = kpi::accruedCost(m_subject.campaign, m_subject.today);
        const std::optional<double> cost = accrued ? std::optional(accrued->value()) : std::nullopt;
        const std::string& currency = m_figures.total.currency;
        std::vector<Cell> cells{{.text = "Total", .strong = true},
                                {},
                                {.text = std::to_string(campaign.posts),
                                 .number = static_cast<double>(campaign.posts),
                                 .strong = true}};
        addFigures(cells, campaign, true);
        cells.push_back(amount(cost, currency, true));
        if (costed())
            cells.push_back(costEach(cost, campaign, true));
        return cells;
    }

    const Subject& m_subject;
    const Figures& m_figures;
    Choice m_choice;
    bool m_interval = false;
    bool m_isPartly = false;  ///< some posts do not tell what their cost is divided by
    Table m_table;
};

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    if (figures.creators.rows.empty())
        return {};
    return {Heading{"Creators"}, CreatorTable(subject, figures).take()};
}

}  // namespace

const Section Creators{"creators", "Creators", build};

}  // namespace goalpost::report::sections
