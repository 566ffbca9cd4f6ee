// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"

#include <utility>

/// How a rule words its findings: the rule's id and strength are given once.
namespace goalpost::method::rules {

class Voice {
  public:
    constexpr Voice(std::string_view id, Strength how) : m_rule(id), m_strength(how) {}

    Finding broken(std::string subject, const Id& entity, Sentence message, Sentence fix) const {
        return make(State::Broken, std::move(subject), entity, std::move(message), std::move(fix));
    }
    Finding open(std::string subject, const Id& entity, Sentence message, Sentence fix) const {
        return make(State::Open, std::move(subject), entity, std::move(message), std::move(fix));
    }

  private:
    std::string_view m_rule;
    Strength m_strength;

    Finding make(State state, std::string subject, const Id& entity, Sentence message, Sentence fix) const {
        return {.rule = m_rule,
                .strength = m_strength,
                .state = state,
                .subject = std::move(subject),
                .entity = entity,
                .message = std::move(message),
                .fix = std::move(fix)};
    }
};

}  // namespace goalpost::method::rules
