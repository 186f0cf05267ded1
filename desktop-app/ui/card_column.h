#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace salon::desk {

class ActCard;

/// Cards under each other that one walks through with the arrows; one of them is marked. What is shown is made anew whenever
/// it changes: the mark, and the keys if they were here, stay with the card of the same name or go to its neighbour.
class CardColumn : public QWidget {
    Q_OBJECT

public:
    explicit CardColumn(QWidget* parent = nullptr);

    /// Everything that stood here goes; add() it anew, then end().
    void begin();
    void add(const QString& name, ActCard* card);
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

private:
    void step(int by);

    QVBoxLayout* m_column;
    std::vector<QString> m_names;
    std::vector<ActCard*> m_cards;
    QString m_marked;
    int m_place = 0;        ///< of the marked one, for when it goes
    bool m_hadKeys = false;
};

}  // namespace salon::desk
