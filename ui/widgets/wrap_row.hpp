// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace goalpost::ui {

/// Parts side by side while each has its least width; where they have not, in as few rows as give it, so that
/// large text makes a page longer and not wider. Its own least width is that of its widest part.
class WrapRow : public QLayout {
  public:
    /// By their stretch as in a QHBoxLayout, or all of one width, also in a last row that is not full.
    enum class Widths { ByStretch, Equal };

    explicit WrapRow(Widths widths = Widths::ByStretch) : m_widths(widths) {}
    ~WrapRow() override;

    void addWidget(QWidget* widget, int stretch = 0, Qt::Alignment alignment = {});
    void addLayout(QLayout* layout, int stretch = 0);
    /// How many rows there are in that width.
    int rowsIn(int width) const;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_parts.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    void invalidate() override;

  private:
    struct Part {
        std::unique_ptr<QLayoutItem> item;
        int stretch = 0;
    };
    struct Row {
        std::vector<const Part*> parts;
        std::vector<int> widths;
        int least = 0;
        int liked = 0;
        bool grows = false;
    };
    std::vector<const Part*> shownParts() const;
    const std::vector<Row>& rowsOf(int width) const;
    int leastOf(const std::vector<const Part*>& parts) const;
    std::vector<int> widthsOf(const std::vector<const Part*>& parts, int width, std::size_t most) const;
    int gap() const;

    Widths m_widths;
    std::vector<Part> m_parts;
    // As they are in the width that was asked last.
    mutable int m_width = -1;
    mutable std::vector<Row> m_rows;
};

}  // namespace goalpost::ui
