#include "paper/export_job.h"
#include "paper/paper_memory.h"
#include "session/import/csv_reader.h"
#include "shell/language.h"
#include "support/demo_day.h"

#include <libical/ical.h>

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace salon;
using namespace salon::desk;

namespace {

ExportWish today(ExportWish::Format format, bool names = false) { return {format, kDemoNow.day, kDemoNow.day, {}, names}; }

using Calendar = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Calendar parsed(const QByteArray& text) { return {icalparser_parse_string(text.constData()), &icalcomponent_free}; }

/// "20261121T143000 김○○ 컷 CONFIRMED", an event a line, as another program reads them.
QString printed(icalcomponent* calendar) {
    QString all;
    for (icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        const icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        const icalparameter* zone = icalproperty_get_first_parameter(const_cast<icalproperty*>(start), ICAL_TZID_PARAMETER);
        all += QStringLiteral("%1 %2-%3 %4 | %5 | %6\n")
                   .arg(icalcomponent_get_uid(event), icaltime_as_ical_string(icalcomponent_get_dtstart(event)),
                        QString(icaltime_as_ical_string(icalcomponent_get_dtend(event))).mid(9), zone ? icalparameter_get_tzid(zone) : "floating",
                        QString::fromUtf8(icalcomponent_get_summary(event)), icalproperty_status_to_string(icalcomponent_get_status(event)));
    }
    return all;
}

}  // namespace

class ExportTest : public QObject {
    Q_OBJECT

private:
    FakeSession m_session;
    Language m_language;
    QTemporaryDir m_folder;

    std::vector<ExportVisit> visits(const ExportWish& wish) const { return exportDay(m_session, wish.firstDay, wish); }
    QByteArray ical(const ExportWish& wish) const { return icalOf(exportFrame(m_session, wish), visits(wish)); }
    std::vector<CsvRow> csv(const ExportWish& wish) const { return readCsv(csvOf(exportFrame(m_session, wish), visits(wish)).toStdString()); }

private slots:
    void initTestCase() {
        m_language.use("ko");
        fillDemoDay(m_session);
        m_session.changeNote({"v03"}, "=HYPERLINK(\"http://x\"), \"조용히\"");
    }

    void theTableIsReadBackLineByLine() {
        const auto rows = csv(today(ExportWish::Format::csv, true));
        std::size_t lines = 0;
        for (const auto& visit : m_session.state().book.findDay(kDemoNow.day)->reservations) lines += visit->lines.size();
        QCOMPARE(rows.size(), lines);
        const CsvRow& first = rows.front();
        QVERIFY(first.complete);
        QCOMPARE(first.value("날짜"), std::string("2026-11-21"));
        QCOMPARE(first.value("시작"), std::string("10:00"));
        QCOMPARE(first.value("고객"), std::string("김서연"));
        QCOMPARE(first.value("전화번호"), std::string("010-2341-5678"));
        QCOMPARE(first.value("시술"), std::string("뿌리염색"));
        QCOMPARE(first.value("금액 (KRW)"), std::string("70000"));
    }
    void excelIsToldThatItIsUtf8() { QVERIFY(csvOf({}, {}).startsWith("\xEF\xBB\xBF")); }
    void aNoteThatLooksLikeAFormulaIsNone() {
        std::string note;
        for (const CsvRow& row : csv(today(ExportWish::Format::csv, true)))
            if (row.value("예약 번호") == "v03") note = row.value("메모");
        QCOMPARE(note, std::string("'=HYPERLINK(\"http://x\"), \"조용히\""));
    }
    void withoutTheTickNobodyIsNamed() {
        for (const CsvRow& row : csv(today(ExportWish::Format::csv))) {
            QVERIFY2(row.value("전화번호").empty() && row.value("메모").empty(), row.value("고객").c_str());
            QVERIFY2(row.value("고객") == "E." || QString::fromStdString(row.value("고객")).endsWith("○○"), row.value("고객").c_str());
        }
        const QByteArray calendar = ical(today(ExportWish::Format::ical));
        QVERIFY(!calendar.contains("김서연") && !calendar.contains("010-"));
    }
    void theCalendarIsReadBackByAnotherProgram() {
        ExportWish wish = today(ExportWish::Format::ical);
        wish.stylist = {"s4-yuna"};
        const Calendar calendar = parsed(ical(wish));
        QVERIFY(calendar && icalrestriction_check(calendar.get()));
        QCOMPARE(printed(calendar.get()), QStringLiteral("v09@demo-shop 20261121T112000-121000 Asia/Seoul | 한○○ 두피 클리닉 | CONFIRMED\n"
                                                         "v08@demo-shop 20261121T132000-151000 Asia/Seoul | 임○○ 전체염색 | CONFIRMED\n"
                                                         "v14@demo-shop 20261121T153000-170000 Asia/Seoul | 김○○ 뿌리염색 | CONFIRMED\n"
                                                         "v26@demo-shop 20261121T180000-185000 Asia/Seoul | 최○○ 두피 클리닉 | CONFIRMED\n"));
        QVERIFY(icalcomponent_get_first_component(calendar.get(), ICAL_VTIMEZONE_COMPONENT));
    }
    void statusesAreTheCalendarsOwn() {
        const QString all = printed(parsed(ical(today(ExportWish::Format::ical, true))).get());
        QVERIFY2(all.contains("윤도현 남성 컷 | CANCELLED") && all.contains("배수아 디지털펌 | TENTATIVE"), qPrintable(all));
    }
    void aSecondExportGivesTheSameBytes() {
        const QByteArray first = ical(today(ExportWish::Format::ical));
        m_session.setNow({kDemoNow.day, kDemoNow.minute + 60});
        QCOMPARE(ical(today(ExportWish::Format::ical)), first);
        m_session.setNow(kDemoNow);
        QVERIFY(!first.contains("SEQUENCE"));
    }
    void longTextIsFoldedAndComesBackWhole() {
        const std::string note = std::string(40, 'x') + "; 쉼표, 줄\n" + "가나다라마바사아자차카타파하가나다라마바사아자차카타파하";
        m_session.changeNote({"v09"}, note);
        ExportWish wish = today(ExportWish::Format::ical, true);
        wish.stylist = {"s4-yuna"};
        const QByteArray text = ical(wish);
        for (const QByteArray& line : text.split('\n')) QVERIFY2(line.size() <= 76, line.constData());
        const Calendar calendar = parsed(text);
        icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
        QVERIFY(QString::fromUtf8(icalcomponent_get_description(event)).contains(QString::fromStdString(note)));
        m_session.changeNote({"v09"}, {});
    }
    void aRangeIsOneFileAndTellsHowFarItIs() {
        PaperWork work;
        ExportJob job(m_session, work);
        QSignalSpy progress(&job, &ExportJob::progressed);
        QSignalSpy finished(&job, &ExportJob::finished);
        ExportWish wish = today(ExportWish::Format::csv);
        wish.firstDay = kDemoNow.day.plus(-400);
        wish.lastDay = kDemoNow.day.plus(400);
        const QString file = m_folder.filePath(exportFileName(m_session, wish));
        job.start(wish, file);
        QVERIFY(job.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!progress.isEmpty());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(readCsv(written.readAll().toStdString()).size(), csv(today(ExportWish::Format::csv)).size());
    }
    void stoppedItLeavesNoFile() {
        PaperWork work;
        ExportJob job(m_session, work);
        QSignalSpy finished(&job, &ExportJob::finished);
        const QString file = m_folder.filePath("stopped.csv");
        job.start(today(ExportWish::Format::csv), file);
        job.stop();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.front().front().value<PaperResult>().end, PaperResult::End::stopped);
        QVERIFY(!QFile::exists(file));
    }
    void aMissingFolderIsASentence() {
        PaperWork work;
        ExportJob job(m_session, work);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start(today(ExportWish::Format::ical), m_folder.filePath("no/such/x.ics"));
        QTRY_COMPARE(finished.size(), 1);
        const auto result = finished.front().front().value<PaperResult>();
        QCOMPARE(result.end, PaperResult::End::failed);
        QVERIFY2(result.problem.contains("폴더가 없습니다"), qPrintable(result.problem));
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
