// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/report_file.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "paint/save_file.hpp"
#include "report/json.hpp"
#include "report/report.hpp"
#include "ui/words/text.hpp"

#include <QSaveFile>

#include <nlohmann/json.hpp>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QString endingOf(ReportForm form) {
    switch (form) {
        case ReportForm::Csv:
            return u".csv"_s;
        case ReportForm::Json:
            return u".json"_s;
        case ReportForm::Pdf:
            break;
    }
    return u".pdf"_s;
}

std::string textOf(const report::Document& document, ReportForm form) {
    return form == ReportForm::Csv ? report::toCsv(document) : formatJson(report::toJson(document)) + "\n";
}

void writeReport(const report::Document& document, ReportForm form, const QString& path,
                 paint::PageSize size) {
    if (form == ReportForm::Pdf) {
        paint::writePdf(document, toPath(path), size);
        return;
    }
    QSaveFile out(path);
    const QByteArray bytes = QByteArray::fromStdString(textOf(document, form));
    if (!paint::openToSave(out) || out.write(bytes) != bytes.size() || !out.commit())
        throw FileError("The report could not be written to " + toStd(path) + ": " +
                        toStd(out.errorString()) +
                        ". Choose another place or free some room, and try again.");
}

QString proposedName(const QString& campaign, const QString& kind, ReportForm form) {
    QString name = campaign + u' ' + kind;
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        name.replace(forbidden, u' ');
    return name.simplified() + endingOf(form);
}

}  // namespace goalpost::ui
