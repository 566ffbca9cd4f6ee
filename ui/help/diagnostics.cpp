// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/diagnostics.hpp"

#include "ui/look/look.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// Not translated: those who read it may know another language than the user.
class Report {
  public:
    void part(const char* title) {
        m_lines << (m_lines.isEmpty() ? u""_s : u"\n"_s) + QString::fromLatin1(title);
    }
    void line(const char* name, const QString& value) {
        m_lines << u"  %1: %2"_s.arg(QString::fromLatin1(name), value);
    }
    void line(const char* name, qint64 value) { line(name, QString::number(value)); }
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

  private:
    QStringList m_lines;
};

QString sizeOf(const QSize& size) {
    return u"%1 x %2"_s.arg(size.width()).arg(size.height());
}

QString appearanceText() {
    switch (Look::instance().appearance()) {
        case Appearance::System:
            return u"system"_s;
        case Appearance::Light:
            return u"light"_s;
        case Appearance::Dark:
            return u"dark"_s;
    }
    return {};
}

void addScreen(Report& report, const QWidget& window) {
    report.part("Window");
    report.line("platform", QGuiApplication::platformName());
    report.line("screens", QGuiApplication::screens().size());
    if (const QScreen* screen = window.screen()) {
        report.line("screen", sizeOf(screen->size()));
        report.line("scale", QString::number(screen->devicePixelRatio()));
        report.line("dots per inch", QString::number(screen->logicalDotsPerInch()));
    }
    report.line("size", sizeOf(window.size()));
    report.line("appearance", appearanceText());
    report.line("theme", Look::instance().theme() == paint::Theme::dark() ? u"dark"_s : u"light"_s);
    report.line("body text in points", QString::number(fontOf(paint::TextRole::Body).pointSizeF()));
    report.line("locale", QLocale().name());
    report.line("right to left", QGuiApplication::isRightToLeft() ? u"yes"_s : u"no"_s);
}

}  // namespace

QString diagnosticsOf(const QWidget& window, const Session& session,
                      const std::optional<store::FileFacts>& facts) {
    Report report;
    report.part("Goalpost");
    report.line("version", QApplication::applicationVersion());
    report.line("Qt", u"%1, built with %2"_s.arg(QString::fromLatin1(qVersion()), u"" QT_VERSION_STR ""_s));
    report.line("SQLite", toQt(store::sqliteVersion()));
    report.part("Computer");
    report.line("system", QSysInfo::prettyProductName());
    report.line("kernel", QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    report.line("processor", QSysInfo::currentCpuArchitecture());
    addScreen(report, window);
    report.part("Workspace");
    const Session::FileState& file = session.file();
    report.line("open", session.isOpen() ? u"yes"_s : u"no"_s);
    if (!facts)
        return report.text();
    report.line("sample", file.sample ? u"yes"_s : u"no"_s);
    report.line("read-only", file.readOnly ? u"yes"_s : u"no"_s);
    report.line("warnings", file.warnings.size());
    report.line("bytes", file.size);
    report.line("schema", facts->schema);
    report.line("acts", facts->undoable);
    report.part("Rows");
    for (const auto& [table, count] : facts->rows)
        report.line(table.c_str(), count);
    return report.text();
}

}  // namespace goalpost::ui
