// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/document_value.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace goalpost::model {

namespace {

constexpr double Endless = std::numeric_limits<double>::infinity();

struct FieldLimits {
    std::string_view field;
    Limits limits;
};
constexpr std::array<FieldLimits, 11> Exceptions{{
    {"credible", {0, 1}},
    {"gross_margin", {0, 1}},
    {"error_rate", {0, 1}},
    {"manual_share", {0, 1}},
    {"fiscal_year_start_month", {1, 12}},
    {"value", {-Endless, Endless}},
    {"target", {-Endless, Endless}},
    {"change", {-1, 1000}},
    {"low", {-Endless, Endless}},
    {"typical", {-Endless, Endless}},
    {"high", {-Endless, Endless}},
}};

[[noreturn]] void refuse(const Told& told, const std::string& message) {
    throw InputError(told.pointer, message);
}

std::string plain(double value, int digits = 15) {
    std::array<char, 40> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    return {text.data(), end};
}

void checkLimits(const Told& told, double value) {
    const auto [least, most] = limitsOf(told.field);
    if (value >= least && value <= most)
        return;
    if (most == Endless)
        refuse(told,
               plain(value) + " is below " + plain(least) + "; write a number from " + plain(least) + " on.");
    refuse(told, plain(value) + " is outside " + plain(least) + " to " + plain(most) +
                     "; write a number in that range.");
}

double number(const Told& told, const char* wanted) {
    if (!told.json.is_number())
        refuse(told, kindOf(told.json) + " stands here; write " + wanted + ".");
    return told.json.get<double>();
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

Json writeNumber(double value) {
    if (std::abs(value) < 1e15 && value == std::floor(value))
        return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

std::optional<double> parsePercent(std::string_view text) {
    if (!text.ends_with('%'))
        return std::nullopt;
    std::string_view digits = trim(text.substr(0, text.size() - 1));
    if (digits.starts_with('+') && !digits.starts_with("+-"))
        digits.remove_prefix(1);
    if (digits.find_first_not_of("-.0123456789") != std::string_view::npos)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(value / 100) : std::nullopt;
}

}  // namespace

Limits limitsOf(std::string_view field) {
    for (const auto& entry : Exceptions)
        if (entry.field == field)
            return entry.limits;
    return {0, Endless};
}

std::string pointerTo(const std::string& pointer, std::string_view key) {
    std::string out = pointer + "/";
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string pointerTo(const std::string& pointer, std::size_t index) {
    return pointer + "/" + std::to_string(index);
}

std::string inQuotes(std::string_view text) {
    return "\"" + shortened(text, 60) + "\"";
}

std::string kindOf(const Json& json) {
    if (json.is_object())
        return "An object";
    if (json.is_array())
        return "A list";
    if (json.is_string())
        return "The text " + inQuotes(json.get<std::string>());
    if (json.is_boolean())
        return json.get<bool>() ? "The word true" : "The word false";
    if (json.is_null())
        return "Null";
    return "The number " + json.dump();
}

void readValue(const Told& told, std::string& out) {
    if (told.json.is_null()) {
        out.clear();
        return;
    }
    if (!told.json.is_string())
        refuse(told, kindOf(told.json) + " stands here; write a text in quotes.");
    std::string text = told.json.get<std::string>();
    if (std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\n' && c != '\t'; }))
        refuse(told, "The text contains a control character; remove it.");
    if (told.field == "currency" && !text.empty() && !isCurrencyCode(text))
        refuse(told, inQuotes(text) + " is no currency code; write three capital letters such as \"EUR\".");
    out = std::move(text);
}

void readKey(const Told& told, std::string& out) {
    std::string text;
    readValue(told, text);
    text = std::string(trim(text));
    if (std::any_of(text.begin(), text.end(), isControl))
        refuse(told, "A line end or tab stands in this name; write it on one line.");
    out = std::move(text);
}

void readValue(const Told& told, std::optional<int>& out) {
    out.reset();
    if (told.json.is_null())
        return;
    const double value = number(told, "a whole number");
    if (value != std::floor(value))
        refuse(told, plain(value) + " is not a whole number; write it without decimals.");
    checkLimits(told, value);
    if (value > std::numeric_limits<int>::max())
        refuse(told, plain(value) + " is too large; write a number up to 2147483647.");
    out = static_cast<int>(value);
}

void readValue(const Told& told, std::optional<double>& out) {
    out.reset();
    if (told.json.is_null())
        return;
    const double value = number(told, "a number");
    if (!std::isfinite(value))
        refuse(told, "The number is too large; write a smaller one.");
    checkLimits(told, value);
    out = value;
}

void readPercent(const Told& told, std::optional<double>& out) {
    if (!told.json.is_string())
        return readValue(told, out);
    const auto value = parsePercent(told.json.get<std::string>());
    if (!value)
        refuse(told,
               inQuotes(told.json.get<std::string>()) + " is no share; write it as \"25%\" or as 0.25.");
    checkLimits(told, *value);
    out = value;
}

void readValue(const Told& told, std::optional<Amount>& out) {
    out.reset();
    if (told.json.is_null())
        return;
    if (!told.json.is_string() && !told.json.is_number())
        refuse(told, kindOf(told.json) + " stands here; write an amount such as \"9000.00\".");
    const std::string text = told.json.is_string() ? told.json.get<std::string>() : told.json.dump();
    const auto amount = Amount::parse(text);
    if (!amount)
        refuse(told, inQuotes(text) +
                         " is no amount; write digits with at most four decimals, such as \"9000.00\".");
    // Refunds make a cost or a payment negative; prices and budgets cannot be.
    if (amount->tenThousandths < 0 && told.field != "amount")
        refuse(told, inQuotes(text) + " is negative; write an amount from 0 on.");
    out = amount;
}

void readValue(const Told& told, std::optional<Date>& out) {
    out.reset();
    if (told.json.is_null())
        return;
    if (!told.json.is_string())
        refuse(told, kindOf(told.json) + " stands here; write a date such as \"2026-07-01\".");
    const std::string text = told.json.get<std::string>();
    out = parseIsoDate(text);
    if (!out)
        refuse(told, inQuotes(text) + " is no day of the calendar; write it as \"2026-07-01\".");
}

void readValue(const Told& told, std::vector<std::string>& out) {
    out.clear();
    if (told.json.is_null())
        return;
    if (!told.json.is_array())
        refuse(told, kindOf(told.json) + " stands here; write a list of texts in square brackets.");
    for (std::size_t i = 0; i < told.json.size(); ++i) {
        const std::string pointer = pointerTo(told.pointer, i);
        if (told.json[i].is_null())
            throw InputError(pointer, "Null stands in this list; remove it or write a text.");
        std::string text;
        readValue(Told{told.json[i], pointer, ""}, text);
        if (trim(text).empty())
            throw InputError(pointer, "An empty text stands in this list; remove it.");
        out.push_back(std::move(text));
    }
}

void readValue(const Told& told, std::map<std::string, double>& out) {
    out.clear();
    if (told.json.is_null())
        return;
    if (!told.json.is_object())
        refuse(told, kindOf(told.json) + " stands here; write an object of shares such as {\"DE\": 0.61}.");
    for (const auto& [key, value] : told.json.items()) {
        const std::string pointer = pointerTo(told.pointer, key);
        std::optional<double> share;
        readPercent(Told{value, pointer, "credible"}, share);
        if (!share)
            throw InputError(pointer, "Null stands where a share belongs; remove the key or write a number.");
        out[key] = *share;
    }
}

std::optional<std::size_t> readWord(const Told& told, const std::vector<std::string>& allowed) {
    if (told.json.is_null())
        return std::nullopt;
    const std::string list = join(allowed, ", ");
    if (!told.json.is_string())
        refuse(told, kindOf(told.json) + " stands here; write one of: " + list + ".");
    const std::string word = told.json.get<std::string>();
    const auto found = std::find(allowed.begin(), allowed.end(), word);
    if (found == allowed.end())
        refuse(told, inQuotes(word) + " is not known here; write one of: " + list + ".");
    return static_cast<std::size_t>(found - allowed.begin());
}

Json writeValue(const std::string& value) {
    return value.empty() ? Json() : Json(value);
}
Json writeValue(const std::optional<int>& value) {
    return value ? Json(*value) : Json();
}
Json writeValue(const std::optional<double>& value) {
    return value ? writeNumber(*value) : Json();
}
Json writeValue(const std::optional<Amount>& value) {
    return value ? Json(value->text()) : Json();
}
Json writeValue(const std::optional<Date>& value) {
    return value ? Json(isoDate(*value)) : Json();
}
Json writeValue(const std::vector<std::string>& value) {
    return value.empty() ? Json() : Json(value);
}

Json writeValue(const std::map<std::string, double>& value) {
    if (value.empty())
        return {};
    Json shares = Json::object();
    for (const auto& [key, share] : value)
        shares[key] = writeNumber(share);
    return shares;
}

Json writePercent(const std::optional<double>& value) {
    if (!value)
        return {};
    for (int digits = 1; digits <= 17; ++digits) {
        const std::string percent = plain(*value * 100, digits) + "%";
        if (parsePercent(percent) == *value)
            return Json(percent);
    }
    return writeNumber(*value);
}

}  // namespace goalpost::model
