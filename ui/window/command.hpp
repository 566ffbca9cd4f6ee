// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <span>

/// The commands of the window, in the order of the menus. A new command is one entry here: menu, shortcut,
/// jump box and keyboard sheet read it.
namespace goalpost::ui {

class MainWindow;

enum class MenuOf : std::uint8_t { File, Edit, View, Campaign, Creators, Data, Help };

/// Something on a page: a button to press or a field to fill, by its object name, or a thing the page does,
/// by the name of its invokable.
struct PlaceOnPage {
    const char* page = nullptr;
    const char* what = nullptr;
};

struct Command {
    MenuOf menu;
    const char* id;    ///< object name of its action
    const char* text;  ///< translated in the context "commands"
    const char* keys = nullptr;
    const char* icon = nullptr;
    /// What the frame does; null where the command is something on a page.
    void (*act)(MainWindow& window) = nullptr;
    /// Why it is not possible now; empty when it is. Null: always possible.
    QString (*whyNot)(MainWindow& window) = nullptr;
    /// The page that is shown already comes first, then the first of them.
    std::array<PlaceOnPage, 2> at{};
    /// What is told when the thing on the page cannot be used after all.
    const char* unready = nullptr;
    bool apart = false;      ///< a line above it in the menu
    bool onlyThere = false;  ///< the shortcut holds on its pages only: single letters and keys
    bool checkable = false;
    /// Goes to what has the keyboard, and that alone knows what of it is possible.
    bool toFocus = false;
};

std::span<const Command> commands();
QString titleOf(const Command& command);
/// The command behind an action's name; null when there is none.
const Command* findCommand(const QString& id);

}  // namespace goalpost::ui
