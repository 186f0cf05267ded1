#include "ui/card_column.h"

#include "ui/act_card.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

CardColumn::CardColumn(QWidget* parent) : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
}

void CardColumn::begin() {
    const QWidget* focused = QApplication::focusWidget();
    m_hadKeys = focused && isAncestorOf(focused);
    // A card that goes hands the keys to the next one that goes: nobody's hand did that.
    for (ActCard* card : m_cards) card->disconnect(this);
    m_names.clear();
    m_cards.clear();
    clearLayout(m_column);
    // Every card that is shown would lay out all those before it anew.
    m_column->setEnabled(false);
}

void CardColumn::add(const QString& name, ActCard* card) {
    connect(card, &ActCard::keysTaken, this, [this, name] {
        if (m_marked == name) return;
        mark(name);
        emit markedChanged(name);
    });
    connect(card, &ActCard::stepWished, this, &CardColumn::step);
    m_names.push_back(name);
    m_cards.push_back(card);
    m_column->addWidget(card);
    card->show();  // at once: what is not shown cannot take the keys
}

void CardColumn::add(QWidget* widget) { m_column->addWidget(widget); }

void CardColumn::end() {
    m_column->setEnabled(true);
    m_column->activate();
    if (m_cards.empty()) {
        m_marked.clear();
        m_place = 0;
        return;
    }
    const bool stands = std::find(m_names.begin(), m_names.end(), m_marked) != m_names.end();
    if (!stands) m_marked = m_names[static_cast<std::size_t>(std::clamp(m_place, 0, count() - 1))];
    mark(m_marked);
    if (std::exchange(m_hadKeys, false)) focusMarked();
}

void CardColumn::mark(const QString& name) {
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const bool marked = m_names[i] == name;
        m_cards[i]->setMarked(marked);
        if (!marked) continue;
        m_marked = name;
        m_place = static_cast<int>(i);
    }
}

ActCard* CardColumn::card(const QString& name) const {
    const auto at = std::find(m_names.begin(), m_names.end(), name);
    return at == m_names.end() ? nullptr : m_cards[static_cast<std::size_t>(at - m_names.begin())];
}

bool CardColumn::focusCard(const QString& name) {
    ActCard* found = card(name);
    if (!found) return false;
    mark(name);
    found->setFocus();
    return true;
}

void CardColumn::focusMarked() {
    if (ActCard* found = card(m_marked)) found->setFocus();
}

void CardColumn::step(int by) {
    const int to = std::clamp(m_place + by, 0, count() - 1);
    if (count() > 0) m_cards[static_cast<std::size_t>(to)]->setFocus();
}

}  // namespace salon::desk
