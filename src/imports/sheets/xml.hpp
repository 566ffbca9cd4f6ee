// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sheets/archive.hpp"

#include <memory>
#include <string_view>

namespace goalpost::imports::sheets {

/// Attributes of an element, while it begins.
class Attributes {
  public:
    explicit Attributes(const char** list) : m_list(list) {}
    /// The value of the attribute of this very name ("office:value"); empty where there is none.
    std::string_view operator[](std::string_view name) const;
    /// Of one with a prefix, whichever ("r:id").
    std::string_view prefixed(std::string_view localName) const;

  private:
    const char** m_list;
};

/// Is told the elements of a part in order, by their names without prefix.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void begin(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// Reads a part as XML, piece by piece. Document types are refused, so that nothing can be defined to expand.
class XmlReader {
  public:
    XmlReader(std::unique_ptr<Part> part, XmlHandler& handler);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Reads on until the handler called pause() or a piece is used up; false at the end of the part. Throws
    /// FileError where it is no well-formed XML, and what the handler throws.
    bool readOn();
    void readAll();
    /// For the handler, at the end of an element: readOn() shall return.
    void pause();
    const Part& part() const { return *m_part; }

  private:
    struct Parser;
    [[noreturn]] void fail();

    std::unique_ptr<Part> m_part;
    std::unique_ptr<Parser> m_parser;
    bool m_last = false;
    bool m_done = false;
};

}  // namespace goalpost::imports::sheets
