// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/deliverable_form.hpp"

#include "edit/deliverable.hpp"
#include "edit/figures.hpp"
#include "ui/models/deliverables_model.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

using model::Measure;

/// What platforms show beside a post, in the order in which they do.
constexpr std::array Written{Measure::Impressions, Measure::Views,  Measure::Reach, Measure::Likes,
                             Measure::Comments,    Measure::Shares, Measure::Saves, Measure::Clicks};

QHBoxLayout* newRow(std::initializer_list<QWidget*> fields) {
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    for (QWidget* field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    return row;
}

QList<ChoiceField::Choice> statusChoices() {
    QList<ChoiceField::Choice> choices;
    for (const auto& [status, id] : model::Words<model::DeliverableStatus>::List)
        choices << ChoiceField::Choice{toQt(id), statusText(status)};
    return choices;
}

QList<ChoiceField::Choice> turnChoices() {
    QList<ChoiceField::Choice> choices{{{}, DeliverableForm::tr("Nobody’s")}};
    for (const auto& [turn, id] : model::Words<model::Turn>::List)
        choices << ChoiceField::Choice{toQt(id), turnText(turn)};
    return choices;
}

/// Only addresses of the web, without a name and password in them.
bool isWebAddress(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}

}  // namespace

DeliverableForm::DeliverableForm(Session& session, QWidget* parent) : Card({}, parent), m_session(session) {
    setFlush(true);
    auto* close = newButton(u"closeDeliverable"_s, {}, ButtonKind::Link, u"x"_s);
    close->setAccessibleName(tr("Close the details (Esc)"));
    heading()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &DeliverableForm::closeWanted);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(newFields());
    body()->addWidget(m_scroll, 1);
    connectFields();
}

QWidget* DeliverableForm::newFields() {
    auto* fields = new QWidget;
    fields->setObjectName(u"scrolled"_s);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(CardX, 0, CardX, CardY);
    column->setSpacing(M);
    m_name = new LineField(u"pieceName"_s, tr("Deliverable"));
    m_name->setRequired(tr("A deliverable needs a name; write one."));
    m_creator = new ChoiceField(u"pieceCreator"_s, tr("Creator"));
    m_type = new ChoiceField(u"pieceType"_s, tr("Type"));
    m_due = new DateField(u"pieceDue"_s, tr("Due"));
    column->addWidget(m_name);
    column->addWidget(m_creator);
    column->addLayout(newRow({m_type, m_due}));
    column->addWidget(newRule());
    addWork(column);
    column->addWidget(newRule());
    addPost(column);
    column->addWidget(newRule());
    addFigures(column);
    column->addWidget(newRule());
    m_note = new NotesField(u"pieceNote"_s, tr("Note"));
    column->addWidget(m_note);
    m_remove = newButton(u"removePiece"_s, tr("Delete"), ButtonKind::Small, u"x"_s);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addStretch(1);
    return fields;
}

void DeliverableForm::addWork(QVBoxLayout* column) {
    m_status = new ChoiceField(u"pieceStatus"_s, tr("Status"));
    m_status->setChoices(statusChoices());
    m_turn = new ChoiceField(u"pieceTurn"_s, tr("Whose turn"));
    m_turn->setChoices(turnChoices());
    m_since = new DateField(u"pieceSince"_s, tr("Waits since"));
    m_round = new CountField(u"pieceRound"_s, tr("Round of drafts"));
    m_draft = new LineField(u"pieceDraft"_s, tr("Link to the draft"));
    m_openDraft = newButton(u"openDraft"_s, tr("Open"), ButtonKind::Link);
    column->addLayout(newRow({m_status, m_turn}));
    column->addLayout(newRow({m_since, m_round}));
    column->addWidget(m_draft);
    column->addWidget(m_openDraft, 0, Qt::AlignLeft);
    column->addWidget(newLabel(tr("Checked before approval"), paint::TextRole::Small, Tone::Muted));
    for (const ChecklistPoint& point : checklist()) {
        auto* box = new QCheckBox(QCoreApplication::translate("checklist", point.text));
        box->setObjectName(u"check-"_s + QString::fromLatin1(point.id));
        m_checks.push_back(box);
        column->addWidget(box);
    }
}

void DeliverableForm::addPost(QVBoxLayout* column) {
    m_address = new LineField(u"pieceAddress"_s, tr("Address of the published post"));
    m_openPost = newButton(u"openPost"_s, tr("Open"), ButtonKind::Link);
    m_postId = new LineField(u"piecePostId"_s, tr("Post id"));
    m_utm = new LineField(u"pieceUtm"_s, tr("utm_content"));
    column->addWidget(m_address);
    column->addWidget(m_openPost, 0, Qt::AlignLeft);
    column->addLayout(newRow({m_postId, m_utm}));
}

void DeliverableForm::addFigures(QVBoxLayout* column) {
    column->addWidget(newLabel(tr("Figures by hand"), paint::TextRole::BodyStrong));
    column->addWidget(newWrappedLabel(
        tr("Totals since publishing, as the platform shows them. What is not shown stays empty."),
        paint::TextRole::Small, Tone::Muted));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(M);
    grid->setVerticalSpacing(S);
    for (std::size_t i = 0; i < Written.size(); ++i) {
        const model::MeasureRow& row = model::rowOf(Written[i]);
        auto* field = new CountField(u"figure-"_s + toQt(row.id), coreText(row.name));
        m_figures.push_back(field);
        grid->addWidget(field, static_cast<int>(i / 2), static_cast<int>(i % 2), Qt::AlignTop);
    }
    column->addLayout(grid);
    m_asOf = new DateField(u"figuresAsOf"_s, tr("As of"));
    m_book = newButton(u"bookFigures"_s, tr("Add these figures"));
    m_said = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_said->setObjectName(u"figuresSaid"_s);
    column->addLayout(newRow({m_asOf}));
    column->addWidget(m_book, 0, Qt::AlignLeft);
    column->addWidget(m_said);
}

void DeliverableForm::connectFields() {
    const auto word = [](const LineField* field) { return toStd(field->text()); };
    const auto onEdit = [this](Field* field, auto change) {
        connect(field, &Field::edited, this, [this, change] { this->change(change); });
    };
    connect(m_creator, &Field::edited, this, &DeliverableForm::move);
    onEdit(m_name, [this, word](model::Deliverable& piece) { piece.name = word(m_name); });
    onEdit(m_type, [type = m_type](model::Deliverable& piece) { piece.type = toStd(type->id()); });
    onEdit(m_due, [this](model::Deliverable& piece) { piece.due = m_due->date(); });
    onEdit(m_since, [this](model::Deliverable& piece) { piece.waitingSince = m_since->date(); });
    onEdit(m_round, [this](model::Deliverable& piece) { piece.round = m_round->count(); });
    onEdit(m_draft, [this, word](model::Deliverable& piece) { piece.draftLink = word(m_draft); });
    onEdit(m_address, [this, word](model::Deliverable& piece) { piece.permalink = word(m_address); });
    onEdit(m_postId, [this, word](model::Deliverable& piece) { piece.postId = word(m_postId); });
    onEdit(m_utm, [this, word](model::Deliverable& piece) { piece.utmContent = word(m_utm); });
    onEdit(m_note, [this](model::Deliverable& piece) { piece.note = toStd(m_note->text()); });
    onEdit(m_status, [this](model::Deliverable& piece) {
        piece.status = model::fromId<model::DeliverableStatus>(toStd(m_status->id()));
    });
    onEdit(m_turn, [this](model::Deliverable& piece) {
        piece.turn = model::fromId<model::Turn>(toStd(m_turn->id()));
    });
    for (std::size_t i = 0; i < m_checks.size(); ++i)
        connect(m_checks[i], &QCheckBox::clicked, this, [this, i](bool checked) {
            const std::string id = checklist()[i].id;
            change([id, checked](model::Deliverable& piece) {
                std::erase(piece.checked, id);
                if (checked)
                    piece.checked.push_back(id);
            });
        });
    connect(m_openDraft, &QPushButton::clicked, this, [this] { openLink(m_draft->text()); });
    connect(m_openPost, &QPushButton::clicked, this, [this] { openLink(m_address->text()); });
    connect(m_book, &QPushButton::clicked, this, &DeliverableForm::bookFigures);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_session.change(
            [campaign = m_campaign, piece = m_piece](model::Plan plan) {
                return edit::removeDeliverable(std::move(plan), campaign, piece);
            },
            Session::Notice::OfferUndo);
    });
}

void DeliverableForm::show(const Id& campaign, const Id& deliverable, Date today) {
    const bool another = deliverable != m_piece;
    m_campaign = campaign;
    m_piece = deliverable;
    m_today = today;
    const auto plan = m_session.plan();
    const model::Campaign* shown = plan ? plan->campaign(campaign) : nullptr;
    if (!shown)
        return;
    if (another) {
        for (CountField* field : m_figures)
            field->showCount(std::nullopt);
        m_asOf->showDate(today);
        m_said->clear();
        m_scroll->ensureVisible(0, 0);
    }
    QList<ChoiceField::Choice> partners;
    for (const model::Partnership& partnership : shown->partnerships)
        if (const model::Creator* creator = plan->creator(partnership.creator))
            partners << ChoiceField::Choice{toQt(partnership.id.text), toQt(creator->name)};
    m_creator->setChoices(partners);
    for (const model::Partnership& partnership : shown->partnerships)
        for (const model::Deliverable& piece : partnership.deliverables)
            if (piece.id == deliverable)
                fill(partnership, piece);
}

void DeliverableForm::fill(const model::Partnership& partnership, const model::Deliverable& piece) {
    const QString form = u"deliverable/%1/"_s.arg(toQt(piece.id.text));
    const std::pair<LineField*, QString> named[] = {{m_name, u"name"_s},       {m_draft, u"draft"_s},
                                                    {m_address, u"address"_s}, {m_postId, u"post"_s},
                                                    {m_utm, u"utm"_s},         {m_due, u"due"_s}};
    for (const auto& [field, part] : named)
        field->keepDrafts(m_session.drafts(), form + part);
    m_note->keepDrafts(m_session.drafts(), form + u"note"_s);
    setTitle(toQt(piece.name));
    QStringList types{u"reel"_s,       u"story"_s, u"post"_s,       u"video"_s,   u"short"_s,
                      u"long video"_s, u"blog"_s,  u"newsletter"_s, u"podcast"_s, u"pin"_s};
    const QString type = toQt(piece.type);
    if (!types.contains(type) && !type.isEmpty())
        types.prepend(type);
    QList<ChoiceField::Choice> choices{{{}, tr("Not told")}};
    for (const QString& each : types)
        choices << ChoiceField::Choice{each, each};
    m_type->setChoices(choices);
    m_name->show(toQt(piece.name));
    m_creator->show(toQt(partnership.id.text));
    m_type->show(type);
    m_due->showDate(piece.due);
    m_status->show(piece.status ? toQt(model::idOf(*piece.status)) : QString());
    m_turn->show(piece.turn ? toQt(model::idOf(*piece.turn)) : QString());
    m_since->showDate(piece.waitingSince);
    m_round->showCount(piece.round);
    m_draft->show(toQt(piece.draftLink));
    for (std::size_t i = 0; i < m_checks.size(); ++i)
        m_checks[i]->setChecked(std::ranges::find(piece.checked, checklist()[i].id) != piece.checked.end());
    m_address->show(toQt(piece.permalink));
    m_postId->show(toQt(piece.postId));
    m_utm->show(toQt(piece.utmContent));
    m_note->show(toQt(piece.note));
    m_openDraft->setVisible(isWebAddress(m_draft->text()));
    m_openPost->setVisible(isWebAddress(m_address->text()));
}

void DeliverableForm::editName() {
    m_name->line()->setFocus(Qt::OtherFocusReason);
    m_name->line()->selectAll();
}

void DeliverableForm::change(std::function<void(model::Deliverable&)> change) {
    // The fields are read here, on the window's thread; the verb runs on the file's.
    model::Deliverable wanted;
    const auto plan = m_session.plan();
    if (const model::Campaign* campaign = plan->campaign(m_campaign))
        for (const model::Partnership& partnership : campaign->partnerships)
            for (const model::Deliverable& piece : partnership.deliverables)
                if (piece.id == m_piece)
                    wanted = piece;
    const model::Deliverable before = wanted;
    change(wanted);
    m_session.change(
        [campaign = m_campaign, piece = m_piece, before, wanted, today = m_today](model::Plan plan) {
            // Only what this edit changed: another one may be on its way.
            return edit::changeDeliverable(
                std::move(plan), campaign, piece,
                [&](model::Deliverable& stored) {
                    const auto take = [&](auto member) {
                        if (wanted.*member != before.*member)
                            stored.*member = wanted.*member;
                    };
                    take(&model::Deliverable::name);
                    take(&model::Deliverable::type);
                    take(&model::Deliverable::due);
                    take(&model::Deliverable::status);
                    take(&model::Deliverable::turn);
                    take(&model::Deliverable::waitingSince);
                    take(&model::Deliverable::round);
                    take(&model::Deliverable::draftLink);
                    take(&model::Deliverable::checked);
                    take(&model::Deliverable::permalink);
                    take(&model::Deliverable::postId);
                    take(&model::Deliverable::utmContent);
                    take(&model::Deliverable::note);
                },
                today);
        });
}

void DeliverableForm::move() {
    m_session.change(
        [campaign = m_campaign, piece = m_piece, to = Id{toStd(m_creator->id())}](model::Plan plan) {
            return edit::moveDeliverable(std::move(plan), campaign, piece, to);
        });
}

void DeliverableForm::openLink(const QString& address) {
    if (isWebAddress(address))
        QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode));
}

void DeliverableForm::bookFigures() {
    edit::HandFigures figures{m_campaign, m_piece, m_asOf->date().value_or(m_today), {}};
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        if (const auto count = m_figures[i]->count())
            figures.values[Written[i]] = *count;
    m_session.act(
        this,
        [figures, today = m_today](store::Workspace& workspace) {
            edit::bookFigures(workspace, figures, today);
        },
        [this] {
            for (CountField* field : m_figures)
                field->showCount(std::nullopt);
            setTone(m_said, Tone::Positive);
            m_said->setText(tr("Added. Undo takes them back."));
        },
        [this](const QString& why) {
            setTone(m_said, Tone::Negative);
            m_said->setText(why);
        });
}

void DeliverableForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closeWanted();
    else
        Card::keyPressEvent(event);
}

}  // namespace goalpost::ui
