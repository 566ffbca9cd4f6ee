// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/imports/file_verdict.hpp"

#include "imports/format.hpp"
#include "ui/models/mapping_model.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString words(const char* text, int n = -1) {
    return QCoreApplication::translate("queue", text, nullptr, n);
}

QString broughtBy(const edit::ImportReport& report, bool hasCampaign) {
    const store::BookingResult& booked = report.booked;
    QStringList parts;
    if (booked.postsInCampaign + booked.postsInHistory == 0)
        return words(QT_TRANSLATE_NOOP("queue", "%n row(s) new or changed."),
                     static_cast<int>(booked.added + booked.changed));
    if (hasCampaign)
        parts << words(QT_TRANSLATE_NOOP("queue", "%n post(s) for the campaign"),
                       static_cast<int>(booked.postsInCampaign));
    if (booked.postsInHistory > 0 || !hasCampaign)
        parts << words(QT_TRANSLATE_NOOP("queue", "%n post(s) for creator history"),
                       static_cast<int>(booked.postsInHistory));
    return parts.join(u" · "_s);
}

void count(QueuedFile& file, const edit::ImportReport& report) {
    file.rows = report.read.read;
    file.added = report.booked.added;
    file.changed = report.booked.changed;
    file.rejected = report.read.rejected;
}

}  // namespace

FileVerdict verdictOn(const FileLook& look, const edit::ImportOptions& options, bool accepted) {
    const imports::Format* format = imports::find(look.sniff.format.id);
    if (const std::string_view why = imports::whyNotBooked(look.sniff); !why.empty())
        return {FileVerdict::Kind::Refused,
                words(QT_TRANSLATE_NOOP("queue", "Recognised, but not imported: %1.")).arg(coreText(why))};
    MappingModel mapping;
    mapping.show(look.sniff, look.firstValues(), look.remembered);
    if (const auto questions = mapping.questions(); !questions.empty())
        return {FileVerdict::Kind::Columns,
                format ? questions.front().text
                       : words(QT_TRANSLATE_NOOP("queue",
                                                 "This is no export that Goalpost knows; say what its "
                                                 "columns mean."))};
    if (!edit::isAccountTold(look.sniff, options))
        return {FileVerdict::Kind::Account,
                words(QT_TRANSLATE_NOOP("queue", "The file does not say whose posts these are."))};
    if (look.sniff.format.proposed && !accepted)
        return {FileVerdict::Kind::Proposed,
                words(QT_TRANSLATE_NOOP("queue",
                                        "No known export; its columns were matched by their names and "
                                        "values. Look at them once."))};
    return {};
}

bool lacksAccount(const edit::ImportReport& report, const edit::ImportOptions& options) {
    const store::BookingResult& booked = report.booked;
    const imports::Format* format = imports::find(report.format);
    return options.creator.empty() && booked.added + booked.changed + booked.identical == 0 &&
           !report.read.rejects.empty() && report.read.rejects.front().column.empty() && format &&
           (format->subject == imports::Subject::Post || format->subject == imports::Subject::Account ||
            format->subject == imports::Subject::Any);
}

bool lacksPeriod(const edit::ImportReport& report) {
    return std::ranges::any_of(report.read.tables, &imports::TableRead::lacksPeriod);
}

void tell(QueuedFile& file, const edit::ImportReport& report, bool hasCampaign, bool accepted) {
    count(file, report);
    const store::BookingResult& booked = report.booked;
    if (booked.added + booked.changed + booked.identical == 0 && lacksPeriod(report)) {
        file.state = QueuedFile::State::Asks;
        file.says = words(QT_TRANSLATE_NOOP(
            "queue", "Nothing in the file says which days its figures are of; look at it and say them."));
        return;
    }
    if (booked.added + booked.changed == 0) {
        file.state = booked.identical > 0 ? QueuedFile::State::Unchanged : QueuedFile::State::Refused;
        file.says = booked.identical > 0
                        ? words(QT_TRANSLATE_NOOP("queue", "Every row is in the workspace already."))
                    : report.read.rejects.empty()
                        ? words(QT_TRANSLATE_NOOP("queue", "No row of this file can be taken."))
                        : words(QT_TRANSLATE_NOOP("queue", "No row of this file can be taken. Line %1: %2"))
                              .arg(countText(report.read.rejects.front().line),
                                   toQt(report.read.rejects.front().reason));
        return;
    }
    file.state = QueuedFile::State::Ready;
    file.says = broughtBy(report, hasCampaign);
    if (report.mappedOn)
        file.says += u' ' + words(QT_TRANSLATE_NOOP("queue", "Columns as you mapped them on %1."))
                                .arg(dateText(*report.mappedOn));
    if (accepted)
        return;
    QStringList asked;
    if (lacksPeriod(report))
        asked << words(QT_TRANSLATE_NOOP("queue", "Of a table nothing says which days it is of."));
    if (report.read.rejected > 0)
        asked << words(QT_TRANSLATE_NOOP("queue", "%n row(s) cannot be read; all others can be imported."),
                       static_cast<int>(report.read.rejected));
    if (!booked.toConfirm.empty())
        asked << words(QT_TRANSLATE_NOOP("queue",
                                         "%n post(s) by partners in the campaign’s period match no "
                                         "deliverable and would be history."),
                       static_cast<int>(booked.toConfirm.size()));
    if (!booked.asked.empty())
        asked << words(QT_TRANSLATE_NOOP("queue",
                                         "Known by their name alone: %n creator(s); look whether they "
                                         "are the same."),
                       static_cast<int>(booked.asked.size()));
    if (!booked.byDay.empty())
        asked << words(QT_TRANSLATE_NOOP("queue",
                                         "Matched by their day alone: %n post(s); look whether they "
                                         "are the same."),
                       static_cast<int>(booked.byDay.size()));
    if (asked.isEmpty())
        return;
    file.state = QueuedFile::State::Asks;
    file.says = asked.join(u' ');
}

void tellImported(QueuedFile& file, const edit::ImportReport& report) {
    count(file, report);
    file.state = QueuedFile::State::Imported;
    file.says = words(QT_TRANSLATE_NOOP("queue", "%n row(s) new or changed."),
                      static_cast<int>(report.booked.added + report.booked.changed));
}

}  // namespace goalpost::ui
