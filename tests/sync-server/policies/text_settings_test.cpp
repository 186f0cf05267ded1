#include "policies/text_settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;

/// What the operator writes is understood whole, or refused with a sentence that names the line and holds no secret.
class TextSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        write("secret", "open-sesame-open-sesame\n", true);
        write("body.json", R"({"to":"{to}"})", true);
    }

    void readsAFile() {
        const TextSettings settings = read("[texts]\ngateway = file\nfrom = 02-1234-5678\n[from]\nshop-b = 031 765 4321\n[file]\npath = out.jsonl\n");
        QVERIFY(settings.gateway == TextSettings::Gateway::file);
        QCOMPARE(settings.numberOf(ShopId{"shop-a"}), "0212345678");
        QCOMPARE(settings.numberOf(ShopId{"shop-b"}), "0317654321");
        QCOMPARE(QString::fromStdString(settings.file.string()), m_folder->filePath("out.jsonl"));
    }

    void readsTheExample() {
        const TextSettings settings = readTextSettings(SALON_SOURCE_DIR "/installers/server/texts.ini.example");
        QCOMPARE(settings.file.string(), "/var/lib/hairshop/texts.jsonl");
        QCOMPARE(settings.from, "0212345678");
    }

    void readsKannel() {
        const TextSettings settings = read(
            "[texts]\ngateway = kannel\ninbound_secret_file = secret\nreports_url = http://127.0.0.1:8350\n"
            "[kannel]\nurl = http://127.0.0.1:13013/cgi-bin/sendsms\nusername = hairshop\npassword_file = secret\n");
        QCOMPARE(settings.kannel.url, "http://127.0.0.1:13013/cgi-bin/sendsms");
        QCOMPARE(settings.kannel.password, "open-sesame-open-sesame");
        QCOMPARE(settings.inboundSecret, "open-sesame-open-sesame");
        QCOMPARE(settings.reportsUrl, "http://127.0.0.1:8350");
    }

    void readsAProvider() {
        const TextSettings settings = read(
            "[texts]\ngateway = https\n[https]\nurl = https://api.example.com/send\nbearer_file = secret\nbody_file = body.json\n"
            "template.confirmed = TPL1\ntemplate.reminder_day = TPL2\nok_where = /code\nok_values = 0, OK\nlater_values = busy\nid_where = /id\n"
            "report_id_where = /mid\nreport_status_where = /status\ndelivered_values = 1000\nfailed_values = 2000,3000\n");
        QCOMPARE(settings.provider.headers.at("Authorization"), "Bearer open-sesame-open-sesame");
        QCOMPARE(settings.provider.templates.at(TextKind::reminderDay), "TPL2");
        QVERIFY((settings.provider.okValues == std::set<std::string>{"0", "OK"}));
        QVERIFY((settings.provider.failedValues == std::set<std::string>{"2000", "3000"}));
    }

    void refusesWithASentence_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        const QString kannel = "[texts]\ngateway = kannel\n[kannel]\nurl = http://127.0.0.1:1/x\nusername = u\n";
        const QString https = "[texts]\ngateway = https\n[https]\nurl = https://a.example/\nbody_file = body.json\n";
        QTest::newRow("nothing") << "" << "texts.gateway";
        QTest::newRow("another gateway") << "[texts]\ngateway = pigeon\n" << "texts.gateway";
        QTest::newRow("no path") << "[texts]\ngateway = file\n" << "file.path";
        QTest::newRow("a misspelt line") << "[texts]\ngateway = file\nfrmo = 1\n[file]\npath = x\n" << "texts.frmo";
        QTest::newRow("another gateway's line") << "[texts]\ngateway = file\n[file]\npath = x\n[kannel]\nurl = http://a\n" << "kannel.url";
        QTest::newRow("no number") << "[texts]\ngateway = file\nfrom = our salon\n[file]\npath = x\n" << "texts.from";
        QTest::newRow("no address") << "[texts]\ngateway = kannel\n[kannel]\nurl = smsbox\nusername = u\n" << "kannel.url";
        QTest::newRow("no password file") << kannel + "password_file = nowhere\n" << "kannel.password_file";
        QTest::newRow("a password for everybody") << kannel + "password_file = open\n" << "kannel.password_file";
        QTest::newRow("a secret that can be guessed") << "[texts]\ngateway = file\ninbound_secret_file = short\n[file]\npath = x\n" << "texts.inbound_secret_file";
        QTest::newRow("no JSON") << "[texts]\ngateway = https\n[https]\nurl = https://a.example/\nbody_file = secret\n" << "https.body_file";
        QTest::newRow("a text there is not") << https + "template.birthday = T\n" << "https.template.birthday";
        QTest::newRow("no pointer") << https + "ok_where = code\nok_values = 0\n" << "https.ok_where";
        QTest::newRow("no word about the password") << kannel << "kannel.password_file";
        QTest::newRow("a pointer that leads nowhere") << https + "template.moved = T\nok_where = /co~de\nok_values = 0\n" << "https.ok_where";
        QTest::newRow("nothing that could be sent") << https << "https.template";
        QTest::newRow("a placeholder there is not") << "[texts]\ngateway = https\n[https]\nurl = https://a.example/\nsms_body_file = odd.json\n" << "{telephone}";
        QTest::newRow("no success") << https + "ok_where = /code\n" << "https.ok_values";
    }

    void refusesWithASentence() {
        QFETCH(QString, text);
        QFETCH(QString, named);
        write("open", "open-sesame-open-sesame", false);
        write("short", "sesame", true);
        write("odd.json", "{\"to\":[\"{telephone}\"],\"#{이름}\":\"#{이름} {name}\"}", true);
        try {
            read(text.toUtf8());
            QFAIL("It was understood.");
        } catch (const WrongTextSettings& error) {
            const QString said = error.what();
            QVERIFY2(said.contains(named) && said.endsWith('.'), qPrintable(said));
            QVERIFY2(!said.contains("sesame"), qPrintable(said));
        }
    }

    void refusesAFileThatIsNotThere() { QVERIFY_THROWS_EXCEPTION(WrongTextSettings, readTextSettings("nowhere/texts.ini")); }

private:
    void write(const QString& name, const QByteArray& text, bool isSecret) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        auto rights = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        if (!isSecret) rights |= QFileDevice::ReadOther;
        file.setPermissions(rights);
    }
    TextSettings read(const QByteArray& text) {
        write("texts.ini", text, true);
        return readTextSettings(m_folder->filePath("texts.ini").toStdString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TextSettingsTest)
#include "text_settings_test.moc"
