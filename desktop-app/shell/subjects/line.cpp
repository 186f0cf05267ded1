#include "line/booking_line.h"

#include "calendar/day_calendar.h"
#include "customers/customer_words.h"
#include "line/command_field.h"
#include "shell/line_input.h"
#include "shell/main_window.h"
#include "shell/place_ghost.h"
#include "shell/subjects/subjects.h"

#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// What the customers' own folder warns of; the skin test is judged by the services of the line.
std::vector<LineWarning> warningsFor(const Session& session, const CustomerId& customer) {
    const CustomerWords words(session);
    const CustomerCard* found = session.customers().find(customer);
    const std::optional<CustomerCard> card = found ? std::optional(*found) : std::nullopt;
    std::vector<LineWarning> warnings;
    for (const CustomerWarning& one : warningsOf(session, customer)) {
        const bool ours = one.kind == WarningKind::patchTestMissing || one.kind == WarningKind::patchTestOld || one.kind == WarningKind::noMobile;
        if (!ours) warnings.push_back({words.warningSpoken(one, card), CustomerWords::warningIcon(one.kind), one.isGrave()});
    }
    return warnings;
}

void connectToDay(MainWindow& window, BookingLine* line) {
    MainWindow* desk = &window;
    DayCalendar* calendar = &window.calendar();
    auto* ghost = new PlaceGhost(*calendar);
    new LineInput(*calendar, *line);
    QObject::connect(line, &BookingLine::ghostWished, ghost, &PlaceGhost::show);
    // The day follows the place that is looked at, and comes back when nothing is made of it.
    QObject::connect(ghost, &PlaceGhost::dayWished, desk, &MainWindow::showDay);
    QObject::connect(desk, &MainWindow::dayShown, line, [=](Day day) {
        if (ghost->isFollowing()) return;
        ghost->stay();
        line->setDay(day);
    });
    QObject::connect(line, &BookingLine::leaves, calendar, [=](bool done) {
        if (done) ghost->stay();
        else ghost->goBack();
        calendar->setFocus();
    });
    // In sight, but not selected: the next letter begins the next booking, not an act on this one.
    QObject::connect(line, &BookingLine::booked, desk, [=](const ReservationId& id) {
        const Reservation* visit = desk->session().state().book.findReservation(id);
        if (!visit) return;
        if (visit->day != calendar->day()) desk->showDay(visit->day);
        calendar->scrollToMinute(visit->startMinute());
    });
}

}  // namespace

/// A booking as one line across the top of the day: any letter begins it.
void addLine(MainWindow& window) {
    MainWindow* desk = &window;
    auto* line = new BookingLine(window.session(), window.gestures(), window.centralWidget());
    line->setWarner([session = &window.session()](const CustomerId& customer) { return warningsFor(*session, customer); });
    window.above()->addWidget(line);
    connectToDay(window, line);
    QObject::connect(desk, &MainWindow::typed, line, [=](const QString& text) { line->openWith(text); });
    QObject::connect(desk, &MainWindow::sameAgainWished, line, &BookingLine::startWith);
    QObject::connect(desk, &MainWindow::bookingAsGivenWished, line, &BookingLine::bookAsGiven);
    QObject::connect(line, &BookingLine::seriesAsked, desk,
                     [=](const BookReservation& first, const SeriesAsked& series, const std::string& note) { emit desk->seriesPlanWished(first, series.everyWeeks, series.times, note); });
    QObject::connect(line, &BookingLine::partyAsked, desk, &MainWindow::partyPlanWished);
    window.addAct({"bookingLine.act", ActGroup::booking, [] { return BookingLine::tr("Book in one line"); }, {Qt::CTRL | Qt::Key_K}, KeyScope::window,
                   [=] { line->open(); }});
    window.addAct({"walkIn.act", ActGroup::booking, [] { return BookingLine::tr("A walk-in, now"); }, {Qt::Key_Plus}, KeyScope::shown, [=] { line->openWith(QStringLiteral("+")); }});
}

}  // namespace salon::desk
