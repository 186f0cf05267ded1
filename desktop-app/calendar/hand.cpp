#include "calendar/hand.h"

#include "calendar/clipboard.h"
#include "calendar/day_calendar.h"
#include "calendar/hand_question.h"
#include "calendar/room_search.h"
#include "ui/words.h"

#include <QPainter>

#include <chrono>

namespace salon::desk {
namespace {

/// A slice of the search for places: a few columns light up in one turn of the loop, and are painted within its step.
constexpr std::chrono::microseconds kSlice{300};
constexpr int kScrollMs = 16;

}  // namespace

Hand::Hand(const Session& session, DayCalendar& calendar)
    : QObject(&calendar), m_session(session), m_calendar(calendar), m_question(new HandQuestion(calendar.viewport())), m_strip(new ClipboardStrip(&calendar)), m_room(new RoomSearch(this)) {
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &Hand::goOnLooking);
    connect(m_room, &RoomSearch::weighed, this, &Hand::takeWeighed);
    m_scroll.setInterval(kScrollMs);
    connect(&m_scroll, &QTimer::timeout, this, &Hand::scrollAtEdge);
    connect(m_strip, &ClipboardStrip::putWished, this, [this] { putDown(false); });
    connect(m_strip, &ClipboardStrip::forgetWished, this, &Hand::endCarry);
}

const Book& Hand::book() const { return m_session.state().book; }

const Reservation* Hand::visitOf(const BlockId& block) const {
    const Reservation* visit = book().findReservation(block.reservation);
    return visit && block.line < static_cast<int>(visit->lines.size()) ? visit : nullptr;
}

const Line* Hand::lineOf(const BlockId& block) const {
    const Reservation* visit = visitOf(block);
    return visit ? &visit->lines[static_cast<std::size_t>(block.line)] : nullptr;
}

DropTarget Hand::targetOf(int column) const {
    const DayColumn& shown = m_calendar.shown().columns().at(static_cast<std::size_t>(column));
    return {shown.day, shown.stylist, shown.station};
}

std::optional<int> Hand::columnOf(const DropTarget& target) const {
    const auto& columns = m_calendar.shown().columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!columns[i].isAttentionLane() && columns[i].stylist == target.stylist && columns[i].station == target.station && columns[i].day == target.day)
            return static_cast<int>(i);
    return std::nullopt;
}

void Hand::lookForPlaces() {
    if (!m_carry) return;
    DropWish wish;
    wish.visit = m_carry->visit;
    wish.line = m_carry->block.line;
    wish.whole = m_carry->onStrip();
    wish.copied = m_carry->by == By::copy;
    wish.hours = {m_calendar.metrics().fromMinute, m_calendar.metrics().toMinute};
    wish.notBefore = m_session.now();
    const bool wereLit = m_places.isLooking();
    m_places.begin(book(), std::move(wish));
    wantColumns();
    if (wereLit) repaintLit();
}

void Hand::wantColumns() {
    if (!m_places.isLooking()) return;
    const auto [first, last] = visibleColumns(m_calendar.metrics());
    const auto& columns = m_calendar.shown().columns();
    std::vector<DropTarget> wanted;
    const auto want = [&](int column) {
        if (!columns[static_cast<std::size_t>(column)].isAttentionLane()) wanted.push_back(targetOf(column));
    };
    for (int i = first; i <= last; ++i) want(i);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        if (i < first || i > last) want(i);
    m_places.want(wanted);
    if (!m_places.isComplete()) m_look.start();
}

void Hand::goOnLooking() {
    for (const DropTarget& target : m_places.work(kSlice))
        if (const auto column = columnOf(target)) m_calendar.viewport()->update(columnRect(m_calendar.metrics(), *column).intersected(gridRect(m_calendar.metrics())));
    if (m_places.isComplete()) m_look.stop();
}

void Hand::repaintLit() { m_calendar.viewport()->update(gridRect(m_calendar.metrics())); }

void Hand::repaint() {
    QRegion dirty = m_picture.region();
    if (m_carry) m_picture = picture(*m_carry);
    else if (m_stretch) m_picture = picture(*m_stretch);
    else m_picture = {};
    dirty += m_picture.region();
    m_calendar.viewport()->update(dirty.intersected(gridRect(m_calendar.metrics())));
}

QRect Hand::cursorBox() const {
    const auto column = m_cursor ? columnOf(m_cursor->target) : std::nullopt;
    if (!column) return {};
    const int minutes = std::max(15, m_calendar.metrics().stepMinutes);
    return boxRect(m_calendar.metrics(), *column, Placed{}, {m_cursor->minute, m_cursor->minute + minutes});
}

void Hand::repaintCursor() { m_calendar.viewport()->update(cursorBox().adjusted(-3, -3, 3, 3)); }

/// Not over where it stands now: that stays legible until it has left.
std::vector<Span> Hand::litIn(int column) const {
    const DropTarget target = targetOf(column);
    const std::vector<Span>& lit = m_places.litIn(target);
    if (!m_carry || m_carry->home.target != target) return lit;
    const Span home{m_carry->home.minute, m_carry->home.minute + m_carry->look.minutes.total()};
    return without(lit, std::vector<Span>{home});
}

void Hand::paint(QPainter& painter, const QRegion& dirty) {
    const DayMetrics& metrics = m_calendar.metrics();
    const bool lit = m_places.isLooking();
    if (!lit && m_picture.isEmpty() && !m_cursor) return;
    painter.save();
    painter.setClipRect(gridRect(metrics), Qt::IntersectClip);
    const auto [first, last] = visibleColumns(metrics);
    for (int i = first; lit && i <= last; ++i)
        if (dirty.intersects(columnRect(metrics, i))) m_painter.paintLit(painter, metrics, i, litIn(i));
    if (m_cursor && !m_carry) m_painter.paintCursor(painter, cursorBox(), QStringLiteral("+ ") + Words::time(m_cursor->minute));
    m_painter.paint(painter, metrics, m_picture);
    painter.restore();
}

void Hand::scrolled() {
    wantColumns();
    // What moved with the day was shifted by the blit; a ghost that stands still was not.
    if (m_picture.isEmpty() && !m_cursor && !m_question->isAsking()) return;
    if (!m_picture.isEmpty()) repaint();
    m_calendar.viewport()->update();
}

void Hand::resized() {
    m_strip->setGeometry(0, m_calendar.height() - ClipboardStrip::kHeight, m_calendar.width(), ClipboardStrip::kHeight);
    wantColumns();
    repaint();
}

void Hand::wordsChanged() {
    m_painter.forget();
    if (m_question->isAsking()) stop();
    repaint();
}

void Hand::dayShown() {
    const bool sameDay = m_shownDay == m_calendar.day();
    m_shownDay = m_calendar.day();
    if (m_question->isAsking()) m_question->dismiss();
    if (m_stretch || (m_carry && m_carry->by == By::mouse)) stop();
    if (!m_carry) {
        if (!sameDay) setCursor({});
        return;
    }
    // What is carried by keys or lies on the strip comes along.
    if (m_carry->place) {
        m_carry->place->target.day = m_calendar.day();
        if (!columnOf(m_carry->place->target)) m_carry->place.reset();
    }
    lookForPlaces();
    weighAgain();
}

QString Hand::whatBecameOf(const Reservation& taken) const {
    const Words words(m_session);
    const Reservation* now = book().findReservation(taken.id);
    if (!now) return tr("This visit is not in the book any more. Nothing was changed.");
    const QString who = words.customer(taken.customer);
    if (!now->isActive()) return tr("Meanwhile the visit of %1 has ended: %2. Nothing was changed here.").arg(who, Words::status(now->status));
    if (now->lines.size() != taken.lines.size()) return tr("Meanwhile the services of %1 were changed elsewhere. Look at it again.").arg(who);
    bool same = now->day == taken.day;
    for (std::size_t i = 0; same && i < taken.lines.size(); ++i) {
        const Line& a = now->lines[i];
        const Line& b = taken.lines[i];
        same = a.startMinute == b.startMinute && a.stylist == b.stylist && a.blocks == b.blocks && a.service == b.service;
    }
    if (same) return {};
    const Line& line = now->lines.front();
    return tr("Meanwhile %1 was moved elsewhere: %2 %3, %4. Nothing was changed here.")
        .arg(who, words.nearDay(now->day), Words::time(now->startMinute()), words.stylist(line.stylist));
}

void Hand::tellIfChanged(const Reservation& taken, const std::function<void()>& still) {
    const QString sentence = whatBecameOf(taken);
    if (sentence.isEmpty()) return still();
    stop();
    endCarry();
    emit said(sentence);
}

void Hand::bookChanged() {
    if (m_stretch)
        tellIfChanged(m_stretch->visit, [this] {
            m_stretch->visit = *visitOf(m_stretch->block);
            stretchTo(m_stretch->minutes);
        });
    if (!m_carry) return;
    tellIfChanged(m_carry->visit, [this] {
        const DropOffer asked = m_carry->offer;
        m_carry->visit = *visitOf(m_carry->block);
        lookForPlaces();
        weighAgain();
        if (!m_question->isAsking() || !m_carry || m_carry->offer == asked) return;
        m_question->dismiss();
        if (!m_carry->onStrip()) endCarry();
        emit said(tr("The day has changed meanwhile. Try it once more."));
    });
}

}  // namespace salon::desk
