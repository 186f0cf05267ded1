#include "session/history_reader.h"

#include "session/terminal_core.h"
#include "support/toy_salon.h"
#include "support/toy_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

/// The past is read from the terminal's own file while the terminal works on.
class HistoryReaderTest : public QObject {
    Q_OBJECT

private:
    FixedClock clock{Clock::Reading{{kToyDay, 600}, "Asia/Seoul", 540}};
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<TerminalCore> core;
    ToyServer server;

    void make(std::vector<Unstamped> gestures) {
        for (Unstamped& gesture : gestures) core->submit(std::move(gesture), clock);
        core->answered(server.take(core->nextBatch(500)));
        core->accept(server.after(core->cursor()));
    }
    HistoryAnswer read(HistoryReader::Question question) {
        HistoryReader reader(folder->path() + "/terminal.sqlite");
        HistoryAnswer answer;
        connect(&reader, &HistoryReader::answered, this, [&](const HistoryAnswer& history) { answer = history; });
        const auto pending = core->pending();
        question.pending.assign(pending.begin(), pending.end());
        reader.read(question);
        return answer;
    }
    static QStringList startsAt(const Book& book, Day day) {
        QStringList starts;
        if (const DayPage* page = book.findDay(day))
            for (const auto& visit : page->reservations)
                if (visit->isActive()) starts << QString::fromStdString(visit->id.text + " " + printMinute(visit->startMinute()));
        return starts;
    }

private slots:
    void init() {
        qRegisterMetaType<HistoryAnswer>();
        folder = std::make_unique<QTemporaryDir>();
        core = std::make_unique<TerminalCore>(folder->path());
        server = {};
        core->enrolAs(toyIdentity());
        make(foundingAToySalon());
    }
    void cleanup() { core.reset(); }

    void tellsADayStepByStepWithTheBookAfterEach() {
        make({booking("anna", 600), booking("bea", 600, kToyDay.plus(7)), promised(MoveReservation{{"anna"}, kToyDay, 660})});
        make({promised(CancelReservation{{"anna"}, CancelReason::ill})});
        const HistoryAnswer history = read({.number = 1, .day = kToyDay});
        QVERIFY(history);
        // The shift of that weekday belongs to the day as well.
        QCOMPARE(history->steps.size(), std::size_t{4});
        QCOMPARE(startsAt(history->steps[1].after, kToyDay), QStringList{"anna 10:00"});
        QCOMPARE(startsAt(history->steps[2].before, kToyDay), QStringList{"anna 10:00"});
        QCOMPARE(startsAt(history->steps[2].after, kToyDay), QStringList{"anna 11:00"});
        QCOMPARE(startsAt(history->steps[3].after, kToyDay), QStringList{});
        QCOMPARE(history->steps[3].entry.position, wire::Position{9});
    }

    void tellsWhatAVisitLivedThroughOnWhateverDay() {
        make({booking("anna", 600), promised(MoveReservation{{"anna"}, kToyDay.plus(7), 660}), booking("bea", 600)});
        const HistoryAnswer history = read({.number = 1, .reservation = {"anna"}});
        QCOMPARE(history->steps.size(), std::size_t{2});
        QCOMPARE(startsAt(history->steps.back().after, kToyDay.plus(7)), QStringList{"anna 11:00"});
        // The day it left remembers it too.
        QCOMPARE(read({.number = 2, .day = kToyDay})->steps.size(), std::size_t{4});
    }

    void putsWhatWaitsToBeSentLast() {
        make({booking("anna", 600)});
        core->submit(booking("bea", 700), clock);
        const HistoryAnswer history = read({.number = 1, .day = kToyDay});
        QCOMPARE(history->steps.size(), std::size_t{3});
        QVERIFY(history->steps[1].sent);
        QVERIFY(!history->steps[2].sent);
        QCOMPARE(startsAt(history->steps[2].after, kToyDay), (QStringList{"anna 10:00", "bea 11:40"}));
    }

    void remembersARefusedTry() {
        make({booking("anna", 600)});
        core->submit({MoveReservation{{"anna"}, kToyDay, 1195}, {}, Mode::promised}, clock);
        make({});
        const HistoryAnswer history = read({.number = 1, .reservation = {"anna"}});
        QCOMPARE(history->steps.size(), std::size_t{2});
        QCOMPARE(history->steps.back().entry.verdict.kind, VerdictKind::refused);
    }

    void leavesTheFilesAsTheyAre() {
        make({booking("anna", 600)});
        const auto bytes = [&] {
            QByteArray all;
            for (const char* name : {"/terminal.sqlite", "/terminal.sqlite-wal"}) {
                QFile file(folder->path() + name);
                if (file.open(QIODevice::ReadOnly)) all += file.readAll();
            }
            return all;
        };
        const QByteArray before = bytes();
        QVERIFY(read({.number = 1, .day = kToyDay}));
        QCOMPARE(bytes(), before);
        // Somebody else's file is not made into one of ours.
        HistoryReader elsewhere(folder->path() + "/nothing-here.sqlite");
        QSignalSpy failed(&elsewhere, &HistoryReader::failed);
        elsewhere.read({.number = 1, .day = kToyDay});
        QCOMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(folder->path() + "/nothing-here.sqlite"));
    }

    void dropsAQuestionNobodyAsksAnyMore() {
        HistoryReader reader(folder->path() + "/terminal.sqlite");
        QSignalSpy answered(&reader, &HistoryReader::answered);
        reader.dropBefore(5);
        reader.read({.number = 4, .day = kToyDay});
        QCOMPARE(answered.size(), 0);
        reader.read({.number = 5, .day = kToyDay});
        QCOMPARE(answered.size(), 1);
    }
};

QTEST_GUILESS_MAIN(HistoryReaderTest)
#include "history_reader_test.moc"
