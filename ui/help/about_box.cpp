// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/about_box.hpp"

#include "store/facts.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>

#include <array>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are registered by hand, outside every namespace.
static void registerLicences() {
    Q_INIT_RESOURCE(licences);
}

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr auto Libraries = std::to_array<UsedLibrary>({
    {"Goalpost", "MIT", "Goalpost-MIT.txt"},
    {"Qt 6", "LGPL 3", "LGPL-3.0.txt"},
    {"Qt 6, what the LGPL refers to", "GPL 3", "GPL-3.0.txt"},
    {"SQLite", "Public domain", "SQLite.txt"},
    {"OpenSSL 3", "Apache 2.0", "Apache-2.0.txt"},
    {"Boost", "Boost 1.0", "BSL-1.0.txt"},
    {"Expat", "MIT", "expat-MIT.txt"},
    {"Minizip", "zlib", "minizip-zlib.txt"},
    {"muParser", "BSD 2-Clause", "muparser-BSD-2-Clause.txt"},
    {"nlohmann/json", "MIT", "nlohmann-json-MIT.txt"},
    {"spdlog and fmt", "MIT", "spdlog-MIT.txt"},
});

QString licenceText(const UsedLibrary& library) {
    QFile file(u":/licences/"_s + QString::fromLatin1(library.file));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

std::span<const UsedLibrary> usedLibraries() {
    return Libraries;
}

AboutBox::AboutBox(QWidget* window) : QDialog(window) {
    registerLicences();
    setObjectName(u"aboutBox"_s);
    setWindowTitle(tr("About Goalpost"));
    resize(880, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(XL, L, XL, L);
    column->setSpacing(M);
    QLabel* name =
        newLabel(tr("Goalpost %1").arg(QApplication::applicationVersion()), paint::TextRole::PageTitle);
    name->setObjectName(u"aboutVersion"_s);
    QLabel* versions =
        newLabel(tr("Qt %1, SQLite %2").arg(QString::fromLatin1(qVersion()), toQt(store::sqliteVersion())),
                 paint::TextRole::Body, Tone::Muted);
    versions->setObjectName(u"aboutLibraries"_s);
    column->addWidget(name);
    column->addWidget(newWrappedLabel(
        tr("Goal-first planning of creator campaigns. Everything stays in a file on this computer."),
        paint::TextRole::Body));
    column->addWidget(versions);
    column->addWidget(newLabel(tr("Licences"), paint::TextRole::Section));
    auto* list = new QListWidget;
    list->setObjectName(u"licenceList"_s);
    list->setAccessibleName(tr("Libraries"));
    setScaledWidth(list, 230);
    list->setSpacing(3);
    auto* text = new QPlainTextEdit;
    text->setObjectName(u"licenceText"_s);
    text->setAccessibleName(tr("Licence"));
    text->setReadOnly(true);
    for (const UsedLibrary& library : Libraries)
        list->addItem(u"%1\n%2"_s.arg(QString::fromUtf8(library.name), QString::fromUtf8(library.licence)));
    connect(list, &QListWidget::currentRowChanged, text, [text](int row) {
        if (row >= 0)
            text->setPlainText(licenceText(Libraries.at(static_cast<std::size_t>(row))));
    });
    auto* licences = new QHBoxLayout;
    licences->setSpacing(M);
    licences->addWidget(list);
    licences->addWidget(text, 1);
    column->addLayout(licences, 1);
    auto* copy = newButton(u"copyDiagnosticsHere"_s, tr("Copy diagnostics"));
    auto* close = newButton(u"closeAbout"_s, tr("Close"), ButtonKind::Primary);
    auto* foot = new QHBoxLayout;
    foot->addWidget(copy);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(copy, &QPushButton::clicked, this, &AboutBox::diagnosticsWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    list->setCurrentRow(0);
    close->setFocus();
}

}  // namespace goalpost::ui
