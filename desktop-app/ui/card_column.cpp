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
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &CardColumn::goOn);
}

void CardColumn::begin() {
    const QWidget* focused = QApplication::focusWidget();
    m_hadKeys = focused && isAncestorOf(focused);
    // A card that goes hands the keys to the next one: nobody's hand did that.
    m_telling = true;
    for (ActCard* card : m_cards) card->disconnect(this);
    m_names.clear();
    m_cards.clear();
    m_before = std::exchange(m_shown, {});
    m_places.clear();
    for (std::size_t i = 0; i < m_before.size(); ++i) m_places.emplace(m_before[i].name, i);
    m_made = 0;
    m_rest.stop();
    // Every card that is shown would lay out all those before it anew.
    m_column->setEnabled(false);
}

void CardColumn::add(const QString& name, ActCard* card) { put({name, {}, card}); }

void CardColumn::add(QWidget* widget) { put({{}, {}, widget}); }

void CardColumn::tell(const QString& name, const QString& says, const std::function<QWidget*()>& make) {
    const auto place = m_places.find(name);
    Shown* before = place == m_places.end() ? nullptr : &m_before[place->second];
    const bool same = before && before->widget && before->says == says;
    if (!same && m_made++ >= kMadeAtOnce) {
        m_rest.start();
        if (!before || !before->widget) return;
    } else if (!same) {
        return put({name, says, make()});
    }
    Shown kept = *before;
    before->widget = nullptr;
    put(std::move(kept));
}

void CardColumn::put(Shown shown) {
    if (auto* card = qobject_cast<ActCard*>(shown.widget)) {
        connect(card, &ActCard::keysTaken, this, [this, name = shown.name] {
            if (m_telling || m_marked == name) return;
            mark(name);
            emit markedChanged(name);
        });
        connect(card, &ActCard::stepWished, this, &CardColumn::step);
        m_names.push_back(shown.name);
        m_cards.push_back(card);
    }
    shown.widget->show();  // at once: what is not shown cannot take the keys
    m_shown.push_back(std::move(shown));
}

void CardColumn::arrange() {
    for (const Shown& gone : m_before) {
        if (!gone.widget) continue;
        // Later, because it may hold the very button whose press we are answering.
        gone.widget->hide();
        m_column->removeWidget(gone.widget);  // a layout that is off does not see it go
        gone.widget->setParent(nullptr);
        gone.widget->deleteLater();
    }
    m_before.clear();
    m_places.clear();
    for (int i = 0; i < static_cast<int>(m_shown.size()); ++i) {
        QWidget* widget = m_shown[static_cast<std::size_t>(i)].widget;
        const QLayoutItem* item = m_column->itemAt(i);
        if (!item || item->widget() != widget) m_column->insertWidget(i, widget);
    }
}

void CardColumn::end() {
    arrange();
    m_telling = false;
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
