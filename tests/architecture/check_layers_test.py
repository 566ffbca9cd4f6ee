#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
"""A wrong arrow of each kind is named; a right one is not."""
import pathlib
import tempfile
import unittest

import check_layers


def faults(name, text):
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        (project / "src").mkdir()
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return check_layers.faults_of(project)[0]


class CheckLayers(unittest.TestCase):
    def refused(self, name, text, *words):
        found = faults(name, "// first line\n" + text + "\n")
        self.assertEqual(len(found), 1, found)
        self.assertIn(f"{name}:2:", found[0])
        for word in words:
            self.assertIn(word, found[0])

    def allowed(self, name, text):
        self.assertEqual(faults(name, text + "\n"), [])

    def test_an_arrow_upwards_is_named_with_file_line_and_both_layers(self):
        self.refused("src/kpi/a.cpp", '#include "store/workspace.hpp"', "kpi must not see store", "base, model")
        self.refused("src/model/a.hpp", '#include "kpi/kpi.hpp"', "model must not see kpi")
        self.refused("src/base/a.hpp", '#include "model/plan.hpp"', "base must not see model", "no other layer")
        self.refused("src/imports/formats/a.cpp", '#include "store/booking.hpp"', "imports must not see store")
        self.refused("src/store/a.cpp", '#include "imports/sniff.hpp"', "store must not see imports")

    def test_nothing_sees_the_window(self):
        for name in ("src/cli/a.cpp", "src/edit/a.cpp", "paint/a.cpp"):
            self.refused(name, '#include "ui/session.hpp"', "must not see ui")

    def test_arrows_downwards_and_within_a_layer_are_right(self):
        self.allowed("src/kpi/a.cpp", '#include "kpi/kpi.hpp"\n#include "model/plan.hpp"\n#include "base/id.hpp"')
        self.allowed("src/cli/commands/a.cpp", '#include "edit/import.hpp"\n#include "report/report.hpp"')
        self.allowed("ui/pages/a.cpp", '#include "paint/theme.hpp"\n#include <QWidget>')
        self.allowed("src/store/a.cpp", '#include <sqlite3.h>\nauto s = "SELECT id FROM brand";')

    def test_only_the_program_joins_commands_and_paint(self):
        self.allowed("paint/goalpost_cli.cpp", '#include "cli/run.hpp"')
        self.refused("paint/pdf_writer.cpp", '#include "cli/run.hpp"', "paint must not see cli")

    def test_the_core_is_without_qt(self):
        self.refused("src/edit/a.cpp", "#include <QString>", "without Qt")
        self.refused("src/model/a.cpp", "#include <QtCore/QString>", "without Qt")

    def test_sqlite_and_sql_stay_in_the_store(self):
        self.refused("src/edit/a.cpp", "#include <sqlite3.h>", "SQLite")
        self.refused("ui/a.cpp", 'run("SELECT name FROM brand");', "SQL")
        self.refused("src/cli/a.cpp", 'run("DELETE FROM brand");', "SQL")
        self.refused("src/cli/a.cpp", 'run("PRAGMA user_version");', "SQL")
        self.allowed("src/cli/a.cpp", 'say("Select a brand", "Update the plan");')

    def test_computing_layers_do_no_io_and_read_no_clock(self):
        self.refused("src/report/a.cpp", "#include <fstream>", "input and output")
        self.refused("src/kpi/a.cpp", 'auto* file = fopen("a", "r");', "input and output")
        self.allowed("src/report/a.cpp", 'std::snprintf(text, sizeof text, "%02d", value);')
        self.refused("src/kpi/a.cpp", "const auto day = todayFromClock();", "clock")
        self.refused("src/method/a.cpp", "auto t = std::chrono::system_clock::now();", "clock")
        self.allowed("src/cli/a.cpp", "const auto day = todayFromClock();")

    def test_numbers_are_read_and_written_without_the_locale(self):
        self.refused("src/report/a.cpp", 'std::snprintf(text, sizeof text, "%.2f", value);', "locale")
        self.refused("src/method/a.cpp", 'std::snprintf(text, sizeof text, "%lld of %.*g", n, 4, value);', "locale")
        self.refused("src/model/a.cpp", "const double d = std::strtod(text, &end);", "locale")
        self.refused("ui/a.cpp", "const double d = std::stod(text);", "locale")
        self.refused("src/imports/a.cpp", "auto d = atof(text);", "locale")
        self.allowed("src/base/a.cpp", 'std::snprintf(text, sizeof text, "%04d-%02u", y, m);')

    def test_paint_works_without_widgets(self):
        self.refused("paint/a.cpp", "#include <QWidget>", "without Widgets")

    def test_a_way_around_by_a_relative_path_is_named(self):
        self.refused("src/kpi/a.cpp", '#include "../store/workspace.hpp"', "layer's name")

    def test_a_word_in_a_comment_is_no_arrow(self):
        self.allowed("src/kpi/a.cpp", '// #include "store/workspace.hpp"')

    def test_a_folder_that_the_table_does_not_name_is_told(self):
        self.assertEqual(faults("src/magic/a.cpp", ""),
                         ["src/magic: a layer that the table in check_layers.py does not name."])


if __name__ == "__main__":
    unittest.main()
