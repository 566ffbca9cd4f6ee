// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTextBrowser>

class QAction;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace goalpost::ui {

/// Shows a page of the help. It reads nothing but what it is given: no file, no address.
class HelpBrowser : public QTextBrowser {
    Q_OBJECT
  public:
    explicit HelpBrowser(QWidget* parent = nullptr);
    void showPage(const QString& markdown);

    QVariant loadResource(int type, const QUrl& name) override;
    // The window has the way back and forward.
    void backward() override { emit backWanted(); }
    void forward() override { emit forwardWanted(); }

  signals:
    void backWanted();
    void forwardWanted();
};

/// The built-in help: search and contents at the left, the page at the right, a way back and forward. Esc
/// closes it; its main window stays usable beside it.
class HelpWindow : public QWidget {
    Q_OBJECT
  public:
    explicit HelpWindow(QWidget* window);

    void open(const QString& page);
    QString page() const { return m_page; }

  private:
    QWidget* newSide();
    QWidget* newReading();
    QAction* newKey(const QString& name, const QKeySequence& keys, void (HelpWindow::*act)());
    void list(const QString& words);
    void goTo(const QString& page);
    void turnTo(const QString& page);
    void back();
    void forward();
    void openListed();
    void leave();
    bool eventFilter(QObject* watched, QEvent* event) override;

    QLineEdit* m_words = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_found;
    HelpBrowser* m_text = nullptr;
    QWidget* m_back = nullptr;
    QWidget* m_forward = nullptr;
    QString m_page;
    QStringList m_before;
    QStringList m_after;
};

}  // namespace goalpost::ui
