// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/prompts.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "ui/open_window.hpp"
#include "ui/words/text.hpp"

using namespace goalpost;
using goalpost::ui::Prompts;

TEST_CASE("prepared answers are given in order and every question is recorded") {
    Prompts prompts;
    prompts.answerNext(QStringLiteral("/tmp/a.csv"));
    prompts.answerNext(true);
    prompts.answerNext(std::monostate{});
    CHECK(prompts.fileToOpen(QStringLiteral("Open"), {}) == QStringLiteral("/tmp/a.csv"));
    CHECK(prompts.confirm(QStringLiteral("t"), QStringLiteral("Sure?"), QStringLiteral("Yes")));
    CHECK_FALSE(prompts.text(QStringLiteral("t"), QStringLiteral("Why?")));
    CHECK(prompts.asked() ==
          QStringList{QStringLiteral("Open"), QStringLiteral("Sure?"), QStringLiteral("Why?")});
}

TEST_CASE("silent prompts cancel what was not foreseen") {
    Prompts prompts;
    prompts.setSilent(true);
    CHECK_FALSE(prompts.fileToSave(QStringLiteral("Save"), {}, {}));
    CHECK_FALSE(prompts.confirm(QStringLiteral("t"), QStringLiteral("Sure?"), QStringLiteral("Yes")));
}

TEST_CASE("reports are not saved where data was opened last") {
    const test::CleanSettings clean;
    const test::TempFolder data;
    Prompts::remember(Prompts::Folder::Data, ui::pathText(data / "export.csv"));
    CHECK(Prompts::lastFolder(Prompts::Folder::Data) == ui::pathText(data.path()));
    CHECK(Prompts::lastFolder(Prompts::Folder::Saved) != ui::pathText(data.path()));
}
