// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/column_step.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/target_delegate.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int WidestPreview = 170;
constexpr int TablesHeight = 170;
constexpr int FewColumns = 12;  ///< more of them need not be on screen together
constexpr int TargetColumn = static_cast<int>(MappingModel::Column::Target);

bool isNumber(imports::CellType type) {
    using imports::CellType;
    return type == CellType::Integer || type == CellType::Decimal || type == CellType::Percent ||
           type == CellType::Money || type == CellType::Duration;
}

}  // namespace

ColumnStep::ColumnStep() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    m_mappingCard = new Card(tr("Match columns"));
    m_mappingCard->setFlush(true);
    m_mappingTable =
        newTable(u"mappingTable"_s, tr("Columns of the file and what they go to"), &m_mapping, false);
    m_mappingTable->setItemDelegateForColumn(TargetColumn, new TargetDelegate(m_mappingTable));
    m_mappingTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                    QAbstractItemView::SelectedClicked);
    m_mappingTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_mappingTable->horizontalHeader()->setSectionResizeMode(static_cast<int>(MappingModel::Column::Match),
                                                             QHeaderView::ResizeToContents);
    m_mappingTable->installEventFilter(this);
    m_mappingCard->body()->addWidget(newFinder());
    m_mappingCard->body()->addWidget(m_mappingTable, 1);
    m_mappingCard->body()->addWidget(newReason());
    row->addWidget(m_mappingCard, 6);
    auto* right = new QVBoxLayout;
    right->setSpacing(M);
    m_tablesCard = new Card(tr("Tables found"));
    m_tablesCard->setFlush(true);
    setScaledMaximumHeight(m_tablesCard, TablesHeight);
    m_tablesTable = newTable(u"tablesTable"_s, tr("Tables found in the file"), &m_tables, false,
                             paint::measure::CompactRow);
    m_tablesTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tablesTable->horizontalHeader()->setSectionResizeMode(static_cast<int>(TablesModel::Column::TakenAs),
                                                            QHeaderView::Stretch);
    m_tablesCard->body()->addWidget(m_tablesTable, 1);
    m_previewCard = new Card(tr("File preview"));
    m_previewCard->setFlush(true);
    m_previewTable = newTable(u"previewTable"_s, tr("First rows of the table"), &m_preview, false,
                              paint::measure::CompactRow);
    m_previewCard->body()->addWidget(m_previewTable, 1);
    right->addWidget(m_tablesCard);
    right->addWidget(m_previewCard, 1);
    row->addLayout(right, 7);
    connect(&m_mapping, &MappingModel::changed, this, [this] {
        showNote();
        showReason();
        showRoles();
        emit changed();
    });
    connect(m_mappingTable, &DataTable::chosenChanged, this, &ColumnStep::showReason);
    m_mappingTable->setOpenText(tr("Change where it goes"));
    connect(m_mappingTable, &DataTable::opened, this, &ColumnStep::editTarget);
    connect(m_tablesTable, &DataTable::chosenChanged, this,
            [this] { showTable(m_tablesTable->chosenRows().value(0, 0)); });
}

/// In a long list, which rows are on screen.
QWidget* ColumnStep::newFinder() {
    m_finder = new QWidget;
    auto* row = new QHBoxLayout(m_finder);
    row->setContentsMargins(CardX, 0, CardX, S);
    row->setSpacing(M);
    m_find = new QLineEdit;
    m_find->setObjectName(u"findColumn"_s);
    m_find->setPlaceholderText(tr("Find a column"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_which = new QComboBox;
    m_which->setObjectName(u"whichColumns"_s);
    m_which->setAccessibleName(tr("Which columns are shown"));
    for (const QString& text : {tr("All columns"), tr("Imported"), tr("Not imported"), tr("To decide")})
        m_which->addItem(text);
    row->addWidget(m_find, 1);
    row->addWidget(m_which);
    connect(m_find, &QLineEdit::textChanged, this, &ColumnStep::showFound);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ColumnStep::showFound);
    return m_finder;
}

bool ColumnStep::isFound(int row) const {
    const auto text = [&](MappingModel::Column column) {
        return m_mapping.index(row, static_cast<int>(column)).data().toString();
    };
    const QString word = m_find->text().trimmed();
    if (!word.isEmpty() && !text(MappingModel::Column::Name).contains(word, Qt::CaseInsensitive) &&
        !text(MappingModel::Column::Target).contains(word, Qt::CaseInsensitive))
        return false;
    const bool goes = !m_mapping.index(row, TargetColumn).data(Qt::EditRole).toString().isEmpty();
    switch (m_which->currentIndex()) {
        case 1:
            return goes;
        case 2:
            return !goes;
        case 3:
            return m_mapping.matchOf(row) == MappingModel::Match::Low;
        default:
            return true;
    }
}

void ColumnStep::showFound() {
    int found = 0;
    for (int row = 0; row < m_mapping.rowCount(); ++row) {
        const bool shown = isFound(row);
        m_mappingTable->setRowHidden(row, !shown);
        found += shown ? 1 : 0;
    }
    m_find->setToolTip(found == m_mapping.rowCount() ? QString() : tr("%n column(s)", nullptr, found));
}

/// A question is never out of sight.
void ColumnStep::showAllColumns() {
    m_find->clear();
    m_which->setCurrentIndex(0);
}

QWidget* ColumnStep::newReason() {
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(CardX, S, CardX, S);
    row->setSpacing(M);
    m_reason = newWrappedLabel({}, paint::TextRole::Small);
    m_reason->setObjectName(u"columnReason"_s);
    m_confirm = newButton(u"confirmColumn"_s, tr("It is right"), ButtonKind::SmallPrimary);
    m_choose = newButton(u"chooseTarget"_s, tr("Choose…"), ButtonKind::Small);
    row->addWidget(m_reason, 1);
    m_other = newButton(u"readOtherwise"_s, {}, ButtonKind::Small);
    row->addWidget(m_confirm);
    row->addWidget(m_other);
    row->addWidget(m_choose);
    connect(m_other, &QPushButton::clicked, this, &ColumnStep::readOtherwise);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_mapping.confirm(chosenColumn());
        if (!goToQuestion())
            m_mappingTable->setFocus();
    });
    connect(m_choose, &QPushButton::clicked, this, &ColumnStep::editTarget);
    return area;
}

void ColumnStep::show(const FileLook& look) {
    m_look = look;
    m_rejects.clear();
    m_mapping.show(look.sniff, look.firstValues(), look.remembered);
    showAllColumns();
    showFound();
    m_finder->setVisible(m_mapping.rowCount() > FewColumns);
    m_tables.show(look.sniff.tables);
    m_tablesCard->setVisible(look.sniff.tables.size() > 1);
    showTable(0);
    showNote();
    if (!goToQuestion() && m_mapping.rowCount() > 0)
        m_mappingTable->setCurrentIndex(m_mapping.index(0, TargetColumn));
    showReason();
}

void ColumnStep::showTable(int table) {
    const auto number = static_cast<std::size_t>(table);
    if (number >= m_look.sniff.tables.size())
        return;
    QStringList headers;
    std::vector<bool> numbers;
    for (const imports::Column& column : m_look.sniff.tables[number].columns) {
        headers << toQt(column.name);
        numbers.push_back(isNumber(column.type));
    }
    m_preview.show(headers, m_look.lines[number], std::move(numbers));
    m_previewCard->setNote(m_look.isWhole ? tr("the first %1 of %2 rows")
                                                .arg(countText(m_preview.rowCount()),
                                                     countText(m_look.sniff.tables[number].rows))
                                          : tr("the first %1 rows").arg(countText(m_preview.rowCount())));
    showRoles();
    showRejected();
    m_previewTable->resizeColumnsToContents();
    for (int i = 0; i < m_preview.columnCount(); ++i)
        m_previewTable->setColumnWidth(i, std::min(m_previewTable->columnWidth(i), WidestPreview));
}

void ColumnStep::showRoles() {
    const auto number = static_cast<std::size_t>(m_tablesTable->chosenRows().value(0, 0));
    if (number >= m_look.sniff.tables.size())
        return;
    QStringList roles;
    for (const imports::Column& column : m_look.sniff.tables[number].columns) {
        const QString target = m_mapping.targetOf(toQt(column.name));
        roles << (target.isEmpty() ? QString() : targetText(target));
    }
    m_preview.setRoles(roles);
}

void ColumnStep::showRejected() {
    const auto number = static_cast<std::size_t>(m_tablesTable->chosenRows().value(0, 0));
    if (number >= m_look.sniff.tables.size())
        return;
    const auto& lines = m_look.lines[number];
    const std::int64_t last = lines.empty() ? 0 : lines.back().number;
    PreviewModel::Rejected rejected;
    for (const imports::Reject& reject : m_rejects)
        if (reject.line <= last && reject.sheet == m_look.sniff.tables[number].sheet)
            rejected.emplace(reject.line, std::pair(toQt(reject.column), toQt(reject.reason)));
    m_preview.setRejected(std::move(rejected));
}

void ColumnStep::tell(const imports::ReadResult& read) {
    m_tables.tell(read.tables);
    m_rejects = read.rejects;
    showRejected();
}

void ColumnStep::complete(const FileLook& look) {
    m_look.sniff = look.sniff;
    m_tables.show(look.sniff.tables);
    m_previewCard->setNote(
        tr("the first %1 of %2 rows")
            .arg(countText(m_preview.rowCount()),
                 countText(look.sniff.tables.empty() ? 0 : look.sniff.tables.front().rows)));
}

void ColumnStep::showNote() {
    const auto open = static_cast<qint64>(m_mapping.questions().size());
    const QString matched =
        tr("%1 of %2 are imported").arg(countText(m_mapping.matched()), countText(m_mapping.rowCount()));
    m_mappingCard->setNote(open == 0 ? matched : tr("%1, %2 to decide").arg(matched, countText(open)));
}

int ColumnStep::chosenColumn() const {
    return m_mappingTable->currentIndex().isValid() ? m_mappingTable->currentIndex().row() : -1;
}

void ColumnStep::showReason() {
    const auto questions = m_mapping.questions();
    const int row = chosenColumn();
    const bool open = row >= 0 && m_mapping.matchOf(row) == MappingModel::Match::Low;
    const auto missing = std::ranges::find(questions, -1, &MappingModel::Question::row);
    const bool lacks = !open && missing != questions.end();
    m_reason->setText(lacks ? missing->text : row >= 0 ? m_mapping.reasonOf(row) : QString());
    setTone(m_reason, open || lacks ? Tone::Negative : Tone::Muted);
    m_confirm->setVisible(open);
    const QString other = row >= 0 ? m_mapping.otherReadingOf(row) : QString();
    m_other->setVisible(open && !other.isEmpty());
    m_other->setText(other);
    m_other->setAccessibleName(other);
    m_choose->setEnabled(row >= 0);
}

void ColumnStep::readOtherwise() {
    imports::SniffOptions said = m_look.told;
    if (chosenColumn() < 0)
        return;
    m_mapping.tellOtherReading(chosenColumn(), said);
    emit told(said);
}

bool ColumnStep::goToQuestion() {
    const auto questions = m_mapping.questions();
    if (questions.empty())
        return false;
    const int here = chosenColumn();
    const auto later = std::ranges::find_if(questions, [&](const auto& each) { return each.row > here; });
    const int row = later != questions.end() ? later->row : questions.front().row;
    if (m_mappingTable->isRowHidden(std::max(row, 0)))
        showAllColumns();
    m_mappingTable->setCurrentIndex(m_mapping.index(std::max(row, 0), TargetColumn));
    m_mappingTable->setFocus();
    showReason();
    return true;
}

void ColumnStep::takeFocus() {
    m_mappingTable->setFocus();
}

void ColumnStep::editTarget() {
    const int row = chosenColumn();
    if (row >= 0)
        m_mappingTable->edit(m_mapping.index(row, TargetColumn));
}

bool ColumnStep::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_mappingTable && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            editTarget();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace goalpost::ui
