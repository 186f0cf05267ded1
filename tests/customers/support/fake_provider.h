#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace salon::test {

/// A provider of texts on loopback who takes JSON over HTTP, and answers when the test says so.
class FakeProvider {
public:
    FakeProvider();

    /// The settings for hairshop-server's --texts; written into the folder.
    QString textSettings(const QString& folder);

    /// Whether anybody listens at the address.
    void goAway() { m_server.close(); }
    bool comeBack() { return m_server.listen(QHostAddress::LocalHost, m_port); }

    /// The next text somebody hands over; it stays unanswered. Empty after a minute.
    QJsonObject take();
    /// Answers the text taken last.
    void accept();
    void refuse(const QString& code);
    /// Hangs up on it without an answer.
    void hangUp() { m_asking.reset(); }
    /// Texts taken so far: "id of the visit's day and time" is in their words.
    const QStringList& words() const { return m_words; }
    /// A text that is on its way within this time; false if none is.
    bool hasMore(int patienceMs);

private:
    void answer(int status, const QByteArray& body);

    QTcpServer m_server;
    quint16 m_port = 0;
    int m_count = 0;
    std::unique_ptr<QTcpSocket> m_asking;
    QStringList m_words;
};

}  // namespace salon::test
