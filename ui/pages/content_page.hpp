// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/deliverables_model.hpp"
#include "ui/pages/page.hpp"

#include <functional>
#include <utility>
#include <vector>

class QButtonGroup;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace goalpost::ui {

class DataTable;
class DeliverableForm;
class EmptyState;
class MonthView;

/// What the campaign's partners deliver: as a table or as a month, the details of one piece beside it.
class ContentPage : public Page {
    Q_OBJECT
  public:
    explicit ContentPage(Surroundings around);

    void reveal(const Id& subject) override;

  protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* newTools();
    QWidget* newGrid();
    QWidget* newMonth();
    QWidget* newNothing();
    void showNothing();
    void showNumbers();
    void showMonth();
    void arrangeColumns();
    void open(const Id& deliverable);
    void close();
    /// With several partners asks for whom, in a menu below the button.
    void add(QWidget* button);
    void addFor(const Id& campaign, const Id& partnership);
    using OneAct = std::function<edit::Act(model::Plan plan, const Id& campaign, const Id& piece)>;
    std::vector<const model::Deliverable*> chosen() const;
    /// All of them in one act; of a single one with the act's own name.
    void changeChosen(const QString& label, const OneAct& change,
                      Session::Notice notice = Session::Notice::None);
    void remove();
    void addToMenu(QMenu* menu);
    template <class Word>
    void addChoices(QMenu& menu, Word model::Deliverable::*member,
                    const std::vector<std::pair<Word, QString>>& words);
    void showRefusal(const QString& rule, const QString& message, const QString& fix);

    PageHeader* m_header;
    Banner* m_banner;
    QStackedWidget* m_stack;
    EmptyState* m_nothing = nullptr;
    QPushButton* m_seePosts = nullptr;
    QPushButton* m_addFirst = nullptr;
    QStackedWidget* m_views = nullptr;
    QButtonGroup* m_which = nullptr;
    QSplitter* m_splitter = nullptr;
    DeliverablesModel m_model;
    DataTable* m_table = nullptr;
    MonthView* m_month = nullptr;
    QLabel* m_monthTitle = nullptr;
    DeliverableForm* m_form = nullptr;
    QPushButton* m_add = nullptr;
    Id m_adding;  ///< the partnership a new piece was sent to; the piece is opened when it is there
};

}  // namespace goalpost::ui
