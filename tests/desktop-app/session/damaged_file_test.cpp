#include "session/terminal_core.h"

#include "salon/wire/book_json.h"
#include "store/salvage.h"
#include "support/toy_salon.h"
#include "support/toy_server.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

namespace {

constexpr qint64 kPage = 4096;
constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrame = 24 + kPage;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray with(QByteArray bytes, qint64 from, qint64 size) {
    for (qint64 i = from; i < std::min(from + size, static_cast<qint64>(bytes.size())); ++i) bytes[i] = static_cast<char>(i * 37 + 11);
    return bytes;
}

}  // namespace

/// Bytes of the terminal's file change behind its back.
class DamagedFileTest : public QObject {
    Q_OBJECT

private:
    FixedClock clock{Clock::Reading{{kToyDay, 600}, "Asia/Seoul", 540}};
    ToyServer server;
    QByteArray database;  ///< as a process left it that was killed with commands waiting
    QByteArray log;
    QByteArray closed;  ///< the same, ended as a person ends it: everything is in the one file
    std::vector<std::string> hashes;  ///< of what waits

    static void found(TerminalCore& core, FixedClock& clock) {
        core.enrolAs(toyIdentity());
        std::vector<Unstamped> all = foundingAToySalon(10);
        for (int i = 0; i < 40; ++i) all.push_back(booking("old" + std::to_string(i), 600 + 10 * i));
        core.submitAll(std::move(all), clock);
    }

    /// Opens a folder with these bytes; nothing when the file had to be refused.
    std::unique_ptr<TerminalCore> opened(const QTemporaryDir& folder, const QByteArray& file, const QByteArray& beside) {
        write(folder.filePath("terminal.sqlite"), file);
        if (!beside.isEmpty()) write(folder.filePath("terminal.sqlite-wal"), beside);
        return std::make_unique<TerminalCore>(folder.path());
    }

    void verifyAllWait(TerminalCore& core, const QString& where) {
        std::set<std::string> waiting;
        for (const auto& command : core.pending()) waiting.insert(wire::commandSha256(command));
        for (std::size_t i = 0; i < hashes.size(); ++i)
            QVERIFY2(waiting.contains(hashes[i]), qPrintable(QString("command %1 is lost: %2").arg(i).arg(where)));
    }

private slots:
    void initTestCase() {
        QTemporaryDir folder;
        TerminalCore core(folder.path());
        found(core, clock);
        core.answered(server.take(core.nextBatch(500)));
        core.accept(server.after(core.cursor()));
        QCOMPARE(core.pending().size(), std::size_t{0});
        for (int i = 0; i < 6; ++i) core.submit(booking("new" + std::to_string(i), 600 + 10 * i), clock);
        // Long words reach into pages of their own.
        PersonalWords words;
        words.customer = {"anna"};
        words.name = "Anna";
        words.reservationNote = std::string(1500, 'n');
        words.customerNote = std::string(1500, 'c');
        core.submit(promised(RegisterCustomer{{"anna"}}, words), clock);
        for (const auto& command : core.pending()) hashes.push_back(wire::commandSha256(command));
        database = bytesOf(folder.filePath("terminal.sqlite"));
        log = bytesOf(folder.filePath("terminal.sqlite-wal"));
        QVERIFY(log.size() > kFrame);
        QTemporaryDir closing;
        opened(closing, database, log).reset();
        closed = bytesOf(closing.filePath("terminal.sqlite"));
    }

    void whatWaitsSurvivesTheLossOfAnyPage() {
        int replaced = 0;
        for (qint64 page = 0; page < closed.size() / kPage; ++page) {
            QTemporaryDir folder;
            const auto core = opened(folder, with(closed, page * kPage, kPage), {});
            replaced += QDir(folder.path()).entryList({"*.damaged-*"}).isEmpty() ? 0 : 1;
            QVERIFY2(core->isEnrolled(), qPrintable(QString("identity lost with page %1").arg(page + 1)));
            const auto kept = salvaged(with(closed, page * kPage, kPage).toStdString(), {});
            std::set<std::string> found;
            for (const auto& row : kept.outbox) found.insert(row.sha256);
            for (const auto& hash : hashes) QVERIFY2(found.contains(hash), qPrintable(QString("lost with page %1").arg(page + 1)));
            verifyAllWait(*core, QString("page %1").arg(page + 1));
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(replaced > 0);
        qInfo() << closed.size() / kPage << "pages," << replaced << "of them missed at the start and the file replaced";
    }

    void salvageFindsWhatWaitsWhicheverFrameOfTheLogIsLost() {
        for (qint64 frame = 0; frame < (log.size() - kLogHeader) / kFrame; ++frame) {
            const auto kept = salvaged(database.toStdString(), with(log, kLogHeader + frame * kFrame + 24, kPage).toStdString());
            std::set<std::string> found;
            for (const auto& row : kept.outbox) found.insert(row.sha256);
            for (const auto& hash : hashes) QVERIFY2(found.contains(hash), qPrintable(QString("lost with frame %1").arg(frame + 1)));
            QVERIFY(kept.identity.has_value());
        }
    }

    void theRestIsFetchedAnew() {
        QTemporaryDir folder;
        const auto core = opened(folder, with(closed, 0, kPage), {});
        verifyAllWait(*core, "the first page");
        QVERIFY(!QDir(folder.path()).entryList({"*.damaged-*"}).isEmpty());
        QVERIFY(core->isEnrolled());
        QVERIFY(core->nextBatch(500).commands.empty());
        ToyServer same = server;
        while (core->cursor() < same.after(0).head) core->accept(same.after(core->cursor()));
        core->answered(same.take(core->nextBatch(500)));
        core->accept(same.after(core->cursor()));
        QCOMPARE(core->pending().size(), std::size_t{0});
        QVERIFY(core->confirmed().findReservation({"new5"}) && core->confirmed().findReservation({"old39"}));
    }

    void aReplacementThatWasCutShortIsEndedAtTheNextStart() {
        QTemporaryDir folder;
        opened(folder, with(closed, 0, kPage), {}).reset();
        // As it was between the two renames.
        QVERIFY(QFile::rename(folder.filePath("terminal.sqlite"), folder.filePath("terminal.sqlite.new")));
        write(folder.filePath("terminal.sqlite-wal"), log);
        TerminalCore core(folder.path());
        verifyAllWait(core, "cut short");
    }
};

QTEST_GUILESS_MAIN(DamagedFileTest)
#include "damaged_file_test.moc"
