#include "calendar/drop_move.h"

#include "salon/decide_placing.h"

#include <algorithm>

namespace salon::desk {
namespace {

std::size_t namedLine(const MoveReservation& move) { return static_cast<std::size_t>(std::max(move.line, 0)); }

}  // namespace

MoveReservation moveOf(const Reservation& visit, int line, const DropTarget& to, int minute, bool whole) {
    const Line& taken = visit.lines.at(static_cast<std::size_t>(line));
    MoveReservation move;
    move.reservation = visit.id;
    move.day = to.day;
    move.startMinute = minute;
    move.stylist = to.stylist.empty() ? taken.stylist : to.stylist;
    if (visit.lines.size() == 1) return move;
    if (!whole && to.day == visit.day && move.stylist != taken.stylist) {
        move.line = line;
        return move;
    }
    move.startMinute = visit.startMinute() + minute - taken.startMinute;
    if (line != 0) move.stylist = visit.lines.front().stylist;
    return move;
}

VisitRequest requestAfter(const Reservation& visit, const MoveReservation& move) {
    VisitRequest request = requestOf(visit, true);
    request.day = move.day;
    request.byHand.resize(request.lines.size());
    const std::size_t named = namedLine(move);
    const int distance = move.startMinute - visit.startMinute();
    if (move.line >= 0) request.lines[named].startMinute = move.startMinute;
    else
        for (LineRequest& line : request.lines) line.startMinute += distance;
    request.byHand[named] = move.stylist;
    request.lines[named].overlapAllowed = move.overlapAllowed;
    keepOverlaps(request, visit);
    return request;
}

bool overridesTurn(const Reservation& visit, const MoveReservation& move) {
    const Line& line = visit.lines.at(namedLine(move));
    if (line.stylist.empty() || move.stylist.empty() || move.stylist == line.stylist || line.reasons.empty()) return false;
    return std::none_of(line.reasons.begin(), line.reasons.end(), [](const AssignmentReason& reason) {
        return reason.kind == ReasonKind::wished || reason.kind == ReasonKind::byHand;
    });
}

}  // namespace salon::desk
