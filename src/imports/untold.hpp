// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace goalpost::imports {

/// Something that the file does not tell and that has to be said before it can be read. what() says which;
/// the way to say it is another one on the command line than in the window.
class Untold : public InputError {
  public:
    enum class What : std::uint8_t { Format, Account };
    Untold(What what, std::string choice, const std::string& message)
        : InputError("", message), m_what(what), m_choice(std::move(choice)) {}
    What missing() const noexcept { return m_what; }
    /// The format that it is most likely of, or the account's platform; empty where nothing is known.
    const std::string& choice() const noexcept { return m_choice; }

  private:
    What m_what;
    std::string m_choice;
};

}  // namespace goalpost::imports
