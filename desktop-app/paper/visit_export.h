#pragma once

#include "session/session.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace salon::desk {

/// What leaves the shop in a file.
struct ExportWish {
    enum class Format { csv, ical };
    Format format = Format::csv;
    Day firstDay;
    Day lastDay;
    StylistId stylist;         ///< empty: everybody
    /// Whole names, numbers and notes. Otherwise an initial, and nothing one could call.
    bool withNames = false;
};

/// One line of a visit on its way into a file, in words.
struct ExportLine {
    Day day;
    Span span;
    QString service;
    QString stylist;
    QString wish;
    int minutes = 0;
    std::int64_t priceMinorUnits = 0;

    bool operator==(const ExportLine&) const = default;
};

/// One visit on its way into a file: all its lines, or those of the stylist asked for.
struct ExportVisit {
    ReservationId id;
    Status status = Status::confirmed;
    QString statusWords;
    WallTime bookedAt;
    QString customer;
    QString phone;
    QString note;
    std::vector<ExportLine> lines;

    bool operator==(const ExportVisit&) const = default;
};

/// What a file says besides its visits.
struct ExportFrame {
    ShopId shopId;
    QString shop;
    QString zone;      ///< IANA name
    QString calendar;  ///< what a calendar program calls it
    QStringList headings;  ///< of a table
    int currencyDigits = 0;
};

ExportFrame exportFrame(const Session& session, const ExportWish& wish);
/// The visits of one day, by start; cancelled ones too, with their status.
std::vector<ExportVisit> exportDay(const Session& session, Day day, const ExportWish& wish);

/// RFC 4180 with CRLF, UTF-8 with a byte order mark so that Excel reads Korean; a line for each line of a visit. Text that
/// begins as a formula does gets an apostrophe before it.
QByteArray csvOf(const ExportFrame& frame, const std::vector<ExportVisit>& visits);

/// RFC 5545, an event a visit: UID from the reservation and the shop, times in the shop's zone with its VTIMEZONE, the stamp
/// of its booking, and no SEQUENCE, so that the same book gives the same bytes.
QByteArray icalOf(const ExportFrame& frame, const std::vector<ExportVisit>& visits);

/// "김○○", "E."
QString initialOf(const QString& name);

}  // namespace salon::desk
