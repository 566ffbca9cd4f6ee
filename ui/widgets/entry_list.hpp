// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/listed_rows.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/data_table.hpp"

namespace goalpost::ui {

/// Entries people write by hand: a table, "Add" above it, and below it the fields of the chosen one.
/// Enter goes from the table to the fields, Delete takes the chosen entries out.
class EntryList : public Card {
    Q_OBJECT
  public:
    struct Texts {
        QString name;   ///< of the table; the buttons are <name>Add and <name>Delete
        QString title;  ///< of the card, and the table's spoken name
        QString add;    ///< "Add rule"
        QString empty;  ///< what stands below the header while there is none
    };
    EntryList(const Texts& texts, std::vector<ListedRows::Column> columns, bool sortable = true,
              int rowHeight = 32);

    DataTable* table() const { return m_table; }
    ListedRows* rows() { return &m_rows; }
    QPushButton* addButton() const { return m_add; }
    /// The chosen entry stays chosen; where it is gone, its neighbour is.
    void show(std::vector<ShownRow> rows);
    /// What is shown below the table while an entry is chosen.
    void setForm(QWidget* form);
    /// Without a button for it; the key still asks for it.
    void setDeletable(bool deletable) { m_deletable = deletable; }
    /// The table is as high as its rows, up to so many.
    void fitRows(int most);
    /// Now or as soon as it is shown; `write` puts the keyboard into the first field.
    void choose(const Id& id, bool write = false);
    Id chosen() const;
    std::vector<Id> allChosen() const;

  signals:
    void addWanted();
    void deleteWanted();
    void chosenChanged();

  protected:
    void connectNotify(const QMetaMethod& signal) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showForm();
    void writeFirst();
    bool fitTitles();
    void fit();

    ListedRows m_rows;
    DataTable* m_table;
    QLabel* m_empty;
    QPushButton* m_add;
    QPushButton* m_delete;
    QWidget* m_form = nullptr;
    Id m_awaited;
    bool m_write = false;
    bool m_showing = false;
    bool m_deletable = true;
    int m_most = 0;
};

}  // namespace goalpost::ui
