// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Small workbooks, part by part, as spreadsheet programs and as nobody writes them.
namespace goalpost::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Writes the parts as a ZIP archive.
std::filesystem::path writeArchive(const std::filesystem::path& file, const Parts& parts);

/// A workbook in the making: sheets by what stands within their sheetData elements.
struct Xlsx {
    struct Sheet {
        std::string name;
        std::string rows;
        std::string state{};
        std::string merges{};  ///< "A1:C1 E1:F1"
    };
    std::vector<Sheet> sheets;
    std::vector<std::string> texts{};    ///< inside of each si element
    std::vector<std::string> formats{};  ///< codes; cells of the nth have the style n, counted from 1
    std::string workbookPr{};

    Parts parts() const;
    std::filesystem::path write(const std::filesystem::path& file) const {
        return writeArchive(file, parts());
    }
};

/// A row of an XLSX sheet with these texts; an empty one makes an empty cell.
std::string textRow(const std::vector<std::string>& texts);

/// An OpenDocument spreadsheet of this content of its office:spreadsheet element.
std::filesystem::path writeOds(const std::filesystem::path& file, const std::string& tables,
                               const std::string& styles = "");

}  // namespace goalpost::test
