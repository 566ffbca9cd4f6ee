// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/log.hpp"
#include "ui/look.hpp"
#include "ui/main_window.hpp"
#include "ui/plurals.hpp"
#include "ui/text.hpp"

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
    goalpost::ui::Look::instance().restore();
    goalpost::ui::MainWindow window;
    window.show();
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.contains(u"--sample"_s))
        window.session().openSample();
    else if (!arguments.isEmpty())
        window.openFile(arguments.constFirst());
    return QApplication::exec();
}
