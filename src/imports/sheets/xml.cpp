// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/xml.hpp"

#include "base/error.hpp"

#include <exception>
#include <expat.h>
#include <utility>

namespace goalpost::imports::sheets {

namespace {

constexpr int PieceBytes = 64 * 1024;
constexpr int DeepestElement = 200;
/// A tag or remark that goes on for longer would have to be held as a whole.
constexpr std::int64_t LongestToken = 16 * 1024 * 1024;

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char** at = m_list; *at; at += 2)
        if (name == *at)
            return at[1];
    return {};
}

std::string_view Attributes::prefixed(std::string_view localName) const {
    for (const char** at = m_list; *at; at += 2) {
        const std::string_view name = *at;
        if (name.size() > localName.size() + 1 && name.ends_with(localName) &&
            name[name.size() - localName.size() - 1] == ':')
            return at[1];
    }
    return {};
}

struct XmlReader::Parser {
    XML_Parser expat = nullptr;
    XmlHandler* handler = nullptr;
    std::exception_ptr error;
    int depth = 0;
    bool documentType = false;
    std::int64_t fed = 0;

    /// No exception may pass through expat, which is C.
    template <class Call>
    void guard(Call&& call) {
        if (error)
            return;
        try {
            call();
        } catch (...) {
            error = std::current_exception();
            XML_StopParser(expat, XML_FALSE);
        }
    }

    static void onBegin(void* self, const char* name, const char** attributes) {
        auto& parser = *static_cast<Parser*>(self);
        parser.guard([&] {
            if (++parser.depth > DeepestElement)
                throw FileError("");
            parser.handler->begin(withoutPrefix(name), Attributes(attributes));
        });
    }
    static void onEnd(void* self, const char* name) {
        auto& parser = *static_cast<Parser*>(self);
        parser.guard([&] {
            --parser.depth;
            parser.handler->end(withoutPrefix(name));
        });
    }
    static void onText(void* self, const char* text, int size) {
        auto& parser = *static_cast<Parser*>(self);
        parser.guard([&] { parser.handler->text({text, static_cast<std::size_t>(size)}); });
    }
    static void onDocumentType(void* self, const char*, const char*, const char*, int) {
        auto& parser = *static_cast<Parser*>(self);
        parser.documentType = true;
        XML_StopParser(parser.expat, XML_FALSE);
    }
};

XmlReader::XmlReader(std::unique_ptr<Part> part, XmlHandler& handler)
    : m_part(std::move(part)), m_parser(std::make_unique<Parser>()) {
    m_parser->handler = &handler;
    m_parser->expat = XML_ParserCreate(nullptr);
    if (!m_parser->expat)
        throw std::bad_alloc();
    XML_SetUserData(m_parser->expat, m_parser.get());
    XML_SetElementHandler(m_parser->expat, Parser::onBegin, Parser::onEnd);
    XML_SetCharacterDataHandler(m_parser->expat, Parser::onText);
    XML_SetStartDoctypeDeclHandler(m_parser->expat, Parser::onDocumentType);
    XML_SetParamEntityParsing(m_parser->expat, XML_PARAM_ENTITY_PARSING_NEVER);
}

XmlReader::~XmlReader() {
    XML_ParserFree(m_parser->expat);
}

void XmlReader::fail() {
    const auto where = "\"" + m_part->file().string() + "\"";
    if (m_parser->documentType)
        throw FileError(where + " declares a document type in its part " + m_part->name() +
                        ", as no spreadsheet program does; it is not read.");
    if (m_parser->error) {
        try {
            std::rethrow_exception(m_parser->error);
        } catch (const FileError& error) {
            if (*error.what() != '\0')
                throw;
        }
    }
    throw FileError(where + " is damaged in line " +
                    std::to_string(XML_GetCurrentLineNumber(m_parser->expat)) + " of its part " +
                    m_part->name() + "; save it again in the spreadsheet program, or as CSV.");
}

bool XmlReader::readOn() {
    if (m_done)
        return false;
    XML_ParsingStatus status{};
    XML_GetParsingStatus(m_parser->expat, &status);
    XML_Status result = XML_STATUS_OK;
    if (status.parsing == XML_SUSPENDED) {
        result = XML_ResumeParser(m_parser->expat);
    } else {
        char* piece = static_cast<char*>(XML_GetBuffer(m_parser->expat, PieceBytes));
        if (!piece)
            throw std::bad_alloc();
        const std::size_t got = m_part->read(piece, PieceBytes);
        m_last = got == 0;
        m_parser->fed += static_cast<std::int64_t>(got);
        result = XML_ParseBuffer(m_parser->expat, static_cast<int>(got), m_last ? XML_TRUE : XML_FALSE);
    }
    if (result == XML_STATUS_ERROR)
        fail();
    if (result == XML_STATUS_OK) {
        if (m_parser->fed - XML_GetCurrentByteIndex(m_parser->expat) > LongestToken)
            fail();
        m_done = m_last;
    }
    return true;
}

void XmlReader::readAll() {
    while (readOn()) {
    }
}

void XmlReader::pause() {
    XML_StopParser(m_parser->expat, XML_TRUE);
}

}  // namespace goalpost::imports::sheets
