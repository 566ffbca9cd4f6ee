// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/bundle_source.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>
#include <vector>

namespace goalpost::store {

namespace {

constexpr std::size_t LargestEntry = 1 << 20;
constexpr std::size_t LargestPicture = 5 << 20;
constexpr std::size_t LargestPlan = 64 << 20;
constexpr std::size_t MostLevels = 64;
constexpr std::size_t MostKeys = 2000;

/// The bytes of the stream, with the place and how many more the present piece may have.
class Source {
  public:
    explicit Source(std::istream& in) : m_in(in) { fill(); }

    bool atEnd() const { return m_at == m_end; }
    char current() const { return m_buffer[m_at]; }
    void next() {
        if (m_left-- == 0)
            throw InputError(place(),
                             "A part of the bundle is larger than any that Goalpost writes; it was "
                             "not read on.");
        ++m_column;
        if (m_buffer[m_at] == '\n') {
            ++m_line;
            m_column = 0;
        }
        if (++m_at == m_end)
            fill();
    }
    void allow(std::size_t bytes) { m_left = bytes; }
    std::string place() const {
        return "line " + std::to_string(m_line) + ", column " + std::to_string(m_column);
    }

  private:
    void fill() {
        m_at = 0;
        m_in.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        m_end = static_cast<std::size_t>(m_in.gcount());
        if (m_in.bad())
            throw FileError("The bundle could not be read to its end.");
    }

    std::istream& m_in;
    std::array<char, 1 << 16> m_buffer{};
    std::size_t m_at = 0, m_end = 0, m_left = LargestEntry;
    std::size_t m_line = 1, m_column = 0;
};

/// The source as an iterator; all copies stand at the same place.
class SourceStep {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    SourceStep() = default;
    explicit SourceStep(Source& source) : m_source(&source) {}
    char operator*() const { return m_source->current(); }
    SourceStep& operator++() {
        m_source->next();
        return *this;
    }
    SourceStep operator++(int) {
        SourceStep before = *this;
        m_source->next();
        return before;
    }
    bool operator==(const SourceStep& other) const { return ended() == other.ended(); }
    bool operator!=(const SourceStep& other) const { return !(*this == other); }

  private:
    bool ended() const { return !m_source || m_source->atEnd(); }
    Source* m_source = nullptr;
};

/// Takes the parser's events, puts pieces together and hands them on.
class Pieces {
  public:
    Pieces(Source& source, const BundlePiece& take) : m_source(source), m_take(take) {}

    bool null() { return value(Json()); }
    bool boolean(bool is) { return value(Json(is)); }
    bool number_integer(Json::number_integer_t number) { return value(Json(number)); }
    bool number_unsigned(Json::number_unsigned_t number) { return value(Json(number)); }
    bool number_float(Json::number_float_t number, const std::string&) { return value(Json(number)); }
    bool string(std::string& text) { return value(Json(std::move(text))); }
    bool binary(Json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        if (m_open.empty() && !m_inList) {
            enter(name);
            return true;
        }
        Json& object = *m_open.back();
        if (object.size() >= MostKeys)
            throw InputError(m_source.place(), "An object with more than 2000 keys is no part of a bundle.");
        if (object.contains(name))
            throw InputError(m_source.place(), "The key \"" + shortened(name, 60) +
                                                   "\" stands twice in one object; keep one of them.");
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        throw InputError(m_source.place(),
                         "This is not valid JSON; the file is damaged or was cut off there.");
    }
    void requireWhole() const {
        const int count = m_rank + 1;
        if (std::ranges::find(WholeBundles, count) == std::end(WholeBundles))
            missing(count);
    }

  private:
    [[noreturn]] void missing(int rank) const {
        throw InputError(
            "/" + std::string(BundleKeys[rank]),
            "This part is missing or stands in another place; a bundle has its parts in the order "
            "in which it was written.");
    }
    void enter(const std::string& name) {
        const auto* found = std::find(std::begin(BundleKeys), std::end(BundleKeys), name);
        if (found == std::end(BundleKeys))
            throw InputError("/" + shortened(name, 60), "A bundle has no such part.");
        const int rank = static_cast<int>(found - std::begin(BundleKeys));
        if (rank != m_rank + 1)
            missing(m_rank + 1);
        m_rank = rank;
        m_index = 0;
        m_pointer = "/" + name;
        m_source.allow(largest());
    }
    bool isList() const { return m_rank > 5; }
    /// Plans are large: the workspace's, and those of closed campaigns.
    std::size_t largest() const {
        if (BundleKeys[m_rank] == "evidence")
            return LargestPicture;
        return BundleKeys[m_rank] == "plan" || BundleKeys[m_rank] == "closings" ? LargestPlan : LargestEntry;
    }

    bool open(Json container) {
        if (++m_depth > MostLevels)
            throw InputError(m_source.place(), "The bundle is nested deeper than 64 levels.");
        if (m_depth == 1) {
            if (!container.is_object())
                refuseWhole();
            return true;
        }
        if (m_open.empty() && !m_inList && isList()) {
            if (!container.is_array())
                throw InputError(m_pointer, "A list in square brackets belongs here.");
            m_inList = true;
            return true;
        }
        m_open.push_back(&place(std::move(container)));
        return true;
    }
    bool close() {
        --m_depth;
        if (!m_open.empty()) {
            m_open.pop_back();
            if (m_open.empty())
                handOn();
        } else if (m_inList) {
            m_inList = false;
        }
        return true;
    }
    bool value(Json json) {
        if (m_depth == 0)
            refuseWhole();
        place(std::move(json));
        if (m_open.empty())
            handOn();
        return true;
    }
    [[noreturn]] static void refuseWhole() {
        throw InputError("line 1, column 1", "This is no bundle; a bundle begins with a curly bracket.");
    }
    Json& place(Json json) {
        if (m_open.empty())
            return m_piece = std::move(json);
        Json& outer = *m_open.back();
        if (outer.is_array()) {
            outer.push_back(std::move(json));
            return outer.back();
        }
        return outer[m_key] = std::move(json);
    }
    void handOn() {
        if (isList() && !m_inList)
            throw InputError(m_pointer, "A list in square brackets belongs here.");
        m_take(BundleKeys[m_rank], m_inList ? m_pointer + "/" + std::to_string(m_index++) : m_pointer,
               m_piece);
        m_source.allow(largest());
    }

    Source& m_source;
    const BundlePiece& m_take;
    std::size_t m_depth = 0;
    int m_rank = -1;
    bool m_inList = false;
    std::size_t m_index = 0;
    std::string m_pointer, m_key;
    Json m_piece;
    std::vector<Json*> m_open;
};

}  // namespace

void readPieces(std::istream& in, const BundlePiece& take) {
    Source source(in);
    Pieces pieces(source, take);
    Json::sax_parse(SourceStep(source), SourceStep(), &pieces);
    pieces.requireWhole();
}

}  // namespace goalpost::store
