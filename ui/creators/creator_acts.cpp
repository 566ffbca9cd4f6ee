// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/creators/creator_acts.hpp"

#include "edit/creator.hpp"
#include "edit/partnership.hpp"
#include "ui/creators/creator_paste.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("creators", text);
}

/// The first of them who is a partner somewhere, with all campaigns; empty when nobody is.
QString whyNotDeleted(const model::Plan& plan, const std::vector<Id>& creators) {
    for (const Id& creator : creators) {
        QStringList campaigns;
        for (const model::Campaign& campaign : plan.campaigns)
            if (isPartner(&campaign, creator))
                campaigns << u'“' + toQt(campaign.name) + u'”';
        const model::Creator* known = plan.creator(creator);
        if (known && !campaigns.isEmpty())
            return tr("%1 is a partner in %2; take the creator out there first. Nothing was deleted.")
                .arg(toQt(known->name), campaigns.join(u", "_s));
    }
    return {};
}

}  // namespace

bool isPartner(const model::Campaign* campaign, const Id& creator) {
    return campaign && std::ranges::any_of(campaign->partnerships, [&](const model::Partnership& each) {
               return each.creator == creator;
           });
}

CreatorAct askForCreator(Surroundings around) {
    const auto name = around.prompts.text(tr("Add a creator"), tr("What is the creator’s name?"));
    if (!name)
        return {};
    if (const model::Creator* known = around.session.plan()->creatorNamed(toStd(*name)))
        return {tr("There is a creator named %1 already.").arg(toQt(known->name)), known->id, {}};
    model::Creator creator;
    creator.id = Id::create();
    creator.name = toStd(*name);
    around.session.change([creator](model::Plan plan) { return edit::addCreator(std::move(plan), creator); });
    return {{}, {}, creator.id};
}

CreatorAct pasteCreators(Surroundings around, const QList<QStringList>& rows) {
    if (around.session.file().readOnly)
        return {tr("The workspace is read-only; nothing can be added."), {}, {}};
    if (rows.isEmpty())
        return {tr("The clipboard has no rows. Copy them in the spreadsheet first."), {}, {}};
    PastedCreators pasted = pastedCreators(*around.session.plan(), rows);
    const QString preview = previewText(pasted);
    if (pasted.added.empty())
        return {QString(preview).replace(u"\n\n"_s, u" "_s), {}, {}};
    if (!around.prompts.confirm(tr("Add these creators?"), preview, tr("Add")))
        return {};
    for (model::Creator& creator : pasted.added)
        creator.id = Id::create();
    const Id first = pasted.added.front().id;
    around.session.change([creators = std::move(pasted.added)](model::Plan plan) {
        return edit::addCreators(std::move(plan), creators);
    });
    return {{}, {}, first};
}

CreatorAct deleteCreators(Surroundings around, const std::vector<Id>& creators) {
    if (creators.empty() || around.session.file().readOnly)
        return {};
    if (const QString why = whyNotDeleted(*around.session.plan(), creators); !why.isEmpty())
        return {why, {}, {}};
    around.session.change(
        [creators](model::Plan plan) { return edit::removeCreators(std::move(plan), creators); },
        Session::Notice::OfferUndo);
    return {};
}

CreatorAct shortlist(Surroundings around, const std::vector<Id>& creators) {
    const model::Campaign* campaign = around.session.campaign();
    if (!campaign || creators.empty() || around.session.file().readOnly)
        return {};
    if (std::ranges::all_of(creators, [&](const Id& id) { return isPartner(campaign, id); }))
        return {tr("All of them are partners of %1 already.").arg(toQt(campaign->name)), {}, {}};
    around.session.change([campaign = campaign->id, creators](model::Plan plan) {
        return edit::addPartners(std::move(plan), campaign, creators);
    });
    return {};
}

}  // namespace goalpost::ui
