// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sheets/archive.hpp"
#include "imports/sheets/cell_style.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The parts of an XLSX file beside its sheets.
namespace goalpost::imports::sheets {

struct SheetPart {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct Workbook {
    std::vector<SheetPart> sheets;  ///< of cells; charts and dialogs are none
    bool from1904 = false;
    std::string sharedTexts;  ///< their part; empty where there is none
    std::string styles;
};

/// The part that the archive's relations name as the workbook; empty where they name none.
std::string workbookPart(Archive& archive);
Workbook readWorkbook(Archive& archive);

struct CellFormat {
    CellStyle style = CellStyle::Number;
    std::string currency;
};
/// Each of the cells' formats, in order.
std::vector<CellFormat> readStyles(Archive& archive, const std::string& part);

/// The texts that cells share, one after the other in one piece of memory; read as far as cells ask for them,
/// so that the first rows need not wait for all.
class SharedTexts {
  public:
    SharedTexts();
    SharedTexts(const SharedTexts&) = delete;
    SharedTexts& operator=(const SharedTexts&) = delete;
    ~SharedTexts();

    void open(Archive& archive, const std::string& part);
    /// Reads as far as this text; false where the part ends before. Throws FileError.
    bool reach(std::size_t index);
    void readRest();
    /// Of a text that was reached; lasts until a later one is.
    std::string_view operator[](std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

  private:
    class Reader;

    std::string m_text;
    std::vector<std::uint32_t> m_ends;
    std::unique_ptr<Reader> m_reader;  ///< null once all is read
};

/// Gathers the text of a shared or inline string: its runs, without what is said on their pronunciation.
class TextRuns {
  public:
    void begin(std::string_view element);
    void end(std::string_view element);
    void text(std::string_view piece, std::string& out) const;

  private:
    bool m_text = false;
    int m_phonetic = 0;
};

/// Replaces "_x000D_" and the like, from `from` on, by the character it stands for.
void decodeEscapes(std::string& text, std::size_t from);

}  // namespace goalpost::imports::sheets
