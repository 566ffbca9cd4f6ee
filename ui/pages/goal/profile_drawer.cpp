// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/profile_drawer.hpp"

#include "edit/goal_profile.hpp"
#include "ui/widgets/entries.hpp"
#include "ui/words/text.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;
using method::Profile;

namespace {

/// A choice of two words for what is either so or not.
Member<Profile, std::optional<model::Answer>> wantsLinks() {
    return {[](const Profile& profile) {
                return std::optional(profile.wantsLinks ? model::Answer::Yes : model::Answer::No);
            },
            [](Profile& profile, std::optional<model::Answer> answer) {
                profile.wantsLinks = answer == model::Answer::Yes;
            }};
}

}  // namespace

QString profileSourceText(const Profile& profile) {
    const QString day = profile.asOf ? dateText(*profile.asOf) : ProfileDrawer::tr("undated");
    return profile.own ? ProfileDrawer::tr("yours, %1").arg(day)
                       : ProfileDrawer::tr("Goalpost’s own, %1").arg(day);
}

ProfileDrawer::ProfileDrawer(Surroundings around, QWidget* parent)
    : Drawer(u"profileDrawer"_s, parent),
      m_session(around.session),
      m_form([this](const char*, Change step) { change(std::move(step)); }) {
    buildFields();
    buildAudience();
    m_reset = newButton(u"profileReset"_s, tr("Back to Goalpost’s own"));
    addAction(m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_session.change(
            [goal = m_goal](model::Plan plan) { return edit::resetGoalProfile(std::move(plan), goal); },
            Session::Notice::OfferUndo);
    });
}

void ProfileDrawer::buildFields() {
    QVBoxLayout* part = addPart({});
    part->addWidget(
        newWrappedLabel(tr("Creators far from it are warned of when they are chosen for this goal. "
                           "It holds for every campaign of the workspace."),
                        paint::TextRole::Small, Tone::Muted));
    part->addWidget(m_form.add(new NotesField(u"profileCreator"_s, tr("Creators who suit the goal"), 4),
                               "the creators", member(&Profile::creator)));
    m_from = m_form.add(new CountField(u"profileFrom"_s, tr("Followers from")), "the followers",
                        member(&Profile::followersFrom));
    m_from->setPlaceholder(tr("any"));
    m_to =
        m_form.add(new CountField(u"profileTo"_s, tr("to")), "the followers", member(&Profile::followersTo));
    m_to->setPlaceholder(tr("any"));
    part->addLayout(rowOf({{m_from, 1}, {m_to, 1}}));
    auto* links = new ChoiceField(u"profileLinks"_s, tr("Posts that carry a link of their own"));
    links->setChoices({{toQt(model::idOf(model::Answer::Yes)), tr("Wanted")},
                       {toQt(model::idOf(model::Answer::No)), tr("Not needed")}});
    part->addWidget(m_form.add(links, "the links", wantsLinks()));
    part = addPart(tr("Tool settings"));
    part->addWidget(m_form.add(new NotesField(u"profileDiscovery"_s, tr("Search"), 4), "the search",
                               member(&Profile::discovery)));
    part->addWidget(m_form.add(new NotesField(u"profileVetting"_s, tr("Weighs most in vetting"), 3),
                               "the vetting", member(&Profile::vetting)));
}

void ProfileDrawer::buildAudience() {
    QVBoxLayout* part = addPart(tr("This campaign’s target audience"));
    m_audience = newWrappedLabel({}, paint::TextRole::Body);
    m_audience->setObjectName(u"profileAudience"_s);
    part->addWidget(m_audience);
    auto* change = newButton(u"changeAudience"_s, tr("Change it with the campaign"), ButtonKind::Link);
    part->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, &ProfileDrawer::audienceWanted);
}

void ProfileDrawer::show(model::Goal goal) {
    m_goal = goal;
    const Profile profile = method::profileOf(*m_session.plan(), goal);
    setHead(tr("Creator profile and tool settings"),
            tr("%1: %2").arg(goalText(goal), profileSourceText(profile)));
    const bool readOnly = m_session.file().readOnly;
    m_form.show(profile, m_session.drafts(), u"goalProfile/"_s + toQt(model::idOf(goal)), readOnly);
    m_reset->setEnabled(profile.own && !readOnly);
    showAudience();
}

void ProfileDrawer::showAudience() {
    const model::Campaign* campaign = m_session.campaign();
    const auto audience = campaign ? campaign->targetAudience : std::nullopt;
    QStringList parts;
    const auto add = [&](const QString& label, const std::vector<std::string>& words) {
        QStringList list;
        for (const std::string& word : words)
            list << toQt(word);
        if (!list.isEmpty())
            parts << label.arg(list.join(u", "_s));
    };
    if (audience) {
        add(tr("Countries: %1"), audience->countries);
        add(tr("Ages: %1"), audience->ages);
        add(tr("Interests: %1"), audience->interests);
    }
    m_audience->setText(parts.isEmpty() ? tr("Not described yet.") : parts.join(u'\n'));
}

void ProfileDrawer::change(Change change) {
    Profile wanted = method::profileOf(*m_session.plan(), m_goal);
    const Profile before = wanted;
    change(wanted);
    if (wanted.followersFrom && wanted.followersTo && *wanted.followersTo < *wanted.followersFrom) {
        CountField* edited = wanted.followersTo == before.followersTo ? m_from : m_to;
        edited->refuse(tr("No creator has that many and that few followers; put the most above the fewest."));
        edited->showCount(edited == m_to ? before.followersTo : before.followersFrom);
        return;
    }
    m_session.change([goal = m_goal, change = std::move(change)](model::Plan plan) {
        return edit::setGoalProfile(std::move(plan), goal, change, todayFromClock());
    });
}

}  // namespace goalpost::ui
