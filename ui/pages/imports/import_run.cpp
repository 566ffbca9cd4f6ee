// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/import_run.hpp"

#include "base/error.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

namespace goalpost::ui {

void ImportRun::run(store::Workspace& workspace) {
    // What the files do to the KPIs is told beside them, and is no reason to say nothing of what was stored.
    const auto measured = [&]() -> std::vector<kpi::Value> {
        try {
            return chosenKpis(workspace, campaign, today);
        } catch (const std::exception&) {
            return {};
        }
    };
    const auto before = measured();
    for (std::size_t i = 0; i < files.size() && !cancelled; ++i) {
        at = static_cast<int>(i);
        percent = 0;
        File& file = files[i];
        file.options.backUpFirst = i == 0;
        try {
            file.report = std::make_shared<const edit::ImportReport>(
                edit::importFile(workspace, toPath(file.file), file.options, [this](auto done, auto all) {
                    percent = all > 0 ? static_cast<int>(100 * done / all) : 0;
                    return !stop.load();
                }));
            if (!file.report->booked.batch.empty())
                batches.push_back(file.report->booked.batch);
        } catch (const Cancelled&) {
            cancelled = true;
        } catch (const std::exception& error) {
            file.failure = error.what();
        }
        cancelled = cancelled || (stop.load() && i + 1 < files.size());
    }
    effects = effectsOf(before, measured());
}

std::int64_t ImportRun::rowsDone() const {
    std::int64_t rows = 0;
    const auto now = static_cast<std::size_t>(at.load());
    for (std::size_t i = 0; i < now && i < files.size(); ++i)
        rows += files[i].rows;
    return now < files.size() ? rows + files[now].rows * percent.load() / 100 : rows;
}

std::int64_t ImportRun::rowsOfAll() const {
    std::int64_t rows = 0;
    for (const File& file : files)
        rows += file.rows;
    return rows;
}

void takeBack(store::Workspace& workspace, const std::vector<Id>& batches) {
    const auto history = workspace.history();
    auto entry = std::ranges::find(history, false, &store::HistoryEntry::undone);
    for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch, ++entry)
        if (entry == history.end() || entry->batch != *batch)
            throw Error("Something else was changed since; the Edit menu takes back step by step.");
    for (std::size_t i = 0; i < batches.size(); ++i)
        workspace.undo();
}

}  // namespace goalpost::ui
