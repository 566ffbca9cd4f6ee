// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/windows.hpp"

#include "ui/main_window.hpp"
#include "ui/window/window_state.hpp"
#include "ui/words/text.hpp"

#include <QScreen>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui::windows {

namespace {

constexpr int Beside = 28;

std::vector<MainWindow*>& list() {
    static std::vector<MainWindow*> windows;
    return windows;
}

/// Not exactly over one that is there already.
void placeBeside(MainWindow& window) {
    const QRect screen = window.screen()->availableGeometry();
    QPoint place = window.pos();
    const auto taken = [&] {
        return std::ranges::any_of(list(), [&](const MainWindow* other) {
            return other != &window && other->isVisible() && other->pos() == place;
        });
    };
    for (int tries = 0; tries < 12 && taken(); ++tries)
        place += QPoint(Beside, Beside);
    // Smaller rather than partly out of sight; with the frames that the others have.
    QSize frame;
    for (const MainWindow* other : list())
        if (other != &window && other->isVisible())
            frame = other->frameSize() - other->size();
    if (!screen.contains(place))
        place = screen.topLeft();
    // What is larger than the screen anyway keeps its size.
    QSize room = QSize(screen.right() + 1 - place.x(), screen.bottom() + 1 - place.y()) - frame;
    if (window.width() + frame.width() > screen.width())
        room.setWidth(window.width());
    if (window.height() + frame.height() > screen.height())
        room.setHeight(window.height());
    window.resize(window.size().boundedTo(room).expandedTo(window.minimumSize()));
    const QSize whole = window.size() + frame;
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() + 1 - whole.width())));
    place.setY(std::max(screen.top(), std::min(place.y(), screen.bottom() + 1 - whole.height())));
    window.move(place);
}

}  // namespace

const std::vector<MainWindow*>& all() {
    return list();
}

void enlist(MainWindow& window) {
    list().push_back(&window);
}

void dismiss(MainWindow& window) {
    std::erase(list(), &window);
}

MainWindow& openNew(const QString& workspace) {
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window_state::restore(*window, workspace);
    placeBeside(*window);
    window->show();
    if (!workspace.isEmpty())
        window->openFile(workspace);
    return *window;
}

MainWindow* holding(const QString& workspace, bool copy, const MainWindow* except) {
    const QString wanted = placeOf(workspace);
    for (MainWindow* window : list()) {
        const QString there = window->session().destination();
        if (window != except && !there.isEmpty() && (copy || !window->session().isCopy()) &&
            placeOf(there) == wanted)
            return window;
    }
    return nullptr;
}

void bringToFront(MainWindow& window) {
    if (window.isMinimized())
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

bool raiseHolder(const MainWindow& asking, const QString& workspace, bool copy) {
    MainWindow* holder = holding(workspace, copy, &asking);
    if (!holder)
        return false;
    bringToFront(*holder);
    return true;
}

void openAll(MainWindow& first, const QStringList& files) {
    bool firstIsFree = first.session().destination().isEmpty();
    for (const QString& file : files) {
        const bool workspace = file.endsWith(u".goalpost"_s, Qt::CaseInsensitive);
        if (workspace && holding(file))
            continue;
        if (!workspace || firstIsFree)
            first.openFile(file);
        else
            openNew(file);
        firstIsFree = firstIsFree && !workspace;
    }
}

}  // namespace goalpost::ui::windows
