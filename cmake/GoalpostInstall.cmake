# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
# What belongs to no single target; the programs' own rules stand beside them.
install(FILES resources/desktop/goalpost.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/goalpost.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.json"
  PATTERN "*.png")
