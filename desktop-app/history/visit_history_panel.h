#pragma once

#include "history/history_panel.h"

namespace salon::desk {

/// Everything that ever happened to one reservation, refused tries too, in sentences; the oldest first.
class VisitHistoryPanel : public HistoryPanel {
    Q_OBJECT

public:
    explicit VisitHistoryPanel(Session& session, QWidget* parent = nullptr);

    void start(const ReservationId& reservation);

protected:
    bool isAnswer(const HistoryAnswer& history) const override;
    void answered() override;
    void retranslate() override;

private:
    void fill();

    ReservationId m_reservation;
};

}  // namespace salon::desk
