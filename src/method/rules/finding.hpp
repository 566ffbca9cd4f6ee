// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/campaign_view.hpp"
#include "method/method.hpp"

#include <utility>

namespace goalpost::method::rules {

/// The findings of a rule, or nothing where it had nothing to judge.
using Judged = std::optional<std::vector<Finding>>;

/// How a rule words its findings: the rule's id and strength are given once.
class Voice {
  public:
    constexpr Voice(std::string_view id, Strength how) : m_rule(id), m_strength(how) {}

    Finding broken(Subject subject, const Id& entity, Sentence message, Sentence fix) const {
        return make(State::Broken, std::move(subject), entity, std::move(message), std::move(fix));
    }
    Finding open(Subject subject, const Id& entity, Sentence message, Sentence fix) const {
        return make(State::Open, std::move(subject), entity, std::move(message), std::move(fix));
    }

  private:
    std::string_view m_rule;
    Strength m_strength;

    Finding make(State state, Subject subject, const Id& entity, Sentence message, Sentence fix) const {
        return {.rule = m_rule,
                .strength = m_strength,
                .state = state,
                .subject = std::move(subject.path),
                .place = std::move(subject.place),
                .entity = entity,
                .message = std::move(message),
                .fix = std::move(fix)};
    }
};

}  // namespace goalpost::method::rules
