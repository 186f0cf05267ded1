#include "ui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace salon::desk {

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio) {
    const QString key = QStringLiteral("icon:%1:%2:%3:%4").arg(name).arg(size).arg(colour.name()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;

    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixmap.width(), pixmap.height()));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

namespace {

class LivingIcon : public QIconEngine {
public:
    LivingIcon(QString name, std::function<QColor()> ink, int air) : m_name(std::move(name)), m_ink(std::move(ink)), m_air(air) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const int size = std::min(rect.height(), rect.width() - m_air);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - size) / 2, iconPixmap(m_name, size, m_ink(), painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }
    QIconEngine* clone() const override { return new LivingIcon(*this); }

private:
    QString m_name;
    std::function<QColor()> m_ink;
    int m_air;
};

}  // namespace

QIcon livingIcon(const QString& name, std::function<QColor()> ink, int air) { return QIcon(new LivingIcon(name, std::move(ink), air)); }

QIcon icon(const QString& name, const QColor& colour, int size, int air) {
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        QPixmap wide(QSize(size + air, size) * ratio);
        wide.setDevicePixelRatio(ratio);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, iconPixmap(name, size, colour, ratio));
        icon.addPixmap(wide);
    }
    return icon;
}

}  // namespace salon::desk
