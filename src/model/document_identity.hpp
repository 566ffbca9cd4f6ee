// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.hpp"
#include "model/describe.hpp"

#include <array>
#include <string>
#include <string_view>

/// What tells an entry of a plan document from its siblings, and what it cannot do without.
namespace goalpost::model {

/// The keys an entry must have. Nothing that a rule of the method judges is among them.
template <class T>
inline constexpr std::array<std::string_view, 0> RequiredOf{};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Brand>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<BusinessObjective>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Creator>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Account>{"platform"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Campaign>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<KpiChoice>{"id"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Partnership>{"creator"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Deliverable>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<WorkflowStep>{"stage"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Tool>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Operator>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Pilot>{"name"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<PilotLog>{"date"};
template <>
inline constexpr std::array<std::string_view, 2> RequiredOf<Reason>{"rule", "subject"};

template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Rehearsal>{"source"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<CustomKpi>{"id"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<CustomFit>{"goal"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<GoalProfile>{"goal"};
template <>
inline constexpr std::array<std::string_view, 1> RequiredOf<Benchmark>{"kpi"};

/// References that are part of the identity: a partnership is its creator's, a review its tool's or
/// campaign's, a campaign's name is unique within its brand.
template <class T>
inline constexpr bool ReferencesIdentify = false;
template <>
inline constexpr bool ReferencesIdentify<Partnership> = true;
template <>
inline constexpr bool ReferencesIdentify<Review> = true;
template <>
inline constexpr bool ReferencesIdentify<Campaign> = true;
template <>
inline constexpr bool ReferencesIdentify<Stakeholder> = true;

/// Entries may leave the identifying reference out when their keys alone find one sibling.
template <class T>
inline constexpr bool FoundByKeysAlone = false;
template <>
inline constexpr bool FoundByKeysAlone<Campaign> = true;
template <>
inline constexpr bool FoundByKeysAlone<Stakeholder> = true;

/// Two of these may be alike (two instalments due on one day); they match in their order.
template <class T>
inline constexpr bool MayBeAlike = false;
template <>
inline constexpr bool MayBeAlike<Revision> = true;
template <>
inline constexpr bool MayBeAlike<Closing> = true;
template <>
inline constexpr bool MayBeAlike<Payment> = true;
template <>
inline constexpr bool MayBeAlike<Cost> = true;
template <>
inline constexpr bool MayBeAlike<Rate> = true;
template <>
inline constexpr bool MayBeAlike<Override> = true;
template <>
inline constexpr bool MayBeAlike<ReviewChange> = true;

struct Identity {
    std::string keys;
    std::string references;
    bool told = false;  ///< something of it is not empty
    bool operator==(const Identity&) const = default;
};

/// Visitor that collects the identity; letter case does not tell names apart.
class IdentityVisitor {
  public:
    explicit IdentityVisitor(bool withReferences) : m_withReferences(withReferences) {}

    void key(std::string_view, const std::string& text) { add(foldCase(text)); }
    void key(std::string_view, const std::optional<Date>& date) { add(date ? isoDate(*date) : ""); }
    template <class E>
    void key(std::string_view, const std::optional<E>& word) {
        add(word ? std::string(idOf(*word)) : "");
    }
    void reference(std::string_view, const Id& id, Kind) {
        if (!m_withReferences)
            return;
        m_identity.references += id.text + '\x1f';
        m_identity.told = m_identity.told || !id.empty();
    }
    template <class... Any>
    void field(Any&&...) {}
    template <class... Any>
    void percent(Any&&...) {}
    template <class... Any>
    void list(Any&&...) {}
    template <class... Any>
    void references(Any&&...) {}
    template <class... Any>
    void part(Any&&...) {}
    template <class... Any>
    void children(Any&&...) {}

    const Identity& identity() const { return m_identity; }

  private:
    void add(const std::string& text) {
        m_identity.keys += text + '\x1f';
        m_identity.told = m_identity.told || !text.empty();
    }

    bool m_withReferences;
    Identity m_identity;
};

template <class T>
Identity identityOf(T& entry) {
    IdentityVisitor visitor(ReferencesIdentify<T>);
    describe(visitor, entry);
    return visitor.identity();
}

/// "business objective": the type's word in messages.
template <class T>
std::string wordFor() {
    std::string word(TableOf<T>);
    for (char& c : word)
        if (c == '_')
            c = ' ';
    return word;
}

}  // namespace goalpost::model
