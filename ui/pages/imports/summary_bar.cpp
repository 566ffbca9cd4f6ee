// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/summary_bar.hpp"

#include "ui/look/text_size.hpp"
#include "ui/pages/imports/effect_lines.hpp"
#include "ui/words/text.hpp"

#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int ProgressWidth = 110;

}  // namespace

SummaryBar::SummaryBar() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    row->addLayout(newCounts());
    row->addWidget(newRule(Qt::Vertical));
    m_effects = new EffectLines(u"effect"_s);
    row->addWidget(m_effects, 1);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setRange(0, 100);
    setScaledWidth(m_progress, ProgressWidth);
    m_progress->setAccessibleName(tr("Import progress"));
    row->addWidget(m_progress);
    row->addLayout(newButtons());
    card->body()->addLayout(row);
    column->addWidget(card);
    auto* under = new QHBoxLayout;
    m_reason = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_reason->setObjectName(u"importReason"_s);
    m_keys = newLabel(tr("Alt+N next question · Alt+Left, Alt+Right steps · Esc leaves"),
                      paint::TextRole::Small, Tone::Muted);
    under->addWidget(m_reason, 1);
    under->addWidget(m_keys);
    column->addLayout(under);
    forget();
}

QLayout* SummaryBar::newCounts() {
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    auto* title = new QVBoxLayout;
    title->setSpacing(0);
    title->addWidget(newLabel(tr("What will change"), paint::TextRole::BodyStrong));
    title->addWidget(newLabel(tr("Undo stays possible."), paint::TextRole::Small, Tone::Muted));
    row->addLayout(title);
    const std::pair<QString, QString> counts[] = {{u"rowsNew"_s, tr("rows new")},
                                                  {u"rowsChanged"_s, tr("changed")},
                                                  {u"rowsIdentical"_s, tr("identical")},
                                                  {u"rowsRejected"_s, tr("rejected")}};
    for (const auto& [name, text] : counts) {
        row->addWidget(newRule(Qt::Vertical));
        auto* count = new QVBoxLayout;
        count->setSpacing(0);
        m_counts.push_back(newLabel(unknownText(), paint::TextRole::PageTitle));
        m_counts.back()->setObjectName(name);
        count->addWidget(m_counts.back());
        count->addWidget(newLabel(text, paint::TextRole::Small, Tone::Muted));
        row->addLayout(count);
    }
    return row;
}

QLayout* SummaryBar::newButtons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    m_cancel = newButton(u"cancelImport"_s, tr("Cancel"));
    m_back = newButton(u"importBack"_s, tr("Back"));
    m_next = newButton(u"importNext"_s, tr("Next"), ButtonKind::Primary, u"right"_s);
    m_import = newButton(u"import"_s, tr("Import"), ButtonKind::Primary, u"import"_s);
    m_results = newButton(u"showResults"_s, tr("Show results"), ButtonKind::Plain, u"chart"_s);
    for (QPushButton* button : {m_cancel, m_back, m_results, m_next, m_import})
        row->addWidget(button);
    m_back->setShortcut(QKeySequence(tr("Alt+Left")));
    m_next->setShortcut(QKeySequence(tr("Alt+Right")));
    m_import->setShortcut(QKeySequence(tr("Ctrl+Return")));
    connect(m_cancel, &QPushButton::clicked, this, &SummaryBar::cancel);
    connect(m_back, &QPushButton::clicked, this, &SummaryBar::back);
    connect(m_next, &QPushButton::clicked, this, &SummaryBar::next);
    connect(m_import, &QPushButton::clicked, this, &SummaryBar::import);
    connect(m_results, &QPushButton::clicked, this, &SummaryBar::results);
    return row;
}

void SummaryBar::show(const Face& face) {
    const bool done = face.state == State::Done;
    const bool importing = face.state == State::Importing;
    m_progress->setVisible(importing || face.state == State::Counting);
    m_cancel->setText(done ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setVisible(!done || !face.moreFiles);
    m_back->setVisible(!done);
    m_back->setEnabled(!face.first && !importing);
    m_next->setVisible(done ? face.moreFiles : !face.last);
    m_next->setText(done ? tr("Next file") : tr("Next"));
    m_next->setAccessibleName(m_next->text());
    m_next->setEnabled(!face.nextLocked && !importing);
    m_import->setVisible(!done && face.last);
    m_import->setEnabled(face.reason.isEmpty() && face.state == State::Open);
    m_import->setIcon(themedIcon(m_import->isEnabled() ? u"import"_s : u"lock"_s, m_import->isEnabled()));
    m_import->setToolTip(face.reason.isEmpty() ? tr("Ctrl+Enter") : face.reason);
    m_results->setVisible(done);
    m_reason->setText(face.reason);
}

void SummaryBar::showReport(const edit::ImportReport& report, const std::vector<KpiEffect>& effects,
                            const QString& currency) {
    const std::int64_t figures[] = {report.booked.added, report.booked.changed, report.booked.identical,
                                    report.read.rejected};
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i]->setText(countText(figures[i]));
    setTone(m_counts.back(), report.read.rejected > 0 ? Tone::Negative : Tone::Text);
    m_effects->show(effects, currency);
}

void SummaryBar::forget() {
    for (QLabel* count : m_counts)
        count->setText(unknownText());
    setTone(m_counts.back(), Tone::Text);
    m_effects->forget();
}

void SummaryBar::setProgress(int percent, qint64 rate) {
    m_progress->setValue(percent);
    m_progress->setToolTip(rate > 0 ? tr("%1 rows a second").arg(countText(rate)) : QString());
    if (rate > 0)
        m_reason->setText(m_progress->toolTip());
}

bool SummaryBar::takeImportFocus() {
    if (!m_import->isVisible() || !m_import->isEnabled())
        return false;
    m_import->setFocus(Qt::OtherFocusReason);
    return true;
}

void SummaryBar::takeFocus() {
    for (QPushButton* button : {m_next, m_import, m_results, m_cancel})
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus();
            return;
        }
}

}  // namespace goalpost::ui
