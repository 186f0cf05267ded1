#include "reservations/booking_panel.h"

#include "reservations/draft_lines.h"
#include "reservations/service_picker.h"
#include "reservations/slot_list.h"
#include "reservations/wish_picker.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/slot_words.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// What fits under the other questions without scrolling; a person on the phone weighs no more.
constexpr int kOffersMax = 4;

}  // namespace

BookingPanel::BookingPanel(Session& session, GestureLog& gestures, QWidget* customerSearch, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("bookingPanel");
    m_draft.day = session.now().day;
    buildCustomer(customerSearch);
    buildChoices();
    buildFoot();
    connect(&gestures, &GestureLog::answered, this, &BookingPanel::onAnswered);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible()) refreshOffers();
    });
    retranslate();
}

void BookingPanel::buildCustomer(QWidget* customerSearch) {
    m_refusal = makeCard(this, "attention");
    m_refusal->setObjectName("refusal");
    auto* notice = new QVBoxLayout(m_refusal);
    notice->setContentsMargins(space::l, space::m, space::l, space::l);
    notice->setSpacing(10);
    m_refusalText = makeLabel(m_refusal, TextRole::strong, "", true);
    notice->addWidget(m_refusalText);
    m_alternatives = new QVBoxLayout;
    m_alternatives->setSpacing(6);
    notice->addLayout(m_alternatives);
    m_refusal->hide();
    body()->addWidget(m_refusal);

    m_customerLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_customerLabel);
    m_search = customerSearch;
    body()->addWidget(m_search);
    m_customerCard = makeCard(this, "sunken");
    auto* row = new QHBoxLayout(m_customerCard);
    row->setContentsMargins(space::l, space::m, space::s, space::m);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_customerName = makeLabel(m_customerCard, TextRole::heading);
    m_customerPhone = makeLabel(m_customerCard, TextRole::caption, "secondary", true);
    names->addWidget(m_customerName);
    names->addWidget(m_customerPhone);
    m_warnings = makeLabel(m_customerCard, TextRole::captionStrong, "wrong", true);
    names->addWidget(m_warnings);
    row->addLayout(names, 1);
    m_customerChange = makeButton(m_customerCard, "icon", "close");
    connect(m_customerChange, &QPushButton::clicked, this, [this] {
        m_draft.customerSettled = false;
        showCustomer();
        emit customerNeeded();
    });
    row->addWidget(m_customerChange, 0, Qt::AlignTop);
    body()->addWidget(m_customerCard);
}

void BookingPanel::buildChoices() {
    body()->addSpacing(space::s);
    m_serviceLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_serviceLabel);
    m_services = new ServicePicker(m_session, this);
    body()->addWidget(m_services);
    m_lines = new DraftLines(m_session, this);
    body()->addWidget(m_lines);
    body()->addSpacing(space::s);
    m_wishLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_wishLabel);
    m_wish = new WishPicker(m_session, this);
    body()->addWidget(m_wish);
    body()->addSpacing(space::s);

    auto* row = new QHBoxLayout;
    m_timeLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    row->addWidget(m_timeLabel, 1);
    QPushButton* previous = makeButton(this, "icon", "chevron-left");
    QPushButton* next = makeButton(this, "icon", "chevron-right");
    previous->setObjectName("bookingDayBack");
    next->setObjectName("bookingDayOn");
    m_dayTitle = makeLabel(this, TextRole::strong);
    m_dayTitle->setAlignment(Qt::AlignCenter);
    m_dayTitle->setMinimumWidth(96);
    row->addWidget(previous);
    row->addWidget(m_dayTitle);
    row->addWidget(next);
    body()->addLayout(row);
    m_whyNot = makeLabel(this, TextRole::caption, "secondary", true);
    m_whyNot->hide();
    body()->addWidget(m_whyNot);
    m_slots = new SlotList(m_session, this);
    body()->addWidget(m_slots);
    m_overQueue = makeLabel(this, TextRole::caption, "wrong", true);
    body()->addWidget(m_overQueue);
    body()->addSpacing(space::s);
    m_note = new QLineEdit(this);
    m_note->setObjectName("bookingNote");
    body()->addWidget(m_note);
    m_group = makeButton(this, "link", "user-plus");
    m_group->setObjectName("severalAtOnce");
    body()->addWidget(m_group, 0, Qt::AlignLeft);
    body()->addStretch(1);
    connectChoices(previous, next);
}

void BookingPanel::connectChoices(QPushButton* previous, QPushButton* next) {
    connect(m_group, &QPushButton::clicked, this, &BookingPanel::groupWished);
    connect(m_lines, &DraftLines::changed, this, [this](int line, const DraftLine& now) {
        m_draft.lines.at(static_cast<std::size_t>(line)) = now;
        refreshOffers();
    });

    connect(previous, &QPushButton::clicked, this, [this] { changeDay(-1); });
    connect(next, &QPushButton::clicked, this, [this] { changeDay(1); });
    connect(m_services, &ServicePicker::changed, this, [this] {
        m_draft.setServices(m_services->chosen());
        m_wish->setServices(m_services->chosen());
        refreshOffers();
    });
    connect(m_services, &ServicePicker::finished, this, [this] { m_slots->setFocus(); });
    connect(m_wish, &WishPicker::changed, this, [this] {
        m_draft.wish = m_wish->wish();
        refreshOffers();
    });
    connect(m_slots, &SlotList::markedChanged, this, &BookingPanel::showTotal);
    connect(m_slots, &SlotList::taken, this, [this](const SlotOffer& slot) { book(slot); });
}

void BookingPanel::buildFoot() {
    m_total = makeLabel(this, TextRole::caption, "secondary");
    // Beside each other they would cut the day and the hour off the button that is pressed most.
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_walkIn = makeButton(this, "", "walk-in");
    m_walkIn->setObjectName("walkIn");
    m_book = makeButton(this, "primary");
    m_book->setObjectName("book");
    m_repeat = makeButton(this, "icon", "sync");
    m_repeat->setObjectName("bookAndRepeat");
    row->addWidget(m_total, 1);
    row->addWidget(m_walkIn);
    row->addWidget(m_repeat);
    foot()->addLayout(row);
    foot()->addWidget(m_book);
    showFoot(true);
    connect(m_book, &QPushButton::clicked, this, [this] {
        if (const auto slot = m_slots->marked()) book(*slot);
    });
    connect(m_repeat, &QPushButton::clicked, this, [this] {
        const auto slot = m_slots->marked();
        if (!slot || !m_making.empty()) return;
        m_repeats = true;
        book(*slot);
    });
    connect(m_walkIn, &QPushButton::clicked, this, [this] {
        if (const auto slot = m_slots->marked()) book(*slot, true);
    });
}

void BookingPanel::start(Day day, const StylistId& stylist, std::optional<int> minute) {
    m_draft = BookingDraft{};
    m_draft.day = day;
    m_draft.wantedMinute = minute;
    m_draft.wish = stylist.empty() ? Wish::any() : Wish::prefer(stylist);
    m_making = {};
    m_repeats = false;
    m_note->clear();
    m_services->clear();
    m_wish->setServices({});
    m_wish->setWish(m_draft.wish);
    hideRefusal();
    showCustomer();
    refreshOffers();
    emit customerNeeded();
}

void BookingPanel::setCustomer(const CustomerId& customer) {
    m_draft.customer = customer;
    m_draft.customerSettled = true;
    showCustomer();
    refreshOffers();
    m_services->focusField();
}

void BookingPanel::showCustomer() {
    m_search->setVisible(!m_draft.customerSettled);
    m_customerCard->setVisible(m_draft.customerSettled);
    if (!m_draft.customerSettled) return;
    m_customerName->setText(Words(m_session).customer(m_draft.customer));
    const CustomerCard* card = m_session.customers().find(m_draft.customer);
    QString line = card && !card->phone.empty() ? Words::phone(card->phone) : tr("no phone");
    if (card && !card->note.empty()) line += QLatin1Char('\n') + QString::fromStdString(card->note);
    m_customerPhone->setText(line);
    const QStringList warnings = m_warner && !m_draft.customer.empty() ? m_warner(m_draft.customer) : QStringList();
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
}

void BookingPanel::changeDay(int days) {
    m_draft.day = m_draft.day.plus(days);
    refreshOffers();
}

void BookingPanel::refreshOffers() {
    const Words words(m_session);
    m_dayTitle->setText(Words::shortDay(m_draft.day));
    const auto whyNot = m_draft.whyNotWanted(m_session);
    m_whyNot->setVisible(whyNot.has_value());
    if (whyNot) m_whyNot->setText(QStringLiteral("%1 — %2").arg(Words::time(*m_draft.wantedMinute), words.refusal(*whyNot)));
    const QString empty = m_draft.lines.empty() ? tr("Choose a service, and the best free times appear here.")
                          : !m_draft.canBeOffered() ? tr("Choose the stylist the customer wants.")
                                                    : tr("Nothing free in the next %1 days. Try a later day or another stylist.").arg(kOfferDaysAhead);
    m_lines->show(m_draft);
    const SlotWords why(m_session);
    m_slots->setOffers(m_draft.offers(m_session, kOffersMax), m_draft.day, empty, [&](const SlotOffer& offer) { return why.why(offer, m_draft); });
    showTotal();
}

void BookingPanel::showTotal() {
    const auto slot = m_slots->marked();
    const Words words(m_session);
    m_book->setEnabled(slot.has_value());
    m_repeat->setEnabled(slot.has_value());
    const QString over = slot ? SlotWords(m_session).overQueue(*slot, m_draft) : QString();
    m_overQueue->setText(over);
    m_overQueue->setVisible(!over.isEmpty());
    m_walkIn->setEnabled(slot && slot->day == m_session.now().day);
    m_book->setText(slot ? tr("Book %1").arg(words.alternative({AlternativeKind::firstOpening, slot->day, slot->startMinute, {}}, m_session.now().day)) : tr("Book"));
    m_total->setVisible(!m_draft.lines.empty());
    const Book& book = m_session.state().book;
    m_total->setText(QStringLiteral("%1 · %2").arg(Words::minutes(m_draft.totalMinutes(book)), words.money(m_draft.totalPrice(book))));
}

void BookingPanel::book(const SlotOffer& slot, bool walkIn) {
    if (!m_making.empty()) return;  // the answer to the last press is still on its way
    hideRefusal();
    m_making = m_session.newReservationId();
    std::optional<PersonalWords> words;
    if (const QString note = m_note->text().trimmed(); !note.isEmpty()) {
        words.emplace();
        words->customer = m_draft.customer;
        words->reservationNote = note.normalized(QString::NormalizationForm_C).toStdString();
    }
    if (walkIn) m_gestures.submit(m_draft.walkInFor(m_session, m_making, slot), std::move(words));
    else m_gestures.submit(m_draft.commandFor(m_session, m_making, slot), std::move(words));
}

void BookingPanel::onAnswered(const Gesture& gesture) {
    if (m_making.empty() || reservationOf(gesture.body) != m_making) return;
    const ReservationId made = std::exchange(m_making, {});
    const bool repeats = std::exchange(m_repeats, false);
    if (gesture.outcome.stored && gesture.outcome.verdict.kind != VerdictKind::refused) {
        emit booked(made);
        if (repeats) emit seriesWished(made);
        return;
    }
    if (gesture.outcome.stored) showRefusal(gesture.outcome.verdict.refusal);
}

void BookingPanel::showRefusal(const Refusal& refusal) {
    const Words words(m_session);
    m_refusalText->setText(words.refusal(refusal));
    clearLayout(m_alternatives);
    int row = 0;
    for (const Alternative& alternative : refusal.alternatives) {
        auto* button = new AnswerButton(m_refusal);
        button->setObjectName(QStringLiteral("alternative%1").arg(row++));
        button->setTexts(words.alternative(alternative, m_draft.day), Words::alternativeKind(alternative.kind));
        connect(button, &QPushButton::clicked, this, [this, alternative] {
            book({alternative.day, alternative.startMinute, alternative.stylists, {}, false});
        });
        m_alternatives->addWidget(button);
    }
    m_refusal->show();
    scroll()->ensureVisible(0, 0);
}

void BookingPanel::hideRefusal() {
    m_refusal->hide();
    clearLayout(m_alternatives);
}

void BookingPanel::retranslate() {
    setTitle(tr("New booking"));
    m_customerLabel->setText(tr("Customer"));
    m_customerChange->setToolTip(tr("Choose another customer"));
    m_serviceLabel->setText(tr("Services"));
    m_wishLabel->setText(tr("Stylist"));
    m_timeLabel->setText(tr("Best free times"));
    m_note->setPlaceholderText(tr("Note for this visit"));
    m_note->setAccessibleName(tr("Note for this visit"));
    m_group->setText(tr("Several at once"));
    findChild<QPushButton*>("bookingDayBack")->setAccessibleName(tr("A day earlier"));
    findChild<QPushButton*>("bookingDayOn")->setAccessibleName(tr("A day later"));
    m_repeat->setToolTip(tr("Book, then the same every few weeks"));
    m_repeat->setAccessibleName(tr("Book, then the same every few weeks"));
    m_walkIn->setText(tr("Walk-in"));
    m_walkIn->setToolTip(tr("The customer is here now"));
    showCustomer();
    refreshOffers();
}

}  // namespace salon::desk
