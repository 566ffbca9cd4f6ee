// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/benchmarks_dialog.hpp"

#include "edit/benchmark.hpp"
#include "kpi/kpi.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using model::Benchmark;

namespace {

constexpr int BenchmarksWidth = 460;
constexpr int BenchmarksHeight = 420;

}  // namespace

BenchmarksDialog::BenchmarksDialog(Session& session, std::string kpi, QWidget* parent)
    : QDialog(parent), m_session(session), m_kpi(std::move(kpi)) {
    setObjectName(u"benchmarksDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const kpi::Kpi* row = kpi::find(*session.plan(), m_kpi);
    const QString name = row ? coreText(row->name) : toQt(m_kpi);
    setWindowTitle(tr("Market benchmarks of %1").arg(name));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(S);
    column->addWidget(newWrappedLabel(
        tr("What one post usually brings. Forecasts take it where neither the creator, nor the platform, nor "
           "this workspace has enough posts, and say so with its source and day."),
        paint::TextRole::Small, Tone::Muted));
    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    const kpi::Unit unit = row ? row->unit : kpi::Unit::Count;
    m_entries = std::make_unique<Entries<Benchmark>>(
        *list, Entries<Benchmark>::Words{u"benchmark"_s, tr("Add benchmark"), tr("Delete this benchmark")},
        [unit](QVBoxLayout& place, Form<Benchmark>& form, const QString& entry) {
            auto* platform = form.add(new LineField(entry + u"Platform"_s, tr("Platform")), "",
                                      member(&Benchmark::platform));
            platform->setPlaceholder(tr("any"));
            auto* asOf =
                form.add(new DateField(entry + u"AsOf"_s, tr("As of")), "", member(&Benchmark::asOf));
            place.addLayout(rowOf({{platform, 4}, {asOf, 5}}));
            auto* low = new KpiValueField(entry + u"Low"_s, tr("Low (1 in 10 below)"));
            auto* typical = new KpiValueField(entry + u"Typical"_s, tr("Typical"));
            auto* high = new KpiValueField(entry + u"High"_s, tr("High (1 in 10 above)"));
            for (KpiValueField* field : {low, typical, high})
                field->setUnit(unit, {});
            form.add(low, "", member(&Benchmark::low));
            form.add(typical, "", member(&Benchmark::typical));
            form.add(high, "", member(&Benchmark::high));
            place.addLayout(rowOf({{low, 1}, {typical, 1}, {high, 1}}));
            auto* source =
                form.add(new LineField(entry + u"Source"_s, tr("Source")), "", member(&Benchmark::source));
            source->setPlaceholder(tr("report, page, publisher"));
            place.addWidget(source);
        },
        Entries<Benchmark>::Wishes{
            [this] {
                m_session.change(
                    [id = m_kpi](model::Plan plan) { return edit::addBenchmark(std::move(plan), id); });
            },
            [this](const Id& gone) {
                m_session.change(
                    [gone](model::Plan plan) { return edit::removeBenchmark(std::move(plan), gone); });
            },
            [this](const Id& id, const char*, Form<Benchmark>::Change step) { change(id, step); }});
    list->addStretch(1);
    column->addWidget(newScroll(content), 1);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(u"benchmarksFault"_s);
    m_fault->hide();
    column->addWidget(m_fault);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(&m_session, &Session::planChanged, this, &BenchmarksDialog::showAll);
    resize(scaled(BenchmarksWidth), scaled(BenchmarksHeight));
    showAll();
}

BenchmarksDialog::~BenchmarksDialog() {
    for (Field* field : findChildren<Field*>())
        field->blockSignals(true);  // they end their edits while they go, and this is gone by then
}

void BenchmarksDialog::change(const Id& id, const Form<Benchmark>::Change& step) {
    const auto& all = m_session.plan()->benchmarks;
    const auto found = std::ranges::find(all, id, &Benchmark::id);
    Benchmark next = found == all.end() ? Benchmark{} : *found;
    step(next);
    const std::string fault = edit::faultOf(next);
    m_fault->setText(toQt(fault));
    m_fault->setVisible(!fault.empty());
    if (!fault.empty()) {
        showAll();
        return;
    }
    m_session.change(
        [id, step](model::Plan plan) { return edit::changeBenchmark(std::move(plan), id, step); });
}

void BenchmarksDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

void BenchmarksDialog::showAll() {
    if (!m_session.plan())
        return;
    std::vector<Benchmark> own;
    std::ranges::copy_if(m_session.plan()->benchmarks, std::back_inserter(own),
                         [&](const Benchmark& one) { return one.kpi == m_kpi; });
    m_entries->show(own, m_session.drafts(), u"benchmarks"_s, m_session.file().readOnly);
}

}  // namespace goalpost::ui
