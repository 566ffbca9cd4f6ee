// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/comparison.hpp"
#include "kpi/robust.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <random>

// Random cases of every statistic, computed again by R (compare.R).

using namespace goalpost;
using namespace goalpost::kpi;

namespace {

constexpr int Cases = 40;  // of each statistic

class Script {
  public:
    explicit Script(const std::filesystem::path& file) : m_out(file) { m_out << std::setprecision(17); }

    void add(std::string_view name, const std::vector<double>& in, const std::vector<double>& out) {
        m_out << name;
        for (const double x : in)
            m_out << ' ' << x;
        m_out << " |";
        for (const double x : out)
            m_out << ' ' << x;
        m_out << '\n';
        ++m_count;
    }
    int count() const { return m_count; }
    void close() { m_out.close(); }

  private:
    std::ofstream m_out;
    int m_count = 0;
};

class Chance {
  public:
    int whole(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    double real(double from, double to) { return std::uniform_real_distribution<double>(from, to)(m_random); }
    std::vector<double> wholes(int count, int from, int to) {
        std::vector<double> values;
        for (int i = 0; i < count; ++i)
            values.push_back(whole(from, to));
        return values;
    }
    /// Parts of wholes, one after the other.
    std::vector<double> parts(int count, int least, int most) {
        std::vector<double> values;
        for (int i = 0; i < count; ++i) {
            const int of = whole(least, most);
            values.push_back(whole(1, of - 1));
            values.push_back(of);
        }
        return values;
    }

  private:
    std::mt19937 m_random{20261201};
};

std::vector<std::pair<double, double>> pairs(const std::vector<double>& flat) {
    std::vector<std::pair<double, double>> out;
    for (std::size_t i = 0; i + 1 < flat.size(); i += 2)
        out.emplace_back(flat[i], flat[i + 1]);
    return out;
}

void addIntervals(Script& script, Chance& chance) {
    const int n = chance.whole(1, 5000);
    const int k = chance.whole(0, n);
    const auto rate = wilson(k, n);
    script.add("wilson", {static_cast<double>(k), static_cast<double>(n)}, {rate->low, rate->high});
    const int count = chance.whole(0, 500);
    const auto range = poisson(count);
    script.add("poisson", {static_cast<double>(count)}, {range->low, range->high});
    const auto posts = chance.parts(chance.whole(3, 30), 1000, 50000);
    const auto ratio = clusterRatio(pairs(posts));
    script.add("cluster", posts, {ratio->ratio, ratio->range.low, ratio->range.high});
    const auto values = chance.wholes(chance.whole(2, 40), 0, 900);
    const auto mean = meanOf(values);
    script.add("mean", values, {mean->value, mean->range.low, mean->range.high});
}

void addComparisons(Script& script, Chance& chance) {
    const auto two = chance.parts(2, 50, 4000);
    const auto difference = newcombe(two[0], two[1], two[2], two[3]);
    script.add("newcombe", two, {difference->value, difference->range.low, difference->range.high});
    const auto lifted = lift(two[0], two[1], two[2], two[3]);
    script.add("lift", two,
               {*lifted->relative, lifted->relativeRange->low, lifted->relativeRange->high, *lifted->share});
    const std::vector<double> counts{static_cast<double>(chance.whole(5, 5000)), chance.real(5, 100),
                                     static_cast<double>(chance.whole(5, 5000)), chance.real(5, 100),
                                     chance.real(1, 12)};
    const auto changed = rateRatio(counts[0], counts[1], counts[2], counts[3], counts[4]);
    script.add("rateratio", counts, {changed->ratio, changed->range.low, changed->range.high});
    const double p = chance.real(0.01, 0.4);
    const double q = p * chance.real(1.1, 2);
    script.add("needed", {p, q}, {*neededPerGroup(p, q)});
}

void addRobust(Script& script, Chance& chance) {
    const auto values = chance.wholes(chance.whole(5, 60), 1, 100'000);
    script.add("median", values, {*median(values)});
    script.add("scores", values, robustScores(values));
    const auto daily = chance.wholes(chance.whole(3, 90), 0, 60);
    script.add("dispersion", daily, {*dispersion(daily)});
    const auto groups = chance.parts(chance.whole(5, 25), 30, 3000);
    script.add("strength", groups, {strengthOf(pairs(groups))});
}

}  // namespace

TEST_CASE("Random cases of every statistic come to the same in R") {
    if (std::system("Rscript --version > /dev/null 2>&1") != 0) {
        WARN("skipped: R is not installed (r-base-core)");
        return;
    }
    const test::TempFolder folder;
    Script script(folder / "cases.txt");
    Chance chance;
    for (int i = 0; i < Cases; ++i) {
        addIntervals(script, chance);
        addComparisons(script, chance);
        addRobust(script, chance);
    }
    for (int i = 0; i < 5; ++i) {
        const auto creators = chance.parts(chance.whole(8, 20), 500, 9000);
        const auto ratio = drawnRatio(pairs(creators));
        script.add("drawn", creators, {ratio->range.low, ratio->range.high});
    }
    script.close();
    CHECK(script.count() == 12 * Cases + 5);
    const std::string call = "Rscript '" + (test::sourceFolder() / "tests/kpi/compare.R").string() + "' '" +
                             (folder / "cases.txt").string() + "' 1>&2";
    CHECK(std::system(call.c_str()) == 0);
}
