// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/finding_list.hpp"

#include "ui/help/help_pages.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/finding_place.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QPainter>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

enum class Weight { Blocking, Warning, Open, Hint, Reasoned };

Weight weightOf(const method::Finding& finding) {
    if (finding.refuses())
        return Weight::Blocking;
    if (finding.strength == method::Strength::Speculation)
        return Weight::Hint;
    if (finding.reasoned())
        return Weight::Reasoned;
    if (finding.state == method::State::Open)
        return Weight::Open;
    return Weight::Warning;
}

struct WeightLook {
    const char* icon;
    TagKind tag;
    QColor paint::Theme::*colour;
};

const WeightLook& lookOf(Weight weight) {
    static const WeightLook Looks[] = {{"stop", TagKind::Negative, &paint::Theme::negative},
                                       {"warn", TagKind::Warning, &paint::Theme::warning},
                                       {"clock", TagKind::Neutral, &paint::Theme::muted},
                                       {"hint", TagKind::Accent, &paint::Theme::accent},
                                       {"check-circle", TagKind::Neutral, &paint::Theme::muted}};
    return Looks[static_cast<int>(weight)];
}

QString weightText(Weight weight, int count) {
    switch (weight) {
        case Weight::Blocking:
            return FindingList::tr("%1 blocking").arg(count);
        case Weight::Warning:
            return count == 1 ? FindingList::tr("1 warning") : FindingList::tr("%1 warnings").arg(count);
        case Weight::Open:
            return FindingList::tr("%1 open").arg(count);
        case Weight::Hint:
            return count == 1 ? FindingList::tr("1 hint") : FindingList::tr("%1 hints").arg(count);
        case Weight::Reasoned:
            return FindingList::tr("%1 with a reason").arg(count);
    }
    return {};
}

/// How many rules have nothing to judge yet; which ones, as a tool tip.
QLabel* newIdleLine(const std::vector<const method::Rule*>& idle) {
    QStringList titles;
    for (const method::Rule* rule : idle)
        titles << coreText(rule->title);
    const QString text = idle.size() == 1
                             ? FindingList::tr("1 rule has nothing to judge yet")
                             : FindingList::tr("%1 rules have nothing to judge yet").arg(idle.size());
    QLabel* line = newWrappedLabel(text, paint::TextRole::Small, Tone::Muted);
    line->setObjectName(u"idleRules"_s);
    line->setToolTip(titles.join(u'\n'));
    return line;
}

/// A symbol in a colour of the theme, also after the theme has changed.
class Symbol : public QWidget {
  public:
    Symbol(QString name, QColor paint::Theme::*colour, int side) : m_name(std::move(name)), m_colour(colour) {
        setScaledSquare(this, side);
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        paint::paintIcon(painter, rect(), m_name, theme().*m_colour);
    }

  private:
    QString m_name;
    QColor paint::Theme::*m_colour;
};

}  // namespace

FindingList::FindingList(QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    setObjectName(u"methodCheck"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, CardY, 1, 1);
    column->setSpacing(S);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(CardX, 0, CardX, 0);
    heading->addWidget(newLabel(tr("Method check"), paint::TextRole::Section));
    heading->addStretch(1);
    m_summary = newLabel({}, paint::TextRole::Small, Tone::Muted);
    m_summary->setObjectName(u"methodSummary"_s);
    heading->addWidget(m_summary);
    column->addLayout(heading);
    auto* pills = new QHBoxLayout;
    pills->setContentsMargins(CardX, 0, CardX, 0);
    pills->setSpacing(6);
    for (int i = 0; i < 5; ++i) {
        m_counts.push_back(new Pill);
        pills->addWidget(m_counts.back());
    }
    pills->addStretch(1);
    column->addLayout(pills);
    column->addWidget(newRule());
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    m_content->setObjectName(u"scrolled"_s);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(CardX, 0, CardX, S);
    m_rows->setSpacing(M);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addWidget(newRule());
    m_fold = newButton(u"foldPassed"_s, {}, ButtonKind::Link);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(S, 0, S, S);
    foot->addWidget(m_fold);
    foot->addStretch(1);
    column->addLayout(foot);
    connect(m_fold, &QPushButton::clicked, this, [this] { setFolded(!m_folded); });
}

void FindingList::show(const method::Checkup& checkup, const model::Campaign& campaign) {
    const std::vector<method::Finding>& findings = checkup.findings;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    for (const Weight weight :
         {Weight::Blocking, Weight::Warning, Weight::Open, Weight::Hint, Weight::Reasoned})
        for (const method::Finding& finding : findings)
            if (weightOf(finding) == weight) {
                m_rows->addWidget(newRow(finding, campaign));
                m_rows->addWidget(newRule());
            }
    if (findings.empty())
        m_rows->addWidget(
            newWrappedLabel(tr("Every rule of this phase holds."), paint::TextRole::Body, Tone::Muted));
    showCounts(findings);
    showPassed(checkup);
    m_rows->addStretch(1);
}

QWidget* FindingList::newRow(const method::Finding& finding, const model::Campaign& campaign) {
    const Weight weight = weightOf(finding);
    const WeightLook& look = lookOf(weight);
    auto* row = new QWidget;
    row->setObjectName(u"finding-"_s + toQt(finding.rule));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, S, 0, 0);
    line->setSpacing(S);
    line->addWidget(new Symbol(QString::fromLatin1(look.icon), look.colour, 18), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(newWrappedLabel(coreText(finding.message), paint::TextRole::Body));
    if (const QString fix = coreText(finding.fix); !fix.isEmpty())
        words->addWidget(newWrappedLabel(fix, paint::TextRole::Small, Tone::Muted));
    if (finding.reasoned())
        words->addWidget(newWrappedLabel(tr("Reason: %1").arg(toQt(finding.reason)), paint::TextRole::Small));
    const method::Rule* rule = method::find(finding.rule);
    if (rule)
        row->setToolTip(coreText(rule->title) + u"\n"_s + coreText(rule->why));
    auto* actRow = new QWidget;
    auto* acts = new WrapRow;
    actRow->setLayout(acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(S);
    const FindingPlace place = placeOf(finding, campaign);
    auto* go = newButton(u"go-"_s + toQt(finding.rule), place.words, ButtonKind::Small);
    connect(go, &QPushButton::clicked, this,
            [this, page = place.page, entity = finding.entity, subject = toQt(finding.subject)] {
                emit placeWanted(page, entity, subject);
            });
    acts->addWidget(go, 0, Qt::AlignLeft);
    if (weight == Weight::Warning && finding.strength == method::Strength::Heuristic) {
        auto* button = newButton(u"reason-"_s + toQt(finding.rule), tr("Give a reason…"), ButtonKind::Small);
        connect(button, &QPushButton::clicked, this,
                [this, rule = toQt(finding.rule), subject = toQt(finding.subject),
                 message = coreText(finding.message)] { emit reasonWanted(rule, subject, message); });
        acts->addWidget(button, 0, Qt::AlignLeft);
    }
    words->addWidget(actRow);
    const QString id = toQt(finding.rule);
    if (help::find(u"rule/"_s + id)) {
        auto* explain = newButton(u"rule-"_s + id, id, ButtonKind::Link);
        explain->setAccessibleName(tr("Help on the rule %1").arg(id));
        explain->setToolTip(tr("What this rule means (F1)"));
        connect(explain, &QPushButton::clicked, explain,
                [explain, id] { help::show(explain, u"rule/"_s + id); });
        words->addWidget(explain, 0, Qt::AlignLeft);
    } else {
        words->addWidget(newLabel(id, paint::TextRole::Caption, Tone::Muted));
    }
    help::setTopic(row, u"rule/"_s + id);
    line->addLayout(words, 1);
    return row;
}

void FindingList::showCounts(const std::vector<method::Finding>& findings) {
    for (int i = 0; i < static_cast<int>(m_counts.size()); ++i) {
        const auto weight = static_cast<Weight>(i);
        int count = 0;
        for (const method::Finding& finding : findings)
            count += weightOf(finding) == weight ? 1 : 0;
        const WeightLook& look = lookOf(weight);
        m_counts[static_cast<std::size_t>(i)]->showTag(count > 0 ? weightText(weight, count) : QString(),
                                                       look.tag, QString::fromLatin1(look.icon));
    }
}

void FindingList::showPassed(const method::Checkup& checkup) {
    m_passed = new QWidget;
    auto* column = new QVBoxLayout(m_passed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    for (const method::Rule* rule : checkup.held) {
        auto* line = new QHBoxLayout;
        line->setSpacing(S);
        line->addWidget(new Symbol(u"check"_s, &paint::Theme::positive, 15), 0, Qt::AlignTop);
        QLabel* title = newWrappedLabel(coreText(rule->title), paint::TextRole::Small);
        title->setToolTip(coreText(rule->why));
        line->addWidget(title, 1);
        column->addLayout(line);
    }
    m_rows->addWidget(m_passed);
    if (!checkup.idle.empty())
        m_rows->addWidget(newIdleLine(checkup.idle));
    const auto judged = method::catalogue().size() - checkup.idle.size();
    // The tags below it count findings, of which a rule may have several.
    const auto held = checkup.held.size();
    m_summary->setText(tr("%1 of %2 rules hold").arg(held).arg(judged));
    m_fold->setVisible(!checkup.held.empty());
    setFolded(m_folded);
}

void FindingList::setFolded(bool folded) {
    m_folded = folded;
    if (m_passed)
        m_passed->setVisible(!folded);
    const QString text = folded ? tr("Show the rules that hold") : tr("Hide the rules that hold");
    m_fold->setText(text);
    m_fold->setAccessibleName(text);
    m_fold->setIcon(themedIcon(folded ? u"chevron-right"_s : u"chevron-down"_s));
}

}  // namespace goalpost::ui
