// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "ui/main_window.hpp"

#include <QSignalSpy>
#include <QTest>

/// QTRY_VERIFY for Catch2: lets events happen until the condition holds, or fails.
#define GOALPOST_UNTIL(condition) \
    REQUIRE(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, 20'000))

/// Failed comparisons show the texts.
template <>
struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

namespace goalpost::test {

/// Forgets what the window remembered.
struct CleanSettings {
    CleanSettings();
};

/// A window on a workspace of its own, without remembered settings and without real dialogs.
class OpenWindow {
  public:
    enum class With { Nothing, EmptyWorkspace, Campaign, Sample };
    explicit OpenWindow(With with);

    ui::MainWindow& window() { return m_window; }
    ui::Session& session() { return m_window.session(); }
    const TempFolder& folder() const { return m_folder; }
    /// Shows a page of the catalogue and waits until it has what it asked for.
    void show(const char* page);
    /// Waits until no job of the session is under way.
    void settle();
    /// The one child with this object name on the shown page or in the frame; the test fails without it.
    template <class T>
    T* child(const char* name) {
        T* found = m_window.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("the window has no ") + name);
        return found;
    }
    void click(const char* button);

  private:
    /// What the window leaves to be finished is finished while its files are still there.
    struct Finished {
        ~Finished() { ui::Session::waitForEnding(); }
    };

    TempFolder m_folder;
    Finished m_finished;
    CleanSettings m_clean;
    ui::MainWindow m_window;
};

/// A workspace's first campaign, as a person would make it: brand Juniper Row, 1 July to 30 September 2026.
void addCampaign(ui::Session& session);

}  // namespace goalpost::test
