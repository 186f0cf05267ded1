#pragma once

#include "ui/booking_draft.h"
#include "ui/panel.h"

#include <functional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class GestureLog;
struct Gesture;
class ServicePicker;
class DraftLines;
class SlotList;
class WishPicker;

/// A new booking while the customer is on the phone: who, what, with whom, and the best free places at once. The
/// search for customers is put in by the window, because panels do not know each other.
class BookingPanel : public Panel {
    Q_OBJECT

public:
    BookingPanel(Session& session, GestureLog& gestures, QWidget* customerSearch, QWidget* parent = nullptr);

    /// A fresh start on a day; with a stylist and a minute when a free place was pressed.
    void start(Day day, const StylistId& stylist = {}, std::optional<int> minute = {});
    /// Empty: an unnamed guest.
    void setCustomer(const CustomerId& customer);
    const BookingDraft& draft() const { return m_draft; }
    /// What is to be known of a customer before promising anything; given by whoever knows the customers.
    using Warner = std::function<QStringList(const CustomerId&)>;
    void setWarner(Warner warner) { m_warner = std::move(warner); }
    /// Says why it was not made, with the ways out as one press each.
    void showRefusal(const Refusal& refusal);

signals:
    /// The search should be emptied and take the keys.
    void customerNeeded();
    void booked(const salon::ReservationId& reservation);
    /// The same again every few weeks, after the one that has just been booked.
    void seriesWished(const salon::ReservationId& reservation);
    /// Several people at once.
    void groupWished();

protected:
    void retranslate() override;

private:
    void buildCustomer(QWidget* customerSearch);
    void buildChoices();
    void connectChoices(QPushButton* previous, QPushButton* next);
    void buildFoot();
    void showCustomer();
    void changeDay(int days);
    void refreshOffers();
    void showTotal();
    void book(const SlotOffer& slot, bool walkIn = false);
    void onAnswered(const Gesture& gesture);
    void hideRefusal();

    Session& m_session;
    GestureLog& m_gestures;
    BookingDraft m_draft;
    Warner m_warner;
    ReservationId m_making;  ///< not empty while a press waits for its answer
    bool m_repeats = false;  ///< a series follows

    QLabel* m_customerLabel;
    QWidget* m_search;
    QFrame* m_customerCard;
    QLabel* m_customerName;
    QLabel* m_customerPhone;
    QPushButton* m_customerChange;
    QLabel* m_warnings;
    QLabel* m_serviceLabel;
    ServicePicker* m_services;
    DraftLines* m_lines;
    QLineEdit* m_note;
    QLabel* m_wishLabel;
    WishPicker* m_wish;
    QLabel* m_timeLabel;
    QLabel* m_dayTitle;
    QLabel* m_whyNot;
    SlotList* m_slots;
    QLabel* m_overQueue;
    QFrame* m_refusal;
    QLabel* m_refusalText;
    QVBoxLayout* m_alternatives;
    QLabel* m_total;
    QPushButton* m_book;
    QPushButton* m_walkIn;
    QPushButton* m_repeat;
    QPushButton* m_group;
};

}  // namespace salon::desk
