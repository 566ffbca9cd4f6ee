// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/effect_lines.hpp"

#include "kpi/kpi.hpp"
#include "ui/look/look.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int MostLines = 2;

}  // namespace

EffectLines::EffectLines(const QString& names) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(paint::space::S);
    grid->setVerticalSpacing(paint::space::XS);
    for (int i = 0; i < MostLines; ++i) {
        const Line line{new ElidedLabel(paint::TextRole::Small),
                        newLabel({}, paint::TextRole::Small, Tone::Muted),
                        newLabel(u"→"_s, paint::TextRole::Small, Tone::Accent),
                        newLabel({}, paint::TextRole::BodyStrong), new Pill};
        line.after->setObjectName(u"%1After%2"_s.arg(names).arg(i));
        line.before->setObjectName(u"%1Before%2"_s.arg(names).arg(i));
        grid->addWidget(line.name, i, 0);
        grid->addWidget(line.before, i, 1, Qt::AlignRight);
        grid->addWidget(line.arrow, i, 2);
        grid->addWidget(line.after, i, 3, Qt::AlignRight);
        grid->addWidget(line.pill, i, 4);
        m_lines.push_back(line);
    }
    grid->setColumnStretch(0, 1);
    forget();
}

void EffectLines::show(const std::vector<KpiEffect>& effects, const QString& currency) {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const bool any = i < effects.size() && effects[i].after.has_value();
        for (QWidget* widget :
             std::initializer_list<QWidget*>{line.name, line.before, line.arrow, line.after})
            widget->setVisible(any);
        line.pill->setVisible(any && effects[i].after->status);
        if (!any)
            continue;
        const kpi::Value& before = effects[i].before;
        const kpi::Kpi* row = kpi::kpiOf(before);
        line.name->setText(row ? coreText(row->name) : toQt(before.id));
        line.before->setText(valueText(before.value, before.unit, currency));
        line.after->setText(valueText(effects[i].after->value, before.unit, currency));
        if (effects[i].after->status)
            line.pill->showStatus(effects[i].after->status);
    }
}

void EffectLines::forget() {
    for (const Line& line : m_lines)
        for (QWidget* widget :
             std::initializer_list<QWidget*>{line.name, line.before, line.arrow, line.after, line.pill})
            widget->hide();
}

}  // namespace goalpost::ui
