// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace goalpost::imports {

/// What a header's words tell of the values below it; the cells must bear it out.
struct HeaderHints {
    bool id = false;         ///< "Order ID", "sku", "Billing Zip"
    bool phone = false;      ///< "Phone"; "phone clicks" too, which are short numbers
    bool date = false;       ///< "Date", "Published at", "Fecha"
    bool time = false;       ///< "timestamp", "event time"
    bool percent = false;    ///< "(%)", "percentage"; not "Video plays at 75%"
    bool rate = false;       ///< "CTR", "engagement rate", "Klickquote"
    bool seconds = false;    ///< "Duration (sec)", "Dauer"; not "3-second video plays"
    bool watched = false;    ///< "Watch time", "Kijktijd", "Video length": "5m" is five minutes there
    bool numbering = false;  ///< "Nth day", "Hour", "Rank"
};

HeaderHints hintsOf(std::string_view header);

}  // namespace goalpost::imports
