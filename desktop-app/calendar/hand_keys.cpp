#include "calendar/day_calendar.h"
#include "calendar/hand.h"
#include "calendar/hand_question.h"
#include "ui/words.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace salon::desk {
namespace {

bool isArrow(int key) { return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right; }
bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }
bool isModifier(int key) { return key == 0 || (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock); }
bool isPage(int key) { return key == Qt::Key_PageUp || key == Qt::Key_PageDown; }

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& key) { return key.modifiers() & ~Qt::KeypadModifier; }

std::optional<CommandBody> stepOn(const Reservation& visit) {
    switch (visit.status) {
        case Status::requested:
        case Status::confirmed: return RecordArrival{visit.id};
        case Status::arrived: return StartService{visit.id};
        case Status::inService: return CompleteService{visit.id};
        default: return std::nullopt;
    }
}

std::optional<CommandBody> stepBack(const Reservation& visit) {
    switch (visit.status) {
        case Status::arrived: return TakeBackArrival{visit.id};
        case Status::inService: return TakeBackStart{visit.id};
        case Status::completed: return TakeBackCompletion{visit.id};
        case Status::noShow: return TakeBackNoShow{visit.id};
        default: return std::nullopt;
    }
}

}  // namespace

bool Hand::wants(const QKeyEvent& key) const {
    const int k = key.key();
    if (m_question->isAsking()) return k == Qt::Key_Escape || isEnter(k) || (k >= Qt::Key_0 && k <= Qt::Key_9);
    if (m_carry) return isArrow(k) || isEnter(k) || isPage(k) || k == Qt::Key_Escape || key.matches(QKeySequence::Paste);
    if (m_stretch) return isArrow(k) || isEnter(k) || k == Qt::Key_Escape;
    if (m_calendar.selected().empty()) return m_cursor && (isArrow(k) || isEnter(k));
    const bool bare = modifiersOf(key) == Qt::NoModifier || modifiersOf(key) == Qt::ShiftModifier;
    if (bare) return isArrow(k) || isEnter(k) || k == Qt::Key_M || k == Qt::Key_N || k == Qt::Key_Space || k == Qt::Key_Delete;
    return key.matches(QKeySequence::Cut) || key.matches(QKeySequence::Copy);
}

bool Hand::key(const QKeyEvent& key) {
    m_calendar.model();  // what the keys act on is what is true now
    if (m_question->answer(key)) return true;
    if (m_question->isAsking() && !isModifier(key.key())) {
        // Another key goes on with what it was about, or leaves all as it was.
        if (m_carry && m_carry->by != By::mouse) m_question->dismiss();
        else stop();
    }
    if (isPressed()) {
        if (key.key() == Qt::Key_Escape) stop();
        return true;
    }
    if (m_stretch) return keyWhileStretching(key);
    if (m_carry && keyWhileCarrying(key)) return true;
    if (!m_calendar.selected().empty()) return keyOnSelection(key);
    return modifiersOf(key) == Qt::NoModifier && keyOnFreeTime(key.key());
}

void Hand::keyReleased(const QKeyEvent& key) {
    // Letting go of Shift is the end of the gesture, as letting go of the button is for the mouse.
    if (key.key() == Qt::Key_Shift && !key.isAutoRepeat() && m_stretch && m_stretch->byKeys) endStretch(true);
}

bool Hand::keyWhileStretching(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Escape) stop();
    else if (isEnter(key.key())) endStretch(true);
    else if (isArrow(key.key())) stretchByKey(key.key());
    return true;
}

bool Hand::keyWhileCarrying(const QKeyEvent& key) {
    const int k = key.key();
    if (k == Qt::Key_Escape) {
        endCarry();
        return true;
    }
    if (isEnter(k) || (key.matches(QKeySequence::Paste) && m_carry->onStrip())) {
        if (!m_carry->place) stepCarry(0);
        putDown(isEnter(k) && modifiersOf(key) == Qt::ShiftModifier);
        return true;
    }
    if (isPage(k)) {
        const int days = k == Qt::Key_PageDown ? 1 : -1;
        carryToDay(modifiersOf(key) & Qt::ControlModifier ? 7 * days : days);
        return true;
    }
    if (modifiersOf(key) == Qt::NoModifier && isArrow(k)) return stepCarry(k);
    // In hand the visit has the keyboard; on the strip it waits and the rest of the desk goes on.
    return !m_carry->onStrip();
}

void Hand::carryToDay(int days) {
    // Lines of one visit go to another day together, the first one leading.
    if (m_carry->visit.lines.size() > 1 && m_carry->block.line != 0) {
        const HandPlace place = m_carry->place.value_or(m_carry->home);
        if (begin(m_carry->by, {m_carry->block.reservation, 0})) m_carry->place = place;
    }
    emit dayWished(m_calendar.day().plus(days));
}

/// Key 0: no step, only a first place.
bool Hand::stepCarry(int key) {
    const auto& columns = m_calendar.shown().columns();
    const DayMetrics& metrics = m_calendar.metrics();
    if (columns.empty()) return true;
    HandPlace place = m_carry->place.value_or(m_cursor.value_or(m_carry->home));
    if (!m_carry->place) place.target.day = m_calendar.day();
    int column = columnOf(place.target).value_or(visibleColumns(metrics).first);
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int step = key == Qt::Key_Right ? 1 : -1;
        const int next = column + step;
        if (next >= 0 && next < metrics.columnCount && !columns[static_cast<std::size_t>(next)].isAttentionLane()) column = next;
    }
    if (columns[static_cast<std::size_t>(column)].isAttentionLane()) column = std::min(column + 1, metrics.columnCount - 1);
    const int step = std::max(1, metrics.stepMinutes);
    if (key == Qt::Key_Up) place.minute = snapped(place.minute - 1, step);
    if (key == Qt::Key_Down) place.minute = snapped(place.minute, step) + step;
    place.minute = std::clamp(place.minute, metrics.fromMinute, std::max(metrics.fromMinute, metrics.toMinute - step));
    carryTo({targetOf(column), place.minute});
    m_calendar.makeVisible(placeOfPicture());
    return true;
}

void Hand::takeUp() {
    const std::optional<BlockId> block = m_calendar.selectedBlock();
    if (!block || !begin(By::keys, *block)) return;
    carryTo(m_carry->home);
    m_calendar.makeVisible(placeOfPicture());
}

bool Hand::keyOnSelection(const QKeyEvent& key) {
    const ReservationId visit = m_calendar.selected();
    if (key.matches(QKeySequence::Cut)) return cut(visit), true;
    if (key.matches(QKeySequence::Copy)) return copy(visit), true;
    const bool shift = modifiersOf(key) == Qt::ShiftModifier;
    if (modifiersOf(key) != Qt::NoModifier && !shift) return false;
    switch (key.key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (shift) return stretchByKey(key.key());
            return selectNext(key.key());
        case Qt::Key_Left:
        case Qt::Key_Right: return !shift && selectNext(key.key());
        case Qt::Key_Space: return stepThroughLife(shift);
        case Qt::Key_M: return takeUp(), true;
        case Qt::Key_Delete: return askCancelReason(visit), true;
        case Qt::Key_Return:
        case Qt::Key_Enter: emit m_calendar.opened(visit); return true;
        case Qt::Key_N: {
            const Reservation* now = book().findReservation(visit);
            if (now && now->isStillAhead() && !m_lookingOnly) emit wished(RecordNoShow{visit});
            return true;
        }
        case Qt::Key_Escape:
            if (m_besideCard) return false;  // the card lies on top of the selection
            return letGoOfSelection(), true;
        default: return false;
    }
}

/// The keys go on behind what was selected.
void Hand::letGoOfSelection() {
    const std::optional<BlockId> block = m_calendar.selectedBlock();
    const auto place = block ? m_calendar.shown().whereIs(*block) : std::nullopt;
    const int column = place ? place->first : -1;
    m_calendar.select({});
    if (column < 0 || m_calendar.shown().columns()[static_cast<std::size_t>(column)].isAttentionLane()) return;
    const int step = m_calendar.metrics().stepMinutes;
    setCursor(HandPlace{targetOf(column), snapped(m_calendar.shown().find(*block)->span().to + step - 1, step)});
}

bool Hand::stepThroughLife(bool back) {
    const Reservation* visit = book().findReservation(m_calendar.selected());
    if (!visit || m_lookingOnly) return true;
    const std::optional<CommandBody> step = back ? stepBack(*visit) : stepOn(*visit);
    if (step) emit wished(*step);
    else emit said(back ? tr("This visit has not begun yet.") : tr("This visit is over. Shift+Space steps back."));
    return true;
}

bool Hand::stretchByKey(int key) {
    if (key != Qt::Key_Up && key != Qt::Key_Down) return true;
    const std::optional<BlockId> block = m_stretch ? m_stretch->block : m_calendar.selectedBlock();
    const DayBlock* shown = block ? m_calendar.shown().find(*block) : nullptr;
    if (!m_stretch && !shown) return true;
    if (!m_stretch) {
        const std::optional<Grip> grip = lowerEdgeOf(*shown);
        if (!grip) emit said(tr("The station is free before this service ends. Lengthen it among the stylists."));
        if (!grip || !beginStretch(true, *block, *grip)) return true;
    }
    const int step = std::max(1, m_calendar.metrics().stepMinutes);
    const int end = m_stretch->end();
    const int wanted = key == Qt::Key_Down ? snapped(end, step) + step : snapped(end - 1, step);
    stretchTo(stretched(m_stretch->minutes, m_stretch->grip, m_stretch->line().startMinute, wanted, step));
    m_calendar.makeVisible(placeOfPicture());
    return true;
}

bool Hand::keyOnFreeTime(int key) {
    if (isArrow(key)) return m_cursor ? stepCursor(key) : selectNext(key);
    if (!m_cursor) return false;
    if (key == Qt::Key_Escape) {
        if (!m_besideCard) setCursor({});
        return false;  // the card beside the day is the window's to close
    }
    if (!isEnter(key) || m_cursor->target.stylist.empty()) return false;
    const HandPlace place = *m_cursor;
    emit m_calendar.slotChosen(place.target.day, place.target.stylist, place.minute);
    return true;
}

void Hand::setCursor(std::optional<HandPlace> place) {
    repaintCursor();
    m_cursor = std::move(place);
    if (m_cursor) {
        const DayMetrics& metrics = m_calendar.metrics();
        m_cursor->minute = std::clamp(m_cursor->minute, metrics.fromMinute, std::max(metrics.fromMinute, metrics.toMinute - metrics.stepMinutes));
        m_calendar.makeVisible(cursorBox());
    }
    repaintCursor();
}

bool Hand::stepCursor(int key) {
    const auto column = columnOf(m_cursor->target);
    if (!column) return setCursor({}), true;
    HandPlace place = *m_cursor;
    const int step = std::max(1, m_calendar.metrics().stepMinutes);
    if (key == Qt::Key_Up) place.minute -= step;
    if (key == Qt::Key_Down) place.minute += step;
    const int next = *column + (key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0);
    if (next >= 0 && next < m_calendar.metrics().columnCount && !m_calendar.shown().columns()[static_cast<std::size_t>(next)].isAttentionLane()) place.target = targetOf(next);
    setCursor(place);
    selectAtCursor();
    return true;
}

/// The cursor stands on free time only: over a block it becomes the selection.
void Hand::selectAtCursor() {
    const auto column = columnOf(m_cursor->target);
    if (!column) return;
    for (const DayBlock& block : m_calendar.shown().columns()[static_cast<std::size_t>(*column)].blocks) {
        const std::vector<Span> busy = block.minutes.busySpans(block.startMinute);
        const int minute = m_cursor->minute;
        if (std::none_of(busy.begin(), busy.end(), [&](const Span& span) { return span.from <= minute && minute < span.to; })) continue;
        const BlockId id = block.id;
        setCursor({});
        m_calendar.selectBlock(id);
        return;
    }
}

bool Hand::selectNext(int key) {
    const auto& columns = m_calendar.shown().columns();
    const std::optional<BlockId> selected = m_calendar.selectedBlock();
    const auto from = selected ? m_calendar.shown().whereIs(*selected) : std::nullopt;
    const DayBlock* next = nullptr;
    const auto nearest = [&](const DayColumn& column, int minute) {
        for (const DayBlock& block : column.blocks)
            if (!next || std::abs(block.startMinute - minute) < std::abs(next->startMinute - minute)) next = &block;
    };
    if (!from) {
        const int now = m_session.now().day == m_calendar.day() ? m_session.now().minute : 0;
        for (std::size_t i = 0; !next && i < columns.size(); ++i) nearest(columns[i], now);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const auto& blocks = columns[static_cast<std::size_t>(from->first)].blocks;
        const int index = from->second + (key == Qt::Key_Down ? 1 : -1);
        if (index >= 0 && index < static_cast<int>(blocks.size())) next = &blocks[static_cast<std::size_t>(index)];
    } else {
        const int start = m_calendar.shown().find(*selected)->startMinute;
        const int step = key == Qt::Key_Right ? 1 : -1;
        for (int c = from->first + step; !next && c >= 0 && c < static_cast<int>(columns.size()); c += step) nearest(columns[static_cast<std::size_t>(c)], start);
    }
    if (next) {
        m_calendar.selectBlock(BlockId(next->id));
        return true;
    }
    if (from) return true;
    // A day without a visit: the keys walk on free time.
    for (std::size_t i = 0; i < columns.size() && !m_cursor; ++i)
        if (!columns[i].isAttentionLane()) setCursor(HandPlace{targetOf(static_cast<int>(i)), m_session.now().day == m_calendar.day() ? snapped(m_session.now().minute, m_calendar.metrics().stepMinutes) : m_calendar.metrics().fromMinute});
    return true;
}

}  // namespace salon::desk
