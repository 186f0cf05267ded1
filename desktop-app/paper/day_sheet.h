#pragma once

#include "session/session.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace salon::desk {

/// What is put on paper: the day of the whole shop, of one stylist, or a sheet for everybody who works or has visits.
enum class SheetScope { wholeShop, oneStylist, eachStylist };

/// One row of a sheet, in words.
struct SheetRow {
    enum class Kind {
        visit,
        open,     ///< nobody is booked: a line to write on
        absence,  ///< a break, a lesson, hours off
    };
    Kind kind = Kind::visit;
    ReservationId reservation;
    QString number;    ///< "12", or "12a" and "12b" for the services of one visit
    Span span;
    QString time;
    QString customer;
    QString phone;     ///< the last four digits
    QString service;
    QString minutes;
    QString stylist;
    QString wish;
    QString status;
    QString warnings;  ///< what must not be overlooked
    QString note;

    bool operator==(const SheetRow&) const = default;
};

/// One day on paper. A value in words of the language it was made in: painting it needs neither session nor thread.
///
/// Row numbers follow from the visits of the day at the position it was made: by start, then id, ended visits counted, so
/// that the sheets of all stylists and of the whole shop agree, and an arrival or a cancellation shifts nothing.
struct DaySheet {
    Day day;
    StylistId stylist;       ///< empty: the whole shop, or the visits that hold nobody
    bool wholeShop = true;
    wire::Position position = 0;
    QString shop;
    QString title;           ///< "Saturday, 21 November"
    QString whose;           ///< "Whole shop", or a stylist
    QString hours;           ///< of a stylist: "10:00–19:00"; of the shop: who is away and when
    QString count;           ///< "24 visits"
    QString ended;           ///< who was expected and comes no more, by number
    QString printed;         ///< "Printed 14:32 …, after change 1234 of the book"
    QString pageWords;       ///< "Page %1 of %2"
    QString advice;          ///< how to key back in what was written by hand
    QStringList headings;    ///< number, time, customer, phone, service, minutes, stylist, wish, status, note, by hand
    std::vector<SheetRow> rows;

    bool operator==(const DaySheet&) const = default;
};

/// The number of every visit of a day, from 1.
std::map<ReservationId, int> rowNumbers(const DayPage& page);

/// The sheets asked for, in the order they are printed. `stylist` counts for SheetScope::oneStylist. A sheet pinned to a wall
/// is read by whoever passes: it has the last four digits of a number, on the shop's no word about allergies but that the
/// card has some, and never that somebody should not be booked.
std::vector<DaySheet> sheetsOf(const Session& session, Day day, SheetScope scope, const StylistId& stylist = {});

/// Who has a sheet on that day: who works or has visits, in the roster's order.
std::vector<StylistId> stylistsOn(const Book& book, Day day);

}  // namespace salon::desk
