#pragma once

#include "session/session.h"

#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QPushButton;

namespace salon::desk {

class StepField;

/// What asks for the customer, the services and the stylist; made elsewhere and put in here.
struct JoinParts {
    QWidget* customers = nullptr;
    QWidget* services = nullptr;
    QWidget* wish = nullptr;
};

/// Somebody begins to wait: who, what, with whom; for the list also the days and hours that would do.
class JoinForm : public QWidget {
    Q_OBJECT

public:
    JoinForm(const Session& session, const JoinParts& parts, QWidget* parent = nullptr);

    /// A fresh start.
    void start(WaitingKind kind);
    /// Other days and hours for somebody who waits already; they keep their turn.
    void change(const Waiting& waiting);
    /// Empty: an unnamed guest.
    void setCustomer(const CustomerId& customer);
    void setServices(const std::vector<ServiceId>& services);
    void setWish(const Wish& wish);
    /// Nothing while no service has been chosen. Its id and turn are empty for somebody new.
    std::optional<Waiting> wish() const;
    WaitingKind kind() const { return m_entry.kind; }
    /// Whom it changes; empty for somebody new.
    const WaitingId& changes() const { return m_entry.id; }

public slots:
    /// Enter in the last part: all that is needed has been said.
    void finish();

signals:
    /// The parts should be emptied; the search for customers takes the keys.
    void started();
    /// A customer is settled; the services take the keys.
    void servicesNeeded();
    void finished(const salon::Waiting& wish);
    void givenUp();
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildKind();
    void buildCustomer();
    void buildWhen();
    void retranslate();
    void showEntry();
    void showWhen();
    void setKind(WaitingKind kind);
    void setDays(int first, int last);
    void setHours(Span span);
    void readFields();

    const Session& m_session;
    JoinParts m_parts;
    Waiting m_entry;
    std::vector<ServiceId> m_services;
    Wish m_wish;
    bool m_settled = false;  ///< the customer was chosen, or nobody on purpose

    QPushButton* m_here;
    QPushButton* m_list;
    QLabel* m_customerLabel;
    QFrame* m_customerCard;
    QLabel* m_customerName;
    QPushButton* m_customerChange;
    QLabel* m_serviceLabel;
    QLabel* m_wishLabel;
    QWidget* m_when;
    QLabel* m_dayLabel;
    QLabel* m_hourLabel;
    StepField* m_firstDay;
    StepField* m_lastDay;
    StepField* m_from;
    StepField* m_to;
    std::vector<QPushButton*> m_dayChips;
    std::vector<QPushButton*> m_hourChips;
};

}  // namespace salon::desk
