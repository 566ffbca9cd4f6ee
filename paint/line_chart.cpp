// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/line_chart.hpp"

#include "paint/date_axis.hpp"
#include "report/format.hpp"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace goalpost::paint {
namespace {

using report::LineKind;

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(const std::vector<report::Point>& points) {
        for (const report::Point& point : points)
            if (point.y && std::isfinite(*point.y)) {
                low = std::min(low, *point.y);
                high = std::max(high, *point.y);
            }
    }
};

report::Scale valueScale(const report::LineChart& chart) {
    Extent extent;
    for (const report::Series& series : chart.series) {
        extent.add(series.points);
        extent.add(series.low);
        extent.add(series.high);
    }
    if (chart.fromZero && std::isfinite(extent.low)) {
        extent.low = std::min(0.0, extent.low);
        extent.high = std::max(0.0, extent.high);
    }
    return report::niceScale(extent.low, extent.high, chart.unit);
}

QString tickText(double value, const report::LineChart& chart, const report::Scale& scale) {
    // Steps of a tenth of a percent and less need more digits than a label elsewhere.
    const bool fine = chart.unit == kpi::Unit::Percent && std::fmod(scale.step * 1000 + 1e-9, 1.0) > 1e-6;
    if (chart.unit == kpi::Unit::Percent && std::fmod(scale.step * 100 + 1e-9, 1.0) < 1e-6)
        return QString::fromStdString(value == 0 ? "0%" : report::shareText(value));
    return QString::fromStdString(fine ? report::formatted(value, chart.unit, chart.currency)
                                       : report::abbreviated(value, chart.unit, chart.currency));
}

const report::Point* lastPoint(const report::Series& series) {
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point)
        if (point->y)
            return &*point;
    return nullptr;
}

/// Builds the geometry part by part; the plot's rectangle is known after the labels' widths are.
class Layout {
  public:
    Layout(const report::LineChart& chart, const QRectF& rect, const Ink& ink)
        : m_chart(chart),
          m_rect(rect),
          m_ink(ink),
          m_caption(ink.metrics(TextRole::Caption)),
          m_strong(strongMetrics(ink)) {}

    LineChartGeometry take() {
        m_out.scale = valueScale(m_chart);
        placePlot();
        placeGrid();
        placeDates();
        for (const report::Series& series : m_chart.series)
            m_out.strokes.push_back(strokeOf(series));
        placeBand();
        placeEnds();
        placePosts();
        placeStepsAndCallout();
        return std::move(m_out);
    }

  private:
    static QFontMetricsF strongMetrics(const Ink& ink) {
        QFont font = ink.font(TextRole::Caption);
        font.setWeight(QFont::DemiBold);
        return ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font);
    }

    double x(double day) const {
        const double from = dayNumber(m_chart.period.from);
        const double span = std::max(1.0, dayNumber(m_chart.period.to) - from);
        return m_out.plot.left() + (day - from) / span * m_out.plot.width();
    }
    double y(double value) const {
        return m_out.plot.bottom() - (value - m_out.scale.from) / m_out.scale.span() * m_out.plot.height();
    }

    QString endText(const report::Series& series) const {
        const report::Point* last = lastPoint(series);
        if (!last)
            return {};
        return QString::fromStdString(series.name.text() + " " +
                                      report::abbreviated(*last->y, m_chart.unit, m_chart.currency));
    }
    /// The actual line is named by its callout; once it reaches the end there is room for nothing else.
    static bool isNamedAtEnd(const report::Series& series) { return series.kind != LineKind::Actual; }

    double widestEnd() const {
        double widest = 0;
        for (const report::Series& series : m_chart.series)
            if (isNamedAtEnd(series))
                widest = std::max(widest, m_strong.horizontalAdvance(endText(series)));
        if (!m_chart.ticks.empty())
            widest = std::max(widest, m_caption.horizontalAdvance(postsText()));
        return widest;
    }
    static QString postsText() { return QCoreApplication::translate("paint", "Posts published"); }

    void placePlot() {
        double left = 0;
        for (const double tick : m_out.scale.ticks())
            left = std::max(left, m_caption.horizontalAdvance(tickText(tick, m_chart, m_out.scale)));
        const double ends = widestEnd();
        const double below = m_caption.height() + m_ink.px(m_chart.ticks.empty() ? 8 : 22);
        const double halfDate = m_caption.horizontalAdvance(QStringLiteral("30 Sep")) / 2;
        const double right = ends > 0 ? ends + m_ink.px(10) : halfDate;
        m_out.plot = m_rect.adjusted(left + m_ink.px(8), m_caption.height() / 2 + m_ink.px(2),
                                     -std::max(right, halfDate), -below);
        if (m_out.plot.width() < m_ink.px(10))
            m_out.plot.setWidth(m_ink.px(10));
        if (m_out.plot.height() < m_ink.px(10))
            m_out.plot.setHeight(m_ink.px(10));
    }

    void placeGrid() {
        const std::vector<double> ticks = m_out.scale.ticks();
        // Where the plot is low for its text, every second value is named, or every third.
        const double each = m_out.plot.height() / std::max<double>(1, static_cast<double>(ticks.size()) - 1);
        const auto step = static_cast<std::size_t>(std::ceil(m_caption.height() / std::max(1.0, each)));
        for (std::size_t i = 0; i < ticks.size(); i += std::max<std::size_t>(1, step)) {
            const double tick = ticks[i];
            const double at = y(tick);
            m_out.grid.emplace_back(m_out.plot.left(), at, m_out.plot.right(), at);
            m_out.values.push_back(
                {QRectF(m_rect.left(), at - m_caption.height() / 2,
                        m_out.plot.left() - m_ink.px(8) - m_rect.left(), m_caption.height()),
                 tickText(tick, m_chart, m_out.scale)});
        }
    }

    QString dayText(Date date) const {
        return QString::fromStdString(m_chart.withYears ? shortDate(date) : dayAndMonth(date));
    }

    void placeDates() {
        const double top = m_out.plot.bottom() + m_ink.px(m_chart.ticks.empty() ? 5 : 19);
        const double gap = m_ink.px(10);
        const auto width = [&](Date date) { return m_caption.horizontalAdvance(dayText(date)); };
        const auto at = [&](Date date) { return x(dayNumber(date)); };
        for (const Date date : dateTicks(m_chart.period, at, width, gap)) {
            const double wide = width(date);
            // The first and the last stay whole within the picture.
            const double left = std::max(m_rect.left(), std::min(at(date) - wide / 2, m_rect.right() - wide));
            m_out.dates.push_back({QRectF(left, top, wide, m_caption.height()), dayText(date)});
        }
    }

    QPolygonF polygonOf(const std::vector<report::Point>& points) const {
        QPolygonF line;
        for (const report::Point& point : points)
            if (point.y)
                line << QPointF(x(point.x), y(*point.y));
        return line;
    }

    Stroke strokeOf(const report::Series& series) const {
        Stroke stroke{series.kind, {}};
        QPolygonF piece;
        const auto close = [&] {
            if (!piece.isEmpty())
                stroke.pieces.push_back(decimated(piece, m_ink.px(1)));
            piece.clear();
        };
        for (const report::Point& point : series.points) {
            if (point.y)
                piece << QPointF(x(point.x), y(*point.y));
            else
                close();
        }
        close();
        return stroke;
    }

    void placeBand() {
        for (const report::Series& series : m_chart.series) {
            if (series.low.empty() || series.high.empty())
                continue;
            m_out.band = decimated(polygonOf(series.high), m_ink.px(1));
            QPolygonF back = decimated(polygonOf(series.low), m_ink.px(1));
            std::reverse(back.begin(), back.end());
            m_out.band += back;
        }
    }

    void placeEnds() {
        std::vector<std::pair<double, EndLabel>> named;
        for (const report::Series& series : m_chart.series)
            if (const report::Point* last = lastPoint(series); last && isNamedAtEnd(series))
                named.push_back({y(*last->y), {QRectF(), endText(series), series.kind}});
        std::ranges::stable_sort(named, {}, &std::pair<double, EndLabel>::first);
        std::vector<double> wanted;
        for (const auto& [at, label] : named)
            wanted.push_back(at);
        const double gap = std::max(m_ink.px(12), m_caption.height() * 0.9);
        const auto places = pushApart(wanted, gap, m_out.plot.top(), m_out.plot.bottom());
        for (std::size_t i = 0; i < named.size(); ++i) {
            EndLabel label = named[i].second;
            label.rect = QRectF(m_out.plot.right() + m_ink.px(9), places[i] - m_caption.height() / 2,
                                m_strong.horizontalAdvance(label.text) + 1, m_caption.height());
            m_out.ends.push_back(std::move(label));
        }
    }

    void placePosts() {
        if (m_chart.ticks.empty())
            return;
        const double top = m_out.plot.bottom() + m_ink.px(5);
        for (const double day : m_chart.ticks)
            m_out.posts.emplace_back(x(day), top, x(day), top + m_ink.px(6));
        m_out.postsLabel =
            AxisLabel{QRectF(m_out.plot.right() + m_ink.px(9), top + m_ink.px(3) - m_caption.height() / 2,
                             m_caption.horizontalAdvance(postsText()) + 1, m_caption.height()),
                      postsText()};
    }

    void placeStepsAndCallout() {
        for (const report::Series& series : m_chart.series) {
            if (series.kind != LineKind::Actual)
                continue;
            for (const report::Point& point : series.points)
                if (point.y)
                    m_out.steps.push_back({QPointF(x(point.x), y(*point.y)),
                                           dayText(dateOfDay(static_cast<std::int32_t>(point.x))),
                                           QString::fromStdString(
                                               report::formatted(*point.y, m_chart.unit, m_chart.currency))});
            break;
        }
        if (m_out.steps.empty())
            return;
        const Step& last = m_out.steps.back();
        const QString told =
            m_chart.asOf
                ? QCoreApplication::translate("paint", "%1 as of %2").arg(last.value, dayText(*m_chart.asOf))
                : QCoreApplication::translate("paint", "%1 on %2").arg(last.value, last.date);
        Callout callout{last.at, {}, told, {}};
        callout.stem = QLineF(last.at, QPointF(last.at.x(), m_out.plot.bottom()));
        const double wide = m_strong.horizontalAdvance(callout.text) + 1;
        double left = last.at.x() - m_ink.px(6) - wide;
        left = std::clamp(left, m_out.plot.left(), std::max(m_out.plot.left(), m_out.plot.right() - wide));
        const auto [highest, lowest] = lineOver(left, left + wide);
        double top = highest - m_caption.height() - m_ink.px(4);
        const double beside = last.at.x() + m_ink.px(8);
        if (top < m_rect.top() && beside + wide <= m_out.plot.right() && !isForecast()) {
            left = beside;  // below would be on the days of the axis
            top = std::max(m_rect.top(), last.at.y() - m_caption.height() / 2);
        } else if (top < m_rect.top()) {
            top = std::min(lowest + m_ink.px(4), m_rect.bottom() - m_caption.height());
        }
        callout.rect = QRectF(left, top, wide, m_caption.height());
        m_out.callout = callout;
    }

    bool isForecast() const {
        return std::ranges::any_of(
            m_chart.series, [](const report::Series& series) { return series.kind == LineKind::Forecast; });
    }

    /// Between two places of the x axis: the smallest and the largest y of the measured line on the paper.
    std::pair<double, double> lineOver(double from, double to) const {
        double highest = m_out.steps.back().at.y();
        double lowest = highest;
        const auto take = [&](double at) {
            highest = std::min(highest, at);
            lowest = std::max(lowest, at);
        };
        for (std::size_t i = 0; i < m_out.steps.size(); ++i) {
            const QPointF now = m_out.steps[i].at;
            if (now.x() >= from && now.x() <= to)
                take(now.y());
            if (i == 0)
                continue;
            const QPointF before = m_out.steps[i - 1].at;
            if (before.x() < from && now.x() > from)
                take(before.y() + (now.y() - before.y()) * (from - before.x()) / (now.x() - before.x()));
        }
        return {highest, lowest};
    }

    const report::LineChart& m_chart;
    QRectF m_rect;
    const Ink& m_ink;
    QFontMetricsF m_caption;
    QFontMetricsF m_strong;
    LineChartGeometry m_out;
};

}  // namespace

std::vector<double> pushApart(const std::vector<double>& wanted, double gap, double low, double high) {
    // Without the gaps this is the nearest ascending sequence: neighbours that cross share their mean.
    struct Pool {
        double sum;
        std::size_t count;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({wanted[i] - static_cast<double>(i) * gap, 1});
        while (pools.size() > 1 && pools.back().mean() < pools[pools.size() - 2].mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    const double room = high - static_cast<double>(wanted.empty() ? 0 : wanted.size() - 1) * gap;
    std::vector<double> places;
    for (const Pool& pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i)
            places.push_back(std::max(low, std::min(pool.mean(), std::max(low, room))) +
                             static_cast<double>(places.size()) * gap);
    return places;
}

QPolygonF decimated(const QPolygonF& line, double column) {
    if (line.size() < 5 || column <= 0)
        return line;
    const double columns = (line.back().x() - line.front().x()) / column;
    if (static_cast<double>(line.size()) <= 4 * columns)
        return line;
    QPolygonF out;
    qsizetype begin = 0;
    while (begin < line.size()) {
        const double end = (std::floor(line[begin].x() / column) + 1) * column;
        qsizetype low = begin;
        qsizetype high = begin;
        qsizetype next = begin;
        for (; next < line.size() && (line[next].x() < end || next == begin); ++next) {
            if (line[next].y() < line[low].y())
                low = next;
            if (line[next].y() > line[high].y())
                high = next;
        }
        qsizetype kept = -1;
        for (const qsizetype index : {begin, std::min(low, high), std::max(low, high), next - 1})
            if (index > kept) {
                out << line[index];
                kept = index;
            }
        begin = next;
    }
    return out;
}

std::optional<std::size_t> LineChartGeometry::stepNear(double x) const {
    const auto nearest =
        std::ranges::min_element(steps, {}, [x](const Step& step) { return std::abs(step.at.x() - x); });
    if (nearest == steps.end())
        return std::nullopt;
    return static_cast<std::size_t>(nearest - steps.begin());
}

LineChartGeometry layout(const report::LineChart& chart, const QRectF& rect, const Ink& ink) {
    return Layout(chart, rect, ink).take();
}

}  // namespace goalpost::paint
