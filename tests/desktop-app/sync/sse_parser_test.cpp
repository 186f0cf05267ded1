#include "sync/sse_parser.h"

#include <QtTest>

using salon::desk::ServerSentEvent;
using salon::desk::SseParser;

class SseParserTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheSameHoweverTheBytesAreCut() {
        const std::string stream =
            ": 안녕\nid: 17\nevent: head\ndata: {\"head\":17}\n\n"
            "event: heartbeat\r\ndata: {\"head\":17}\r\n\r\n"
            "data: 김지은\ndata:second\rid: 18\n\n"
            "event: empty\n\n";
        const std::vector<ServerSentEvent> all{
            {"head", "{\"head\":17}", "17"}, {"heartbeat", "{\"head\":17}", "17"}, {"message", "김지은\nsecond", "18"}};
        for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
            SseParser parser;
            auto events = parser.feed(std::string_view(stream).substr(0, cut)).value();
            const auto rest = parser.feed(std::string_view(stream).substr(cut)).value();
            events.insert(events.end(), rest.begin(), rest.end());
            QVERIFY2(events == all, qPrintable(QStringLiteral("cut after byte %1").arg(cut)));
        }
    }

    void readsByteByByte() {
        SseParser parser;
        std::vector<ServerSentEvent> events;
        const std::string stream = "id: 1\ndata: x\n\n";
        for (const char& c : stream) {
            const auto complete = parser.feed({&c, 1}).value();
            events.insert(events.end(), complete.begin(), complete.end());
        }
        QVERIFY(events == (std::vector<ServerSentEvent>{{"message", "x", "1"}}));
    }

    void givesUpOnALineWithoutEnd() {
        SseParser parser;
        QVERIFY(!parser.feed(std::string(SseParser::kLineBytesMax + 1, 'x')));
    }
};

QTEST_APPLESS_MAIN(SseParserTest)
#include "sse_parser_test.moc"
