// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results_page.hpp"

#include "base/error.hpp"
#include "paint/pdf_writer.hpp"
#include "paint/save_file.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/saved_reports.hpp"
#include "ui/widgets/addendum_card.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/widgets/result_cards.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LowResults = 800;
constexpr int NarrowCards = 1000;
constexpr int ResultsSideWidth = 340;
constexpr int LeastTrend = 360;
constexpr int TallChart = 150;
constexpr int LowChart = 110;
constexpr int StaleAfterDays = 7;

Banner::Kind kindOf(std::optional<kpi::Status> status) {
    if (!status)
        return Banner::Kind::Note;
    switch (*status) {
        case kpi::Status::Ahead:
        case kpi::Status::OnTrack:
        case kpi::Status::Achieved:
            return Banner::Kind::Positive;
        case kpi::Status::AtRisk:
            return Banner::Kind::Warning;
        case kpi::Status::OffTrack:
        case kpi::Status::Missed:
            return Banner::Kind::Negative;
        default:
            return Banner::Kind::Note;
    }
}

}  // namespace

ResultsPage::ResultsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Results"));
    m_period = new Pill;
    m_csv = newButton(u"exportCsv"_s, tr("Export CSV…"), ButtonKind::Plain, u"save"_s);
    m_csv->setToolTip(QKeySequence(u"Ctrl+E"_s).toString(QKeySequence::NativeText));
    m_pdf = newButton(u"exportPdf"_s, tr("PDF report…"), ButtonKind::Primary, u"print"_s);
    m_pdf->setToolTip(QKeySequence(u"Ctrl+P"_s).toString(QKeySequence::NativeText));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_period, m_csv, m_pdf})
        m_header->addAction(widget);
    column->addWidget(m_header);
    m_note = new Banner;
    column->addWidget(m_note);
    m_stack = new QStackedWidget;
    auto* none = new EmptyState(u"target"_s, tr("No campaign yet"),
                                tr("Results belong to a campaign. Create the first one with its goal."));
    auto* create = newButton(u"resultsCreate"_s, tr("Go to Goal and KPIs"), ButtonKind::Primary, u"target"_s);
    connect(create, &QPushButton::clicked, this, [this] { emit goTo(u"goal"_s); });
    none->addAction(create);
    m_stack->addWidget(none);
    m_stack->addWidget(newBody());
    column->addWidget(m_stack, 1);
    connect(m_csv, &QPushButton::clicked, this, &ResultsPage::exportCsv);
    connect(m_pdf, &QPushButton::clicked, this, &ResultsPage::exportPdf);
    connect(&session(), &Session::campaignChanged, m_note, &QWidget::hide);
}

QWidget* ResultsPage::newBody() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_verdict = new Banner;
    m_verdict->setObjectName(u"banner"_s);
    m_verdict->setDismissible(false);
    column->addWidget(m_verdict);
    m_addendum = new AddendumCard;
    column->addWidget(m_addendum);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(M);
    column->addLayout(m_cardGrid);
    m_evidence = new QStackedWidget;
    auto* noData =
        new EmptyState(u"chart"_s, tr("No results yet"),
                       tr("Import a platform export; the figures of this campaign’s posts appear here."));
    auto* import = newButton(u"resultsImport"_s, tr("Import file…"), ButtonKind::Primary, u"import"_s);
    connect(import, &QPushButton::clicked, this, [this] { emit goTo(u"imports"_s); });
    noData->addAction(import);
    m_evidence->addWidget(noData);
    auto* evidence = new QWidget;
    auto* evidenceColumn = new QVBoxLayout(evidence);
    evidenceColumn->setContentsMargins(0, 0, 0, 0);
    evidenceColumn->setSpacing(M);
    evidenceColumn->addWidget(newTrendRow(), 5);
    evidenceColumn->addWidget(newTables(), 5);
    m_context = new ContextList;
    m_contextStrip = new ContextStrip;
    m_contextStrip->hold(m_context);
    evidenceColumn->addWidget(m_contextStrip);
    m_evidence->addWidget(evidence);
    column->addWidget(m_evidence, 1);
    return newScroll(body);
}

QWidget* ResultsPage::newTrendRow() {
    auto* area = new QWidget;
    auto* row = new WrapRow;
    area->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_trendCard = new Card;
    setScaledMinimumWidth(m_trendCard, LeastTrend);
    m_cumulative = newButton(u"trendCumulative"_s, tr("Cumulative"));
    m_weekly = newButton(u"trendWeekly"_s, tr("Weekly"));
    m_cumulative->setProperty("segment", u"first"_s);
    m_weekly->setProperty("segment", u"last"_s);
    auto* group = new QButtonGroup(this);
    auto* segment = new QHBoxLayout;
    segment->setSpacing(0);
    for (QPushButton* button : {m_cumulative, m_weekly}) {
        button->setCheckable(true);
        group->addButton(button);
        segment->addWidget(button);
    }
    m_cumulative->setChecked(true);
    m_trendCard->heading()->addLayout(segment);
    m_chart = new ChartView;
    m_chart->setObjectName(u"trendChart"_s);
    withTextSize(m_chart, [this] { m_chart->setMinimumHeight(scaled(m_low ? LowChart : TallChart)); });
    m_trendCard->body()->addWidget(m_chart, 1);
    row->addWidget(m_trendCard, 1);
    m_spend = new SpendCard;
    setScaledWidth(m_spend, ResultsSideWidth);
    row->addWidget(m_spend);
    connect(group, &QButtonGroup::buttonClicked, this, &ResultsPage::showTrend);
    return area;
}

QWidget* ResultsPage::newTables() {
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_creatorsTable =
        newTable(u"creatorsTable"_s, tr("Creators"), &m_creators, true, paint::measure::TwoLineRow);
    m_postsTable = newTable(u"postsTable"_s, tr("Posts"), &m_posts);
    for (QTableView* table : {m_creatorsTable, m_postsTable})
        setScaledMinimumHeight(table, 130);
    m_creatorsCard = new Card(tr("Creators"));
    m_postsCard = new Card(tr("Posts"));
    m_tabsCard = new Card;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabsCard->body()->addWidget(m_tabs);
    m_creatorsNote = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    for (Card* card : {m_creatorsCard, m_postsCard, m_tabsCard}) {
        card->setFlush(true);
        row->addWidget(card, 1);
    }
    m_creatorsNote->setObjectName(u"creatorsNote"_s);
    m_creatorsNote->setContentsMargins(CardX, 0, CardX, 0);
    m_creatorsPane = new QWidget;
    auto* pane = new QVBoxLayout(m_creatorsPane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(S);
    pane->addWidget(m_creatorsTable, 1);
    pane->addWidget(m_creatorsNote);
    m_creatorsCard->body()->addWidget(m_creatorsPane, 1);
    m_postsCard->body()->addWidget(m_postsTable, 1);
    m_tabsCard->hide();
    return area;
}

void ResultsPage::refresh() {
    const model::Campaign* campaign = session().campaign();
    m_header->setCrumb(crumbOf(session()));
    m_csv->setEnabled(false);
    m_pdf->setEnabled(false);
    const int question = ++m_question;
    if (!campaign) {
        m_results.reset();
        m_stack->setCurrentIndex(0);
        m_header->pill()->hide();
        m_period->hide();
        return;
    }
    session().ask(
        this,
        [id = campaign->id](store::Workspace& workspace) {
            return resultsOf(workspace, id, todayFromClock());
        },
        [this, question](Results results) {
            if (question == m_question)
                show(std::make_shared<const Results>(std::move(results)));
        },
        [this, question](const QString& message) {
            if (question == m_question)
                m_note->tell(Banner::Kind::Negative, message);
        });
}

void ResultsPage::show(std::shared_ptr<const Results> results) {
    m_results = std::move(results);
    m_stack->setCurrentIndex(1);
    m_evidence->setCurrentIndex(m_results->hasData() ? 1 : 0);
    m_csv->setEnabled(m_results->hasData());
    m_pdf->setEnabled(m_results->hasData());
    m_header->pill()->showStatus(m_results->verdict.status);
    QString period = m_results->period ? periodText(*m_results->period) : QString();
    if (const auto closed = report::closedOn(m_results->campaign()); closed && !period.isEmpty())
        period = tr("%1, closed on %2").arg(period, dateText(*closed));
    m_period->showTag(period, TagKind::Neutral, u"calendar"_s);
    showVerdict();
    showCards();
    m_spend->show(*m_results);
    m_context->show(*m_results);
    m_contextStrip->show(*m_context);
    m_creators.show(m_results);
    m_posts.show(m_results);
    QStringList notes{m_creators.coverageNote(), m_creators.targetNote()};
    notes.removeAll(QString());
    m_creatorsNote->setText(notes.join(u' '));
    m_creatorsNote->setVisible(!notes.isEmpty());
    m_postsCard->setNote(tr("%n post(s)", nullptr, m_posts.rowCount()));
    arrangeTables();
    chooseKpi(std::min(m_chosen, m_results->primary.empty() ? 0 : m_results->primary.size() - 1));
}

void ResultsPage::showVerdict() {
    m_addendum->show(*m_results);
    QStringList rest;
    for (const Sentence& sentence : m_results->verdict.rest)
        rest << coreText(sentence);
    const bool running = m_results->period && m_results->period->to >= m_results->today;
    if (m_results->through && running) {
        const auto age = (m_results->today - *m_results->through).count();
        if (age > StaleAfterDays)
            rest << tr("The newest data is of %1, %2 days ago.").arg(dateText(*m_results->through)).arg(age);
    }
    const QString lead = m_results->verdict.lead.empty()
                             ? tr("The campaign has no dates yet; set its first and last day to judge it.")
                             : coreText(m_results->verdict.lead);
    m_verdict->tell(kindOf(m_results->verdict.status), lead, rest.join(u' '));
    m_verdict->setDismissible(false);
}

void ResultsPage::showCards() {
    const std::size_t count = m_results->primary.size();
    while (m_cards.size() > count) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < count) {
        auto* card = new KpiCard;
        const std::size_t number = m_cards.size();
        connect(card, &KpiCard::chosen, this, [this, number] { chooseKpi(number); });
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const kpi::Value& value = m_results->primary[i];
        const kpi::Kpi* row = kpi::kpiOf(value);
        const KpiTrend& trend = m_results->trends[i];
        m_cards[i]->setObjectName(u"kpi-"_s + toQt(value.id));
        m_cards[i]->show({value, row ? coreText(row->name) : toQt(value.id), toQt(m_results->currency()),
                          m_results->period, trend.weekly ? trend.weekly : trend.cumulative,
                          m_results->today});
    }
    arrangeCards();
}

void ResultsPage::arrangeCards() {
    while (QLayoutItem* item = m_cardGrid->takeAt(0))
        delete item;
    // Each goal has its own rows: KPIs of different goals are never read as one list.
    const int most = width() < scaled(NarrowCards) ? 2 : 3;
    const auto leading = m_results->campaign().primaryGoal();
    int row = 0;
    int column = 0;
    bool second = false;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto& goal = m_results->primary[i].goal;
        const bool secondary = goal && goal != leading;
        if (column == most || secondary != second) {
            row += column > 0 ? 1 : 0;
            column = 0;
        }
        second = secondary;
        m_cards[i]->setCompact(secondary);
        m_cardGrid->setColumnStretch(column, 1);
        m_cardGrid->addWidget(m_cards[i], row, column++);
    }
}

void ResultsPage::arrangeTables() {
    const bool low = height() < scaled(LowResults);
    if (low != m_low) {
        m_low = low;
        m_tabsCard->setVisible(low);
        m_creatorsCard->setVisible(!low);
        m_postsCard->setVisible(!low);
        m_contextStrip->setVisible(!low);
        m_chart->setMinimumHeight(scaled(low ? LowChart : TallChart));
        if (low) {
            m_contextStrip->hold(nullptr);
            m_tabs->addTab(m_creatorsPane, tr("Creators"));
            m_tabs->addTab(m_postsTable, tr("Posts"));
            m_tabs->addTab(m_context, tr("Contextual KPIs"));
            m_context->setContentsMargins(CardX, M, CardX, M);
        } else {
            m_creatorsCard->body()->insertWidget(0, m_creatorsPane, 1);
            m_postsCard->body()->insertWidget(0, m_postsTable, 1);
            for (QWidget* part : std::initializer_list<QWidget*>{m_creatorsPane, m_postsTable})
                part->show();
            m_contextStrip->hold(m_context);
        }
    }
    if (m_low) {
        m_tabs->setTabText(1, tr("Posts (%1)").arg(m_posts.rowCount()));
        m_tabs->setTabText(2, tr("Contextual KPIs (%1)").arg(m_context->count()));
    }
    arrangeColumns();
}

void ResultsPage::arrangeColumns() {
    using Column = CreatorsModel::Column;
    static constexpr std::pair<Column, int> CreatorWidths[] = {{Column::Posts, 60}, {Column::Total, 128},
                                                               {Column::Rate, 130}, {Column::Interval, 104},
                                                               {Column::Cost, 90},  {Column::CostEach, 84}};
    QHeaderView* creators = m_creatorsTable->horizontalHeader();
    creators->setSectionResizeMode(CreatorsModel::indexOf(Column::Creator), QHeaderView::Stretch);
    for (const auto& [column, width] : CreatorWidths)
        creators->resizeSection(CreatorsModel::indexOf(column), scaled(m_low ? width + width / 3 : width));
    m_creatorsTable->setColumnHidden(CreatorsModel::indexOf(Column::Cost), !m_low);
    m_creatorsTable->setColumnHidden(CreatorsModel::indexOf(Column::Posts), true);
    QHeaderView* posts = m_postsTable->horizontalHeader();
    if (m_posts.columnCount() == 0)
        return;
    constexpr int CreatorWidth = 104;
    constexpr int DayWidth = 100;
    constexpr int LeastPost = 90;
    constexpr int TitlePadding = 18;
    constexpr int ShortWidth = 80;
    const int fixed = static_cast<int>(PostsModel::Columns.size());
    posts->setSectionResizeMode(0, QHeaderView::Stretch);
    posts->resizeSection(static_cast<int>(PostsModel::Column::Creator), scaled(CreatorWidth));
    posts->resizeSection(static_cast<int>(PostsModel::Column::Platform), scaled(ShortWidth));
    posts->resizeSection(static_cast<int>(PostsModel::Column::Published), scaled(DayWidth));
    m_postsTable->setColumnHidden(static_cast<int>(PostsModel::Column::Platform), !m_low);
    int left = m_postsTable->viewport()->width() - scaled(CreatorWidth + DayWidth);
    for (int i = fixed; i < m_posts.columnCount(); ++i) {
        // A title is not cut: rather there is one KPI less.
        const QString title = m_posts.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(scaled(ShortWidth),
                                   posts->fontMetrics().horizontalAdvance(title) + scaled(TitlePadding));
        left -= width;
        posts->resizeSection(i, width);
        m_postsTable->setColumnHidden(i,
                                      !m_low && (i >= fixed + 2 || (i > fixed && left < scaled(LeastPost))));
    }
}

void ResultsPage::chooseKpi(std::size_t number) {
    m_chosen = number;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setChosen(i == number && m_cards.size() > 1);
    showTrend();
}

void ResultsPage::showTrend() {
    if (!m_results || m_chosen >= m_results->trends.size()) {
        m_trendCard->setTitle(tr("Trend"));
        m_chart->show(std::nullopt);
        return;
    }
    const KpiTrend& trend = m_results->trends[m_chosen];
    const bool both = trend.cumulative && trend.weekly;
    m_cumulative->setVisible(both);
    m_weekly->setVisible(both);
    const auto& chart =
        (both && m_weekly->isChecked()) || !trend.cumulative ? trend.weekly : trend.cumulative;
    m_trendCard->setTitle(chart ? coreText(chart->title) : m_cards[m_chosen]->accessibleName());
    m_trendCard->setNote(chart ? QString() : tr("no day tells this KPI"));
    m_chart->show(chart);
}

QString ResultsPage::proposedName(const QString& ending) const {
    QString name = toQt(m_results->campaign().name);
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        name.replace(forbidden, u' ');
    return tr("%1 results").arg(name) + ending;
}

void ResultsPage::exportCsv() {
    if (!m_results)
        return;
    const auto file =
        prompts().fileToSave(tr("Export results"), proposedName(u".csv"_s), tr("CSV files (*.csv)"));
    if (!file)
        return;
    write(*file, [path = *file](const Results& results) {
        QSaveFile out(path);
        const QByteArray bytes = QByteArray::fromStdString(resultsCsv(results));
        if (!paint::openToSave(out) || out.write(bytes) != bytes.size() || !out.commit())
            throw FileError("The results could not be written to " + toStd(path) + ": " +
                            toStd(out.errorString()) + ". Choose another folder.");
    });
}

void ResultsPage::exportPdf() {
    if (!m_results)
        return;
    const auto file =
        prompts().fileToSave(tr("PDF report"), proposedName(u".pdf"_s), tr("PDF files (*.pdf)"));
    if (!file)
        return;
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    write(*file, [path = *file, letter](const Results& results) {
        paint::writePdf(reportOf(results, "results"), toPath(path),
                        letter ? paint::PageSize::Letter : paint::PageSize::A4);
    });
}

/// A report tells more than the page has been given.
void ResultsPage::write(const QString& file, std::function<void(const Results&)> writer) {
    session().ask(
        this,
        [id = m_results->campaignId, today = m_results->today](store::Workspace& workspace) {
            return resultsOf(workspace, id, today, ResultsFor::Report);
        },
        [this, file, writer = std::move(writer)](Results results) {
            session().inBackground(
                this,
                [results = std::make_shared<const Results>(std::move(results)), file, writer] {
                    writer(*results);
                    return file;
                },
                [this](const QString& path) { tellWritten(path); },
                [this](const QString& message) { m_note->tell(Banner::Kind::Negative, message); });
        },
        [this](const QString& message) { m_note->tell(Banner::Kind::Negative, message); });
}

void ResultsPage::tellWritten(const QString& file) {
    SavedReports().note(file);
    m_note->tell(Banner::Kind::Positive, tr("Written:"), file);
    m_note->setDismissible(true);
}

void ResultsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (!m_results)
        return;
    arrangeCards();
    arrangeTables();
}

}  // namespace goalpost::ui
