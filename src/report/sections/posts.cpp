// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

#include <algorithm>
#include <unordered_map>

namespace goalpost::report::sections {
namespace {

constexpr std::size_t MostColumns = 3;
constexpr std::size_t TitleLength = 60;

const kpi::Value* in(const kpi::Row& row, std::string_view id) {
    for (const kpi::Value& value : row.kpis)
        if (value.id == id)
            return &value;
    return nullptr;
}

/// The KPIs that at least one post tells: primary, contextual, then the rest of the catalogue.
std::vector<const kpi::Value*> columnsOf(const Figures& figures) {
    std::vector<const kpi::Value*> columns;
    const kpi::Row* campaign = figures.campaign();
    if (!campaign)
        return columns;
    const auto told = [&](const kpi::Value& value) {
        return std::ranges::any_of(figures.posts.rows, [&](const kpi::Row& row) {
            const kpi::Value* own = in(row, value.id);
            return own && own->value;
        });
    };
    const auto take = [&](std::optional<model::Role> role) {
        for (const kpi::Value& value : campaign->kpis)
            if (value.role == role && told(value))
                columns.push_back(&value);
    };
    take(model::Role::Primary);
    take(model::Role::Contextual);
    take(std::nullopt);
    return columns;
}

class PostTable {
  public:
    PostTable(const Subject& subject, const Figures& figures)
        : m_subject(subject), m_figures(figures), m_columns(columnsOf(figures)) {
        for (const model::Post& post : subject.evidence.published)
            m_posts.emplace(post.id, &post);
        addColumns();
        auto rows = figures.posts.rows;
        std::ranges::stable_sort(rows,
                                 [&](const kpi::Row& a, const kpi::Row& b) { return rank(a) > rank(b); });
        for (const kpi::Row& row : rows)
            m_table.rows.push_back(cellsOf(row));
    }

    Table take() { return std::move(m_table); }

  private:
    double rank(const kpi::Row& row) const {
        const kpi::Value* value = m_columns.empty() ? nullptr : in(row, m_columns.front()->id);
        return value && value->value ? *value->value : -1;
    }

    void addColumns() {
        m_table.title = "Posts";
        m_table.columns = {{"Post", Align::Left, 5.5},   {"Creator", Align::Left, 3},
                           {"Platform", Align::Left, 0}, {"Published", Align::Right, 1.3},
                           {"Link", Align::Left, 0},     {"Platform id", Align::Left, 0}};
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_table.columns.push_back({nameOf(*m_columns[i]), Align::Right, i < MostColumns ? 1.3 : 0});
        if (!m_columns.empty())
            m_table.note = "Ranked by " + nameInSentence(*m_columns.front()) + ".";
    }

    std::vector<Cell> cellsOf(const kpi::Row& row) const {
        const auto found = m_posts.find(row.id);
        const model::Post* post = found == m_posts.end() ? nullptr : found->second;
        const model::Creator* creator = post ? m_subject.plan.creator(post->creator) : nullptr;
        const std::string title = row.label.empty() ? row.key : row.label;
        const std::string platform = post ? platformName(post->platform) : std::string();
        std::vector<Cell> cells{{.text = shortened(title, TitleLength), .csv = title},
                                {.text = creator ? creator->name : std::string(), .note = platform},
                                {.text = platform},
                                published(post),
                                {.text = post ? post->permalink : std::string()},
                                {.text = post ? post->platformId : std::string()}};
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const kpi::Value* value = in(row, m_columns[i]->id);
            const auto number = value ? value->value : std::nullopt;
            cells.push_back({.text = formatted(number, m_columns[i]->unit, m_figures.posts.currency),
                             .number = exported(number, m_columns[i]->unit),
                             .strong = i == 0 && number});
        }
        return cells;
    }

    Cell published(const model::Post* post) const {
        if (!post || !post->published)
            return {.text = std::string(Unknown)};
        return {.text = dayAndMonth(*post->published, m_subject.today), .csv = isoDate(*post->published)};
    }

    const Subject& m_subject;
    const Figures& m_figures;
    std::vector<const kpi::Value*> m_columns;
    std::unordered_map<Id, const model::Post*> m_posts;
    Table m_table;
};

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    if (figures.posts.rows.empty())
        return {};
    return {Heading{"Posts"}, PostTable(subject, figures).take()};
}

}  // namespace

const Section Posts{"posts", "Posts", build};

}  // namespace goalpost::report::sections
