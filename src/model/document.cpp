// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/document.hpp"

#include "base/text.hpp"
#include "model/document_names.hpp"
#include "model/document_reader.hpp"
#include "model/document_value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goalpost::model {

namespace {

using goalpost::model::writeValue;

template <class E>
requires requires {
    Words<E>::List;
}
Json writeValue(const std::optional<E>& word) {
    return word ? Json(idOf(*word)) : Json();
}

/// Visitor that writes the fields of one entity, those with a value only.
class Writer {
  public:
    explicit Writer(const Plan& plan) : m_plan(plan) {}

    template <class F>
    void key(std::string_view name, const F& field) {
        put(name, writeValue(field));
    }
    template <class F>
    void field(std::string_view name, const F& field) {
        put(name, writeValue(field));
    }
    void percent(std::string_view name, const std::optional<double>& share) {
        put(name, writePercent(share));
    }
    template <class F>
    void list(std::string_view name, const F& list) {
        put(name, writeValue(list));
    }
    void reference(std::string_view name, const Id& id, Kind kind) {
        put(name, writeValue(nameFor(m_plan, id, kind)));
    }
    void references(std::string_view name, const std::vector<Id>& ids, Kind kind) {
        std::vector<std::string> names;
        for (const auto& id : ids)
            names.push_back(nameFor(m_plan, id, kind));
        put(name, writeValue(names));
    }
    template <class T>
    void part(std::string_view name, std::optional<T>& part) {
        if (part)
            putFilled(name, written(*part));
    }
    template <class T>
    void children(std::string_view name, std::vector<T>& list) {
        Json entries = Json::array();
        for (T& entry : list)
            entries.push_back(written(entry));
        putFilled(name, std::move(entries));
    }

    Json take() { return std::move(m_object); }

  private:
    template <class T>
    Json written(T& entry) const {
        Writer writer(m_plan);
        describe(writer, entry);
        return writer.take();
    }
    void put(std::string_view name, Json value) {
        if (!value.is_null())
            m_object[std::string(name)] = std::move(value);
    }
    void putFilled(std::string_view name, Json value) {
        if (!value.empty())
            put(name, std::move(value));
    }

    const Plan& m_plan;
    Json m_object = Json::object();
};

template <class T, class Predicate>
void keepOnly(std::vector<T>& list, Predicate wanted) {
    list.erase(std::remove_if(list.begin(), list.end(), [&](const T& entry) { return !wanted(entry); }),
               list.end());
}

bool decidedFor(const Campaign& campaign, const Id& tool) {
    return campaign.tools && std::find(campaign.tools->tools.begin(), campaign.tools->tools.end(), tool) !=
                                 campaign.tools->tools.end();
}

/// The campaign with what it refers to and what is said of it.
Plan aloneWith(const Plan& plan, const Campaign& only) {
    Plan alone = plan;
    keepOnly(alone.brands, [&](const Brand& brand) { return brand.id == only.brand; });
    keepOnly(alone.creators, [&](const Creator& creator) {
        return std::any_of(only.partnerships.begin(), only.partnerships.end(),
                           [&](const Partnership& partnership) { return partnership.creator == creator.id; });
    });
    keepOnly(alone.campaigns, [&](const Campaign& campaign) { return campaign.id == only.id; });
    keepOnly(alone.tools, [&](const Tool& tool) { return decidedFor(only, tool.id); });
    keepOnly(alone.reviews, [&](const Review& review) { return review.campaign == only.id; });
    const std::string subject = "campaign/" + only.name;
    keepOnly(alone.reasons, [&](const Reason& reason) {
        return reason.subject == subject || reason.subject.starts_with(subject + "/");
    });
    alone.workflow.clear();
    alone.pilots.clear();
    alone.stakeholders.clear();
    return alone;
}

}  // namespace

Plan applyDocument(const Plan& plan, const Json& document) {
    Plan next = plan;
    readDocument(document, next);
    return next;
}

Json documentOf(const Plan& plan, const Campaign* only) {
    Plan written = only ? aloneWith(plan, *only) : plan;
    Writer writer(written);
    describe(writer, written);
    return writer.take();
}

}  // namespace goalpost::model
