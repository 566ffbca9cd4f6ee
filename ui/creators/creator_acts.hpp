// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

#include <QList>
#include <QStringList>

#include <vector>

/// What people do with creators as a whole: each asks what must be asked, sends the change, and tells why
/// nothing was sent.
namespace goalpost::ui {

struct CreatorAct {
    QString problem;  ///< why nothing was sent; empty also when the question was cancelled
    Id named;         ///< who is meant by the problem, if anybody
    Id added;         ///< who will be there when the change has come through
};

CreatorAct askForCreator(Surroundings around);
CreatorAct pasteCreators(Surroundings around, const QList<QStringList>& rows);
CreatorAct deleteCreators(Surroundings around, const std::vector<Id>& creators);
/// As partners of the campaign that is looked at.
CreatorAct shortlist(Surroundings around, const std::vector<Id>& creators);

bool isPartner(const model::Campaign* campaign, const Id& creator);

}  // namespace goalpost::ui
