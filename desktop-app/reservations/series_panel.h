#pragma once

#include "reservations/series_draft.h"
#include "ui/panel.h"

class QLabel;
class QPushButton;

namespace salon::desk {

class CardColumn;
class GestureLog;
class StepField;
struct Deed;
struct Gesture;

/// The same visit every few weeks: all dates with what the rules say to each, before any of them is made; one Enter makes
/// them, one undo takes all back.
///
/// Keys: arrows go from date to date; on one that is taken 1 to 3 choose another place of that day, S leaves it out.
class SeriesPanel : public Panel {
    Q_OBJECT

public:
    SeriesPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    /// Further visits after this one.
    void startAfter(const ReservationId& reservation);
    /// A visit that is only being said is the first of them. `times` 0: not said; `note` is about each.
    void startWith(const BookReservation& first, int everyWeeks, int times, const std::string& note);
    const SeriesDraft& draft() const { return m_draft; }
    const std::vector<SeriesStep>& steps() const { return m_steps; }
    void make();

signals:
    /// All are made; the first of them.
    void made(const salon::ReservationId& reservation);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void begin(SeriesDraft draft);
    void plan();
    void showDates();
    void addDate(int number);
    void showFoot();
    void onAnswered(const Gesture& gesture);
    void onFinished(const Deed& deed);
    QString placeOf(const SeriesStep& step) const;

    Session& m_session;
    GestureLog& m_gestures;
    SeriesDraft m_draft;
    std::vector<SeriesStep> m_steps;
    std::vector<ReservationId> m_making;  ///< not empty while they are on their way
    int m_answered = 0;
    bool m_filling = false;

    QLabel* m_what;
    QLabel* m_everyLabel;
    StepField* m_every;
    StepField* m_times;
    QLabel* m_summary;
    CardColumn* m_dates;
    QPushButton* m_make;
};

}  // namespace salon::desk
