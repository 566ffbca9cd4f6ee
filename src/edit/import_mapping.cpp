// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_mapping.hpp"

#include "base/error.hpp"
#include "imports/fingerprint.hpp"

#include <algorithm>

namespace goalpost::edit {

const model::ImportMapping* rememberedFor(const model::Plan& plan, const imports::Sniff& sniff) {
    if (plan.importMappings.empty())
        return nullptr;
    const std::string fingerprint = imports::headerFingerprint(sniff);
    const auto found = std::find_if(plan.importMappings.begin(), plan.importMappings.end(),
                                    [&](const auto& mapping) { return mapping.fingerprint == fingerprint; });
    return found == plan.importMappings.end() ? nullptr : &*found;
}

Act forgetMapping(model::Plan plan, std::string_view fingerprint) {
    const auto found = std::find_if(plan.importMappings.begin(), plan.importMappings.end(),
                                    [&](const auto& mapping) { return mapping.fingerprint == fingerprint; });
    if (found == plan.importMappings.end())
        throw Error("No mapping \"" + std::string(fingerprint) +
                    "\" is remembered; the list tells those that are.");
    const std::string label = "Forget the columns of " + found->file;
    plan.importMappings.erase(found);
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
