// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// The pages of the built-in help: those written by hand (resources/help), one for each KPI out of its row
/// of the catalogue, and lists of both. A page's id is its kind and name: "screen/goal", "rule/KPI-FIT",
/// "kpi/likes", "guide/start". Links between pages are these ids.
namespace goalpost::ui::help {

struct HelpPage {
    QString id;
    QString title;
    QString text;   ///< Markdown, the title as its first heading
    QString plain;  ///< folded words of title and text, for searching
};

/// The contents first, then guides, screens, rules and KPIs; read once.
const std::vector<HelpPage>& pages();
const HelpPage* find(const QString& id);
/// Where every word occurs, at its beginning: in the title above all, then by how often. All pages where
/// nothing is searched for.
std::vector<const HelpPage*> search(const QString& words);
QStringList linksIn(const QString& text);
/// What a page is, for lists: "Rule KPI-FIT", "KPI", "Screen".
QString kindText(const HelpPage& page);

inline constexpr auto Start = "guide/start";

}  // namespace goalpost::ui::help
