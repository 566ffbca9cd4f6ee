// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "kpi/evaluate.hpp"
#include "method/method.hpp"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

/// The one place where texts of the core become texts of the window: encodings, numbers, money and dates
/// by the user's locale, and the translation of the core's literals.
namespace goalpost::ui {

QString toQt(std::string_view text);
std::string toStd(const QString& text);
QString pathText(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& text);
/// The file's one name, whichever way leads to it.
QString placeOf(const QString& path);

QDate toQt(Date date);
/// The date must be valid.
Date toDate(QDate date);

/// A literal of the core in the user's language (translation context "core").
QString coreText(std::string_view literal);
/// A sentence of the core in the user's language, its arguments written as the user writes them and filled
/// in one pass.
QString coreText(const Sentence& sentence);

/// Whole numbers and money as cards show them: "9,860", "1.72%", "2:04", "$15,000". Unknown is "—".
QString valueText(double value, kpi::Unit unit, const QString& currency = {});
QString valueText(std::optional<double> value, kpi::Unit unit, const QString& currency = {});
/// For axes and narrow columns: "22.8K", "1.84M"; below 10,000 in full.
QString shortText(double value, kpi::Unit unit, const QString& currency = {});
/// Always with its sign, with a real minus: "+29.9%".
QString signedPercent(double fraction);
QString percentText(double fraction, int decimals = 0);
QString countText(qint64 count);
/// "$15,000"; cents only below ten of the unit, and below a cent the first two digits: "$0.0037".
QString moneyText(Amount amount, const QString& currency);
QString moneyText(double amount, const QString& currency);
/// With all its decimals where it has any, for editing.
QString exactMoneyText(Amount amount, const QString& currency);

/// "1 Jul 2026", "1 Jul", "1 Jul – 30 Aug 2026".
QString dateText(Date date);
QString dayText(Date date);
/// "1 Jul", of another year than today's "1 Jul 2025".
QString dayText(Date date, Date today);
QString periodText(Period period);
/// "Today, 09:14" or "28 Aug 2026".
QString momentText(const QDateTime& moment, const QDate& today);
QString sizeText(qint64 bytes);
/// What stands for a value that cannot be told.
QString unknownText();

QString goalText(model::Goal goal);
QString roleText(model::Role role);
QString statusText(kpi::Status status);
QString phaseText(model::Phase phase);

}  // namespace goalpost::ui
