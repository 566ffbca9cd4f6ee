// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/help_desk.hpp"

#include "ui/help/about_box.hpp"
#include "ui/help/diagnostics.hpp"
#include "ui/help/help_pages.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/help/help_window.hpp"
#include "ui/help/keyboard_sheet.hpp"
#include "ui/help/tour.hpp"
#include "ui/main_window.hpp"

#include <QApplication>
#include <QClipboard>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {
const QString TourSeenKey = u"help/tourSeen"_s;
}

HelpDesk::HelpDesk(MainWindow& window) : QObject(&window), m_window(window) {
    connect(&window.session(), &Session::opened, this, &HelpDesk::offerTour);
    connect(&window.session(), &Session::closed, this, [this] {
        if (m_tour)
            m_tour->end();
    });
}

void HelpDesk::open(const QString& page) {
    if (!m_help)
        m_help = new HelpWindow(&m_window);
    m_help->open(help::find(page) ? page : QString::fromLatin1(help::Start));
}

void HelpDesk::openForKeyboard() {
    const QString page = help::topicOf(m_window.keyboardTarget());
    open(page.isEmpty() ? u"screen/"_s + m_window.currentPage() : page);
}

void HelpDesk::showKeys() {
    if (!m_sheet) {
        m_sheet = new KeyboardSheet(m_window);
        m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

void HelpDesk::showAbout() {
    auto* box = new AboutBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &AboutBox::diagnosticsWanted, this, &HelpDesk::copyDiagnostics);
    box->open();
}

void HelpDesk::copyDiagnostics() {
    const auto copy = [this](const std::optional<store::FileFacts>& facts) {
        QApplication::clipboard()->setText(diagnosticsOf(m_window, m_window.session(), facts));
        m_window.tell(
            tr("Copied: versions, screen and sizes, without names or paths. Paste it where it helps."));
    };
    if (!m_window.session().isOpen())
        copy(std::nullopt);
    else
        m_window.session().ask(
            this, [](store::Workspace& workspace) { return store::factsOf(workspace); }, copy);
}

void HelpDesk::startTour() {
    QSettings().setValue(TourSeenKey, true);
    if (m_tour)
        m_tour->end();
    m_tour = new Tour(m_window);
}

void HelpDesk::offerTour() {
    if (m_tour && !m_window.session().file().sample)
        m_tour->end();
    if (m_window.session().file().sample && !m_window.prompts().isSilent() &&
        !QSettings().value(TourSeenKey).toBool())
        startTour();
}

}  // namespace goalpost::ui
