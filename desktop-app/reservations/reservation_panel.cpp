#include "reservations/reservation_panel.h"

#include "reservations/slot_list.h"
#include "salon/free_slots.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

constexpr int kPlacesMax = 4;

}  // namespace

ReservationPanel::ReservationPanel(Session& session, GestureLog& gestures, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("reservationPanel");
    buildHead();
    buildActs();
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&session, &Session::bookChanged, this, follow);
    connect(&session, &Session::customersChanged, this, follow);
    retranslate();
}

void ReservationPanel::buildHead() {
    auto* head = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_name = makeLabel(this, TextRole::display);
    m_phone = makeLabel(this, TextRole::body, "secondary");
    names->addWidget(m_name);
    names->addWidget(m_phone);
    head->addLayout(names, 1);
    m_status = new StatusChip(this);
    head->addWidget(m_status, 0, Qt::AlignTop);
    body()->addLayout(head);
    m_note = makeLabel(this, TextRole::body, "", true);
    auto* note = makeCard(this, "wait");
    auto* noteRow = new QHBoxLayout(note);
    noteRow->setContentsMargins(space::m, space::s, space::m, space::s);
    noteRow->addWidget(m_note);
    body()->addWidget(note);

    m_flag = makeCard(this, "attention");
    auto* flag = new QHBoxLayout(m_flag);
    flag->setContentsMargins(space::m, space::m, space::m, space::m);
    m_flagText = makeLabel(m_flag, TextRole::body, "", true);
    flag->addWidget(m_flagText, 1);
    body()->addWidget(m_flag);

    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::s);
    body()->addLayout(m_lines);
    m_history = makeLabel(this, TextRole::caption, "secondary", true);
    body()->addWidget(m_history);

    m_moveBox = new QWidget(this);
    auto* move = new QVBoxLayout(m_moveBox);
    move->setContentsMargins(0, space::s, 0, 0);
    m_moveTitle = makeLabel(m_moveBox, TextRole::captionStrong, "secondary");
    m_places = new SlotList(m_session, m_moveBox);
    m_places->setObjectName("movePlaces");
    move->addWidget(m_moveTitle);
    move->addWidget(m_places);
    body()->addWidget(m_moveBox);
    m_cancelBox = new QWidget(this);
    auto* cancel = new QVBoxLayout(m_cancelBox);
    cancel->setContentsMargins(0, space::s, 0, 0);
    m_cancelTitle = makeLabel(m_cancelBox, TextRole::captionStrong, "secondary");
    auto* chips = new QWidget(m_cancelBox);
    m_reasons = new FlowLayout(chips, 6);
    cancel->addWidget(m_cancelTitle);
    cancel->addWidget(chips);
    body()->addWidget(m_cancelBox);
    body()->addStretch(1);
}

void ReservationPanel::buildActs() {
    m_next = makeButton(this, "primary");
    m_next->setObjectName("nextStep");
    foot()->addWidget(m_next);
    auto* first = new QHBoxLayout;
    m_move = makeButton(this, "", "move");
    m_move->setObjectName("move");
    m_back = makeButton(this, "", "undo");
    m_back->setObjectName("stepBack");
    first->addWidget(m_move, 1);
    first->addWidget(m_back, 1);
    foot()->addLayout(first);
    auto* second = new QHBoxLayout;
    m_noShow = makeButton(this, "quiet", "no-show");
    m_noShow->setObjectName("noShow");
    m_cancel = makeButton(this, "danger");
    m_cancel->setObjectName("cancel");
    second->addWidget(m_noShow, 1);
    second->addWidget(m_cancel, 1);
    foot()->addLayout(second);
    showFoot(true);

    const auto visit = [this] { return m_session.state().book.findReservation(m_id); };
    connect(m_next, &QPushButton::clicked, this, [this, visit] {
        if (const Reservation* v = visit())
            if (auto step = nextStep(*v)) submit(*step);
    });
    connect(m_back, &QPushButton::clicked, this, [this, visit] {
        if (const Reservation* v = visit())
            if (auto step = stepBack(*v)) submit(*step);
    });
    connect(m_noShow, &QPushButton::clicked, this, [this] { submit(RecordNoShow{m_id}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelling = !m_cancelling;
        m_moving = false;
        refresh();
    });
    connect(m_move, &QPushButton::clicked, this, [this] {
        m_moving = !m_moving;
        m_cancelling = false;
        refresh();
        if (m_moving) m_places->setFocus();
    });
    connect(m_places, &SlotList::taken, this, [this](const SlotOffer& slot) {
        submit(MoveReservation{m_id, slot.day, slot.startMinute, -1, slot.stylists.empty() ? StylistId{} : slot.stylists.front(), false});
    });
}

void ReservationPanel::show(const ReservationId& reservation) {
    if (reservation != m_id) m_moving = m_cancelling = false;
    m_id = reservation;
    refresh();
}

void ReservationPanel::askCancelReason() {
    m_cancelling = true;
    m_moving = false;
    refresh();
}

void ReservationPanel::submit(CommandBody body) {
    m_moving = m_cancelling = false;
    m_gestures.submit(std::move(body));
    refresh();
}

void ReservationPanel::refresh() {
    const Reservation* visit = m_session.state().book.findReservation(m_id);
    if (!visit) return;
    showHead(*visit);
    showFlags(*visit);
    showLines(*visit);
    showHistory(*visit);
    showActs(*visit);
    showMove(*visit);
}

void ReservationPanel::showHead(const Reservation& visit) {
    const Words words(m_session);
    m_name->setText(words.customer(visit.customer));
    const CustomerCard* card = m_session.customers().find(visit.customer);
    m_phone->setText(card && !card->phone.empty() ? Words::phone(card->phone) : tr("no phone"));
    m_status->set(toneOf(visit.status), Words::statusIcon(visit.status), Words::status(visit.status));
    QStringList notes;
    if (const auto note = m_session.state().notes.find(visit.id); note != m_session.state().notes.end()) notes << QString::fromStdString(note->second);
    if (card && !card->note.empty()) notes << QString::fromStdString(card->note);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->parentWidget()->setVisible(!notes.isEmpty());
}

void ReservationPanel::showFlags(const Reservation& visit) {
    const Words words(m_session);
    QStringList sentences;
    for (const AttentionItem* item : m_session.state().book.attentionOf(visit.id)) {
        const QString why = words.refusal(item->cause);
        sentences << (why.isEmpty() ? tr("A person must decide about this visit.") : why);
    }
    m_flag->setVisible(!sentences.isEmpty());
    m_flagText->setText(sentences.join(QLatin1Char('\n')));
}

void ReservationPanel::showLines(const Reservation& visit) {
    clearLayout(m_lines);
    const Words words(m_session);
    for (const Line& line : visit.lines) {
        QFrame* card = makeCard(this, "plain");
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(space::l, space::m, space::l, space::m);
        column->setSpacing(2);
        auto* first = new QHBoxLayout;
        QLabel* service = makeLabel(card, TextRole::heading);
        service->setText(words.service(line.service));
        QLabel* price = makeLabel(card, TextRole::body, "secondary");
        price->setText(words.money(line.price));
        first->addWidget(service, 1);
        first->addWidget(price);
        column->addLayout(first);
        QLabel* when = makeLabel(card, TextRole::body);
        const QString who = line.stylist.empty() ? tr("nobody yet") : words.stylist(line.stylist);
        const QString wish = line.wish.kind == WishKind::only ? tr(" (only them)") : line.wish.kind == WishKind::prefer ? tr(" (preferred)") : QString();
        when->setText(QStringLiteral("%1 · %2%3").arg(Words::range({line.startMinute, line.startMinute + line.blocks.customerMinutes()}), who, wish));
        column->addWidget(when);
        if (!line.reasons.empty()) {
            QLabel* why = makeLabel(card, TextRole::caption, "secondary", true);
            why->setText(tr("Why: %1").arg(Words::reasons(line.reasons)));
            column->addWidget(why);
        }
        m_lines->addWidget(card);
    }
}

void ReservationPanel::showHistory(const Reservation& visit) {
    const Words words(m_session);
    QStringList lines{tr("Booked %1 at %2").arg(words.moment(visit.bookedAt), words.terminal(visit.bookedBy))};
    if (visit.mode == Mode::promised) lines << tr("Promised while the line was down");
    if (visit.arrivedAt) lines << tr("Arrived %1").arg(words.moment(*visit.arrivedAt));
    if (visit.startedAt) lines << tr("Started %1").arg(words.moment(*visit.startedAt));
    if (visit.completedAt) lines << tr("Completed %1").arg(words.moment(*visit.completedAt));
    if (visit.cancelReason) lines << tr("Cancelled: %1").arg(Words::cancelReason(*visit.cancelReason));
    if (m_session.state().pending.contains(visit.id)) lines << tr("Not yet answered by the server");
    m_history->setText(lines.join(QLatin1Char('\n')));
}

std::optional<CommandBody> ReservationPanel::nextStep(const Reservation& visit) const {
    switch (visit.status) {
        case Status::requested: return ConfirmReservation{visit.id};
        case Status::confirmed: return RecordArrival{visit.id};
        case Status::arrived: return StartService{visit.id};
        case Status::inService: return CompleteService{visit.id};
        default: return std::nullopt;
    }
}

std::optional<CommandBody> ReservationPanel::stepBack(const Reservation& visit) const {
    switch (visit.status) {
        case Status::arrived: return TakeBackArrival{visit.id};
        case Status::inService: return TakeBackStart{visit.id};
        case Status::completed: return TakeBackCompletion{visit.id};
        case Status::noShow: return TakeBackNoShow{visit.id};
        case Status::cancelled: return TakeBackCancellation{visit.id};
        case Status::declined: return TakeBackDecline{visit.id};
        default: return std::nullopt;
    }
}

QString ReservationPanel::nextWord(Status status) {
    switch (status) {
        case Status::requested: return tr("Confirm");
        case Status::confirmed: return tr("Has arrived");
        case Status::arrived: return tr("Start service");
        case Status::inService: return tr("Complete");
        default: return {};
    }
}

void ReservationPanel::showActs(const Reservation& visit) {
    const auto next = nextStep(visit);
    m_next->setVisible(next.has_value());
    m_next->setText(nextWord(visit.status));
    m_back->setVisible(stepBack(visit).has_value());
    m_move->setVisible(visit.isStillAhead());
    m_noShow->setVisible(visit.isStillAhead());
    m_cancel->setVisible(visit.isActive() && visit.status != Status::completed);
    m_cancelBox->setVisible(m_cancelling);
    if (!m_cancelling) return;
    clearLayout(m_reasons);
    for (const CancelReason reason : {CancelReason::customerAsked, CancelReason::salonAsked, CancelReason::ill, CancelReason::bookedTwice, CancelReason::mistake, CancelReason::other}) {
        QPushButton* chip = makeButton(m_cancelBox, "chip");
        chip->setCheckable(false);
        chip->setObjectName(QStringLiteral("reason%1").arg(static_cast<int>(reason)));
        chip->setText(QStringLiteral("%1 %2").arg(static_cast<int>(reason) + 1).arg(Words::cancelReason(reason)));
        chip->setShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(reason)));
        connect(chip, &QPushButton::clicked, this, [this, reason] { submit(CancelReservation{m_id, reason}); });
        m_reasons->addWidget(chip);
    }
    m_cancelBox->updateGeometry();
}

void ReservationPanel::showMove(const Reservation& visit) {
    m_moveBox->setVisible(m_moving);
    if (!m_moving) return;
    VisitRequest request;
    request.reservation = visit.id;
    request.customer = visit.customer;
    request.day = visit.day;
    for (const Line& line : visit.lines) {
        request.lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, false});
        request.present.push_back({line.stylist, line.station, line.blocks});
    }
    std::vector<SlotOffer> offers;
    for (const FreeSlot& slot : bestSlots(m_session.state().book, request, m_session.now(), kPlacesMax + 1, kOfferDaysAhead)) {
        SlotOffer offer{slot.day, slot.startMinute, {}, {}, false};
        for (const LinePlace& place : slot.places) offer.stylists.push_back(place.stylist);
        if (!slot.places.empty()) offer.reasons = slot.places.front().reasons;
        const bool stands = slot.day == visit.day && slot.startMinute == visit.startMinute();
        if (!stands && static_cast<int>(offers.size()) < kPlacesMax) offers.push_back(std::move(offer));
    }
    m_places->setOffers(std::move(offers), visit.day, tr("Nothing free in the next %1 days.").arg(kOfferDaysAhead));
}

void ReservationPanel::retranslate() {
    setTitle(tr("Reservation"));
    m_move->setText(tr("Move"));
    m_noShow->setText(tr("Did not come"));
    m_cancel->setText(tr("Cancel visit"));
    m_back->setText(tr("Step back"));
    m_moveTitle->setText(tr("Where to? Enter moves, or drag the block"));
    m_cancelTitle->setText(tr("Why? Press the digit"));
    refresh();
}

}  // namespace salon::desk
