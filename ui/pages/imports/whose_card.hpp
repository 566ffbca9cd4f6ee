// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"
#include "ui/widgets/card.hpp"

#include <vector>

namespace goalpost::ui {

class ChoiceField;

/// Accounts of which a file tells only the name of a creator who is known: the same one, or somebody else of
/// that name? One answer for all of them, or one for each.
class WhoseCard : public Card {
    Q_OBJECT
  public:
    WhoseCard();

    /// Another file: nothing is asked yet.
    void forget();
    /// What a count of the file asks; what was asked before stays, with its answers.
    void ask(const std::vector<store::AskedAccount>& asked);
    store::NamesakeAnswers answers() const;
    /// Accounts that nothing was said of.
    int open() const;

  signals:
    void changed();

  private:
    struct Row {
        store::AskedAccount account;
        QWidget* widget = nullptr;
        ChoiceField* choice = nullptr;
    };
    void add(const store::AskedAccount& account);
    void showState();

    ChoiceField* m_all;
    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
};

}  // namespace goalpost::ui
