# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
# Run by goalpost_embed: writes OUT from PAIRS (name=path below SOURCE).
set(text "#pragma once\n\n#include <array>\n#include <string_view>\n#include <utility>\n\nnamespace goalpost::embedded {\n\n")
list(LENGTH PAIRS count)
string(APPEND text "inline constexpr std::array<std::pair<std::string_view, std::string_view>, ${count}> ${SET}{{\n")
foreach(pair IN LISTS PAIRS)
  string(REGEX MATCH "^[^=]*" name "${pair}")
  string(REGEX REPLACE "^[^=]*=" "" file "${pair}")
  file(READ ${SOURCE}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(LENGTH "${hex}" length)
  math(EXPR length "${length} / 2")
  string(APPEND text "    {\"${name}\", std::string_view(\"${bytes}\", ${length})},\n")
endforeach()
string(APPEND text "}};\n\n}  // namespace goalpost::embedded\n")
file(WRITE ${OUT} "${text}")
