// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/jump_model.hpp"

#include "ui/pages/catalogue.hpp"
#include "ui/window/command.hpp"
#include "ui/words/fuzzy.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Jump", text);
}

QString withoutMnemonic(QString text) {
    return text.section(u'\t', 0, 0).replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u"\x1"_s, u"&"_s);
}

/// Where a post or a creator is shown; the first of these pages that there is.
QString firstPage(std::initializer_list<QString> ids) {
    for (const QString& id : ids)
        if (pages::find(id))
            return id;
    return {};
}

QString keysOf(const QAction& action) {
    if (const Command* command = findCommand(action.objectName()); command && command->keys)
        return QKeySequence(QString::fromLatin1(command->keys)).toString(QKeySequence::NativeText);
    return action.shortcut().toString(QKeySequence::NativeText);
}

void addPages(const Session& session, const QList<QAction*>& actions, std::vector<JumpItem>& items) {
    for (const pages::Entry& entry : pages::catalogue()) {
        if (!session.isOpen() && entry.needsWorkspace)
            continue;
        const QString id = QString::fromLatin1(entry.id);
        QString note = tr("Page");
        for (const QAction* action : actions)
            if (action->objectName() == u"show_"_s + id && !action->shortcut().isEmpty())
                note = tr("Page, %1").arg(keysOf(*action));
        items.push_back({pages::titleOf(entry), note, QString::fromLatin1(entry.icon), id});
    }
}

void addPlan(const model::Plan& plan, std::vector<JumpItem>& items) {
    const QString campaignPage = firstPage({u"results"_s, u"goal"_s});
    for (const model::Campaign& campaign : plan.campaigns)
        items.push_back({toQt(campaign.name), tr("Campaign"), u"flag"_s, campaignPage, campaign.id});
    const QString creatorPage = firstPage({u"creators"_s});
    if (creatorPage.isEmpty())
        return;
    for (const model::Creator& creator : plan.creators) {
        QStringList handles;
        for (const model::Account& account : creator.accounts)
            handles << u"@"_s + toQt(account.handle);
        items.push_back({toQt(creator.name),
                         handles.isEmpty() ? tr("Creator") : handles.join(u", "_s),
                         u"user"_s,
                         creatorPage,
                         {},
                         creator.id});
    }
}

void addPosts(const model::Plan& plan, const std::vector<model::Post>& posts, std::vector<JumpItem>& items) {
    const QString page = firstPage({u"content"_s, u"results"_s});
    for (const model::Post& post : posts) {
        const model::Creator* creator = plan.creator(post.creator);
        const QString title = post.title.empty() ? toQt(post.permalink) : toQt(post.title);
        if (!title.isEmpty())
            items.push_back({title, creator ? tr("Post by %1").arg(toQt(creator->name)) : tr("Post"),
                             u"image"_s, page, post.campaign, post.id});
    }
}

void addActions(const QList<QAction*>& actions, const std::function<QString(const QAction*)>& reasonOf,
                std::vector<JumpItem>& items) {
    for (QAction* action : actions) {
        if (action->isSeparator() || action->menu() || action->objectName().startsWith(u"show_"_s))
            continue;
        const QString keys = keysOf(*action);
        const QString reason = reasonOf ? reasonOf(action) : QString();
        const QString what = keys.isEmpty() ? tr("Command") : keys;
        // A command of a sub-menu says what it belongs to.
        const QString title = action->data().toString();
        items.push_back({title.isEmpty() ? withoutMnemonic(action->text()) : title,
                         reason.isEmpty() ? what : tr("%1. %2").arg(what, reason),
                         u"right"_s,
                         {},
                         {},
                         {},
                         action,
                         reason});
    }
}

}  // namespace

std::vector<JumpItem> jumpItems(const Session& session, const std::vector<model::Post>& posts,
                                const QList<QAction*>& actions,
                                const std::function<QString(const QAction*)>& reasonOf) {
    std::vector<JumpItem> items;
    addPages(session, actions, items);
    if (const auto plan = session.plan())
        addPlan(*plan, items);
    addActions(actions, reasonOf, items);
    if (const auto plan = session.plan())
        addPosts(*plan, posts, items);
    return items;
}

void JumpModel::setItems(std::vector<JumpItem> items) {
    beginResetModel();
    m_items = std::move(items);
    m_folded.clear();
    m_folded.reserve(m_items.size());
    for (const JumpItem& item : m_items)
        m_folded.push_back(item.title.toCaseFolded() + u' ' + item.note.toCaseFolded());
    find();
    endResetModel();
}

void JumpModel::setPattern(const QString& pattern) {
    beginResetModel();
    m_pattern = pattern.toCaseFolded();
    find();
    endResetModel();
}

void JumpModel::find() {
    m_found.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (const auto match = fuzzyMatch(m_pattern, m_folded[i]))
            m_found.push_back({i, match->score});
    const auto better = [](const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    };
    const auto shown = std::min<std::size_t>(m_found.size(), Shown);
    std::partial_sort(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(shown), m_found.end(),
                      better);
    m_found.resize(shown);
}

int JumpModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant JumpModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const JumpItem& found = item(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return found.title;
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(found.title, found.note);
        case NoteRole:
            return found.note;
        case IconRole:
            return found.icon;
        case PlacesRole: {
            QVariantList places;
            if (const auto match = fuzzyMatch(m_pattern, found.title.toCaseFolded()))
                for (const qsizetype place : match->places)
                    places << place;
            return places;
        }
        default:
            return {};
    }
}

}  // namespace goalpost::ui
