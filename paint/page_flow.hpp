// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/ink.hpp"
#include "paint/wrapped_text.hpp"
#include "report/document.hpp"

#include <QtCore/QRectF>

#include <cstddef>
#include <vector>

class QPainter;

namespace goalpost::paint {

struct Box;

/// A report laid out on pages of one size, in the painter's units; paints one page at a time onto any
/// painter. Holds: a heading stands with what follows it, a table's header row is repeated on each of its
/// pages, a row is never split, a short table stands on one page, totals never stand alone.
class PageFlow {
  public:
    /// `page` is the whole sheet; margins are inside it. Keeps a copy of the document.
    PageFlow(const report::Document& document, QSizeF page, const Ink& ink);
    ~PageFlow();
    PageFlow(const PageFlow&) = delete;
    PageFlow& operator=(const PageFlow&) = delete;

    std::size_t pageCount() const { return m_pages.size(); }
    /// Pages count from 0.
    void paintPage(QPainter& painter, std::size_t page) const;

  private:
    struct Placed {
        std::size_t box;
        double top;
    };
    using Page = std::vector<Placed>;

    void layOut();
    double placeHeader(std::size_t box, double y);
    WrappedText titleOf() const;
    WrappedText subtitleOf() const;
    void paintRunningHead(QPainter& painter, QPointF base, const std::string& name) const;
    double top(std::size_t page) const;
    void paintFirstHead(QPainter& painter) const;
    void paintNextHead(QPainter& painter) const;
    void paintFoot(QPainter& painter, std::size_t page) const;

    report::Document m_document;
    Ink m_ink;
    QRectF m_sheet;  ///< without the margins
    std::vector<Box> m_boxes;
    std::vector<Page> m_pages;
};

}  // namespace goalpost::paint
