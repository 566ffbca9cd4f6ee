// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "model/describe.hpp"

#include <map>
#include <string>
#include <vector>

namespace goalpost::model {

/// Finds entities by the names documents write, while a document is being read into `plan`.
class Names {
  public:
    explicit Names(const Plan& plan) : m_plan(plan) {}

    /// The entity named at `pointer`; empty for null. Throws InputError when there is none.
    Id find(const Json& json, const std::string& pointer, Kind kind) const;
    std::vector<Id> findAll(const Json& json, const std::string& pointer, Kind kind) const;
    /// Business objectives are looked up in this brand from here on.
    void enterBrand(const Id& brand) { m_brand = brand; }
    /// Remembers where in the document an entity stands.
    void stands(const Id& id, const std::string& pointer) { m_places[id] = pointer; }
    /// Throws InputError when something refers to what the document has removed or moved away.
    void refuseDangling() const;

  private:
    std::vector<std::pair<std::string, Id>> candidates(Kind kind) const;
    std::string placeOf(const Id& id, const std::string& otherwise) const;
    void checkCampaign(const Campaign& campaign) const;
    void checkTool(const Id& tool, const std::string& what) const;

    const Plan& m_plan;
    Id m_brand;
    std::map<Id, std::string> m_places;
};

/// The name under which a document refers to an entity; a campaign whose name is not unique is preceded
/// by its brand's: "Juniper Row/Summer".
std::string nameFor(const Plan& plan, const Id& id, Kind kind);

}  // namespace goalpost::model
