// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/document_reader.hpp"

#include "base/error.hpp"
#include "model/document_identity.hpp"
#include "model/document_names.hpp"
#include "model/document_value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goalpost::model {

namespace {

/// Lists whose entries refer to others by name are read in a second round, when every name is known.
template <class T>
inline constexpr bool RefersToOthers = false;
template <>
inline constexpr bool RefersToOthers<Campaign> = true;
template <>
inline constexpr bool RefersToOthers<Pilot> = true;
template <>
inline constexpr bool RefersToOthers<Stakeholder> = true;
template <>
inline constexpr bool RefersToOthers<Review> = true;

enum class Depth { Keys, All };

template <class T>
void tidy(T&) {}
void tidy(Account& account) {
    account.platform = foldCase(account.platform);
    if (account.handle.starts_with('@'))
        account.handle.erase(0, 1);
}

void tidy(Benchmark& benchmark) {
    benchmark.platform = foldCase(benchmark.platform);
}

template <class T>
void checkWhole(const T&, const std::string&) {}
void checkWhole(const Review& review, const std::string& pointer) {
    if (review.tool.empty() == review.campaign.empty())
        throw InputError(pointer, "A review is of one tool or of one campaign; name exactly one of both.");
}

template <class T>
void readList(const Json& array, const std::string& pointer, Names& names, std::vector<T>& list, bool merge);

/// Visitor that reads the fields of one JSON object.
class Fields {
  public:
    Fields(const Json& object, std::string pointer, Names& names, Depth depth)
        : m_object(object), m_pointer(std::move(pointer)), m_names(names), m_depth(depth) {
        if (!m_object.is_object())
            throw InputError(m_pointer,
                             kindOf(m_object) + " stands here; write an object in curly brackets.");
    }

    template <class F>
    void key(std::string_view name, F& field) {
        if (const Json* value = find(name))
            readKey(Told{*value, pointerTo(m_pointer, name), name}, field);
    }
    template <class F>
    void field(std::string_view name, F& field) {
        if (const Json* value = findDeep(name))
            readValue(Told{*value, pointerTo(m_pointer, name), name}, field);
    }
    void percent(std::string_view name, std::optional<double>& field) {
        if (const Json* value = findDeep(name))
            readPercent(Told{*value, pointerTo(m_pointer, name), name}, field);
    }
    template <class F>
    void list(std::string_view name, F& field) {
        this->field(name, field);
    }
    void reference(std::string_view name, Id& id, Kind kind) {
        if (const Json* value = find(name))
            id = m_names.find(*value, pointerTo(m_pointer, name), kind);
        if (kind == Kind::Brand)
            m_names.enterBrand(id);
    }
    void references(std::string_view name, std::vector<Id>& ids, Kind kind) {
        if (const Json* value = findDeep(name))
            ids = m_names.findAll(*value, pointerTo(m_pointer, name), kind);
    }
    template <class T>
    void part(std::string_view name, std::optional<T>& part) {
        const Json* value = findDeep(name);
        if (!value)
            return;
        T read = value->is_null() ? T{} : part.value_or(T{});
        if (!value->is_null()) {
            Fields fields(*value, pointerTo(m_pointer, name), m_names, Depth::All);
            describe(fields, read);
            fields.refuseUnknown();
        }
        part = read == T{} ? std::nullopt : std::optional(std::move(read));
    }
    template <class T>
    void children(std::string_view name, std::vector<T>& list) {
        if (const Json* value = findDeep(name))
            readList(*value, pointerTo(m_pointer, name), m_names, list, false);
    }

    /// Throws for the first key that none of the visited fields has.
    void refuseUnknown() const {
        for (const auto& entry : m_object.items()) {
            if (std::find(m_known.begin(), m_known.end(), entry.key()) != m_known.end())
                continue;
            const auto meant = nearest(entry.key(), m_known);
            throw InputError(pointerTo(m_pointer, entry.key()),
                             "The key " + inQuotes(entry.key()) + " is not known here; " +
                                 (meant ? "did you mean \"" + *meant + "\"?"
                                        : "the known ones are: " + join(m_known, ", ") + "."));
        }
    }
    template <class T>
    void require(const T&) const {
        for (const auto name : RequiredOf<T>) {
            const auto found = m_object.find(name);
            if (found == m_object.end())
                throw InputError(m_pointer, "This " + wordFor<T>() + " has no \"" + std::string(name) +
                                                "\"; add the key.");
            if (found->is_null() || (found->is_string() && trim(found->template get<std::string>()).empty()))
                throw InputError(pointerTo(m_pointer, name),
                                 "The \"" + std::string(name) + "\" of a " + wordFor<T>() +
                                     " cannot be empty; write it or leave the entry out.");
        }
    }

  private:
    const Json* find(std::string_view name) {
        m_known.emplace_back(name);
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }
    const Json* findDeep(std::string_view name) {
        const Json* value = find(name);
        return m_depth == Depth::All ? value : nullptr;
    }

    const Json& m_object;
    std::string m_pointer;
    Names& m_names;
    Depth m_depth;
    std::vector<std::string> m_known;
};

/// Finds the entries of a list that a document means, each at most once.
template <class T>
class Matches {
  public:
    explicit Matches(std::vector<T>& list) : m_taken(list.size(), false) {
        for (T& entry : list)
            m_identities.push_back(identityOf(entry));
    }

    /// The position of the entry meant; nothing for a new one.
    std::optional<std::size_t> find(const Identity& wanted, const std::string& pointer) {
        std::optional<std::size_t> found = exact(wanted);
        if (!found && wanted.told && !MayBeAlike<T> &&
            std::find(m_read.begin(), m_read.end(), wanted) != m_read.end())
            throw InputError(pointer,
                             "This " + wordFor<T>() + " stands in the list twice; keep one of both entries.");
        if (!found && FoundByKeysAlone<T>)
            found = byKeys(wanted, pointer);
        m_read.push_back(wanted);
        if (found)
            m_taken[*found] = true;
        return found;
    }

  private:
    std::optional<std::size_t> exact(const Identity& wanted) const {
        for (std::size_t i = 0; i < m_identities.size(); ++i)
            if (!m_taken[i] && m_identities[i] == wanted)
                return i;
        return std::nullopt;
    }
    static bool namesNothing(const Identity& identity) {
        return identity.references.find_first_not_of('\x1f') == std::string::npos;
    }
    std::optional<std::size_t> byKeys(const Identity& wanted, const std::string& pointer) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_identities.size(); ++i) {
            if (m_taken[i] || m_identities[i].keys != wanted.keys ||
                (!namesNothing(wanted) && !namesNothing(m_identities[i])))
                continue;
            if (found)
                throw InputError(pointer, "More than one " + wordFor<T>() +
                                              " has this name; say which by naming what it belongs to.");
            found = i;
        }
        return found;
    }

    std::vector<Identity> m_identities;
    std::vector<bool> m_taken;
    std::vector<Identity> m_read;
};

template <class T>
T readEntry(const Json& object, const std::string& pointer, Names& names, T entry) {
    Fields fields(object, pointer, names, Depth::All);
    describe(fields, entry);
    fields.refuseUnknown();
    tidy(entry);
    checkWhole(entry, pointer);
    if (entry.id.empty())
        entry.id = Id::create();
    names.stands(entry.id, pointer);
    return entry;
}

template <class T>
Identity identityAt(const Json& object, const std::string& pointer, Names& names) {
    T probe{};
    Fields keys(object, pointer, names, Depth::Keys);
    keys.require(probe);
    describe(keys, probe);
    tidy(probe);
    return identityOf(probe);
}

/// Merging keeps the entries that the document does not name and the order of those it does.
template <class T>
void readList(const Json& array, const std::string& pointer, Names& names, std::vector<T>& list, bool merge) {
    if (array.is_null()) {
        list.clear();
        return;
    }
    if (!array.is_array())
        throw InputError(pointer, kindOf(array) + " stands here; write a list in square brackets.");
    Matches<T> matches(list);
    std::vector<T> replaced;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const std::string place = pointerTo(pointer, i);
        const auto at = matches.find(identityAt<T>(array[i], place, names), place);
        T entry = readEntry(array[i], place, names, at ? list[*at] : T{});
        if (merge && at)
            list[*at] = std::move(entry);
        else
            (merge ? list : replaced).push_back(std::move(entry));
    }
    if (!merge)
        list = std::move(replaced);
}

/// Visitor of the whole document: one of the two rounds over its top-level lists.
class Round {
  public:
    Round(const Json& document, Names& names, bool referring)
        : m_document(document), m_names(names), m_referring(referring) {}

    template <class T>
    void children(std::string_view name, std::vector<T>& list) {
        m_known.emplace_back(name);
        const auto found = m_document.find(name);
        if (found != m_document.end() && RefersToOthers<T> == m_referring)
            readList(*found, pointerTo("", name), m_names, list, true);
    }
    const std::vector<std::string>& known() const { return m_known; }

  private:
    const Json& m_document;
    Names& m_names;
    bool m_referring;
    std::vector<std::string> m_known;
};

void refuseUnknown(const Json& document, const std::vector<std::string>& known) {
    for (const auto& entry : document.items()) {
        if (entry.key() == "$schema" || std::find(known.begin(), known.end(), entry.key()) != known.end())
            continue;
        const auto meant = nearest(entry.key(), known);
        throw InputError(pointerTo("", entry.key()),
                         "The key " + inQuotes(entry.key()) + " is not known here; " +
                             (meant ? "did you mean \"" + *meant + "\"?"
                                    : "the known ones are: " + join(known, ", ") + "."));
    }
}

}  // namespace

void readDocument(const Json& document, Plan& plan) {
    if (!document.is_object())
        throw InputError(
            "", kindOf(document) + " is no plan document; write an object with lists such as \"campaigns\".");
    Names names(plan);
    Round first(document, names, false);
    describe(first, plan);
    refuseUnknown(document, first.known());
    Round second(document, names, true);
    describe(second, plan);
    names.refuseDangling();
}

}  // namespace goalpost::model
