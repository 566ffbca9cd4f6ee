// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <deque>
#include <memory>
#include <optional>
#include <variant>

class QPrinter;

namespace goalpost::ui {

/// Every file dialog and every question of the window. A test says the next answers beforehand; they are
/// given in order and no dialog is shown.
class Prompts {
  public:
    void setParent(QWidget* parent) { m_parent = parent; }

    /// Each kind of file has its own folder in which its dialog begins.
    enum class Folder { Workspaces, Data, Saved };
    /// Where a file of this kind was chosen last; at first the documents.
    static QString lastFolder(Folder folder);
    static void remember(Folder folder, const QString& file);

    /// Each returns nothing when the user cancels.
    std::optional<QString> fileToOpen(const QString& title, const QString& filter);
    QStringList filesToOpen(const QString& title, const QString& filter);
    std::optional<QString> folderToOpen(const QString& title);
    std::optional<QString> fileToSave(const QString& title, const QString& proposed, const QString& filter);
    std::optional<QString> text(const QString& title, const QString& question, const QString& proposed = {},
                                bool manyLines = false);
    bool confirm(const QString& title, const QString& question, const QString& yes);
    /// Null when the user cancels. Margins are 0. A text answers with the name of a PDF to print into.
    std::shared_ptr<QPrinter> printer(const QString& document, bool letter);
    void tell(const QString& title, const QString& message);

    /// Has the desktop's program open a file or a folder; false when it is gone or none opens it.
    bool openOutside(const QString& path);

    /// A text answers a file, folder or text question (several files: one a line), true and false a
    /// confirmation, nothing cancels.
    using Answer = std::variant<std::monostate, QString, bool>;
    void answerNext(Answer answer) { m_answers.push_back(std::move(answer)); }
    /// All that was asked or told since the start, for tests.
    const QStringList& asked() const { return m_asked; }
    /// From now on an unforeseen question is cancelled and recorded, never shown.
    void setSilent(bool silent) { m_silent = silent; }
    bool isSilent() const { return m_silent; }

  private:
    std::optional<Answer> prepared(const QString& question);
    std::optional<QString> preparedText(const QString& question, bool& answered);

    QPointer<QWidget> m_parent;
    std::deque<Answer> m_answers;
    QStringList m_asked;
    bool m_silent = false;
};

}  // namespace goalpost::ui
