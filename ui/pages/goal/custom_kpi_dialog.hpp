// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "ui/pages/page.hpp"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace goalpost::ui {

class CustomKpiForm;

/// The KPIs of one's own: a list of them, and the one that is defined or changed beside it.
class CustomKpiDialog : public QDialog {
    Q_OBJECT
  public:
    explicit CustomKpiDialog(Surroundings around, QWidget* parent = nullptr);
    ~CustomKpiDialog() override;

    /// A new definition, to be filled in; of a KPI that is there already as a copy of it.
    void begin(const QString& copyOf = {});

  private:
    QWidget* newList();
    void refresh();
    void showChosen();
    void save();
    void remove();
    /// Says what is wrong, else what the formula comes to in the campaign that is looked at. Faults of fields
    /// that nobody has filled in yet wait for Save.
    void judge(bool all);
    QString example() const;
    void measure();

    Surroundings m_around;
    QListWidget* m_list = nullptr;
    CustomKpiForm* m_form;
    QLabel* m_title;
    QLabel* m_failure;
    QPushButton* m_save;
    QPushButton* m_delete = nullptr;
    Id m_chosen;  ///< empty: a new one
    bool m_asked = false;
    std::optional<model::Measured> m_measured;
};

}  // namespace goalpost::ui
