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
#include <QCommandLineParser>
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

/// What is asked for on the command line. Ends the program after --help, --version or a mistake.
struct Asked {
    QStringList files;
    bool sample = false;
};

Asked parsed(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Goalpost: goal-first planning for creator marketing. Scripts use goalpost-cli."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s,
                                    QCoreApplication::translate("main", "Opens the sample, made anew."));
    parser.addOption(sample);
    parser.addPositionalArgument(
        u"files"_s,
        QCoreApplication::translate("main", "Workspaces to open, each in a window; data files to import."),
        u"[files...]"_s);
    parser.process(arguments);
    return {parser.positionalArguments(), parser.isSet(sample)};
}

/// Whether the arguments need no window: they must work where there is no screen.
bool needsNoWindow(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--help-all" || argument == "--version" ||
            argument == "-v")
            return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication::setApplicationName(u"Goalpost"_s);
    QApplication::setOrganizationName(u"Goalpost"_s);
    QApplication::setApplicationVersion(QStringLiteral(GOALPOST_VERSION));
    if (needsNoWindow(argc, argv)) {
        const QCoreApplication application(argc, argv);
        parsed(QCoreApplication::arguments());
    }
    QApplication application(argc, argv);
    goalpost::ui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    startLog();
    goalpost::log::tellCrashesByKind();
    goalpost::ui::Look::instance().restore();
    const auto [files, sample] = parsed(QApplication::arguments());
    const bool onWorkspace =
        !files.isEmpty() && files.constFirst().endsWith(u".goalpost"_s, Qt::CaseInsensitive);
    auto& window = goalpost::ui::windows::openNew(onWorkspace ? files.constFirst() : QString());
    if (sample)
        window.session().openSample();
    goalpost::ui::windows::openAll(window, onWorkspace ? files.mid(1) : files);
    return QApplication::exec();
}
