// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "documents.hpp"
#include "support/catch.hpp"

#include <functional>
#include <set>

using namespace goalpost;
using namespace goalpost::model;

namespace {

/// The schema an object of the example follows; a reference into $defs is resolved.
const Json& resolved(const Json& schema, const Json& root) {
    if (!schema.contains("$ref"))
        return schema;
    return root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
}

/// Calls `seen` with "definition/key" of every key in `value`; throws where the schema does not know it.
void walk(const Json& value, const Json& schemaOrRef, const Json& root, const std::string& path,
          const std::function<void(const std::string&)>& seen) {
    const Json& schema = resolved(schemaOrRef, root);
    if (value.is_array())
        for (const auto& entry : value)
            walk(entry, schema.at("items"), root, path, seen);
    if (!value.is_object() || !schema.contains("properties"))
        return;
    for (const auto& [key, entry] : value.items()) {
        const std::string at = path + "/" + key;
        seen(at);
        walk(entry, schema.at("properties").at(key), root, at, seen);
    }
}

void properties(const Json& schemaOrRef, const Json& root, const std::string& path,
                std::set<std::string>& all) {
    const Json& schema = resolved(schemaOrRef, root);
    if (schema.contains("items"))
        properties(schema["items"], root, path, all);
    if (!schema.contains("properties"))
        return;
    for (const auto& [key, property] : schema["properties"].items())
        if (key != "$schema") {
            all.insert(path + "/" + key);
            properties(property, root, path + "/" + key, all);
        }
}

}  // namespace

TEST_CASE("The committed schema is the one the program's fields give") {
    CHECK(test::readFile(test::sourceFolder() / "docs" / "plan.schema.json") ==
          formatJson(documentSchema()) + "\n");
}

TEST_CASE("The example uses every field of the schema and nothing else") {
    const Json schema = documentSchema();
    std::set<std::string> all;
    properties(schema, schema, "", all);
    std::set<std::string> used;
    walk(test::exampleDocument(), schema, schema, "", [&](const std::string& path) { used.insert(path); });
    for (const auto& path : all)
        CHECK((used.count(path) == 1 || (UNSCOPED_INFO(path), false)));
    CHECK(used.size() == all.size());
    CHECK(all.size() > 150);
}

TEST_CASE("The schema requires what identifies an entry and nothing that a rule judges") {
    const Json schema = documentSchema();
    const Json& definitions = schema["$defs"];
    CHECK(definitions["campaign"]["required"] == Json::array({"name"}));
    CHECK(definitions["kpi_choice"]["required"] == Json::array({"id"}));
    CHECK_FALSE(definitions["objective"].contains("required"));
    CHECK_FALSE(definitions["review"].contains("required"));
    CHECK(definitions["brand"]["additionalProperties"] == false);
    CHECK(definitions["campaign"]["properties"]["phase"]["enum"] ==
          Json::array({"goal", "tools", "execution", "closed", nullptr}));
}

TEST_CASE("A document may name its schema") {
    CHECK(test::applied({}, R"({"$schema": "plan.schema.json"})") == Plan{});
}
