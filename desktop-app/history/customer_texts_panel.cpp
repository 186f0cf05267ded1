#include "history/customer_texts_panel.h"

#include "history/history_list.h"
#include "history/text_ledger.h"
#include "ui/words.h"

#include <QLabel>

namespace salon::desk {

CustomerTextsPanel::CustomerTextsPanel(Session& session, QWidget* parent) : HistoryPanel(session, parent) {
    setObjectName("customerTextsPanel");
    list()->setObjectName("customerTextsList");
    CustomerTextsPanel::retranslate();
}

void CustomerTextsPanel::start(const CustomerId& customer) {
    m_customer = customer;
    expectAnswer();
    retranslate();
    session().askTextsOf(customer);
}

bool CustomerTextsPanel::isAnswer(const HistoryAnswer& history) const { return !m_customer.empty() && history->customer == m_customer; }

void CustomerTextsPanel::answered() {
    fill();
    list()->setFocus();
}

void CustomerTextsPanel::fill() {
    if (!history()) return;
    const auto lines = textLedger(session(), history()->steps);
    say(lines.empty() ? tr("They have not been told anything by text.") : QString());
    list()->show(lines);
    list()->setCurrentRow(static_cast<int>(lines.size()) - 1);
}

void CustomerTextsPanel::retranslate() {
    HistoryPanel::retranslate();
    setTitle(tr("Told by text"));
    heading()->setText(m_customer.empty() ? QString() : Words(session()).customer(m_customer));
    list()->setAccessibleName(tr("Texts and replies, one by one"));
    fill();
}

}  // namespace salon::desk
