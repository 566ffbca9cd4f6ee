// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <string_view>

namespace goalpost::imports {

/// The encoding in which bytes that are no UTF-8 make the likeliest text: East Asian ones where nearly all
/// bytes beyond ASCII are pairs that stand for common signs; else the code page whose letters are frequent in
/// its languages and do not stand where letters never do.
Encoding guessCodePage(std::string_view sample);

/// Whether valid UTF-8 was encoded twice: looked at piece by piece.
class TwiceEvidence {
  public:
    void look(std::string_view text);
    /// True where runs of letters beyond ASCII are the UTF-8 of other text, but for one in twenty.
    bool isTwice() const { return m_good > 0 && m_bad * 20 <= m_good; }

  private:
    long m_good = 0;
    long m_bad = 0;
};

}  // namespace goalpost::imports
