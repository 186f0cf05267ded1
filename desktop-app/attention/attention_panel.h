#pragma once

#include "session/session.h"
#include "ui/panel.h"

class QFrame;
class QVBoxLayout;

namespace salon::desk {

class GestureLog;

/// What a person must decide, a card each, with the ways out as one press. Nothing here goes away by being ignored.
class AttentionPanel : public Panel {
    Q_OBJECT

public:
    AttentionPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    /// Open items and refusals nobody has seen.
    static int countOpen(const DeskState& state);

signals:
    /// Somebody wants to see this visit on its day.
    void visitWished(const salon::ReservationId& reservation, salon::Day day);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void rebuild();
    void addItem(const AttentionItem& item);
    void addAnswers(QFrame* card, QVBoxLayout* column, const AttentionItem& item);
    void addRefusal(const UnseenRefusal& refusal);
    void addEmpty();
    void addRest(int hidden);
    void answer(const AttentionId& id, AttentionAnswer answer, std::optional<Alternative> target = {});

    Session& m_session;
    GestureLog& m_gestures;
    QVBoxLayout* m_cards;
    std::map<AttentionId, AttentionItem> m_shown;
    std::vector<std::int64_t> m_shownRefusals;
};

}  // namespace salon::desk
