// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace goalpost::imports {

/// Turns text of an East Asian encoding into UTF-8, piece by piece; what is no character becomes U+FFFD.
class MultibyteDecoder {
  public:
    explicit MultibyteDecoder(Encoding encoding);
    ~MultibyteDecoder();
    MultibyteDecoder(MultibyteDecoder&& other) noexcept;
    MultibyteDecoder& operator=(MultibyteDecoder&&) = delete;
    void append(std::string& out, std::string_view bytes);
    void finish(std::string& out);
    /// How many bytes were no character.
    long wrong() const { return m_wrong; }

  private:
    void* m_converter;
    std::string m_held;
    long m_wrong = 0;
};

bool isMultibyte(Encoding encoding);
/// The East Asian encoding that nearly all bytes beyond ASCII fit, with common signs; nothing for others.
std::optional<Encoding> guessMultibyte(std::string_view sample);

}  // namespace goalpost::imports
