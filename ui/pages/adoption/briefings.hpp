// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/entry_form.hpp"
#include "ui/widgets/entry_list.hpp"

namespace goalpost::ui {

/// Who beyond marketing was told what a tool does and why, and who confirmed it.
class Briefings : public EntryList {
    Q_OBJECT
  public:
    explicit Briefings(Session& session);

    void refresh();
    /// New briefings are about this tool.
    void setTool(const Id& tool) { m_tool = tool; }
    bool reveal(const Id& subject);

  private:
    void add();

    Session& m_session;
    Id m_tool;
    ChoiceField* m_about;
    EntryForm<model::Stakeholder> m_form;
};

/// The text, or the text with a number where an entry of the list has it already.
template <class List, class KeyOf>
std::string freeText(const List& list, const QString& text, KeyOf keyOf) {
    for (int number = 1;; ++number) {
        const std::string wanted =
            toStd(number == 1 ? text : text + QLatin1Char(' ') + QString::number(number));
        bool taken = false;
        for (const auto& entry : list)
            taken = taken || keyOf(entry) == wanted;
        if (!taken)
            return wanted;
    }
}

}  // namespace goalpost::ui
