#include "paper/evening_copy.h"
#include "salon/evolve.h"
#include "shell/language.h"
#include "support/demo_day.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace salon;
using namespace salon::desk;

namespace {

const Day kToday = kDemoNow.day;

}  // namespace

class EveningTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeSession> m_session;
    std::unique_ptr<PaperMemory> m_memory;
    std::unique_ptr<PaperWork> m_work;
    std::unique_ptr<EveningCopy> m_copy;
    std::unique_ptr<QSignalSpy> m_told;
    Language m_language;

    QString folder() const { return m_dir->filePath("sheets"); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    /// The program starts, with what it remembered.
    void start() {
        m_work = std::make_unique<PaperWork>();
        m_copy = std::make_unique<EveningCopy>(*m_session, *m_memory, *m_work);
        m_told = std::make_unique<QSignalSpy>(m_copy.get(), &EveningCopy::told);
        settle();
    }
    void settle() {
        QCoreApplication::processEvents();
        while (m_work->isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void clock(Day day, int hour, int minute = 0) {
        m_session->setNow({day, hour * 60 + minute});
        m_copy->check();
        settle();
    }

private slots:
    void initTestCase() { m_language.use("ko"); }
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        QDir().mkpath(folder());
        m_session = std::make_unique<FakeSession>();
        fillDemoDay(*m_session);
        m_memory = std::make_unique<PaperMemory>(m_dir->filePath("settings.ini"));
        m_memory->setFolder(folder());
        m_memory->setEveningWanted(true);
        // Yesterday went well.
        m_memory->setLastEvening(kToday.plus(-1));
        start();
    }
    void cleanup() {
        m_copy.reset();
        m_work.reset();
    }

    void theNextDayIsSavedWhenTheLastShiftEnds() {
        clock(kToday, 19, 59);
        QCOMPARE(files(), QStringList{});
        clock(kToday, 20);
        QCOMPARE(files(), QStringList{"day-sheet-2026-11-22-evening.pdf"});
        QCOMPARE(m_told->size(), 1);
        QVERIFY(m_told->front().front().toString().contains("내일 예약표를 저장했습니다"));
    }
    void aTimeThatWasSetCounts() {
        m_memory->setEveningMinute(18 * 60 + 30);
        clock(kToday, 18, 29);
        QCOMPARE(files().size(), 0);
        clock(kToday, 18, 30);
        QCOMPARE(files().size(), 1);
    }
    void twiceTheSameEveningIsOneFile() {
        clock(kToday, 20);
        clock(kToday, 20, 30);
        start();
        clock(kToday, 23, 59);
        QCOMPARE(files().size(), 1);
        QCOMPARE(m_told->size(), 0);
    }
    void aMissedEveningIsMadeUpForBeforeOpening() {
        m_session->setNow({kToday.plus(1), 8 * 60});
        start();
        QCOMPARE(files(), QStringList{"day-sheet-2026-11-22-evening.pdf"});
    }
    void onceTheShopIsOpenNobodyNeedsIt() {
        m_session->setNow({kToday.plus(1), 11 * 60});
        start();
        QCOMPARE(files(), QStringList{});
    }
    void aClosedDayIsPassedOver() {
        std::vector<Event> events;
        for (const auto& [id, stylist] : m_session->state().book.roster().stylists)
            events.push_back(TimeOffDefined{id, {{"off-" + id.text}, TimeOffKind::off, kToday.plus(1), kToday.plus(1), {0, kMinutesPerDay}}});
        m_session->happen(events);
        clock(kToday, 20);
        QCOMPARE(files(), QStringList{"day-sheet-2026-11-23-evening.pdf"});
    }
    void aMissingFolderStandsUntilItIsThere() {
        QDir(folder()).removeRecursively();
        clock(kToday, 20);
        QVERIFY2(m_copy->problem().contains("폴더가 없습니다"), qPrintable(m_copy->problem()));
        QCOMPARE(m_told->size(), 1);
        // Tried again, but not told again.
        clock(kToday, 20, 5);
        clock(kToday, 20, 11);
        QCOMPARE(m_told->size(), 1);
        QDir().mkpath(folder());
        clock(kToday, 20, 22);
        QCOMPARE(files().size(), 1);
        QVERIFY(m_copy->problem().isEmpty());
        QCOMPARE(m_told->size(), 2);
    }
    void oldCopiesGoAndNothingElseDoes() {
        for (const char* name : {"day-sheet-2026-11-06-evening.pdf", "day-sheet-2026-11-08-evening.pdf", "day-sheet-2026-11-01.pdf", "taxes.pdf"}) {
            QFile file(QDir(folder()).filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        clock(kToday, 20);
        QCOMPARE(files(), (QStringList{"day-sheet-2026-11-01.pdf", "day-sheet-2026-11-08-evening.pdf", "day-sheet-2026-11-22-evening.pdf", "taxes.pdf"}));
    }
    void nobodyAsksNothingHappens() {
        m_memory->setEveningWanted(false);
        clock(kToday, 23);
        QCOMPARE(files(), QStringList{});
    }
    void itsRowsFindTheirVisitsInTheMorning() {
        clock(kToday, 20);
        QCOMPARE(m_memory->sheetsOf(kToday.plus(1)).size(), std::size_t{1});
    }
};

QTEST_MAIN(EveningTest)
#include "evening_test.moc"
