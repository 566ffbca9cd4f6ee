// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/keyboard_sheet.hpp"

#include "ui/main_window.hpp"
#include "ui/widgets/card.hpp"
#include "ui/window/command.hpp"
#include "ui/window/menus.hpp"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

QString withoutMark(QString text) {
    return text.section(u'\t', 0, 0)
        .replace(u"&&"_s, u"\x1"_s)
        .remove(u'&')
        .replace(u"\x1"_s, u"&"_s)
        .remove(u'…');
}

QString keysText(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

/// Those of the menus; single keys hold on their page only and say so.
void addMenus(MainWindow& window, std::vector<KeyLine>& lines) {
    for (const QAction* top : window.menuBar()->actions())
        for (const QAction* action : top->menu()->actions()) {
            const Command* command = findCommand(action->objectName());
            const pages::Entry* page = command && command->onlyThere
                                           ? pages::find(QString::fromLatin1(command->at[0].page))
                                           : nullptr;
            const bool named = command && command->keys && (command->onlyThere || command->toFocus);
            const QKeySequence keys =
                named ? QKeySequence(QString::fromLatin1(command->keys)) : action->shortcut();
            if (!keys.isEmpty())
                lines.push_back({page ? pages::titleOf(*page) : withoutMark(top->text()),
                                 withoutMark(action->text()), keysText(keys)});
        }
}

void addPage(const Page& page, const QString& title, std::vector<KeyLine>& lines) {
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>())
        if (!button->shortcut().isEmpty())
            lines.push_back({title, withoutMark(button->text()), keysText(button->shortcut())});
    for (const QShortcut* shortcut : page.findChildren<QShortcut*>())
        lines.push_back({title, shortcut->whatsThis(), keysText(shortcut->key())});
}

}  // namespace

std::vector<KeyLine> keyLines(MainWindow& window) {
    std::vector<KeyLine> lines;
    addMenus(window, lines);
    for (const pages::Entry& entry : pages::catalogue())
        if (!entry.viewOf)
            if (const Page* page = window.madePage(QString::fromLatin1(entry.id)))
                addPage(*page, pages::titleOf(entry), lines);
    QStringList groups;
    for (const KeyLine& line : lines)
        if (!groups.contains(line.group))
            groups << line.group;
    std::ranges::stable_sort(lines, {}, [&](const KeyLine& line) { return groups.indexOf(line.group); });
    return lines;
}

KeyboardSheet::KeyboardSheet(MainWindow& window) : QDialog(&window) {
    setObjectName(u"keyboardSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(XL, L, XL, L);
    column->setSpacing(M);
    column->addWidget(newLabel(tr("Keyboard shortcuts"), paint::TextRole::PageTitle));
    auto* words = new QLineEdit;
    words->setObjectName(u"keySearch"_s);
    words->setAccessibleName(tr("Search the shortcuts"));
    words->setPlaceholderText(tr("Command or key"));
    words->setClearButtonEnabled(true);
    words->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    column->addWidget(words);
    auto* content = new QWidget;
    content->setObjectName(u"scrolled"_s);
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, M, 0);
    list->setSpacing(XS);
    QString group;
    for (const KeyLine& line : keyLines(window)) {
        if (line.group != group) {
            group = line.group;
            QLabel* heading = newLabel(group, paint::TextRole::Section);
            heading->setContentsMargins(0, M, 0, XS);
            heading->setProperty("group", group);
            list->addWidget(heading);
            m_groups.push_back(heading);
        }
        auto* row = new QWidget;
        row->setProperty("group", group);
        row->setProperty("words", QString(line.what + u' ' + line.keys + u' ' + group).toCaseFolded());
        auto* cells = new QHBoxLayout(row);
        cells->setContentsMargins(0, 2, 0, 2);
        cells->addWidget(newLabel(line.what, paint::TextRole::Body), 1);
        cells->addWidget(newLabel(line.keys, paint::TextRole::BodyStrong, Tone::Muted));
        list->addWidget(row);
        m_rows.push_back(row);
    }
    list->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"keyList"_s);
    scroll->setAccessibleName(tr("Shortcuts"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(words, &QLineEdit::textChanged, this, &KeyboardSheet::filter);
}

void KeyboardSheet::filter(const QString& words) {
    for (QWidget* row : m_rows)
        row->setVisible(row->property("words").toString().contains(words.toCaseFolded()));
    for (QWidget* group : m_groups)
        group->setVisible(std::ranges::any_of(m_rows, [&](const QWidget* row) {
            return !row->isHidden() && row->property("group") == group->property("group");
        }));
}

}  // namespace goalpost::ui
