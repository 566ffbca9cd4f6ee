# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
# minizip, which reads ZIP archives with zlib, has no CMake package of its own. Defines Minizip::Minizip.
include(FindPackageHandleStandardArgs)
find_path(Minizip_INCLUDE minizip/unzip.h)
find_library(Minizip_LIBRARY minizip)
find_package_handle_standard_args(Minizip DEFAULT_MSG Minizip_LIBRARY Minizip_INCLUDE)
if(Minizip_FOUND AND NOT TARGET Minizip::Minizip)
  add_library(Minizip::Minizip UNKNOWN IMPORTED)
  set_target_properties(Minizip::Minizip PROPERTIES
    IMPORTED_LOCATION ${Minizip_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${Minizip_INCLUDE})
endif()
