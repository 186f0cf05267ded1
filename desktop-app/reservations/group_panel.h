#pragma once

#include "reservations/group_draft.h"
#include "ui/panel.h"

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class CardColumn;
class GestureLog;
class ServicePicker;
class StepField;
class WishPicker;
struct Deed;

/// Several who come at once: who and what for each, one time for all, and whether everybody finds a stylist then. Made
/// together, taken back together. The search for customers is put in by the window.
class GroupPanel : public Panel {
    Q_OBJECT

public:
    GroupPanel(Session& session, GestureLog& gestures, QWidget* customerSearch, QWidget* parent = nullptr);

    void start(Day day, std::optional<int> minute = {});
    /// So many with the services of this visit, its customer the first of them.
    void startWith(const BookReservation& first, int people, const std::string& note);
    /// The guest being added; empty: gives no name.
    void setCustomer(const CustomerId& customer);
    /// Takes the guest being added into the group; nothing while no service is chosen.
    void addGuest();
    void make();
    const GroupDraft& draft() const { return m_draft; }

signals:
    /// The search should be emptied and take the keys.
    void customerNeeded();
    void dayWished(salon::Day day);
    void made(const salon::ReservationId& reservation);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildGuest(QWidget* customerSearch);
    void buildTime();
    void plan();
    void showGuests();
    void showOpenings();
    void onFinished(const Deed& deed);

    Session& m_session;
    GestureLog& m_gestures;
    GroupDraft m_draft;
    PartyGuest m_guest;
    std::vector<SeriesStep> m_steps;
    ReservationId m_making;
    bool m_filling = false;

    QLabel* m_whoLabel;
    QLabel* m_who;
    ServicePicker* m_services;
    WishPicker* m_wish;
    QPushButton* m_add;
    QLabel* m_timeLabel;
    StepField* m_day;
    StepField* m_start;
    QLabel* m_summary;
    CardColumn* m_guests;
    QVBoxLayout* m_openings;
    QPushButton* m_make;
};

}  // namespace salon::desk
