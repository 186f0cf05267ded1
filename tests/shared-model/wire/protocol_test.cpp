#include "salon/wire/messages.h"
#include "salon/wire/words.h"

#include <QtTest>

#include <QRegularExpression>

using namespace salon;

namespace {

QString textOf(const QString& path) {
    QFile file(QStringLiteral(SALON_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class ProtocolTest : public QObject {
    Q_OBJECT

private slots:
    void theWorkedExchangeHasTheBytesOfTheGoldenFiles();
    void theLimitsAreTheOnesWrittenDown();
};

void ProtocolTest::theWorkedExchangeHasTheBytesOfTheGoldenFiles() {
    static const QRegularExpression kExample("<!-- (message\\.[a-z_]+\\.json) -->\n```json\n([^\n]*\n)```");
    auto examples = kExample.globalMatch(textOf("shared-model/PROTOCOL.md"));
    int count = 0;
    for (; examples.hasNext(); ++count) {
        const auto example = examples.next();
        QCOMPARE(example.captured(2), textOf("tests/shared-model/wire/golden/" + example.captured(1)));
    }
    QCOMPARE(count, 4);
}

void ProtocolTest::theLimitsAreTheOnesWrittenDown() {
    const QString page = textOf("shared-model/PROTOCOL.md");
    QVERIFY(page.contains("version " + QString::number(wire::kProtocolVersion)));
    QVERIFY(page.contains("nesting deeper than " + QString::number(wire::kDepthMax)));
    QVERIFY(page.contains(QString("%1 commands a\n  batch, %2 entries a page").arg(wire::kCommandsPerBatchMax).arg(wire::kEntriesPerPageMax)));
    QVERIFY(page.contains(QString("%1 MiB a body").arg(wire::kBodyBytesMax / 1024 / 1024)));
}

QTEST_APPLESS_MAIN(ProtocolTest)
#include "protocol_test.moc"
