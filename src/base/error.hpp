// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace goalpost {

/// Something that could not be done. The message is one sentence for the user: what, where, why, and
/// what to do. Caught in one place in the window and in one place on the command line.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A file that cannot be read, written, or is not what it claims to be.
class FileError : public Error {
  public:
    using Error::Error;
};

/// The database refused a statement or is damaged.
class DatabaseError : public Error {
  public:
    DatabaseError(const std::string& message, int code) : Error(message), m_code(code) {}
    /// SQLite's extended result code.
    int code() const noexcept { return m_code; }

  private:
    int m_code;
};

/// Input that is wrong at a place that can be named: a JSON pointer ("/campaigns/0/kpis/1/id") or a line.
class InputError : public Error {
  public:
    InputError(std::string place, const std::string& message)
        : Error(place.empty() ? message : "At " + place + ": " + message), m_place(std::move(place)) {}
    const std::string& place() const noexcept { return m_place; }

  private:
    std::string m_place;
};

/// A step that a rule of the method does not allow. `rule` is its id, for example "KPI-FIT"; why it is
/// refused and what to do stand in what() and, for the window, as sentences.
class RuleRefusal : public Error {
  public:
    RuleRefusal(std::string rule, const std::string& message, Sentence why = {}, Sentence fix = {})
        : Error(rule + ": " + message),
          m_rule(std::move(rule)),
          m_why(std::move(why)),
          m_fix(std::move(fix)) {}
    const std::string& rule() const noexcept { return m_rule; }
    const Sentence& why() const noexcept { return m_why; }
    const Sentence& fix() const noexcept { return m_fix; }

  private:
    std::string m_rule;
    Sentence m_why;
    Sentence m_fix;
};

/// The user stopped a long piece of work; what it had begun has been taken back.
class Cancelled : public Error {
  public:
    Cancelled() : Error("Cancelled; nothing was changed.") {}
};

}  // namespace goalpost
