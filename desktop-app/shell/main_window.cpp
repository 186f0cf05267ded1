#include "shell/main_window.h"

#include "attention/attention_panel.h"
#include "calendar/day_calendar.h"
#include "customers/customer_panel.h"
#include "customers/customer_search.h"
#include "reservations/booking_panel.h"
#include "reservations/reservation_panel.h"
#include "salon/text/korean.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "ui/gesture_log.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace salon::desk {

MainWindow::MainWindow(Session& session, QWidget* parent) : QMainWindow(parent), m_session(session), m_gestures(new GestureLog(session, this)) {
    auto* window = new QWidget(this);
    window->setObjectName("window");
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = new TopBar(session, window);
    column->addWidget(m_topBar);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_calendar = new DayCalendar(session, window);
    row->addWidget(m_calendar, 1);
    m_side = new QStackedWidget(window);
    m_side->setObjectName("sidePanel");
    m_side->setFixedWidth(kPanelWidth);
    row->addWidget(m_side);
    column->addLayout(row, 1);
    setCentralWidget(window);
    buildPanels();
    m_toast = new Toast(m_calendar, window);
    connectTopBar();
    connectCalendar();
    connectPanels();
    addShortcuts();
    connect(m_gestures, &GestureLog::answered, this, &MainWindow::onGesture);
    connect(m_toast, &Toast::undoWished, m_gestures, &GestureLog::undo);
    m_side->hide();
    setWindowTitle(tr("HairShop Front Desk"));
    resize(1440, 900);
    showDay(session.now().day);
    m_calendar->setFocus();
}

void MainWindow::buildPanels() {
    m_bookingSearch = new CustomerSearch(m_session);
    m_booking = new BookingPanel(m_session, *m_gestures, m_bookingSearch, m_side);
    m_reservation = new ReservationPanel(m_session, *m_gestures, m_side);
    m_attention = new AttentionPanel(m_session, *m_gestures, m_side);
    m_customers = new CustomerPanel(m_session, m_side);
    for (Panel* panel : {static_cast<Panel*>(m_booking), static_cast<Panel*>(m_reservation), static_cast<Panel*>(m_attention), static_cast<Panel*>(m_customers)}) {
        m_side->addWidget(panel);
        connect(panel, &Panel::closeWished, this, &MainWindow::closePanel);
    }
}

void MainWindow::connectTopBar() {
    connect(m_topBar, &TopBar::previousWished, this, [this] { showDay(m_calendar->day().plus(-1)); });
    connect(m_topBar, &TopBar::nextWished, this, [this] { showDay(m_calendar->day().plus(1)); });
    connect(m_topBar, &TopBar::todayWished, this, [this] { showDay(m_session.now().day); });
    connect(m_topBar, &TopBar::bookingWished, this, &MainWindow::openBooking);
    connect(m_topBar, &TopBar::customersWished, this, &MainWindow::openCustomers);
    connect(m_topBar, &TopBar::attentionWished, this, &MainWindow::openAttention);
    connect(m_topBar, &TopBar::lineWished, this, [this] { m_session.setOfflineByHand(!m_session.state().offlineByHand); });
    connect(m_topBar, &TopBar::languageWished, &m_language, &Language::use);
    connect(&m_language, &Language::changed, m_topBar, &TopBar::showLanguage);
}

void MainWindow::connectCalendar() {
    connect(m_calendar, &DayCalendar::opened, this, &MainWindow::openReservation);
    connect(m_calendar, &DayCalendar::slotChosen, this, &MainWindow::openBookingAt);
    connect(m_calendar, &DayCalendar::moveWished, this, [this](const MoveReservation& move) { m_gestures->submit(move); });
    connect(m_calendar, &DayCalendar::arrivalWished, this, [this](const ReservationId& id) { m_gestures->submit(RecordArrival{id}); });
    connect(m_calendar, &DayCalendar::cancelWished, this, [this](const ReservationId& id) {
        openReservation(id);
        m_reservation->askCancelReason();
        m_reservation->setFocus();
    });
    connect(m_calendar, &DayCalendar::selectionChanged, this, [this](const ReservationId& id) {
        if (openPanel() == m_reservation && !id.empty()) m_reservation->show(id);
    });
}

void MainWindow::connectPanels() {
    const auto look = [this](const ReservationId& id, Day day) {
        showDay(day);
        m_calendar->select(id);
        if (const Reservation* visit = m_session.state().book.findReservation(id)) m_calendar->scrollToMinute(visit->startMinute());
    };
    connect(m_attention, &AttentionPanel::visitWished, this, look);
    connect(m_customers, &CustomerPanel::visitWished, this, [this, look](const ReservationId& id, Day day) {
        look(id, day);
        openReservation(id);
    });
    connect(m_customers, &CustomerPanel::bookingWished, this, [this](const CustomerId& id) {
        openBooking();
        m_booking->setCustomer(id);
    });
    connect(m_customers->search(), &CustomerSearch::createWished, this, [this](const QString& name, const QString& phone) {
        registerForBooking(name, phone);
        m_customers->show(m_booking->draft().customer);
    });
    connect(m_bookingSearch, &CustomerSearch::chosen, m_booking, &BookingPanel::setCustomer);
    connect(m_bookingSearch, &CustomerSearch::skipped, this, [this] { m_booking->setCustomer({}); });
    connect(m_bookingSearch, &CustomerSearch::createWished, this, &MainWindow::registerForBooking);
    connect(m_booking, &BookingPanel::customerNeeded, this, [this] {
        m_bookingSearch->clear();
        m_bookingSearch->focusField();
    });
    connect(m_booking, &BookingPanel::booked, this, [this, look](const ReservationId& id) {
        if (const Reservation* visit = m_session.state().book.findReservation(id)) look(id, visit->day);
        openReservation(id);
        m_calendar->setFocus();
    });
}

void MainWindow::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
    on(Qt::Key_PageUp, [this] { showDay(m_calendar->day().plus(-1)); });
    on(Qt::Key_PageDown, [this] { showDay(m_calendar->day().plus(1)); });
    on(Qt::Key_Home, [this] { showDay(m_session.now().day); });
    on(QKeySequence::New, [this] { openBooking(); });
    on(QKeySequence::Find, [this] { openCustomers(); });
    on(QKeySequence::Undo, [this] { m_gestures->undo(); });
    on(Qt::Key_F8, [this] { greetNext(); });
}

void MainWindow::showDay(Day day) {
    m_calendar->showDay(day);
    m_topBar->showDay(day);
}

Panel* MainWindow::openPanel() const { return m_side->isHidden() ? nullptr : static_cast<Panel*>(m_side->currentWidget()); }

void MainWindow::open(Panel* panel) {
    m_side->setCurrentWidget(panel);
    m_side->show();
}

void MainWindow::closePanel() {
    m_side->hide();
    m_calendar->select({});
    m_calendar->setFocus();
}

void MainWindow::openBooking() {
    open(m_booking);
    m_booking->start(std::max(m_calendar->day(), m_session.now().day));
}

void MainWindow::openBookingAt(Day day, const StylistId& stylist, int minute) {
    open(m_booking);
    m_booking->start(day, stylist, minute);
}

void MainWindow::openReservation(const ReservationId& reservation) {
    m_reservation->show(reservation);
    m_calendar->select(reservation);
    open(m_reservation);
}

void MainWindow::openAttention() { open(m_attention); }

void MainWindow::openCustomers() {
    open(m_customers);
    m_customers->start();
}

void MainWindow::showCustomer(const CustomerId& customer) {
    open(m_customers);
    m_customers->show(customer);
}

void MainWindow::registerForBooking(const QString& name, const QString& phone) {
    const CustomerId id = m_session.newCustomerId();
    PersonalWords words;
    words.customer = id;
    words.name = name.normalized(QString::NormalizationForm_C).toStdString();
    words.phone = normalisedPhone(phone.toStdString());
    m_gestures->submit(RegisterCustomer{id}, words);
    m_booking->setCustomer(id);
}

void MainWindow::greetNext() {
    const DayPage* page = m_session.state().book.findDay(m_session.now().day);
    const Reservation* next = nullptr;
    if (page)
        for (const auto& visit : page->reservations)
            if (visit->isStillAhead() && (!next || visit->startMinute() < next->startMinute())) next = visit.get();
    if (!next) return m_toast->say(tr("Nobody else is expected today."), false);
    m_gestures->submit(RecordArrival{next->id});
}

void MainWindow::onGesture(const Gesture& gesture) {
    m_toast->say(Words(m_session).done(gesture.body, gesture.outcome), gesture.stepBack.has_value());
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && openPanel()) return closePanel();
    // A letter or digit anywhere begins a booking with it.
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isLetterOrNumber() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        openBooking();
        m_bookingSearch->field()->insert(text);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("HairShop Front Desk"));
        showDay(m_calendar->day());
    }
    QMainWindow::changeEvent(event);
}

}  // namespace salon::desk
