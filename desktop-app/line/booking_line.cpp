#include "line/booking_line.h"

#include "line/chip_row.h"
#include "line/chip_words.h"
#include "line/choice_row.h"
#include "line/command_field.h"
#include "line/line_words.h"
#include "salon/text/utf8.h"
#include "ui/gesture_log.h"

#include <algorithm>

namespace salon::desk {

BookingLine::BookingLine(Session& session, GestureLog& gestures, QWidget* parent)
    : QFrame(parent), m_session(session), m_gestures(gestures), m_planner(session), m_day(session.now().day) {
    setObjectName("bookingLine");
    build();
    hide();
    connect(m_field, &CommandField::lineChanged, this, [this] {
        m_touched = false;
        m_asked.reset();
        m_field->setChoosing(false);
        m_marked = m_person = 0;
        m_refused.reset();
        refresh();
    });
    connect(m_field, &CommandField::entered, this, &BookingLine::enter);
    connect(m_field, &CommandField::stepWished, this, &BookingLine::step);
    connect(m_field, &CommandField::choiceWished, this, &BookingLine::choose);
    connect(m_field, &CommandField::escaped, this, [this] {
        if (m_asked) askWord(std::nullopt);
        else putAway();
    });
    connect(m_chips, &ChipRow::otherWished, this, &BookingLine::takeOther);
    connect(m_card, &PersonCard::chosen, this, &BookingLine::settlePerson);
    connect(&gestures, &GestureLog::finished, this, &BookingLine::onFinished);
    connect(&session, &Session::bookChanged, this, &BookingLine::followBook);
    connect(&session, &Session::customersChanged, this, [this] {
        m_planner.forget();
        if (isVisible()) refresh();
    });
    retranslate();
}

void BookingLine::setWarner(Warner warner) { m_card->setWarner(std::move(warner)); }

void BookingLine::setDay(Day day) {
    if (day == m_day) return;
    m_day = day;
    if (isVisible()) refresh();
}

void BookingLine::open() {
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    refresh();
}

void BookingLine::openWith(const QString& text, Keys keys) {
    show();
    if (keys == Keys::move) m_field->setFocus(Qt::OtherFocusReason);
    setText(text);
    if (text.isEmpty()) refresh();
}

void BookingLine::startWith(const CustomerId& customer) {
    const CustomerCard* card = m_session.customers().find(m_session.state().book.personOf(customer));
    if (!card) return open();
    openWith(QString::fromStdString(m_planner.pin(*card)) + ' ');
}

void BookingLine::startAgain(const Reservation& visit) {
    const CustomerCard* card = m_session.customers().find(m_session.state().book.personOf(visit.customer));
    std::vector<Meaning> said;
    for (const Line& line : visit.lines) say(said, line.service, line.stylist, line.blocksChosen ? std::optional(line.blocks) : std::nullopt);
    openWith(QString::fromStdString((card ? m_planner.pin(*card) : std::string("+")) + " " + canonical(said)) + ' ');
}

void BookingLine::bookAsGiven(const BookReservation& wish) {
    const CustomerCard* card = m_session.customers().find(m_session.state().book.personOf(wish.customer));
    std::vector<Meaning> said;
    int start = kMinutesPerDay;
    for (const LineRequest& line : wish.lines) {
        say(said, line.service, line.wish.stylist, line.blocks);
        start = std::min(start, line.startMinute);
    }
    Meaning day;
    day.words = printDay(wish.day);
    Meaning time;
    time.words = printMinute(start);
    said.push_back(day);
    said.push_back(time);
    m_sentText = QString::fromStdString((card ? m_planner.pin(*card) + " " : std::string()) + canonical(said)) + ' ';
    m_making = wish.reservation;
    m_gestures.submit(wish);
}

void BookingLine::say(std::vector<Meaning>& said, const ServiceId& service, const StylistId& stylist, const std::optional<Blocks>& blocks) const {
    const LineNames names(m_session.state().book);
    said.push_back(names.meaningOf(service));
    if (!stylist.empty()) said.push_back(names.meaningOf(stylist));
    if (!blocks) return;
    Meaning minutes;
    minutes.words = std::to_string(blocks->customerMinutes()) + "분";
    said.push_back(minutes);
}

std::string BookingLine::canonical(const std::vector<Meaning>& said) {
    LineReading reading;
    for (const Meaning& meaning : said) reading.chips.push_back({meaning, {}, 0, 0, {}, {}});
    return canonicalLine(reading);
}

void BookingLine::putAway() {
    hide();
    emit ghostWished({});
    emit leaves(false);
}

void BookingLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void BookingLine::setText(const QString& text) {
    m_field->setText(text);
    m_field->setCursorPosition(static_cast<int>(text.size()));
}

bool BookingLine::endsOpen() const { return m_field->text().endsWith(' '); }

void BookingLine::refresh() {
    m_plan = m_planner.plan(m_field->composed().toStdString(), m_day);
    makeRows();
    const bool said = !m_plan.reading.chips.empty();
    m_hint->setVisible(!said);
    m_chips->setVisible(said);
    m_answers->setVisible(said);
    m_chips->show(m_plan);
    m_card->show(m_plan, m_person);
    showRows();
    showSentence();
    showNext();
    showGhost();
}

void BookingLine::followBook() {
    if (!isVisible()) return;
    const Row* row = m_asked || m_refused ? nullptr : markedRow();
    if (row && row->kind == RowKind::place) m_held = row->place;
    refresh();
    m_held.reset();
}

void BookingLine::keepHeld() {
    const auto isHeld = [this](const Row& row) { return row.place.day == m_held->day && row.place.startMinute == m_held->startMinute && row.place.stylists == m_held->stylists; };
    auto at = std::find_if(m_rowList.begin(), m_rowList.end(), isHeld);
    if (at == m_rowList.end() && isStillFree(*m_held)) {
        if (m_rowList.size() >= kLineOffersMax) m_rowList.pop_back();
        at = m_rowList.insert(m_rowList.end(), {RowKind::place, *m_held});
    }
    // It is gone: what is best now was not chosen by anybody.
    if (at == m_rowList.end()) m_touched = false;
    m_marked = at == m_rowList.end() ? 0 : static_cast<int>(at - m_rowList.begin());
}

bool BookingLine::isStillFree(const SlotOffer& place) const {
    BookReservation asked = m_plan.draft.commandFor(m_session, {"held"}, place);
    for (std::size_t i = 0; i < asked.lines.size() && i < place.stylists.size(); ++i) asked.lines[i].wish = Wish::only(place.stylists[i]);
    return m_session.preview(asked).verdict.kind == VerdictKind::accepted;
}

void BookingLine::makeRows() {
    m_rowList.clear();
    if (m_asked) {
        for (const OverrideWord word : {OverrideWord::customerAsked, OverrideWord::betterSkilled, OverrideWord::stylistAsked, OverrideWord::evenOut, OverrideWord::other})
            m_rowList.push_back({RowKind::word, {}, word});
        return;
    }
    if (m_refused)
        for (const Alternative& way : m_refused->alternatives) m_rowList.push_back({RowKind::place, SlotOffer{way.day, way.startMinute, way.stylists, {}}});
    else
        for (const SlotOffer& offer : m_plan.offers) m_rowList.push_back({RowKind::place, offer});
    if (m_held) keepHeld();
    if (m_plan.waits) m_rowList.clear();
    const bool room = std::any_of(m_rowList.begin(), m_rowList.end(), [this](const Row& row) { return row.place.day == m_plan.draft.day; });
    const bool wished = m_plan.dayNamed || m_plan.timeNamed || m_plan.draft.walkIn;
    const bool full = !m_plan.draft.lines.empty() && m_plan.whoIsClear() && (m_rowList.empty() || (!room && wished) || m_refused);
    if (!full && !m_plan.waits) return;
    if (m_plan.draft.lines.empty()) return;
    m_rowList.push_back({RowKind::waiting, {}});
    // Somebody who named a day does not mean another one: that has to be chosen by hand.
    if (!m_touched && !m_refused) m_marked = static_cast<int>(m_rowList.size()) - 1;
}

const BookingLine::Row* BookingLine::markedRow() const {
    return m_marked >= 0 && m_marked < static_cast<int>(m_rowList.size()) ? &m_rowList[static_cast<std::size_t>(m_marked)] : nullptr;
}

void BookingLine::mark(int row) {
    m_marked = row;
    for (std::size_t i = 0; i < m_rowWidgets.size(); ++i) m_rowWidgets[i]->setMarked(static_cast<int>(i) == row);
    showSentence();
    showNext();
    showGhost();
}

void BookingLine::step(int by) {
    if (choosesPerson()) {
        const int last = std::min<int>(kPeopleShown, static_cast<int>(m_plan.people.size())) - 1;
        m_person = std::clamp(m_person + by, 0, last);
        m_card->mark(m_person);
        return showNext();
    }
    m_touched = true;
    mark(std::clamp(m_marked + by, 0, std::max(0, static_cast<int>(m_rowList.size()) - 1)));
}

/// Alt and a digit: marks a place, takes a person or a word.
void BookingLine::choose(int number) {
    if (choosesPerson()) return settlePerson(number - 1);
    if (number < 1 || number > static_cast<int>(m_rowList.size())) return;
    if (m_asked) {
        const OverrideWord word = m_rowList[static_cast<std::size_t>(number - 1)].word;
        const SlotOffer place = *std::exchange(m_asked, std::nullopt);
        m_field->setChoosing(false);
        return book(place, word);
    }
    m_touched = true;
    mark(number - 1);
}

BookingLine::Step BookingLine::nextStep() const {
    if (m_plan.reading.chips.empty()) return Step::nothing;
    if (choosesPerson()) return Step::choosePerson;
    if (m_plan.firstUnknown()) return Step::unknownWord;
    if (!m_plan.whoIsClear()) return Step::whoIsIt;
    const ChipKind last = m_plan.reading.chips.back().meaning.kind;
    if (!endsOpen() && last == ChipKind::customer && !m_plan.servicesSaid()) return Step::moveOn;
    if (m_plan.draft.lines.empty()) return Step::whichService;
    if (m_plan.servicesImplied) return Step::takeUsual;
    const Row* row = markedRow();
    if (!row) return Step::noPlace;
    const bool several = m_plan.series || m_plan.party > 0;
    const bool meant = m_touched || endsOpen() || m_plan.draft.walkIn || m_plan.waits || m_refused;
    if (row->kind == RowKind::waiting) return meant ? Step::join : Step::moveOn;
    if (!meant && !(row->place.wanted && row->place.wishMet)) return Step::moveOn;
    if (several) return Step::plan;
    return row->place.turn > 0 ? Step::askWord : Step::book;
}

void BookingLine::enter() {
    if (!m_making.empty() || !m_joining.empty()) return;  // the answer to the last Enter is still on its way
    if (m_asked) return choose(m_marked + 1);
    const Row* row = markedRow();
    switch (nextStep()) {
        case Step::choosePerson: return settlePerson(m_person);
        case Step::moveOn: return moveOn();
        case Step::takeUsual: return setText(m_field->text() + (endsOpen() ? "" : " ") + tr("same") + ' ');
        case Step::book: return book(row->place, OverrideWord::none);
        case Step::askWord: return askWord(row->place);
        case Step::plan: return planSeveral(row->place);
        case Step::join: return joinWaiting();
        case Step::nothing:
        case Step::unknownWord:
        case Step::whoIsIt:
        case Step::whichService:
        case Step::noPlace: return showSentence();
    }
}

void BookingLine::askWord(std::optional<SlotOffer> place) {
    m_asked = std::move(place);
    m_field->setChoosing(m_asked.has_value());
    m_marked = 0;
    refresh();
}

/// The word is done: the next one may come, or the next Enter.
void BookingLine::moveOn() {
    const Chip* customer = m_plan.reading.customer();
    if (customer && m_plan.customer() && m_plan.reading.chips.back().from == customer->from) return settlePerson(0);
    setText(m_field->text() + ' ');
}

void BookingLine::settlePerson(int person) {
    const Chip* chip = m_plan.reading.customer();
    if (!chip || person < 0 || person >= static_cast<int>(m_plan.people.size())) return;
    replaceChip(*chip, QString::fromStdString(m_planner.pin(m_plan.people[static_cast<std::size_t>(person)])));
}

void BookingLine::replaceChip(const Chip& chip, const QString& words) {
    std::u32string text = decodedUtf8(m_field->text().normalized(QString::NormalizationForm_C).toStdString());
    if (chip.to > text.size()) return;
    const bool last = chip.to == text.size();
    QString whole = QString::fromUcs4(text.data(), static_cast<qsizetype>(chip.from)) + words;
    whole += last ? QStringLiteral(" ") : QString::fromUcs4(text.data() + chip.to, static_cast<qsizetype>(text.size() - chip.to));
    setText(whole);
}

void BookingLine::takeOther(int number) {
    if (number < 0 || number >= static_cast<int>(m_plan.reading.chips.size())) return;
    const Chip chip = m_plan.reading.chips[static_cast<std::size_t>(number)];
    const std::string words = chip.meaning.kind == ChipKind::unknown ? chip.meant : chip.others.empty() ? std::string() : chip.others.front().words;
    if (words.empty()) return;
    replaceChip(chip, QString::fromStdString(words));
    m_field->setFocus();
}

QString BookingLine::chipsSaid() const { return m_chips->said(); }
QString BookingLine::cardSaid() const { return m_card->said(); }
QString BookingLine::nextSaid() const { return m_next->text(); }

QStringList BookingLine::placesSaid() const {
    QStringList texts;
    for (std::size_t i = 0; i < m_rowList.size() && i < m_rowWidgets.size(); ++i)
        texts << (m_rowWidgets[i]->caption().isEmpty() ? m_rowWidgets[i]->title() : m_rowWidgets[i]->title() + QStringLiteral(" · ") + m_rowWidgets[i]->caption());
    return texts;
}

}  // namespace salon::desk
