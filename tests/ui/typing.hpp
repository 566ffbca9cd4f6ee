// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/open_window.hpp"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

/// Filling fields as a person does.
namespace goalpost::test {

/// Writes over what is in the line and ends with Enter.
inline void type(OpenWindow& open, const char* field, const QString& text) {
    auto* line = open.child<QLineEdit>(field);
    REQUIRE(line->isEnabled());
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    open.settle();
}

inline void choose(OpenWindow& open, const char* field, const QString& id) {
    auto* box = open.child<QComboBox>(field);
    REQUIRE(box->isEnabled());
    const int index = box->findData(id);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
    open.settle();
}

inline QString lineText(OpenWindow& open, const char* field) {
    return open.child<QLineEdit>(field)->text();
}

/// What stands below a field.
inline QString messageOf(OpenWindow& open, const char* field) {
    return open.child<QLabel>((std::string(field) + "Message").c_str())->text();
}

inline void undo(OpenWindow& open) {
    open.child<QAction>("undo")->trigger();
    open.settle();
}

inline void redo(OpenWindow& open) {
    open.child<QAction>("redo")->trigger();
    open.settle();
}

/// As type(), for texts of the source.
inline void write(OpenWindow& open, const char* field, const char* text) {
    open.child<QLineEdit>(field)->setFocus();
    type(open, field, QString::fromUtf8(text));
}

/// The text of a label, for looking at what is said.
inline std::string said(OpenWindow& open, const char* label) {
    return open.child<QLabel>(label)->text().toStdString();
}

}  // namespace goalpost::test
