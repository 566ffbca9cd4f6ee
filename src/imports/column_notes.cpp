// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/columns.hpp"
#include "imports/values.hpp"

#include <string>

namespace goalpost::imports {

namespace {

/// "3", "3.125", "-12000"; with a dot whatever the file writes.
std::string written(const Decimal& number) {
    std::string digits = std::to_string(number.digits < 0 ? -number.digits : number.digits);
    if (number.scale > 0) {
        const auto scale = static_cast<std::size_t>(number.scale);
        if (digits.size() <= scale)
            digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, 1, '.');
    }
    return (number.digits < 0 ? "-" : "") + digits;
}

std::string readingOf(std::string_view cell, char decimal) {
    const auto number = parseMoney(cell, decimal);
    return number ? written(*number) : std::string();
}

std::string inQuotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string_view signName(char decimal) {
    return decimal == '.' ? "dot" : "comma";
}

std::string dateGuess(const Column& column) {
    const std::string_view order = column.dateOrder == DateOrder::DayFirst     ? "day first"
                                   : column.dateOrder == DateOrder::MonthFirst ? "month first"
                                                                               : "year first";
    return "The dates in " + inQuotes(column.name) + " can be read in several orders; " + std::string(order) +
           " is taken. Say in which order they are written if that is wrong.";
}

}  // namespace

void ColumnEvidence::tellDates(Column& column) const {
    const std::string name = inQuotes(column.name);
    if (column.lostZeros)
        column.notes.push_back(
            "The months in " + name +
            " have two digits but for \".1\", which is taken for .10: spreadsheets drop the "
            "zero.");
    switch (column.dateOrder) {
        case DateOrder::Serial:
            column.notes.push_back(
                "The numbers in " + name +
                " are days as spreadsheets count them (45474 is 1 July 2024), as its header says.");
            break;
        case DateOrder::UnixSeconds:
        case DateOrder::UnixMilliseconds:
            column.notes.push_back("The numbers in " + name + " are " +
                                   (column.dateOrder == DateOrder::UnixSeconds ? "seconds" : "milliseconds") +
                                   " since 1970; days are those of UTC.");
            break;
        case DateOrder::Month:
            column.notes.push_back("The cells of " + name + " are months; each stands for its first day.");
            break;
        case DateOrder::Week:
            column.notes.push_back("The cells of " + name + " are weeks; each stands for its Monday.");
            break;
        default:
            break;
    }
}

void ColumnEvidence::tell(Column& column, const FileStyle& style) const {
    const std::string name = inQuotes(column.name);
    if (column.type == CellType::Date || column.type == CellType::DateTime)
        tellDates(column);
    if (hasOpenDecimal() && !m_openExample.empty()) {
        const std::string taken = readingOf(m_openExample, column.decimal);
        const std::string other = readingOf(m_openExample, column.decimal == '.' ? ',' : '.');
        if (column.ambiguousDecimal)
            column.guess = inQuotes(m_openExample) + " in " + name + " may be " + taken + " or " + other +
                           ", and no other cell tells which; " + taken +
                           " is taken. Say which sign decimals are written with if that is wrong.";
        else if (!style.decimalTold && column.type != CellType::Text)
            column.notes.push_back(inQuotes(m_openExample) + " in " + name + " is " + taken +
                                   ": the file's other numbers write decimals with a " +
                                   std::string(signName(column.decimal)) + ".");
    }
    if (column.lacksYear)
        column.guess = "The days in " + name +
                       " have no year; each is taken for the last one before the day of the figures. Say "
                       "which day that is if the file is older.";
    if (column.ambiguousDate)
        column.guess = dateGuess(column) + (column.guess.empty() ? "" : " " + column.guess);
    else if (const auto order = orderNotAhead(style.written); order && !style.dateOrderTold)
        column.notes.push_back("The dates in " + name + " can be read in several orders; " +
                               (*order == DateOrder::DayFirst ? "day" : "month") +
                               " first is taken, since the other one has days after the file was written.");
    if (!column.guess.empty())
        column.notes.push_back(column.guess);
    if (column.mixedCurrencies)
        column.notes.push_back("The amounts in " + name + " are in several currencies, among them " +
                               std::string(m_currency) + " and " + std::string(m_otherCurrency) +
                               "; they cannot be added up.");
    if (column.ruinedIds > 0)
        column.notes.push_back("A spreadsheet has rounded ids in " + name + ", such as " +
                               inQuotes(m_ruinedExample) +
                               "; their last digits are lost. Export the file again and do not open it in a "
                               "spreadsheet before, or "
                               "format the column as text there.");
    if (column.isAbbreviated)
        column.notes.push_back("Numbers in " + name +
                               " are shortened, as 48.5M is; they are no more exact than that.");
    if (column.isFraction)
        column.notes.push_back("The rates in " + name + " are written as fractions: 0.05 is 5 %.");
    if (column.strays > 0)
        column.notes.push_back(counted(column.strays, "cell", "cells") + " of " + std::to_string(filled()) +
                               " in " + name + (column.strays == 1 ? " is" : " are") + " of another kind" +
                               (m_strayText.empty() ? std::string() : ", such as " + inQuotes(m_strayText)) +
                               ".");
}

}  // namespace goalpost::imports
