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

/// Both are known, and neither has been erased.
Refusal checkPair(const Book& book, const CustomerId& one, const CustomerId& other) {
    for (const CustomerId& id : {one, other}) {
        const Customer* customer = book.findCustomer(id);
        if (!customer)        return about(RefusalReason::customerUnknown, id);
        if (customer->erased) return about(RefusalReason::customerErased, id);
    }
    return {};
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

void defineConsent(Draft& draft, const CustomerId& customer, const TextConsent& consent) {
    const Book& book = draft.before();
    for (const CustomerId& id : idsOf(book, customer)) {
        const TextConsent& present = book.findCustomer(id)->textConsent;
        const bool stricter = present.sms > consent.sms || present.alimtalk > consent.alimtalk;
        const bool kept = id == book.personOf(customer);
        if (kept ? !(present == consent) : stricter) draft.add(TextConsentDefined{id, consent});
    }
}

Decision judge(Draft& draft, const DefineTextConsent& wish) {
    const Book& book = draft.before();
    if (!book.findCustomer(wish.customer))                       return draft.refuse(about(RefusalReason::customerUnknown, wish.customer));
    if (book.findCustomer(book.personOf(wish.customer))->erased) return draft.refuse(about(RefusalReason::customerErased, wish.customer));
    // A promise to text somebody again may be older than their word that they want no more: they are asked.
    const TextConsent present = book.person(wish.customer).textConsent;
    const bool loosens = present.sms > wish.consent.sms || present.alimtalk > wish.consent.alimtalk;
    if (loosens && draft.isPromised()) return draft.refuse(about(RefusalReason::textNotWanted, wish.customer));
    defineConsent(draft, wish.customer, wish.consent);
    return draft.done();
}

/// Two terminals that find the same duplicate want the same thing.
Decision judge(Draft& draft, const MergeCustomers& wish) {
    const Book& book = draft.before();
    if (Refusal refusal = checkPair(book, wish.kept, wish.duplicate); refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));
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

Decision judge(Draft& draft, const KeepCustomersApart& wish) {
    const Book& book = draft.before();
    if (Refusal refusal = checkPair(book, wish.one, wish.other); refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));
    const CustomerId& one = book.personOf(wish.one);
    const CustomerId& other = book.personOf(wish.other);
    if (one == other)                  return draft.refuse(about(RefusalReason::customerMerged, wish.one));
    if (!book.areKeptApart(one, other)) draft.add(CustomersKeptApart{one, other});
    return draft.done();
}

/// Whoever of the two persons it was said of.
Decision judge(Draft& draft, const TakeBackKeepingApart& wish) {
    const Book& book = draft.before();
    for (const CustomerId& id : {wish.one, wish.other})
        if (!book.findCustomer(id)) return draft.refuse(about(RefusalReason::customerUnknown, id));
    const std::vector<CustomerId> others = idsOf(book, wish.other);
    for (const CustomerId& one : idsOf(book, wish.one))
        for (const CustomerId& other : others)
            if (book.findCustomer(one)->keptApart.contains(other)) draft.add(KeepingApartTakenBack{one, other});
    return draft.done();
}

}  // namespace salon
