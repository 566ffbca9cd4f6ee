// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/addendum_card.hpp"

#include "kpi/kpi.hpp"
#include "report/addendum.hpp"
#include "ui/figures/results.hpp"
#include "ui/look/look.hpp"
#include "ui/words/text.hpp"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

AddendumCard::AddendumCard(QWidget* parent) : Card(tr("Addendum"), parent) {
    setObjectName(u"addendum"_s);
    m_text = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_text->setObjectName(u"addendumText"_s);
    body()->addWidget(m_text);
    hide();
}

void AddendumCard::show(const Results& results) {
    const report::Addendum& addendum = results.addendum;
    setVisible(!addendum.empty());
    if (addendum.empty())
        return;
    setTitle(tr("Addendum of %1").arg(dateText(addendum.on)));
    setNote(addendum.through ? tr("Data through %1").arg(dateText(*addendum.through)) : QString());
    const QString currency = toQt(results.currency());
    QStringList lines;
    for (const report::LateValue& late : addendum.values) {
        const kpi::Kpi* known = kpi::kpiOf(late.then);
        lines << tr("%1: %2 when the campaign was closed, %3 with what came later")
                     .arg(known ? coreText(known->name) : toQt(std::string(late.then.id)),
                          valueText(late.then.value, late.then.unit, currency),
                          valueText(late.now, late.then.unit, currency));
    }
    m_text->setText(lines.join(u'\n'));
}

}  // namespace goalpost::ui
