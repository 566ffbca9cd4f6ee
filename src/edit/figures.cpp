// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/figures.hpp"

#include "base/error.hpp"
#include "edit/lookup.hpp"
#include "store/booking.hpp"

namespace goalpost::edit {

namespace {

using namespace model;

struct Piece {
    const Deliverable* deliverable = nullptr;
    const Creator* creator = nullptr;
};

Piece pieceOf(const Plan& plan, const HandFigures& figures) {
    const Campaign* campaign = plan.campaign(figures.campaign);
    if (campaign)
        for (const Partnership& partnership : campaign->partnerships)
            for (const Deliverable& deliverable : partnership.deliverables)
                if (deliverable.id == figures.deliverable)
                    return {&deliverable, plan.creator(partnership.creator)};
    throw Error("This deliverable is not in the plan any more; choose another one.");
}

/// The account the piece is published on: by the address where it names the platform, else the first.
const Account* accountOf(const Piece& piece) {
    if (!piece.creator || piece.creator->accounts.empty())
        return nullptr;
    for (const Account& account : piece.creator->accounts)
        if (piece.deliverable->permalink.find(account.platform) != std::string::npos)
            return &account;
    return &piece.creator->accounts.front();
}

}  // namespace

void bookFigures(store::Workspace& workspace, const HandFigures& figures, Date today) {
    const Piece piece = pieceOf(workspace.plan(), figures);
    const std::string name = "\"" + piece.deliverable->name + "\"";
    if (piece.deliverable->permalink.empty() && piece.deliverable->postId.empty())
        throw Error(name + " has no address yet; write the address of the published post first.");
    if (figures.asOf > today)
        throw Error("Figures cannot be of a day that is still to come; choose today or an earlier day.");
    if (figures.values.empty())
        throw Error("No figure was written for " + name + "; write at least one.");
    const Account* account = accountOf(piece);
    if (!account)
        throw Error("The creator of " + name + " has no account; add one on the Creators page first.");
    store::BookingOptions options;
    options.file = "By hand";
    options.format = "by-hand";
    options.asOf = figures.asOf;
    options.source = "manual";
    options.campaign = figures.campaign;
    options.platform = account->platform;
    options.handle = account->handle;
    try {
        store::Booking booking(workspace, std::move(options));
        Record record;
        record.span = Span::Lifetime;
        record.platform = account->platform;
        record.account = account->handle;
        record.postId = piece.deliverable->postId;
        record.permalink = piece.deliverable->permalink;
        record.title = piece.deliverable->name;
        record.day = dayNumber(figures.asOf);
        record.line = 1;
        record.values = figures.values;
        booking.book(record);
        booking.finish("Write figures of " + name);
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
}

}  // namespace goalpost::edit
