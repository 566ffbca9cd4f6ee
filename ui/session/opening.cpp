// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/opening.hpp"

#include "ui/session/prompts.hpp"
#include "ui/session/session.hpp"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

const QString Ending = u".goalpost"_s;

QString tr(const char* text) {
    return QCoreApplication::translate("Opening", text);
}

}  // namespace

QString workspaceFilter() {
    return tr("Goalpost workspaces (*.goalpost)");
}

void askForNewWorkspace(Session& session, Prompts& prompts) {
    auto file = prompts.fileToSave(tr("New workspace"), tr("Campaigns") + Ending, workspaceFilter());
    if (!file)
        return;
    if (!file->endsWith(Ending, Qt::CaseInsensitive))
        *file += Ending;
    session.create(*file);
}

void askForWorkspace(Session& session, Prompts& prompts) {
    if (const auto file = prompts.fileToOpen(tr("Open workspace"), workspaceFilter()))
        session.open(*file);
}

}  // namespace goalpost::ui
