// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/file_status.hpp"

#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int StatusHeight = 26;

}  // namespace

FileStatus::FileStatus(const Session& session, QWidget* parent) : QStatusBar(parent), m_session(session) {
    setObjectName(u"fileStatus"_s);
    setFocusPolicy(Qt::ClickFocus);  // the step through the regions reaches it, Tab goes past
    setSizeGripEnabled(false);
    setScaledMinimumHeight(this, StatusHeight);
    m_saved = newPart("savedState");
    m_fileName = newPart("fileState");
    m_dataThrough = newPart("dataThrough");
    for (QLabel* label : {m_saved, m_fileName, m_dataThrough})
        addWidget(label);
    m_chosen = newPart("chosenRows");
    addPermanentWidget(m_chosen);
    m_working = new QProgressBar;
    m_working->setRange(0, 0);
    setScaledWidth(m_working, 80);
    m_working->setAccessibleName(tr("Working"));
    m_working->hide();
    addPermanentWidget(m_working);
    // What never changes gives way first.
    auto* promise = new ElidedLabel(paint::TextRole::Small);
    promise->setObjectName(u"localPromise"_s);
    promise->setText(tr("Local file, nothing leaves this computer"));
    m_promise = promise;
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(paint::space::S, 0, paint::space::S, 0);
    row->addWidget(promise);
    addPermanentWidget(place);
    connect(&session, &Session::busyChanged, m_working, &QWidget::setVisible);
    refresh();
}

QLabel* FileStatus::newPart(const char* name) {
    QLabel* label = newLabel({}, paint::TextRole::Small);
    label->setObjectName(QString::fromLatin1(name));
    label->setContentsMargins(paint::space::S, 0, paint::space::S, 0);
    return label;
}

void FileStatus::refresh() {
    const Session::FileState& file = m_session.file();
    const bool open = m_session.isOpen();
    m_saved->setText(!open ? tr("No workspace open")
                     : file.readOnly
                         ? tr("Read-only")
                         : tr("Saved %1").arg(QLocale().toString(file.savedAt.time(), u"HH:mm"_s)));
    m_saved->setToolTip(file.readOnlyReason);
    m_fileName->setText(open ? tr("%1, %2").arg(QFileInfo(file.path).fileName(), sizeText(file.size))
                             : QString());
    m_fileName->setToolTip(file.path);
    m_dataThrough->setText(file.dataThrough ? tr("Data through %1").arg(dateText(*file.dataThrough))
                                            : QString());
    sayAloud();
}

void FileStatus::showChosen(const QString& text) {
    m_chosen->setText(text);
    sayAloud();
}

void FileStatus::sayAloud() {
    QStringList parts;
    for (const QLabel* label : {m_saved, m_fileName, m_dataThrough, m_chosen, m_promise})
        if (!label->text().isEmpty())
            parts << label->text();
    setAccessibleName(tr("Status: %1").arg(parts.join(u". "_s)));
}

void FileStatus::paintEvent(QPaintEvent* event) {
    QStatusBar::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), paint::measure::ControlRadius,
                            paint::measure::ControlRadius);
}

}  // namespace goalpost::ui
