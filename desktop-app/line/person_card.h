#pragma once

#include "line/booking_plan.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace salon::desk {

class ChoiceRow;

/// Something to know before promising anything; shown, never in the way.
struct LineWarning {
    QString text;
    QString icon;
    bool grave = false;

    bool operator==(const LineWarning&) const = default;
};

/// What is to be known about a customer; given by whoever knows the customers.
using Warner = std::function<std::vector<LineWarning>(const CustomerId&)>;

/// Who the line is about: the people it may be, or the one it is with their warnings and their usual.
class PersonCard : public QWidget {
    Q_OBJECT

public:
    explicit PersonCard(const Session& session, QWidget* parent = nullptr);

    void setWarner(Warner warner) { m_warner = std::move(warner); }
    /// `marked`: which of several people; `digits`: they can be chosen by Alt and a digit now.
    void show(const BookingPlan& plan, int marked);
    void mark(int row);
    /// What the card says, for tests and for the ear.
    QString said() const;

signals:
    void chosen(int person);

private:
    void showSeveral(const BookingPlan& plan);
    void showOne(const BookingPlan& plan);
    void showNewcomer(const BookingPlan& plan);
    void say(const QString& title, const QString& line);
    std::vector<LineWarning> warnings(const BookingPlan& plan) const;
    void showWarnings(const std::vector<LineWarning>& warnings);

    const Session& m_session;
    Warner m_warner;
    QLabel* m_title;
    QLabel* m_line;
    QLabel* m_usual;
    QWidget* m_warningBox;
    QVBoxLayout* m_rows;
    std::vector<ChoiceRow*> m_people;
    QStringList m_warned;
};

/// More people than this are told apart by typing on.
inline constexpr int kPeopleShown = 3;

}  // namespace salon::desk
