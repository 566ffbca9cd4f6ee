// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <vector>

class QCheckBox;
class QScrollArea;

namespace goalpost::ui {

class ChoiceField;
class CountField;
class DateField;
class LineField;
class NotesField;

/// One piece of content: what it is, whose turn it is, its draft and checklist, the published post, and the
/// figures that somebody writes down by hand.
class DeliverableForm : public Card {
    Q_OBJECT
  public:
    explicit DeliverableForm(Session& session, QWidget* parent = nullptr);

    /// Nothing to show where the piece is not in the campaign.
    void show(const Id& campaign, const Id& deliverable, Date today);
    Id shown() const { return m_piece; }
    /// Puts the keyboard into the name, to write over it.
    void editName();

  signals:
    void closeWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* newFields();
    void addWork(QVBoxLayout* column);
    void addPost(QVBoxLayout* column);
    void addFigures(QVBoxLayout* column);
    void connectFields();
    void fill(const model::Partnership& partnership, const model::Deliverable& piece);
    void change(std::function<void(model::Deliverable&)> change);
    void move();
    void openLink(const QString& address);
    void bookFigures();

    Session& m_session;
    Id m_campaign;
    Id m_piece;
    Date m_today{};
    QScrollArea* m_scroll;
    LineField* m_name;
    ChoiceField* m_creator;
    ChoiceField* m_type;
    DateField* m_due;
    ChoiceField* m_status;
    ChoiceField* m_turn;
    DateField* m_since;
    CountField* m_round;
    LineField* m_draft;
    std::vector<QCheckBox*> m_checks;
    LineField* m_address;
    LineField* m_postId;
    LineField* m_utm;
    NotesField* m_note;
    DateField* m_asOf;
    std::vector<CountField*> m_figures;
    QPushButton* m_openDraft;
    QPushButton* m_openPost;
    QPushButton* m_book;
    QPushButton* m_remove;
    QLabel* m_said;
};

}  // namespace goalpost::ui
