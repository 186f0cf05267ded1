#include "still_session.h"

#include "big_salon.h"

namespace salon::bench {

WallTime StillSession::now() const { return {kFirstDay, 14 * 60 + 30}; }

Decision StillSession::preview(const CommandBody& body) const {
    Stamper stamper;
    return decide(m_state.book, stamper.stamped(body, Mode::asking));
}

void StillSession::learnCustomers(int people) {
    for (int i = 0; i < people; ++i) {
        Personal words;
        words.customer = customerNumber(i);
        words.name = customerName(i);
        words.phone = customerPhone(i);
        m_customers.learn(words);
    }
}

}  // namespace salon::bench
