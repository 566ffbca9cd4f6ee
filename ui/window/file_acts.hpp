// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace goalpost::ui {

class Prompts;
class Session;

/// What can be done with the workspace's file as a whole. What came of it is told by `tell`.
class FileActs : public QObject {
    Q_OBJECT
  public:
    FileActs(Session& session, Prompts& prompts, std::function<void(const QString&)> tell,
             QObject* parent = nullptr);

    void backUp();
    void verify();
    void showInFolder();

  private:
    Session& m_session;
    Prompts& m_prompts;
    std::function<void(const QString&)> m_tell;
};

}  // namespace goalpost::ui
