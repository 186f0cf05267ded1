#pragma once

#include "attention/answers.h"
#include "ui/ghost_place.h"
#include "ui/panel.h"
#include "ui/style.h"

#include <map>

class QLabel;
class QVBoxLayout;

namespace salon::desk {

class ActCard;
class CardColumn;
class GestureLog;

/// What a person must decide, a card each, by day, today first. The marked card shows both sides and the answers, each
/// with its key; after an answer the next card is marked. Nothing here goes away by being ignored.
///
/// Keys: arrows from card to card, 1 to 9 answer, V shows the visit on its day.
class AttentionPanel : public Panel {
    Q_OBJECT

public:
    AttentionPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    /// Gives the keys to the marked card.
    void start();
    /// Open items and refusals nobody has seen.
    static int countOpen(const DeskState& state);
    /// The answers on the marked card, in the order of their keys.
    const std::vector<Answer>& answers() const { return m_answers; }

signals:
    /// Somebody wants to see this visit on its day.
    void visitWished(const salon::ReservationId& reservation, salon::Day day);
    /// An answer is looked at, and this is where it would put the visit; empty: nothing is looked at any more.
    void previewed(const std::vector<salon::desk::GhostPlace>& places);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What one card is about: an item, or a refusal.
    struct Subject {
        AttentionId item;
        std::int64_t refusal = 0;
        std::optional<Day> day;
        int minute = 0;
        ActCard* card = nullptr;
        QWidget* details = nullptr;  ///< made when the card is marked for the first time
    };

    std::vector<Subject> subjects() const;
    void rebuild();
    void addCard(Subject& subject);
    void showMarked();
    void fill(Subject& subject);
    void fillItem(Subject& subject, const AttentionItem& item);
    void fillRefusal(Subject& subject, const UnseenRefusal& refusal);
    void addSides(Subject& subject, const AttentionItem& item);
    void addCustomer(Subject& subject, const AttentionItem& item);
    void addCall(Subject& subject, const AttentionItem& item);
    void addReasons(Subject& subject, const AttentionItem& item);
    void answer(const AttentionItem& item, const Answer& answer);
    void askReason(const AttentionId& item);
    std::vector<Answer> currentAnswers() const;
    std::vector<GhostPlace> ghostOf(const ReservationId& reservation, const Alternative& place) const;
    const UnseenRefusal* refusalOf(std::int64_t number) const;
    static QString nameOf(const Subject& subject);
    static QLabel* addLine(QVBoxLayout* where, QWidget* parent, const QString& text, TextRole role, const char* tone = "");

    Session& m_session;
    GestureLog& m_gestures;
    QLabel* m_keys;
    CardColumn* m_cards;
    QLabel* m_rest;
    std::map<QString, Subject> m_subjects;  ///< by the name of the card
    std::vector<Answer> m_answers;
    bool m_stale = true;  ///< the cards were never made, or in other words
    std::map<AttentionId, AttentionItem> m_shown;
    std::vector<std::int64_t> m_shownRefusals;
    AttentionId m_cancelling;  ///< whose reason is asked for
    std::map<QObject*, std::pair<ReservationId, Alternative>> m_previews;
};

}  // namespace salon::desk
