// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/file_warnings.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

FileWarnings::FileWarnings(const Session& session, QWidget* parent) : Banner(parent), m_session(session) {
    setObjectName(u"fileWarnings"_s);
    connect(&session, &Session::opened, this, [this] { tellOf(true); });
    connect(&session, &Session::planChanged, this, [this] { tellOf(false); });
    connect(&session, &Session::warningsChanged, this, [this] { tellOf(false); });
    connect(&session, &Session::closed, this, [this] { tellOf(true); });
}

void FileWarnings::tellOf(bool another) {
    const QStringList& warnings = m_session.file().warnings;
    if (!another && warnings == m_told)
        return;
    m_told = warnings;
    if (warnings.isEmpty())
        hide();
    else
        tell(Kind::Warning, warnings.join(u'\n'));
}

}  // namespace goalpost::ui
