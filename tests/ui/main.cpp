// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.hpp"
#include "ui/words/plurals.hpp"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    int windowArguments = 1;
    QApplication application(windowArguments, argv);
    goalpost::ui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"goalpost-test-%1"_s.arg(QApplication::applicationPid()));
    QApplication::setOrganizationName(u"Goalpost"_s);
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));  // where backups go
    const int failures = Catch::Session().run(argc, argv);
    QFile::remove(QSettings().fileName());
    return failures;
}
