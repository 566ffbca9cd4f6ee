// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/prompts.hpp"

#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString folderKey(Prompts::Folder folder) {
    switch (folder) {
        case Prompts::Folder::Workspaces:
            return u"prompts/workspaces"_s;
        case Prompts::Folder::Data:
            return u"prompts/data"_s;
        case Prompts::Folder::Saved:
            break;
    }
    return u"prompts/saved"_s;
}

Prompts::Folder folderToSave(const QString& proposed) {
    return QFileInfo(proposed).suffix() == u"goalpost"_s ? Prompts::Folder::Workspaces
                                                         : Prompts::Folder::Saved;
}

}  // namespace

QString Prompts::lastFolder(Folder folder) {
    const QString last = QSettings().value(folderKey(folder)).toString();
    return QFileInfo(last).isDir() ? last
                                   : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Prompts::remember(Folder folder, const QString& file) {
    QSettings().setValue(folderKey(folder), QFileInfo(file).absolutePath());
}

std::optional<Prompts::Answer> Prompts::prepared(const QString& question) {
    m_asked << question;
    if (!m_answers.empty()) {
        Answer answer = m_answers.front();
        m_answers.pop_front();
        return answer;
    }
    if (m_silent)
        return Answer{};
    return std::nullopt;
}

std::optional<QString> Prompts::preparedText(const QString& question, bool& answered) {
    const auto answer = prepared(question);
    answered = answer.has_value();
    if (answer && std::holds_alternative<QString>(*answer))
        return std::get<QString>(*answer);
    return std::nullopt;
}

std::optional<QString> Prompts::fileToOpen(const QString& title, const QString& filter) {
    bool answered = false;
    if (auto text = preparedText(title, answered); answered)
        return text;
    const QString file =
        QFileDialog::getOpenFileName(m_parent, title, lastFolder(Folder::Workspaces), filter);
    if (file.isEmpty())
        return std::nullopt;
    remember(Folder::Workspaces, file);
    return file;
}

QStringList Prompts::filesToOpen(const QString& title, const QString& filter) {
    bool answered = false;
    if (const auto text = preparedText(title, answered); answered)
        return text ? text->split(u'\n') : QStringList();
    const QStringList files =
        QFileDialog::getOpenFileNames(m_parent, title, lastFolder(Folder::Data), filter);
    if (!files.isEmpty())
        remember(Folder::Data, files.constFirst());
    return files;
}

std::optional<QString> Prompts::folderToOpen(const QString& title) {
    bool answered = false;
    if (auto text = preparedText(title, answered); answered)
        return text;
    const QString folder = QFileDialog::getExistingDirectory(m_parent, title, lastFolder(Folder::Data));
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
}

std::optional<QString> Prompts::fileToSave(const QString& title, const QString& proposed,
                                           const QString& filter) {
    bool answered = false;
    if (auto text = preparedText(title, answered); answered)
        return text;
    const Folder folder = folderToSave(proposed);
    QFileDialog dialog(m_parent, title, lastFolder(folder), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return std::nullopt;
    const QString file = dialog.selectedFiles().constFirst();
    remember(folder, file);
    return file;
}

std::optional<QString> Prompts::text(const QString& title, const QString& question, const QString& proposed,
                                     bool manyLines) {
    bool answered = false;
    if (auto text = preparedText(question, answered); answered)
        return text;
    bool accepted = false;
    const QString text =
        manyLines ? QInputDialog::getMultiLineText(m_parent, title, question, proposed, &accepted)
                  : QInputDialog::getText(m_parent, title, question, QLineEdit::Normal, proposed, &accepted);
    if (!accepted || text.trimmed().isEmpty())
        return std::nullopt;
    return text.trimmed();
}

bool Prompts::confirm(const QString& title, const QString& question, const QString& yes) {
    if (const auto answer = prepared(question))
        return std::holds_alternative<bool>(*answer) && std::get<bool>(*answer);
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::Cancel, m_parent);
    box.setTextFormat(Qt::PlainText);
    QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(accept);
    box.exec();
    return box.clickedButton() == accept;
}

std::shared_ptr<QPrinter> Prompts::printer(const QString& document, bool letter) {
    bool answered = false;
    const auto text = preparedText(document, answered);
    if (answered && !text)
        return nullptr;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(document);
    printer->setFullPage(true);
    printer->setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    if (answered) {
        printer->setOutputFileName(*text);
        return printer;
    }
    QPrintDialog dialog(printer.get(), m_parent);
    return dialog.exec() == QDialog::Accepted ? printer : nullptr;
}

void Prompts::tell(const QString& title, const QString& message) {
    if (m_silent || !m_answers.empty()) {
        m_asked << message;
        return;
    }
    m_asked << message;
    QMessageBox box(QMessageBox::Warning, title, message, QMessageBox::Ok, m_parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool Prompts::openOutside(const QString& path) {
    if (!QFileInfo::exists(path))
        return false;
    m_asked << path;
    return m_silent || QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

}  // namespace goalpost::ui
