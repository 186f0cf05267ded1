#include "busy_desk.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>

namespace {

void say(const QJsonObject& object) {
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

}  // namespace

/// busy-desk HOME SEED COMMANDS_PER_SECOND FIRST_DAY: a desk that does what the lines on stdin say, and answers each with a line of
/// JSON: "work", "rest", "book", "report", "acknowledged", and "aloud", after which it says {"booked_now":…} for each
/// booking as soon as it is stored. Ends when stdin does.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto firstDay = salon::parseDay(words.value(4).toStdString());
    if (!firstDay) return 2;
    salon::test::BusyDesk desk(words[1], words[2].toULongLong(), words[3].toInt(), *firstDay);
    const auto sayBooked = [](const salon::ReservationId& reservation) { say({{"booked_now", QString::fromStdString(reservation.text)}}); };
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        std::string line;
        // One line is read for each activation; who writes waits for the answer before the next.
        if (!std::getline(std::cin, line)) return QCoreApplication::quit();
        if (line == "work") desk.work();
        if (line == "rest") desk.rest();
        if (line == "book") desk.book();
        if (line == "aloud") desk.onBooked = sayBooked;
        say(line == "acknowledged" ? desk.acknowledged() : desk.report());
    });
    return QCoreApplication::exec();
}
