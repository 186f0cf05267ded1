#include "reservations/line_cards.h"
#include "reservations/reservation_panel.h"
#include "reservations/series_draft.h"
#include "reservations/slot_list.h"
#include "reservations/visit_acts.h"
#include "salon/free_slots.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QLineEdit>

namespace salon::desk {
namespace {

constexpr int kPlacesMax = 4;

QString withKey(const QString& words, const QString& key) { return QStringLiteral("%1  %2").arg(words, key); }

}  // namespace

void ReservationPanel::refresh() {
    const Reservation* v = visit();
    if (!v) return;
    showHead(*v);
    showStrips(*v);
    m_lines->show(*v);
    showGroup(*v);
    showTexts();
    showHistory(*v);
    showActs(*v);
    m_moveBox->setVisible(m_unfolded == Unfolded::move);
    m_noteEdit->setVisible(m_unfolded == Unfolded::note);
    m_servicesBox->setVisible(m_unfolded == Unfolded::services);
    m_cancelBox->setVisible(m_unfolded == Unfolded::cancel);
    if (m_unfolded == Unfolded::move) showMove(*v);
    if (m_unfolded == Unfolded::cancel) showReasons();
}

void ReservationPanel::showHead(const Reservation& visit) {
    const Words words(m_session);
    m_name->setText(words.customer(visit.customer));
    m_name->setEnabled(!visit.customer.empty());
    const CustomerCard* card = m_session.customers().find(visit.customer);
    m_phone->setText(card && !card->phone.empty() ? Words::phone(card->phone) : tr("no phone"));
    m_status->set(toneOf(visit.status), Words::statusIcon(visit.status), Words::status(visit.status));
}

void ReservationPanel::showStrips(const Reservation& visit) {
    const Words words(m_session);
    QStringList elsewhere;
    if (const auto open = m_session.state().openElsewhere.find(visit.id); open != m_session.state().openElsewhere.end())
        for (const TerminalId& terminal : open->second) elsewhere << words.terminal(terminal);
    m_elsewhereBox->setVisible(!elsewhere.isEmpty());
    m_elsewhere->setText(tr("Also open now on %1").arg(elsewhere.join(QStringLiteral(", "))));
    const CustomerCard* card = m_session.customers().find(visit.customer);
    const QStringList warnings = m_warnings ? m_warnings(visit) : QStringList();
    m_warningBox->setVisible(!warnings.isEmpty());
    m_warningText->setText(warnings.join(QLatin1Char('\n')));
    QStringList notes;
    if (const auto note = m_session.state().notes.find(visit.id); note != m_session.state().notes.end() && !note->second.empty())
        notes << QString::fromStdString(note->second);
    if (card && !card->note.empty()) notes << QString::fromStdString(card->note);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_noteBox->setVisible(!notes.isEmpty());
    QStringList flags;
    for (const AttentionItem* item : m_session.state().book.attentionOf(visit.id)) {
        const QString why = words.refusal(item->cause);
        flags << (why.isEmpty() ? tr("A person must decide about this visit.") : why);
    }
    if (visit.lateMinutes > 0 && visit.isStillAhead()) flags << tr("Called: %1 late").arg(Words::minutes(visit.lateMinutes));
    m_flag->setVisible(!flags.isEmpty());
    m_flagText->setText(flags.join(QLatin1Char('\n')));
}

void ReservationPanel::showGroup(const Reservation& visit) {
    m_groupBox->setVisible(visit.group.has_value());
    if (!visit.group) return;
    const auto rest = restOfGroup(m_session.state().book, visit);
    const GroupPlace& place = *visit.group;
    if (place.kind == GroupKind::party) {
        m_groupText->setText(tr("One of %1 who come together").arg(place.size));
    } else {
        QString text = tr("Recurring: visit %1 of %2").arg(place.number).arg(place.size);
        // Where one was left out the distance is longer: the shortest one is how often they come.
        int weeks = 0;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            const auto dayOf = [&](std::size_t at) { return m_session.state().book.findReservation(rest[at])->day.number; };
            const int distance = (dayOf(i) - dayOf(i - 1)) / 7;
            if (distance > 0 && (weeks == 0 || distance < weeks)) weeks = distance;
        }
        if (weeks > 0) text += tr(", every %1 weeks").arg(weeks);
        m_groupText->setText(text);
    }
    m_cancelRest->setVisible(!rest.empty() && visit.isStillAhead());
    m_cancelRest->setText(place.kind == GroupKind::party ? tr("Cancel this and those after it (%1)").arg(rest.size()) : tr("Cancel this and the following (%1)").arg(rest.size()));
}

void ReservationPanel::showTexts() {
    const Reservation* v = visit();
    if (!v) return;
    const QString told = TextTelling(m_session).lastTold(*v);
    const QString next = m_nextText ? m_nextText(*v) : QString();
    m_told->setText(v->customerConfirmed ? QStringList{told, tr("They said that they come.")}.join(QLatin1Char('\n')).trimmed() : told);
    m_told->setVisible(!m_told->text().isEmpty());
    m_toldNext->setText(next);
    m_toldNext->setVisible(!next.isEmpty());
    m_textLink->setVisible(!next.isEmpty());
    m_textBox->setVisible(!m_told->text().isEmpty() || !next.isEmpty());
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

void ReservationPanel::showActs(const Reservation& visit) {
    const auto word = [&] {
        switch (visit.status) {
            case Status::requested: return tr("Confirm");
            case Status::confirmed: return tr("Has arrived");
            case Status::arrived: return tr("Start service");
            default: return tr("Complete");
        }
    };
    m_next->setVisible(nextStep(visit).has_value());
    m_next->setText(withKey(word(), tr("Space")));
    m_back->setVisible(stepBack(visit).has_value());
    m_move->setVisible(visit.isStillAhead());
    m_late->setVisible(visit.isStillAhead());
    m_noShow->setVisible(visit.isStillAhead());
    const bool changeable = visit.isActive() && visit.status != Status::completed;
    m_cancel->setVisible(changeable && visit.status != Status::inService);
    m_addServices->setVisible(changeable);
    m_editMinutes->setVisible(changeable);
}

void ReservationPanel::showReasons() {
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
    VisitRequest request;
    request.reservation = visit.id;
    request.customer = visit.customer;
    request.day = visit.day;
    for (const Line& line : visit.lines) {
        request.lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, false, OverrideWord::none});
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
    m_move->setText(withKey(tr("Move"), "M"));
    m_back->setText(tr("Step back"));
    m_back->setToolTip(tr("Shift+Space"));
    m_late->setText(withKey(tr("Late"), "L"));
    m_series->setText(withKey(tr("Recurring"), "R"));
    m_noShow->setText(withKey(tr("Did not come"), "N"));
    m_cancel->setText(withKey(tr("Cancel visit"), "Del"));
    m_editMinutes->setText(withKey(tr("Minutes"), "T"));
    m_addServices->setText(withKey(tr("More services"), "E"));
    m_editNote->setText(withKey(tr("Note"), "O"));
    m_historyLink->setText(withKey(tr("History of this visit"), "H"));
    m_textLink->setText(tr("Hold, change or send this text"));
    m_moveTitle->setText(tr("Where to? Enter moves, or drag the block"));
    m_cancelTitle->setText(tr("Why? Press the digit"));
    m_noteHint->setText(tr("Note for this visit: Enter keeps it, Esc does not"));
    m_noteField->setAccessibleName(tr("Note for this visit"));
    m_servicesTitle->setText(tr("What comes on top? Enter twice takes it"));
    refresh();
}

}  // namespace salon::desk
