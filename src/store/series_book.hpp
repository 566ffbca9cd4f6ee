// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "model/record.hpp"
#include "store/database.hpp"
#include "store/value_row.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace goalpost::store {

class AccountBook;
class Workspace;

/// Finds, or makes, what is measured and is no post: an account, what an affiliate report tells of one, an
/// element of a site.
class SeriesBook {
  public:
    /// `nextHandle` is counted up for each that is made.
    SeriesBook(Workspace& workspace, AccountBook& accounts, Handle& nextHandle);

    /// Throws InputError for a row that names no account, partner or code.
    Handle of(const model::Record& read);

  private:
    Handle partnersSeries(const model::Record& record);
    Handle series(std::string_view kind, std::string_view owner, std::string_view dimension,
                  std::string_view element);

    Database& m_database;
    const model::Plan& m_plan;
    AccountBook& m_accounts;
    Handle& m_nextHandle;
    std::unordered_map<std::string, Handle> m_known;  ///< bounded
};

}  // namespace goalpost::store
