#pragma once

#include "slide/slide_watch.h"
#include "ui/panel.h"
#include "ui/style.h"

#include <functional>
#include <map>
#include <vector>

namespace salon::desk {

class ActCard;
class CardColumn;
class GestureLog;
class LateEntry;

/// The day slides: who is not here though it is their time, whom to warn and what to tell them, what was said, and every later
/// promise as it will be kept. Recomputed each minute and after each change; nothing of it is in the book but what customers said.
class SlidePanel : public Panel {
    Q_OBJECT

public:
    SlidePanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    SlideWatch& watch() const { return *m_watch; }
    /// Gives the keys to the cards.
    void start();
    /// Asks how late this visit is.
    void askLateness(const ReservationId& reservation);

signals:
    /// Somebody wants to see this visit on its day.
    void visitWished(const salon::ReservationId& reservation, salon::Day day);

protected:
    void retranslate() override;
    void refresh() override;

private:
    /// All words of a card.
    struct Saying {
        struct Words {
            TextRole role;
            const char* tone = "";
            QString text;
            QString aside = {};  ///< at the right
            TextRole asideRole = TextRole::heading;
        };
        const char* card = "";
        QString name;
        QString accessible;
        std::vector<Words> lines;
    };

    void rebuild();
    void addHeading(const QString& text, int count = 0);
    void addSentence(const QString& name, const QString& text);
    void tell(const Saying& saying, const std::function<void(ActCard*)>& addActs);

    void addOverdue(const ReservationId& id);
    void addWarning(const LateVisit& late);
    void addAnnounced(const ReservationId& id);
    void addLater(const LateVisit& late);
    void addCall(ActCard* card, const char* name, const ReservationId& id);
    void addShow(ActCard* card, const ReservationId& id);
    void toggleTold(const LateVisit& late);
    void copyPhone(const ReservationId& id);

    Session& m_session;
    GestureLog& m_gestures;
    SlideWatch* m_watch;
    LateEntry* m_entry;
    CardColumn* m_cards;
    std::map<ReservationId, int> m_toldStart;  ///< who was told, and which start
    bool m_stale = true;
};

}  // namespace salon::desk
