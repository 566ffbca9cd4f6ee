// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace goalpost::ui {

class LineField;

/// What a brand wants to reach and who answers for it: one line each, the last one for a new one.
class BusinessObjectives : public QWidget {
    Q_OBJECT
  public:
    explicit BusinessObjectives(Session& session, QWidget* parent = nullptr);

    void show(const model::Brand& brand);

  private:
    struct Row {
        Id id;
        QWidget* widget;
        LineField* name;
        LineField* owner;
    };
    Row newRow(const model::BusinessObjective& objective, int number);
    void rebuild(const model::Brand& brand);
    void add();

    Session& m_session;
    Id m_brand;
    std::vector<Row> m_rows;
    QVBoxLayout* m_list;
    LineField* m_newName;
    LineField* m_newOwner;
};

}  // namespace goalpost::ui
