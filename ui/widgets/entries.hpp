// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.hpp"
#include "ui/widgets/form.hpp"

#include <QLineEdit>

namespace goalpost::ui {

/// What belongs to a creator or a partnership several times (accounts, quotes, payments): each as a small
/// form with a button that deletes it, and a button that adds one.
template <class Entry>
class Entries {
  public:
    /// Makes the fields of one entry; `name` is "account0" for the first one and begins their object names.
    using Build = std::function<void(QVBoxLayout& column, Form<Entry>& form, const QString& name)>;
    struct Wishes {
        std::function<void()> add;
        std::function<void(const Id&)> remove;
        std::function<void(const Id&, const char* what, typename Form<Entry>::Change)> change;
    };
    struct Words {
        QString name;    ///< "account"
        QString add;     ///< "Add account"
        QString remove;  ///< "Delete this account"
    };

    Entries(QVBoxLayout& place, Words words, Build build, Wishes wishes)
        : m_words(std::move(words)), m_build(std::move(build)), m_wishes(std::move(wishes)) {
        m_host = new QWidget;
        m_column = new QVBoxLayout(m_host);
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(paint::space::S);
        place.addWidget(m_host);
        m_add = newButton(m_words.name + QLatin1String("Add"), m_words.add, ButtonKind::Link,
                          QStringLiteral("plus"));
        place.addWidget(m_add, 0, Qt::AlignLeft);
        QObject::connect(m_add, &QPushButton::clicked, m_add, [this] {
            m_added = true;
            m_wishes.add();
        });
    }

    void show(const std::vector<Entry>& list, Drafts& drafts, const QString& form, bool readOnly) {
        m_add->setVisible(!readOnly);
        bool same = list.size() == m_shown.size() && m_form == form;
        for (std::size_t i = 0; same && i < list.size(); ++i)
            same = list[i].id == m_shown[i].id;
        m_form = form;
        if (!same)
            rebuild(list);
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_shown[i].form->show(list[i], drafts, form + QLatin1Char('/') + toQt(list[i].id.text), readOnly);
            m_shown[i].remove->setVisible(!readOnly);
        }
        if (m_added && !same && !m_shown.empty())
            m_shown.back().card->setFocus();
        m_added = m_added && same;
    }

  private:
    struct Shown {
        Id id;
        QWidget* card;
        QPushButton* remove;
        std::unique_ptr<Form<Entry>> form;
    };

    void rebuild(const std::vector<Entry>& list) {
        for (const Shown& each : m_shown) {
            each.card->hide();
            each.card->setParent(nullptr);
            each.card->deleteLater();
        }
        m_shown.clear();
        for (std::size_t i = 0; i < list.size(); ++i)
            m_shown.push_back(newEntry(list[i].id, m_words.name + QString::number(i)));
    }

    Shown newEntry(const Id& id, const QString& name) {
        auto* card = new QFrame;
        card->setProperty("entry", true);
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(paint::space::S, paint::space::XS, 0, paint::space::XS);
        row->setSpacing(0);
        auto* column = new QVBoxLayout;
        column->setSpacing(paint::space::XS);
        row->addLayout(column, 1);
        auto form =
            std::make_unique<Form<Entry>>([this, id](const char* what, typename Form<Entry>::Change change) {
                m_wishes.change(id, what, std::move(change));
            });
        m_build(*column, *form, name);
        auto* remove = newButton(name + QLatin1String("Delete"), {}, ButtonKind::Link, QStringLiteral("x"));
        remove->setAccessibleName(m_words.remove);
        remove->setToolTip(m_words.remove);
        QObject::connect(remove, &QPushButton::clicked, remove, [this, id] { m_wishes.remove(id); });
        row->addWidget(remove, 0, Qt::AlignTop);
        m_column->addWidget(card);
        if (QWidget* first = card->findChild<QLineEdit*>())
            card->setFocusProxy(first);
        return {id, card, remove, std::move(form)};
    }

    Words m_words;
    Build m_build;
    Wishes m_wishes;
    QWidget* m_host;
    QVBoxLayout* m_column;
    QPushButton* m_add;
    QString m_form;
    std::vector<Shown> m_shown;
    bool m_added = false;
};

/// Fields beside one another.
inline QHBoxLayout* rowOf(std::initializer_list<std::pair<QWidget*, int>> fields) {
    auto* row = new QHBoxLayout;
    row->setSpacing(paint::space::S);
    for (const auto& [field, stretch] : fields)
        row->addWidget(field, stretch, Qt::AlignTop);
    return row;
}

}  // namespace goalpost::ui
