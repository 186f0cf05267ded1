#include "slide/slide_watch.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace salon::desk {
namespace {

constexpr int kMinuteMs = 60'000;

/// Where the stylist's hands are free in between; empty for most.
Span gapOf(const std::vector<Span>& busy) { return busy.size() < 2 ? Span{} : Span{busy.front().to, busy.back().from}; }

}  // namespace

SlideWatch::SlideWatch(const Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_soon.setSingleShot(true);
    m_minute.start(kMinuteMs);
    connect(&m_soon, &QTimer::timeout, this, &SlideWatch::look);
    connect(&m_minute, &QTimer::timeout, this, &SlideWatch::look);
    connect(&session, &Session::bookChanged, &m_soon, [this] { m_soon.start(0); });
    look();
}

void SlideWatch::look() {
    m_soon.stop();
    const Book& book = m_session.state().book;
    const WallTime now = m_session.now();
    const auto before = std::tuple(m_seenAt, m_forecast, m_later, m_announced, m_overdue, m_overruns, m_absorbed);
    m_seenAt = now;
    m_forecast = forecastDay(book, now.day, now.minute);
    m_later = lateVisits(book, m_forecast, kNoticedMinutes);
    m_toWarn = m_later;
    std::erase_if(m_toWarn, [&](const LateVisit& late) {
        const Reservation* visit = book.findReservation(late.reservation);
        return late.minutes < kWarnMinutes || !visit || !visit->isStillAhead();
    });
    m_announced.clear();
    m_overdue.clear();
    m_overruns.clear();
    if (const DayPage* page = book.findDay(now.day)) {
        findAnnounced(*page);
        findOverruns(*page);
    }
    findAbsorbed();
    if (before == std::tie(m_seenAt, m_forecast, m_later, m_announced, m_overdue, m_overruns, m_absorbed)) return;
    emit changed();
    const std::pair counts{static_cast<int>(m_later.size()), static_cast<int>(m_overdue.size())};
    if (std::exchange(m_told, counts) != counts) emit countsChanged(counts.first, counts.second);
}

void SlideWatch::findAnnounced(const DayPage& page) {
    const int now = m_session.now().minute;
    std::vector<const Reservation*> missing;
    for (const auto& visit : page.reservations) {
        if (!visit->isStillAhead() || visit->lines.empty()) continue;
        if (visit->lateMinutes > 0) m_announced.push_back(visit->id);
        if (visit->startMinute() + visit->lateMinutes + kGraceMinutes <= now) missing.push_back(visit.get());
    }
    std::sort(missing.begin(), missing.end(), [](const Reservation* a, const Reservation* b) {
        return std::pair(a->startMinute() + a->lateMinutes, a->id) < std::pair(b->startMinute() + b->lateMinutes, b->id);
    });
    for (const Reservation* visit : missing) m_overdue.push_back(visit->id);
}

void SlideWatch::findOverruns(const DayPage& page) {
    const int now = m_session.now().minute;
    for (const auto& visit : page.reservations) {
        if (visit->status != Status::inService || visit->lines.empty()) continue;
        const auto last = std::max_element(visit->lines.begin(), visit->lines.end(), [](const Line& a, const Line& b) { return a.span().to < b.span().to; });
        if (last->span().to + kNoticedMinutes <= now) m_overruns.push_back({visit->id, last->stylist, last->span().to, now - last->span().to});
    }
}

void SlideWatch::findAbsorbed() {
    m_absorbed.clear();
    const Book& book = m_session.state().book;
    std::map<StylistId, std::vector<const LineForecast*>> hosts;
    for (const LineForecast& line : m_forecast.lines)
        if (!gapOf(line.busy).empty()) hosts[line.stylist].push_back(&line);
    for (const LineForecast& line : m_forecast.lines) {
        if (line.busy.empty() || line.stylist.empty()) continue;
        const Span wanted{line.busy.front().from, line.busy.back().to};
        for (const LineForecast* host : hosts[line.stylist]) {
            const bool late = line.delayMinutes() > 0 || host->delayMinutes() > 0;
            if (host == &line || !late || !gapOf(host->busy).contains(wanted)) continue;
            // Who was promised that gap anyway is no news.
            const Reservation* visit = book.findReservation(host->reservation);
            const Line& promised = visit->lines.at(static_cast<std::size_t>(host->line));
            const Span gap = gapOf(promised.busySpans());
            if (!gap.contains({line.promisedStart, line.promisedStart + wanted.minutes()})) m_absorbed.push_back({line, *host});
        }
    }
}

}  // namespace salon::desk
