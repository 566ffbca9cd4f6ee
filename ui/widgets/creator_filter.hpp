// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creators/creator_list.hpp"
#include "ui/widgets/choice_field.hpp"

#include <QScrollArea>

#include <set>

class QCheckBox;
class QPushButton;

namespace goalpost::ui {

/// Which creators the table shows. Nothing chosen in a part leaves the part out.
struct CreatorChoice {
    enum class Partner { Any, Partners, Others };

    std::set<std::string> platforms;  ///< an account on one of them
    std::string niche;
    std::string country;
    std::optional<int> followersFrom;  ///< of the largest account; an unknown number is in no range
    std::optional<int> followersTo;
    bool hasEmail = false;
    Partner partner = Partner::Any;

    bool isEmpty() const { return *this == CreatorChoice{}; }
    bool accepts(const CreatorLine& line) const;
    bool operator==(const CreatorChoice&) const = default;
};

/// The column at the left of the creators' table in which they are narrowed down.
class CreatorFilter : public QScrollArea {
    Q_OBJECT
  public:
    explicit CreatorFilter(QWidget* parent = nullptr);

    /// The words to choose from, with how many creators each would leave; keeps what is chosen.
    void show(const CreatorList& list);
    CreatorChoice choice() const;
    void clear();
    /// Nothing but those who are no partners of the campaign.
    void chooseOthers();

  signals:
    void changed();

  private:
    void showPlatforms(const std::map<QString, int>& platforms);
    ChoiceField* newChoice(const QString& name, const QString& label);
    void tell();

    QWidget* m_platformPart;  ///< hidden where there is nothing to choose
    QVBoxLayout* m_platforms;
    std::map<QString, QCheckBox*> m_boxes;
    ChoiceField* m_niche;
    ChoiceField* m_country;
    ChoiceField* m_partner;
    CountField* m_from;
    CountField* m_to;
    QCheckBox* m_email;
    QPushButton* m_clear;
    QVBoxLayout* m_column;
};

}  // namespace goalpost::ui
