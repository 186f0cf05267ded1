#pragma once

#include "shared-model/rules/wish_text.h"

#include <QtTest>

namespace salon::test {

/// Makes a data row of each line "given | wish | answer"; lines that begin with # are headings.
inline void rowsOf(const char* table) {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("answer");
    for (const QString& line : QString::fromUtf8(table).split('\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty() || line.trimmed().startsWith('#')) continue;
        const QStringList cells = line.split('|');
        QVERIFY2(cells.size() == 3, qPrintable(line));
        QTest::newRow(qPrintable(line.simplified())) << cells[0].simplified() << cells[1].simplified() << cells[2].simplified();
    }
}

/// Runs one row against a new small salon.
inline void runRow(Script& script) {
    QFETCH(QString, given);
    QFETCH(QString, wish);
    QFETCH(QString, answer);
    script.run(given.toStdString());
    QCOMPARE(QString::fromStdString(script.run(wish.toStdString())), answer);
}

}  // namespace salon::test
