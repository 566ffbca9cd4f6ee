// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/figure_grid.hpp"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace goalpost::ui {

/// A campaign's posts and the figures that its KPIs are computed from: what they have brought so far is
/// shown, and what is typed or pasted over it waits to be saved.
class FiguresGridModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Post, Told, FirstMeasure };

    using QAbstractTableModel::QAbstractTableModel;
    /// What was typed for posts and measures that are still there stays.
    void show(std::vector<edit::GridPost> posts, std::vector<model::Measure> measures);
    /// Only posts that lack one of these; none: all.
    void showLacking(bool onlyLacking);

    struct Written {
        Id post;
        Id deliverable;
        model::Values values;
    };
    /// What can be saved, by post.
    std::vector<Written> written() const;
    int figures() const;
    /// Typed cells that cannot be read.
    int faults() const;
    void forgetTyped();
    /// Of what was saved; what was typed anew meanwhile stays.
    void forgetSaved(const std::vector<Written>& saved);

    struct Cell {
        QString text;
        std::optional<std::int64_t> value;  ///< nothing: it cannot be read
    };
    using Place = std::pair<QString, model::Measure>;
    using Typed = std::map<Place, Cell>;
    const Typed& typed() const { return m_typed; }
    /// What somebody typed before, as it was typed; a figure of a post or measure that is not shown is left
    /// out.
    void restore(const std::vector<std::pair<Place, QString>>& cells);

    /// What came of a pasted block.
    struct Pasted {
        int figures = 0;
        int posts = 0;
        int unread = 0;         ///< cells that are no figure
        QStringList unknown{};  ///< the first cells of rows that name no post of the grid
        QStringList left{};     ///< titles of columns that are no measure of the grid
        QString open{};         ///< what of the first cell that can be read in two ways has to be said
    };
    /// A block of cells from there on to the right and down. Titles that came along say which column goes
    /// where; a column of addresses, ids or titles says which row goes to which post.
    Pasted paste(const QModelIndex& from, const QList<QStringList>& block);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void edited();

  private:
    const edit::GridPost& postAt(int row) const { return m_posts[m_shown[static_cast<std::size_t>(row)]]; }
    model::Measure measureAt(int column) const {
        return m_measures[static_cast<std::size_t>(column - FirstMeasure)];
    }
    static QString keyOf(const edit::GridPost& post);
    bool lacks(const edit::GridPost& post) const;
    void list();
    /// `decimal`: what the cells around it prove; '\0' where they do not.
    void type(const edit::GridPost& post, model::Measure measure, const QString& text, char decimal = '\0');
    QVariant measureData(const QModelIndex& index, int role) const;
    std::optional<int> measureColumn(const QString& title) const;

    std::vector<edit::GridPost> m_posts;
    std::vector<std::size_t> m_shown;
    std::vector<model::Measure> m_measures;
    Typed m_typed;
    bool m_onlyLacking = false;
};

}  // namespace goalpost::ui
