#include "programs.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace salon::test;

namespace {

const QString kDayInFile = "05/31/2018";
const QString kDay = "2018-05-31";

struct Row {
    QString stylist;
    QString service;
    int minute = 0;
};

/// One visit of the day: the rows of one client, in the order of their times.
struct Visit {
    QString client;
    QList<Row> rows;

    int minute() const { return rows.first().minute; }
    QString at() const { return QString("%1:%2").arg(minute() / 60, 2, 10, QChar('0')).arg(minute() % 60, 2, 10, QChar('0')); }
};

QString dataFolder() { return QDir(SALON_SOURCE_DIR).absoluteFilePath("../shared/data/real-salon"); }

/// The export without that day, so that shifts and services are known and its visits are still to be sold.
void copyWithoutTheDay(const QString& to) {
    QDir().mkpath(to);
    for (const auto& name : QDir(dataFolder()).entryList(QDir::Files)) {
        QFile from(dataFolder() + "/" + name), copy(to + "/" + name);
        if (!from.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
        while (!from.atEnd()) {
            const QByteArray line = from.readLine();
            if (name != "bookings.csv" || !line.contains(kDayInFile.toUtf8())) copy.write(line);
        }
    }
}

QList<Visit> visitsOfTheDay(int& rows) {
    QFile file(dataFolder() + "/bookings.csv");
    if (!file.open(QIODevice::ReadOnly)) return {};
    QMap<QString, Visit> byClient;
    rows = 0;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (fields.size() < 6 || fields[3] != kDayInFile) continue;
        ++rows;
        byClient[fields[0]].client = fields[0];
        byClient[fields[0]].rows << Row{fields[1], fields[2], fields[5].toInt()};
    }
    QList<Visit> visits;
    for (auto visit : byClient) {
        std::stable_sort(visit.rows.begin(), visit.rows.end(), [](const Row& a, const Row& b) { return a.minute < b.minute; });
        visits << visit;
    }
    std::stable_sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.minute() < b.minute(); });
    return visits;
}

QString idOf(const Visit& visit) { return "day-" + QString(visit.client).replace(QRegularExpression("[^A-Za-z0-9]"), "_"); }

QStringList bookingOf(const Visit& visit) {
    QStringList services, stylists;
    for (const auto& row : visit.rows) {
        services << row.service;
        stylists << row.stylist;
    }
    return {"book", "--id", idOf(visit), "--day", kDay, "--at", visit.at(), "--service", services.join(u','), "--only", stylists.join(u','),
            "--name", visit.client, "--promised"};
}

/// What somebody did on that day alone: the export without the day does not say that they can.
QJsonArray missingSkills(const QJsonObject& roster, const QList<Visit>& visits) {
    QMap<QString, QString> idOfCode;
    for (const auto& value : roster.value("services").toArray()) {
        const QJsonObject service = value.toObject();
        for (const char* name : {"service", "short_name"}) idOfCode[service.value(QLatin1String(name)).toString()] = service.value("service").toString();
    }
    QJsonArray commands;
    QSet<QString> said;
    for (const auto& visit : visits)
        for (const auto& row : visit.rows)
            for (const auto& value : roster.value("stylists").toArray()) {
                const QJsonObject stylist = value.toObject();
                if (stylist.value("name").toString() != row.stylist || stylist.value("skills").toArray().contains(idOfCode[row.service])) continue;
                if (said.contains(row.stylist + row.service)) continue;
                said << row.stylist + row.service;
                commands << QJsonObject{{"kind", "define_skill"}, {"v", 1}, {"stylist", stylist.value("stylist")}, {"service", idOfCode[row.service]}, {"skill", QJsonObject{}}};
            }
    return commands;
}

/// Two busy spans of one stylist in each other although nobody allowed it.
QStringList silentOverlaps(const QJsonArray& visits) {
    struct Busy { QString visit, from, to; bool allowed; };
    QMap<QString, QList<Busy>> all;
    QStringList found;
    for (const auto& value : visits) {
        const QJsonObject visit = value.toObject();
        for (const auto& entry : visit.value("lines").toArray()) {
            const QJsonObject line = entry.toObject();
            const QString stylist = line.value("stylist").toString();
            for (const auto& span : line.value("busy").toArray()) {
                const Busy busy{visit.value("reservation").toString(), span.toString().section(u'-', 0, 0), span.toString().section(u'-', 1, 1),
                                line.value("overlap_allowed").toBool()};
                if (stylist.isEmpty()) continue;
                for (const auto& other : all[stylist])
                    if (!busy.allowed && !other.allowed && busy.from < other.to && other.from < busy.to)
                        found << stylist + " has " + busy.visit + " and " + other.visit;
                all[stylist] << busy;
            }
        }
    }
    return found;
}

}  // namespace

/// 31 May 2018 of a real salon, sold by two desks in turn, the line cut from ten to three.
class RealSalonDayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!QFile::exists(dataFolder() + "/bookings.csv"))
            QSKIP("The real salon's export is not here: put it into ../shared/data/real-salon beside the project.");
    }

    void theDayIsSoldByTwoDesks() {
        int rows = 0;
        const auto visits = visitsOfTheDay(rows);
        QCOMPARE(visits.size(), 28);
        QCOMPARE(rows, 34);
        Salon salon(2, "America/Vancouver");
        copyWithoutTheDay(salon.folder.filePath("export"));
        const Said imported = salon.desks[0].run({"import", salon.folder.filePath("export"), "--report", salon.folder.filePath("report.txt")});
        QVERIFY2(imported.exit == 0, qPrintable(imported.told()));
        teach(salon, visits);
        QVERIFY(!salon.settledState().isEmpty());
        const int openBefore = salon.desks[0].run({"attention"}).json().value("count").toInt();

        sell(salon, visits);
        const QString state = salon.settledState();
        QVERIFY2(!state.isEmpty(), "Both desks reach one state.");

        const QJsonArray sold = salon.desks[1].run({"day", kDay}).json().value("reservations").toArray();
        QSet<QString> found;
        for (const auto& visit : sold) found << visit.toObject().value("reservation").toString();
        for (const auto& visit : visits) QVERIFY2(found.contains(idOf(visit)), qPrintable("The visit of " + visit.client + " is lost."));
        const QStringList overlaps = silentOverlaps(sold);
        QVERIFY2(overlaps.isEmpty(), qPrintable(overlaps.join(u'\n')));
        checkAttention(salon, sold, openBefore);
        const Said verified = salon.verify();
        QVERIFY2(verified.exit == 0, qPrintable(verified.told()));
    }

private:
    void teach(Salon& salon, const QList<Visit>& visits) {
        const QJsonArray skills = missingSkills(salon.desks[0].run({"roster"}).json(), visits);
        QFile file(salon.folder.filePath("skills.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(skills).toJson());
        file.close();
        const Said taught = salon.desks[0].run({"define", file.fileName()});
        QVERIFY2(taught.exit == 0, qPrintable(taught.told()));
    }

    /// Each visit is booked ten minutes before it begins, by the desks in turn.
    void sell(Salon& salon, const QList<Visit>& visits) {
        bool cut = false;
        for (int i = 0; i < visits.size(); ++i) {
            const int now = visits[i].minute() - 10;
            const bool shouldBeCut = now >= 10 * 60 && now < 15 * 60;
            for (auto& desk : salon.desks) {
                desk.setClock(kDay + QString("T%1:%2").arg(now / 60, 2, 10, QChar('0')).arg(now % 60, 2, 10, QChar('0')));
                if (shouldBeCut != cut) QCOMPARE(desk.run({shouldBeCut ? "offline" : "online"}).exit, 0);
            }
            cut = shouldBeCut;
            const Said booked = salon.desks[static_cast<std::size_t>(i % 2)].run(bookingOf(visits[i]));
            QVERIFY2(booked.exit == 0, qPrintable(visits[i].client + ": " + booked.told()));
        }
        if (cut)
            for (auto& desk : salon.desks) QCOMPARE(desk.run({"online"}).exit, 0);
    }

    /// Every line that holds nobody has exactly one open clash, and no clash is listed twice.
    void checkAttention(Salon& salon, const QJsonArray& sold, int openBefore) {
        const QJsonObject attention = salon.desks[0].run({"attention"}).json();
        QMap<QString, int> listed;
        for (const auto& value : attention.value("attention").toArray()) {
            const QJsonObject item = value.toObject();
            if (item.value("kind").toString() == "clash") ++listed[item.value("reservation").toString() + "/" + QString::number(item.value("line").toInt())];
        }
        int waiting = 0;
        for (const auto& value : sold) {
            const QJsonArray lines = value.toObject().value("lines").toArray();
            for (int i = 0; i < lines.size(); ++i) {
                const QString name = value.toObject().value("reservation").toString() + "/" + QString::number(i);
                if (!lines[i].toObject().value("stylist").toString().isEmpty()) continue;
                ++waiting;
                QVERIFY2(listed.value(name) == 1, qPrintable(name + " is listed " + QString::number(listed.value(name)) + " times."));
            }
        }
        qInfo().noquote() << waiting << "lines wait for a person;" << attention.value("count").toInt() - openBefore << "items were opened that day.";
        QCOMPARE(salon.desks[1].run({"attention"}).json().value("count").toInt(), attention.value("count").toInt());
    }
};

QTEST_GUILESS_MAIN(RealSalonDayTest)
#include "real_salon_day_test.moc"
