#include "shell/main_window.h"

#include "calendar/day_calendar.h"
#include "salon/text/korean.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "ui/gesture_log.h"
#include "ui/panel.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace salon::desk {

MainWindow::MainWindow(Session& session, const QString& language) : m_session(session), m_gestures(new GestureLog(session, this)), m_acts(new Acts(this)) {
    // Before there is anything to translate a second time.
    if (!language.isEmpty()) m_language.use(language);
    build();
    addUndo(*this);
    addHand(*this);
    addReservation(*this);
    addBooking(*this);
    addLine(*this);
    addCustomers(*this);
    addAttention(*this);
    addWaiting(*this);
    addSlide(*this);
    addSeries(*this);
    addRoster(*this);
    addDays(*this);
    addViews(*this);
    addHistory(*this);
    addPaper(*this);
    addTexts(*this);
    addWindow(*this);
    connect(m_topBar, &TopBar::languageWished, &m_language, &Language::use);
    connect(&m_language, &Language::changed, m_topBar, &TopBar::showLanguage);
    if (!language.isEmpty()) m_topBar->showLanguage(m_language.code());
    setWindowTitle(tr("HairShop Front Desk"));
    resize(1440, 900);
    showDay(session.now().day);
    m_calendar->setFocus();
}

void MainWindow::build() {
    auto* window = new QWidget(this);
    window->setObjectName("window");
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = new TopBar(m_session, window);
    column->addWidget(m_topBar);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_middle = new QVBoxLayout;
    m_middle->setSpacing(0);
    m_above = new QVBoxLayout;
    m_above->setSpacing(0);
    m_middle->addLayout(m_above);
    m_calendar = new DayCalendar(m_session, window);
    m_middle->addWidget(m_calendar, 1);
    row->addLayout(m_middle, 1);
    m_side = new QStackedWidget(window);
    m_side->setObjectName("sidePanel");
    m_side->setFixedWidth(kPanelWidth);
    m_side->hide();
    row->addWidget(m_side);
    column->addLayout(row, 1);
    setCentralWidget(window);
    m_toast = new Toast(m_calendar, window);
    connect(this, &MainWindow::panelOpened, m_calendar, [this] { m_calendar->hand().setBesideCard(true); });
    connect(this, &MainWindow::panelClosed, m_calendar, [this] { m_calendar->hand().setBesideCard(false); });
}

QWidget* MainWindow::side() const { return m_side; }

void MainWindow::addPanel(Panel* panel) {
    m_side->addWidget(panel);
    connect(panel, &Panel::closeWished, this, &MainWindow::closePanel);
}

Panel* MainWindow::openPanel() const { return m_side->isHidden() ? nullptr : static_cast<Panel*>(m_side->currentWidget()); }

void MainWindow::open(Panel* panel) {
    m_side->setCurrentWidget(panel);
    m_side->show();
    emit panelOpened(panel);
}

void MainWindow::coverCalendar(QWidget* cover) {
    if (m_cover) {
        m_middle->removeWidget(m_cover);
        m_cover->hide();
    }
    m_cover = cover;
    m_calendar->setVisible(!cover);
    if (!cover) return;
    m_middle->addWidget(cover, 1);
    cover->show();
}

void MainWindow::closePanel() {
    m_calendar->select({});
    hidePanel();
}

void MainWindow::hidePanel() {
    m_side->hide();
    m_calendar->setFocus();
    emit panelClosed();
}

void MainWindow::showDay(Day day) {
    m_calendar->showDay(day);
    m_topBar->showDay(day);
    emit dayShown(day);
}

void MainWindow::lookAt(const ReservationId& reservation, Day day) {
    showDay(day);
    m_calendar->select(reservation);
    if (const Reservation* visit = m_session.state().book.findReservation(reservation)) m_calendar->scrollToMinute(visit->startMinute());
}

CustomerId MainWindow::registerCustomer(const QString& name, const QString& phone) {
    const CustomerId id = m_session.newCustomerId();
    PersonalWords words;
    words.customer = id;
    words.name = name.normalized(QString::NormalizationForm_C).toStdString();
    words.phone = normalisedPhone(phone.toStdString());
    m_gestures->submit(RegisterCustomer{id}, words);
    return id;
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // From the day, Esc closes what lies on top of it: the card first, the selection with the next one.
    if (event->key() == Qt::Key_Escape && openPanel()) return m_calendar->hasFocus() ? hidePanel() : closePanel();
    if (!m_calendar->selected().empty() && m_calendar->hasFocus() && m_acts->runForSelection(*event)) return;
    // A letter or digit anywhere begins a booking with it.
    const QString text = event->text();
    const bool bare = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (bare && !text.isEmpty() && (text.front().isLetterOrNumber() || text == QLatin1String("+"))) {
        emit typed(text);
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
