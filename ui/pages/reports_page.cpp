// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/reports_page.hpp"

#include "ui/figures/results.hpp"
#include "ui/pages/reports/preview_card.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPrinter>
#include <QProgressBar>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int ReportsSideWidth = 320;
const QString KindKey = u"reports/kind"_s;
const QString PaperKey = u"reports/paper"_s;

QString usualPaper() {
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? u"letter"_s : u"a4"_s;
}

/// "Results report".
QString kindText(const report::Kind& kind) {
    QString name = coreText(kind.name);
    name[0] = name[0].toUpper();
    return name;
}

}  // namespace

ReportsPage::ReportsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Reports"));
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    auto* none = new EmptyState(u"report"_s, tr("No campaign yet"),
                                tr("A report is about one campaign. Create the first one with its goal."));
    auto* create = newButton(u"reportsCreate"_s, tr("Go to Goal and KPIs"), ButtonKind::Primary, u"target"_s);
    connect(create, &QPushButton::clicked, this, [this] { emit goTo(u"goal"_s); });
    none->addAction(create);
    m_stack->addWidget(none);
    auto* work = new QWidget;
    auto* row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    auto* side = new QWidget;
    setSideWidth(side, ReportsSideWidth);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(M);
    sideColumn->addWidget(newChoices());
    sideColumn->addWidget(newSaved(), 1);
    row->addWidget(side);
    m_preview = new PreviewCard(session());
    row->addWidget(m_preview, 1);
    m_stack->addWidget(work);
}

QWidget* ReportsPage::newChoices() {
    auto* card = new Card(tr("Report"));
    m_kind = new ChoiceField(u"reportKind"_s, tr("Kind"));
    QList<ChoiceField::Choice> kinds;
    for (const report::Kind& kind : report::catalogue())
        kinds << ChoiceField::Choice{toQt(kind.id), kindText(kind)};
    m_kind->setChoices(kinds);
    const QString last = QSettings().value(KindKey).toString();
    m_kind->show(report::find(toStd(last)) ? last : kinds.constFirst().id);
    m_campaign = new ChoiceField(u"reportCampaign"_s, tr("Campaign"));
    m_paper = new ChoiceField(u"reportPaper"_s, tr("Paper"));
    m_paper->setChoices({{u"a4"_s, tr("A4")}, {u"letter"_s, tr("US Letter")}});
    m_paper->show(QSettings().value(PaperKey, usualPaper()).toString());
    for (ChoiceField* field : {m_kind, m_campaign, m_paper})
        card->body()->addWidget(field);
    connect(m_kind, &Field::edited, this, &ReportsPage::choose);
    connect(m_paper, &Field::edited, this, &ReportsPage::choose);
    connect(m_campaign, &Field::edited, this, [this] { session().lookAt(Id{toStd(m_campaign->id())}); });
    m_contents = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_contents->setObjectName(u"reportContents"_s);
    card->body()->addWidget(m_contents);
    auto* pdf = newButton(u"savePdf"_s, tr("Save as PDF…"), ButtonKind::Primary, u"save"_s);
    auto* csv = newButton(u"saveCsv"_s, tr("CSV…"));
    auto* json = newButton(u"saveJson"_s, tr("JSON…"));
    auto* printer = newButton(u"printReport"_s, tr("Print…"), ButtonKind::Plain, u"print"_s);
    pdf->setToolTip(QKeySequence(u"Ctrl+P"_s).toString(QKeySequence::NativeText));
    csv->setToolTip(QKeySequence(u"Ctrl+E"_s).toString(QKeySequence::NativeText));
    printer->setToolTip(QKeySequence(u"Ctrl+Shift+P"_s).toString(QKeySequence::NativeText));
    card->body()->addWidget(pdf);
    auto* others = new QHBoxLayout;
    others->setSpacing(S);
    for (QPushButton* button : {csv, json, printer})
        others->addWidget(button, 1);
    card->body()->addLayout(others);
    m_outputs = {pdf, csv, json, printer};
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Making the report"));
    m_progress->setObjectName(u"reportProgress"_s);
    QSizePolicy keepsRoom = m_progress->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsRoom);
    m_progress->hide();
    card->body()->addWidget(m_progress);
    connect(pdf, &QPushButton::clicked, this, [this] { save(ReportForm::Pdf); });
    connect(csv, &QPushButton::clicked, this, [this] { save(ReportForm::Csv); });
    connect(json, &QPushButton::clicked, this, [this] { save(ReportForm::Json); });
    connect(printer, &QPushButton::clicked, this, &ReportsPage::print);
    return card;
}

QWidget* ReportsPage::newSaved() {
    auto* card = new Card(tr("Saved last"));
    card->setFlush(true);
    m_openFile = newButton(u"openReport"_s, tr("Open"), ButtonKind::Small);
    m_openFolder = newButton(u"openReportFolder"_s, tr("Open folder"), ButtonKind::Small, u"folder"_s);
    card->heading()->addWidget(m_openFile);
    card->heading()->addWidget(m_openFolder);
    m_savedTable = newTable(u"savedReports"_s, tr("Reports that were saved last"), &m_savedReports, false,
                            paint::measure::TwoLineRow);
    m_savedTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_savedTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    card->body()->addWidget(m_savedTable, 1);
    auto* none = new EmptyState(u"report"_s, tr("No report saved yet"),
                                tr("What is saved here and on Results is listed here."));
    none->setObjectName(u"noSavedReports"_s);
    card->body()->addWidget(none, 1);
    none->standInFor(*m_savedTable);
    const auto chosen = [this] { return m_savedReports.pathOf(m_savedTable->chosenRows().value(0, -1)); };
    const auto open = [this](const QString& path) {
        if (!prompts().openOutside(path))
            m_banner->tell(Banner::Kind::Warning,
                           tr("“%1” is no longer there or no program opens it.").arg(path));
    };
    connect(m_openFile, &QPushButton::clicked, this, [open, chosen] { open(chosen()); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [open, chosen] { open(QFileInfo(chosen()).absolutePath()); });
    connect(m_savedTable, &DataTable::opened, this,
            [this, open](const QModelIndex& index) { open(m_savedReports.pathOf(index.row())); });
    connect(m_savedTable, &DataTable::chosenChanged, this, &ReportsPage::showSavedChoice);
    showSavedChoice();
    return card;
}

void ReportsPage::showSavedChoice() {
    const bool any = !m_savedTable->chosenRows().isEmpty();
    m_openFile->setEnabled(any);
    m_openFolder->setEnabled(any);
}

paint::PageSize ReportsPage::paper() const {
    return m_paper->id() == u"letter"_s ? paint::PageSize::Letter : paint::PageSize::A4;
}

void ReportsPage::showEvent(QShowEvent* event) {
    m_savedReports.reload();
    showSavedChoice();
    Page::showEvent(event);
}

void ReportsPage::refresh() {
    const model::Campaign* campaign = session().campaign();
    m_header->setCrumb(crumbOf(session()));
    m_stack->setCurrentIndex(campaign ? 1 : 0);
    if (!campaign) {
        ++m_question;
        show(nullptr);
        return;
    }
    QList<ChoiceField::Choice> campaigns;
    for (const model::Campaign& each : session().plan()->campaigns)
        campaigns << ChoiceField::Choice{toQt(each.id.text), toQt(each.name)};
    m_campaign->setChoices(campaigns);
    m_campaign->show(toQt(campaign->id.text));
    build();
}

void ReportsPage::choose() {
    QSettings().setValue(KindKey, m_kind->id());
    QSettings().setValue(PaperKey, m_paper->id());
    build();
}

void ReportsPage::build() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    const int question = ++m_question;
    showWorking(true);
    session().ask(
        this,
        [id = campaign->id, isPlan = m_kind->id() == u"plan"_s](store::Workspace& workspace) {
            return resultsOf(workspace, id, todayFromClock(), isPlan ? ResultsFor::Plan : ResultsFor::Report);
        },
        [this, question, kind = toStd(m_kind->id()), size = paper()](Results results) {
            if (question != m_question)
                return;
            auto shared = std::make_shared<const Results>(std::move(results));
            session().onPaintThread(
                this,
                [shared, kind, size] {
                    auto draft = std::make_shared<Draft>();
                    draft->document = reportOf(*shared, kind);
                    draft->pages = std::make_unique<paint::PagePictures>(draft->document, size);
                    return std::shared_ptr<const Draft>(std::move(draft));
                },
                [this, question](const std::shared_ptr<const Draft>& draft) {
                    if (question == m_question)
                        show(draft);
                },
                [this, question](const QString& message) {
                    if (question == m_question)
                        tellFailure(message);
                });
        },
        [this, question](const QString& message) {
            if (question == m_question)
                tellFailure(message);
        });
}

void ReportsPage::show(std::shared_ptr<const Draft> draft) {
    m_draft = std::move(draft);
    showWorking(false);
    m_preview->showPages(m_draft ? std::shared_ptr<const paint::PagePictures>(m_draft, m_draft->pages.get())
                                 : nullptr);
    if (!m_draft)
        return;
    m_preview->setNote(toQt(m_draft->document.span));
    m_contents->setText(
        m_draft->pages->count() == 1
            ? tr("One page. %1").arg(toQt(m_draft->document.footer))
            : tr("%1 pages. %2").arg(countText(m_draft->pages->count()), toQt(m_draft->document.footer)));
}

void ReportsPage::showWorking(bool working) {
    m_progress->setVisible(working);
    for (QPushButton* button : m_outputs)
        button->setEnabled(!working && m_draft);
}

void ReportsPage::tellFailure(const QString& message) {
    showWorking(false);
    m_banner->tell(Banner::Kind::Negative, message);
}

void ReportsPage::save(ReportForm form) {
    if (!m_draft)
        return;
    const report::Kind* kind = report::find(toStd(m_kind->id()));
    const QString filters[] = {tr("PDF files (*.pdf)"), tr("CSV files (*.csv)"), tr("JSON files (*.json)")};
    const auto file = prompts().fileToSave(
        tr("Save report"), proposedName(toQt(m_draft->document.title), coreText(kind->name), form),
        filters[static_cast<int>(form)]);
    if (!file)
        return;
    QString path = *file;
    if (!path.endsWith(endingOf(form), Qt::CaseInsensitive))
        path += endingOf(form);
    m_banner->hide();
    showWorking(true);
    session().inBackground(
        this,
        [draft = m_draft, form, path, size = paper()] {
            writeReport(draft->document, form, path, size);
            return path;
        },
        [this](const QString& written) { saved(written); },
        [this](const QString& message) { tellFailure(message); });
}

void ReportsPage::saved(const QString& file) {
    showWorking(false);
    m_savedReports.note(file);
    m_savedTable->choose(0);
    showSavedChoice();
    m_banner->tell(Banner::Kind::Positive, tr("Written:"), file);
    m_banner->setDismissible(true);
}

void ReportsPage::print() {
    if (!m_draft)
        return;
    const auto printer = prompts().printer(toQt(m_draft->document.title), paper() == paint::PageSize::Letter);
    if (!printer)
        return;
    showWorking(true);
    session().inBackground(
        this,
        [draft = m_draft, printer] {
            paint::paintPages(draft->document, *printer);
            return true;
        },
        [this](bool /*printed*/) {
            showWorking(false);
            m_banner->tell(Banner::Kind::Positive, tr("Sent to the printer."));
        },
        [this](const QString& message) { tellFailure(message); });
}

}  // namespace goalpost::ui
