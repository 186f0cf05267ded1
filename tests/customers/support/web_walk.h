#pragma once

#include "browser.h"
#include "online_salon.h"

#include <QObject>
#include <QTest>

namespace salon::test {

inline constexpr const char* kPhone = "01055550000";

/// What tests of the customers' pages share: the way to the last step with the keyboard alone, and a look at every step.
class WebWalk : public QObject {
protected:
    /// Skips the test where there is no browser, and fetches the checker of accessibility.
    void prepare();

    /// Keeps a picture, and fails for what the checker finds or what stands beyond the edge of the window.
    void look(Browser& browser, const QString& step);
    QString violations(Browser& browser);
    void chooseTime(Browser& browser, const QString& day, int startMinute);
    void walkToDetails(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute);
    /// All the way, as 박하나 of kPhone: the code is typed and not yet sent.
    void walkToCode(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute);
    void tell(Browser& browser, const QString& name, const QString& phone);
    void typeCode(Browser& browser, const OnlineSalon& online, const QString& phone);
    /// What the notice on the page lies upon.
    static QString coveredByNotice(Browser& browser);

    QString m_axe;
};

#define REACH(id) QVERIFY2(browser.tabTo(id), qPrintable("The keyboard never reaches " + QString(id)))
#define APPEARS(condition) QVERIFY2(browser.waitFor(condition), qPrintable(QString(condition) + " in " + browser.text("body")))

}  // namespace salon::test
