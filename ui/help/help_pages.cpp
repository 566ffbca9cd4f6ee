// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/help_pages.hpp"

#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "ui/help/kpi_help.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are registered by hand, outside every namespace.
static void registerHelp() {
    Q_INIT_RESOURCE(help);
}

namespace goalpost::ui::help {

namespace {

constexpr int WholeWordInTitle = 400;
constexpr int InTitle = 200;
constexpr int MostInText = 50;

QString tr(const char* text) {
    return QCoreApplication::translate("Help", text);
}

/// Words alone, folded, with a blank before and behind each.
QString folded(const QString& text) {
    static const QRegularExpression between(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return u' ' + text.toCaseFolded().split(between, Qt::SkipEmptyParts).join(u' ') + u' ';
}

HelpPage newPage(const QString& id, const QString& text) {
    static const QRegularExpression targets(u"\\]\\([^)]*\\)"_s);
    const QString title = text.section(u'\n', 0, 0).mid(2).trimmed();
    const QString words = id.section(u'/', 1) + u' ' + text;
    return {id, title, text, folded(QString(words).remove(targets))};
}

HelpPage written(const QString& id) {
    QFile file(u":/help/%1.md"_s.arg(id));
    return file.open(QIODevice::ReadOnly) ? newPage(id, QString::fromUtf8(file.readAll())) : HelpPage{};
}

std::vector<HelpPage> writtenOf(const QString& kind) {
    std::vector<HelpPage> list;
    const QStringList names = QDir(u":/help/"_s + kind).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names)
        list.push_back(written(kind + u'/' + name.chopped(3)));
    return list;
}

/// The rules in the method's order; those that only this help explains come last.
QString ruleList(const std::vector<HelpPage>& rules) {
    QStringList lines;
    const auto add = [&](const HelpPage& page) {
        const QString line = u"- [%1](%2) (%3)"_s.arg(page.title, page.id, page.id.section(u'/', 1));
        if (!lines.contains(line))
            lines << line;
    };
    for (const method::Rule& rule : method::catalogue())
        for (const HelpPage& page : rules)
            if (page.id == u"rule/"_s + toQt(rule.id))
                add(page);
    for (const HelpPage& page : rules)
        add(page);
    return u"# %1\n\n%2\n\n%3"_s.arg(tr("All rules of the method"),
                                     tr("What each of them means: [how strict rules are](guide/strictness)."),
                                     lines.join(u'\n'));
}

std::vector<HelpPage> readAll() {
    registerHelp();
    std::vector<HelpPage> all{written(QString::fromLatin1(Start))};
    const auto append = [&](std::vector<HelpPage> more) {
        for (HelpPage& page : more)
            if (page.id != all.front().id)
                all.push_back(std::move(page));
    };
    const std::vector<HelpPage> rules = writtenOf(u"rule"_s);
    append(writtenOf(u"guide"_s));
    all.push_back(newPage(u"guide/rules"_s, ruleList(rules)));
    all.push_back(newPage(u"guide/kpis"_s, kpiList()));
    append(writtenOf(u"screen"_s));
    append(rules);
    for (const kpi::Kpi& kpi : kpi::catalogue())
        all.push_back(newPage(u"kpi/"_s + toQt(kpi.id), kpiPage(kpi)));
    return all;
}

/// 0 where the word is not there.
int worthOf(const HelpPage& page, const QString& word) {
    const QString start = u' ' + word;
    const QString title = folded(page.title + u' ' + page.id.section(u'/', 1));
    const auto times = static_cast<int>(page.plain.count(start));
    if (times == 0)
        return 0;
    const int inTitle = title.contains(start + u' ') ? WholeWordInTitle : title.contains(start) ? InTitle : 0;
    return inTitle + std::min(times, MostInText);
}

}  // namespace

const std::vector<HelpPage>& pages() {
    static const std::vector<HelpPage> all = readAll();
    return all;
}

const HelpPage* find(const QString& id) {
    const auto found = std::ranges::find(pages(), id, &HelpPage::id);
    return found == pages().end() ? nullptr : &*found;
}

std::vector<const HelpPage*> search(const QString& words) {
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const HelpPage*>> found;
    for (const HelpPage& page : pages()) {
        int worth = 0;
        const bool all = std::ranges::all_of(wanted, [&](const QString& word) {
            const int of = worthOf(page, word);
            worth += of;
            return of > 0;
        });
        if (all)
            found.emplace_back(worth, &page);
    }
    std::ranges::stable_sort(found, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<const HelpPage*> list;
    for (const auto& [worth, page] : found)
        list.push_back(page);
    return list;
}

QStringList linksIn(const QString& text) {
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    QStringList links;
    for (const QRegularExpressionMatch& match : link.globalMatch(text))
        links << match.captured(1);
    return links;
}

QString kindText(const HelpPage& page) {
    const QString kind = page.id.section(u'/', 0, 0);
    if (kind == u"rule"_s)
        return tr("Rule %1").arg(page.id.section(u'/', 1));
    if (kind == u"kpi"_s)
        return tr("KPI");
    return kind == u"screen"_s ? tr("Page of the window") : tr("Guide");
}

}  // namespace goalpost::ui::help
