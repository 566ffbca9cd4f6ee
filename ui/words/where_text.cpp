// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/where_text.hpp"

#include "kpi/where_from.hpp"
#include "ui/words/text.hpp"

#include <QStringList>

namespace goalpost::ui {

QString whereText(const kpi::Value& value, const QString& currency) {
    QStringList lines;
    for (const Sentence& sentence : kpi::whereFrom(value, toStd(currency)))
        lines << coreText(sentence);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace goalpost::ui
