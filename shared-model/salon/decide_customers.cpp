#include "salon/decide_draft.h"

namespace salon {

namespace {

Refusal about(RefusalReason reason, const CustomerId& customer) { return {.reason = reason, .customer = customer}; }

}  // namespace

Decision judge(Draft& draft, const RegisterCustomer& wish) {
    if (wish.customer.empty())                      return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (draft.before().findCustomer(wish.customer)) return draft.refuse(about(RefusalReason::customerExists, wish.customer));
    draft.add(CustomerRegistered{wish.customer});
    return draft.done();
}

Decision judge(Draft& draft, const AmendCustomer& wish) {
    const Customer* customer = draft.before().findCustomer(wish.customer);
    if (!customer)        return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (customer->erased) return draft.refuse(about(RefusalReason::customerErased, wish.customer));
    draft.add(CustomerAmended{wish.customer});
    return draft.done();
}

/// Visits still ahead stay in the book: the salon keeps the time, it only forgets the person.
Decision judge(Draft& draft, const EraseCustomer& wish) {
    const Customer* customer = draft.before().findCustomer(wish.customer);
    if (!customer) return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (!customer->erased) draft.add(CustomerErased{wish.customer});
    return draft.done();
}

}  // namespace salon
