// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/ink.hpp"
#include "report/document.hpp"

#include <QtCore/QRectF>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace goalpost::paint {

/// The smallest thing the page flow moves: a line of text, a table row, a chart.
struct Box {
    double height = 0;
    double before = 0;                    ///< distance to the box above; none at the top of a page
    bool keepWithNext = false;            ///< never the last on its page
    std::optional<std::size_t> header{};  ///< the box to repeat above this one at the top of a page
    std::function<void(QPainter& painter, const QRectF& rect)> draw;
};

/// The boxes of one block, appended; `width` is the page's. Documents outlive their boxes.
void appendBoxes(std::vector<Box>& boxes, const report::Heading& heading, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::Paragraph& paragraph, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::KpiRow& row, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::LineChart& chart, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::Table& table, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::KeyValue& pairs, double width, const Ink& ink);
void appendBoxes(std::vector<Box>& boxes, const report::Bar& bar, double width, const Ink& ink);

}  // namespace goalpost::paint
