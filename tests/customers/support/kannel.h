#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace salon::test {

/// A port of this machine that nobody listens to at the moment.
quint16 freePort();

/// Debian's Kannel on loopback: bearerbox, smsbox, and its own fake message centre, which prints what would go to telephones.
class Kannel {
public:
    /// Keeps its files in the folder. `serverUrl`: where delivery reports and replies go; asked for when it starts.
    explicit Kannel(QString folder) : m_folder(std::move(folder)) {}
    ~Kannel();

    static bool isInstalled();

    /// The settings for hairshop-server's --texts; written into the folder.
    QString textSettings();
    /// Starts all three; true once texts can be handed over. Replies go to this server.
    bool start(const QString& serverUrl);

    /// A customer's telephone sends a text. The centre's present connection ends, and another one begins with it.
    bool reply(const QString& from, const QString& to, const QString& words);

    /// "01012345678 words", one for each text that reached the centre, in order.
    QStringList arrived();
    /// Waits until so many have arrived; false after a minute.
    bool waitForArrived(int count);

private:
    bool startCentre(const QStringList& message);
    void takeFromCentre();
    bool waitForPort(quint16 port);

    QString m_folder;
    quint16 m_smsboxPort = freePort();
    quint16 m_centrePort = freePort();
    quint16 m_sendPort = freePort();
    quint16 m_adminPort = freePort();
    QProcess m_bearerbox;
    QProcess m_smsbox;
    std::unique_ptr<QProcess> m_centre;
    QByteArray m_unread;
    QStringList m_arrived;
};

}  // namespace salon::test
