// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/missing_view.hpp"

#include "ui/widgets/column_shares.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

MissingView::MissingView() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    row->addWidget(newPosts(), 8);
    row->addWidget(newMessage(), 5);
}

QWidget* MissingView::newPosts() {
    m_posts = new Card(tr("Still missing"));
    m_posts->setFlush(true);
    auto* enter = newButton(u"missingEnter"_s, tr("Enter figures…"), ButtonKind::Small, u"edit"_s);
    auto* back = newButton(u"missingBack"_s, tr("Back"), ButtonKind::Small);
    m_posts->heading()->addWidget(enter);
    m_posts->heading()->addWidget(back);
    m_table = newTable(u"missingTable"_s, tr("Posts that lack figures"), &m_model, false,
                       paint::measure::TwoLineRow);
    ColumnShares::share(*m_table, {{112, 1}, {150, 2}, {84}, {180, 4}, {96}});
    m_posts->body()->addWidget(m_table, 1);
    m_none = new EmptyState(u"check-circle"_s, tr("Nothing is missing"),
                            tr("Every post has the figures that the campaign’s primary KPIs need."));
    m_posts->body()->addWidget(m_none, 1);
    m_none->standInFor(*m_table);
    connect(enter, &QPushButton::clicked, this, &MissingView::entryWanted);
    connect(back, &QPushButton::clicked, this, &MissingView::leaveWanted);
    connect(m_table, &DataTable::chosenChanged, this, &MissingView::showChosen);
    return m_posts;
}

QWidget* MissingView::newMessage() {
    m_message = new Card(tr("A message to send"));
    m_address = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_address->setObjectName(u"missingAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"missingMessage"_s);
    m_text->setAccessibleName(tr("The message"));
    m_text->setTabChangesFocus(true);
    m_copy = newButton(u"copyMessage"_s, tr("Copy the message"), ButtonKind::Primary, u"mail"_s);
    m_copyAddress = newButton(u"copyAddress"_s, tr("Copy the address"));
    m_message->body()->setSpacing(S);
    m_message->body()->addWidget(m_address);
    m_message->body()->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    row->addWidget(m_copy);
    row->addWidget(m_copyAddress);
    row->addStretch(1);
    m_message->body()->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_text->toPlainText());
        emit copied(tr("The message to %1 is copied.").arg(m_name));
    });
    connect(m_copyAddress, &QPushButton::clicked, this, [this] {
        const auto chosen = m_table->chosenRows();
        if (chosen.isEmpty())
            return;
        const QString address = toQt(m_model.requestOf(chosen.constFirst()).email);
        QApplication::clipboard()->setText(address);
        emit copied(tr("%1 is copied.").arg(address));
    });
    return m_message;
}

void MissingView::show(const QString& campaign, const report::MissingFigures& missing, Date today) {
    const auto chosen = m_table->chosenRows();
    const int before = chosen.isEmpty() ? 0 : chosen.constFirst();
    m_model.show(missing, today);
    m_posts->setNote(tr("%1: %2 of %n post(s)", nullptr, static_cast<int>(missing.posts))
                         .arg(campaign, countText(static_cast<qint64>(missing.lacking))));
    m_message->setVisible(m_model.rowCount() > 0);
    if (m_model.rowCount() > 0)
        m_table->choose(std::min(before, m_model.rowCount() - 1));
    showChosen();
}

void MissingView::showChosen() {
    const auto chosen = m_table->chosenRows();
    if (chosen.isEmpty() || chosen.constFirst() >= m_model.rowCount())
        return;
    const report::Request& request = m_model.requestOf(chosen.constFirst());
    const QString name = personText(request);
    QStringList lines;
    for (const Sentence& line : request.message)
        lines << coreText(line);
    if (name == m_name && request.creator == m_creator && lines == m_lines)
        return;  // it may have been edited
    m_lines = lines;
    m_name = name;
    m_creator = request.creator;
    m_message->setTitle(request.name.empty() ? tr("A message to send") : tr("A message to %1").arg(name));
    QStringList ways;
    if (!request.email.empty())
        ways << toQt(request.email);
    for (const std::string& account : request.accounts)
        ways << toQt(account);
    if (request.creator.empty() && request.name.empty())
        ways << tr("Say under Goal & KPIs who delivers the data of each KPI.");
    else if (ways.isEmpty())
        ways << tr("No address is known; the Creators page keeps one.");
    m_address->setText(ways.join(u" · "_s));
    m_copyAddress->setVisible(!request.email.empty());
    m_text->setPlainText(lines.join(u'\n'));
}

void MissingView::takeFocus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

}  // namespace goalpost::ui
