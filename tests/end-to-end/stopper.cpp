#include "stopper.h"

#include <new>

namespace salon::test {

Stopper::Stopper(const QString& order, const QString& folder) : m_file(order), m_folder(folder) {
    uchar* mapped = nullptr;
    if (m_file.open(QIODevice::ReadWrite) && m_file.resize(sizeof(StopOrder))) mapped = m_file.map(0, sizeof(StopOrder));
    if (!mapped) qFatal("%s cannot be made.", qPrintable(order));
    m_order = new (mapped) StopOrder{};
}

Stopper::~Stopper() { m_file.unmap(reinterpret_cast<uchar*>(m_order)); }

Before Stopper::before() const {
    return {"env", QString("LD_PRELOAD=") + STOP_AT_WRITE_LIBRARY, QString(kStopOrderVariable) + "=" + m_file.fileName(),
            QString(kStopFolderVariable) + "=" + m_folder + "/"};
}

void Stopper::arm(qint64 stopAt, StopOrder::When when) {
    m_order->passed = 0;
    m_order->stopAt = stopAt;
    m_order->when = when;
    m_order->armed = 1;
}

void Stopper::disarm() { m_order->armed = 0; }

std::vector<std::pair<qint64, StopOrder::When>> stopsOf(qint64 points, int stride) {
    using enum StopOrder::When;
    std::vector<std::pair<qint64, StopOrder::When>> stops;
    const bool all = qEnvironmentVariableIntValue("HAIRSHOP_EVERY_STOP") != 0;
    for (qint64 k = 1; k <= points; ++k) {
        if (all || k % stride == 1) stops.emplace_back(k, before);
        if (all || k % stride == stride / 2 + 1 || k == points) stops.emplace_back(k, after);
    }
    return stops;
}

}  // namespace salon::test
