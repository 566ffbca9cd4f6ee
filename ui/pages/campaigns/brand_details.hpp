// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <functional>

namespace goalpost::ui {

class BusinessObjectives;
class ChoiceField;
class LineField;
class ShareField;
class WordsField;

/// The chosen brand's fields and its business objectives.
class BrandDetails : public Card {
    Q_OBJECT
  public:
    explicit BrandDetails(Surroundings around, QWidget* parent = nullptr);

    /// An id that names nothing empties the form.
    void show(const Id& brand);

  private:
    void connectFields();
    const model::Brand* brand() const;
    void change(std::function<void(model::Brand&)> change);
    void setCurrency();
    void remove();

    Session& m_session;
    Prompts& m_prompts;
    Id m_id;
    QWidget* m_form;
    LineField* m_name;
    LineField* m_currency;
    ChoiceField* m_fiscalYear;
    ShareField* m_margin;
    WordsField* m_competitors;
    BusinessObjectives* m_objectives;
    QPushButton* m_delete;
};

}  // namespace goalpost::ui
