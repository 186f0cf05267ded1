#include "sheet_text.h"

#include "shell/language.h"
#include "support/demo_day.h"

#include <QApplication>
#include <QTest>

using namespace salon;
using namespace salon::desk;

class DaySheetTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheWholeShopByTime() {
        Language language;
        language.use("en");
        FakeSession session;
        fillDemoDay(session);
        QCOMPARE(printed(sheetsOf(session, kDemoNow.day, SheetScope::wholeShop).front()), QString("x"));
    }
    void showsOneStylistWithRoomToWrite() {
        Language language;
        language.use("ko");
        FakeSession session;
        fillDemoDay(session);
        QCOMPARE(printed(sheetsOf(session, kDemoNow.day, SheetScope::oneStylist, {"s1-harin"}).front()), QString("x"));
    }
};

QTEST_MAIN(DaySheetTest)
#include "day_sheet_test.moc"
