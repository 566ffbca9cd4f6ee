// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// The chosen rows of a table as text: copied, pasted and summed up.
#include "report/report.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// A cell for a spreadsheet: nothing in it is run as a formula, breaks and quotes are quoted.
QString quotedCell(QString text) {
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

bool isNumber(const QVariant& value) {
    return value.isValid() && value.typeId() != QMetaType::QString;
}

QString copiedText(const QModelIndex& index) {
    const QVariant whole = index.data(CopyRole);
    const QString text = whole.isValid() ? whole.toString() : index.data().toString();
    return isNumber(index.data(NumberRole)) ? text : toQt(report::withoutFormula(toStd(text)));
}

}  // namespace

void DataTable::paste() {
    const QList<QStringList> rows = cellsOf(QApplication::clipboard()->text());
    if (!rows.isEmpty())
        emit pasted(rows);
}

void DataTable::copy(bool withTitles) const {
    if (!chosenRows().isEmpty())
        QApplication::clipboard()->setMimeData(newMimeData(withTitles));
}

QMimeData* DataTable::newMimeData(bool withTitles) const {
    QString plain;
    QString html = u"<table>"_s;
    const auto addRow = [&](const char16_t* tag, const auto& textOf) {
        QStringList cells;
        html += u"<tr>"_s;
        for (int place = 0; place < horizontalHeader()->count(); ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (isColumnHidden(column))
                continue;
            const QString text = textOf(column);
            cells << quotedCell(text);
            html += u"<%1>%2</%1>"_s.arg(QStringView(tag), text.toHtmlEscaped());
        }
        html += u"</tr>"_s;
        plain += cells.join(u'\t') + u'\n';
    };
    if (withTitles)
        addRow(u"th", [&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : chosenPlaces())
        addRow(u"td", [&](int column) { return copiedText(model()->index(row, column)); });
    auto* data = new QMimeData;
    data->setText(plain);
    data->setHtml(html + u"</table>"_s);
    return data;
}

QList<QStringList> DataTable::cellsOf(const QString& text) {
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (!quoted && (c == u'\t' || c == u'\n')) {
            row << cell.trimmed();
            cell.clear();
            if (c == u'\n')
                rows << std::exchange(row, {});
        } else {
            cell += c;
        }
    }
    if (!cell.trimmed().isEmpty() || !row.isEmpty())
        rows << (row << cell.trimmed());
    rows.removeIf([](const QStringList& each) { return each.join(QString()).isEmpty(); });
    return rows;
}

QString DataTable::chosenText() const {
    const QList<int> chosen = chosenPlaces();
    if (chosen.size() < 2)
        return {};
    QStringList parts{tr("%n row(s) chosen", nullptr, static_cast<int>(chosen.size()))};
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QVariant unit = model()->headerData(column, Qt::Horizontal, SumRole);
        if (!unit.isValid() || isColumnHidden(column))
            continue;
        double sum = 0;
        qsizetype known = 0;
        for (const int row : chosen) {
            const QVariant value = model()->index(row, column).data(NumberRole);
            sum += value.toDouble();
            known += isNumber(value) ? 1 : 0;
        }
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (known > 0)
            parts << tr("%1 %2").arg(title, valueText(sum, static_cast<kpi::Unit>(unit.toInt())));
    }
    return parts.join(u"  ·  "_s);
}

}  // namespace goalpost::ui
