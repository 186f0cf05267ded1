#include "calendar/day_calendar.h"
#include "history/day_history_panel.h"
#include "history/past_session.h"
#include "history/visit_history_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "ui/widgets.h"

#include <QHBoxLayout>

namespace salon::desk {
namespace {

/// The day of the past over the day of now, with a banner that says so and leads back.
class LookBack : public QWidget {
public:
    LookBack(Session& present, QWidget* parent) : QWidget(parent), m_past(present), m_calendar(new DayCalendar(m_past, this)) {
        m_calendar->hand().setLookingOnly(true);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* banner = makeCard(this, "wait");
        auto* row = new QHBoxLayout(banner);
        m_words = makeLabel(banner, TextRole::strong, "", true);
        m_back = makeButton(banner, "");
        m_back->setObjectName("backToNow");
        row->addWidget(m_words, 1);
        row->addWidget(m_back);
        auto* edge = new QHBoxLayout;
        edge->setContentsMargins(space::m, space::s, space::m, space::s);
        edge->addWidget(banner);
        column->addLayout(edge);
        column->addWidget(m_calendar, 1);
    }

    void show(const Book& book, Day day, const QString& words) {
        m_past.show(book);
        if (m_calendar->day() != day || !isVisible()) m_calendar->showDay(day);
        m_words->setText(words);
        m_back->setText(MainWindow::tr("Back to now (Esc)"));
    }
    DayCalendar& calendar() { return *m_calendar; }
    QPushButton* back() const { return m_back; }

private:
    PastSession m_past;
    DayCalendar* m_calendar;
    QLabel* m_words;
    QPushButton* m_back;
};

void addDayHistory(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new DayHistoryPanel(window.session(), window.side());
    window.addPanel(panel);
    auto* past = new LookBack(window.session(), window.calendar().parentWidget());
    past->setObjectName("lookBack");
    past->hide();
    const auto leave = [=] {
        if (past->isHidden()) return;
        desk->coverCalendar(nullptr);
        desk->calendar().setFocus();
    };
    QObject::connect(panel, &DayHistoryPanel::bookWished, past, [=](const Book& book, const QString& banner) {
        const bool begins = past->isHidden();
        past->show(book, desk->calendar().day(), banner);
        if (!begins) return;
        desk->coverCalendar(past);
        past->calendar().setZoom(desk->calendar().zoom());
    });
    QObject::connect(past->back(), &QPushButton::clicked, desk, &MainWindow::closePanel);
    QObject::connect(desk, &MainWindow::panelClosed, past, leave);
    QObject::connect(desk, &MainWindow::panelOpened, past, [=](Panel* opened) {
        if (opened != panel) leave();
    });
    QObject::connect(desk, &MainWindow::dayShown, past, [=](Day day) {
        if (desk->openPanel() == panel) panel->start(day);
    });
    window.addAct({"dayHistory", ActGroup::day, [] { return MainWindow::tr("Look back at this day"); }, {Qt::CTRL | Qt::Key_H}, KeyScope::window, [=] {
                       desk->open(panel);
                       panel->start(desk->calendar().day());
                   }});
}

}  // namespace

void addHistory(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new VisitHistoryPanel(window.session(), window.side());
    window.addPanel(panel);
    QObject::connect(desk, &MainWindow::historyWished, panel, [=](const ReservationId& reservation) {
        desk->open(panel);
        panel->start(reservation);
    });
    window.addAct({"visitHistory", ActGroup::visit, [] { return MainWindow::tr("History of this visit"); }, {Qt::Key_H}, KeyScope::selection,
                   [=] { emit desk->historyWished(desk->calendar().selected()); }, [=] { return !desk->calendar().selected().empty(); }});
    addDayHistory(window);
}

}  // namespace salon::desk
