// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/mapping_words.hpp"

#include "base/text.hpp"
#include "imports/values.hpp"
#include "model/measure.hpp"
#include "ui/models/mapping_model.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

struct Field {
    const char* id;
    const char* name;
    bool offered;  ///< to be chosen by hand
};
constexpr Field Fields[] = {
    {"date", QT_TRANSLATE_NOOP("columns", "Day"), true},
    {"published", QT_TRANSLATE_NOOP("columns", "Published on"), true},
    {"post-id", QT_TRANSLATE_NOOP("columns", "Post id"), true},
    {"permalink", QT_TRANSLATE_NOOP("columns", "Link of the post"), true},
    {"title", QT_TRANSLATE_NOOP("columns", "Title"), true},
    {"creator", QT_TRANSLATE_NOOP("columns", "Account or creator"), true},
    {"creator-name", QT_TRANSLATE_NOOP("columns", "Name of the creator"), true},
    {"creator-id", QT_TRANSLATE_NOOP("columns", "Account id"), true},
    {"platform", QT_TRANSLATE_NOOP("columns", "Platform"), true},
    {"delivery", QT_TRANSLATE_NOOP("columns", "Organic or paid"), true},
    {"utm-content", QT_TRANSLATE_NOOP("columns", "Content tag (utm_content)"), true},
    {"promo-code", QT_TRANSLATE_NOOP("columns", "Discount code"), true},
    {"order-id", QT_TRANSLATE_NOOP("columns", "Order number"), true},
    {"duration", QT_TRANSLATE_NOOP("columns", "Length of the video"), false},
    {"post-type", QT_TRANSLATE_NOOP("columns", "Kind of post"), false},
    {"nth-day", QT_TRANSLATE_NOOP("columns", "Number of the day in the period"), false},
    {"element", QT_TRANSLATE_NOOP("columns", "Link or button"), false},
    {"breakdown", QT_TRANSLATE_NOOP("columns", "Breakdown"), false},
    {"posts-published", QT_TRANSLATE_NOOP("columns", "Posts published"), false},
    {"order-long-number", QT_TRANSLATE_NOOP("columns", "The shop's own id of the order"), false},
    {"order-source", QT_TRANSLATE_NOOP("columns", "Shop or source of the order"), false},
    {"order-status", QT_TRANSLATE_NOOP("columns", "State of the order"), false},
    {"currency", QT_TRANSLATE_NOOP("columns", "Currency"), false},
    {"net-amount", QT_TRANSLATE_NOOP("columns", "Amount before tax and shipping"), false},
    {"refunded-amount", QT_TRANSLATE_NOOP("columns", "Refunded"), false},
    {"discount-amount", QT_TRANSLATE_NOOP("columns", "Discount"), false},
    {"item-amount", QT_TRANSLATE_NOOP("columns", "Amount of the item"), false},
    {"new-customer", QT_TRANSLATE_NOOP("columns", "New customer"), false},
    {"utm-source", QT_TRANSLATE_NOOP("columns", "Source tag (utm_source)"), false},
    {"utm-medium", QT_TRANSLATE_NOOP("columns", "Medium tag (utm_medium)"), false},
    {"utm-campaign", QT_TRANSLATE_NOOP("columns", "Campaign tag (utm_campaign)"), false},
    {"landing-page", QT_TRANSLATE_NOOP("columns", "Landing page"), false},
    {"referrer", QT_TRANSLATE_NOOP("columns", "Referring site"), false},
    {"comment-id", QT_TRANSLATE_NOOP("columns", "Comment id"), false},
    {"comment-text", QT_TRANSLATE_NOOP("columns", "Text of the comment"), false},
    {"parent-comment", QT_TRANSLATE_NOOP("columns", "Comment that it answers"), false},
    {"author", QT_TRANSLATE_NOOP("columns", "Author"), false},
    {"mention-id", QT_TRANSLATE_NOOP("columns", "Mention id"), false},
    {"mention-text", QT_TRANSLATE_NOOP("columns", "Text of the mention"), false},
    {"brand", QT_TRANSLATE_NOOP("columns", "Brand"), false},
    {"sentiment", QT_TRANSLATE_NOOP("columns", "Sentiment"), false},
    {"sponsored", QT_TRANSLATE_NOOP("columns", "Sponsored"), false},
    {"country", QT_TRANSLATE_NOOP("columns", "Country"), false},
    {"category", QT_TRANSLATE_NOOP("columns", "Category"), false},
    {"email", QT_TRANSLATE_NOOP("columns", "Email address"), false},
    {"followers", QT_TRANSLATE_NOOP("columns", "Followers"), false},
    {"average-views", QT_TRANSLATE_NOOP("columns", "Average views"), false},
    {"average-likes", QT_TRANSLATE_NOOP("columns", "Average likes"), false},
    {"average-comments", QT_TRANSLATE_NOOP("columns", "Average comments"), false},
    {"average-shares", QT_TRANSLATE_NOOP("columns", "Average shares"), false},
    {"engagements", QT_TRANSLATE_NOOP("columns", "Engagements"), false},
    {"engagement-rate", QT_TRANSLATE_NOOP("columns", "Engagement rate"), false},
    {"period-from", QT_TRANSLATE_NOOP("columns", "First day of the period"), false},
    {"period-to", QT_TRANSLATE_NOOP("columns", "Last day of the period"), false},
    {"dimension", QT_TRANSLATE_NOOP("columns", "Breakdown"), false},
};

QString word(const char* text) {
    return QCoreApplication::translate("columns", text);
}

QString measureText(const QString& id) {
    const auto measure = model::measureWithId(toStd(id));
    return measure ? coreText(model::rowOf(*measure).name) : QString();
}

}  // namespace

QString targetText(const QString& id) {
    if (id.isEmpty())
        return word(QT_TRANSLATE_NOOP("columns", "Do not import"));
    for (const Field& field : Fields)
        if (id == QLatin1String(field.id))
            return word(field.name);
    if (const QString name = measureText(id); !name.isEmpty())
        return name;
    if (id.startsWith(u"paid-"_s))
        return word(QT_TRANSLATE_NOOP("columns", "%1, paid")).arg(measureText(id.mid(5)));
    QString part = id.section(u':', 1);
    return part.isEmpty()
               ? id
               : word(QT_TRANSLATE_NOOP("columns", "Breakdown by %1")).arg(part.replace(u'-', u' '));
}

QList<std::pair<QString, QString>> mappingTargets() {
    QList<std::pair<QString, QString>> list{{QString(), targetText({})}};
    for (const Field& field : Fields)
        if (field.offered)
            list.append({QString::fromLatin1(field.id), word(field.name)});
    for (const model::MeasureRow& row : model::measures())
        list.append({toQt(row.id), coreText(row.name)});
    return list;
}

namespace words {

QString needed(std::string_view required) {
    if (required == "date")
        return word(QT_TRANSLATE_NOOP("columns", "the day"));
    if (required == "measure")
        return word(QT_TRANSLATE_NOOP("columns", "any figure that is kept"));
    if (required == "period")
        return word(QT_TRANSLATE_NOOP("columns", "the period"));
    QStringList names;
    for (const auto& id : split(required, '|'))
        names << u"“"_s + targetText(toQt(id)) + u"”"_s;
    return names.join(word(QT_TRANSLATE_NOOP("columns", " or ")));
}

QString ambiguousDay(const QString& column, const QString& value, imports::DateOrder order) {
    const QString read = order == imports::DateOrder::MonthFirst
                             ? word(QT_TRANSLATE_NOOP("columns", "month first"))
                             : word(QT_TRANSLATE_NOOP("columns", "day first"));
    const auto day = imports::parseDate(toStd(value), imports::DateOrder::DayFirst);
    const auto month = imports::parseDate(toStd(value), imports::DateOrder::MonthFirst);
    const QString both =
        day && month && *day != *month
            ? word(QT_TRANSLATE_NOOP("columns", "%1 is %2 with the day first and %3 with the month first"))
                  .arg(value, dateText(*day), dateText(*month))
            : word(QT_TRANSLATE_NOOP("columns", "%1 fits day first and month first alike")).arg(value);
    return word(QT_TRANSLATE_NOOP("columns",
                                  "No date of “%1” tells the order of day and month: %2. They are read %3; "
                                  "is that right?"))
        .arg(column, both, read);
}

QString ambiguousNumber(const QString& column, const QString& value, char decimal) {
    QString grouped = value;
    grouped.remove(u'.').remove(u',').remove(u' ').remove(u'\'');
    const bool decimals = value.contains(QLatin1Char(decimal));
    return word(decimals ? QT_TRANSLATE_NOOP("columns",
                                             "Nothing in “%1” tells whether %2 is a number with decimals or "
                                             "means %3. It is read with decimals; is that right?")
                         : QT_TRANSLATE_NOOP("columns",
                                             "Nothing in “%1” tells whether %2 means %3 or is a number with "
                                             "decimals. It is read as %3; is that right?"))
        .arg(column, value, grouped);
}

}  // namespace words

}  // namespace goalpost::ui
