#include "paper/evening_copy.h"
#include "paper/paper_panel.h"
#include "shell/language.h"
#include "support/demo_day.h"
#include "ui/style.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace salon;
using namespace salon::desk;

class PanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeSession> m_session;
    std::unique_ptr<PaperPanel> m_panel;
    Language m_language;
    std::vector<DaySheet> m_printed;
    PaperResult m_answer;

    QString folder() const { return m_dir->filePath("files"); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    QWidget* at(const char* name) const {
        auto* found = m_panel->findChild<QWidget*>(QString::fromLatin1(name));
        return found ? found : m_panel.get();
    }
    QString said() const { return at("paperSaid")->isVisible() ? at("paperSaid")->findChild<QLabel*>()->text() : QString(); }
    /// As fingers do: Tab until the keys are there.
    void tabTo(const char* name) {
        for (int i = 0; i < 60 && QApplication::focusWidget() != at(name); ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(QApplication::focusWidget() == at(name), qPrintable(QString("Tab does not reach ") + name));
    }
    void settle() {
        QCoreApplication::processEvents();
        while (m_panel->work().isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { applyStyle(*qApp); }
    void init() {
        m_language.use("ko");
        m_session = std::make_unique<FakeSession>();
        fillDemoDay(*m_session);
        m_dir = std::make_unique<QTemporaryDir>();
        QDir().mkpath(folder());
        m_printed.clear();
        m_answer = {PaperResult::End::done, {}, {}, 2};
        m_panel = std::make_unique<PaperPanel>(*m_session, m_dir->filePath("settings.ini"));
        m_panel->memory().setFolder(folder());
        m_panel->setPrinter([this](const std::vector<DaySheet>& sheets, const PaperProgress&) {
            m_printed = sheets;
            return m_answer;
        });
        m_panel->resize(kPanelWidth, 860);
        m_panel->show();
        QApplication::setActiveWindow(m_panel.get());
        m_panel->start(kDemoNow.day);
    }
    void cleanup() { m_panel.reset(); }

    void theFirstKeyPrintsTheWholeShop() {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        settle();
        QCOMPARE(m_printed.size(), std::size_t{1});
        QVERIFY(m_printed.front().wholeShop);
        QCOMPARE(said(), QString("프린터로 보냈습니다: 2쪽."));
    }
    void aPrinterThatFailsIsASentence() {
        m_answer = PaperResult::failure("용지가 없습니다.");
        m_panel->print();
        settle();
        QCOMPARE(said(), QString("용지가 없습니다."));
        QCOMPARE(at("paperSaid")->property("card").toString(), QString("attention"));
    }
    void oneStylistIsChosenAndSavedByKeyboard() {
        tabTo("scopeShop");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_panel->scope(), SheetScope::oneStylist);
        tabTo("paperStylist");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        tabTo("savePdf");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        settle();
        QCOMPARE(files(), QStringList{"day-sheet-2026-11-21-민아.pdf"});
        QVERIFY2(said().contains("day-sheet-2026-11-21-민아.pdf"), qPrintable(said()));
    }
    void eachStylistGetsTheirSheet() {
        m_panel->setScope(SheetScope::eachStylist);
        m_panel->print();
        settle();
        QStringList whose;
        for (const DaySheet& sheet : m_printed) whose << sheet.whose;
        QCOMPARE(whose, (QStringList{"하린", "민아", "도윤", "유나", "태오", "지아"}));
    }
    void aMissingFolderIsASentenceWithAWayOut() {
        QDir(folder()).removeRecursively();
        m_panel->savePdf();
        settle();
        QVERIFY2(said().contains("다른 폴더를 골라 주세요"), qPrintable(said()));
    }
    void aRowOfThePaperOpensItsVisitAlthoughTheDayHasChanged() {
        m_panel->print();
        settle();
        QString row;
        for (const SheetRow& one : m_printed.front().rows)
            if (one.reservation == ReservationId{"v12"}) row = one.number;
        // Somebody earlier is booked meanwhile: the numbers of now are others.
        m_session->submit(MoveReservation{{"v18"}, kDemoNow.day.plus(1), 12 * 60, -1, {}, false});
        QSignalSpy wished(m_panel.get(), &PaperPanel::visitWished);
        tabTo("rowField");
        QTest::keyClicks(QApplication::focusWidget(), row);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wished.size(), 1);
        QCOMPARE(wished.front().front().value<ReservationId>(), ReservationId{"v12"});
    }
    void theRowsOfAnotherComputersSheetAreNotGuessedAt() {
        QSignalSpy wished(m_panel.get(), &PaperPanel::visitWished);
        tabTo("rowField");
        QTest::keyClicks(QApplication::focusWidget(), "3");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wished.size(), 0);
        const auto* problem = m_panel->findChild<QLabel*>("rowProblem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains("(desk)"), qPrintable(problem->text()));
    }
    void aRowThatIsNotThereSaysHowManyThereAre() {
        m_panel->print();
        settle();
        tabTo("rowField");
        QTest::keyClicks(QApplication::focusWidget(), "99");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto* problem = m_panel->findChild<QLabel*>("rowProblem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains("1–27"), qPrintable(problem->text()));
    }
    void theEveningCopyIsSwitchedOnAndTimed() {
        tabTo("eveningWanted");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(m_panel->memory().eveningWanted());
        tabTo("eveningMinute");
        QTest::keyClicks(QApplication::focusWidget(), "9:30");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_panel->memory().eveningMinute(), std::optional<int>(9 * 60 + 30));
        settle();
        // That time has passed today: it is done at once.
        QCOMPARE(files(), QStringList{"day-sheet-2026-11-22-evening.pdf"});
    }
    void aFileForOthersIsSavedWithoutNamesAndNoted() {
        tabTo("exportCsv");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        tabTo("saveExport");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(files(), QStringList{"2026-11-21.ics"});
        settle();
        QCOMPARE(m_panel->memory().exports().size(), 1);
        QVERIFY2(m_panel->memory().exports().front().contains("이름 제외"), qPrintable(m_panel->memory().exports().front()));
    }
    void aDayThatIsNoneIsAskedForAgain() {
        auto* from = static_cast<QLineEdit*>(at("exportFrom"));
        from->setText("2026-11-31");
        static_cast<QPushButton*>(at("saveExport"))->click();
        QVERIFY(m_panel->findChild<QLabel*>("exportProblem")->isVisible());
        QCOMPARE(files(), QStringList{});
    }
    void everyControlHasANameInBothLanguages() {
        for (const char* language : {"ko", "en"}) {
            m_language.use(language);
            QCoreApplication::processEvents();
            for (QWidget* one : m_panel->findChildren<QWidget*>()) {
                if (one->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel*>(one)) continue;
                auto* button = qobject_cast<QPushButton*>(one);
                const bool named = !one->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(named || one->inherits("QAbstractItemView") || one->inherits("QScrollArea"), qPrintable(one->metaObject()->className() + one->objectName()));
            }
            QCOMPARE(m_panel->findChild<QPushButton*>("printSheets")->text(), language == QString("ko") ? QString("인쇄") : QString("Print"));
        }
    }
};

QTEST_MAIN(PanelTest)
#include "panel_test.moc"
