#include "salon/decide_draft.h"

namespace salon {

namespace {

Refusal about(RefusalReason reason, const CustomerId& customer) { return {.reason = reason, .customer = customer}; }

/// Who is meant, and every id that was merged into them.
std::vector<CustomerId> idsOf(const Book& book, const CustomerId& id) {
    std::vector<CustomerId> ids{book.personOf(id)};
    for (CustomerId& merged : book.mergedInto(ids.front())) ids.push_back(std::move(merged));
    return ids;
}

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

/// Every id that means the person; visits still ahead stay in the book: the salon keeps the time, it only forgets who.
Decision judge(Draft& draft, const EraseCustomer& wish) {
    const Book& book = draft.before();
    if (!book.findCustomer(wish.customer)) return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    for (const CustomerId& id : idsOf(book, wish.customer))
        if (!book.findCustomer(id)->erased) draft.add(CustomerErased{id});
    for (const auto& [id, waiting] : book.waiting())
        if (!waiting.customer.empty() && book.personOf(waiting.customer) == book.personOf(wish.customer))
            draft.add(WaitingEnded{id, {}, WaitingEnd::gaveUp});
    return draft.done();
}

/// Of the person: what an id merged into them says more strictly is overruled too.
Decision judge(Draft& draft, const DefineCustomerWarnings& wish) {
    const Book& book = draft.before();
    const Customer* customer = book.findCustomer(wish.customer);
    if (!customer)                                              return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (book.findCustomer(book.personOf(wish.customer))->erased) return draft.refuse(about(RefusalReason::customerErased, wish.customer));
    const CustomerWarnings& wanted = wish.warnings;
    for (const CustomerId& id : idsOf(book, wish.customer)) {
        const CustomerWarnings& present = book.findCustomer(id)->warnings;
        const bool stricter = (present.doNotBook && !wanted.doNotBook) || present.patchTestedOn > wanted.patchTestedOn;
        const bool kept = id == book.personOf(wish.customer);
        if (kept ? !(present == wanted) : stricter) draft.add(CustomerWarningsDefined{id, wanted});
    }
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
