#include "benches.h"
#include "server_process.h"

#include "end-to-end/flood.h"
#include "salon/assert.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QUrl>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace salon::bench {

namespace {

/// Each enrolment is two commits; a stream costs the same whoever listens.
constexpr int kStreamsPerTerminal = 4;
constexpr int kFilesForOurselves = 500;
constexpr int kPatienceMs = 10'000;

/// "VmRSS", "Threads" … of a process, as the system counts them.
std::int64_t statusOf(qint64 process, const QByteArray& field) {
    QFile file("/proc/" + QString::number(process) + "/status");
    SALON_ASSERT(file.open(QIODevice::ReadOnly), "the server runs");
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(field + ':')) return line.mid(field.size() + 1).simplified().split(' ').front().toLongLong();
    return 0;
}

/// A number the server tells of itself.
std::int64_t figureOf(quint16 port, const QByteArray& name) {
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port);
    socket.write("GET /metrics HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(kPatienceMs) || socket.state() == QAbstractSocket::ConnectedState) {
    }
    const QByteArray answer = socket.readAll();
    const auto at = answer.indexOf("\nhairshop_" + name + " ");
    return at < 0 ? 0 : answer.mid(at + 11 + name.size()).split('\n').front().toLongLong();
}

int openStream(quint16 port, const test::PreparedShop& shop, const test::Sender& sender) {
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    SALON_ASSERT(handle >= 0, "the system has a socket for each stream");
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    SALON_ASSERT(::connect(handle, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0, "the server lets everybody in");
    const std::string request =
        "GET /v1/shops/" + shop.shop + "/stream HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + sender.token + "\r\n\r\n";
    SALON_ASSERT(::send(handle, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size()), "a request fits");
    char first = 0;
    SALON_ASSERT(::recv(handle, &first, 1, 0) == 1, "a stream begins");
    return handle;
}

/// As many as the system lets this process open.
int possible(int streams) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    return static_cast<int>(std::min<rlim_t>(static_cast<rlim_t>(streams), files.rlim_max - kFilesForOurselves));
}

}  // namespace

void benchIdle(Report& report, Scale scale) {
    const int streams = possible(scale.pick(10'000, 50));
    test::PreparedShop shop;
    ServerProcess server([&](const QString& data) { shop = test::prepareShop(data.toStdString(), (streams + kStreamsPerTerminal - 1) / kStreamsPerTerminal); });
    const auto port = static_cast<quint16>(QUrl(server.url()).port());
    const auto before = statusOf(server.processId(), "VmRSS");
    std::vector<int> handles;
    for (int i = 0; i < streams; ++i) handles.push_back(openStream(port, shop, shop.senders[static_cast<std::size_t>(i) % shop.senders.size()]));
    QElapsedTimer waited;
    waited.start();
    while (figureOf(port, "streams") < streams) SALON_ASSERT(waited.elapsed() < kPatienceMs, "the server holds every stream");
    const auto kib = statusOf(server.processId(), "VmRSS");
    report.add({std::to_string(streams) + " idle desks connected: memory of the server, threads",
                std::to_string(kib / 1024) + " MB (" + std::to_string(before / 1024) + " before), " +
                    std::to_string(statusOf(server.processId(), "Threads")) + " threads",
                "< 500 MB, <= 40", ""});
    for (const int handle : handles) ::close(handle);
}

}  // namespace salon::bench
