// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/import_start.hpp"

#include "imports/format.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/imports/missing_card.hpp"
#include "ui/pages/imports/watch_card.hpp"
#include "ui/widgets/column_shares.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int DetailsWidth = 330;
constexpr int DropHeight = 200;
constexpr int BesideWidth = 290;

}  // namespace

ImportStart::ImportStart(Session& session, WatchedFolder& watched) : m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_figures = new Card;
    auto* figures = new QHBoxLayout;
    figures->setSpacing(M);
    m_waiting = new ElidedLabel(paint::TextRole::BodyStrong, Tone::Text, Qt::ElideMiddle);
    m_waiting->setObjectName(u"waitingFigures"_s);
    auto* enter = newButton(u"continueFigures"_s, tr("Go on with them"), ButtonKind::Plain, u"right"_s);
    connect(enter, &QPushButton::clicked, this, &ImportStart::figuresWanted);
    figures->addWidget(m_waiting, 1);
    figures->addWidget(enter);
    m_figures->body()->addLayout(figures);
    m_figures->hide();
    column->addWidget(m_figures);
    m_left = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    m_leftFile = new ElidedLabel(paint::TextRole::BodyStrong, Tone::Text, Qt::ElideMiddle);
    m_leftFile->setObjectName(u"leftReview"_s);
    auto* goOn = newButton(u"continueReview"_s, tr("Go on with it"), ButtonKind::Plain, u"right"_s);
    connect(goOn, &QPushButton::clicked, this, &ImportStart::reviewWanted);
    row->addWidget(m_leftFile, 1);
    row->addWidget(goOn);
    m_left->body()->addLayout(row);
    m_left->hide();
    column->addWidget(m_left);
    auto* top = new QHBoxLayout;
    top->setSpacing(M);
    top->addWidget(newDrop(), 1);
    auto* watch = new WatchCard(watched);
    setSideWidth(watch, BesideWidth);
    connect(watch, &WatchCard::folderWanted, this, &ImportStart::watchFolderWanted);
    connect(watch, &WatchCard::lookWanted, this, &ImportStart::watchLookWanted);
    top->addWidget(watch);
    m_missing = new MissingCard;
    setSideWidth(m_missing, BesideWidth);
    top->addWidget(m_missing);
    column->addLayout(top);
    auto* past = new QHBoxLayout;
    past->setSpacing(M);
    past->addWidget(newPast(), 1);
    past->addWidget(newDetails());
    column->addLayout(past, 1);
}

QWidget* ImportStart::newDrop() {
    auto* drop = new Card;
    drop->setProperty("card", u"drop"_s);
    setScaledMinimumHeight(drop, DropHeight);
    drop->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* empty = new EmptyState(
        u"import"_s, tr("Drop results files here"),
        tr("As many as you like, folders too: exports of the platforms, of analytics and shops, or your own "
           "tables. Nothing changes before you have seen what would."));
    auto* choose = newButton(u"chooseFile"_s, tr("Choose files…"), ButtonKind::Primary, u"folder"_s);
    connect(choose, &QPushButton::clicked, this, &ImportStart::filesWanted);
    empty->addAction(choose);
    drop->body()->addWidget(empty, 1);
    return drop;
}

QWidget* ImportStart::newPast() {
    auto* past = new Card(tr("Imports so far"));
    past->setFlush(true);
    m_undo = newButton(u"undoImport"_s, tr("Undo the last import"), ButtonKind::Small, u"undo"_s);
    connect(m_undo, &QPushButton::clicked, this, &ImportStart::undoWanted);
    past->heading()->addWidget(m_undo);
    m_table = newTable(u"batchesTable"_s, tr("Imports so far"), &m_batches);
    m_table->offer(m_undo);
    ColumnShares::share(*m_table, {{140, 3}, {120, 1}, {104, 1}, {92}, {64}, {82}, {76}, {80}, {74}});
    past->body()->addWidget(m_table, 1);
    auto* none = new EmptyState(u"file"_s, tr("Nothing imported yet"),
                                tr("Each imported file is listed here with what it changed."));
    none->setObjectName(u"noImports"_s);
    past->body()->addWidget(none, 1);
    none->standInFor(*m_table);
    connect(m_table, &DataTable::chosenChanged, this, &ImportStart::showDetails);
    return past;
}

QWidget* ImportStart::newDetails() {
    m_details = new Card(tr("This import"));
    setSideWidth(m_details, DetailsWidth);
    m_detailText = newWrappedLabel({}, paint::TextRole::Body);
    m_detailText->setObjectName(u"batchDetails"_s);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailText->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_detailText);
    column->addStretch(1);
    m_details->body()->addWidget(newScroll(content), 1);
    return m_details;
}

void ImportStart::refresh() {
    m_batches.show(m_session.file().imports);
    m_details->setVisible(m_batches.rowCount() > 0);
    if (m_batches.rowCount() > 0)
        m_table->choose(0);
    const bool mayUndo = m_session.file().undoesImport && !m_session.file().readOnly;
    m_undo->setVisible(m_batches.rowCount() > 0);
    m_undo->setEnabled(mayUndo);
    m_undo->setToolTip(
        mayUndo ? m_session.file().undoLabel
                : tr("The last step was no import; undo in the Edit menu goes back step by step."));
    showDetails();
}

void ImportStart::offerFigures(const QString& campaign) {
    m_waiting->setText(tr("Figures of %1 were typed and are not saved yet").arg(campaign));
    m_figures->setVisible(!campaign.isEmpty());
}

void ImportStart::offerReview(const QString& file) {
    m_leftFile->setText(
        tr("You were reviewing %1; nothing of it is imported yet.").arg(QFileInfo(file).fileName()));
    m_left->setVisible(!file.isEmpty());
}

void ImportStart::showDetails() {
    const auto chosen = m_table->chosenRows();
    if (chosen.isEmpty() || chosen.constFirst() >= m_batches.rowCount()) {
        m_detailText->setText(tr("Choose an import to see what it did."));
        return;
    }
    const store::ImportBatch& batch = m_batches.batch(chosen.constFirst());
    const imports::Format* format = imports::find(batch.format);
    const QDateTime at = QDateTime::fromString(toQt(batch.at), Qt::ISODate).toLocalTime();
    QStringList lines{toQt(batch.file)};
    lines << tr("Recognised as %1.").arg(formatText(batch.format));
    if (format)
        lines << coreText(format->description);
    lines << tr("Imported %1.").arg(momentText(at, QDate::currentDate()));
    lines << (batch.asOf ? tr("Totals as of %1.").arg(dateText(*batch.asOf))
                         : tr("Every row has its own day."));
    lines << tr("%1 rows read: %2 new, %3 changed, %4 identical, %5 rejected.")
                 .arg(countText(batch.read), countText(batch.added), countText(batch.changed),
                      countText(batch.identical), countText(batch.rejected));
    lines << (batch.undone ? tr("Taken back: nothing of it counts.") : tr("In use."));
    m_detailText->setText(lines.join(u"\n\n"_s));
}

}  // namespace goalpost::ui
