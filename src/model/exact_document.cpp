// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/exact_document.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/describe.hpp"
#include "model/document_value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace goalpost::model {

namespace {

constexpr const char* Uuid = "uuid";

class ExactWriter {
  public:
    template <class F>
    void key(std::string_view name, const F& field) {
        put(name, told(field));
    }
    template <class F>
    void field(std::string_view name, const F& field) {
        put(name, told(field));
    }
    void percent(std::string_view name, const std::optional<double>& share) { put(name, writeValue(share)); }
    template <class F>
    void list(std::string_view name, const F& list) {
        put(name, writeValue(list));
    }
    void reference(std::string_view name, const Id& id, Kind) { put(name, writeValue(id.text)); }
    void references(std::string_view name, const std::vector<Id>& ids, Kind) {
        std::vector<std::string> texts;
        for (const auto& id : ids)
            texts.push_back(id.text);
        put(name, writeValue(texts));
    }
    template <class T>
    void part(std::string_view name, std::optional<T>& part) {
        if (!part)
            return;
        ExactWriter writer;
        describe(writer, *part);
        put(name, writer.take());
    }
    template <class T>
    void children(std::string_view name, std::vector<T>& list) {
        Json entries = Json::array();
        for (T& entry : list) {
            ExactWriter writer;
            writer.put(Uuid, entry.id.text);
            describe(writer, entry);
            entries.push_back(writer.take());
        }
        if (!entries.empty())
            put(name, std::move(entries));
    }
    Json take() { return std::move(m_object); }

  private:
    template <class F>
    static Json told(const F& field) {
        if constexpr (requires { Words<typename F::value_type>::List; })
            return field ? Json(idOf(*field)) : Json();
        else
            return writeValue(field);
    }
    void put(std::string_view name, Json value) {
        if (!value.is_null())
            m_object[std::string(name)] = std::move(value);
    }
    Json m_object = Json::object();
};

/// Every id by the kind it can be referred to as, and what is referred to.
struct Ids {
    std::unordered_set<std::string> all;
    std::unordered_map<int, std::unordered_set<std::string>> byKind;
    struct Reference {
        std::string id, pointer;
        Kind kind;
    };
    std::vector<Reference> references;

    void refuseDangling() const {
        for (const auto& [id, pointer, kind] : references) {
            const auto known = byKind.find(static_cast<int>(kind));
            if (known == byKind.end() || !known->second.contains(id))
                throw InputError(pointer, "There is no entry with the id " + inQuotes(id) +
                                              " that could stand here; the bundle is not complete.");
        }
    }
};

template <class T>
inline constexpr std::optional<Kind> KindOf = std::nullopt;
template <>
inline constexpr std::optional<Kind> KindOf<Brand> = Kind::Brand;
template <>
inline constexpr std::optional<Kind> KindOf<Creator> = Kind::Creator;
template <>
inline constexpr std::optional<Kind> KindOf<Campaign> = Kind::Campaign;
template <>
inline constexpr std::optional<Kind> KindOf<Tool> = Kind::Tool;
template <>
inline constexpr std::optional<Kind> KindOf<BusinessObjective> = Kind::BusinessObjective;

std::string readId(const Told& told) {
    std::string id;
    readValue(told, id);
    if (!id.empty() && !isId(id))
        throw InputError(told.pointer, inQuotes(id) +
                                           " is no id; ids look like "
                                           "\"0190b3c5-7e2a-7c41-9f00-6f1d2b3a4c5d\".");
    return id;
}

class ExactReader {
  public:
    ExactReader(const Json& object, std::string pointer, Ids& ids)
        : m_object(object), m_pointer(std::move(pointer)), m_ids(ids) {
        if (!m_object.is_object())
            throw InputError(m_pointer,
                             kindOf(m_object) + " stands here; write an object in curly brackets.");
    }

    template <class F>
    void key(std::string_view name, F& out) {
        field(name, out);
    }
    template <class F>
    void field(std::string_view name, F& out) {
        if (const Json* value = find(name))
            readValue(Told{*value, pointerTo(m_pointer, name), name}, out);
    }
    void percent(std::string_view name, std::optional<double>& share) { field(name, share); }
    template <class F>
    void list(std::string_view name, F& out) {
        field(name, out);
    }
    void reference(std::string_view name, Id& id, Kind kind) {
        const Json* value = find(name);
        if (!value)
            return;
        const std::string pointer = pointerTo(m_pointer, name);
        id.text = readId({*value, pointer, name});
        if (id)
            m_ids.references.push_back({id.text, pointer, kind});
    }
    /// As in the file, what a list names may have been removed since.
    void references(std::string_view name, std::vector<Id>& ids, Kind) {
        std::vector<std::string> texts;
        field(name, texts);
        for (std::size_t i = 0; i < texts.size(); ++i)
            ids.push_back({readId({Json(texts[i]), pointerTo(pointerTo(m_pointer, name), i), name})});
    }
    template <class T>
    void part(std::string_view name, std::optional<T>& part) {
        const Json* value = find(name);
        if (!value || value->is_null())
            return;
        ExactReader reader(*value, pointerTo(m_pointer, name), m_ids);
        describe(reader, part.emplace());
        reader.refuseUnknown();
    }
    template <class T>
    void children(std::string_view name, std::vector<T>& list) {
        const Json* value = find(name);
        if (!value)
            return;
        const std::string pointer = pointerTo(m_pointer, name);
        if (!value->is_array())
            throw InputError(pointer, kindOf(*value) + " stands here; write a list in square brackets.");
        list.reserve(value->size());
        for (std::size_t i = 0; i < value->size(); ++i) {
            ExactReader reader((*value)[i], pointerTo(pointer, i), m_ids);
            T& entry = list.emplace_back();
            entry.id.text = reader.ownId();
            if constexpr (KindOf<T>.has_value())
                m_ids.byKind[static_cast<int>(*KindOf<T>)].insert(entry.id.text);
            describe(reader, entry);
            reader.refuseUnknown();
        }
    }

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

  private:
    std::string ownId() {
        const Json* value = find(Uuid);
        const std::string pointer = pointerTo(m_pointer, Uuid);
        std::string id = value ? readId({*value, pointer, Uuid}) : std::string();
        if (id.empty())
            throw InputError(m_pointer, "This entry has no \"uuid\"; add its id.");
        if (!m_ids.all.insert(id).second)
            throw InputError(pointer, "Two entries have the id " + inQuotes(id) + "; each needs its own.");
        return id;
    }
    const Json* find(std::string_view name) {
        m_known.emplace_back(name);
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }

    const Json& m_object;
    std::string m_pointer;
    Ids& m_ids;
    std::vector<std::string> m_known;
};

}  // namespace

Json exactDocumentOf(const Plan& plan) {
    ExactWriter writer;
    describe(writer, const_cast<Plan&>(plan));
    return writer.take();
}

Plan planOf(const Json& document, const std::string& pointer) {
    Plan plan;
    Ids ids;
    ExactReader reader(document, pointer, ids);
    describe(reader, plan);
    reader.refuseUnknown();
    ids.refuseDangling();
    return plan;
}

}  // namespace goalpost::model
