#include "session/server_line.h"

namespace salon::desk {

Endpoint endpointOf(const Identity& identity) {
    return {toQ(identity.url), toQ(identity.shop.text), QByteArray::fromStdString(identity.token)};
}

ServerLine::ServerLine(TerminalCore& core, bool withStream)
    : m_core(core), m_link(endpointOf(core.identity())), m_engine(core, m_link, m_timing) {
    if (!withStream) return;
    m_stream = std::make_unique<StreamReader>(endpointOf(core.identity()));
    m_engine.onStreamDoubtful = [this] { m_stream->renew(); };
    QObject::connect(m_stream.get(), &StreamReader::openChanged, m_stream.get(), [this](bool open) {
        m_engine.streamChanged(open);
        if (onStream) onStream(open);
    });
    QObject::connect(m_stream.get(), &StreamReader::headAnnounced, m_stream.get(), [this](qint64 head) { m_engine.headAnnounced(head); });
    QObject::connect(m_stream.get(), &StreamReader::openTold, m_stream.get(), [this](const QString& terminal, const QString& reservation) {
        if (onOpenElsewhere) onOpenElsewhere({fromQ(terminal)}, {fromQ(reservation)});
    });
}

bool ServerLine::isSettled() {
    return m_engine.connection() == Connection::live && m_core.pending().empty();
}

void ServerLine::start() {
    if (m_core.identity().offlineByHand) return setOffline(true);
    m_engine.start();
    if (m_stream) m_stream->start();
}

void ServerLine::setOffline(bool offline) {
    if (m_stream && offline) m_stream->stop();
    m_engine.setOffline(offline);
    if (m_stream && !offline) m_stream->start();
}

}  // namespace salon::desk
