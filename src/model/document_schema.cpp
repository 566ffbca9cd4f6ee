// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/document.hpp"
#include "model/document_identity.hpp"
#include "model/document_value.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace goalpost::model {

namespace {

Json orNull(std::string_view type) {
    return {{"type", {type, "null"}}};
}

void addLimits(Json& schema, std::string_view name) {
    const auto [least, most] = limitsOf(name);
    if (std::isfinite(least))
        schema["minimum"] = static_cast<int>(least);
    if (std::isfinite(most))
        schema["maximum"] = static_cast<int>(most);
}

Json schemaOf(std::string_view name, const std::string&) {
    Json schema = orNull("string");
    if (name == "currency")
        schema["pattern"] = "^([A-Z]{3})?$";
    return schema;
}
Json schemaOf(std::string_view name, const std::optional<int>&) {
    Json schema = orNull("integer");
    addLimits(schema, name);
    return schema;
}
Json schemaOf(std::string_view name, const std::optional<double>&) {
    Json schema = orNull("number");
    addLimits(schema, name);
    return schema;
}
Json schemaOf(std::string_view name, const std::optional<Amount>&) {
    const std::string sign = name == "amount" ? "-?" : "";
    return {{"description", "An amount in the brand's currency, such as \"9000.00\"."},
            {"type", {"string", "number", "null"}},
            {"pattern", "^" + sign + "[0-9]+(\\.[0-9]{1,4})?$"}};
}
Json schemaOf(std::string_view, const std::optional<Date>&) {
    Json schema = orNull("string");
    schema["format"] = "date";
    schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    return schema;
}
Json schemaOf(std::string_view, const std::vector<std::string>&) {
    Json schema = orNull("array");
    schema["items"] = {{"type", "string"}};
    return schema;
}
Json percentSchema(Json number) {
    number["type"] = {"string", "number", "null"};
    number["pattern"] = "^[-+]?[0-9.]+ ?%$";
    return number;
}
Json schemaOf(std::string_view, const std::map<std::string, double>&) {
    Json schema = orNull("object");
    schema["additionalProperties"] = {
        {"type", {"string", "number"}}, {"pattern", "^[0-9.]+ ?%$"}, {"minimum", 0}, {"maximum", 1}};
    return schema;
}
template <class E>
requires requires {
    Words<E>::List;
}
Json schemaOf(std::string_view, const std::optional<E>&) {
    Json words = Json::array();
    for (const auto& word : wordsOf<E>())
        words.push_back(word);
    words.push_back(nullptr);
    return {{"enum", words}};
}

std::string_view referenceWord(Kind kind) {
    switch (kind) {
        case Kind::Brand:
            return "The name of a brand.";
        case Kind::Creator:
            return "The name of a creator.";
        case Kind::Campaign:
            return "The name of a campaign, \"Brand/Name\" where it is not unique.";
        case Kind::Tool:
            return "The name of a tool.";
        case Kind::BusinessObjective:
            return "The name of a business objective of the campaign's brand.";
    }
    return {};
}

/// Visitor that turns the fields of a type into the properties of an object's schema; types with rows
/// of their own become definitions.
class Properties {
  public:
    explicit Properties(Json& definitions) : m_definitions(definitions) {}

    template <class F>
    void key(std::string_view name, const F& field) {
        put(name, schemaOf(name, field));
    }
    template <class F>
    void field(std::string_view name, const F& field) {
        put(name, schemaOf(name, field));
    }
    void percent(std::string_view name, const std::optional<double>& field) {
        put(name, percentSchema(schemaOf(name, field)));
    }
    template <class F>
    void list(std::string_view name, const F& field) {
        put(name, schemaOf(name, field));
    }
    void reference(std::string_view name, const Id&, Kind kind) {
        Json schema = orNull("string");
        schema["description"] = referenceWord(kind);
        put(name, std::move(schema));
    }
    void references(std::string_view name, const std::vector<Id>&, Kind kind) {
        Json schema = orNull("array");
        schema["items"] = {{"type", "string"}, {"description", referenceWord(kind)}};
        put(name, std::move(schema));
    }
    template <class T>
    void part(std::string_view name, const std::optional<T>&) {
        Json schema = objectOf<T>();
        schema["type"] = {"object", "null"};
        put(name, std::move(schema));
    }
    template <class T>
    void children(std::string_view name, const std::vector<T>&) {
        const std::string word(TableOf<T>);
        if (!m_definitions.contains(word)) {
            m_definitions[word] = Json::object();  // keeps the place while its own parts are described
            Json definition = objectOf<T>();
            m_definitions[word] = std::move(definition);
        }
        Json schema = orNull("array");
        schema["items"] = {{"$ref", "#/$defs/" + word}};
        put(name, std::move(schema));
    }

    Json take() { return std::move(m_properties); }

  private:
    template <class T>
    Json objectOf() {
        T value{};
        Properties properties(m_definitions);
        describe(properties, value);
        Json schema = {
            {"type", "object"}, {"additionalProperties", false}, {"properties", properties.take()}};
        for (const auto name : RequiredOf<T>) {
            schema["required"].push_back(name);
            Json& property = schema["properties"][std::string(name)];
            if (property.contains("type"))
                property["type"] = "string";
            else
                property["enum"].erase(property["enum"].size() - 1);
        }
        return schema;
    }
    void put(std::string_view name, Json schema) { m_properties[std::string(name)] = std::move(schema); }

    Json& m_definitions;
    Json m_properties = Json::object();
};

}  // namespace

Json documentSchema() {
    Json definitions = Json::object();
    Properties top(definitions);
    Plan plan;
    describe(top, plan);
    Json properties = top.take();
    properties["$schema"] = {{"type", "string"}};
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "Goalpost plan document"},
            {"description",
             "What `goalpost-cli apply` takes and `show --json` writes. Top-level lists merge into what is "
             "there; a list inside an object replaces that object's list; an absent key leaves what is "
             "there; null clears it. Nothing that a rule of the method judges is required here."},
            {"type", "object"},
            {"additionalProperties", false},
            {"properties", properties},
            {"$defs", definitions}};
}

}  // namespace goalpost::model
