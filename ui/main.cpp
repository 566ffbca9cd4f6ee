// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/log.hpp"
#include "ui/look/look.hpp"
#include "ui/main_window.hpp"
#include "ui/window/windows.hpp"
#include "ui/words/plurals.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

void startLog() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(u"."_s);
    try {
        goalpost::log::toFile(goalpost::ui::toStd(folder.filePath(u"goalpost.log"_s)));
    } catch (const goalpost::Error&) {
        // Without a log the program works all the same.
    }
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Goalpost"_s);
    QApplication::setOrganizationName(u"Goalpost"_s);
    QApplication::setApplicationVersion(QStringLiteral(GOALPOST_VERSION));
    goalpost::ui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    startLog();
    goalpost::log::tellCrashesByKind();
    goalpost::ui::Look::instance().restore();
    QStringList files = QApplication::arguments().mid(1);
    const bool sample = files.removeAll(u"--sample"_s) > 0;
    const bool onWorkspace =
        !files.isEmpty() && files.constFirst().endsWith(u".goalpost"_s, Qt::CaseInsensitive);
    auto& window = goalpost::ui::windows::openNew(onWorkspace ? files.constFirst() : QString());
    if (sample)
        window.session().openSample();
    goalpost::ui::windows::openAll(window, onWorkspace ? files.mid(1) : files);
    return QApplication::exec();
}
