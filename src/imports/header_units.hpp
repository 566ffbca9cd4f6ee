// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "model/measure.hpp"

#include <cstdint>
#include <string_view>

/// What a header says of its figures beside their name: "Views (k)", "Watch time, hrs", "Likes (paid)".
namespace goalpost::imports {

/// What stands in brackets at a header's end.
enum class Remark : std::uint8_t {
    None,
    Neutral,  ///< leaves the figure what it is: "total", a currency
    Source,   ///< who counted: "Bitly", "GA4"
    Unit,     ///< "k", "hours"
    Other     ///< anything else: it may be quite another figure
};
/// `plain` is a header as plainHeader() or foldHeader() writes it.
Remark remarkOf(std::string_view plain);
/// True where the remark is a unit of measures of that scale.
bool remarkFits(std::string_view plain, model::Scale scale);
/// The same header without the remark in brackets.
std::string_view withoutRemark(std::string_view plain);

/// The unit that a header tells of a measure of that scale; Natural where it tells none.
Unit unitIn(std::string_view header, model::Scale scale);
/// True where a word of the header says that its figures are of paid delivery.
bool saysPaid(std::string_view plain);
/// True where a word says that its figures are wanted, expected or of another time: "Views target".
bool saysOther(std::string_view plain);

}  // namespace goalpost::imports
