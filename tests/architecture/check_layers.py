#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
"""The architecture: who may see whom. Run: check_layers.py [PROJECT]; names every arrow that is wrong.

Each folder is a layer. A file may include headers of its own layer and of those named for it here, and
nothing else; what docs/architecture.md tells in words stands here as a table.
"""
import pathlib
import re
import sys

VALUES = ["base", "model"]
COMPUTING = ["base", "model", "kpi", "method", "adoption", "report"]
CORE = COMPUTING + ["imports", "store", "edit"]

# layer: (its folder, the layers it may see)
LAYERS = {
    "base": ("src/base", []),
    "model": ("src/model", ["base"]),
    "kpi": ("src/kpi", VALUES),
    "method": ("src/method", VALUES + ["kpi"]),
    "adoption": ("src/adoption", VALUES + ["kpi"]),
    "report": ("src/report", VALUES + ["kpi", "method"]),
    "imports": ("src/imports", VALUES),
    "store": ("src/store", VALUES),
    "edit": ("src/edit", COMPUTING + ["imports", "store"]),
    "cli": ("src/cli", CORE),
    "paint": ("paint", COMPUTING),
    "ui": ("ui", CORE + ["paint"]),
}

# The one file that joins two layers which do not know each other: commands and PDF writer.
JOINS = {"paint/goalpost_cli.cpp": ["cli"]}

# (what a line of code must not have, which layers it is for, why)
FORBIDDEN = [
    (r'#\s*include\s*[<"](Q[A-Z]|Qt)', [n for n, (f, _) in LAYERS.items() if f.startswith("src/")],
     "the core is without Qt"),
    (r'#\s*include\s*[<"]sqlite3', [n for n in LAYERS if n != "store"], "SQLite is the store's own matter"),
    (r'#\s*include\s*[<"]spdlog', [n for n in LAYERS if n != "base"], "logging goes through base/log.hpp"),
    (r'"\s*(SELECT\s+[\w*(]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|'
     r'CREATE\s+(TABLE|INDEX)\s|PRAGMA\s)', [n for n in LAYERS if n != "store"], "SQL stands in the store only"),
    (r'#\s*include\s*<(fstream|filesystem|iostream|thread|unistd\.h|fcntl\.h)>|\b(fopen|fread|printf|puts)\s*\(',
     ["model", "kpi", "method", "adoption", "report"], "a computing layer does no input and output"),
    (r'\b(strto(f|d|ld)|ato[fil]|sto(f|d|ld)|setlocale)\s*\(|printf\s*\(.*%[-+ #0-9.*]*[aefgAEFG]',
     list(LAYERS), "the locale changes what it reads or writes: use std::from_chars and std::to_chars"),
    (r'\b(todayFromClock|utcNow)\s*\(|_clock::now\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)',
     ["model", "kpi", "method", "adoption", "report"], "a computing layer reads no clock: today is an argument"),
    (r'#\s*include\s*<(QtWidgets|QWidget|QApplication|QMainWindow|QDialog|QMessageBox)\b', ["paint"],
     "paint works without Widgets"),
    (r'#\s*include\s*"[^"]*\.\./', list(LAYERS), "headers are included by their layer's name"),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"/]+)/')


def code_of(text):
    """The lines without // comments, so that a word in a comment is no arrow."""
    return [re.sub(r'(^|\s)//.*$', '', line) for line in text.splitlines()]


def faults_of_file(layer, name, lines):
    seen = LAYERS[layer][1] + JOINS.get(name, [])
    for number, line in enumerate(lines, 1):
        include = INCLUDE.match(line)
        target = include and include.group(1)
        if target in LAYERS and target != layer and target not in seen:
            may = ", ".join(seen) or "no other layer"
            yield f"{name}:{number}: {layer} must not see {target}; it may see {may}."
        for pattern, layers, why in FORBIDDEN:
            if layer in layers and re.search(pattern, line):
                yield f"{name}:{number}: {line.strip()}: {why}."


def faults_of(project):
    """Every fault as one sentence, and the number of files looked at."""
    faults, looked = [], 0
    for layer, (folder, _) in LAYERS.items():
        for path in sorted((project / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                looked += 1
                name = path.relative_to(project).as_posix()
                faults += faults_of_file(layer, name, code_of(path.read_text(encoding="utf-8")))
    known = {pathlib.PurePath(folder).name for folder, _ in LAYERS.values() if folder.startswith("src/")}
    for path in sorted((project / "src").iterdir()):
        if path.is_dir() and path.name not in known:
            faults.append(f"src/{path.name}: a layer that the table in check_layers.py does not name.")
    return faults, looked


def main():
    project = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    faults, looked = faults_of(project)
    for fault in faults:
        print(fault)
    if looked == 0:
        print(f"{project}: no source file found.")
    print(f"{looked} files, {len(faults)} wrong.")
    return 1 if faults or looked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
