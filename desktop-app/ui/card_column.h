#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QVBoxLayout;

namespace salon::desk {

class ActCard;

/// Cards under each other that one walks through with the arrows; one of them is marked. What is shown is told anew whenever
/// it changes: the mark, and the keys if they were here, stay with the card of the same name or go to its neighbour.
///
/// A card costs half a millisecond. Where there may be a hundred, tell() makes only those that say something else now, and
/// a few of them in one turn of the loop.
class CardColumn : public QWidget {
    Q_OBJECT

public:
    explicit CardColumn(QWidget* parent = nullptr);

    /// Everything that stood here goes, unless it is told again; add() and tell() what is there now, then end().
    void begin();
    void add(const QString& name, ActCard* card);
    /// What stands here under this name, a card or a line of text, if it says `says` already; else what `make` gives. Beyond
    /// kMadeAtOnce the rest stands as it did before, or not yet, and goOn() follows in the next turn of the loop.
    void tell(const QString& name, const QString& says, const std::function<QWidget*()>& make);
    /// Something that takes no keys: a heading, a sentence.
    void add(QWidget* widget);
    void end();

    /// The name of the marked card; empty when there are no cards.
    const QString& marked() const { return m_marked; }
    void mark(const QString& name);
    /// Marks it and gives it the keys. False: no such card.
    bool focusCard(const QString& name);
    void focusMarked();
    ActCard* card(const QString& name) const;
    int count() const { return static_cast<int>(m_names.size()); }

signals:
    /// A card was marked by a person's hand.
    void markedChanged(const QString& name);
    /// Not everything could be made at once: tell it once more.
    void goOn();

private:
    struct Shown {
        QString name;
        QString says;
        QWidget* widget = nullptr;
    };
    void put(Shown shown);
    void arrange();
    void step(int by);

    /// With the paint of what comes into sight a turn stays far within a frame.
    static constexpr int kMadeAtOnce = 6;

    QVBoxLayout* m_column;
    std::vector<QString> m_names;
    std::vector<ActCard*> m_cards;
    std::vector<Shown> m_shown;    ///< all there is, in order
    std::vector<Shown> m_before;   ///< while it is told anew: what stood here; without a widget once it was told again
    std::map<QString, std::size_t> m_places;  ///< in m_before, by name
    int m_made = 0;
    bool m_telling = false;
    QTimer m_rest;
    QString m_marked;
    int m_place = 0;        ///< of the marked one, for when it goes
    bool m_hadKeys = false;
};

}  // namespace salon::desk
