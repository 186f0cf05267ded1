#pragma once

#include "ui/booking_draft.h"

#include <QWidget>

class QVBoxLayout;

namespace salon::desk {

/// The services of the visit being booked, a row each: whose hands, and how many minutes this time.
class DraftLines : public QWidget {
    Q_OBJECT

public:
    explicit DraftLines(const Session& session, QWidget* parent = nullptr);

    void show(const BookingDraft& draft);

signals:
    void changed(int line, const salon::desk::DraftLine& now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addRow(int number);

    const Session& m_session;
    BookingDraft m_draft;
    QVBoxLayout* m_rows;
};

}  // namespace salon::desk
