// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports_page.hpp"

#include "imports/format.hpp"
#include "ui/text.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/target_delegate.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int PreviewLines = 8;

const QStringList& endings() {
    static const QStringList list{u"csv"_s, u"tsv"_s, u"txt"_s};
    return list;
}

QString encodingText(const imports::Sniff& sniff) {
    return toQt(imports::idOf(sniff.dialect.encoding)).toUpper();
}

QString delimiterText(const std::string& delimiter) {
    if (delimiter == ",")
        return ImportsPage::tr("Comma");
    if (delimiter == ";")
        return ImportsPage::tr("Semicolon");
    if (delimiter == "\t")
        return ImportsPage::tr("Tab");
    if (delimiter == "|")
        return ImportsPage::tr("Bar");
    return toQt(delimiter);
}

}  // namespace

ImportsPage::ImportsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Imports"));
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new QStackedWidget;
    m_stack->addWidget(newStart());
    m_stack->addWidget(newReview());
    column->addWidget(m_stack, 1);
    connect(&m_mapping, &MappingModel::changed, this, &ImportsPage::tryImport);
    const Session* session = &around.session;
    connect(session, &Session::importProgress, m_progress, &QProgressBar::setValue);
    connect(session, &Session::importTried, this,
            [this](const std::shared_ptr<const edit::ImportReport>& report) {
                m_report = report;
                showReport(*report, false);
            });
    connect(session, &Session::imported, this,
            [this](const std::shared_ptr<const edit::ImportReport>& report) {
                m_report = report;
                showReport(*report, true);
            });
    connect(session, &Session::importFailed, this, [this](const QString& message) {
        showProgress(false);
        forgetReport();
        m_banner->tell(Banner::Kind::Negative, message);
    });
    connect(session, &Session::importCancelled, this, [this] {
        showProgress(false);
        m_banner->tell(Banner::Kind::Note, tr("Cancelled; nothing was changed."));
    });
    connect(session, &Session::closed, this, &ImportsPage::leaveReview);
}

QWidget* ImportsPage::newStart() {
    auto* start = new QWidget;
    auto* column = new QVBoxLayout(start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    auto* drop = new Card;
    drop->setProperty("card", u"drop"_s);
    auto* empty =
        new EmptyState(u"import"_s, tr("Drop a results file here"),
                       tr("CSV exports of YouTube Studio, Instagram, Facebook, X and GA4, or a daily table. "
                          "Nothing changes before you have seen what would."));
    auto* choose = newButton(u"chooseFile"_s, tr("Choose a file…"), ButtonKind::Primary, u"folder"_s);
    connect(choose, &QPushButton::clicked, this, &ImportsPage::chooseFile);
    empty->addAction(choose);
    drop->body()->addWidget(empty, 1);
    column->addWidget(drop, 2);
    auto* past = new Card(tr("Imports so far"));
    past->setFlush(true);
    m_undoLast = newButton(u"undoImport"_s, tr("Undo the last import"), ButtonKind::Small, u"undo"_s);
    connect(m_undoLast, &QPushButton::clicked, this, [this] { session().undo(); });
    past->heading()->addWidget(m_undoLast);
    m_batchesTable = newTable(u"batchesTable"_s, tr("Imports so far"), &m_batches);
    m_batchesTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_batchesTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    past->body()->addWidget(m_batchesTable, 1);
    column->addWidget(past, 3);
    return start;
}

QWidget* ImportsPage::newReview() {
    auto* review = new QWidget;
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    column->addWidget(newFileCard());
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    row->addWidget(newMappingCard(), 6);
    auto* right = new QVBoxLayout;
    right->setSpacing(M);
    m_previewCard = new Card(tr("File preview"));
    m_previewCard->setFlush(true);
    m_previewTable = newTable(u"previewTable"_s, tr("First rows of the file"), &m_preview, false,
                              paint::measure::CompactRow);
    m_previewCard->body()->addWidget(m_previewTable, 1);
    m_rejectsCard = new Card(tr("Rejected rows"));
    m_rejectsCard->setFlush(true);
    auto* save = newButton(u"saveRejects"_s, tr("Save list as CSV…"), ButtonKind::Small, u"save"_s);
    connect(save, &QPushButton::clicked, this, &ImportsPage::saveRejects);
    m_rejectsCard->heading()->addWidget(save);
    m_rejectsTable = newTable(u"rejectsTable"_s, tr("Rejected rows"), &m_rejects);
    m_rejectsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rejectsTable->horizontalHeader()->setSectionResizeMode(static_cast<int>(RejectsModel::Column::Reason),
                                                             QHeaderView::Stretch);
    m_rejectsCard->body()->addWidget(m_rejectsTable, 1);
    right->addWidget(newOptionsCard());
    right->addWidget(m_previewCard, 1);
    right->addWidget(m_rejectsCard, 1);
    row->addLayout(right, 7);
    column->addLayout(row, 1);
    column->addWidget(newSummaryCard());
    return review;
}

QWidget* ImportsPage::newFileCard() {
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_fileName = new ElidedLabel(paint::TextRole::BodyStrong, Tone::Text, Qt::ElideMiddle);
    m_fileName->setObjectName(u"importFile"_s);
    m_folder = new ElidedLabel(paint::TextRole::Small, Tone::Muted, Qt::ElideMiddle);
    names->addWidget(m_fileName);
    names->addWidget(m_folder);
    row->addLayout(names, 1);
    row->addWidget(newRule(Qt::Vertical));
    for (const QString& title :
         {tr("Recognised as"), tr("Encoding"), tr("Separator"), tr("Decimal sign"), tr("Rows")}) {
        auto* fact = new QVBoxLayout;
        fact->setSpacing(0);
        fact->addWidget(newLabel(title, paint::TextRole::Caption, Tone::Muted));
        m_facts.push_back(newLabel({}, paint::TextRole::Body));
        m_facts.back()->setObjectName(u"fact%1"_s.arg(m_facts.size()));
        fact->addWidget(m_facts.back());
        row->addLayout(fact);
    }
    m_sure = new Pill;
    row->addWidget(m_sure);
    auto* other = newButton(u"otherFile"_s, tr("Other file…"), ButtonKind::Plain, u"folder"_s);
    connect(other, &QPushButton::clicked, this, &ImportsPage::chooseFile);
    row->addWidget(other);
    card->body()->addLayout(row);
    return card;
}

QWidget* ImportsPage::newMappingCard() {
    m_mappingCard = new Card(tr("Columns"));
    m_mappingCard->setFlush(true);
    m_mappingTable =
        newTable(u"mappingTable"_s, tr("Columns of the file and what they go to"), &m_mapping, false);
    m_mappingTable->setItemDelegateForColumn(static_cast<int>(MappingModel::Column::Target),
                                             new TargetDelegate(m_mappingTable));
    m_mappingTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                    QAbstractItemView::SelectedClicked);
    QHeaderView* header = m_mappingTable->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(static_cast<int>(MappingModel::Column::Match),
                                 QHeaderView::ResizeToContents);
    m_mappingCard->body()->addWidget(m_mappingTable, 1);
    return m_mappingCard;
}

QWidget* ImportsPage::newOptionsCard() {
    auto* card = new Card(tr("Where it goes"));
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    m_campaign = new QComboBox;
    m_campaign->setObjectName(u"importCampaign"_s);
    m_campaign->setAccessibleName(tr("Campaign"));
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_campaign->setMinimumContentsLength(16);
    m_creator = new QLineEdit;
    m_creator->setObjectName(u"importCreator"_s);
    m_creator->setAccessibleName(tr("Creator, where the file names none"));
    m_creator->setPlaceholderText(tr("Whose posts? For example youtube:handle"));
    row->addWidget(m_campaign, 1);
    row->addWidget(m_creator, 1);
    card->body()->addLayout(row);
    m_all = new QCheckBox(tr("All posts of this file belong to the campaign"));
    m_all->setObjectName(u"assignAll"_s);
    card->body()->addWidget(m_all);
    connect(m_campaign, &QComboBox::activated, this, &ImportsPage::tryImport);
    connect(m_all, &QCheckBox::toggled, this, &ImportsPage::tryImport);
    connect(m_creator, &QLineEdit::editingFinished, this, [this] {
        if (m_creator->isModified()) {
            m_creator->setModified(false);
            tryImport();
        }
    });
    return card;
}

QWidget* ImportsPage::newSummaryCard() {
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    auto* title = new QVBoxLayout;
    title->setSpacing(0);
    title->addWidget(newLabel(tr("What will change"), paint::TextRole::BodyStrong));
    title->addWidget(newLabel(tr("Undo stays possible."), paint::TextRole::Small, Tone::Muted));
    row->addLayout(title);
    const std::pair<QString, QString> counts[] = {{u"rowsNew"_s, tr("rows new")},
                                                  {u"rowsChanged"_s, tr("rows changed")},
                                                  {u"rowsIdentical"_s, tr("rows identical")},
                                                  {u"rowsRejected"_s, tr("rows rejected")}};
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
    row->addWidget(newRule(Qt::Vertical));
    m_consequence = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_consequence->setObjectName(u"consequence"_s);
    row->addWidget(m_consequence, 1);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Import progress"));
    m_progress->hide();
    row->addWidget(m_progress);
    m_cancel = newButton(u"cancelImport"_s, tr("Cancel"));
    m_import = newButton(u"import"_s, tr("Import"), ButtonKind::Primary, u"import"_s);
    m_results = newButton(u"showResults"_s, tr("Show results"), ButtonKind::Primary, u"chart"_s);
    for (QPushButton* button : {m_cancel, m_import, m_results})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (session().isImporting())
            session().cancelImport();
        else
            leaveReview();
    });
    connect(m_import, &QPushButton::clicked, this, &ImportsPage::import);
    connect(m_results, &QPushButton::clicked, this, [this] {
        leaveReview();
        emit goTo(u"results"_s);
    });
    card->body()->addLayout(row);
    return card;
}

bool ImportsPage::offer(const QString& file) {
    if (!endings().contains(QFileInfo(file).suffix().toLower()))
        return false;
    m_file = file;
    m_banner->hide();
    const int looking = ++m_looking;
    session().inBackground(
        this, [file] { return lookInto(file); },
        [this, looking](const Look& look) {
            if (looking == m_looking)
                showLook(look);
        },
        [this](const QString& message) {
            leaveReview();
            m_banner->tell(Banner::Kind::Negative, message);
        });
    return true;
}

void ImportsPage::chooseFile() {
    const auto file = prompts().fileToOpen(tr("Import results"), tr("Data files (*.csv *.tsv *.txt)"));
    if (file && !offer(*file))
        m_banner->tell(Banner::Kind::Warning, tr("“%1” is no CSV file; export the data as CSV.").arg(*file));
}

ImportsPage::Look ImportsPage::lookInto(const QString& file) {
    Look look;
    look.sniff = imports::sniff(toPath(file));
    imports::readTable(look.sniff, 1, [&](const imports::Cells& cells) {
        PreviewModel::Line line{cells.line, {}};
        for (const std::string_view value : cells.values)
            line.values << toQt(value);
        if (look.lines.empty())
            look.firstValues = line.values;
        look.lines.push_back(std::move(line));
        return look.lines.size() < PreviewLines;
    });
    return look;
}

void ImportsPage::showLook(const Look& look) {
    m_done = false;
    forgetReport();
    m_stack->setCurrentIndex(1);
    showFacts(look);
    QStringList headers;
    if (!look.sniff.tables.empty()) {
        const imports::TableShape& table = look.sniff.tables.front();
        for (const imports::Column& column : table.columns)
            headers << toQt(column.name);
        m_mapping.show(table.columns, look.firstValues);
    }
    m_preview.show(headers, look.lines);
    m_previewTable->resizeColumnsToContents();
    for (int i = 0; i < m_preview.columnCount(); ++i)
        m_previewTable->setColumnWidth(i, std::min(m_previewTable->columnWidth(i), 180));
    refresh();
    tryImport();
}

void ImportsPage::showFacts(const Look& look) {
    const QFileInfo info(m_file);
    m_fileName->setText(info.fileName());
    m_folder->setText(tr("%1, %2").arg(info.absolutePath(), sizeText(info.size())));
    const imports::Format* format = imports::find(look.sniff.format.id);
    std::int64_t rows = 0;
    for (const imports::TableShape& table : look.sniff.tables)
        rows += table.rows;
    const QString decimal = look.sniff.decimal == ',' ? tr("Comma") : tr("Point");
    const QStringList facts{format ? coreText(format->name) : tr("Not recognised"), encodingText(look.sniff),
                            delimiterText(look.sniff.dialect.delimiter), decimal, countText(rows)};
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        m_facts[i]->setText(facts.value(static_cast<qsizetype>(i)));
    QStringList reasons;
    for (const std::string& reason : look.sniff.reasons)
        reasons << toQt(reason);
    m_sure->setToolTip(reasons.join(u'\n'));
    const double sure = look.sniff.format.confidence;
    if (format)
        m_sure->showTag(tr("%1 sure").arg(percentText(sure)),
                        sure >= 0.9 ? TagKind::Positive : TagKind::Warning,
                        sure >= 0.9 ? u"check"_s : u"warn"_s);
    else
        m_sure->showTag(tr("Match the columns by hand"), TagKind::Warning, u"warn"_s);
}

edit::ImportOptions ImportsPage::options() const {
    edit::ImportOptions options;
    options.campaign = toStd(m_campaign->currentData().toString());
    options.assignAll = m_all->isChecked() && !options.campaign.empty();
    options.creator = toStd(m_creator->text().trimmed());
    options.mapping = m_mapping.changes();
    return options;
}

void ImportsPage::tryImport() {
    m_all->setEnabled(!m_campaign->currentData().toString().isEmpty());
    if (m_done || m_stack->currentIndex() != 1)
        return;
    m_banner->hide();
    edit::ImportOptions trial = options();
    trial.dryRun = true;
    showProgress(true);
    session().importFile(m_file, trial);
}

void ImportsPage::import() {
    showProgress(true);
    session().importFile(m_file, options());
}

void ImportsPage::showProgress(bool working) {
    m_progress->setValue(0);
    m_progress->setVisible(working);
    m_import->setEnabled(!working);
    m_cancel->setText(m_done ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

void ImportsPage::forgetReport() {
    m_report.reset();
    for (QLabel* count : m_counts)
        count->setText(unknownText());
    setTone(m_counts.back(), Tone::Text);
    m_consequence->clear();
    m_rejects.show({});
    m_rejectsCard->hide();
    m_import->setEnabled(false);
    m_import->show();
    m_results->hide();
}

void ImportsPage::showReport(const edit::ImportReport& report, bool done) {
    m_done = done;
    showProgress(false);
    const std::int64_t figures[] = {report.booked.added, report.booked.changed, report.booked.identical,
                                    report.read.rejected};
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i]->setText(countText(figures[i]));
    setTone(m_counts.back(), report.read.rejected > 0 ? Tone::Negative : Tone::Text);
    QStringList consequence{
        coreText(report.outside),
        tr("Posts for the campaign: %1, for creator history: %2. New creators: %3.")
            .arg(countText(report.booked.postsInCampaign), countText(report.booked.postsInHistory),
                 countText(report.booked.creatorsCreated))};
    if (const auto open = static_cast<qint64>(report.booked.toConfirm.size()); open > 0)
        consequence << tr("%1 posts by partners match no deliverable; tick the box above to count them for "
                          "the campaign.")
                           .arg(countText(open));
    consequence.removeAll(QString());
    m_consequence->setText(consequence.join(u' '));
    m_rejects.show(report.read.rejects);
    m_rejectsCard->setVisible(!report.read.rejects.empty());
    m_rejectsCard->setNote(tr("%1 of %2, nothing is dropped silently")
                               .arg(countText(report.read.rejected), countText(report.read.read)));
    m_mappingCard->setNote(tr("%1 of %2 are imported").arg(m_mapping.matched()).arg(m_mapping.rowCount()));
    const bool anything = report.booked.added + report.booked.changed > 0;
    m_import->setVisible(!done);
    m_import->setEnabled(anything && !session().file().readOnly);
    m_results->setVisible(done);
    if (done) {
        m_results->setFocus();
        m_banner->tell(Banner::Kind::Positive,
                       tr("Imported %1 rows.").arg(countText(report.booked.added + report.booked.changed)),
                       tr("Undo in the Edit menu takes the import back as one step."));
    } else if (!anything)
        m_banner->tell(Banner::Kind::Note,
                       tr("Nothing would change: every row of this file is in the workspace."));
}

void ImportsPage::leaveReview() {
    ++m_looking;
    m_done = false;
    m_banner->hide();
    m_stack->setCurrentIndex(0);
}

void ImportsPage::saveRejects() {
    if (!m_report)
        return;
    const auto file = prompts().fileToSave(tr("Save rejected rows"),
                                           QFileInfo(m_file).completeBaseName() + u"-rejected.csv"_s,
                                           tr("CSV files (*.csv)"));
    if (!file)
        return;
    QSaveFile out(*file);
    const QByteArray bytes = QByteArray::fromStdString(edit::rejectsCsv(m_report->read));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        m_banner->tell(Banner::Kind::Negative,
                       tr("The list could not be written to %1: %2.").arg(*file, out.errorString()));
    else
        m_banner->tell(Banner::Kind::Positive, tr("Written:"), *file);
}

void ImportsPage::refresh() {
    if (m_done)  // an undo would leave it saying what is not so any more
        leaveReview();
    m_header->setCrumb(session().file().name);
    m_batches.show(session().file().imports);
    m_undoLast->setVisible(session().file().undoesImport && !session().file().readOnly);
    const QSignalBlocker quiet(m_campaign);
    const QString before = m_campaign->currentData().toString();
    m_campaign->clear();
    m_campaign->addItem(tr("No campaign: creator history"), QString());
    const model::Campaign* current = session().campaign();
    if (session().plan())
        for (const model::Campaign& campaign : session().plan()->campaigns)
            m_campaign->addItem(toQt(campaign.name), toQt(campaign.name));
    const int kept = before.isEmpty() ? -1 : m_campaign->findData(before);
    const int offered = current ? m_campaign->findData(toQt(current->name)) : 0;
    m_campaign->setCurrentIndex(std::max(0, kept >= 0 ? kept : offered));
    m_all->setEnabled(!m_campaign->currentData().toString().isEmpty());
}

}  // namespace goalpost::ui
