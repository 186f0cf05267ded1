#include "network.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <csignal>
#include <unistd.h>

namespace salon::test {

namespace {

constexpr const char* kNamespacesBegin = "hairshop-test-";
constexpr const char* kNamespaceFolder = "/run/netns";
constexpr int kPort = 8350;

QString tool(const QString& name) {
    return QStandardPaths::findExecutable(name, {"/usr/sbin", "/sbin", "/usr/bin", "/bin"});
}

/// What it complained about; empty when it did as it was told.
QString told(const QString& program, const QStringList& words, const QString& lines = {}) {
    QProcess process;
    process.start(tool(program), words);
    process.write(lines.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000)) return program + " does not come to an end.";
    const QString complaint = QString::fromUtf8(process.readAllStandardError()).simplified();
    return process.exitCode() == 0 ? QString() : (complaint.isEmpty() ? program + " failed." : complaint);
}

void must(const QString& complaint) {
    if (!complaint.isEmpty()) qFatal("The network of the test does not do as told: %s", qPrintable(complaint));
}

QString addressOf(int computer) { return QString("10.77.0.%1").arg(1 + computer); }

/// One direction of a Trouble as rules of nftables.
QString rules(bool cut, const Trouble& trouble) {
    if (cut) return "drop\n";
    QString text;
    if (trouble.dropPercent > 0) text += QString("numgen random mod 100 < %1 drop\n").arg(trouble.dropPercent);
    if (trouble.resetPercent > 0)
        text += QString("meta l4proto tcp numgen random mod 100 < %1 reject with tcp reset\n").arg(trouble.resetPercent);
    return text;
}

/// Takes away what tests that have ended without doing so themselves have left.
void sweep() {
    for (const QString& name : QDir(kNamespaceFolder).entryList({QString(kNamespacesBegin) + "*"}, QDir::Files | QDir::System)) {
        const auto maker = static_cast<pid_t>(name.section('-', 2, 2).toInt());
        if (maker > 0 && ::kill(maker, 0) != 0 && errno == ESRCH) told("ip", {"netns", "del", name});
    }
}

}  // namespace

QString Trouble::told() const {
    QStringList words;
    if (cutOut && cutIn) words << "cut off";
    else if (cutOut) words << "cut out";
    else if (cutIn) words << "cut in";
    if (unplugged) words << "unplugged";
    if (dropPercent > 0) words << QString("drop %1 %").arg(dropPercent);
    if (resetPercent > 0) words << QString("reset %1 %").arg(resetPercent);
    return words.isEmpty() ? "well" : words.join(", ");
}

QString Network::whyNot() {
    if (::geteuid() != 0) return "Network namespaces are made by root only.";
    for (const char* name : {"ip", "nft"})
        if (tool(name).isEmpty()) return QString("The program %1 is missing; iproute2 and nftables have what is needed.").arg(name);
    sweep();
    // Whether the kernel can do what is needed is known by trying.
    const QString name = kNamespacesBegin + QString::number(::getpid()) + "-try";
    QString complaint = told("ip", {"netns", "add", name});
    if (!complaint.isEmpty()) return "No network namespace can be made here: " + complaint;
    complaint = told("ip", {"-n", name, "-batch", "-"}, "link add name try0 type bridge\nlink add name try1 type veth peer name try2\n");
    if (complaint.isEmpty())
        complaint = told("ip", {"netns", "exec", name, tool("nft"), "-f", "-"},
                         "table inet t {\nchain c {\ntype filter hook input priority 0;\n" + rules(false, {.dropPercent = 1, .resetPercent = 1}) + "}\n}\n");
    told("ip", {"netns", "del", name});
    return complaint.isEmpty() ? QString() : "The kernel lacks bridges, veth pairs or nftables: " + complaint;
}

Network::Network(int desks)
    : m_computers(1 + desks), m_prefix(kNamespacesBegin + QString::number(::getpid()) + "-"), m_unplugged(static_cast<std::size_t>(m_computers), false) {
    must(told("ip", {"netns", "add", m_prefix + "bridge"}));
    must(told("ip", {"-n", m_prefix + "bridge", "-batch", "-"}, "link add name bridge0 type bridge\nlink set bridge0 up\n"));
    for (int computer = 0; computer < m_computers; ++computer) connectToBridge(computer);
}

Network::~Network() {
    for (int computer = 0; computer < m_computers; ++computer) told("ip", {"netns", "del", name(computer)});
    told("ip", {"netns", "del", m_prefix + "bridge"});
}

QString Network::name(int computer) const {
    return m_prefix + (computer == kServer ? QString("server") : QString("desk%1").arg(computer));
}

void Network::connectToBridge(int computer) {
    const QString bridgeEnd = QString("port%1").arg(computer);
    must(told("ip", {"netns", "add", name(computer)}));
    must(told("ip", {"-n", name(computer), "-batch", "-"},
              "link set lo up\nlink add name line0 type veth peer name " + bridgeEnd + " netns " + m_prefix + "bridge\naddr add " + addressOf(computer) +
                  "/24 dev line0\nlink set line0 up\n"));
    must(told("ip", {"-n", m_prefix + "bridge", "link", "set", bridgeEnd, "master", "bridge0", "up"}));
}

Before Network::inside(int computer) const { return {tool("ip"), "netns", "exec", name(computer)}; }

Places Network::places() const {
    Places places{addressOf(kServer) + ":" + QString::number(kPort), inside(kServer), {}};
    for (int computer = 1; computer < m_computers; ++computer) places.desks.push_back(inside(computer));
    return places;
}

void Network::trouble(int computer, const Trouble& trouble) {
    // In one transaction of nftables: there is no moment between the old trouble and the new one.
    must(told("ip", {"netns", "exec", name(computer), tool("nft"), "-f", "-"},
              "table inet trouble\ndelete table inet trouble\ntable inet trouble {\n"
              "chain out {\ntype filter hook output priority 0;\n" + rules(trouble.cutOut, trouble) + "}\n"
              "chain in {\ntype filter hook input priority 0;\n" + rules(trouble.cutIn, trouble) + "}\n}\n"));
    auto unplugged = m_unplugged.begin() + computer;
    if (*unplugged == trouble.unplugged) return;
    must(told("ip", {"-n", name(computer), "link", "set", "line0", trouble.unplugged ? "down" : "up"}));
    *unplugged = trouble.unplugged;
}

void Network::heal() {
    for (int computer = 0; computer < m_computers; ++computer) trouble(computer, {});
}

}  // namespace salon::test
