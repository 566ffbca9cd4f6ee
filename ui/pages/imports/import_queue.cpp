// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/import_queue.hpp"

#include "imports/format.hpp"
#include "ui/pages/imports/effect_lines.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/column_shares.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QFileInfo>
#include <QProgressBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using State = QueuedFile::State;

namespace {

constexpr int FieldWidth = 260;
constexpr int BarWidth = 240;
constexpr std::chrono::milliseconds Tick{100};

/// The creators who have an account there, as an import names them.
QList<ChoiceField::Choice> accountsOn(const model::Plan& plan, std::string_view platform) {
    QList<ChoiceField::Choice> choices{{QString(), ImportQueue::tr("Whose posts?")}};
    for (const model::Creator& creator : plan.creators)
        for (const model::Account& account : creator.accounts)
            if ((platform.empty() || account.platform == platform) && !account.handle.empty())
                choices << ChoiceField::Choice{toQt(account.platform + ':' + account.handle),
                                               toQt(creator.name + " (@" + account.handle + ")")};
    return choices;
}

}  // namespace

ImportQueue::ImportQueue(Session& session) : m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    column->addWidget(newFiles(), 1);
    column->addWidget(newBar());
    m_tick.setInterval(Tick);
    connect(&m_tick, &QTimer::timeout, this, &ImportQueue::showProgress);
    showState();
}

ImportQueue::~ImportQueue() {
    stopCounting();
    stopRehearsal();
    stopReading();
    cancel();
    leaveRun();
}

QWidget* ImportQueue::newFiles() {
    m_card = new Card(tr("Files"));
    m_card->setFlush(true);
    auto* more = newButton(u"queueMore"_s, tr("More files…"), ButtonKind::Small, u"folder"_s);
    connect(more, &QPushButton::clicked, this, &ImportQueue::moreWanted);
    m_card->heading()->addWidget(more);
    m_table = newTable(u"queueTable"_s, tr("Files that wait to be imported"), &m_model, false,
                       paint::measure::TwoLineRow);
    ColumnShares::share(*m_table, {{260, 5}, {150, 2}, {76}, {76}, {86}, {86}, {130}});
    m_table->setOpenText(tr("Review"));
    connect(m_table, &DataTable::opened, this, [this] { m_review->click(); });
    connect(m_table, &DataTable::deleteWanted, this, [this] { m_remove->click(); });
    connect(m_table, &DataTable::chosenChanged, this, &ImportQueue::showChosen);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(newFoot());
    return m_card;
}

QWidget* ImportQueue::newFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(CardX, S, CardX, S);
    row->setSpacing(M);
    m_says = newWrappedLabel({}, paint::TextRole::Body);
    m_says->setObjectName(u"queueSays"_s);
    m_creator = new ChoiceField(u"queueCreator"_s, tr("Whose posts these are"));
    m_creator->hideLabel();
    m_creator->setFixedWidth(FieldWidth);
    m_accept = newButton(u"queueAccept"_s, tr("Import it as it is"), ButtonKind::Small);
    m_review = newButton(u"queueReview"_s, tr("Review…"), ButtonKind::SmallPrimary);
    m_remove = newButton(u"queueRemove"_s, tr("Leave out"), ButtonKind::Small);
    row->addWidget(m_says, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_creator, m_accept, m_review, m_remove})
        row->addWidget(widget);
    for (QPushButton* button : {m_accept, m_review, m_remove})
        m_table->offer(button);
    connect(m_creator, &Field::edited, this, [this] {
        const QString file = chosenFile();
        if (!m_facts.contains(file) || m_creator->id().isEmpty())
            return;
        m_facts[file].creator = m_creator->id();
        judge(file);
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const QString file = chosenFile();
        m_facts[file].accepted = true;
        judge(file);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (m_review->isEnabled() && !chosenFile().isEmpty())
            emit reviewWanted(chosenFile());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_model.rowOf(chosenFile());
        if (row < 0 || isImporting())
            return;
        const QString file = m_model.file(row).file;
        m_facts.remove(file);
        m_unread.remove(file);
        m_toCount.removeAll(file);
        if (m_beingRead == file)
            stopReading();
        m_model.remove(row);
        rehearse();
        emit leftOut(file);
        if (isEmpty())
            emit leaveWanted();
        else
            m_table->choose(std::min(row, m_model.rowCount() - 1));
        showState();
    });
    return foot;
}

QWidget* ImportQueue::newBar() {
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(L);
    m_campaign = new ChoiceField(u"queueCampaign"_s, tr("Campaign"));
    m_campaign->setFixedWidth(FieldWidth);
    connect(m_campaign, &Field::edited, this, &ImportQueue::refresh);
    row->addWidget(m_campaign, 0, Qt::AlignVCenter);
    auto* said = new QVBoxLayout;
    said->setSpacing(XS);
    m_summary = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_summary->setObjectName(u"queueSummary"_s);
    m_kpis = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_kpis->setObjectName(u"queueKpis"_s);
    said->addWidget(m_summary);
    said->addWidget(m_kpis);
    row->addLayout(said, 4);
    m_effectLines = new EffectLines(u"queueEffect"_s);
    row->addWidget(m_effectLines, 5);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"queueProgress"_s);
    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(BarWidth);
    m_progress->setAccessibleName(tr("Import progress"));
    row->addWidget(m_progress);
    m_cancel = newButton(u"queueCancel"_s, tr("Cancel"));
    m_takeBack = newButton(u"queueTakeBack"_s, tr("Take them back"), ButtonKind::Plain, u"undo"_s);
    m_results = newButton(u"queueResults"_s, tr("Show results"), ButtonKind::Plain, u"chart"_s);
    m_import = newButton(u"queueImport"_s, tr("Import"), ButtonKind::Primary, u"import"_s);
    m_import->setShortcut(QKeySequence(tr("Ctrl+Return")));
    for (QPushButton* button : {m_takeBack, m_results, m_cancel, m_import})
        row->addWidget(button);
    card->body()->addLayout(row);
    connect(m_import, &QPushButton::clicked, this, [this] { importReady(false); });
    connect(m_results, &QPushButton::clicked, this, &ImportQueue::resultsWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (isImporting())
            cancel();
        else
            emit leaveWanted();
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_session.act(
            this, [batches = m_batches](store::Workspace& workspace) { takeBack(workspace, batches); },
            [this] {
                m_batches.clear();
                m_effects.clear();
                refresh();
                emit takenBack();
            },
            [this](const QString& why) { emit failed(why); });
    });
    return card;
}

const FileLook* ImportQueue::lookOf(const QString& file) const {
    const auto facts = m_facts.constFind(file);
    return facts == m_facts.constEnd() || facts->look.file.isEmpty() ? nullptr : &facts->look;
}

bool ImportQueue::isWaiting(const QString& file) const {
    const auto facts = m_facts.constFind(file);
    return facts != m_facts.constEnd() &&
           (!facts->read.changed.isValid() || facts->read.changed == QFileInfo(file).lastModified());
}

int ImportQueue::open() const {
    int open = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        open += m_model.file(row).isOver() ? 0 : 1;
    return open;
}

void ImportQueue::refresh() {
    if (!m_session.plan() || isImporting())
        return;
    QList<ChoiceField::Choice> campaigns{{QString(), tr("None: creator history only")}};
    for (const model::Campaign& campaign : m_session.plan()->campaigns)
        if (!campaign.archived)
            campaigns << ChoiceField::Choice{toQt(campaign.id.text), toQt(campaign.name)};
    const bool first = m_campaign->box()->count() == 0;
    const QString before = m_campaign->id();
    m_campaign->setChoices(campaigns);
    const model::Campaign* looked = m_session.campaign();
    m_campaign->show(first && looked && !looked->archived ? toQt(looked->id.text) : before);
    stopCounting();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QueuedFile& queued = m_model.file(row);
        if (!m_unread.contains(queued.file) && (queued.state != State::Imported || isTakenBack(queued.file)))
            judge(queued.file);
    }
    showState();
}

bool ImportQueue::isTakenBack(const QString& file) const {
    const Id batch = m_facts.value(file).batch;
    return !batch.empty() &&
           std::ranges::any_of(m_session.file().imports, [&](const store::ImportBatch& each) {
               return each.undone && each.id == batch;
           });
}

QStringList ImportQueue::importedFiles() const {
    QStringList files;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.file(row).state == State::Imported)
            files << m_model.file(row).file;
    return files;
}

QStringList ImportQueue::filesThatAreOver() const {
    QStringList files;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.file(row).isOver())
            files << m_model.file(row).file;
    return files;
}

void ImportQueue::takeFocus() {
    for (QPushButton* button : {m_import, m_results})
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    m_table->setFocus(Qt::OtherFocusReason);  // Enter must not close the list
}

void ImportQueue::showProgress() {
    if (!m_run)
        return;
    const std::int64_t all = m_run->rowsOfAll(), done = m_run->rowsDone();
    m_progress->setValue(all > 0 ? static_cast<int>(100 * done / all) : 0);
    const qint64 milliseconds = m_since.elapsed();
    const auto number = static_cast<qsizetype>(m_run->at.load());
    const QString name = QFileInfo(m_run->files[static_cast<std::size_t>(number)].file).fileName();
    m_summary->setText(
        tr("Importing %1, file %2 of %3")
            .arg(name, countText(number + 1), countText(static_cast<qint64>(m_run->files.size()))));
    m_effectLines->forget();
    if (milliseconds > 0 && done > 0)
        m_kpis->setText(tr("%1 rows a second").arg(countText(done * 1000 / milliseconds)));
}

QString ImportQueue::chosenFile() const {
    const auto rows = m_table->chosenRows();
    return rows.isEmpty() || rows.constFirst() >= m_model.rowCount() ? QString()
                                                                     : m_model.file(rows.constFirst()).file;
}

void ImportQueue::showChosen() {
    const int row = m_model.rowOf(chosenFile());
    const QueuedFile queued = row < 0 ? QueuedFile{} : m_model.file(row);
    const Facts facts = m_facts.value(queued.file);
    const bool asks = row >= 0 && queued.state == State::Asks;
    const FileVerdict verdict = asks && !facts.look.file.isEmpty() ? verdictOf(queued.file) : FileVerdict{};
    const bool account = asks && verdict.kind == FileVerdict::Kind::Account;
    m_says->setText(row < 0                 ? tr("Choose a file to see what it brings or asks.")
                    : queued.says.isEmpty() ? ImportQueueModel::stateText(queued.state)
                                            : queued.says);
    setTone(m_says, asks ? Tone::Warning : queued.state == State::Refused ? Tone::Negative : Tone::Text);
    if (account && m_session.plan()) {
        const imports::Format* format = imports::find(facts.look.sniff.format.id);
        m_creator->setChoices(accountsOn(*m_session.plan(), format ? format->platform : std::string_view()));
        m_creator->show(facts.creator);
    }
    m_creator->setVisible(account);
    m_accept->setVisible(
        asks && (verdict.kind == FileVerdict::Kind::Clear || verdict.kind == FileVerdict::Kind::Proposed));
    m_review->setVisible(row >= 0 && lookOf(queued.file) && queued.state != State::Imported);
    m_review->setEnabled(!isImporting());
    m_remove->setVisible(row >= 0);
    m_remove->setEnabled(!isImporting());
}

void ImportQueue::showState() {
    const int ready = m_model.count(State::Ready), asks = m_model.count(State::Asks);
    const int imported = m_model.count(State::Imported);
    const bool judged = m_unread.isEmpty() && m_model.isJudged();
    const bool importing = isImporting();
    m_progress->setVisible(importing);
    m_campaign->setReadOnly(importing);
    if (!importing) {
        QStringList parts;
        if (imported > 0)
            parts << tr("%n imported", nullptr, imported);
        if (ready > 0)
            parts << tr("%n ready", nullptr, ready);
        if (asks > 0)
            parts << tr("%n to decide", nullptr, asks);
        if (!judged)
            parts << tr("some are still being read");
        const int rest = m_model.count(State::Unchanged) + m_model.count(State::Refused);
        if (rest > 0)
            parts << tr("%n without anything to import", nullptr, rest);
        m_summary->setText(tr("%n file(s): %1", nullptr, m_model.rowCount()).arg(parts.join(u", "_s)));
        showEffects();
    }
    m_card->setNote(tr("those that ask nothing are imported together"));
    m_import->setText(ready > 0 ? tr("Import %n ready file(s)", nullptr, ready) : tr("Import"));
    m_import->setToolTip(ready > 0 ? tr("Ctrl+Enter") : tr("Decide first what the files ask."));
    m_import->setAccessibleName(m_import->text());
    m_import->setVisible(!importing && (ready > 0 || asks > 0 || !judged));
    m_import->setEnabled(ready > 0 && !m_session.file().readOnly);
    m_cancel->setText(importing ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_takeBack->setVisible(!importing && !m_batches.empty());
    m_results->setVisible(!importing && imported > 0);
}

void ImportQueue::showEffects() {
    const std::vector<KpiEffect>& effects = m_foreseen.empty() ? m_effects : m_foreseen;
    const model::Campaign* campaign =
        m_session.plan() ? m_session.plan()->campaign(Id{toStd(m_campaign->id())}) : nullptr;
    m_effectLines->show(effects, campaign ? toQt(m_session.plan()->currencyOf(*campaign)) : QString());
    m_kpis->setText(m_rehearsal           ? tr("What they change together is being counted.")
                    : !m_foreseen.empty() ? tr("KPIs before and after all that are ready.")
                    : !m_effects.empty()  ? tr("The campaign’s KPIs before and after.")
                                          : tr("Each file is one step of undo."));
}

}  // namespace goalpost::ui
