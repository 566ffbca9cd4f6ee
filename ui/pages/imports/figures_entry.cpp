// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/figures_entry.hpp"

#include "edit/figures.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int PostWidth = 230;
constexpr int CreatorWidth = 120;
constexpr int FigureWidth = 96;
constexpr int EntryFieldWidth = 210;
const QString ByKey = u"imports/enteredBy"_s;
const QString TotalId = u"total"_s;
const QString DayId = u"day"_s;

}  // namespace

FiguresEntry::FiguresEntry(Session& session, Prompts& prompts) : m_session(session), m_prompts(prompts) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    column->addWidget(newGrid(), 1);
    column->addWidget(newFoot());
    connect(&m_model, &FiguresGridModel::edited, this, [this] {
        m_pasted.clear();
        keepDraft();
        showState();
    });
    for (Field* field : std::initializer_list<Field*>{m_asOf, m_span, m_note})
        connect(field, &Field::edited, this, &FiguresEntry::keepDraft);
    connect(m_over, &QCheckBox::toggled, this, &FiguresEntry::keepDraft);
    connect(&session, &Session::leaving, this, &FiguresEntry::endCell);
    connect(&session, &Session::closed, this, &FiguresEntry::forgetWorkspace);
    showState();
}

QWidget* FiguresEntry::newGrid() {
    m_card = new Card(tr("Enter figures"));
    m_card->setFlush(true);
    m_lacking = new QCheckBox(tr("Only posts that lack some"));
    m_lacking->setObjectName(u"onlyLacking"_s);
    auto* back = newButton(u"entryBack"_s, tr("Back"), ButtonKind::Small);
    m_card->heading()->addWidget(m_lacking);
    m_card->heading()->addWidget(back);
    m_table = newTable(u"figuresTable"_s, tr("Posts and their figures"), &m_model, false,
                       paint::measure::TwoLineRow);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(false);
    m_card->body()->addWidget(m_table, 1);
    m_none =
        new EmptyState(u"edit"_s, tr("No post to write figures of"),
                       tr("Posts come with an import, or as deliverables with the address of their post."));
    m_card->body()->addWidget(m_none, 1);
    m_none->standInFor(*m_table);
    connect(m_lacking, &QCheckBox::toggled, this, [this](bool only) { m_model.showLacking(only); });
    connect(back, &QPushButton::clicked, this, &FiguresEntry::leaveWanted);
    connect(m_table, &DataTable::pasted, this, &FiguresEntry::paste);
    connect(m_table, &DataTable::deleteWanted, this, [this] {
        for (const QModelIndex& each : m_table->selectionModel()->selectedIndexes())
            m_model.setData(each, QString(), Qt::EditRole);
    });
    return m_card;
}

QWidget* FiguresEntry::newFoot() {
    auto* card = new Card;
    auto* fields = new QHBoxLayout;
    fields->setSpacing(M);
    m_asOf = new DateField(u"entryAsOf"_s, tr("As of"));
    m_span = new ChoiceField(u"entrySpan"_s, tr("They are"));
    m_span->setChoices({{TotalId, tr("Totals since publishing")}, {DayId, tr("Of that day alone")}});
    m_span->show(TotalId);
    m_by = new LineField(u"entryBy"_s, tr("Read by"));
    m_by->setPlaceholder(tr("Your name"));
    m_by->show(QSettings().value(ByKey).toString());
    m_note = new LineField(u"entryNote"_s, tr("Note"));
    m_note->setPlaceholder(tr("From her insights, by mail"));
    for (Field* field : std::initializer_list<Field*>{m_asOf, m_span, m_by}) {
        field->setFixedWidth(EntryFieldWidth);
        fields->addWidget(field);
    }
    fields->addWidget(m_note, 1);
    card->body()->addLayout(fields);
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    auto* attach = newButton(u"attachEvidence"_s, tr("Attach screenshots…"), ButtonKind::Small, u"image"_s);
    m_pictures = new ElidedLabel(paint::TextRole::Small, Tone::Muted, Qt::ElideMiddle);
    m_pictures->setObjectName(u"evidenceFiles"_s);
    m_over = new QCheckBox(tr("Replace what exports told"));
    m_over->setObjectName(u"overMeasured"_s);
    m_over->setToolTip(tr("Else a value that an export told for the same post and day stays."));
    m_said = newWrappedLabel({}, paint::TextRole::Body);
    m_said->setObjectName(u"entrySaid"_s);
    m_forget = newButton(u"forgetFigures"_s, tr("Discard"));
    m_save = newButton(u"saveFigures"_s, tr("Save figures"), ButtonKind::Primary, u"save"_s);
    m_save->setShortcut(QKeySequence(tr("Ctrl+Return")));
    row->addWidget(attach);
    row->addWidget(m_pictures);
    row->addWidget(m_over);
    row->addWidget(m_said, 1);
    row->addWidget(m_forget);
    row->addWidget(m_save);
    card->body()->addLayout(row);
    connect(attach, &QPushButton::clicked, this, &FiguresEntry::chooseEvidence);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        forgetAround();
        m_model.forgetTyped();
    });
    connect(m_save, &QPushButton::clicked, this, &FiguresEntry::save);
    connect(m_asOf, &Field::edited, this, &FiguresEntry::showState);
    return card;
}

void FiguresEntry::refresh() {
    const model::Campaign* campaign = m_session.campaign();
    const Id id = campaign ? campaign->id : Id{};
    if (id != m_campaign) {
        endCell();
        forgetWorkspace();
        m_campaign = id;
    }
    m_card->setNote(campaign ? toQt(campaign->name) : QString());
    ask();
}

void FiguresEntry::ask() {
    struct Asked {
        std::vector<edit::GridPost> posts;
        std::vector<model::Measure> measures;
    };
    const Date today = todayFromClock();
    m_session.ask(
        this,
        [id = m_campaign, today](store::Workspace& workspace) {
            const model::Campaign* campaign = workspace.plan().campaign(id);
            return campaign ? Asked{edit::gridPosts(workspace, *campaign, today),
                                    edit::gridMeasures(workspace.plan(), *campaign)}
                            : Asked{};
        },
        [this, id = m_campaign](const Asked& asked) {
            if (id != m_campaign)
                return;
            endCell();
            const QModelIndex before = m_table->currentIndex();
            const int row = before.row(), column = before.column();
            m_model.show(asked.posts, asked.measures);
            restoreDraft();
            if (m_model.columnCount() > FiguresGridModel::FirstMeasure) {
                m_table->setColumnWidth(FiguresGridModel::Post, PostWidth);
                m_table->setColumnWidth(FiguresGridModel::Told, CreatorWidth);
                for (int i = FiguresGridModel::FirstMeasure; i < m_model.columnCount(); ++i)
                    m_table->setColumnWidth(
                        i, std::max(FigureWidth, m_table->horizontalHeader()->sectionSizeHint(i)));
                m_table->setCurrentIndex(
                    m_model.index(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)),
                                  std::clamp(column, static_cast<int>(FiguresGridModel::FirstMeasure),
                                             m_model.columnCount() - 1)));
            }
        });
}

void FiguresEntry::paste(const QList<QStringList>& block) {
    const auto pasted = m_model.paste(m_table->currentIndex(), block);
    QStringList said{tr("Pasted %n figure(s)", nullptr, pasted.figures) + u' ' +
                     tr("of %n post(s).", nullptr, pasted.posts)};
    if (pasted.unread > 0)
        said << tr("No figure: %n cell(s).", nullptr, pasted.unread);
    if (!pasted.open.isEmpty())
        said << pasted.open;
    if (!pasted.unknown.isEmpty())
        said << tr("No post here is: %1.").arg(pasted.unknown.mid(0, 3).join(u", "_s));
    if (!pasted.left.isEmpty())
        said << tr("Left out: %1.").arg(pasted.left.mid(0, 3).join(u", "_s));
    m_pasted = said.join(u' ');
    showState();
}

QString FiguresEntry::draftForm() const {
    return u"figures/"_s + toQt(m_campaign.text);
}

bool FiguresEntry::isWaiting(Session& session) {
    const model::Campaign* campaign = session.campaign();
    return campaign && !session.drafts().of(u"figures/"_s + toQt(campaign->id.text)).isEmpty();
}

void FiguresEntry::keepDraft() {
    if (!m_restored || m_campaign.empty())
        return;
    if (!hasTyped()) {
        m_session.drafts().forget(draftForm());
        return;
    }
    QJsonArray cells;
    for (const auto& [place, cell] : m_model.typed())
        cells.append(QJsonArray{place.first, toQt(std::string(model::rowOf(place.second).id)), cell.text});
    const QJsonObject draft{{u"cells"_s, cells},
                            {u"asOf"_s, m_asOf->date() ? toQt(isoDate(*m_asOf->date())) : QString()},
                            {u"span"_s, m_span->id()},
                            {u"note"_s, m_note->text()},
                            {u"over"_s, m_over->isChecked()},
                            {u"evidence"_s, QJsonArray::fromStringList(m_evidence)}};
    m_session.drafts().keep(draftForm(),
                            QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)));
}

void FiguresEntry::restoreDraft() {
    if (m_restored || m_campaign.empty())
        return;
    const QString kept = m_session.drafts().of(draftForm());
    if (!kept.isEmpty()) {
        const QJsonObject draft = QJsonDocument::fromJson(kept.toUtf8()).object();
        std::vector<std::pair<FiguresGridModel::Place, QString>> cells;
        for (const QJsonValue& each : draft[u"cells"_s].toArray()) {
            const QJsonArray cell = each.toArray();
            if (const auto measure = model::measureWithId(toStd(cell[1].toString())))
                cells.push_back({{cell[0].toString(), *measure}, cell[2].toString()});
        }
        if (const auto day = parseIsoDate(toStd(draft[u"asOf"_s].toString())))
            m_asOf->showDate(*day);
        m_span->show(draft[u"span"_s].toString(TotalId));
        m_note->show(draft[u"note"_s].toString());
        m_over->setChecked(draft[u"over"_s].toBool());
        m_evidence.clear();
        for (const QJsonValue& file : draft[u"evidence"_s].toArray())
            m_evidence << file.toString();
        m_model.restore(cells);
    }
    m_restored = true;
    showState();
}

/// The grid is of no campaign; what was typed waits as a draft.
void FiguresEntry::forgetWorkspace() {
    m_restored = false;
    m_saving = false;
    m_campaign = {};
    m_model.show({}, {});
    m_pasted.clear();
    m_evidence.clear();
    m_note->show({});
    m_over->setChecked(false);
    m_span->show(TotalId);
    m_asOf->showDate(todayFromClock());
}

void FiguresEntry::hideEvent(QHideEvent* event) {
    endCell();
    QWidget::hideEvent(event);
}

void FiguresEntry::chooseEvidence() {
    const QStringList files = m_prompts.filesToOpen(
        tr("Screenshots"),
        tr("Pictures and documents (*.png *.jpg *.jpeg *.webp *.heic *.pdf);;All files (*)"));
    if (!files.isEmpty())
        m_evidence = files;
    keepDraft();
    showState();
}

void FiguresEntry::endCell() {
    QWidget* editor = QApplication::focusWidget();
    if (editor && editor != m_table && editor != m_table->viewport() && m_table->isAncestorOf(editor))
        m_table->setFocus(Qt::OtherFocusReason);
}

void FiguresEntry::save() {
    endCell();
    if (m_saving || m_model.figures() == 0 || m_model.faults() > 0 || !m_asOf->fault().isEmpty())
        return;
    const Date today = todayFromClock();
    std::vector<edit::FiguresOf> rows;
    const std::vector<FiguresGridModel::Written> all = m_model.written();
    for (const FiguresGridModel::Written& written : all) {
        edit::FiguresOf row;
        row.post = written.post;
        if (written.post.empty()) {
            row.campaign = m_campaign;
            row.deliverable = written.deliverable;
        }
        row.span = m_span->id() == DayId ? model::Span::Day : model::Span::Lifetime;
        row.day = m_asOf->date().value_or(today);
        row.values = written.values;
        rows.push_back(std::move(row));
    }
    edit::HandEntry entry;
    entry.who = toStd(m_by->text());
    entry.note = toStd(m_note->text());
    entry.overMeasured = m_over->isChecked();
    for (const QString& file : m_evidence)
        entry.evidence.push_back(toPath(file));
    QSettings().setValue(ByKey, m_by->text());
    const auto booked = std::make_shared<store::BookingResult>();
    const int figures = m_model.figures();
    const auto posts = static_cast<int>(rows.size());
    m_saving = true;
    showState();
    m_session.act(
        this,
        [rows = std::move(rows), entry, today, booked](store::Workspace& workspace) {
            *booked = edit::enterFigures(workspace, rows, entry, today);
        },
        [this, booked, figures, posts, all] {
            m_saving = false;
            forgetAround();
            m_model.forgetSaved(all);
            const auto kept = static_cast<int>(booked->keptMeasured.size());
            emit saved(tr("Saved %n figure(s)", nullptr, figures - kept) + u' ' +
                           tr("of %n post(s).", nullptr, posts),
                       kept > 0 ? tr("%n figure(s) left as an export told for that day.", nullptr, kept)
                                : tr("One undo takes them back."));
        },
        [this](const QString& why) {
            m_saving = false;
            showState();
            emit failed(why);
        });
}

void FiguresEntry::forgetAround() {
    m_pasted.clear();
    m_evidence.clear();
    m_note->show({});
    m_over->setChecked(false);
}

void FiguresEntry::showState() {
    const int figures = m_model.figures(), faults = m_model.faults();
    const QString wrong = tr("No figure: %n cell(s). Correct or empty them.", nullptr, faults);
    m_said->setText(faults > 0            ? m_pasted.isEmpty() ? wrong : m_pasted
                    : !m_pasted.isEmpty() ? m_pasted
                    : figures > 0         ? tr("%n figure(s) not saved yet.", nullptr, figures)
                                  : tr("Type over a cell, or paste a block from a spreadsheet (Ctrl+V)."));
    setTone(m_said, faults > 0 ? Tone::Negative : figures > 0 ? Tone::Text : Tone::Muted);
    QStringList names;
    for (const QString& file : m_evidence)
        names << QFileInfo(file).fileName();
    m_pictures->setText(names.join(u", "_s));
    m_pictures->setVisible(!names.isEmpty());
    m_save->setEnabled(!m_saving && figures > 0 && faults == 0 && m_asOf->fault().isEmpty() &&
                       !m_session.file().readOnly);
    m_forget->setVisible(figures + faults > 0);
}

void FiguresEntry::takeFocus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

}  // namespace goalpost::ui
