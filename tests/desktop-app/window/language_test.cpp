#include "window_fixture.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace salon;
using namespace salon::desk;

namespace {

struct Message {
    QString key;  ///< class and English text
    QString translation;
    bool unfinished = false;
};

/// The messages of a .ts file. lupdate leaves the namespaces of nested classes out, our file has them.
QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText().section("::", -1);
        else if (xml.name() == u"source") source = xml.readElementText();
        else if (xml.name() == u"translation") {
            const bool unfinished = xml.attributes().hasAttribute("type");
            messages << Message{context + ": " + source, xml.readElementText(), unfinished};
        }
    }
    return messages;
}

}  // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private slots:
    void switchesEverythingAtRunTime() {
        WindowFixture desk;
        auto* book = desk.window->findChild<QPushButton*>("newBooking");
        desk.click("korean");
        QCoreApplication::processEvents();
        QCOMPARE(book->text(), QStringLiteral("새 예약"));
        QCOMPARE(desk.window->findChild<QLabel*>("dayTitle")->text(), QStringLiteral("11월 21일 토요일"));
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("실시간"));
        QCOMPARE(desk.window->calendar().model().columns().front().name, QStringLiteral("하린"));
        desk.session.setOfflineByHand(true);
        desk.session.markPending({"v12"});
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("오프라인 · 1건 전송 대기"));
        desk.click("english");
        QCoreApplication::processEvents();
        QCOMPARE(book->text(), QStringLiteral("New booking"));
        QCOMPARE(desk.window->findChild<QLabel*>("dayTitle")->text(), QStringLiteral("Saturday, 21 November"));
        QCOMPARE(desk.window->calendar().model().columns().front().name, QStringLiteral("Harin"));
    }

    void everySentenceHasItsKorean() {
        QSet<QString> known;
        for (const QFileInfo& own : QDir(QStringLiteral(SALON_SOURCE_DIR "/resources/i18n/ko")).entryInfoList({"*.ts"}))
            for (const Message& message : messagesOf(own.filePath())) {
                QVERIFY2(!message.unfinished && !message.translation.isEmpty(), qPrintable("not translated: " + message.key));
                known << message.key;
            }
        QTemporaryDir dir;
        QStringList arguments{"-silent", "-locations", "none", "-no-obsolete"};
        arguments << QStringLiteral(SALON_SOURCE_DIR "/desktop-app");
        arguments << "-ts" << dir.filePath("found.ts");
        QProcess lupdate;  // its remarks on C++20 are no concern of ours
        lupdate.start(QStringLiteral(HAIRSHOP_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished() && lupdate.exitCode() == 0);
        const QList<Message> found = messagesOf(dir.filePath("found.ts"));
        QVERIFY(found.size() > 150);
        for (const Message& message : found) QVERIFY2(known.contains(message.key), qPrintable("missing in resources/i18n/ko: " + message.key));
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
