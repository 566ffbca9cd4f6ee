# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
# What every target of the project shares: the language, the warnings, the linker; and the two
# functions that declare a library of a layer and a test program.
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_package(Threads REQUIRED)

find_program(GOALPOST_CCACHE ccache)
if(GOALPOST_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache takes precompiled headers only when told to overlook their macros and times, and compilers' messages
  # are in English here whatever the locale; with the base folder,
  # and without the working one, what one checkout compiled serves another.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,locale
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${GOALPOST_CCACHE})
endif()
find_program(GOALPOST_MOLD mold)
if(GOALPOST_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
if(GOALPOST_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(GOALPOST_SANITIZE)
  set(GOALPOST_WATCHING -fsanitize=${GOALPOST_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(NOT GOALPOST_SANITIZE_CORE)
    add_compile_options(${GOALPOST_WATCHING})
  endif()
  add_link_options(-fsanitize=${GOALPOST_SANITIZE})
endif()

# Some warnings of GCC are false here: in a unity file every source is an included one, so that its own types
# look as if they leaked; GCC 12 takes an optimised std::string for overlapping copies, and what an optional
# or variant does not hold for uninitialised; from 13 on a reference found by a temporary key is taken for one
# to the key.
function(goalpost_fences target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion
    $<$<BOOL:${GOALPOST_WERROR}>:-Werror>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-dangling-reference>
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>"
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>,$<CONFIG:Release>>:-Wno-restrict>)
endfunction()

# What targets that see Qt promise on top: text is never converted silently, no foreach macro, no lossy
# signal arguments, nothing that Qt 6.4 calls deprecated.
function(goalpost_qt_fences target)
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()

# Half of the time that a file of the window takes is spent on Qt's headers. The release is built without,
# so that no file leans on an include of another.
function(goalpost_precompile target)
  if(GOALPOST_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE <QtWidgets> <algorithm> <filesystem> <functional> <map>
      <memory> <optional> <string> <variant> <vector> ${ARGN})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()

# In a unity build the sources of one folder go together, ten at a time: folders may use the same local
# names, the files of one folder not; generated ones go together, whatever their folder. CMake's own unity files name their sources by absolute paths, so that
# a compiler cache never knows them again in another folder; these name them from where they stand.
function(goalpost_unity target)
  if(NOT CMAKE_UNITY_BUILD)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  set(groups)
  foreach(source IN LISTS sources)
    get_source_file_property(alone ${source} SKIP_UNITY_BUILD_INCLUSION)
    if(alone)
      continue()
    endif()
    get_filename_component(absolute ${source} ABSOLUTE)
    file(RELATIVE_PATH path ${CMAKE_CURRENT_BINARY_DIR}/unity ${absolute})
    get_filename_component(folder ${absolute} DIRECTORY)
    file(RELATIVE_PATH folder ${CMAKE_CURRENT_SOURCE_DIR} ${folder})
    string(MAKE_C_IDENTIFIER "in_${folder}" folder)
    set(together 10)
    if(absolute MATCHES "^${CMAKE_BINARY_DIR}/")
      set(folder made)
      set(together 40)
    endif()
    math(EXPR ${folder}_count "${${folder}_count} + 1")
    math(EXPR part "${${folder}_count} / ${together}")
    list(APPEND groups ${folder}_${part})
    string(APPEND ${folder}_${part}_text "#include \"${path}\"\n")
    set_source_files_properties(${source} PROPERTIES HEADER_FILE_ONLY ON)
  endforeach()
  list(REMOVE_DUPLICATES groups)
  foreach(group IN LISTS groups)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/unity/${target}_${group}.cpp)
    file(GENERATE OUTPUT ${file} CONTENT "${${group}_text}")
    target_sources(${target} PRIVATE ${file})
  endforeach()
endfunction()

# goalpost_library(kpi SOURCES a.cpp b.cpp LINK goalpost_model ALONE catalogue/)
# A static library goalpost_<name>; headers are included as "name/header.hpp". Files of the folder ALONE
# are a catalogue's entries, which use the same local names: each is compiled alone, also in a unity build.
function(goalpost_library name)
  cmake_parse_arguments(ARG "" "ALONE" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(goalpost_${name} STATIC ${ARG_SOURCES})
  target_include_directories(goalpost_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR})
  target_link_libraries(goalpost_${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  if(ARG_ALONE)
    set(entries ${ARG_SOURCES})
    list(FILTER entries INCLUDE REGEX "^${ARG_ALONE}")
    set_source_files_properties(${entries} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  goalpost_unity(goalpost_${name})
  goalpost_fences(goalpost_${name})
  if(GOALPOST_SANITIZE_CORE AND CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/src/")
    target_compile_options(goalpost_${name} PRIVATE ${GOALPOST_WATCHING} -O1)
  endif()
endfunction()

# What is tested stands in the libraries: tests' own many assertions are neither watched nor optimised, which
# halves the time to compile them.
function(goalpost_watch_tests target)
  if(GOALPOST_SANITIZE AND NOT GOALPOST_SANITIZE_CORE)
    target_compile_options(${target} PRIVATE -fno-sanitize=all -O0)
  endif()
endfunction()

# goalpost_test(kpi SOURCES a_test.cpp LINK goalpost_kpi)
# A Catch2 program test_<name>, whose cases ctest lists one by one. OWN_MAIN: it has a main() of its own;
# OWN_HEADERS: it precompiles other headers.
function(goalpost_test name)
  cmake_parse_arguments(ARG "OWN_MAIN;OWN_HEADERS" "" "SOURCES;LINK;ENVIRONMENT" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE ${ARG_LINK} goalpost_test_support)
  if(NOT ARG_OWN_MAIN)
    target_link_libraries(test_${name} PRIVATE goalpost_test_main)
  endif()
  goalpost_fences(test_${name})
  goalpost_watch_tests(test_${name})
  # Tests keep their own local names, so that they are not put together; what costs is Catch2's header.
  set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
  if(GOALPOST_PRECOMPILED AND NOT ARG_OWN_HEADERS)
    target_precompile_headers(test_${name} REUSE_FROM goalpost_test_support)
    set_source_files_properties(main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    # -fPIC as the library that precompiles them: GCC takes no others.
    target_compile_options(test_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fPIC -fpch-preprocess>)
  endif()
  catch_discover_tests(test_${name} TEST_PREFIX "${name}: " TEST_LIST test_${name}_cases
    PROPERTIES TIMEOUT 600 SKIP_REGULAR_EXPRESSION "skipped:")
  # Not above: a list among the properties comes out as several properties.
  set(environment "QT_QPA_PLATFORM=offscreen" "GOALPOST_SHARED=${CMAKE_SOURCE_DIR}/../shared"
    "GOALPOST_SOURCE=${CMAKE_SOURCE_DIR}" "GOALPOST_CLI=${CMAKE_BINARY_DIR}/bin/goalpost-cli" ${ARG_ENVIRONMENT})
  set(file ${CMAKE_CURRENT_BINARY_DIR}/test_${name}_environment.cmake)
  file(WRITE ${file} "if(test_${name}_cases)
  set_tests_properties(\${test_${name}_cases} PROPERTIES ENVIRONMENT [==[${environment}]==])
endif()\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${file})
endfunction()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
