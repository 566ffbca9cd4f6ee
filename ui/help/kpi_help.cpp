// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/kpi_help.hpp"

#include "model/measure.hpp"
#include "model/vocabulary.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui::help {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("KpiHelp", text);
}

QString unitLine(const kpi::Kpi& kpi) {
    switch (kpi.unit) {
        case kpi::Unit::Count:
            return tr("a number");
        case kpi::Unit::Percent:
            return tr("percent");
        case kpi::Unit::Money:
            return tr("money, in the currency of the brand");
        case kpi::Unit::Seconds:
            return tr("minutes and seconds");
        case kpi::Unit::Multiple:
            return tr("a multiple (times)");
        case kpi::Unit::Score:
            return tr("a score");
        case kpi::Unit::PerDay:
            return tr("a number a day");
    }
    return {};
}

QString directionLine(kpi::Better better) {
    switch (better) {
        case kpi::Better::Higher:
            return tr("Higher is better.");
        case kpi::Better::Lower:
            return tr("Lower is better.");
        case kpi::Better::Context:
            return tr("Neither higher nor lower is better by itself.");
    }
    return {};
}

QString rangeLine(const kpi::Kpi& kpi) {
    switch (kpi.interval) {
        case kpi::Interval::None:
            return tr("It is counted or has no interval that could be told, so none is shown.");
        case kpi::Interval::Wilson:
            return tr(
                "An interval of 95 %, also for a single post or link; from three posts up the posts' "
                "differences count.");
        case kpi::Interval::Cluster:
            return tr("An interval of 95 % from three posts up, from the differences between posts.");
        case kpi::Interval::Poisson:
        case kpi::Interval::CostPoisson:
            return tr("An interval of 95 %, from how much such a count varies by chance.");
        case kpi::Interval::Drawn:
            return tr(
                "An interval of 95 % of the campaign, from five creators up, from the differences between "
                "them.");
    }
    return {};
}

QString namesOf(const std::vector<model::Measure>& measures) {
    QStringList names;
    for (const model::Measure measure : measures)
        names << coreText(model::rowOf(measure).name);
    return names.join(u", "_s);
}

QString fitText(kpi::Fit fit) {
    switch (fit) {
        case kpi::Fit::Primary:
            return tr("primary");
        case kpi::Fit::PrimaryWithCompanion:
            return tr("primary, with a companion");
        case kpi::Fit::Contextual:
            return tr("contextual");
        case kpi::Fit::Noise:
            return tr("noise");
        case kpi::Fit::Forbidden:
            return tr("refused as primary");
        case kpi::Fit::None:
            break;
    }
    return {};
}

/// Lines of a list.
class Lines {
  public:
    void add(const QString& name, const QString& text) {
        if (!text.isEmpty())
            m_lines << u"- **%1**: %2"_s.arg(name, text);
    }
    void add(const QString& line) { m_lines << u"- "_s + line; }
    QString text() const { return m_lines.join(u'\n'); }
    bool empty() const { return m_lines.isEmpty(); }

  private:
    QStringList m_lines;
};

QString inputs(const kpi::Kpi& kpi) {
    Lines lines;
    lines.add(tr("Must be measured"), namesOf(kpi.required));
    lines.add(tr("Added where measured"), namesOf(kpi.optional));
    QStringList bases;
    for (const kpi::Base& base : kpi.bases)
        bases << (base.measure ? coreText(model::rowOf(*base.measure).name)
                               : coreText(std::string_view(base.id)));
    lines.add(tr("Divided by, the first that is there"), bases.join(u", "_s));
    if (kpi.cost != kpi::CostPart::None)
        lines.add(tr("Cost"), tr("what has been earned of fees, product, shipping, commission and boost so "
                                 "far, not the cash that was paid"));
    if (kpi.postsOnly)
        lines.add(tr("Only what posts were credited with counts."));
    if (lines.empty())
        lines.add(tr("None of the measures that imports bring."));
    return lines.text();
}

QString goals(const kpi::Kpi& kpi) {
    Lines lines;
    for (const kpi::GoalFit& fit : kpi.fits)
        if (fit.fit != kpi::Fit::None)
            lines.add(goalText(fit.goal), tr("%1. %2 (%3)")
                                              .arg(fitText(fit.fit), coreText(fit.why),
                                                   fit.fromText ? tr("the method's text") : tr("Goalpost")));
    return lines.text();
}

QString companions(const kpi::Kpi& kpi) {
    QStringList links;
    for (const std::string_view id : kpi.companions)
        if (const kpi::Kpi* other = kpi::find(id))
            links << u"[%1](kpi/%2)"_s.arg(coreText(other->name), toQt(id));
    return links.join(u", "_s);
}

}  // namespace

QString kpiPage(const kpi::Kpi& kpi) {
    QStringList parts{u"# "_s + coreText(kpi.name), coreText(kpi.meaning)};
    parts << tr("**Formula.** %1.").arg(coreText(kpi.formula));
    parts << tr("**Unit.** %1. %2").arg(unitLine(kpi), directionLine(kpi.better));
    if (!kpi.example.empty())
        parts << tr("**Example.** %1.").arg(coreText(kpi.example));
    parts << u"## "_s + tr("What it is made of") << inputs(kpi);
    if (!kpi.missing.empty())
        parts << tr("It has no value yet: %1.").arg(coreText(kpi.missing));
    parts << tr("**Range.** %1").arg(rangeLine(kpi));
    if (const QString fits = goals(kpi); !fits.isEmpty())
        parts << u"## "_s + tr("For which goals") << fits;
    if (const QString others = companions(kpi); !others.isEmpty())
        parts
            << tr("It [misleads alone](rule/KPI-COMPANION): choose one of these beside it: %1.").arg(others);
    if (!kpi.traps.empty())
        parts << u"## "_s + tr("What to watch") << coreText(kpi.traps);
    parts << tr("See also: [All KPIs](guide/kpis), [Goal and KPIs](screen/goal).");
    return parts.join(u"\n\n"_s);
}

QString kpiList() {
    QStringList parts{u"# "_s + tr("All KPIs"),
                      tr("Under each goal the KPIs that can be primary for it; the others come last.")};
    const auto link = [](const kpi::Kpi& kpi) {
        return u"- [%1](kpi/%2): %3"_s.arg(coreText(kpi.name), toQt(kpi.id), coreText(kpi.meaning));
    };
    const auto isPrimary = [](const kpi::GoalFit& fit) {
        return fit.fit == kpi::Fit::Primary || fit.fit == kpi::Fit::PrimaryWithCompanion;
    };
    for (const auto& [goal, id] : model::Words<model::Goal>::List) {
        QStringList lines;
        for (const kpi::Kpi& kpi : kpi::catalogue())
            if (const kpi::GoalFit* fit = kpi::fitOf(kpi, goal); fit && isPrimary(*fit))
                lines << link(kpi);
        parts << u"## "_s + goalText(goal) << lines.join(u'\n');
    }
    QStringList others;
    for (const kpi::Kpi& kpi : kpi::catalogue())
        if (std::ranges::none_of(kpi.fits, isPrimary))
            others << link(kpi);
    parts << u"## "_s + tr("Others") << others.join(u'\n');
    return parts.join(u"\n\n"_s);
}

}  // namespace goalpost::ui::help
