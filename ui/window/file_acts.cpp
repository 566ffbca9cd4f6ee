// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/file_acts.hpp"

#include "ui/session/prompts.hpp"
#include "ui/session/session.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>

namespace goalpost::ui {

FileActs::FileActs(Session& session, Prompts& prompts, std::function<void(const QString&)> tell,
                   QObject* parent)
    : QObject(parent), m_session(session), m_prompts(prompts), m_tell(std::move(tell)) {}

void FileActs::backUp() {
    m_session.ask(
        this, [](store::Workspace& workspace) { return pathText(workspace.backUp("manual")); },
        [this](const QString& path) { m_tell(tr("Backed up as %1.").arg(path)); });
}

void FileActs::verify() {
    m_session.ask(
        this, [](store::Workspace& workspace) { return workspace.verify(); },
        [this](const std::vector<std::string>& faults) {
            if (faults.empty()) {
                m_tell(tr("The file was read through: nothing in it is damaged."));
                return;
            }
            QStringList lines{tr("%n fault(s) found. Back the file up before you go on.", nullptr,
                                 static_cast<int>(faults.size()))};
            for (const std::string& fault : faults)
                lines << toQt(fault);
            m_prompts.tell(tr("Goalpost"), lines.join(QLatin1Char('\n')));
        });
}

void FileActs::showInFolder() {
    const QString folder = QFileInfo(m_session.file().path).absolutePath();
    if (!m_prompts.openOutside(folder))
        m_prompts.tell(tr("Goalpost"), tr("The folder %1 could not be opened.").arg(folder));
}

}  // namespace goalpost::ui
