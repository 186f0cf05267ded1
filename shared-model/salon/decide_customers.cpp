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
    for (const CustomerId& merged : draft.before().mergedInto(wish.customer))
        if (!draft.before().findCustomer(merged)->erased) draft.add(CustomerErased{merged});
    return draft.done();
}

Decision judge(Draft& draft, const DefineCustomerWarnings& wish) {
    const Customer* customer = draft.before().findCustomer(wish.customer);
    if (!customer)        return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (customer->erased) return draft.refuse(about(RefusalReason::customerErased, wish.customer));
    if (!(customer->warnings == wish.warnings)) draft.add(CustomerWarningsDefined{wish.customer, wish.warnings});
    return draft.done();
}

/// Two terminals that find the same duplicate want the same thing.
Decision judge(Draft& draft, const MergeCustomers& wish) {
    const Book& book = draft.before();
    for (const CustomerId& id : {wish.kept, wish.duplicate}) {
        const Customer* customer = book.findCustomer(id);
        if (!customer)        return draft.refuse(about(RefusalReason::customerUnknown, id));
        if (customer->erased) return draft.refuse(about(RefusalReason::customerErased, id));
    }
    const CustomerId& kept = book.personOf(wish.kept);
    const CustomerId& duplicate = book.personOf(wish.duplicate);
    if (wish.kept == wish.duplicate) return draft.refuse(about(RefusalReason::customerMerged, wish.kept));
    if (kept == duplicate)           return draft.done();
    draft.add(CustomersMerged{kept, duplicate});
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackMerge& wish) {
    const Customer* customer = draft.before().findCustomer(wish.duplicate);
    if (!customer) return draft.refuse(about(RefusalReason::customerUnknown, wish.duplicate));
    if (!customer->mergedInto.empty()) draft.add(MergeTakenBack{wish.duplicate});
    return draft.done();
}

}  // namespace salon
