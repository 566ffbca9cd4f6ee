// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"

#include <QString>

namespace goalpost::ui {

/// Where a finding is mended: a page, and the words of the button that goes there.
struct FindingPlace {
    QString page;
    QString words;
};
FindingPlace placeOf(const method::Finding& finding, const model::Campaign& campaign);

}  // namespace goalpost::ui
