// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

#include <QString>

#include <span>

/// The pages of the window, in the order of the navigation. A new page is one line here.
namespace goalpost::ui::pages {

/// Where the navigation shows a page: among those of the workspace, or as a step of the campaign's path.
enum class Place { Workspace, Path };

struct Entry {
    const char* id;
    const char* title;  ///< translated in the context "pages"
    const char* icon;
    Place place;
    bool needsWorkspace;
    Page* (*make)(Surroundings around);
    /// What the path says under the title: "Website traffic"; may be null.
    QString (*state)(const Session& session) = nullptr;
    /// Why the step is not open yet and what opens it; empty when it is. May be null: always open.
    QString (*lock)(const Session& session) = nullptr;
    /// The page where that is done.
    const char* unlockedAt = nullptr;
    /// The same where it depends on what is lacking.
    const char* (*unlocker)(const Session& session) = nullptr;
    /// Of which other entry's page this is a view; it is told by Page::enter(). `make` is null then.
    const char* viewOf = nullptr;
    /// How many there are, shown beside the title; may be null. `counted` says of what: "%n creator(s)".
    int (*count)(const Session& session) = nullptr;
    const char* counted = nullptr;
    /// Whether the step is done, as far as the campaign stands; may be null.
    bool (*done)(const Session& session) = nullptr;
    /// Whether such a file, or a folder, is for the page when it comes from outside; null: no file is. Asked
    /// before the page is made.
    bool (*takes)(const QString& file) = nullptr;
};

std::span<const Entry> catalogue();
const Entry* find(const QString& id);
QString titleOf(const Entry& entry);
/// The page that opens a locked one; null when there is none.
const Entry* unlockerOf(const Entry& entry, const Session& session);
/// "214 creators"; empty where nothing is counted.
QString countOf(const Entry& entry, const Session& session);
/// Empty when the page is open.
QString lockOf(const Entry& entry, const Session& session);

}  // namespace goalpost::ui::pages
