// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sniff.hpp"

#include <array>
#include <utility>

namespace goalpost::imports {

namespace {

constexpr std::array<std::pair<Encoding, std::string_view>, 22> Ids = {{
    {Encoding::Utf8, "utf-8"},
    {Encoding::Utf8Twice, "utf-8-twice"},
    {Encoding::Utf16le, "utf-16le"},
    {Encoding::Utf16be, "utf-16be"},
    {Encoding::Windows1252, "windows-1252"},
    {Encoding::Windows1250, "windows-1250"},
    {Encoding::Windows1251, "windows-1251"},
    {Encoding::Windows1253, "windows-1253"},
    {Encoding::Windows1254, "windows-1254"},
    {Encoding::Windows1255, "windows-1255"},
    {Encoding::Windows1256, "windows-1256"},
    {Encoding::Windows1257, "windows-1257"},
    {Encoding::Windows1258, "windows-1258"},
    {Encoding::Windows874, "windows-874"},
    {Encoding::Koi8r, "koi8-r"},
    {Encoding::Dos866, "ibm866"},
    {Encoding::Dos850, "ibm850"},
    {Encoding::MacRoman, "macintosh"},
    {Encoding::ShiftJis, "shift_jis"},
    {Encoding::Gb18030, "gb18030"},
    {Encoding::Big5, "big5"},
    {Encoding::EucKr, "euc-kr"},
}};

}  // namespace

std::string_view idOf(Encoding encoding) {
    for (const auto& [one, id] : Ids)
        if (one == encoding)
            return id;
    return "utf-8";
}

std::optional<Encoding> encodingWithId(std::string_view id) {
    for (const auto& [encoding, one] : Ids)
        if (one == id)
            return encoding;
    return std::nullopt;
}

}  // namespace goalpost::imports
