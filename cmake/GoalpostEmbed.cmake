# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
# goalpost_embed(store schema 001_initial=resources/schema/001_initial.sql …)
# Puts text files into a target as "embedded/<set>.hpp": a list goalpost::embedded::<set> of
# {name, text}, in the given order. Made again when a file changes.
function(goalpost_embed target set)
  set(out ${CMAKE_BINARY_DIR}/generated/${target}/embedded/${set}.hpp)
  set(files)
  foreach(pair IN LISTS ARGN)
    string(REGEX REPLACE "^[^=]*=" "" file ${pair})
    list(APPEND files ${CMAKE_SOURCE_DIR}/${file})
  endforeach()
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DSET=${set} "-DPAIRS=${ARGN}" -DSOURCE=${CMAKE_SOURCE_DIR}
      -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  target_sources(goalpost_${target} PRIVATE ${out})
  target_include_directories(goalpost_${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/${target})
endfunction()
