#pragma once

#include "ui/booking_draft.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace salon::desk {

class AnswerButton;

/// The places offered, one a row, with the reason. Arrows scan them, Enter takes the marked one.
class SlotList : public QWidget {
    Q_OBJECT

public:
    explicit SlotList(const Session& session, QWidget* parent = nullptr);

    /// `empty` is said when there are none; `why` tells the reason of each, else those of the assignment are told.
    using Why = std::function<QString(const SlotOffer&)>;
    void setOffers(std::vector<SlotOffer> offers, Day seenFrom, const QString& empty, const Why& why = {});
    const std::vector<SlotOffer>& offers() const { return m_offers; }
    std::optional<SlotOffer> marked() const;

signals:
    void markedChanged();
    void taken(const salon::desk::SlotOffer& slot);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void mark(int row);

    const Session& m_session;
    QVBoxLayout* m_rows;
    QLabel* m_empty;
    std::vector<SlotOffer> m_offers;
    std::vector<AnswerButton*> m_buttons;
    int m_marked = -1;
};

}  // namespace salon::desk
