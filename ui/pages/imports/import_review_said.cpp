// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/fixes.hpp"
#include "imports/format.hpp"
#include "imports/recognise.hpp"
#include "ui/pages/imports/change_step.hpp"
#include "ui/pages/imports/column_step.hpp"
#include "ui/pages/imports/file_card.hpp"
#include "ui/pages/imports/file_verdict.hpp"
#include "ui/pages/imports/import_review.hpp"
#include "ui/pages/imports/where_step.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

/// What a review says: why it is locked, which repairs are obvious, how fast it goes.
namespace goalpost::ui {

namespace {

/// A file with more rejected rows is a matter for whoever exported it.
constexpr std::size_t MostFixes = 2000;

}  // namespace

void ImportReview::complete(FileLook look) {
    if (look.file != m_look.file)
        return;
    if (m_session.plan())
        applyRemembered(look, *m_session.plan());
    if (!isSame(m_look, look)) {
        show(look, m_number, m_count);
        return;
    }
    const bool glanced = m_look.isGlance;
    std::vector<std::vector<PreviewModel::Line>> lines = std::move(m_look.lines);
    m_look = look;
    m_look.lines = std::move(lines);
    m_fileCard->show(m_look, m_number, m_count);
    m_columns->complete(m_look);
    if (m_report)
        m_columns->tell(m_report->read);
    if (glanced)
        decide();
}

/// The columns' targets and decimal signs say which repair is obvious.
std::vector<RejectsModel::Fix> ImportReview::obviousFixes(const edit::ImportReport& report) const {
    const MappingModel& mapping = m_columns->mapping();
    const Date asOf = options().asOf.value_or(toDate(QFileInfo(m_look.file).lastModified().date()));
    std::vector<RejectsModel::Fix> fixes;
    for (const imports::Reject& reject : report.read.rejects) {
        if (fixes.size() == MostFixes)
            break;
        const QString header = toQt(reject.column);
        const auto target = imports::targetWithId(toStd(mapping.targetOf(header)));
        fixes.push_back(target ? imports::obviousFix(reject, *target, mapping.decimalOf(header), asOf)
                               : std::nullopt);
    }
    return fixes;
}

void ImportReview::showRate(int percent) {
    const qint64 milliseconds = m_importing && m_since.isValid() ? m_since.elapsed() : 0;
    const qint64 rows = m_look.isWhole ? m_look.rows() * percent / 100 : 0;
    m_summary->setProgress(percent, milliseconds > 0 ? rows * 1000 / milliseconds : 0);
}

QString ImportReview::refusal() const {
    const std::string_view why = imports::whyNotBooked(m_look.sniff);
    return why.empty() ? QString() : tr("This file cannot be imported: %1.").arg(coreText(why));
}

QString ImportReview::lock() const {
    if (const QString refused = refusal(); !refused.isEmpty())
        return refused;
    if (m_look.isGlance)
        return tr(
            "These are the first rows. The rest of the file is being read; then it is counted what would "
            "change.");
    const auto open = static_cast<qint64>(m_columns->mapping().questions().size());
    if (open == 1)
        return tr("Import unlocks when one more question about the columns is decided (Alt+N goes there).");
    if (open > 1)
        return tr("Import unlocks when %1 questions about the columns are decided (Alt+N goes there).")
            .arg(countText(open));
    if (const QString reason = m_where->reason(); !reason.isEmpty())
        return tr("Import is locked: %1").arg(reason);
    if (!m_failure.isEmpty())
        return tr("Import is locked: %1").arg(m_failure);
    if (m_session.file().readOnly)
        return tr("Import is locked: the workspace is read-only.");
    if (!m_report)
        return tr("What would change is being counted.");
    if (m_report->booked.added + m_report->booked.changed > 0)
        return {};
    if (lacksPeriod(*m_report))
        return tr("Import is locked: say under “Where it goes” which days these figures are of.");
    if (m_report->booked.identical == 0)
        return tr("Nothing would change: no row of this file can be taken.");
    QStringList sentences{tr("Nothing would change: every row of this file is in the workspace.")};
    for (const Sentence& elsewhere : m_report->elsewhere)
        sentences << coreText(elsewhere);
    return sentences.join(u' ');
}

}  // namespace goalpost::ui
