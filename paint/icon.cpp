// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/icon.hpp"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <cmath>

// A static library's resources are registered by hand, outside every namespace.
static void registerResources() {
    Q_INIT_RESOURCE(resources);
}

namespace goalpost::paint {
namespace {

QByteArray sourceOf(const QString& name) {
    static QHash<QString, QByteArray> sources;
    static const bool registered = (registerResources(), true);
    Q_UNUSED(registered)
    // Reports are written on another thread than the window paints on.
    static QMutex guard;
    const QMutexLocker locker(&guard);
    if (const auto known = sources.constFind(name); known != sources.constEnd())
        return *known;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const QByteArray source = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    sources.insert(name, source);
    return source;
}

QByteArray tinted(const QString& name, const QColor& colour) {
    // QSvgRenderer draws currentColor as black whatever the painter's pen.
    return sourceOf(name).replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

class TintedEngine : public QIconEngine {
  public:
    TintedEngine(QString name, QColor normal, QColor selected, QColor disabled)
        : m_name(std::move(name)), m_normal(normal), m_selected(selected), m_disabled(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        paintIcon(*painter, rect, m_name, colour(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return iconPixmap(m_name, std::min(size.width(), size.height()), colour(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        // `size` is already in device pixels here.
        const int logical = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_name, logical, colour(mode, state), scale);
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }

  private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled)
            return m_disabled;
        return mode == QIcon::Selected || state == QIcon::On ? m_selected : m_normal;
    }

    QString m_name;
    QColor m_normal;
    QColor m_selected;
    QColor m_disabled;
};

}  // namespace

bool hasIcon(const QString& name) {
    return !sourceOf(name).isEmpty();
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour) {
    QSvgRenderer renderer(tinted(name, colour));
    if (!renderer.isValid())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    renderer.render(&painter, square);
    painter.restore();
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio) {
    const QString key = QStringLiteral("goalpost-icon/%1/%2/%3/%4")
                            .arg(name)
                            .arg(size)
                            .arg(colour.name(QColor::HexArgb))
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = std::max(1, static_cast<int>(std::ceil(size * devicePixelRatio)));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        paintIcon(painter, QRectF(0, 0, pixels, pixels), name, colour);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, const Theme& theme) {
    return QIcon(new TintedEngine(name, theme.text, theme.accent, theme.disabled));
}

QIcon icon(const QString& name, const Theme& theme, const QColor& colour) {
    return QIcon(new TintedEngine(name, colour, colour, theme.disabled));
}

}  // namespace goalpost::paint
