#include "programs.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace salon::test {

namespace {

constexpr int kStartMs = 60'000;

constexpr const char* kSmallRoster = R"json([
{"kind":"define_service","v":1,"service":{"id":"cut","name":"커트","name_english":"Cut","short_name":"cut","category":"cut","price_minor_units":20000,"blocks":{"working_minutes":30}}},
{"kind":"define_stylist","v":1,"stylist":"mia","name":"미아","name_english":"Mia"},
{"kind":"define_stylist","v":1,"stylist":"jo","name":"조","name_english":"Jo"},
{"kind":"define_skill","v":1,"stylist":"mia","service":"cut","skill":{}},
{"kind":"define_skill","v":1,"stylist":"jo","service":"cut","skill":{}}%1
])json";

}  // namespace

QString programFolder() { return PROGRAM_FOLDER; }

void start(QProcess& process, const QString& program, const QStringList& words, const Before& before) {
    QStringList all = before + QStringList{programFolder() + "/" + program} + words;
    const QString first = all.takeFirst();
    // A test that is killed leaves nothing running.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(first, all);
}

Said run(const QString& program, const QStringList& words, int patienceMs, const Before& before) {
    QProcess process;
    start(process, program, words, before);
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "It did not come to an end."};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

ServerProcess::~ServerProcess() {
    if (isRunning()) stop();
}

bool ServerProcess::start() {
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    test::start(*m_process, "hairshop-server", QStringList{"--data", m_data, "--listen", m_listen} + m_options, m_before);
    while (!m_process->canReadLine())
        if (!m_process->waitForReadyRead(kStartMs)) return false;
    const QJsonObject said = QJsonDocument::fromJson(m_process->readLine()).object();
    m_listen = said.value("listen").toString();
    return said.value("ready").toBool();
}

void ServerProcess::kill9() {
    if (!isRunning()) return;
    m_process->kill();
    m_process->waitForFinished(kStartMs);
}

void ServerProcess::freeze() { ::kill(static_cast<pid_t>(m_process->processId()), SIGSTOP); }

void ServerProcess::thaw() { ::kill(static_cast<pid_t>(m_process->processId()), SIGCONT); }

bool ServerProcess::waitForEnd(int patienceMs) {
    return m_process->state() == QProcess::NotRunning || m_process->waitForFinished(patienceMs);
}

int ServerProcess::stop() {
    m_process->terminate();
    if (!m_process->waitForFinished(kStartMs)) kill9();
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

Said ServerProcess::admin(const QStringList& words) const {
    return run("hairshop-server", QStringList{"--data", m_data} + words);
}

QString ServerProcess::createShop(const QString& zone) const {
    return admin({"shop", "create", "--name", "Test salon", "--zone", zone, "--step", "10"}).field("shop");
}

QString ServerProcess::pairingCode(const QString& shop, const QString& name) const {
    return admin({"pair", "--shop", shop, "--name", name}).field("code");
}

QStringList Desk::arguments(const QStringList& words) const {
    QStringList all{"--home", m_home};
    if (!m_clock.isEmpty()) all << "--clock" << m_clock;
    return all + words;
}

std::unique_ptr<QProcess> Desk::begin(const QStringList& words) const {
    auto process = std::make_unique<QProcess>();
    start(*process, "hairshop-deskctl", arguments(words), m_before);
    process->waitForStarted();
    return process;
}

Salon::Salon(int count, const QString& zone, const Places& places) : server(folder.filePath("server"), places.listen) {
    server.setBefore(places.server);
    server.setOptions(places.serverOptions);
    if (!server.start()) qFatal("The server does not start.");
    shop = server.createShop(zone);
    for (int i = 1; i <= count; ++i) {
        const QString name = "desk-" + QString::number(i);
        desks.emplace_back(folder.filePath(name), places.desks.empty() ? Before{} : places.desks.at(static_cast<std::size_t>(i - 1)));
        const Said enrolled = desks.back().run({"enrol", server.url(), server.pairingCode(shop, name)});
        if (enrolled.exit != 0) qFatal("A desk cannot be enrolled: %s", qPrintable(enrolled.told()));
    }
}

Said Salon::furnish() {
    QString shifts;
    for (const char* stylist : {"mia", "jo"})
        for (int weekday = 0; weekday < 7; ++weekday)
            shifts += QString(",\n{\"kind\":\"define_shift\",\"v\":1,\"stylist\":\"%1\",%2\"spans\":[{\"from_minute\":540,\"to_minute\":1080}]}")
                          // What is usual is left out on the wire, and Monday is.
                          .arg(stylist, weekday == 0 ? QString() : QString("\"weekday\":%1,").arg(weekday));
    QFile file(folder.filePath("roster.json"));
    if (!file.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    file.write(QString(kSmallRoster).arg(shifts).toUtf8());
    file.close();
    return desks.front().run({"define", file.fileName()});
}

QString Salon::settledState() {
    for (auto& desk : desks)
        if (desk.run({"sync", "--timeout", "60"}).exit != 0) return {};
    QString state;
    // The first desk may have read before the last one wrote.
    for (auto& desk : desks) {
        const QString own = desk.run({"sync", "--timeout", "60"}).field("state_sha256");
        if (!state.isEmpty() && own != state) return {};
        state = own;
    }
    return state;
}

Said Salon::verify() const {
    return run("hairshop-log", {"verify", server.data(), "--shop", shop});
}

}  // namespace salon::test
