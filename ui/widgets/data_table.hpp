// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QTableView>

class QAbstractButton;
class QLineEdit;
class QMenu;
class QMimeData;
class QPushButton;

namespace goalpost::ui {

class TableRows;

/// What headers of a column answer beside the usual roles.
enum HeaderRole {
    SumRole = Qt::UserRole + 200,  ///< a kpi::Unit: the selection's sum of this column means something
    ColumnKeyRole,                 ///< what the settings remember the column by; else its title
    HiddenAtFirstRole              ///< true: shown only when chosen
};
/// A cell answers it where copying shall give something else than what is shown: the whole number.
constexpr int CopyRole = Qt::UserRole + 250;

/// A table as all pages have it: rows are chosen whole, no grid; sorted, filtered, its columns chosen and
/// their widths remembered; copied as cells; several rows chosen at once where the page allows it. What is
/// chosen is told in the status bar, with sums.
class DataTable : public QTableView {
    Q_OBJECT
  public:
    enum class Sorting { Off, On };

    DataTable(const QString& name, const QString& spoken, QAbstractItemModel* model, Sorting sorting,
              int rowHeight);

    /// Null when not sorted: rows are the model's own.
    TableRows* rows() const { return m_rows; }
    void setMultiple(bool multiple);
    /// Brings back the columns and widths that were chosen last time; to be called once the page has given
    /// its own widths. True when there were any.
    bool restoreColumns();
    /// The menu in which columns are chosen; also under the header's context menu.
    QMenu* newColumnsMenu(QWidget* parent);
    QPushButton* newColumnsButton();
    /// A field whose words filter the rows. Ctrl+F or "/" in the table reaches it.
    QLineEdit* newFilter(const QString& placeholder);

    /// Rows of the model below any sorting, in the order on screen.
    QList<int> chosenRows() const;
    /// The rows on screen that are chosen, from the top.
    QList<int> chosenPlaces() const;
    QModelIndex sourceOf(const QModelIndex& shown) const;
    void choose(int modelRow);
    /// Whether somebody takes pasted rows, or the wish to delete.
    bool mayPaste() const;
    bool mayDelete() const;
    QLineEdit* filter() const { return m_filter; }
    /// What Enter and a double click do, as the menu of the rows names it; empty: not in the menu.
    void setOpenText(const QString& text) { m_openText = text; }
    /// The menu of the rows presses this button, too, while it is there.
    void offer(QAbstractButton* button);
    /// No lower than its titles, one row and the bar across.
    QSize minimumSizeHint() const override;
    /// The chosen rows as cells: tab-separated text and an HTML table. The caller owns it.
    QMimeData* newMimeData(bool withTitles) const;
    /// Cells of tab-separated text as spreadsheets copy them.
    static QList<QStringList> cellsOf(const QString& text);

  signals:
    /// Enter or a double click, with the model's own index.
    void opened(const QModelIndex& index);
    void deleteWanted();
    /// Only where somebody listens.
    void pasted(const QList<QStringList>& rows);
    void chosenChanged();
    /// The menu of the chosen rows is about to be shown; what else can be done with them is added to it.
    void menuWanted(QMenu* menu);
    /// Somebody chose columns or their widths, and the settings keep them now.
    void columnsRemembered();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& now, const QItemSelection& before) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void style(int rowHeight);
    /// Rows and columns for text of another size.
    void fitText();
    void addActs(QMenu& menu);
    void addCells(QMenu& menu);
    void tellChosen();
    QString chosenText() const;
    void rememberColumns();
    QString columnKey(int column) const;
    void copy(bool withTitles) const;
    void paste();

    TableRows* m_rows = nullptr;
    QLineEdit* m_filter = nullptr;
    QString m_openText = tr("Open");
    QList<QPointer<QAbstractButton>> m_offered;
    bool m_telling = false;
    int m_rowHeight = 0;
    double m_scale = 1;
};

/// Sortable unless said otherwise.
DataTable* newTable(const QString& name, const QString& spoken, QAbstractItemModel* model,
                    bool sortable = true, int rowHeight = 32);

}  // namespace goalpost::ui
