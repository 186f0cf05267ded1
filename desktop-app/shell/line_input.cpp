#include "shell/line_input.h"

#include "calendar/day_calendar.h"
#include "line/booking_line.h"
#include "line/command_field.h"

#include <QCoreApplication>
#include <QInputMethodEvent>

namespace salon::desk {

LineInput::LineInput(DayCalendar& calendar, BookingLine& line) : QObject(&line), m_calendar(calendar), m_line(line) {
    calendar.setAttribute(Qt::WA_InputMethodEnabled);
    calendar.installEventFilter(this);
    // The keys of a selected visit are letters: they must arrive as such.
    connect(&calendar, &DayCalendar::selectionChanged, this,
            [this](const ReservationId& visit) { m_calendar.setAttribute(Qt::WA_InputMethodEnabled, visit.empty()); });
}

bool LineInput::eventFilter(QObject* watched, QEvent* event) {
    CommandField* field = m_line.field();
    if (event->type() == QEvent::InputMethod) {
        const auto* typed = static_cast<QInputMethodEvent*>(event);
        if (typed->preeditString().isEmpty() && typed->commitString().isEmpty()) return false;
        if (!m_line.isVisible()) m_line.openWith({}, BookingLine::Keys::stay);
        QCoreApplication::sendEvent(field, event);
        if (!field->isComposing()) field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (event->type() == QEvent::KeyPress && field->isComposing()) {
        QCoreApplication::sendEvent(field, event);
        if (m_line.isVisible()) field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace salon::desk
