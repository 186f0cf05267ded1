#include "browser.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace salon::test {

namespace {

constexpr int kStartMs = 60'000;
constexpr int kAnswerMs = 120'000;
constexpr int kLookAgainMs = 40;
/// More than any page of ours has places to stop at.
constexpr int kTabsMax = 120;

QString program(const QString& name) { return QStandardPaths::findExecutable(name); }

QJsonObject keyAction(const char* type, QChar key) { return {{"type", type}, {"value", QString(key)}}; }

}  // namespace

bool Browser::isInstalled() { return !program("chromedriver").isEmpty() && !program("chromium").isEmpty(); }

Browser::Browser(const Look& look) {
    // A test that is killed leaves nothing running.
    m_driver.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.start(program("chromedriver"), {"--port=0", "--allowed-ips=127.0.0.1"});
    static const QRegularExpression started("started successfully on port (\\d+)");
    QByteArray said;
    while (true) {
        if (!m_driver.waitForReadyRead(kStartMs)) qFatal("chromedriver does not start: %s", said.constData());
        said += m_driver.readAll();
        const auto match = started.match(QString::fromUtf8(said));
        if (!match.hasMatch()) continue;
        m_base = "http://127.0.0.1:" + match.captured(1);
        break;
    }
    begin(look);
}

Browser::~Browser() {
    if (!m_session.isEmpty()) ask("DELETE", "");
    m_driver.terminate();
    if (!m_driver.waitForFinished(kStartMs)) m_driver.kill();
    m_driver.waitForFinished();
}

void Browser::begin(const Look& look) {
    // The container it runs in is the sandbox, and root has none of its own. By the pipe it notices when its driver is gone.
    const QJsonArray arguments{"--remote-debugging-pipe", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                               "--force-prefers-no-reduced-motion", "--disable-background-networking", "--disable-component-update",
                               "--user-data-dir=" + m_profile.path(), "--lang=" + look.language, "--accept-lang=" + look.language,
                               QString("--window-size=%1,%2").arg(look.width).arg(look.height)};
    const QJsonObject options{{"binary", program("chromium")}, {"args", arguments}, {"prefs", QJsonObject{{"intl.accept_languages", look.language}}}};
    const QJsonObject wanted{{"browserName", "chrome"}, {"goog:chromeOptions", options}};
    const QJsonObject answer = ask("POST", "/session", {{"capabilities", QJsonObject{{"alwaysMatch", wanted}}}}).toObject();
    m_session = answer.value("sessionId").toString();
    if (m_session.isEmpty()) qFatal("Chromium does not start.");
    setLook(look);
}

QJsonValue Browser::ask(const QByteArray& method, const QString& path, const QJsonObject& body) {
    const QString address = path == "/session" ? m_base + path : m_base + "/session/" + m_session + path;
    QNetworkRequest request{QUrl(address)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(kAnswerMs);
    const QByteArray bytes = method == "POST" ? QJsonDocument(body).toJson() : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(m_line.sendCustomRequest(request, method, bytes));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value("value");
    const QString error = value.toObject().value("error").toString();
    if (!error.isEmpty()) qFatal("The browser says to %s: %s", qPrintable(path), qPrintable(value.toObject().value("message").toString().left(2000)));
    return value;
}

QJsonValue Browser::command(const QString& name, const QJsonObject& parameters) {
    return ask("POST", "/goog/cdp/execute", {{"cmd", name}, {"params", parameters}});
}

void Browser::open(const QString& url) { ask("POST", "/url", {{"url", url}}); }

QString Browser::url() { return ask("GET", "/url").toString(); }

void Browser::back() { ask("POST", "/back"); }

void Browser::reload() { ask("POST", "/refresh"); }

void Browser::setLook(const Look& look) {
    command("Emulation.setDeviceMetricsOverride",
            {{"width", look.width}, {"height", look.height}, {"deviceScaleFactor", look.width < 600 ? 2 : 1}, {"mobile", look.width < 600}});
    const QJsonObject scheme{{"name", "prefers-color-scheme"}, {"value", look.dark ? "dark" : "light"}};
    command("Emulation.setEmulatedMedia", {{"features", QJsonArray{scheme}}});
}

void Browser::setOffline(bool offline) {
    command("Network.enable", {});
    command("Network.emulateNetworkConditions", {{"offline", offline}, {"latency", 0}, {"downloadThroughput", -1}, {"uploadThroughput", -1}});
}

QJsonValue Browser::value(const QString& expression) {
    return ask("POST", "/execute/sync", {{"script", "return " + expression + ";"}, {"args", QJsonArray{}}});
}

QJsonValue Browser::called(const QString& body) {
    return ask("POST", "/execute/async", {{"script", "const done = arguments[arguments.length - 1]; " + body}, {"args", QJsonArray{}}});
}

bool Browser::waitFor(const QString& expression, int patienceMs) {
    return QTest::qWaitFor([&] { return value("!!(" + expression + ")").toBool(); }, patienceMs);
}

void Browser::press(const QString& keys) {
    QJsonArray actions;
    for (const QChar key : keys) {
        actions.append(keyAction("keyDown", key));
        actions.append(keyAction("keyUp", key));
    }
    ask("POST", "/actions", {{"actions", QJsonArray{QJsonObject{{"type", "key"}, {"id", "keyboard"}, {"actions", actions}}}}});
}

void Browser::pressWith(char16_t held, char16_t one) {
    const QJsonArray actions{keyAction("keyDown", held), keyAction("keyDown", one), keyAction("keyUp", one), keyAction("keyUp", held)};
    ask("POST", "/actions", {{"actions", QJsonArray{QJsonObject{{"type", "key"}, {"id", "keyboard"}, {"actions", actions}}}}});
}

bool Browser::tabTo(const QString& id) {
    for (int i = 0; i < kTabsMax; ++i) {
        if (focused() == id) return true;
        press(key::kTab);
    }
    return false;
}

QByteArray Browser::screenshot() { return QByteArray::fromBase64(ask("GET", "/screenshot").toString().toLatin1()); }

void Browser::keep(const QString& name) {
    const QString folder = QStringLiteral(SALON_BINARY_DIR "/screenshots/web");
    QDir().mkpath(folder);
    QFile file(folder + "/" + name + ".png");
    if (!file.open(QIODevice::WriteOnly)) qFatal("The picture %s cannot be written.", qPrintable(file.fileName()));
    file.write(screenshot());
}

QString Browser::quoted(const QString& text) {
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

}  // namespace salon::test
