#pragma once

#include "salon/assignment.h"

#include <map>
#include <optional>
#include <vector>

namespace salon {

/// When each stylist is free on a day, looked up once for many visits that are tried one after the other. Reads a book that
/// must outlive it and not change.
class FreeTimes {
public:
    explicit FreeTimes(const Book& book) : m_book(book) {}
    FreeTimes(const FreeTimes&) = delete;
    FreeTimes& operator=(const FreeTimes&) = delete;

    /// Of the working hours, what no visit but `except` takes; sorted. `place`: the stylist's in the order of the roster.
    /// Valid as long as this.
    const std::vector<Span>& of(const Stylist& stylist, std::size_t place, Day day, const ReservationId& except);

private:
    const Book& m_book;
    std::map<Day, std::vector<std::optional<std::vector<Span>>>> m_known;  ///< by place
};

/// Tries one visit at many times. Rules most of them out by looking at who is free at all before it searches in earnest.
/// Reads a book that must outlive it and not change.
class VisitScan {
public:
    VisitScan(const Book& book, VisitRequest request);
    /// Shares what is known of free times with other new visits: the request is of none that is in the book.
    VisitScan(const Book& book, VisitRequest request, FreeTimes& shared);
    VisitScan(const VisitScan&) = delete;
    VisitScan& operator=(const VisitScan&) = delete;

    /// Where everybody goes if the visit's earliest line starts then, without moving anybody; nothing if it does not fit.
    std::optional<Assignment> at(Day day, int startMinute);

    /// The visit as it was tried last.
    const VisitRequest& request() const { return m_request; }
    /// The earliest line's start in the request as it came.
    int startMinute() const { return m_startMinute; }
    /// Starts of the shop's grid at which the visit ends before midnight by the listed minutes.
    int firstStart() const { return 0; }
    int lastStart() const;
    int step() const { return m_step; }

private:
    struct Taker {
        const Stylist* stylist;
        std::size_t place;       ///< in the order of the roster
        std::vector<Span> busy;  ///< for a line that starts at minute 0
    };
    struct Open {
        const Taker* taker;
        const std::vector<Span>* free;
    };
    struct Part {
        int offset = 0;  ///< after the earliest line
        std::vector<Taker> takers;
        std::vector<Open> today{};  ///< those with any piece of free time long enough
    };

    std::vector<Taker> takersOf(std::size_t line) const;
    void lookAt(Day day);
    bool couldFit(int startMinute) const;

    const Book& m_book;
    VisitRequest m_request;
    int m_startMinute = 0;
    int m_step = 10;
    std::vector<Part> m_parts;
    std::optional<Day> m_day;
    FreeTimes m_own;
    FreeTimes& m_free;
};

/// Where everybody is put, one for each line. All lines must have a place.
std::vector<StylistId> stylistsOf(const Assignment& assignment);

}  // namespace salon
