// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/creators/creator_paste.hpp"

#include "base/text.hpp"
#include "edit/creator.hpp"
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QCoreApplication>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

enum class Cell { Name, Platform, Handle, Followers, Country, Email, Niches, Languages, Price, Note };

struct Header {
    Cell cell;
    const char* words;  ///< folded, separated by "|"
};

constexpr Header Headers[] = {
    {Cell::Name, "name|creator|creator name|full name|influencer"},
    {Cell::Platform, "platform|platforms|network|channel"},
    {Cell::Handle, "handle|username|user name|account|profile|@"},
    {Cell::Followers, "followers|follower|subscribers|audience size|fans"},
    {Cell::Country, "country|location|market"},
    {Cell::Email, "email|e-mail|mail|contact"},
    {Cell::Niches, "niche|niches|category|categories|topic|topics"},
    {Cell::Languages, "language|languages"},
    {Cell::Price, "price|fee|rate|price per post|price / post|cost"},
    {Cell::Note, "note|notes|comment|comments"},
};

constexpr Cell WithoutHeader[] = {Cell::Name,    Cell::Platform, Cell::Handle, Cell::Followers,
                                  Cell::Country, Cell::Email,    Cell::Niches, Cell::Note};

using Columns = std::vector<std::optional<Cell>>;

QString tr(const char* text, const char* note = nullptr, int n = -1) {
    return QCoreApplication::translate("creators", text, note, n);
}

QString nameOf(Cell cell) {
    switch (cell) {
        case Cell::Name:
            return tr("name");
        case Cell::Platform:
            return tr("platform");
        case Cell::Handle:
            return tr("handle");
        case Cell::Followers:
            return tr("followers");
        case Cell::Country:
            return tr("country");
        case Cell::Email:
            return tr("email");
        case Cell::Niches:
            return tr("niches");
        case Cell::Languages:
            return tr("languages");
        case Cell::Price:
            return tr("price");
        case Cell::Note:
            return tr("note");
    }
    return {};
}

std::optional<Cell> meaningOf(const QString& title) {
    const std::string folded = foldHeader(toStd(title.trimmed()));
    for (const Header& header : Headers)
        for (const std::string& word : split(header.words, '|'))
            if (word == folded)
                return header.cell;
    return std::nullopt;
}

/// Nothing when the first row is no header: it must name the name or the handle.
std::optional<Columns> headerOf(const QStringList& row) {
    Columns columns;
    bool names = false;
    for (const QString& title : row) {
        columns.push_back(meaningOf(title));
        names = names || columns.back() == Cell::Name || columns.back() == Cell::Handle;
    }
    return names ? std::optional(columns) : std::nullopt;
}

std::vector<std::string> pastedWords(const QString& text) {
    std::vector<std::string> words;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts))
        words.push_back(toStd(word.simplified()));
    return words;
}

/// Empty, or what of the row cannot be read.
QString take(model::Creator& creator, model::Account& account, Cell cell, const QString& text) {
    switch (cell) {
        case Cell::Name:
            creator.name = toStd(text);
            break;
        case Cell::Platform:
            account.platform = edit::tidyPlatform(toStd(text));
            break;
        case Cell::Handle:
            account.handle = edit::tidyHandle(toStd(text));
            break;
        case Cell::Followers:
            if (!unclearNumber(text).isEmpty())
                return tr("“%1” could be two numbers").arg(text);
            account.followers = typedCount(text);
            return account.followers ? QString() : tr("“%1” is no number of followers").arg(text);
        case Cell::Country:
            creator.country = toStd(text);
            break;
        case Cell::Email:
            creator.email = toStd(text);
            break;
        case Cell::Niches:
            creator.niches = pastedWords(text);
            break;
        case Cell::Languages:
            creator.languages = pastedWords(text);
            break;
        case Cell::Price: {
            if (!unclearNumber(text).isEmpty())
                return tr("“%1” could be two numbers").arg(text);
            model::Rate rate;
            rate.fee = typedAmount(text);
            if (!rate.fee)
                return tr("“%1” is no price").arg(text);
            creator.rates.push_back(std::move(rate));
            break;
        }
        case Cell::Note:
            creator.note = toStd(text);
            break;
    }
    return {};
}

QString firstOf(const QStringList& list, qsizetype most) {
    const QString shown = list.mid(0, most).join(u", "_s);
    return list.size() > most ? tr("%1 and %2 more").arg(shown, countText(list.size() - most)) : shown;
}

}  // namespace

PastedCreators pastedCreators(const model::Plan& plan, const QList<QStringList>& rows) {
    PastedCreators pasted;
    if (rows.isEmpty())
        return pasted;
    const std::optional<Columns> header = headerOf(rows.front());
    const Columns columns = header ? *header : Columns(std::begin(WithoutHeader), std::end(WithoutHeader));
    for (const auto& column : columns)
        pasted.columns << (column ? nameOf(*column) : u"–"_s);
    std::vector<model::Creator> read;
    for (qsizetype number = header ? 1 : 0; number < rows.size(); ++number) {
        const QStringList& row = rows[number];
        model::Creator creator;
        model::Account account;
        QStringList faults;
        for (std::size_t i = 0; i < columns.size() && static_cast<qsizetype>(i) < row.size(); ++i)
            if (const QString text = row[static_cast<qsizetype>(i)].trimmed(); columns[i] && !text.isEmpty())
                if (const QString fault = take(creator, account, *columns[i], text); !fault.isEmpty())
                    faults << fault;
        if (creator.name.empty())
            creator.name = account.handle;
        if (creator.name.empty())
            faults << tr("no name");
        if (!faults.isEmpty()) {
            pasted.faults << tr("Row %1: %2").arg(countText(number + 1), faults.join(u", "_s));
            continue;
        }
        if (account != model::Account{})
            creator.accounts.push_back(std::move(account));
        read.push_back(std::move(creator));
    }
    const auto known = edit::alreadyKnown(plan, read);
    for (std::size_t i = 0; i < read.size(); ++i)
        if (known[i] && known[i]->name != read[i].name)
            pasted.known << tr("%1 (there already as %2)").arg(toQt(read[i].name), toQt(known[i]->name));
        else if (known[i])
            pasted.known << toQt(read[i].name);
        else
            pasted.added.push_back(read[i]);
    return pasted;
}

QString previewText(const PastedCreators& pasted) {
    constexpr qsizetype MostNames = 8;
    constexpr qsizetype MostFaults = 5;
    QStringList names;
    for (const model::Creator& creator : pasted.added)
        names << toQt(creator.name);
    QStringList parts;
    parts << (names.isEmpty()
                  ? tr("No creator will be added.")
                  : tr("%1 will be added: %2.").arg(countText(names.size()), firstOf(names, MostNames)));
    parts << tr("Columns were read as: %1.").arg(pasted.columns.join(u", "_s));
    if (!pasted.known.isEmpty())
        parts << tr("%1 are there already and stay as they are: %2.")
                     .arg(countText(pasted.known.size()), firstOf(pasted.known, MostNames));
    if (!pasted.faults.isEmpty())
        parts << tr("Left out, because it cannot be read: %n line(s). %1.", nullptr,
                    static_cast<int>(pasted.faults.size()))
                     .arg(firstOf(pasted.faults, MostFaults));
    return parts.join(u"\n\n"_s);
}

}  // namespace goalpost::ui
